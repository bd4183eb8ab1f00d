package io.github.baoxiao.book;

import io.github.baoxiao.rules.Dimension;
import io.github.baoxiao.rules.Units;
import io.github.baoxiao.rules.Word;
import io.github.baoxiao.terms.Scheme;
import io.github.baoxiao.terms.Status;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The situations a condition holds for, as boxes: in each dimension it speaks of, the values that are allowed. No box, no situation.
 *
 * <p>Traits and conditions of a visit are dimensions of two values. A condition of very many boxes is taken to hold.
 */
final class Situations {

    private static final int MOST = 2_000;
    private static final Set<Object> EMPLOYEE = Set.of(Status.ACTIVE, Status.RETIRED);
    private static final Set<Object> RESIDENT = Set.of(Status.ADULT, Status.MINOR, Status.STUDENT, Status.NEWBORN);
    private static final Map<String, Word> WORDS = Units.words().stream().filter(word -> !word.values().isEmpty())
            .collect(Collectors.toUnmodifiableMap(Word::name, word -> word));
    /** Each scheme has statuses of its own. */
    private static final Set<Map<Object, Set<Object>>> PEOPLE = Set.of(
            Map.of(Dimension.SCHEME, Set.of(Scheme.EMPLOYEE), Dimension.STATUS, EMPLOYEE),
            Map.of(Dimension.SCHEME, Set.of(Scheme.RESIDENT), Dimension.STATUS, RESIDENT));

    private Situations() {
    }

    /** Whether there is a situation in which all of them hold. */
    static boolean exist(List<? extends Condition> conditions) {
        return all(conditions).map(boxes -> both(PEOPLE, boxes).map(possible -> !possible.isEmpty()).orElse(true)).orElse(true);
    }

    /** Whether there is a situation, perhaps with an item, in which all of them hold and each dimension has one of these values. */
    static boolean exist(List<? extends Condition> conditions, Map<Dimension, Set<Enum<?>>> values) {
        Map<Object, Set<Object>> box = new HashMap<>();
        values.forEach((dimension, some) -> box.put(dimension, new HashSet<>(some)));
        return all(conditions).flatMap(boxes -> both(Set.of(box), boxes)).flatMap(boxes -> both(PEOPLE, boxes))
                .map(possible -> !possible.isEmpty()).orElse(true);
    }

    /** The word of that name; none for a trait or a condition of the visit. */
    static Optional<Word> word(Condition.Literal literal) {
        return Optional.ofNullable(WORDS.get(literal.name()));
    }

    /** The boxes; nothing if there are too many to keep. */
    private static Optional<Set<Map<Object, Set<Object>>>> of(Condition condition) {
        if (condition instanceof Condition.Literal literal) {
            return Optional.of(Set.of(box(literal)));
        }
        if (condition instanceof Condition.Compares compares) {
            Set<Object> years = IntStream.rangeClosed(compares.from(), compares.to()).boxed().collect(Collectors.toSet());
            return Optional.of(years.isEmpty() ? Set.of() : Set.of(Map.of(compares.measure(), years)));
        }
        if (condition instanceof Condition.All all) {
            return all(all.parts());
        }
        Set<Map<Object, Set<Object>>> boxes = new LinkedHashSet<>();
        for (Condition part : ((Condition.Any) condition).parts()) {
            Optional<Set<Map<Object, Set<Object>>>> more = of(part);
            if (more.isEmpty() || boxes.size() + more.get().size() > MOST) {
                return Optional.empty();
            }
            boxes.addAll(more.get());
        }
        return Optional.of(boxes);
    }

    private static Optional<Set<Map<Object, Set<Object>>>> all(List<? extends Condition> parts) {
        Optional<Set<Map<Object, Set<Object>>>> boxes = Optional.of(Set.of(Map.of()));
        for (Condition part : parts) {
            boxes = boxes.flatMap(before -> of(part).flatMap(more -> both(before, more)));
        }
        return boxes;
    }

    private static Map<Object, Set<Object>> box(Condition.Literal literal) {
        Optional<Word> word = word(literal);
        Set<Object> values = new HashSet<>(word.<List<?>>map(Word::values).orElse(List.of(true)));
        if (literal.not()) {
            Set<Object> others = new HashSet<>(word.<List<?>>map(one -> one.dimension().all()).orElse(List.of(true, false)));
            others.removeAll(values);
            values = others;
        }
        return Map.of(word.<Object>map(Word::dimension).orElse(literal.name()), values);
    }

    private static Optional<Set<Map<Object, Set<Object>>>> both(Set<Map<Object, Set<Object>>> some, Set<Map<Object, Set<Object>>> others) {
        if ((long) some.size() * others.size() > MOST) {
            return Optional.empty();
        }
        Set<Map<Object, Set<Object>>> boxes = new LinkedHashSet<>();
        for (Map<Object, Set<Object>> one : some) {
            for (Map<Object, Set<Object>> other : others) {
                common(one, other).ifPresent(boxes::add);
            }
        }
        return Optional.of(boxes);
    }

    private static Optional<Map<Object, Set<Object>>> common(Map<Object, Set<Object>> one, Map<Object, Set<Object>> other) {
        Map<Object, Set<Object>> common = new HashMap<>(one);
        for (Map.Entry<Object, Set<Object>> entry : other.entrySet()) {
            Set<Object> values = new HashSet<>(common.getOrDefault(entry.getKey(), entry.getValue()));
            values.retainAll(entry.getValue());
            if (values.isEmpty()) {
                return Optional.empty();
            }
            common.put(entry.getKey(), values);
        }
        return Optional.of(common);
    }
}
