package io.github.baoxiao.settlement;

import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Purse;
import io.github.baoxiao.terms.Terms;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A settled bill: every movement of money, the working of every clause, and the year to date after it. It does not say what any of it
 * means for a person; the façade does.
 *
 * <p>It holds the amounts; the movements and the working are told by settling the same bill once more, each time they are asked for.
 */
public final class Outcome {

    private final Bill bill;
    private final Plan plan;
    private final long[] sheet;
    private final long left;
    private final Counters counters;

    /**
     * @param sheet what was paid, and the counters, by their addresses in the plan
     * @param left what nobody paid
     */
    Outcome(Bill bill, Plan plan, long[] sheet, long left, Counters counters) {
        this.bill = bill;
        this.plan = plan;
        this.sheet = sheet;
        this.left = left;
        this.counters = counters;
    }

    /** The terms it was settled under. */
    public Terms terms() {
        return plan.terms();
    }

    /** Who bears what, in the order in which it was decided; the amounts sum to the bill. */
    public List<Draw> draws() {
        return Collections.unmodifiableList(told().draws());
    }

    /** One row for each clause, in the same order. */
    public List<ClauseResult> clauses() {
        return Collections.unmodifiableList(told().clauses());
    }

    private Journal told() {
        return Settlement.told(bill, plan, counters.before(), sheet);
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
            return left;
        }
        return plan.paid(sheet, one -> one == payer);
    }

    /** What the kinds of payers bear. */
    public Totals totals() {
        return new Totals(plan.paid(sheet, Payer::isFund), plan.paid(sheet, payer -> payer == Payer.HOSPITAL),
                plan.paid(sheet, payer -> !payer.isLayer()), left);
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
        return bill.balance(purse) - plan.paidFrom(purse, sheet);
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
