package io.github.baoxiao.settlement;

import io.github.baoxiao.terms.Citation;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Reason;
import io.github.baoxiao.terms.Slice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Writes down who bears which cents, one payer after the other. */
final class Draws {

    private final List<Draw> draws = new ArrayList<>();
    private long sum;
    private Payer payer = Payer.PERSON;
    private Optional<Reason> reason = Optional.empty();
    private Citation rule = Citation.NONE;

    /** Whose movements follow, and why. */
    void by(Payer payer, Reason reason, Citation rule) {
        this.payer = payer;
        this.reason = Optional.of(reason);
        this.rule = rule;
    }

    /** Whose movements follow; the slice says why. */
    void by(Payer payer) {
        this.payer = payer;
        this.reason = Optional.empty();
        this.rule = Citation.NONE;
    }

    void draw(long amount, Slice slice, String named) {
        sum = Math.addExact(sum, amount);
        draws.add(new Draw(amount, slice, named, payer, reason.orElseGet(() -> Reason.of(slice)), rule));
    }

    /** All amounts together. */
    long sum() {
        return sum;
    }

    /** Everything, in the order in which it was written down. */
    List<Draw> all() {
        return Collections.unmodifiableList(draws);
    }
}
