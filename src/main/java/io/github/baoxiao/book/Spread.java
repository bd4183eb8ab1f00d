package io.github.baoxiao.book;

import io.github.baoxiao.issue.Text;

import java.util.ArrayList;
import java.util.Collection;
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
     * @param all the axes on which the situations lie
     * @param points the values, by their places on these axes
     */
    Spread(List<Axis> all, Map<List<Object>, V> points) {
        List<Integer> kept = new ArrayList<>();
        for (int axis = 0; axis < all.size(); axis++) {
            if (matters(axis, points)) {
                kept.add(axis);
            }
        }
        for (int axis = 0; axis < all.size() && !decide(kept, points); axis++) {
            if (!kept.contains(axis)) {
                kept.add(axis);
            }
        }
        kept.sort(null);
        this.axes = kept.stream().map(all::get).toList();
        Map<List<Object>, V> projected = new LinkedHashMap<>();
        points.forEach((place, value) -> projected.put(kept.stream().map(place::get).toList(), value));
        for (int axis = 0; axis < axes.size(); axis++) {
            groups.add(groups(axis, projected));
        }
        Map<List<Integer>, V> sorted = new TreeMap<>(Spread::compare);
        projected.forEach((place, value) -> sorted.put(IntStream.range(0, axes.size()).mapToObj(axis -> group(axis, place.get(axis))).toList(),
                value));
        values.putAll(sorted);
    }

    /** Whether two situations that differ on this axis alone have different values. */
    private static <V> boolean matters(int axis, Map<List<Object>, V> points) {
        Map<List<Object>, V> seen = new LinkedHashMap<>();
        for (Map.Entry<List<Object>, V> point : points.entrySet()) {
            List<Object> others = new ArrayList<>(point.getKey());
            others.remove(axis);
            V before = seen.putIfAbsent(others, point.getValue());
            if (before != null && !before.equals(point.getValue())) {
                return true;
            }
        }
        return false;
    }

    /** Whether these axes alone decide the value. Where not all combinations are there, each axis alone may seem to make no difference. */
    private static <V> boolean decide(List<Integer> kept, Map<List<Object>, V> points) {
        Map<List<Object>, V> seen = new LinkedHashMap<>();
        for (Map.Entry<List<Object>, V> point : points.entrySet()) {
            V before = seen.putIfAbsent(kept.stream().map(point.getKey()::get).toList(), point.getValue());
            if (before != null && !before.equals(point.getValue())) {
                return false;
            }
        }
        return true;
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

    /** The combinations on all axes that have a value. */
    List<Combination> where(V value) {
        return combinations(axes).stream().filter(one -> at(one, one).map(value::equals).orElse(false)).toList();
    }

    /** A combination in words, one for each axis. */
    List<Text> heads(Combination combination) {
        return combination.axes().stream().map(axis -> {
            Set<Object> all = new LinkedHashSet<>();
            groups.get(axes.indexOf(axis)).forEach(all::addAll);
            return axis.label(combination.values().get(combination.axes().indexOf(axis)), all);
        }).toList();
    }

    /** One group of values on each of some axes. */
    record Combination(List<Axis> axes, List<Set<Object>> values) {

        private Object some(Axis axis) {
            return values.get(axes.indexOf(axis)).iterator().next();
        }
    }
}
