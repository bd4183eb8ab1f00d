package io.github.baoxiao.settlement;

import io.github.baoxiao.terms.Cap;
import io.github.baoxiao.terms.Clause;
import io.github.baoxiao.terms.Deductible;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The year to date while a bill is being settled (SETTLEMENT, step 8). */
final class Counters {

    private final Map<String, Counter> before;
    private final Map<String, Counter> now;

    Counters(Map<String, Counter> before) {
        this.before = before;
        this.now = new TreeMap<>(before);
    }

    /** A counter as it stands, payments of earlier clauses on the same bill included. */
    Counter get(String key) {
        return now.getOrDefault(key, Counter.UNUSED);
    }

    /** Admissions settled before this bill: two clauses that share a deductible are on the same admission. */
    int visitsBefore(String key) {
        return before.getOrDefault(key, Counter.UNUSED).visits();
    }

    /** What a clause adds. */
    void advance(Clause clause, long position, long deductible, long paid, int admission) {
        add(clause.counter(), position, 0, 0, 0);
        for (String key : deductibleKeys(clause.deductible())) {
            add(key, 0, deductible, 0, admission);
        }
        for (String key : paidKeys(clause)) {
            add(key, 0, 0, paid, 0);
        }
    }

    /** Takes back what was paid of a deductible by money that does not meet it. */
    void unmeet(Deductible deductible, long amount) {
        if (amount > 0) {
            for (String key : deductibleKeys(deductible)) {
                add(key, 0, -amount, 0, 0);
            }
        }
    }

    Map<String, Counter> after() {
        return now;
    }

    private static Set<String> deductibleKeys(Deductible deductible) {
        return deductible.mode() == Deductible.Mode.PER_LEVEL ? Set.of(deductible.counter(), deductible.levelCounter())
                : Set.of(deductible.counter());
    }

    private static Set<String> paidKeys(Clause clause) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(clause.counter());
        for (Cap cap : clause.caps()) {
            if (cap.per() == Cap.Per.YEAR) {
                keys.add(cap.counter());
            }
        }
        return keys;
    }

    private void add(String key, long position, long deductible, long paid, int admission) {
        Counter old = get(key);
        now.put(key, new Counter(Math.addExact(old.position(), position), Math.addExact(old.deductible(), deductible),
                Math.addExact(old.paid(), paid), Math.max(old.visits(), admission)));
    }
}
