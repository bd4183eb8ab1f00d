package io.github.baoxiao.book;

import io.github.baoxiao.rules.Situation;
import io.github.baoxiao.rules.Units;
import io.github.baoxiao.rules.Word;
import io.github.baoxiao.rules.Dimension;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Scheme;
import io.github.baoxiao.terms.Status;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever condition the grammar lets through, Drools means by it what it says. */
class ConditionsTest {

    private static final int RULES = 120;
    private static final int SITUATIONS = 300;

    private record Condition(String text, Predicate<Situation> holds) {
    }

    @Test
    void droolsAgreesWithTheMeaningOfEveryCondition() {
        Random random = new Random(20260101);
        List<Condition> conditions = new ArrayList<>();
        StringBuilder file = new StringBuilder(Rules.HEADER);
        for (int i = 0; i < RULES; i++) {
            Condition condition = constraints(random);
            conditions.add(condition);
            file.append(Rules.rule("r" + i, "Situation( " + condition.text + " )", "benefits.basic().ratio( percent(70) );"));
        }
        Rules.Read read = Rules.read(file.toString());
        assertThat(read.english()).isEmpty();
        Engine engine = Rules.engine(read);

        for (int i = 0; i < SITUATIONS; i++) {
            Situation situation = situation(random);
            Set<String> expected = new TreeSet<>();
            for (int r = 0; r < RULES; r++) {
                if (conditions.get(r).holds.test(situation)) {
                    expected.add("r" + r + ": " + conditions.get(r).text);
                }
            }
            Set<String> fired = new TreeSet<>();
            engine.fire(situation, rule -> true).forEach(stated -> fired.add(stated.rule().name() + ": "
                    + conditions.get(Integer.parseInt(stated.rule().name().substring(1))).text));
            assertThat(fired).as(situation.toString()).isEqualTo(expected);
        }
    }

    private static Condition constraints(Random random) {
        Condition all = new Condition("", situation -> true);
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            Condition left = all;
            Condition right = alternatives(random, 2);
            all = new Condition(i == 0 ? right.text : left.text + ", " + right.text, left.holds.and(right.holds));
        }
        return all;
    }

    private static Condition alternatives(Random random, int depth) {
        Condition left = together(random, depth);
        if (random.nextInt(3) > 0) {
            return left;
        }
        Condition right = together(random, depth);
        return new Condition(left.text + " || " + right.text, left.holds.or(right.holds));
    }

    private static Condition together(Random random, int depth) {
        Condition left = one(random, depth);
        if (random.nextInt(3) > 0) {
            return left;
        }
        Condition right = one(random, depth);
        return new Condition(left.text + " && " + right.text, left.holds.and(right.holds));
    }

    private static Condition one(Random random, int depth) {
        if (depth > 0 && random.nextInt(4) == 0) {
            Condition inside = alternatives(random, depth - 1);
            return new Condition("( " + inside.text + " )", inside.holds);
        }
        if (random.nextInt(6) == 0) {
            String name = random.nextBoolean() ? "COVID-19" : "X_1";
            boolean not = random.nextBoolean();
            boolean traits = random.nextBoolean();
            return new Condition((traits ? "traits " : "conditions ") + (not ? "not contains" : "contains") + " \"" + name + "\"",
                    situation -> not != (traits ? situation.getTraits() : situation.getConditions()).contains(name));
        }
        List<Word> words = Units.words().stream().filter(word -> !word.dimension().isOfItem() && !word.values().isEmpty()).toList();
        Word word = words.get(random.nextInt(words.size()));
        boolean not = random.nextInt(3) == 0;
        return new Condition((not ? "!" : "") + word, situation -> not != situation.is(word));
    }

    private static Situation situation(Random random) {
        Situation situation = Situation.of(Scheme.EMPLOYEE, Status.ACTIVE, Level.LEVEL_3A, Care.INPATIENT);
        for (Dimension dimension : Dimension.values()) {
            if (!dimension.isOfItem() && random.nextBoolean()) {
                situation = situation.with(dimension, dimension.all().get(random.nextInt(dimension.all().size())));
            }
        }
        return situation.withTraits(random.nextBoolean() ? Set.of("COVID-19") : Set.of("X_1", "Y"))
                .withConditions(random.nextBoolean() ? Set.of("COVID-19") : Set.of());
    }
}
