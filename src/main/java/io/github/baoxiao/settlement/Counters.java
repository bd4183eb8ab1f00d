package io.github.baoxiao.settlement;

import io.github.baoxiao.terms.Payer;

import java.util.Arrays;

/**
 * The year to date while a bill is being settled (SETTLEMENT, step 8): those counters of it that the terms speak of, by their places in
 * the {@link Plan}.
 */
final class Counters {

    private static final int BEFORE = 32;

    private final Plan plan;
    private final Tally before;
    /** The fields of a {@link Tally}; in the one of visits, those before the bill stand in the upper half. */
    private final long[] values;

    private Counters(Plan plan, Tally before, long[] values) {
        this.plan = plan;
        this.before = before;
        this.values = values;
    }

    /** The counters of the plan as they stand in the year to date. */
    static Counters of(Plan plan, Tally before) {
        long[] values = new long[plan.counters.length * Tally.FIELDS];
        if (before.size() > 0) {
            enter(plan.counters, plan.guesses, before, values);
        }
        return new Counters(plan, before, values);
    }

    private static void enter(String[] counters, int[] guesses, Tally before, long[] values) {
        for (int i = 0; i < counters.length; i++) {
            int guess = guesses[i];
            int place = before.stands(counters[i], guess) ? guess : before.place(counters[i]);
            if (place >= 0) {
                before.copy(place, values, i * Tally.FIELDS);
                values[i * Tally.FIELDS + Tally.VISITS] *= 1L + (1L << BEFORE);
                if (place != guess) {
                    guesses[i] = place;
                }
            }
        }
    }

    /** Cost of the axis used, earlier clauses on the same bill included; so are they in the next two. */
    long position(int place) {
        return values[place * Tally.FIELDS + Tally.POSITION];
    }

    /** Deductible met. */
    long deductible(int place) {
        return values[place * Tally.FIELDS + Tally.DEDUCTIBLE];
    }

    /** Payments. */
    long paid(int place) {
        return values[place * Tally.FIELDS + Tally.PAID];
    }

    /** Admissions settled before this bill: two clauses that share a deductible are on the same admission. */
    int visitsBefore(int place) {
        return (int) (values[place * Tally.FIELDS + Tally.VISITS] >>> BEFORE);
    }

    /** What a clause adds: nothing of it is below zero. */
    void advance(ClausePlan clause, long position, long deductible, long paid, int admission) {
        add(clause.counter, Tally.POSITION, position);
        add(clause.counter, Tally.PAID, paid);
        DeductiblePlan charged = clause.deductible;
        add(charged.met, Tally.DEDUCTIBLE, deductible);
        visited(charged.met, admission);
        if (charged.metAtLevel != DeductiblePlan.NO_LEVEL) {
            add(charged.metAtLevel, Tally.DEDUCTIBLE, deductible);
            visited(charged.metAtLevel, admission);
        }
        for (CapPlan cap = clause.caps; cap != null; cap = cap.next) {
            if (cap.counts) {
                add(cap.counter, Tally.PAID, paid);
            }
        }
    }

    /** Takes back what was paid of a deductible by money that does not meet it. */
    void unmeet(DeductiblePlan deductible, long amount) {
        if (amount > 0) {
            unmeet(deductible.met, amount);
            if (deductible.metAtLevel != DeductiblePlan.NO_LEVEL) {
                unmeet(deductible.metAtLevel, amount);
            }
        }
    }

    private int visits(int place) {
        return (int) values[place * Tally.FIELDS + Tally.VISITS];
    }

    private void visited(int place, int admission) {
        int index = place * Tally.FIELDS + Tally.VISITS;
        if (visits(place) < admission) {
            values[index] = values[index] >>> BEFORE << BEFORE | admission;
        }
    }

    private void add(int place, int field, long amount) {
        int index = place * Tally.FIELDS + field;
        values[index] = Math.addExact(values[index], amount);
    }

    private void unmeet(int place, long amount) {
        add(place, Tally.DEDUCTIBLE, -amount);
        BrokenInvariant.unless(deductible(place) >= 0, "a counter fell below zero");
    }

    /** The year to date before the bill. */
    Tally before() {
        return before;
    }

    /** All counters after the bill: those there were before, and those its clauses spoke of. */
    Tally after(Bill bill) {
        String[] names = Arrays.copyOf(before.names(), before.size() + plan.counters.length);
        long[] after = Arrays.copyOf(before.values(), names.length * Tally.FIELDS);
        boolean[] spoken = spokenOf(bill);
        int size = before.size();
        for (int i = 0; i < plan.counters.length; i++) {
            int place = before.place(plan.counters[i]);
            if (place >= 0 || spoken[i]) {
                int at = place >= 0 ? place : size++;
                names[at] = plan.counters[i];
                System.arraycopy(values, i * Tally.FIELDS, after, at * Tally.FIELDS, Tally.VISITS);
                after[at * Tally.FIELDS + Tally.VISITS] = visits(i);
            }
        }
        return new Tally(Arrays.copyOf(names, size), Arrays.copyOf(after, size * Tally.FIELDS));
    }

    /** The clauses of a layer that was settled elsewhere count nothing. */
    private boolean[] spokenOf(Bill bill) {
        boolean[] spoken = new boolean[plan.counters.length];
        for (Turn turn : plan.turns) {
            if (!isGiven(turn.payer, bill)) {
                for (int place : turn.counters) {
                    spoken[place] = true;
                }
            }
        }
        return spoken;
    }

    private static boolean isGiven(Payer layer, Bill bill) {
        return bill.given().stream().anyMatch(given -> given.layer() == layer);
    }
}
