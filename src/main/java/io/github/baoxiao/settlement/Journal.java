package io.github.baoxiao.settlement;

import io.github.baoxiao.terms.Purse;

/**
 * What the kernel writes down while it settles: a row for each clause, for each account that paid and for each layer that was settled
 * elsewhere. {@link Outcome} works everything else out of the rows and the plan when somebody asks; most callers only want the amounts.
 */
final class Journal {

    private static final int WIDTH = 7;
    private static final int PAID = 5;

    private final long[] rows;
    private int filled;

    /**
     * An empty journal.
     *
     * @param rows how many rows there can be
     */
    Journal(int rows) {
        this.rows = new long[rows * WIDTH];
    }

    /**
     * One row. Amounts in cents.
     *
     * @param turn the turn in the order of payers
     * @param clause the clause within its layer; below zero, the layer was settled elsewhere: -1 is the first the claim gives
     * @param base what it looked at
     * @param due what remained of the deductible
     * @param met what had been met before
     * @param position where the year stood on the clause's axis
     * @param paid the payment
     * @param cutBy a bit for each cap that cut the payment
     */
    record Row(int turn, int clause, long base, long due, long met, long position, long paid, long cutBy) {
    }

    /** Writes down what became of a clause, field by field as {@link Row} has them. */
    void row(int turn, int clause, long base, long due, long met, long position, long paid, long cutBy) {
        int first = filled * WIDTH;
        rows[first] = (long) turn << 32 | clause & 0xFFFF_FFFFL;
        rows[first + 1] = base;
        rows[first + 2] = due;
        rows[first + 3] = met;
        rows[first + 4] = position;
        rows[first + PAID] = paid;
        rows[first + 6] = cutBy;
        filled++;
    }

    /** Writes down a row that has no working to show. */
    void plainRow(int turn, int clause, long base, long paid) {
        row(turn, clause, base, 0, 0, 0, paid, 0);
    }

    /** How many rows there are. */
    int size() {
        return filled;
    }

    Row row(int index) {
        int first = index * WIDTH;
        return new Row(turn(index), (int) rows[first], rows[first + 1], rows[first + 2], rows[first + 3], rows[first + 4], rows[first + PAID],
                rows[first + 6]);
    }

    int turn(int row) {
        return (int) (rows[row * WIDTH] >>> 32);
    }

    long paid(int row) {
        return rows[row * WIDTH + PAID];
    }

    /** What was paid out of a purse so far. */
    long paidFrom(Purse purse, Plan plan) {
        long paid = 0;
        for (int row = 0; row < filled; row++) {
            paid += plan.turns[turn(row)].purse == purse ? paid(row) : 0;
        }
        return paid;
    }
}
