package io.github.baoxiao.book;

import io.github.baoxiao.book.Spread.Combination;
import io.github.baoxiao.rules.Dimension;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Status;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** A table reduced to what it depends on says of every situation what was said of it, and of no other anything. */
class SpreadTest {

    private static final List<Axis> AXES = List.of(Axis.of(Dimension.STATUS), Axis.of(Dimension.LEVEL), Axis.of(Dimension.PLACE));

    @Test
    void everyPlaceKeepsItsValueWhateverIsMissing() {
        Random random = new Random(4_711);
        for (int round = 0; round < 500; round++) {
            List<List<Object>> places = places(random, 1 + random.nextInt(4));
            List<Optional<String>> values = values(places, random);
            Spread<String> spread = new Spread<>(new Space(AXES, places), values);
            for (int i = 0; i < places.size(); i++) {
                Optional<Combination> where = holding(spread, places.get(i));
                if (values.get(i).isPresent()) {
                    assertThat(where.flatMap(one -> spread.at(one, one))).as("round " + round + " " + places.get(i)).isEqualTo(values.get(i));
                }
            }
        }
    }

    @Test
    void alternativesAreAsFewAsTheyCanAndNoMore() {
        Random random = new Random(1_147);
        for (int round = 0; round < 500; round++) {
            List<List<Object>> places = places(random, 1);
            List<Optional<String>> values = values(places, random);
            Spread<String> spread = new Spread<>(new Space(AXES, places), values);
            for (String value : spread.distinct()) {
                List<Combination> where = spread.where(value);
                for (int i = 0; i < places.size(); i++) {
                    List<Object> place = places.get(i);
                    if (values.get(i).isEmpty()) {
                        continue;
                    }
                    long holding = where.stream().filter(one -> holds(one, place)).count();
                    assertThat(holding).as(round + " " + place).isEqualTo(values.get(i).equals(Optional.of(value)) ? 1 : 0);
                }
            }
        }
    }

    @Test
    void whatMakesNoDifferenceIsNoAxis() {
        List<List<Object>> places = places(new Random(1), 1);
        Spread<Object> spread = new Spread<>(new Space(AXES, places),
                places.stream().map(place -> Optional.<Object>of(place.get(1) == Level.LEVEL_2)).toList());

        assertThat(spread.axes()).containsExactly(Axis.of(Dimension.LEVEL));
        assertThat(spread.combinations(spread.axes()).stream().map(spread::heads).map(heads -> heads.get(0).en()))
                .containsExactly("level 2", "other levels");
    }

    @Test
    void thingsThatDifferTogetherAreKept() {
        List<Axis> axes = List.of(Axis.of(Dimension.STATUS), Axis.of(Dimension.LEVEL));
        List<List<Object>> places = List.of(List.of(Status.ACTIVE, Level.LEVEL_2), List.of(Status.RETIRED, Level.LEVEL_1));
        Spread<String> spread = new Spread<>(new Space(axes, places), List.of(Optional.of("a"), Optional.of("b")));

        assertThat(spread.axes()).isNotEmpty();
        assertThat(spread.distinct()).containsExactly("a", "b");
    }

    /** All places, or some of them. */
    private static List<List<Object>> places(Random random, int oneOf) {
        List<List<Object>> places = new ArrayList<>();
        for (Object status : AXES.get(0).dimension().orElseThrow().all()) {
            for (Object level : AXES.get(1).dimension().orElseThrow().all()) {
                for (Object place : AXES.get(2).dimension().orElseThrow().all()) {
                    if (random.nextInt(oneOf) == 0) {
                        places.add(List.of(status, level, place));
                    }
                }
            }
        }
        return places;
    }

    /** Values that depend on some of the axes and on chance, so that some groups come out alike. */
    private static List<Optional<String>> values(List<List<Object>> places, Random random) {
        Set<Object> special = new HashSet<>();
        places.forEach(place -> place.stream().filter(value -> random.nextInt(20) == 0).forEach(special::add));
        boolean mixed = random.nextInt(3) == 0;
        boolean partial = random.nextInt(3) == 0;
        return places.stream().map(place -> partial && random.nextInt(5) == 0 ? Optional.<String>empty()
                : Optional.of(place.stream().filter(special::contains).count() % 2 + (mixed && random.nextInt(10) == 0 ? "x" : ""))).toList();
    }

    private static Optional<Combination> holding(Spread<?> spread, List<Object> place) {
        return spread.combinations(spread.axes()).stream().filter(one -> holds(one, place)).findFirst();
    }

    private static boolean holds(Combination combination, List<Object> place) {
        for (int i = 0; i < combination.axes().size(); i++) {
            if (!combination.values().get(i).contains(place.get(AXES.indexOf(combination.axes().get(i))))) {
                return false;
            }
        }
        return true;
    }
}
