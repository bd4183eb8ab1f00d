package io.github.baoxiao.settlement;

import java.util.List;
import java.util.Map;

/**
 * A settled bill: every movement of money, the working of every clause, and the year to date after it. It does not say what any of it
 * means for a person; the façade does.
 *
 * @param draws who bears what, in the order in which it was decided; they sum to the bill
 * @param clauses one row for each clause, in the same order
 * @param counters all counters after the bill, those it did not touch included
 * @param current balance of this year's account after it, in cents
 * @param carried balance of the account carried over after it
 * @param shared balance of the family's shared account after it
 */
public record Outcome(List<Draw> draws, List<ClauseResult> clauses, Map<String, Counter> counters, long current, long carried,
        long shared) {
    public Outcome {
        draws = List.copyOf(draws);
        clauses = List.copyOf(clauses);
        counters = Map.copyOf(counters);
    }
}
