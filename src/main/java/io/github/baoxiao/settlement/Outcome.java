package io.github.baoxiao.settlement;

import io.github.baoxiao.settlement.Journal.Row;
import io.github.baoxiao.terms.Citation;
import io.github.baoxiao.terms.Clause;
import io.github.baoxiao.terms.Payer;
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
    private final Plan plan;
    private final Slices slices;
    private final Journal journal;
    private final Counters counters;
    private final Balances after;

    Outcome(Bill bill, Plan plan, Slices slices, Journal journal, Counters counters, Balances after) {
        this.bill = bill;
        this.plan = plan;
        this.slices = slices;
        this.journal = journal;
        this.counters = counters;
        this.after = after;
    }

    /** The terms it was settled under. */
    public Terms terms() {
        return plan.terms();
    }

    /** Who bears what, in the order in which it was decided; the amounts sum to the bill. */
    public List<Draw> draws() {
        List<Draw> draws = new ArrayList<>(journal.draws() + Slices.PLAIN);
        for (int i = 0; i < journal.draws(); i++) {
            int slice = journal.slice(i);
            draws.add(new Draw(journal.amount(i), slices.sliceOf(slice), slices.nameOf(slice), journal.payer(i), journal.reason(i), rule(i)));
        }
        for (int slice : slices.addresses()) {
            if (slices.left(slice) > 0) {
                draws.add(new Draw(slices.left(slice), slices.sliceOf(slice), slices.nameOf(slice), Payer.PERSON,
                        Reason.of(slices.sliceOf(slice)), Citation.NONE));
            }
        }
        return Collections.unmodifiableList(draws);
    }

    /** The rule that set the decisive term. */
    private Citation rule(int draw) {
        if (journal.turn(draw) == Journal.NO_RULE) {
            return Citation.NONE;
        }
        Stage stage = plan.terms().stages().get(journal.turn(draw));
        if (stage instanceof Stage.OfAccount account) {
            return account.rule();
        }
        Clause clause = ((Stage.OfLayer) stage).clauses().get(journal.clause(draw));
        return journal.reason(draw) == Reason.GUARANTEE ? clause.guarantee().rule() : clause.payment().rule();
    }

    /** One row for each clause, in the same order. */
    public List<ClauseResult> clauses() {
        List<ClauseResult> clauses = new ArrayList<>(journal.rows());
        for (int i = 0; i < journal.rows(); i++) {
            clauses.add(clause(journal.row(i)));
        }
        return Collections.unmodifiableList(clauses);
    }

    private ClauseResult clause(Row row) {
        if (row.clause() < 0) {
            return ClauseResult.given(bill.given().get(-1 - row.clause()), row.base());
        }
        ClausePlan clause = plan.turns[row.turn()].clauses[row.clause()];
        return clause.isNothing ? ClauseResult.nothing(clause.clause, row.base()) : ClauseResult.of(clause, row, bill.days(), periods(clause.deductible));
    }

    private List<Long> periods(DeductiblePlan deductible) {
        int periods = deductible.periods(bill);
        return periods == 1 ? List.of() : deductible.figures(bill.admissionAfter(counters.visitsBefore(deductible.met)), periods, bill);
    }

    /** The year to date after the bill, counters it did not touch included. */
    public Tally tally() {
        return counters.after(bill);
    }

    /** The same by name. */
    public Map<String, Counter> counters() {
        return tally().counters();
    }

    /** What one payer bears of the bill, in cents. */
    public long paidBy(Payer payer) {
        if (payer == Payer.PERSON) {
            return slices.left();
        }
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
        return journal.totals(slices.left());
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
