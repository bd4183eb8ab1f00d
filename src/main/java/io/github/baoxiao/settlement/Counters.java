package io.github.baoxiao.settlement;

import io.github.baoxiao.terms.Payer;

import java.util.Arrays;

/**
 * The year to date while a bill is being settled (SETTLEMENT, step 8): those counters of it that the terms speak of, by their addresses in
 * the sheet of a {@link Plan}. Each has the fields of a {@link Tally}; in the one of visits, those before the bill stand in the upper half.
 */
final class Counters {

    private static final int BEFORE = 32;

    private final Plan plan;
    private final Tally before;
    private final long[] sheet;

    private Counters(Plan plan, Tally before, long[] sheet) {
        this.plan = plan;
        this.before = before;
        this.sheet = sheet;
    }

    /** Enters the counters of the plan in a sheet, as they stand in the year to date. */
    static Counters of(Plan plan, Tally before, long[] sheet) {
        if (before.size() > 0) {
            enter(plan, before, sheet);
        }
        return new Counters(plan, before, sheet);
    }

    private static void enter(Plan plan, Tally before, long[] sheet) {
        String[] counters = plan.counters;
        int[] guesses = plan.guesses;
        for (int i = 0; i < counters.length; i++) {
            int guess = guesses[i];
            int place = before.stands(counters[i], guess) ? guess : before.place(counters[i]);
            if (place >= 0) {
                int address = plan.countersAt + i * Tally.FIELDS;
                if (before.copy(place, sheet, address) < 0) {
                    throw new ArithmeticException("a year to date below zero");
                }
                sheet[address + Tally.VISITS] *= 1L + (1L << BEFORE);
                if (place != guess) {
                    guesses[i] = place;
                }
            }
        }
    }

    /** Cost of the axis used, earlier clauses on the same bill included; so are they in the next two. */
    long position(int address) {
        return sheet[address + Tally.POSITION];
    }

    /** Deductible met. */
    long deductible(int address) {
        return sheet[address + Tally.DEDUCTIBLE];
    }

    /** Payments. */
    long paid(int address) {
        return sheet[address + Tally.PAID];
    }

    /** Admissions settled before this bill: two clauses that share a deductible are on the same admission. */
    int visitsBefore(int address) {
        return (int) (sheet[address + Tally.VISITS] >>> BEFORE);
    }

    /** What a clause adds: nothing of it is below zero. */
    void advance(ClausePlan clause, long position, long deductible, long paid, int admission) {
        add(clause.counter, Tally.POSITION, position);
        add(clause.counter, Tally.PAID, paid);
        DeductiblePlan charged = clause.deductible;
        add(charged.met, Tally.DEDUCTIBLE, deductible);
        visited(charged.met, admission);
        if (charged.metAtLevel != PaymentPlan.NOWHERE) {
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
            if (deductible.metAtLevel != PaymentPlan.NOWHERE) {
                unmeet(deductible.metAtLevel, amount);
            }
        }
    }

    private int visits(int address) {
        return (int) sheet[address + Tally.VISITS];
    }

    private void visited(int address, int admission) {
        int visits = address + Tally.VISITS;
        if ((int) sheet[visits] < admission) {
            sheet[visits] = sheet[visits] >>> BEFORE << BEFORE | admission;
        }
    }

    private void add(int address, int field, long amount) {
        sheet[address + field] = Math.addExact(sheet[address + field], amount);
    }

    private void unmeet(int address, long amount) {
        add(address, Tally.DEDUCTIBLE, -amount);
        BrokenInvariant.unless(deductible(address) >= 0, "a counter fell below zero");
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
                int address = plan.countersAt + i * Tally.FIELDS;
                System.arraycopy(sheet, address, after, at * Tally.FIELDS, Tally.VISITS);
                after[at * Tally.FIELDS + Tally.VISITS] = visits(address);
            }
        }
        return new Tally(Arrays.copyOf(names, size), Arrays.copyOf(after, size * Tally.FIELDS));
    }

    /** The clauses of a layer that was settled elsewhere count nothing. */
    private boolean[] spokenOf(Bill bill) {
        boolean[] spoken = new boolean[plan.counters.length];
        for (PaymentPlan payment : plan.payments) {
            if (payment instanceof ClausePlan clause && !isGiven(clause.payer, bill)) {
                for (int address : clause.counters) {
                    spoken[(address - plan.countersAt) / Tally.FIELDS] = true;
                }
            }
        }
        return spoken;
    }

    private static boolean isGiven(Payer layer, Bill bill) {
        return bill.given().stream().anyMatch(given -> given.layer() == layer);
    }
}
