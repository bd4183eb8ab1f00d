package io.github.baoxiao.rules;

import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Purse;

import java.util.List;
import java.util.Optional;

/**
 * A place in the order of payers: a layer, or one or more purses of the accounts.
 *
 * @param layer the layer, if it is one
 * @param purses the purses, if it is an account
 */
public record Turn(Optional<Payer> layer, List<Purse> purses) {

    /** What it is given is copied. */
    public Turn {
        purses = List.copyOf(purses);
    }

    static Turn of(Payer layer) {
        return new Turn(Optional.of(layer), List.of());
    }

    static Turn of(Purse... purses) {
        return new Turn(Optional.empty(), List.of(purses));
    }
}
