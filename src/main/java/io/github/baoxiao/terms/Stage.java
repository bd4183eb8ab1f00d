package io.github.baoxiao.terms;

import java.util.List;

/** One turn in the order of payers. */
public sealed interface Stage permits Stage.OfLayer, Stage.OfAccount {

    /**
     * The turn of a layer.
     *
     * @param layer the layer: a fund, or the hospital
     * @param clauses its clauses in order; none where the claim brings the layer settled
     */
    record OfLayer(Payer layer, List<Clause> clauses) implements Stage {

        /**
         * What it is given is copied.
         *
         * @throws IllegalArgumentException if the payer is no layer; an account has a turn of another kind, and the person has none
         */
        public OfLayer {
            if (!layer.isLayer()) {
                throw new IllegalArgumentException(layer.name() + " is no layer");
            }
            clauses = List.copyOf(clauses);
        }
    }

    /**
     * The turn of an account.
     *
     * @param purse whose money
     * @param covers what it pays, in order
     * @param rule who said so
     */
    record OfAccount(Purse purse, List<Cover> covers, Citation rule) implements Stage {

        /** What it is given is copied. */
        public OfAccount {
            covers = List.copyOf(covers);
        }
    }
}
