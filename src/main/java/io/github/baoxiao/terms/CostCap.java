package io.github.baoxiao.terms;

import io.github.baoxiao.money.Money;

/**
 * Limits on the cost a clause looks at: points on its own axis (SETTLEMENT, step 3). What lies beyond is over the cap.
 *
 * @param perYear for the medical year; {@link Money#MAX} where there is none
 * @param perClaim for one claim; {@link Money#MAX} where there is none
 */
public record CostCap(Money perYear, Money perClaim) {

    /** No limit on cost. */
    public static final CostCap NONE = new CostCap(Money.MAX, Money.MAX);

    /**
     * Both may be without end.
     *
     * @throws IllegalArgumentException if a limit is below zero
     */
    public CostCap {
        Range.notNegative("a cost cap", perYear, perClaim);
    }
}
