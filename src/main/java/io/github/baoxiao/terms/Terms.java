package io.github.baoxiao.terms;

import io.github.baoxiao.money.Rounding;

import java.util.List;

/**
 * Everything the kernel needs to know of a policy to settle one claim: what the rules chose for its situation.
 *
 * @param stages the turns of the payers, in order
 * @param rounding how fractions of a cent are rounded
 * @param roundsEachBand whether each band is rounded, instead of a clause's payment once
 */
public record Terms(List<Stage> stages, Rounding rounding, boolean roundsEachBand) {

    /** What it is given is copied. */
    public Terms {
        stages = List.copyOf(stages);
    }
}
