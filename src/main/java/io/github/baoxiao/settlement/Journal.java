package io.github.baoxiao.settlement;

import io.github.baoxiao.terms.Citation;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Reason;
import io.github.baoxiao.terms.Slice;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of each clause, and who bears which cents, one payer after the other: written down while a bill is settled, for somebody
 * who asks. Most callers only want the amounts, and settle without one.
 */
final class Journal {

    private final List<ClauseResult> clauses = new ArrayList<>();
    private final List<Draw> draws = new ArrayList<>();
    private long sum;
    private Payer payer = Payer.PERSON;
    private @Nullable Reason reason;
    private Citation rule = Citation.NONE;

    /** What became of a clause, or of a layer settled elsewhere; its movements follow. */
    void clause(ClauseResult result) {
        clauses.add(result);
        by(result.layer(), result.reason(), result.rule());
    }

    /** Whose movements follow, and why. */
    void by(Payer payer, Reason reason, Citation rule) {
        this.payer = payer;
        this.reason = reason;
        this.rule = rule;
    }

    /** What follows is left to the person; the slice says why. */
    void byNobody() {
        this.payer = Payer.PERSON;
        this.reason = null;
        this.rule = Citation.NONE;
    }

    void draw(long amount, Slice slice, String named) {
        sum = Math.addExact(sum, amount);
        draws.add(new Draw(amount, slice, named, payer, reason == null ? Reason.of(slice) : reason, rule));
    }

    /** All movements together. */
    long sum() {
        return sum;
    }

    /** A row for each clause and for each layer settled elsewhere, in order. */
    List<ClauseResult> clauses() {
        return clauses;
    }

    /** Every movement, in order. */
    List<Draw> draws() {
        return draws;
    }
}
