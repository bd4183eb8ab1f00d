package io.github.baoxiao.json;

import io.github.baoxiao.Adjustments;
import io.github.baoxiao.Breakdown;
import io.github.baoxiao.ClaimException;
import io.github.baoxiao.History;
import io.github.baoxiao.RuleBook;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.terms.Payer;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Settled claims and changes as documents, adjustments as one. */
class HistoryJsonTest {

    private static final RuleBook BOOK = RuleBook.load(Path.of("rules/yubei"));
    private static final String CLAIM = """
            {"id":"%s","settledOn":"2023-%s","person":{"id":"P-1","bornOn":"1958-03-02","scheme":"RESIDENT","status":"ADULT","region":"500112",
            "needs":[],"coverage":"IN_FORCE"},"visit":{"care":"INPATIENT","from":"2023-%s","to":"2023-%s",
            "facility":{"level":"LEVEL_2","kind":"GENERAL","region":"500112","designated":true},"referral":"NONE"},
            "costs":{"total":"%s","inScope":"%s","firstSelfPay":"0.00","overLimit":"0.00","fullSelfPay":"0.00"},"yearToDate":"NONE"}""";
    private static final String ONE = claim("C-1", "03-12", "10000.00");
    private static final String TWO = claim("C-2", "06-12", "20000.00");
    private static final String PAID_ONE = ClaimJson.write(BOOK.settle(ClaimJson.parse(ONE)));
    private static final String PAID_SHORT = """
            {"layers":[{"layer":"BASIC","clause":"INPATIENT","paid":"6790.00"}],"cash":"3210.00"}""";

    @Test
    void aSettledClaimIsOneDocumentOrTwo() {
        History pair = history("{\"claim\":" + ONE + ",\"paid\":" + PAID_ONE + "}");
        History shorter = history("{\"paid\":" + PAID_SHORT + ",\"claim\":" + ONE + "}");
        History apart = history(PAID_ONE, ONE);

        assertThat(Stream.of(pair, shorter, apart)).allSatisfy(history -> {
            assertThat(history.settled()).singleElement().satisfies(one -> {
                assertThat(one.paid().paidBy(Payer.BASIC, "INPATIENT")).isEqualTo(Money.yuan(6_790));    // (10000 - 300) × 70%
                assertThat(one.paid().paidBy(Payer.PERSON)).isEqualTo(Money.yuan(3_210));
            });
            assertThat(history.adjustments().list()).isEmpty();
        });
    }

