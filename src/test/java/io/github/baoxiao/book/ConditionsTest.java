package io.github.baoxiao.book;

import io.github.baoxiao.rules.Dimension;
import io.github.baoxiao.rules.Situation;
import io.github.baoxiao.rules.Units;
import io.github.baoxiao.rules.Word;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Scheme;
import io.github.baoxiao.terms.Status;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.EnumSet;
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
    private static final Set<Dimension> FEW = EnumSet.of(Dimension.SCHEME, Dimension.STATUS, Dimension.LEVEL, Dimension.NEED);

    private record Condition(String text, Predicate<Situation> holds) {
    }

    @Test
    void droolsAgreesWithTheMeaningOfEveryCondition() {
        Random random = new Random(20260101);
        List<Condition> conditions = new ArrayList<>();
        StringBuilder file = new StringBuilder(Rules.HEADER);
        for (int i = 0; i < RULES; i++) {
            Condition condition = possible(random);
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

    @Test
    void whatIsSaidNeverToHoldNeverDoesAndTheRestDoes() {
        Random random = new Random(20260102);
        List<Word> words = words(FEW);
        List<Situation> situations = situations();
        int never = 0;
        for (int i = 0; i < 300; i++) {
            Condition condition = constraints(random, words);
            boolean holds = situations.stream().anyMatch(condition.holds);
            assertThat(neverHolds(condition)).as(condition.text).isEqualTo(!holds);
            never += holds ? 0 : 1;
        }
        assertThat(never).isGreaterThan(20);
    }

    private static List<Word> words(Set<Dimension> dimensions) {
        return Units.words().stream().filter(word -> !word.dimension().isOfItem() && !word.values().isEmpty()
                && dimensions.contains(word.dimension())).toList();
    }

    /** Every situation that differs in a few dimensions and in the two identifiers; each scheme with its own statuses. */
    private static List<Situation> situations() {
        List<Situation> all = List.of(Situation.of(Scheme.EMPLOYEE, Status.ACTIVE, Level.LEVEL_3A, Care.INPATIENT));
        for (Dimension dimension : FEW) {
            all = all.stream().flatMap(one -> dimension.all().stream().map(value -> one.with(dimension, value))).toList();
        }
        Set<Status> ofEmployees = Set.of(Status.ACTIVE, Status.RETIRED);
        List<Set<String>> identifiers = List.of(Set.of(), Set.of("COVID-19"), Set.of("X_1"), Set.of("COVID-19", "X_1"));
        return all.stream().filter(one -> one.is(Units.employee) == ofEmployees.contains(one.value(Dimension.STATUS)))
                .flatMap(one -> identifiers.stream().map(one::withTraits))
                .flatMap(one -> identifiers.stream().map(one::withConditions)).toList();
    }

    private static Condition possible(Random random) {
        Condition condition = constraints(random, words(EnumSet.allOf(Dimension.class)));
        return read(condition).issues().isEmpty() ? condition : possible(random);
    }

    private static boolean neverHolds(Condition condition) {
        Rules.Read read = read(condition);
        assertThat(read.codes()).as(condition.text).allMatch("never"::equals);
        return !read.issues().isEmpty() && !read.english().contains("the alternative that begins with");
    }

    private static Rules.Read read(Condition condition) {
        return Rules.read(Rules.HEADER + Rules.rule("r", "Situation( " + condition.text + " )", "benefits.basic().ratio( percent(70) );"));
    }

    private static Condition constraints(Random random, List<Word> words) {
        Condition all = new Condition("", situation -> true);
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            Condition left = all;
            Condition right = alternatives(random, words, 2);
            all = new Condition(i == 0 ? right.text : left.text + ", " + right.text, left.holds.and(right.holds));
        }
        return all;
    }

    private static Condition alternatives(Random random, List<Word> words, int depth) {
        Condition left = together(random, words, depth);
        if (random.nextInt(3) > 0) {
            return left;
        }
        Condition right = together(random, words, depth);
        return new Condition(left.text + " || " + right.text, left.holds.or(right.holds));
    }

    private static Condition together(Random random, List<Word> words, int depth) {
        Condition left = one(random, words, depth);
        if (random.nextInt(3) > 0) {
            return left;
        }
        Condition right = one(random, words, depth);
        return new Condition(left.text + " && " + right.text, left.holds.and(right.holds));
    }

    private static Condition one(Random random, List<Word> words, int depth) {
        if (depth > 0 && random.nextInt(4) == 0) {
            Condition inside = alternatives(random, words, depth - 1);
            return new Condition("( " + inside.text + " )", inside.holds);
        }
        if (random.nextInt(6) == 0) {
            String name = random.nextBoolean() ? "COVID-19" : "X_1";
            boolean not = random.nextBoolean();
            boolean traits = random.nextBoolean();
            return new Condition((traits ? "traits " : "conditions ") + (not ? "not contains" : "contains") + " \"" + name + "\"",
                    situation -> not != (traits ? situation.getTraits() : situation.getConditions()).contains(name));
        }
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
