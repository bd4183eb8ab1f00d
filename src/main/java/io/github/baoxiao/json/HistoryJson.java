package io.github.baoxiao.json;

import io.github.baoxiao.Adjustments;
import io.github.baoxiao.Claim;
import io.github.baoxiao.ClaimException;
import io.github.baoxiao.History;
import io.github.baoxiao.RuleBook;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Settled claims and changes from JSON, adjustments to JSON. Reading is as strict as that of {@link ClaimJson}.
 *
 * <p>A settled claim is one document, {@code {"claim":{…},"paid":{…}}}, where {@code paid} is the breakdown as {@link ClaimJson} wrote it,
 * or as much of it as counts: {@code {"layers":[{"layer":"BASIC","clause":"INPATIENT","paid":"34790.00"}],"account":"0.00",
 * "sharedAccount":"0.00","cash":"17210.00"}}. It may also be two documents, the claim and its breakdown, in any order.
 *
 * <p>A change is {@code {"late":{…}}} or {@code {"correct":{…}}} with a claim, or {@code {"reverse":"C-1"}} with the id of one.
 */
public final class HistoryJson {

    private HistoryJson() {
    }

    /**
     * The history of the settled claims in these documents.
     *
     * @param book the rules by which the claims are replayed
     * @param documents one document for a claim with what was paid, or one for the claim and one for its breakdown
     * @return the claims with what was paid and what is due on them
     * @throws ClaimException with every reason why they are no history; pointers begin with the place of the document
     */
    public static History history(RuleBook book, List<byte[]> documents) {
        SettledDocuments settled = new SettledDocuments();
        for (int i = 0; i < documents.size(); i++) {
            settled.add(i, documents.get(i));
        }
        return settled.history(book);
    }

    /**
     * The change in a document, carried out.
     *
     * @param document {@code {"late":{…}}}, {@code {"correct":{…}}} or {@code {"reverse":"C-1"}}
     * @param history the history to change
     * @return what must be adjusted, and the history after it
     * @throws ClaimException if the document is none, or the change is refused; pointers are those of the document
     */
    public static Adjustments change(byte[] document, History history) {
        Problems problems = new Problems();
        Node node = Document.read(Utf8.decode(document, problems), problems);
        Request request = new Value(node, "", problems).object(HistoryJson::request);
        problems.throwIfAny();
        try {
            return request.reverse().isPresent() ? history.reverse(request.reverse().get())
                    : request.name().equals("late") ? history.late(request.claim()) : history.correct(request.claim());
        } catch (ClaimException e) {
            String at = "/" + request.name();
            throw new ClaimException(e.issues().stream().map(issue -> request.reverse().isEmpty() ? issue.under(at)
                    : new Issue(issue.code(), at, issue.what(), issue.hint(), issue.excerpt())).toList());
        }
    }

    /**
     * Adjustments in one line, with their words in the language of the locale.
     *
     * @param adjustments the adjustments
     * @param locale the language of the words: Chinese for any Chinese locale, English for every other
     * @return one JSON object, without a line break
     */
    public static String write(Adjustments adjustments, Locale locale) {
        return Output.line(out -> new AdjustmentsWriter(adjustments, locale, out).write());
    }

    // ---- a change ----

    /** A change as it was asked for: a claim, or the id of one. */
    private record Request(String name, Optional<Claim.Builder> builder, Optional<String> reverse) {
        Claim claim() {
            return builder.orElseThrow().build();
        }
    }

    private static Request request(Fields fields) {
        Optional<Request> late = fields.optional("late").map(claim -> claim("late", claim));
        Optional<Request> correct = fields.optional("correct").map(claim -> claim("correct", claim));
        Optional<Request> reverse = fields.optional("reverse").map(id -> new Request("reverse", Optional.empty(), Optional.of(id.text())));
        List<Request> asked = new ArrayList<>();
        late.ifPresent(asked::add);
        correct.ifPresent(asked::add);
        reverse.ifPresent(asked::add);
        if (asked.size() != 1) {
            fields.problem("value", Text.of("须为 late、correct、reverse 之一", "a change is one of late, correct and reverse"),
                    Text.of("如 {\"reverse\": \"C-1\"}", "for example {\"reverse\": \"C-1\"}"));
            return new Request("", Optional.empty(), Optional.of(""));
        }
        return asked.get(0);
    }

    private static Request claim(String name, Value claim) {
        return new Request(name, Optional.of(claim.object(ClaimReader::claim)), Optional.empty());
    }
}
