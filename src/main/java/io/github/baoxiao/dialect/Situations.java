package io.github.baoxiao.dialect;

import io.github.baoxiao.rules.Dimension;
import io.github.baoxiao.rules.Units;
import io.github.baoxiao.rules.Word;
import io.github.baoxiao.terms.Scheme;
import io.github.baoxiao.terms.Status;

import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The situations a condition holds for, as boxes: in each dimension it speaks of, the values that are allowed. No box, no situation.
 *
 * <p>Traits and conditions of a visit are dimensions of two values. Values are the bits of a number, by their ordinals; years are their own.
 * A condition of very many boxes is taken to hold, and so is whatever is asked when one {@code when} has asked too much: a rule file must
 * not be able to keep the loader busy.
 */
final class Situations {

    private static final int MOST = 2_000;
    private static final int MOST_STEPS = 10_000;
    private static final Map<String, Word> WORDS = Units.words().stream().filter(word -> !word.values().isEmpty())
            .collect(Collectors.toUnmodifiableMap(Word::name, word -> word));
    private static final BigInteger YES = BigInteger.ONE;
    private static final BigInteger NO = BigInteger.TWO;
    /** Each scheme has statuses of its own. */
    private static final Set<Map<Object, BigInteger>> PEOPLE = Set.of(
            Map.of(Dimension.SCHEME, bits(List.of(Scheme.EMPLOYEE)), Dimension.STATUS, bits(List.of(Status.ACTIVE, Status.RETIRED))),
            Map.of(Dimension.SCHEME, bits(List.of(Scheme.RESIDENT)), Dimension.STATUS,
                    bits(List.of(Status.ADULT, Status.MINOR, Status.STUDENT, Status.NEWBORN))));

    private long steps;

    /** Whether there is a situation in which all of them hold. */
    boolean exist(List<? extends Condition> conditions) {
        return isPossible(all(conditions).flatMap(boxes -> both(PEOPLE, boxes)));
    }

    /** Whether there is a situation, perhaps with an item, in which all of them hold and each dimension has one of these values. */
    boolean exist(List<? extends Condition> conditions, Map<Dimension, Set<Enum<?>>> values) {
        Map<Object, BigInteger> box = new HashMap<>();
        values.forEach((dimension, some) -> box.put(dimension, bits(some)));
        return isPossible(all(conditions).flatMap(boxes -> both(Set.of(box), boxes)).flatMap(boxes -> both(PEOPLE, boxes)));
    }

    private static boolean isPossible(Optional<Set<Map<Object, BigInteger>>> boxes) {
        return boxes.isEmpty() || !boxes.get().isEmpty();
    }

    /** The word of that name; none for a trait or a condition of the visit. */
    static Optional<Word> word(Condition.Literal literal) {
        return Optional.ofNullable(WORDS.get(literal.name()));
    }

    /** The boxes; nothing if there are too many to keep. */
    private Optional<Set<Map<Object, BigInteger>>> of(Condition condition) {
        if (condition instanceof Condition.Literal literal) {
            return Optional.of(Set.of(box(literal)));
        }
        if (condition instanceof Condition.Compares compares) {
            BigInteger years = YES.shiftLeft(compares.to() + 1).subtract(YES.shiftLeft(Math.min(compares.from(), compares.to() + 1)));
            return Optional.of(years.signum() == 0 ? Set.of() : Set.of(Map.of(compares.measure(), years)));
        }
        if (condition instanceof Condition.All all) {
            return all(all.parts());
        }
        Set<Map<Object, BigInteger>> boxes = new LinkedHashSet<>();
        for (Condition part : ((Condition.Any) condition).parts()) {
            Optional<Set<Map<Object, BigInteger>>> more = of(part);
            if (more.isEmpty() || boxes.size() + more.get().size() > MOST) {
                return Optional.empty();
            }
            boxes.addAll(more.get());
        }
        return Optional.of(boxes);
    }

    private Optional<Set<Map<Object, BigInteger>>> all(List<? extends Condition> parts) {
        Optional<Set<Map<Object, BigInteger>>> boxes = Optional.of(Set.of(Map.of()));
        for (Condition part : parts) {
            boxes = boxes.flatMap(before -> of(part).flatMap(more -> both(before, more)));
        }
        return boxes;
    }

    private static Map<Object, BigInteger> box(Condition.Literal literal) {
        Optional<Word> word = word(literal);
        BigInteger values = word.map(one -> bits(one.values())).orElse(YES);
        if (literal.not()) {
            values = word.map(one -> bits(one.dimension().all())).orElse(YES.or(NO)).andNot(values);
        }
        return Map.of(word.<Object>map(Word::dimension).orElse(literal.name()), values);
    }

    private static BigInteger bits(Collection<? extends Enum<?>> values) {
        BigInteger bits = BigInteger.ZERO;
        for (Enum<?> value : values) {
            bits = bits.setBit(value.ordinal());
        }
        return bits;
    }

    private Optional<Set<Map<Object, BigInteger>>> both(Set<Map<Object, BigInteger>> some, Set<Map<Object, BigInteger>> others) {
        steps += some.size() * others.size();
        if (some.size() * others.size() > MOST || steps > MOST_STEPS) {
            return Optional.empty();
        }
        Set<Map<Object, BigInteger>> boxes = new LinkedHashSet<>();
        for (Map<Object, BigInteger> one : some) {
            for (Map<Object, BigInteger> other : others) {
                common(one, other).ifPresent(boxes::add);
            }
        }
        return Optional.of(boxes);
    }

    private static Optional<Map<Object, BigInteger>> common(Map<Object, BigInteger> one, Map<Object, BigInteger> other) {
        Map<Object, BigInteger> common = new HashMap<>(one);
        for (Map.Entry<Object, BigInteger> entry : other.entrySet()) {
            BigInteger values = common.getOrDefault(entry.getKey(), entry.getValue()).and(entry.getValue());
            if (values.signum() == 0) {
                return Optional.empty();
            }
            common.put(entry.getKey(), values);
        }
        return Optional.of(common);
    }
}
