package io.github.baoxiao.settlement;

import io.github.baoxiao.settlement.Journal.Row;
import io.github.baoxiao.terms.Citation;
import io.github.baoxiao.terms.Clause;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Purse;
import io.github.baoxiao.terms.Reason;
import io.github.baoxiao.terms.Stage;
import io.github.baoxiao.terms.Terms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A settled bill: every movement of money, the working of every clause, and the year to date after it. It does not say what any of it
 * means for a person; the façade does.
 *
 * <p>It holds the numbers the kernel wrote down; everything else is worked out of them each time it is asked for.
 */
public final class Outcome {

    private final Bill bill;
    private final Plan plan;
    private final Slices slices;
    private final Journal journal;
    private final Counters counters;

    Outcome(Bill bill, Plan plan, Slices slices, Journal journal, Counters counters) {
        this.bill = bill;
        this.plan = plan;
        this.slices = slices;
        this.journal = journal;
        this.counters = counters;
    }

    /** The terms it was settled under. */
    public Terms terms() {
        return plan.terms();
    }

    /**
     * Who bears what, in the order in which it was decided; the amounts sum to the bill. The payments are made again, by the kernel's own
     * way of drawing, with somebody to write the movements down.
     */
    public List<Draw> draws() {
        Draws draws = new Draws();
        Slices again = new Slices(bill, plan, draws);
        int row = 0;
        for (int turn = 0; turn < plan.turns.length; turn++) {
            for (; row < journal.size() && journal.turn(row) == turn; row++) {
                pay(journal.row(row), again, draws);
            }
            if (plan.turns[turn].isBasic()) {
                again.endBasic();
            }
        }
        again.leaveToPerson(draws);
        BrokenInvariant.unless(draws.sum() == bill.total(), "the ledger does not sum to the bill");
        return draws.all();
    }

    private void pay(Row row, Slices slices, Draws draws) {
        Turn turn = plan.turns[row.turn()];
        if (row.clause() < 0) {
            draws.by(turn.payer, Reason.GIVEN, Citation.NONE);
            Bill.Given given = bill.given().get(-1 - row.clause());
            if (turn.isBasic()) {
                slices.payGivenBasic(given);
            } else {
                slices.payGiven(given);
            }
        } else if (turn.covers != null) {
            draws.by(turn.payer, Reason.ACCOUNT, ((Stage.OfAccount) plan.terms().stages().get(row.turn())).rule());
            slices.offered(turn.covers);
            slices.pay(turn.covers, row.paid());
        } else if (!turn.clauses[row.clause()].isNothing) {
            pay(turn.clauses[row.clause()], clause(row), slices, draws);
        }
    }

    private void pay(ClausePlan plan, ClauseResult result, Slices slices, Draws draws) {
        Clause clause = plan.clause;
        draws.by(clause.layer(), result.reason(), result.reason() == Reason.GUARANTEE ? clause.guarantee().rule() : clause.payment().rule());
        slices.offered(plan.covers);
        if (plan.isBasic && bill.yearEnd().isEmpty()) {
            slices.payBasic(plan.covers, result.deductible(), result.base() - result.deductible() - result.overCap(), result.overCap(), result.paid());
        } else {
            slices.pay(plan.covers, result.paid());
        }
    }

    /** One row for each clause, in the same order. */
    public List<ClauseResult> clauses() {
        List<ClauseResult> clauses = new ArrayList<>(journal.size());
        for (int i = 0; i < journal.size(); i++) {
            if (plan.turns[journal.turn(i)].purse == null) {
                clauses.add(clause(journal.row(i)));
            }
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
        for (int i = 0; i < journal.size(); i++) {
            paid += plan.turns[journal.turn(i)].payer == payer ? journal.paid(i) : 0;
        }
        return paid;
    }

    /** What the kinds of payers bear. */
    public Totals totals() {
        long funds = 0;
        long hospital = 0;
        long account = 0;
        for (int i = 0; i < journal.size(); i++) {
            Payer payer = plan.turns[journal.turn(i)].payer;
            if (payer.isFund()) {
                funds += journal.paid(i);
            } else if (payer == Payer.HOSPITAL) {
                hospital += journal.paid(i);
            } else {
                account += journal.paid(i);
            }
        }
        return new Totals(funds, hospital, account, slices.left());
    }

    /** Balance of this year's account after the bill, in cents. */
    public long current() {
        return balance(Purse.CURRENT);
    }

    /** Balance of the account carried over after the bill, in cents. */
    public long carried() {
        return balance(Purse.CARRIED);
    }

    /** Balance of the family's shared account after the bill, in cents. */
    public long shared() {
        return balance(Purse.SHARED);
    }

    private long balance(Purse purse) {
        return bill.balance(purse) - journal.paidFrom(purse, plan);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Outcome that && draws().equals(that.draws()) && clauses().equals(that.clauses())
                && counters().equals(that.counters()) && Stream.of(Purse.values()).allMatch(purse -> balance(purse) == that.balance(purse));
    }

    @Override
    public int hashCode() {
        return draws().hashCode();
    }
}
