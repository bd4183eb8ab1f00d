package io.github.baoxiao.settlement;

import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Purse;
import io.github.baoxiao.terms.Reason;
import io.github.baoxiao.terms.Slice;
import io.github.baoxiao.terms.Terms;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Objects;

/**
 * Settles one bill: the cost is poured into slices, each payer in turn draws from the slices it covers, and what remains is the
 * person's.
 *
 * <p>SETTLEMENT.md is the specification; the steps named below are its steps. Conservation, and that no clause pays above its base or
 * its caps, is asserted on every bill.
 */
public final class Settlement {

    private final Bill bill;
    private final Plan plan;
    private final Slices slices;
    private final Counters counters;
    private final Journal journal;
    private @Nullable DeductibleMoney deductibleMoney;
    private Balances balances;
    private final long[] offers;

    private Settlement(Bill bill, Plan plan, Tally before) {
        this.bill = bill;
        this.plan = plan;
        this.slices = new Slices(bill, plan);
        this.counters = new Counters(plan, before);
        this.journal = new Journal(plan.turns.length, plan.clauses + bill.given().size());
        this.balances = Balances.of(bill);
        this.offers = new long[plan.widest];
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
        assertConservation();
        return new Outcome(bill, plan, slices, journal, counters, balances);
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
            slices.move(Slice.IN_SCOPE, Slice.NOT_COVERED);
        }
    }

    // ---- one clause ----

    private void settleClause(ClausePlan clause, int turn, int place) {
        long base = clause.covers.offers(slices, offers);
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
        require(paid >= 0 && paid <= base && overCap >= 0, "a clause paid above its base or its caps");

        journal.row(turn, place, base, due, met, position, paid, full <= room ? 0 : clause.capsThatLeave(room, counters, bill.days()));
        draw(clause, charged, handOver, overCap, paid, payout.reason(handOver, origin, charged, bill.days()), turn, place);
        counters.advance(clause, payout.isInside() ? charged + length : length, charged, paid, admission + periods - 1);
    }

    private long metAtLevel(DeductiblePlan deductible) {
        return deductible.metAtLevel == DeductiblePlan.NO_LEVEL ? 0 : counters.deductible(deductible.metAtLevel);
    }

    /** Step 7: basic insurance splits what it covers and draws from the parts, any other layer draws as it is. */
    private void draw(ClausePlan clause, long charged, long handOver, long overCap, long paid, Reason reason, int turn, int place) {
        if (clause.clause.layer() != Payer.BASIC || bill.yearEnd().isPresent()) {
            drawInOrder(clause.covers, paid, clause.clause.layer(), reason, turn, place);
            return;
        }
        slices.split(clause.covers, offers, charged, handOver, overCap);
        if (deductibleMoney != null) {
            deductibleMoney.charge(clause.deductible, charged);
        }
        long ofBands = Math.min(paid, handOver);
        draw(Slice.COPAY.ordinal(), ofBands, Payer.BASIC, reason, turn, place);
        draw(Slice.DEDUCTIBLE.ordinal(), paid - ofBands, Payer.BASIC, reason, turn, place);
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
        Payer layer = given.layer();
        long inScope = slices.inScope();
        long charged = Math.addExact(given.deductible(), given.overCap());
        long base = inScope;
        if (layer == Payer.BASIC) {
            if (charged > inScope || given.paid() > inScope - given.overCap()) {
                throw new ImpossibleBill(ImpossibleBill.Part.GIVEN, index);
            }
            long inBands = inScope - charged;
            slices.splitInScope(given.deductible(), inBands, given.overCap());
            long ofBands = Math.min(given.paid(), inBands);
            draw(Slice.COPAY.ordinal(), ofBands, layer, Reason.GIVEN, Journal.NO_RULE, 0);
            draw(Slice.DEDUCTIBLE.ordinal(), given.paid() - ofBands, layer, Reason.GIVEN, Journal.NO_RULE, 0);
        } else {
            long cost = Math.max(charged, Math.addExact(given.overCap(), given.paid()));
            base = cost <= inScope ? inScope : slices.left();
            if (cost > base) {
                throw new ImpossibleBill(ImpossibleBill.Part.GIVEN, index);
            }
            long rest = given.paid();
            for (int slice : slices.handOutOrder()) {
                long amount = Math.min(rest, slices.left(slice));
                draw(slice, amount, layer, Reason.GIVEN, Journal.NO_RULE, 0);
                rest -= amount;
            }
        }
        journal.plainRow(turn, -1 - index, base, given.paid());
    }

    private void payFromAccount(Turn account, int turn) {
        Purse purse = Objects.requireNonNull(account.purse);
        Reach covers = Objects.requireNonNull(account.covers);
        long balance = balances.of(purse);
        if (balance == 0) {
            return;
        }
        long paid = Math.min(balance, covers.offers(slices, offers));
        if (paid > 0) {
            balances = balances.less(purse, paid);
            drawInOrder(covers, paid, account.payer, Reason.ACCOUNT, turn, 0);
        }
    }

    // ---- drawing ----

    private void drawInOrder(Reach covers, long amount, Payer payer, Reason reason, int turn, int place) {
        long rest = amount;
        for (int i = 0; i < covers.size() && rest > 0; i++) {
            long share = Math.min(rest, offers[i]);
            if (share > 0) {
                draw(covers.slices[i], share, payer, reason, turn, place);
                rest -= share;
            }
        }
        require(rest == 0, "a payment found no slice to draw from");
    }

    private void draw(int slice, long amount, Payer payer, Reason reason, int turn, int place) {
        if (amount == 0) {
            return;
        }
        slices.take(slice, amount);
        journal.draw(amount, slice, payer, reason, turn, place);
        if (deductibleMoney != null && slice == Slice.DEDUCTIBLE.ordinal()) {
            deductibleMoney.paid(payer, amount);
        }
    }

    /** Every cent of the bill is drawn once or left to the person, and what the layers paid is what the funds and the hospital bear. */
    private void assertConservation() {
        Totals totals = journal.totals(slices.left());
        require(totals.total() == bill.total(), "the payers do not sum to the bill");
        require(journal.paid() == Math.addExact(totals.funds(), totals.hospital()), "the layers do not sum to the funds");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new BrokenInvariant(otherwise);
        }
    }
}
