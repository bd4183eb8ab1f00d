package io.github.baoxiao.settlement;

/**
 * The smaller and the larger of two amounts, without a branch: which of two amounts of a bill is the smaller is as random as a coin, and
 * a processor that guesses wrong loses more time than the subtraction takes. Neither may be below zero, so that no difference leaves the
 * range; terms, bills and years to date see to that. Where one is nearly always the smaller, {@link Math#min} is as good.
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
