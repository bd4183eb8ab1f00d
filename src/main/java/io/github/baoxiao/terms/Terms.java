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

    /**
     * Whether some clause or account speaks of a named slice. Where none does, a part of that name is ordinary cost.
     *
     * @param named the name
     * @return whether it is covered
     */
    public boolean covers(String named) {
        Part wanted = new NamedSlice(named);
        return stages.stream().flatMap(stage -> stage instanceof Stage.OfAccount account ? account.covers().stream()
                : ((Stage.OfLayer) stage).clauses().stream().flatMap(clause -> clause.covers().stream()))
                .anyMatch(cover -> cover.part().equals(wanted));
    }
}
