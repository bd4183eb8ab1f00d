package io.github.baoxiao.terms;

import io.github.baoxiao.money.Ratio;

/**
 * One thing a clause covers, and how much of it: 50 % of first self-pay.
 *
 * @param part the slice
 * @param weight the share of it that the clause takes into its base, more than 0 and at most the whole
 */
public record Cover(Part part, Ratio weight) {

    /**
     * A share of a slice.
     *
     * @throws IllegalArgumentException if the weight is below zero or above the whole
     */
    public Cover {
        Range.share("the weight of a cover", weight);
    }

    /**
     * {@return the whole of a slice}
     *
     * @param part the slice, or the named part of one
     */
    public static Cover of(Part part) {
        return new Cover(part, Ratio.ONE);
    }
}
