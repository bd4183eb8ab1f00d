package io.github.baoxiao.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.baoxiao.Breakdown;
import io.github.baoxiao.Claim;
import io.github.baoxiao.ClaimException;
import io.github.baoxiao.History;
import io.github.baoxiao.RuleBook;
import io.github.baoxiao.json.ClaimJson;
import io.github.baoxiao.json.HistoryJson;
import io.github.baoxiao.money.Money;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What must come out when a document is settled by the shipped rules: a refusal, or a breakdown of which every cent is accounted for. */
final class Settling {

    private static final RuleBook BOOK = RuleBook.load(Path.of("rules"));
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Settling() {
    }

    static void check(byte[] document) {
        Optional<Claim> read = read(document);
        if (read.isEmpty()) {
            return;
        }
        Claim claim = read.get();
        Breakdown first;
        try {
            first = BOOK.settle(claim);
        } catch (ClaimException e) {
            Said.checkOfClaim(e.issues(), document);
            return;
        }
        sums(first);
        told(first);
        Said.that(ClaimJson.write(BOOK.settle(claim)).equals(ClaimJson.write(first)), "the same claim is settled otherwise");
        pastAgain(claim, first, document);
    }

    private static Optional<Claim> read(byte[] document) {
        try {
            return Optional.of(ClaimJson.parse(document));
        } catch (ClaimException e) {
            Said.checkOfClaim(e.issues(), document);
            return Optional.empty();
        }
    }

    private static void sums(Breakdown paid) {
        Money payers = paid.funds().plus(paid.hospital()).plus(paid.account()).plus(paid.cash());
        Said.that(paid.total().equals(payers), "total is not funds, hospital, account and cash");
        Said.that(paid.person().equals(paid.account().plus(paid.cash())), "person is not account and cash");
        Said.that(paid.total().equals(paid.slices().values().stream().reduce(Money.ZERO, Money::plus)), "total is not its slices");
        Said.that(paid.total().equals(paid.ledger().stream().map(Breakdown.Entry::amount).reduce(Money.ZERO, Money::plus)),
                "total is not the ledger");
        Said.that(paid.funds().equals(paid.layers().stream().map(Breakdown.Layer::paid).reduce(Money.ZERO, Money::plus)),
                "funds are not the layers");
    }

    /** Every text is told, and the JSON is JSON with the same figures. */
    private static void told(Breakdown paid) {
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            Said.that(!paid.statement(locale).isBlank(), "an empty statement");
            paid.notes().forEach(note -> Said.that(!note.text().in(locale).isBlank(), "an empty note"));
            try {
                JsonNode json = MAPPER.readTree(ClaimJson.write(paid, locale));
                Said.that(json.at("/total").asText().equals(paid.total().toString()) && json.at("/cash").asText().equals(paid.cash().toString()),
                        "the JSON has other figures");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What was written is read back as what was paid: nothing is due. A claim that goes on from another stands for itself here. */
    private static void pastAgain(Claim claim, Breakdown paid, byte[] document) {
        byte[] breakdown = ClaimJson.write(paid).getBytes(StandardCharsets.UTF_8);
        History history;
        try {
            history = HistoryJson.history(BOOK, List.of(document, breakdown));
        } catch (ClaimException e) {
            Said.checkOfClaim(e.issues(), document);
            throw new IllegalStateException("a claim and its breakdown are no history: " + e.issues(), e);
        }
        Said.that(history.adjustments().list().isEmpty(), "something is due on a claim that was settled so");
        Said.that(!history.reverse(claim.id()).list().isEmpty() || paid.total().isZero(), "a reversal that returns nothing");
    }
}
