package io.github.baoxiao.cli;

import io.github.baoxiao.Breakdown;
import io.github.baoxiao.Claim;

import java.util.List;
import java.util.Optional;

/**
 * What came of one claim: a breakdown, or why there is none.
 *
 * @param line where the claim stands in its file
 * @param claim the claim; empty if the document is none
 * @param breakdown how it was settled
 * @param refusal why it was not
 */
record Answer(long line, Optional<Claim> claim, Optional<Breakdown> breakdown, Optional<RuntimeException> refusal) {

    static Answer settled(long line, Claim claim, Breakdown breakdown) {
        return new Answer(line, Optional.of(claim), Optional.of(breakdown), Optional.empty());
    }

    static Answer refused(long line, Optional<Claim> claim, RuntimeException refusal) {
        return new Answer(line, claim, Optional.empty(), Optional.of(refusal));
    }

    /** The last claim of these that was settled: what the next one may carry on from. */
    static Optional<Answer> lastSettled(List<Answer> answers) {
        for (int i = answers.size() - 1; i >= 0; i--) {
            if (answers.get(i).isSettled()) {
                return Optional.of(answers.get(i));
            }
        }
        return Optional.empty();
    }

    boolean isSettled() {
        return breakdown.isPresent();
    }

    /** Whether both claims are of one person. */
    boolean isOfPersonOf(Answer other) {
        return claim.isPresent() && other.claim.isPresent() && claim.get().person().id().equals(other.claim.get().person().id());
    }

    /**
     * An answer as it is printed.
     *
     * @param line where the claim stands in its file
     * @param text the breakdown in UTF-8; empty if there is none
     * @param refusal why there is none
     */
    record Told(long line, byte[] text, Optional<RuntimeException> refusal) {
    }
}
