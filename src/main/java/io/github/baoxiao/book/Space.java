package io.github.baoxiao.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Places on several axes, each with a number, so that very many of them can be compared along each axis. */
final class Space {

    private final List<Axis> axes;
    private final List<List<Object>> values = new ArrayList<>();
    private final int[] strides;
    private final int size;
    private final int[] codes;

    /**
     * A space.
     *
     * @param axes the axes
     * @param places the places there are, each with one value on each axis
     */
    Space(List<Axis> axes, List<List<Object>> places) {
        this.axes = List.copyOf(axes);
        this.strides = new int[axes.size()];
        int stride = 1;
        List<Map<Object, Integer>> numbers = new ArrayList<>();
        for (int axis = 0; axis < axes.size(); axis++) {
            TreeSet<Object> sorted = new TreeSet<>(axes.get(axis).order());
            for (List<Object> place : places) {
                sorted.add(place.get(axis));
            }
            Map<Object, Integer> number = new LinkedHashMap<>();
            sorted.forEach(value -> number.put(value, number.size()));
            numbers.add(number);
            values.add(List.copyOf(sorted));
            strides[axis] = stride;
            stride = Math.multiplyExact(stride, Math.max(1, sorted.size()));
        }
        this.size = stride;
        this.codes = new int[places.size()];
        for (int i = 0; i < codes.length; i++) {
            for (int axis = 0; axis < strides.length; axis++) {
                codes[i] += strides[axis] * numbers.get(axis).get(places.get(i).get(axis));
            }
        }
    }

    /** The axes. */
    List<Axis> axes() {
        return axes;
    }

    /** The number of a place, by its position in the list the space was made of. */
    int code(int position) {
        return codes[position];
    }

    /** How many numbers there are; not each of them is a place. */
    int size() {
        return size;
    }

    /** The value of a place on an axis. */
    Object value(int code, int axis) {
        return values.get(axis).get(code / strides[axis] % values.get(axis).size());
    }

    /** The number of the place that has only these values, and the first one on every other axis. */
    int project(int code, List<Integer> kept) {
        int projected = 0;
        for (int axis : kept) {
            projected += code / strides[axis] % values.get(axis).size() * strides[axis];
        }
        return projected;
    }

    /** Whether what is known of a place depends on its projection alone; places of which nothing is known have −1. */
    boolean decide(int[] known, List<Integer> kept) {
        int[] seen = new int[size];
        Arrays.fill(seen, -1);
        for (int code = 0; code < size; code++) {
            if (known[code] >= 0) {
                int place = project(code, kept);
                if (seen[place] >= 0 && seen[place] != known[code]) {
                    return false;
                }
                seen[place] = known[code];
            }
        }
        return true;
    }
}
