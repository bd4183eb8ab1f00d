package io.github.baoxiao.terms;

import java.util.List;
import java.util.Optional;

/**
 * One promise of a layer about some slices, with its own deductible, bands, caps and counter, as it stands for one situation: every
 * override decided, every adjustment applied.
 *
 * @param layer whose promise it is
 * @param name its name; the unnamed clause of a layer is called by the kind of care
 * @param counter the counter in which its cost and payments accumulate
 * @param covers what it covers, in the order in which it draws
 * @param deductible what is borne before it pays
 * @param payment how much it pays
 * @param guarantee at least this much
 * @param costCap the most cost it looks at
 * @param caps the most it pays
 * @param adjustments what rules added to the terms of others, for the explanation
 * @param ungrown the same without what grows with years of age or enrolment, as a table prints it; empty where nothing does
 */
public record Clause(Payer layer, String name, String counter, List<Cover> covers, Deductible deductible, Payment payment,
        Guarantee guarantee, CostCap costCap, List<Cap> caps, List<Adjustment> adjustments, Optional<Clause> ungrown) {

    /** The most caps a clause may have. */
    public static final int MOST_CAPS = 60;

    /**
     * What it is given is copied, and the counter's name interned.
     *
     * @throws IllegalArgumentException if there are too many caps
     */
    public Clause {
        counter = counter.intern();
        covers = List.copyOf(covers);
        caps = List.copyOf(caps);
        if (caps.size() > MOST_CAPS) {
            throw new IllegalArgumentException("a clause has at most " + MOST_CAPS + " caps");
        }
        adjustments = List.copyOf(adjustments);
    }

    /**
     * A clause whose terms nothing was added to.
     *
     * @param layer whose promise it is
     * @param name its name
     * @param counter the counter in which its cost and payments accumulate
     * @param covers what it covers, in the order in which it draws
     * @param deductible what is borne before it pays
     * @param payment how much it pays
     * @param guarantee at least this much
     * @param costCap the most cost it looks at
     * @param caps the most it pays
     */
    public Clause(Payer layer, String name, String counter, List<Cover> covers, Deductible deductible, Payment payment,
            Guarantee guarantee, CostCap costCap, List<Cap> caps) {
        this(layer, name, counter, covers, deductible, payment, guarantee, costCap, caps, List.of(), Optional.empty());
    }
}
