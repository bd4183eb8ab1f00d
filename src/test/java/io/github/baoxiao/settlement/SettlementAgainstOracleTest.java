package io.github.baoxiao.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.baoxiao.settlement.Oracle.BandRow;
import io.github.baoxiao.settlement.Oracle.Entry;
import io.github.baoxiao.settlement.Oracle.Row;

import org.junit.jupiter.api.Test;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The kernel and a second, naive implementation of SETTLEMENT.md agree on every number of many random claims. */
class SettlementAgainstOracleTest {

    private static final long SEED = 20_240_101;
    private static final int ALL = 100_000;
    private static final int CLAIMS = Integer.getInteger("baoxiao.claims", ALL);

    @Test
    void everyNumberOfEveryRandomClaimIsTheSame() {
        Map<Region, Integer> hits = new EnumMap<>(Region.class);
        for (Region region : Region.values()) {
            hits.put(region, 0);
        }
        for (int number = 0; number < CLAIMS; number++) {
            Generator.Case made = Generator.make(SEED, number, Generator.Profile.ANYTHING);
            compare(made).forEach(region -> hits.merge(region, 1, Integer::sum));
        }
        System.out.println("Regions reached by " + CLAIMS + " claims of seed " + SEED + ": " + hits);
        if (CLAIMS >= ALL) {
            assertThat(hits).as("regions no random claim reached").doesNotContainValue(0);
        }
    }

    private static Set<Region> compare(Generator.Case made) {
        Oracle.Answer expected;
        try {
            expected = Oracle.settle(made.bill(), made.terms(), made.before());
        } catch (Oracle.Refused refused) {
            compareRefusal(made, refused);
            return Region.of(refused);
        }
        Outcome outcome;
        try {
            outcome = Settlement.settle(made.bill(), made.terms(), made.before());
        } catch (RuntimeException failure) {
            throw new AssertionError("the kernel failed on " + made, failure);
        }
        same("ledger", expected.ledger(), ledger(outcome), made);
        same("clauses", expected.rows(), rows(outcome), made);
        same("counters", expected.counters(), outcome.counters(), made);
        same("accounts", List.of(expected.current(), expected.carried(), expected.shared()),
                List.of(outcome.current(), outcome.carried(), outcome.shared()), made);
        return Region.of(made, expected);
    }

    private static void compareRefusal(Generator.Case made, Oracle.Refused refused) {
        try {
            Settlement.settle(made.bill(), made.terms(), made.before());
        } catch (ImpossibleBill impossible) {
            same("refusal", refused.what(), impossible.part() + " " + impossible.index(), made);
            return;
        }
        fail("the oracle refuses %s, the kernel does not: %s", refused.what(), made);
    }

    private static void same(String what, Object expected, Object actual, Generator.Case made) {
        if (!expected.equals(actual)) {
            fail("%s differ%n  oracle %s%n  kernel %s%nin %s", what, expected, actual, made);
        }
    }

    private static Map<Entry, Long> ledger(Outcome outcome) {
        Map<Entry, Long> ledger = new LinkedHashMap<>();
        for (Draw draw : outcome.draws()) {
            ledger.merge(new Entry(draw.payer(), draw.slice(), draw.named(), draw.reason(), draw.rule()), draw.amount(), Long::sum);
        }
        return ledger;
    }

    private static List<Row> rows(Outcome outcome) {
        return outcome.clauses().stream().map(row -> new Row(row.layer(), row.clause(), row.base(), row.due(), row.deductible(),
                row.met(), row.capCut(), row.overCap(), row.paid(), row.bands().stream()
                        .map(band -> new BandRow(band.from(), band.to(), band.ratio(), band.amount())).toList())).toList();
    }
}
