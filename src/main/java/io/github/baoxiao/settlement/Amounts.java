package io.github.baoxiao.settlement;

/**
 * The smaller, the larger and the middle of amounts, without a branch: which of two amounts of a bill is the smaller is as random as a
 * coin, and a processor that guesses wrong loses more time than the subtraction takes. None of the amounts is below zero, so that no
 * difference leaves the range.
 */
final class Amounts {

    private Amounts() {
    }

    /** The smaller of two. */
    static long min(long one, long other) {
        long difference = one - other;
        return other + (difference & difference >> Long.SIZE - 1);
    }

    /** The larger of two. */
    static long max(long one, long other) {
        long difference = one - other;
        return other + (difference & ~(difference >> Long.SIZE - 1));
    }

    /** What an amount is above another; nothing where it is not. */
    static long above(long amount, long other) {
        long difference = amount - other;
        return difference & ~(difference >> Long.SIZE - 1);
    }
}
