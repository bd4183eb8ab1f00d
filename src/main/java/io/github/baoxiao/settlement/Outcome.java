package io.github.baoxiao.settlement;

import io.github.baoxiao.terms.Payer;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A settled bill: every movement of money, the working of every clause, and the year to date after it. It does not say what any of it
 * means for a person; the façade does.
 */
public final class Outcome {

    private final List<Draw> draws;
    private final List<ClauseResult> clauses;
    private final Counters counters;
    private final long[] payers;
    private final long[] purses;

    Outcome(List<Draw> draws, List<ClauseResult> clauses, Counters counters, long[] payers, long[] purses) {
        this.draws = draws;
        this.clauses = clauses;
        this.counters = counters;
        this.payers = payers;
        this.purses = purses;
    }

    /** Who bears what, in the order in which it was decided; the amounts sum to the bill. */
    public List<Draw> draws() {
        return Collections.unmodifiableList(draws);
    }

    /** One row for each clause, in the same order. */
    public List<ClauseResult> clauses() {
        return Collections.unmodifiableList(clauses);
    }

    /** All counters after the bill, those it did not touch included. */
    public Map<String, Counter> counters() {
        return counters.after();
    }

    /** What one payer bears of the bill, in cents. */
    public long paidBy(Payer payer) {
        return payers[payer.ordinal()];
    }

    /** Balance of this year's account after the bill, in cents. */
    public long current() {
        return purses[0];
    }

    /** Balance of the account carried over after the bill, in cents. */
    public long carried() {
        return purses[1];
    }

    /** Balance of the family's shared account after the bill, in cents. */
    public long shared() {
        return purses[2];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Outcome that && draws.equals(that.draws) && clauses.equals(that.clauses)
                && counters().equals(that.counters()) && Arrays.equals(purses, that.purses);
    }

    @Override
    public int hashCode() {
        return draws.hashCode();
    }
}
