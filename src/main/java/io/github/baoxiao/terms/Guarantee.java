package io.github.baoxiao.terms;

import io.github.baoxiao.money.Ratio;

/**
 * At least this share of the cost is paid, deductible included.
 *
 * @param ratio the share; zero where nothing is guaranteed
 * @param rule who said so
 */
public record Guarantee(Ratio ratio, Citation rule) {

    /** Nothing is guaranteed. */
    public static final Guarantee NONE = new Guarantee(Ratio.ZERO, Citation.NONE);

    /**
     * A share of the cost.
     *
     * @throws IllegalArgumentException if the share is below zero or above the whole
     */
    public Guarantee {
        Range.share("a guarantee", ratio);
    }
}
