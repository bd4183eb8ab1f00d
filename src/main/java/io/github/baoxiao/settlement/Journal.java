package io.github.baoxiao.settlement;

import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Reason;

import java.util.Arrays;

/**
 * What the kernel writes down while it settles: movements of money as numbers, clauses as rows. {@link Outcome} makes entries and results
 * of them when somebody asks; most callers only want the amounts.
 */
final class Journal {

    /** Stands for the turn of a payer where no rule speaks: a settlement given by the claim. */
    static final int NO_RULE = 0xFFFF;

    private static final int WIDTH = 7;
    private static final Payer[] PAYERS = Payer.values();
    private static final Reason[] REASONS = Reason.values();

    private long[] draws;
    private int drawn;
    private long funds;
    private long hospital;
    private long account;
    private final long[] rows;
    private int filled;
    private long paid;

    /**
     * An empty journal.
     *
     * @param turns how many payers there are
     * @param rows how many rows there can be
     */
    Journal(int turns, int rows) {
        this.draws = new long[2 * turns + 4];
        this.rows = new long[rows * WIDTH];
    }

    /**
     * What is kept of one clause; the rest of its working follows from it and the plan. Amounts in cents.
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

    /** Writes down one movement of money of a layer or an account. What nobody draws is the person's, and is not written down. */
    void draw(long amount, int slice, Payer payer, Reason reason, int turn, int clause) {
        if (payer.isFund()) {
            funds = Math.addExact(funds, amount);
        } else if (payer == Payer.HOSPITAL) {
            hospital = Math.addExact(hospital, amount);
        } else {
            account = Math.addExact(account, amount);
        }
        if (drawn == draws.length) {
            draws = Arrays.copyOf(draws, drawn * 2);
        }
        draws[drawn] = amount;
        draws[drawn + 1] = (long) slice << 48 | (long) payer.ordinal() << 40 | (long) reason.ordinal() << 32 | (long) turn << 16 | clause;
        drawn += 2;
    }

    /** Writes down what became of a clause, field by field as {@link Row} has them. */
    void row(int turn, int clause, long base, long due, long met, long position, long paying, long cutBy) {
        paid = Math.addExact(paid, paying);
        int first = filled * WIDTH;
        rows[first] = (long) turn << 32 | clause & 0xFFFF_FFFFL;
        rows[first + 1] = base;
        rows[first + 2] = due;
        rows[first + 3] = met;
        rows[first + 4] = position;
        rows[first + 5] = paying;
        rows[first + 6] = cutBy;
        filled++;
    }

    /** Writes down a row that has no working to show. */
    void plainRow(int turn, int clause, long base, long paying) {
        row(turn, clause, base, 0, 0, 0, paying, 0);
    }

    /** What the layers paid, as their rows say. */
    long paid() {
        return paid;
    }

    /** Who bears the bill, if the person bears that much of it in cash. */
    Totals totals(long cash) {
        return new Totals(funds, hospital, account, cash);
    }

    /** How many rows there are. */
    int rows() {
        return filled;
    }

    Row row(int index) {
        int first = index * WIDTH;
        return new Row((int) (rows[first] >>> 32), (int) rows[first], rows[first + 1], rows[first + 2], rows[first + 3], rows[first + 4],
                rows[first + 5], rows[first + 6]);
    }

    /** How many movements there are. */
    int draws() {
        return drawn / 2;
    }

    long amount(int draw) {
        return draws[draw * 2];
    }

    int slice(int draw) {
        return (int) (draws[draw * 2 + 1] >>> 48);
    }

    Payer payer(int draw) {
        return PAYERS[(int) (draws[draw * 2 + 1] >>> 40) & 0xFF];
    }

    Reason reason(int draw) {
        return REASONS[(int) (draws[draw * 2 + 1] >>> 32) & 0xFF];
    }

    int turn(int draw) {
        return (int) (draws[draw * 2 + 1] >>> 16) & 0xFFFF;
    }

    int clause(int draw) {
        return (int) draws[draw * 2 + 1] & 0xFFFF;
    }
}
