package io.github.baoxiao.settlement;

import io.github.baoxiao.settlement.Journal.Row;
import io.github.baoxiao.terms.Citation;
import io.github.baoxiao.terms.Clause;
import io.github.baoxiao.terms.Deductible;
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

    Outcome(Bill bill, Terms terms, Slices slices, Journal journal, Counters counters, Balances after) {
        this.bill = bill;
        this.terms = terms;
        this.slices = slices;
        this.journal = journal;
        this.counters = counters;
        this.after = after;
    }

    /** Who bears what, in the order in which it was decided; the amounts sum to the bill. */
    public List<Draw> draws() {
        List<Draw> draws = new ArrayList<>(journal.draws() + slices.size());
        for (int i = 0; i < journal.draws(); i++) {
            int slice = journal.slice(i);
            draws.add(new Draw(journal.amount(i), slices.sliceOf(slice), slices.nameOf(slice), journal.payer(i), journal.reason(i), rule(i)));
        }
        for (int slice = 0; slice < slices.size(); slice++) {
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
        Stage stage = terms.stages().get(journal.turn(draw));
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
        Clause clause = ((Stage.OfLayer) terms.stages().get(row.turn())).clauses().get(row.clause());
        return clause.payment() instanceof Payment.Nothing ? ClauseResult.nothing(clause, row.base())
                : ClauseResult.of(clause, row, bill.days(), periods(clause.deductible()), terms);
    }

    private List<Long> periods(Deductible deductible) {
        int periods = Deductibles.periods(deductible, bill);
        if (periods == 1) {
            return List.of();
        }
        int admission = Deductibles.admission(bill, counters.visitsBefore(counters.place(deductible.counter())));
        return Deductibles.figures(deductible, admission, periods, bill, terms.rounding());
    }

    /** All counters after the bill, those it did not touch included. */
    public Map<String, Counter> counters() {
        return counters.after();
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
