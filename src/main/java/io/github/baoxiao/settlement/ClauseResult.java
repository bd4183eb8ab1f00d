package io.github.baoxiao.settlement;

import io.github.baoxiao.terms.Clause;
import io.github.baoxiao.terms.Payer;

import java.util.List;
import java.util.Optional;

/**
 * What became of one clause on one bill, also where it paid nothing. Amounts in cents.
 *
 * @param layer the layer
 * @param clause the name of the clause
 * @param base what it looked at
 * @param due what remained of the deductible to be charged; more than was charged where the base is smaller
 * @param deductible the deductible charged
 * @param met what had been met of the deductible before
 * @param capCut payment cut by a cap
 * @param overCap cost handed on
 * @param paid the payment
 * @param bands the bands the payment runs over, up to the hand-over point
 * @param terms the clause itself; a settlement given by the claim has none
 */
public record ClauseResult(Payer layer, String clause, long base, long due, long deductible, long met, long capCut, long overCap,
        long paid, List<BandShare> bands, Optional<Clause> terms) {

    /**
     * A stretch of one band.
     *
     * @param from where it begins on the axis, in cents
     * @param to where it ends
     * @param ratio the fund's ratio, in millionths
     * @param amount the payment for it
     */
    public record BandShare(long from, long to, long ratio, long amount) {
    }

    public ClauseResult {
        bands = List.copyOf(bands);
    }
}
