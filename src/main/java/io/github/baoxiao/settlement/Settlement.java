package io.github.baoxiao.settlement;

import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Purse;
import io.github.baoxiao.terms.Terms;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Objects;

/**
 * Settles one bill: the cost is poured into slices, each payer in turn draws from the slices it covers, and what remains is the
 * person's.
 *
 * <p>SETTLEMENT.md is the specification; the steps named below are its steps. That no clause pays above its base or its caps, that
 * no slice is drawn below zero, and that what the payers bear is the bill, is asserted on every bill; that the ledger is, when it is told.
 */
public final class Settlement {

    private final Bill bill;
    private final Plan plan;
    private final Slices slices;
    private final Counters counters;
    private final Journal journal;
    private @Nullable DeductibleMoney deductibleMoney;

    private Settlement(Bill bill, Plan plan, Tally before) {
        this.bill = bill;
        this.plan = plan;
        this.slices = new Slices(bill, plan, null);
        this.counters = new Counters(plan, before);
        this.journal = new Journal(plan.rows + bill.given().size());
    }

    /**
     * The outcome of a bill under terms, after what the year has accumulated.
     *
     * @param plan the terms, made ready
     * @param before the year to date
     * @throws ImpossibleBill if the bill contradicts itself or the terms
     * @throws ArithmeticException if an amount leaves the range of the library
     * @throws BrokenInvariant if the kernel contradicts itself; there is no result then
     */
    public static Outcome settle(Bill bill, Plan plan, Tally before) {
        return new Settlement(bill, plan, before).run();
    }

    /**
     * The same for terms that are used once.
     *
     * @param before the counters of the year to date; an absent one is unused
     * @throws ImpossibleBill if the bill contradicts itself or the terms
     * @throws ArithmeticException if an amount leaves the range of the library
     * @throws BrokenInvariant if the kernel contradicts itself; there is no result then
     */
    public static Outcome settle(Bill bill, Terms terms, Map<String, Counter> before) {
        return settle(bill, Plan.of(terms), Tally.of(before));
    }

    private Outcome run() {
        Turn[] turns = plan.turns;
        for (int i = 0; i < turns.length; i++) {
            if (turns[i].purse != null) {
                payFromAccount(turns[i], i);
            } else {
                settleLayer(turns[i], i);
            }
        }
        if (deductibleMoney != null) {
            deductibleMoney.charges().forEach(charge -> counters.unmeet(charge.deductible(), charge.paidWithoutMeeting()));
        }
        Outcome outcome = new Outcome(bill, plan, slices, journal, counters);
        BrokenInvariant.unless(outcome.totals().total() == bill.total(), "the payers do not sum to the bill");
        return outcome;
    }

    private void settleLayer(Turn layer, int turn) {
        int given = givenFor(layer.payer);
        if (given >= 0) {
            takeGiven(given, turn);
        } else {
            if (layer.asksWhoseMoney) {
                deductibleMoney = new DeductibleMoney();
            }
            for (int i = 0; i < layer.clauses.length; i++) {
                settleClause(layer.clauses[i], turn, i);
            }
        }
        if (layer.payer == Payer.BASIC) {
            slices.endBasic();
        }
    }

    // ---- one clause ----

    private void settleClause(ClausePlan clause, int turn, int place) {
        long base = slices.offered(clause.covers);
        if (clause.isNothing) {
            journal.plainRow(turn, place, base, 0);
            return;
        }
        DeductiblePlan deductible = clause.deductible;
        Payout payout = clause.payout;
        long met = counters.deductible(deductible.met);
        int admission = bill.admissionAfter(counters.visitsBefore(deductible.met));
        int periods = deductible.periods(bill);
        long due = payout.isFlat() ? 0 : deductible.remaining(deductible.value(admission, periods, bill), met, metAtLevel(deductible));
        long charged = Math.min(base, due);

        long position = counters.position(clause.counter);
        long origin = payout.origin(position);
        long length = clause.lengthInside(position, base, charged);
        long full = payout.of(length, origin, charged, bill.days());
        long room = clause.room(counters, bill.days());
        long paid = Math.min(full, room);
        long handOver = full <= room ? length : payout.handOver(room, length, origin, charged, bill.days());
        long overCap = base - charged - handOver;
        BrokenInvariant.unless(paid >= 0 && paid <= base && paid <= room && overCap >= 0, "a clause paid above its base or its caps");

        journal.row(turn, place, base, due, met, position, paid, full <= room ? 0 : clause.capsThatLeave(room, counters, bill.days()));
        long deductibles = slices.deductible();
        if (clause.isBasic && bill.yearEnd().isEmpty()) {
            slices.payBasic(clause.covers, charged, handOver, overCap, paid);
            deductibles += charged;
            if (deductibleMoney != null) {
                deductibleMoney.charge(deductible, charged);
            }
        } else {
            slices.pay(clause.covers, paid);
        }
        paidDeductibles(clause.clause.layer(), deductibles);
        counters.advance(clause, payout.isInside() ? charged + length : length, charged, paid, Math.addExact(admission, periods - 1));
    }

    /** Whose money paid deductibles, where one of them asks. */
    private void paidDeductibles(Payer payer, long before) {
        if (deductibleMoney != null) {
            deductibleMoney.paid(payer, before - slices.deductible());
        }
    }

    private long metAtLevel(DeductiblePlan deductible) {
        return deductible.metAtLevel == DeductiblePlan.NO_LEVEL ? 0 : counters.deductible(deductible.metAtLevel);
    }

    // ---- payers that are not clauses ----

    private int givenFor(Payer layer) {
        for (int i = 0; i < bill.given().size(); i++) {
            if (bill.given().get(i).layer() == layer) {
                return i;
            }
        }
        return -1;
    }

    /** A layer settled elsewhere: taken as it is, if it is possible. */
    private void takeGiven(int index, int turn) {
        Bill.Given given = bill.given().get(index);
        long inScope = slices.inScope();
        long charged = Math.addExact(given.deductible(), given.overCap());
        long base = inScope;
        long deductibles = slices.deductible();
        if (given.layer() == Payer.BASIC) {
            if (charged > inScope || given.paid() > inScope - given.overCap()) {
                throw new ImpossibleBill(ImpossibleBill.Part.GIVEN, index);
            }
            slices.payGivenBasic(given);
        } else {
            long cost = Math.max(charged, Math.addExact(given.overCap(), given.paid()));
            base = cost <= inScope ? inScope : slices.left();
            if (cost > base) {
                throw new ImpossibleBill(ImpossibleBill.Part.GIVEN, index);
            }
            slices.payGiven(given);
            paidDeductibles(given.layer(), deductibles);
        }
        journal.plainRow(turn, -1 - index, base, given.paid());
    }

    private void payFromAccount(Turn account, int turn) {
        Purse purse = Objects.requireNonNull(account.purse);
        Reach covers = Objects.requireNonNull(account.covers);
        long balance = bill.balance(purse) - (plan.asksPurseTwice ? journal.paidFrom(purse, plan) : 0);
        if (balance > 0) {
            long base = slices.offered(covers);
            long deductibles = slices.deductible();
            slices.pay(covers, Math.min(balance, base));
            paidDeductibles(account.payer, deductibles);
            journal.plainRow(turn, 0, base, Math.min(balance, base));
        }
    }
}
