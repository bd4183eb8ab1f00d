package io.github.baoxiao.settlement;

import io.github.baoxiao.settlement.Journal.Figure;
import io.github.baoxiao.terms.Citation;
import io.github.baoxiao.terms.Clause;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Payment;
import io.github.baoxiao.terms.Reason;
import io.github.baoxiao.terms.Stage;
import io.github.baoxiao.terms.Terms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A settled bill: every movement of money, the working of every clause, and the year to date after it. It does not say what any of it
 * means for a person; the façade does.
 *
 * <p>It holds the numbers the kernel wrote down; entries and rows are made of them each time they are asked for.
 */
public final class Outcome {

    private final Bill bill;
    private final Terms terms;
    private final Slices slices;
    private final Journal journal;
    private final Counters counters;
    private final Balances after;
    private final Totals totals;

    Outcome(Bill bill, Terms terms, Slices slices, Journal journal, Counters counters, Balances after, Totals totals) {
        this.bill = bill;
        this.terms = terms;
        this.slices = slices;
        this.journal = journal;
        this.counters = counters;
        this.after = after;
        this.totals = totals;
    }

    /** Who bears what, in the order in which it was decided; the amounts sum to the bill. */
    public List<Draw> draws() {
        List<Draw> draws = new ArrayList<>(journal.draws());
        for (int i = 0; i < journal.draws(); i++) {
            int slice = journal.slice(i);
            draws.add(new Draw(journal.amount(i), slices.sliceOf(slice), slices.nameOf(slice), journal.payer(i), journal.reason(i), rule(i)));
        }
        return Collections.unmodifiableList(draws);
    }

    /** The rule that set the decisive term. */
    private Citation rule(int draw) {
        if (journal.stage(draw) == Journal.NOBODY) {
            return Citation.NONE;
        }
        Stage stage = terms.stages().get(journal.stage(draw));
        if (stage instanceof Stage.OfAccount account) {
            return account.rule();
        }
        Clause clause = ((Stage.OfLayer) stage).clauses().get(journal.clause(draw));
        return journal.reason(draw) == Reason.GUARANTEE ? clause.guarantee().rule() : clause.payment().rule();
    }

    /** One row for each clause, in the same order. */
    public List<ClauseResult> clauses() {
        List<ClauseResult> clauses = new ArrayList<>(journal.rows());
        for (int row = 0; row < journal.rows(); row++) {
            clauses.add(clause(row));
        }
        return Collections.unmodifiableList(clauses);
    }

    private ClauseResult clause(int row) {
        int place = (int) journal.get(row, Figure.CLAUSE);
        if (place < 0) {
            return ClauseResult.given(bill.given().get(-1 - place), journal.get(row, Figure.BASE));
        }
        Stage.OfLayer stage = (Stage.OfLayer) terms.stages().get((int) journal.get(row, Figure.STAGE));
        Clause clause = stage.clauses().get(place);
        return clause.payment() instanceof Payment.Nothing ? ClauseResult.nothing(clause, journal.get(row, Figure.BASE))
                : ClauseResult.of(clause, journal, row, bill.days(), terms);
    }

    /** All counters after the bill, those it did not touch included. */
    public Map<String, Counter> counters() {
        return counters.after();
    }

    /** What one payer bears of the bill, in cents. */
    public long paidBy(Payer payer) {
        long paid = 0;
        for (int i = 0; i < journal.draws(); i++) {
            if (journal.payer(i) == payer) {
                paid += journal.amount(i);
            }
        }
        return paid;
    }

    /** What the kinds of payers bear. */
    public Totals totals() {
        return totals;
    }

    /** Balance of this year's account after the bill, in cents. */
    public long current() {
        return after.current();
    }

    /** Balance of the account carried over after the bill, in cents. */
    public long carried() {
        return after.carried();
    }

    /** Balance of the family's shared account after the bill, in cents. */
    public long shared() {
        return after.shared();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Outcome that && draws().equals(that.draws()) && clauses().equals(that.clauses())
                && counters().equals(that.counters()) && after.equals(that.after);
    }

    @Override
    public int hashCode() {
        return draws().hashCode();
    }
}
