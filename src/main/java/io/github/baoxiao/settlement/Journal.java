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

    private static final Payer[] PAYERS = Payer.values();
    private static final Reason[] REASONS = Reason.values();

    private long[] draws;
    private int drawn;
    private long funds;
    private long hospital;
    private long account;
    private Row[] rows;
    private int filled;

    /**
     * An empty journal.
     *
     * @param expected how many clauses the bill is likely to meet
     */
    Journal(int expected) {
        this.draws = new long[2 * expected + 4];
        this.rows = new Row[expected];
    }

    /**
     * What is kept of one clause. Amounts in cents.
     *
     * @param turn the turn in the order of payers
     * @param clause the clause within its layer; below zero, the layer was settled elsewhere: -1 is the first the claim gives
     * @param base what it looked at
     * @param due what remained of the deductible
     * @param charged what of it was charged
     * @param met what had been met before
     * @param origin where the claim begins on the clause's axis
     * @param full the payment before caps
     * @param paid the payment
     * @param overCap cost handed on
     * @param cutBy a bit for each cap that cut the payment
     */
    record Row(int turn, int clause, long base, long due, long charged, long met, long origin, long full, long paid, long overCap,
            long cutBy) {

        /** A row of a clause that has no working to show. */
        static Row plain(int turn, int clause, long base, long paid) {
            return new Row(turn, clause, base, 0, 0, 0, 0, paid, paid, 0, 0);
        }
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

    /** Writes down what became of a clause. */
    void row(Row row) {
        if (filled == rows.length) {
            rows = Arrays.copyOf(rows, filled + 3);
        }
        rows[filled++] = row;
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
        return rows[index];
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
