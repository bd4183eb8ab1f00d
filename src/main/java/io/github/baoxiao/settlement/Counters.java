package io.github.baoxiao.settlement;

import io.github.baoxiao.terms.Cap;
import io.github.baoxiao.terms.Clause;
import io.github.baoxiao.terms.Deductible;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The year to date while a bill is being settled (SETTLEMENT, step 8): the counters before it, and over them the few that it changes.
 */
final class Counters {

    private final Map<String, Counter> before;
    private String[] keys = new String[4];
    private Counter[] changed = new Counter[4];
    private int size;

    Counters(Map<String, Counter> before) {
        this.before = before;
    }

    /** A counter as it stands, payments of earlier clauses on the same bill included. */
    Counter get(String key) {
        int place = place(key);
        return place < 0 ? before(key) : changed[place];
    }

    /** Admissions settled before this bill: two clauses that share a deductible are on the same admission. */
    int visitsBefore(String key) {
        return before(key).visits();
    }

    /** What a clause adds. */
    void advance(Clause clause, long position, long deductible, long paid, int admission) {
        Deductible stated = clause.deductible();
        if (stated.counter().equals(clause.counter())) {
            add(clause.counter(), position, deductible, paid, admission);
        } else {
            add(clause.counter(), position, 0, paid, 0);
            add(stated.counter(), 0, deductible, 0, admission);
        }
        if (stated.mode() == Deductible.Mode.PER_LEVEL) {
            add(stated.levelCounter(), 0, deductible, 0, admission);
        }
        List<Cap> caps = clause.caps();
        for (int i = 0; i < caps.size(); i++) {
            if (isFirstOfItsCounter(clause, i)) {
                add(caps.get(i).counter(), 0, 0, paid, 0);
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
            add(deductible.counter(), 0, -amount, 0, 0);
            if (deductible.mode() == Deductible.Mode.PER_LEVEL) {
                add(deductible.levelCounter(), 0, -amount, 0, 0);
            }
        }
    }

    /** All counters, sorted by key. */
    Map<String, Counter> after() {
        Map<String, Counter> after = new TreeMap<>(before);
        for (int i = 0; i < size; i++) {
            after.put(keys[i], changed[i]);
        }
        return Collections.unmodifiableMap(after);
    }

    private Counter before(String key) {
        Counter counter = before.get(key);
        return counter == null ? Counter.UNUSED : counter;
    }

    private int place(String key) {
        for (int i = 0; i < size; i++) {
            if (keys[i].equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private void add(String key, long position, long deductible, long paid, int admission) {
        Counter old = get(key);
        Counter sum = new Counter(Math.addExact(old.position(), position), Math.addExact(old.deductible(), deductible),
                Math.addExact(old.paid(), paid), Math.max(old.visits(), admission));
        if (sum.position() < 0 || sum.deductible() < 0 || sum.paid() < 0) {
            throw new BrokenInvariant("a counter fell below zero");
        }
        int place = place(key);
        if (place < 0) {
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, size * 2);
                changed = Arrays.copyOf(changed, size * 2);
            }
            place = size++;
            keys[place] = key;
        }
        changed[place] = sum;
    }
}