    @Test
    void whichAccountPaidIsReadOffTheLedgerOrStated() {
        String ledger = """
                {"layers":[{"layer":"BASIC","clause":"INPATIENT","paid":"6790.00"}],"account":"300.00","cash":"2910.00",
                "ledger":[{"amount":"100.00","payer":"SHARED_ACCOUNT"},{"amount":"200.00","payer":"ACCOUNT"}]}""";
        String stated = """
                {"layers":[{"layer":"BASIC","clause":"INPATIENT","paid":"6790.00"}],"account":"200.00","sharedAccount":"100.00","cash":"2910.00"}""";

        assertThat(Stream.of(ledger, stated)).allSatisfy(paid -> assertThat(history("{\"claim\":" + ONE + ",\"paid\":" + paid + "}").settled())
                .singleElement().satisfies(one -> {
                    assertThat(one.paid().paidBy(Payer.ACCOUNT)).isEqualTo(Money.yuan(200));
                    assertThat(one.paid().paidBy(Payer.SHARED_ACCOUNT)).isEqualTo(Money.yuan(100));
                }));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceWithItsDocument() {
        String reversal = ClaimJson.write(BOOK.replay(List.of(ClaimJson.parse(ONE))).reverse("C-1").list().get(0).breakdown());

        assertThat(refused(() -> history(ONE, "{\"claim\":" + TWO.replace("\"INPATIENT\"", "\"IN\"") + ",\"paid\":{\"layers\":[],\"cash\":1}}",
                PAID_ONE.replace("\"C-1\"", "\"C-9\""), "{", "[]"))).containsExactly("value /1/claim/visit/care", "type /1/paid/cash", "json /3",
                "type /4", "missing /0", "missing /2/claim");
        assertThat(refused(() -> history("{\"claim\":" + ONE + ",\"paid\":" + PAID_SHORT.replace("3210", "3211") + "}"))).containsExactly("sum /0/paid");
        assertThat(refused(() -> history(ONE, PAID_ONE, PAID_ONE.replace("\"cash\":\"3210.00\"", "\"cash\":\"3210.01\""))))
                .containsExactly("duplicate /2/claim");
        assertThat(refused(() -> history(PAID_ONE, ONE, ONE.replace("10000.00", "9000.00")))).containsExactly("duplicate /2/id");
        assertThat(refused(() -> history("{\"claim\":" + ONE.replace("500112\",\n", "440300\",\n") + ",\"paid\":" + PAID_ONE + "}")))
                .containsExactly("no-rules /0/claim/person/region");
        assertThat(refused(() -> history("{\"claim\":" + ONE + ",\"paid\":" + PAID_SHORT.replace("cash", "bar") + "}")))
                .containsExactly("missing /0/paid/cash", "unknown-field /0/paid/bar");
        assertThat(refused(() -> history(ONE, reversal))).contains("negative /1/layers/0/paid", "value /1");
    }

    @Test
    void aChangeIsLateCorrectedOrReversed() {
        History history = history(ONE, PAID_ONE);

        assertThat(change("{\"late\":" + TWO + "}", history).change()).contains(new Adjustments.Change(Adjustments.Kind.LATE, "C-2"));
        assertThat(change("{\"correct\":" + claim("C-1", "03-12", "11000.00") + "}", history).total().paidBy(Payer.BASIC)).isEqualTo(Money.yuan(700));
        assertThat(change("{\"reverse\":\"C-1\"}", history).total().total()).isEqualTo(Money.ZERO.minus(Money.yuan(10_000)));
    }

    @Test
    void aChangeThatIsNoneIsRefusedAtItsPlace() {
        History history = history(ONE, PAID_ONE);

        assertThat(refused(() -> change("{}", history))).containsExactly("value ");
        assertThat(refused(() -> change("{\"reverse\":\"C-1\",\"late\":" + TWO + "}", history))).containsExactly("value ");
        assertThat(refused(() -> change("{\"revers\":\"C-1\"}", history))).containsExactly("value ", "unknown-field /revers");
        assertThat(refused(() -> change("{\"reverse\":\"C-7\"}", history))).containsExactly("unknown-claim /reverse");
        assertThat(refused(() -> change("{\"correct\":" + TWO + "}", history))).containsExactly("unknown-claim /correct/id");
        assertThat(refused(() -> change("{\"late\":" + TWO.replace("\"total\":\"20000.00\"", "\"total\":\"1\"") + "}", history)))
                .containsExactly("sum /late/costs/total");
    }

    @Test
    void adjustmentsAreOneLineWithTheNewBreakdowns() {
        Adjustments adjustments = change("{\"reverse\":\"C-1\"}", history(ONE, PAID_ONE));
        Breakdown reversal = adjustments.list().get(0).breakdown();

        assertThat(HistoryJson.write(adjustments, Locale.ENGLISH)).isEqualTo("{\"change\":{\"kind\":\"REVERSED\",\"claim\":\"C-1\"},"
                + "\"adjustments\":[{\"claim\":\"C-1\",\"kind\":\"REVERSED\",\"payments\":["
                + "{\"payer\":\"BASIC\",\"clause\":\"INPATIENT\",\"paid\":\"6790.00\",\"due\":\"0.00\",\"difference\":\"-6790.00\"},"
                + "{\"payer\":\"PERSON\",\"paid\":\"3210.00\",\"due\":\"0.00\",\"difference\":\"-3210.00\"}],"
                + "\"causes\":[{\"code\":\"reversed\",\"claim\":\"C-1\",\"text\":\"reversed\"}],"
                + "\"breakdown\":" + ClaimJson.write(reversal, Locale.ENGLISH) + "}],"
                + "\"total\":[{\"payer\":\"BASIC\",\"clause\":\"INPATIENT\",\"difference\":\"-6790.00\"},"
                + "{\"payer\":\"PERSON\",\"difference\":\"-3210.00\"}],"
                + "\"years\":[{\"person\":\"P-1\",\"region\":\"yubei\",\"from\":\"2023-01-01\",\"yearToDate\":\"NONE\"}]}");
        assertThat(ClaimJson.write(reversal)).startsWith("{\"claim\":\"C-1\",\"reversal\":true,\"seal\":")
                .contains("\"total\":\"-10000.00\",\"funds\":\"-6790.00\"", "\"ofTotal\":\"67.90%\"", "\"yearToDate\":\"NONE\"");
        assertThat(HistoryJson.write(change("{\"late\":" + ONE + "}", history(ONE, PAID_ONE)), Locale.CHINA))
                .isEqualTo("{\"change\":{\"kind\":\"LATE\",\"claim\":\"C-1\"},\"adjustments\":[],\"total\":[],\"years\":[]}");
    }

    @Test
    void aBreakdownSaysNothingOfReversalsWhereItIsNone() {
        assertThat(PAID_ONE).doesNotContain("reversal");
    }

    private static String claim(String id, String day, String total) {
        return CLAIM.formatted(id, day, day, day, total, total);
    }

    private static History history(String... documents) {
        return HistoryJson.history(BOOK, Stream.of(documents).map(document -> document.getBytes(StandardCharsets.UTF_8)).toList());
    }

    private static Adjustments change(String document, History history) {
        return HistoryJson.change(document.getBytes(StandardCharsets.UTF_8), history);
    }

    private static List<String> refused(Supplier<?> call) {
        try {
            call.get();
        } catch (ClaimException e) {
            return e.issues().stream().map(issue -> issue.code() + " " + issue.at()).toList();
        }
        throw new AssertionError("not refused");
    }
}
