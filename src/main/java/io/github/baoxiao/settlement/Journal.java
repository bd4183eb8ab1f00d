package io.github.baoxiao.settlement;

import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Reason;

import java.util.Arrays;

/**
 * What the kernel writes down while it settles: numbers in two arrays. {@link Outcome} makes entries and rows of them when somebody asks;
 * most callers only want the amounts.
 */
final class Journal {

    /** Stands for the place of a clause where there is none: a person, or a settlement given by the claim. */
    static final int NOBODY = 0xFFFF;

    private static final int ROW = Figure.values().length;
    private static final Payer[] PAYERS = Payer.values();
    private static final Reason[] REASONS = Reason.values();

    private long[] draws = new long[16];
    private int drawn;
    private long[] rows = new long[ROW];
    private int filled;

    /** What is kept of one clause. Amounts in cents. */
    enum Figure {
        /** The turn in the order of payers. */
        STAGE,
        /** The clause within its layer; below zero, the layer was settled elsewhere: -1 is the first the claim gives. */
        CLAUSE,
        /** What it looked at. */
        BASE,
        /** What remained of the deductible. */
        DUE,
        /** What of it was charged. */
        CHARGED,
        /** What had been met before. */
        MET,
        /** Where the claim begins on the clause's axis. */
        ORIGIN,
        /** The payment before caps. */
        FULL,
        /** The payment. */
        PAID,
        /** Cost handed on. */
        OVER_CAP,
        /** A bit for each cap that cut the payment. */
        CUT_BY
    }

    /** Writes down one movement of money. */
    void draw(long amount, int slice, Payer payer, Reason reason, int stage, int clause) {
        if (drawn == draws.length) {
            draws = Arrays.copyOf(draws, drawn * 2);
        }
        draws[drawn] = amount;
        draws[drawn + 1] = (long) slice << 48 | (long) payer.ordinal() << 40 | (long) reason.ordinal() << 32 | (long) stage << 16 | clause;
        drawn += 2;
    }

    /** Begins the row of the next clause, and returns its number. */
    int row(int stage, int clause, long base, long paid) {
        if (filled == rows.length) {
            rows = Arrays.copyOf(rows, filled + 2 * ROW);
        }
        int row = filled / ROW;
        filled += ROW;
        set(row, Figure.STAGE, stage);
        set(row, Figure.CLAUSE, clause);
        set(row, Figure.BASE, base);
        set(row, Figure.PAID, paid);
        return row;
    }

    void set(int row, Figure figure, long value) {
        rows[row * ROW + figure.ordinal()] = value;
    }

    long get(int row, Figure figure) {
        return rows[row * ROW + figure.ordinal()];
    }

    /** How many rows there are. */
    int rows() {
        return filled / ROW;
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

    int stage(int draw) {
        return (int) (draws[draw * 2 + 1] >>> 16) & 0xFFFF;
    }

    int clause(int draw) {
        return (int) draws[draw * 2 + 1] & 0xFFFF;
    }
}
