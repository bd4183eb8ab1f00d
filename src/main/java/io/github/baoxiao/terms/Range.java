package io.github.baoxiao.terms;

import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;

/**
 * The range of figures in terms. Rules state no others; for terms that a host builds itself, the arithmetic of the kernel rests on it.
 */
final class Range {

    private Range() {
    }

    /** Refuses an amount below zero. */
    static void notNegative(String what, Money... amounts) {
        for (Money amount : amounts) {
            if (amount.compareTo(Money.ZERO) < 0) {
                throw new IllegalArgumentException(what + " is at least 0.00");
            }
        }
    }

    /** Refuses a ratio below zero. */
    static void notNegative(String what, Ratio ratio) {
        if (ratio.millionths() < 0) {
            throw new IllegalArgumentException(what + " is at least 0 %");
        }
    }

    /** Refuses a share below zero or above the whole. */
    static void share(String what, Ratio ratio) {
        if (ratio.millionths() < 0 || ratio.millionths() > Ratio.WHOLE) {
            throw new IllegalArgumentException(what + " is 0 % to 100 %");
        }
    }
}
