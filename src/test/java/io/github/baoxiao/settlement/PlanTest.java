package io.github.baoxiao.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baoxiao.settlement.Generator.Case;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** Terms made ready once say the same as terms made ready for one bill. */
class PlanTest {

    @Test
    @DisplayName("one plan settles years whose counters stand in any order, as a plan of its own would")
    void settlesAnyYear() {
        Random random = new Random(20240901L);
        Plans plans = new Plans();
        for (Case made : cases(2_000)) {
            Plan plan = plans.of(made.terms());
            for (int i = 0; i < 4; i++) {
                Tally year = shuffled(made.before(), random);
                assertThat(settled(made, plan, year)).isEqualTo(settled(made, Plan.of(made.terms()), Tally.of(made.before())));
            }
        }
    }

    @Test
    @DisplayName("a turn that two terms have is made once")
    void sharesTurns() {
        Plans plans = new Plans();
        for (Case made : cases(50)) {
            assertThat(plans.of(made.terms()).turns).isEqualTo(plans.of(made.terms()).turns);
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
