package io.github.baoxiao.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baoxiao.money.Rounding;
import io.github.baoxiao.settlement.Generator.Case;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Stage;
import io.github.baoxiao.terms.Terms;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Terms made ready once say the same as terms made ready for one bill. */
class PlanTest {

    @Test
    @DisplayName("one plan settles years whose counters stand in any order, as a plan of its own would")
    void settlesAnyYear() {
        Random random = new Random(20240901L);
        Plans plans = new Plans();
        for (Case made : cases(Integer.getInteger("baoxiao.cases", 2_000))) {
            Plan plan = plans.of(made.terms());
            for (int i = 0; i < 4; i++) {
                Tally year = shuffled(made.before(), random);
                assertThat(settled(made, plan, year)).isEqualTo(settled(made, Plan.of(made.terms()), Tally.of(made.before())));
            }
        }
    }

    @Test
    @DisplayName("what two terms have in common is made once, where its counters have the same addresses")
    void sharesPayments() {
        Stage basic = basicAtEightyPercent();
        Stage critical = new Stage.OfLayer(Payer.CRITICAL_ILLNESS, List.of(Example.layer(Payer.CRITICAL_ILLNESS).pays(60).clause()));
        Stage assistance = new Stage.OfLayer(Payer.ASSISTANCE, List.of(Example.layer(Payer.ASSISTANCE).pays(70).clause()));
        Plans plans = new Plans();
        PaymentPlan[] three = plans.of(terms(basic, critical, assistance)).payments;
        PaymentPlan[] two = plans.of(terms(basic, assistance)).payments;
        assertThat(two[0]).isSameAs(three[0]);
        assertThat(two[1]).isNotSameAs(three[2]);
        for (Case made : cases(50)) {
            assertThat(plans.of(made.terms()).payments).isEqualTo(plans.of(made.terms()).payments);
        }
    }

    @Test
    @DisplayName("on a sheet stand slices, named parts, counters, payments and offers, in this order and without a gap")
    void laysOutASheet() {
        for (Case made : cases(500)) {
            Plan plan = Plan.of(made.terms());
            assertThat(plan.countersAt).isEqualTo(Slices.PLAIN + plan.named.size());
            assertThat(plan.paymentsAt).isEqualTo(plan.countersAt + Tally.FIELDS * plan.counters.length);
            assertThat(plan.offersAt).isEqualTo(plan.paymentsAt + plan.payments.length);
            assertThat(plan.length).isGreaterThanOrEqualTo(plan.offersAt + Stream.of(plan.payments).mapToInt(one -> one.covers.offers).max().orElse(0));
            for (PaymentPlan payment : plan.payments) {
                for (Reach.One cover = payment.covers.first; cover != null; cover = cover.next()) {
                    assertThat(cover.address()).isBetween(0, plan.countersAt - 1);
                }
                if (payment instanceof ClausePlan clause) {
                    assertThat(Arrays.stream(clause.counters)).allMatch(address -> address >= plan.countersAt && address < plan.paymentsAt
                            && (address - plan.countersAt) % Tally.FIELDS == 0);
                }
            }
        }
    }

    @Test
    @DisplayName("a tally tells its counters by name, and an unused one is none")
    void tellsCounters() {
        Counter met = new Counter(1, 2, 3, 4);
        Tally tally = Tally.of(Map.of("B", met, "A", Counter.UNUSED));
        assertThat(tally.counters()).containsExactly(Map.entry("A", Counter.UNUSED), Map.entry("B", met));
        assertThat(tally.counter("C")).isEqualTo(Counter.UNUSED);
        assertThat(tally).isEqualTo(Tally.NONE.with("B", met)).hasSameHashCodeAs(Tally.NONE.with("B", met)).isNotEqualTo(Tally.NONE);
        assertThat(tally.with("B", Counter.UNUSED)).isEqualTo(Tally.NONE);
    }

    @Test
    @DisplayName("a tally tells each counter once: set again, it is replaced, also the first")
    void tellsEachCounterOnce() {
        Tally year = Tally.NONE.with("A", new Counter(1, 2, 3, 4)).with("A", new Counter(5, 6, 7, 8));
        assertThat(year.size()).isEqualTo(1);
        assertThat(year.counter("A")).isEqualTo(new Counter(5, 6, 7, 8));
        assertThat(year.with("B", new Counter(9, 0, 0, 0)).size()).isEqualTo(2);
    }

    @Test
    @DisplayName("counters stand in the order of their names, whatever the order of the map")
    void standsInOrder() {
        Map<String, Counter> backwards = new LinkedHashMap<>();
        for (String name : List.of("D", "C", "B", "A")) {
            backwards.put(name, new Counter(1, 2, 3, 4));
        }
        assertThat(Tally.of(backwards).names()).containsExactly("A", "B", "C", "D");
    }

    @Test
    @DisplayName("a bill's counters replace those of the year before it: 8000 + 8000 paid stand in one counter, not in two")
    void aBillReplacesItsCounters() {
        Plan plan = Plan.of(terms(basicAtEightyPercent()));
        Bill bill = Example.bill("10000").bill();
        Tally year = Settlement.settle(bill, plan, Settlement.settle(bill, plan, Tally.NONE).tally()).tally();
        assertThat(year.size()).isEqualTo(1);
        assertThat(year.counter("BASIC/INPATIENT").paid()).isEqualTo(1_600_000);
    }

    @Test
    @DisplayName("a year with fewer counters than the one before it is settled as if it were the first")
    void guessesBeyondTheEnd() {
        Plan plan = Plan.of(terms(basicAtEightyPercent()));
        Bill bill = Example.bill("10000").bill();
        Counter used = new Counter(0, 0, 100, 1);
        Tally longYear = Tally.NONE.with("A", used).with("BASIC/INPATIENT", used);
        assertThat(Settlement.settle(bill, plan, longYear).tally().counter("BASIC/INPATIENT").paid()).isEqualTo(800_100);
        Tally shortYear = Tally.NONE.with("A", used);
        assertThat(Settlement.settle(bill, plan, shortYear).tally().counter("BASIC/INPATIENT").paid()).isEqualTo(800_000);
    }

    private static Terms terms(Stage... stages) {
        return new Terms(List.of(stages), Rounding.HALF_UP, false);
    }

    private static Stage basicAtEightyPercent() {
        return new Stage.OfLayer(Payer.BASIC, List.of(Example.basic().pays(80).clause()));
    }

    private static List<Case> cases(int count) {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cases.add(Generator.make(20240901L, i, Generator.Profile.ANYTHING));
        }
        return cases;
    }

    private static Optional<Outcome> settled(Case made, Plan plan, Tally year) {
        try {
            return Optional.of(Settlement.settle(made.bill(), plan, year));
        } catch (ImpossibleBill e) {
            return Optional.empty();
        }
    }

    /** The same counters in another order, some beside them that nobody speaks of. */
    private static Tally shuffled(Map<String, Counter> counters, Random random) {
        Map<String, Counter> all = new TreeMap<>(counters);
        List<String> names = new ArrayList<>(all.keySet());
        Collections.shuffle(names, random);
        Tally tally = Tally.NONE;
        for (String name : names) {
            tally = tally.with(name, all.get(name));
        }
        assertThat(tally).isEqualTo(Tally.of(new LinkedHashMap<>(counters)));
        return tally;
    }
}
