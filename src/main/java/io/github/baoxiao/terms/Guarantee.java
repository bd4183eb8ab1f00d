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
}
