package io.github.baoxiao.rules;

import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Purse;

/** What a statement is about. */
public sealed interface Target {

    /**
     * A clause of a layer.
     *
     * @param layer the layer
     * @param clause its name; empty for the unnamed clause, which is called by the kind of care
     */
    record OfClause(Payer layer, String clause) implements Target {
    }

    /**
     * A purse of the accounts.
     *
     * @param purse the purse
     */
    record OfPurse(Purse purse) implements Target {
    }

    /** Items. */
    record OfItems() implements Target {
    }

    /** The region. */
    record OfRegion() implements Target {
    }
}
