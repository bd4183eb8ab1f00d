package io.github.baoxiao.book;

import io.github.baoxiao.issue.Text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Values over many situations, reduced to what they depend on: the axes that matter, and on each of them the groups of values that make no
 * difference. It holds for every situation it was made of.
 */
final class Spread<V> {

    private final List<Axis> axes;
    private final List<List<Set<Object>>> groups = new ArrayList<>();
    private final Map<List<Integer>, V> values = new LinkedHashMap<>();

    /**
     * Reduces values.
     *
     * @param space the situations
     * @param points the value in each of them, in their order; none where nothing is to be told of it
     */
    Spread(Space space, List<Optional<V>> points) {
        Map<V, Integer> numbers = new LinkedHashMap<>();
        int[] known = new int[space.size()];
        Arrays.fill(known, -1);
        for (int i = 0; i < points.size(); i++) {
            int position = i;
            points.get(i).ifPresent(value -> known[space.code(position)] = numbers.computeIfAbsent(value, any -> numbers.size()));
        }
        List<Integer> kept = kept(space, known);
        this.axes = kept.stream().map(space.axes()::get).toList();
        List<V> distinct = List.copyOf(numbers.keySet());
        Map<List<Object>, V> projected = new LinkedHashMap<>();
        Set<Integer> seen = new HashSet<>();
        for (int code = 0; code < known.length; code++) {
            if (known[code] >= 0 && seen.add(space.project(code, kept))) {
                int place = code;
                projected.put(kept.stream().map(axis -> space.value(place, axis)).toList(), distinct.get(known[code]));
            }
        }
        for (int axis = 0; axis < axes.size(); axis++) {
            groups.add(groups(axis, projected));
        }
        Map<List<Integer>, V> sorted = new TreeMap<>(Spread::compare);
        projected.forEach((place, value) -> sorted.put(IntStream.range(0, axes.size()).mapToObj(axis -> group(axis, place.get(axis))).toList(),
                value));
        values.putAll(sorted);
    }

    /**
     * The axes that matter: those on which two situations that differ there alone have different values. Where not all combinations are there,
     * each axis alone may seem to make no difference; then more are kept until they decide.
     */
    private static List<Integer> kept(Space space, int[] known) {
        List<Integer> all = IntStream.range(0, space.axes().size()).boxed().toList();
        List<Integer> kept = new ArrayList<>();
        for (int axis : all) {
            if (!space.decide(known, all.stream().filter(other -> other != axis).toList())) {
                kept.add(axis);
            }
        }
        for (int axis = 0; axis < all.size() && !space.decide(known, kept); axis++) {
            if (!kept.contains(axis)) {
                kept.add(axis);
            }
        }
        kept.sort(null);
        return kept;
    }

    private List<Set<Object>> groups(int axis, Map<List<Object>, V> projected) {
        Map<Object, Map<List<Object>, V>> lines = new TreeMap<>(axes.get(axis).order());
        projected.forEach((place, value) -> {
            List<Object> others = new ArrayList<>(place);
            others.remove(axis);
            lines.computeIfAbsent(place.get(axis), any -> new LinkedHashMap<>()).put(others, value);
        });
        Map<Map<List<Object>, V>, Set<Object>> alike = new LinkedHashMap<>();
        lines.forEach((value, line) -> alike.computeIfAbsent(line, any -> new LinkedHashSet<>()).add(value));
        List<Set<Object>> sorted = new ArrayList<>(alike.values());
        List<Set<Object>> rest = sorted.stream().filter(axes.get(axis)::isRest).toList();
        sorted.removeAll(rest);
        sorted.addAll(rest);
        return sorted;
    }

    private int group(int axis, Object value) {
        return IntStream.range(0, groups.get(axis).size()).filter(group -> groups.get(axis).get(group).contains(value)).findFirst()
                .orElseThrow();
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).equals(other.get(i))) {
                return one.get(i) - other.get(i);
            }
        }
        return 0;
    }

    /** The axes that matter. */
    List<Axis> axes() {
        return axes;
    }

    /** Every value there is, once. */
    Collection<V> distinct() {
        return new LinkedHashSet<>(values.values());
    }

    /**
     * The combinations of groups there are on some of the axes, in order: the columns of a table.
     *
     * @param some axes that matter
     */
    List<Combination> combinations(List<Axis> some) {
        Set<List<Integer>> places = new TreeSet<>(Spread::compare);
        values.keySet().forEach(place -> places.add(some.stream().map(axis -> place.get(axes.indexOf(axis))).toList()));
        return places.stream().map(place -> new Combination(some, IntStream.range(0, some.size())
                .mapToObj(i -> groups.get(axes.indexOf(some.get(i))).get(place.get(i))).toList())).toList();
    }

    /** The value where both hold; none if there is no such situation. */
    Optional<V> at(Combination one, Combination other) {
        List<Integer> place = new ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
            Combination which = one.axes().contains(axes.get(i)) ? one : other;
            place.add(group(i, which.some(axes.get(i))));
        }
        return Optional.ofNullable(values.get(place));
    }

    /** The combinations that have a value, as few as they can be told with. */
    List<Combination> where(V value) {
        return merged(combinations(axes).stream().filter(one -> at(one, one).map(value::equals).orElse(false)).toList());
    }

    /** The same combinations, with two that differ on one axis alone told as one. */
    static List<Combination> merged(List<Combination> combinations) {
        List<Combination> merged = new ArrayList<>(combinations);
        for (int i = 0; i < merged.size(); i++) {
            for (int j = i + 1; j < merged.size(); j++) {
                Optional<Combination> both = merged.get(i).with(merged.get(j));
                if (both.isPresent()) {
                    merged.set(i, both.get());
                    merged.remove(j);
                    i = -1;
                    break;
                }
            }
        }
        return merged;
    }

    /** A combination in words, one for each axis; no words where it has every value. */
    List<Text> heads(Combination combination) {
        List<Text> heads = new ArrayList<>();
        for (int i = 0; i < combination.axes().size(); i++) {
            Axis axis = combination.axes().get(i);
            Set<Object> all = new LinkedHashSet<>();
            groups.get(axes.indexOf(axis)).forEach(all::addAll);
            Set<Object> some = combination.values().get(i);
            heads.add(some.size() == all.size() ? Text.NONE : axis.label(some, all));
        }
        return heads;
    }

    /** Combinations in words: {@code 跨省异地、转诊；未备案}. */
    Text words(List<Combination> combinations) {
        return Words.joined(combinations.stream().map(one -> Words.joined(heads(one).stream().filter(head -> !head.isEmpty()).toList(), " ", ", "))
                .toList(), "；", "; ");
    }

    /**
     * Groups of values on some axes.
     *
     * @param axes the axes
     * @param values the values on each of them
     */
    record Combination(List<Axis> axes, List<Set<Object>> values) {

        private Object some(Axis axis) {
            return values.get(axes.indexOf(axis)).iterator().next();
        }

        private Optional<Combination> with(Combination other) {
            List<Integer> different = IntStream.range(0, axes.size()).filter(i -> !values.get(i).equals(other.values.get(i))).boxed().toList();
            if (different.size() != 1) {
                return Optional.empty();
            }
            List<Set<Object>> both = new ArrayList<>(values);
            Set<Object> union = new TreeSet<>(axes.get(different.get(0)).order());
            union.addAll(values.get(different.get(0)));
            union.addAll(other.values.get(different.get(0)));
            both.set(different.get(0), union);
            return Optional.of(new Combination(axes, both));
        }
    }
}
