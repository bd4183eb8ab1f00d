package io.github.baoxiao.settlement;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The counters of a medical year at one moment. Immutable; an absent counter is unused. */
public final class Tally {

    /** Nothing has been counted. */
    public static final Tally NONE = new Tally(new String[0], new long[0]);

    static final int FIELDS = 4;
    static final int POSITION = 0;
    static final int DEDUCTIBLE = 1;
    static final int PAID = 2;
    static final int VISITS = 3;

    private final String[] names;
    private final long[] values;

    /**
     * Counters side by side.
     *
     * @param names interned, each once
     * @param values the fields of each, in the same order
     */
    Tally(String[] names, long[] values) {
        this.names = names;
        this.values = values;
    }

    /** The counters by name. */
    public static Tally of(Map<String, Counter> counters) {
        if (counters.isEmpty()) {
            return NONE;
        }
        String[] names = counters.keySet().toArray(String[]::new);
        Arrays.sort(names);
        long[] values = new long[names.length * FIELDS];
        for (int i = 0; i < names.length; i++) {
            put(counters.get(names[i]), values, i);
            names[i] = names[i].intern();
        }
        return new Tally(names, values);
    }

    private static void put(Counter counter, long[] values, int place) {
        int first = place * FIELDS;
        values[first + POSITION] = counter.position();
        values[first + DEDUCTIBLE] = counter.deductible();
        values[first + PAID] = counter.paid();
        values[first + VISITS] = counter.visits();
    }

    /** All counters, sorted by name. */
    public SortedMap<String, Counter> counters() {
        SortedMap<String, Counter> counters = new TreeMap<>();
        for (int i = 0; i < names.length; i++) {
            counters.put(names[i], at(i));
        }
        return Collections.unmodifiableSortedMap(counters);
    }

    /** One counter. */
    public Counter counter(String name) {
        int place = place(name.intern());
        return place < 0 ? Counter.UNUSED : at(place);
    }

    /** The same with one counter set. */
    public Tally with(String name, Counter counter) {
        String interned = name.intern();
        int place = place(interned);
        int size = place < 0 ? names.length + 1 : names.length;
        int set = place < 0 ? names.length : place;
        String[] wider = Arrays.copyOf(names, size);
        wider[set] = interned;
        long[] changed = Arrays.copyOf(values, size * FIELDS);
        put(counter, changed, set);
        return new Tally(wider, changed);
    }

    private Counter at(int place) {
        int first = place * FIELDS;
        return new Counter(values[first + POSITION], values[first + DEDUCTIBLE], values[first + PAID], (int) values[first + VISITS]);
    }

    /**
     * Whether a counter stands at that place.
     *
     * @param name interned
     */
    @SuppressWarnings("StringEquality")
    boolean stands(String name, int place) {
        return place < names.length && names[place] == name;
    }

    /**
     * Where a counter stands; below zero, nowhere.
     *
     * @param name interned
     */
    int place(String name) {
        int place = names.length - 1;
        while (place >= 0 && !stands(name, place)) {
            place--;
        }
        return place;
    }

    /** How many counters there are. */
    int size() {
        return names.length;
    }

    /** Copies the fields of the counter at a place; what it returns is below zero if one of them is. */
    long copy(int place, long[] to, int at) {
        int first = place * FIELDS;
        long position = values[first + POSITION];
        long deductible = values[first + DEDUCTIBLE];
        long paid = values[first + PAID];
        long visits = values[first + VISITS];
        to[at + POSITION] = position;
        to[at + DEDUCTIBLE] = deductible;
        to[at + PAID] = paid;
        to[at + VISITS] = visits;
        return position | deductible | paid | visits;
    }

    String[] names() {
        return names;
    }

    long[] values() {
        return values;
    }

    /** Equal if it says the same: an unused counter is the same as none. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Tally that && used().equals(that.used());
    }

    @Override
    public int hashCode() {
        return used().hashCode();
    }

    private Map<String, Counter> used() {
        Map<String, Counter> used = new TreeMap<>(counters());
        used.values().removeIf(Counter.UNUSED::equals);
        return used;
    }
}
