package io.github.baoxiao.settlement;

import io.github.baoxiao.terms.Cap;
import io.github.baoxiao.terms.Clause;
import io.github.baoxiao.terms.Deductible;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The year to date while a bill is being settled (SETTLEMENT, step 8): the counters before it, and over them the few that it changes.
 * A counter is addressed by its {@link #place}, which stays the same for the whole bill.
 */
final class Counters {

    private static final int FIELDS = 5;
    private static final int POSITION = 0;
    private static final int DEDUCTIBLE = 1;
    private static final int PAID = 2;
    private static final int VISITS = 3;
    private static final int VISITS_BEFORE = 4;

    private final Map<String, Counter> before;
    private String[] keys;
    private long[] values;
    private int size;

    /**
     * The counters before a bill.
     *
     * @param expected how many counters the bill is likely to change
     */
    Counters(Map<String, Counter> before, int expected) {
        this.before = before;
        this.keys = new String[expected];
        this.values = new long[expected * FIELDS];
    }

    /**
     * Where a counter stands; what it was before the bill is there when it is first asked for.
     *
     * @param key an interned name, as terms have them
     */
    @SuppressWarnings("StringEquality")
    int place(String key) {
        for (int i = 0; i < size; i++) {
            if (keys[i] == key) {
                return i;
            }
        }
        return enter(key);
    }

    private int enter(String key) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            values = Arrays.copyOf(values, size * 2 * FIELDS);
        }
        Counter counter = before.isEmpty() ? null : before.get(key);
        if (counter != null) {
            int first = size * FIELDS;
            values[first + POSITION] = counter.position();
            values[first + DEDUCTIBLE] = counter.deductible();
            values[first + PAID] = counter.paid();
            values[first + VISITS] = counter.visits();
            values[first + VISITS_BEFORE] = counter.visits();
        }
        keys[size] = key;
        return size++;
    }

    /** Cost of the axis used, earlier clauses on the same bill included; so are they in the next two. */
    long position(int place) {
        return values[place * FIELDS + POSITION];
    }

    /** Deductible met. */
    long deductible(int place) {
        return values[place * FIELDS + DEDUCTIBLE];
    }

    /** Payments. */
    long paid(int place) {
        return values[place * FIELDS + PAID];
    }

    /** Admissions settled before this bill: two clauses that share a deductible are on the same admission. */
    int visitsBefore(int place) {
        return (int) values[place * FIELDS + VISITS_BEFORE];
    }

    /**
     * What a clause adds.
     *
     * @param own where the clause's own counter stands
     * @param metIn where the counter of its deductible stands
     */
    void advance(Clause clause, int own, int metIn, long position, long deductible, long paid, int admission) {
        Deductible stated = clause.deductible();
        add(own, POSITION, position);
        add(own, PAID, paid);
        add(metIn, DEDUCTIBLE, deductible);
        visited(metIn, admission);
        if (stated.mode() == Deductible.Mode.PER_LEVEL) {
            int level = place(stated.levelCounter());
            add(level, DEDUCTIBLE, deductible);
            visited(level, admission);
        }
        List<Cap> caps = clause.caps();
        for (int i = 0; i < caps.size(); i++) {
            if (isFirstOfItsCounter(clause, i)) {
                add(place(caps.get(i).counter()), PAID, paid);
            }
        }
    }

    /** A payment counts once in a counter, however many caps look at it. */
    private static boolean isFirstOfItsCounter(Clause clause, int index) {
        Cap cap = clause.caps().get(index);
        if (cap.per() != Cap.Per.YEAR || cap.counter().equals(clause.counter())) {
            return false;
        }
        for (int i = 0; i < index; i++) {
            Cap earlier = clause.caps().get(i);
            if (earlier.per() == Cap.Per.YEAR && earlier.counter().equals(cap.counter())) {
                return false;
            }
        }
        return true;
    }

    /** Takes back what was paid of a deductible by money that does not meet it. */
    void unmeet(Deductible deductible, long amount) {
        if (amount > 0) {
            add(place(deductible.counter()), DEDUCTIBLE, -amount);
            if (deductible.mode() == Deductible.Mode.PER_LEVEL) {
                add(place(deductible.levelCounter()), DEDUCTIBLE, -amount);
            }
        }
    }

    /** All counters. */
    Map<String, Counter> after() {
        Map<String, Counter> after = new HashMap<>(before);
        for (int i = 0; i < size; i++) {
            after.put(keys[i], new Counter(position(i), deductible(i), paid(i), (int) values[i * FIELDS + VISITS]));
        }
        return Collections.unmodifiableMap(after);
    }

    private void visited(int place, int admission) {
        int index = place * FIELDS + VISITS;
        values[index] = Math.max(values[index], admission);
    }

    private void add(int place, int field, long amount) {
        int index = place * FIELDS + field;
        values[index] = Math.addExact(values[index], amount);
        if (values[index] < 0) {
            throw new BrokenInvariant("a counter fell below zero");
        }
    }
}
