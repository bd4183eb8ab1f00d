package io.github.baoxiao.settlement;

import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Rounding;
import io.github.baoxiao.terms.Cap;
import io.github.baoxiao.terms.Citation;
import io.github.baoxiao.terms.Clause;
import io.github.baoxiao.terms.CostCap;
import io.github.baoxiao.terms.Cover;
import io.github.baoxiao.terms.Deductible;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Payment;
import io.github.baoxiao.terms.Payment.Axis;
import io.github.baoxiao.terms.Payment.Banded;
import io.github.baoxiao.terms.Payment.Flat;
import io.github.baoxiao.terms.Payment.Period;
import io.github.baoxiao.terms.Purse;
import io.github.baoxiao.terms.Reason;
import io.github.baoxiao.terms.Slice;
import io.github.baoxiao.terms.Stage;
import io.github.baoxiao.terms.Terms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Settles one bill: the cost is poured into slices, each payer in turn draws from the slices it covers, and what remains is the
 * person's.
 *
 * <p>SETTLEMENT.md is the specification; the steps named below are its steps. Conservation, and that no clause pays above its base or
 * its caps, is asserted on every bill.
 */
public final class Settlement {

    private static final List<Payer> LAYERS = Arrays.stream(Payer.values()).filter(Payer::isLayer).toList();

    private final Bill bill;
    private final Terms terms;
    private final Rounding rounding;
    private final Slices slices;
    private final Counters counters;
    private final List<Draw> draws = new ArrayList<>(8);
    private final List<ClauseResult> results = new ArrayList<>(4);
    private final long[] payers = new long[Payer.values().length];
    private final DeductibleMoney deductibleMoney = new DeductibleMoney();
    private final long[] purses = new long[Purse.values().length];

    private Settlement(Bill bill, Terms terms, Map<String, Counter> before) {
        this.bill = bill;
        this.terms = terms;
        this.rounding = terms.rounding();
        this.slices = new Slices(bill, terms);
        this.counters = new Counters(before);
        purses[Purse.CURRENT.ordinal()] = bill.current();
        purses[Purse.CARRIED.ordinal()] = bill.carried();
        purses[Purse.SHARED.ordinal()] = bill.shared();
    }

    /**
     * The outcome of a bill under terms, after what the year has accumulated.
     *
     * @param before the counters of the year to date; an absent one is unused
     * @throws ImpossibleBill if the bill contradicts itself or the terms
     * @throws ArithmeticException if an amount leaves the range of the library
     * @throws BrokenInvariant if the kernel contradicts itself; there is no result then
     */
    public static Outcome settle(Bill bill, Terms terms, Map<String, Counter> before) {
        return new Settlement(bill, terms, before).run();
    }

    private Outcome run() {
        List<Stage> stages = terms.stages();
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            if (stage instanceof Stage.OfAccount account) {
                payFromAccount(account);
            } else {
                settleLayer((Stage.OfLayer) stage);
            }
        }
        for (DeductibleMoney.Charge charge : deductibleMoney.charges()) {
            counters.unmeet(charge.deductible(), charge.paidWithoutMeeting());
        }
        leaveToPerson();
        assertConservation();
        return new Outcome(draws, results, counters, payers, purses);
    }

    private void settleLayer(Stage.OfLayer stage) {
        int given = givenFor(stage.layer());
        if (given >= 0) {
            takeGiven(given);
        } else {
            for (int i = 0; i < stage.clauses().size(); i++) {
                settleClause(stage.clauses().get(i));
            }
        }
        if (stage.layer() == Payer.BASIC) {
            slices.move(Slice.IN_SCOPE, Slice.NOT_COVERED);
        }
    }

    // ---- one clause ----

    private void settleClause(Clause clause) {
        long[] offers = slices.offers(clause.covers(), rounding);
        long base = sum(offers);
        if (clause.payment() instanceof Payment.Nothing) {
            results.add(ClauseResult.nothing(clause, base));
            return;
        }
        Deductible deductible = clause.deductible();
        Counter own = counters.get(clause.counter());
        Counter metIn = deductible.counter().equals(clause.counter()) ? own : counters.get(deductible.counter());
        int admission = bill.admission() > 0 ? bill.admission() : Math.addExact(counters.visitsBefore(deductible.counter()), 1);
        int periods = Deductibles.periods(deductible, bill);
        long due = clause.payment() instanceof Flat ? 0 : Deductibles.remaining(deductible,
                Deductibles.value(deductible, admission, periods, bill, rounding), metIn.deductible(), metAtLevel(deductible));
        long charged = Math.min(base, due);

        long position = isPerYear(clause) ? own.position() : 0;
        boolean inside = axis(clause) == Axis.DEDUCTIBLE_INSIDE;
        long length = lengthInside(clause.costCap(), own.position(), base, charged, inside);
        Payout payout = new Payout(clause, position, charged, inside, bill.days(), rounding, terms.roundsEachBand());

        long full = payout.of(length);
        long room = room(clause.caps());
        long paid = Math.min(full, room);
        long handOver = full <= room ? length : payout.handOver(room, length);
        long overCap = base - charged - handOver;
        require(paid >= 0 && paid <= base && paid <= room && overCap >= 0, "a clause paid above its base or its caps");

        Reason reason = payout.reason(handOver);
        Citation rule = reason == Reason.GUARANTEE ? clause.guarantee().rule() : clause.payment().rule();
        if (clause.layer() == Payer.BASIC && bill.yearEnd().isEmpty()) {
            slices.split(clause.covers(), offers, charged, handOver, overCap);
            deductibleMoney.charge(deductible, charged);
            long ofBands = Math.min(paid, handOver);
            draw(Slice.COPAY.ordinal(), ofBands, Payer.BASIC, reason, rule);
            draw(Slice.DEDUCTIBLE.ordinal(), paid - ofBands, Payer.BASIC, reason, rule);
        } else {
            drawInOrder(clause.covers(), offers, paid, clause.layer(), reason, rule);
        }
        results.add(ClauseResult.of(clause, payout, base, due, charged, metIn.deductible(), full - paid,
                full <= room ? List.of() : capsThatLeave(room, clause.caps()), overCap, paid));
        counters.advance(clause, inside ? charged + length : length, charged, paid, admission + periods - 1);
    }

    private long metAtLevel(Deductible deductible) {
        return deductible.mode() == Deductible.Mode.PER_LEVEL ? counters.get(deductible.levelCounter()).deductible() : 0;
    }

    /** Step 3: the length E inside the bands. A cost cap is a point on the clause's own axis. */
    private static long lengthInside(CostCap cap, long position, long base, long charged, boolean inside) {
        long ceiling = Long.MAX_VALUE;
        if (cap.perYear().compareTo(Money.MAX) < 0) {
            ceiling = Math.max(0, cap.perYear().cents() - position);
        }
        if (cap.perClaim().compareTo(Money.MAX) < 0) {
            ceiling = Math.min(ceiling, cap.perClaim().cents());
        }
        return inside ? Math.max(charged, Math.min(base, ceiling)) - charged : Math.min(base - charged, ceiling);
    }

    /** Step 6: what the caps leave to pay. */
    private long room(List<Cap> caps) {
        long room = Long.MAX_VALUE;
        for (Cap cap : caps) {
            room = Math.min(room, room(cap));
        }
        return room;
    }

    private long room(Cap cap) {
        long limit = cap.limit().cents();
        return Math.max(0, switch (cap.per()) {
            case YEAR -> limit - counters.get(cap.counter()).paid();
            case CLAIM -> limit;
            case DAY -> Math.multiplyExact(limit, (long) bill.days());
        });
    }

    private List<Cap> capsThatLeave(long room, List<Cap> caps) {
        return caps.stream().filter(cap -> room(cap) == room).toList();
    }

    private static boolean isPerYear(Clause clause) {
        return clause.payment() instanceof Banded banded && banded.period() == Period.PER_YEAR;
    }

    private static Axis axis(Clause clause) {
        return clause.payment() instanceof Banded banded ? banded.axis() : Axis.DEDUCTIBLE_INSIDE;
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
    private void takeGiven(int index) {
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
            draw(Slice.COPAY.ordinal(), ofBands, layer, Reason.GIVEN, Citation.NONE);
            draw(Slice.DEDUCTIBLE.ordinal(), given.paid() - ofBands, layer, Reason.GIVEN, Citation.NONE);
        } else {
            long[] offers = slices.everything();
            long cost = Math.max(charged, Math.addExact(given.overCap(), given.paid()));
            base = cost <= inScope ? inScope : sum(offers);
            if (cost > base) {
                throw new ImpossibleBill(ImpossibleBill.Part.GIVEN, index);
            }
            long rest = given.paid();
            for (int slice : slices.handOutOrder()) {
                long amount = Math.min(rest, offers[slice]);
                draw(slice, amount, layer, Reason.GIVEN, Citation.NONE);
                rest -= amount;
            }
        }
        results.add(ClauseResult.given(given, base));
    }

    private void payFromAccount(Stage.OfAccount account) {
        int purse = account.purse().ordinal();
        long[] offers = slices.offers(account.covers(), rounding);
        long paid = Math.min(purses[purse], sum(offers));
        purses[purse] -= paid;
        drawInOrder(account.covers(), offers, paid, account.purse().payer(), Reason.ACCOUNT, account.rule());
    }

    private void leaveToPerson() {
        for (int slice = 0; slice < slices.size(); slice++) {
            draw(slice, slices.left(slice), Payer.PERSON, Reason.of(slices.sliceOf(slice)), Citation.NONE);
        }
    }

    // ---- drawing ----

    private void drawInOrder(List<Cover> covers, long[] offers, long amount, Payer payer, Reason reason, Citation rule) {
        long rest = amount;
        for (int i = 0; i < offers.length; i++) {
            long share = Math.min(rest, offers[i]);
            if (share > 0) {
                draw(slices.indexOf(covers.get(i).part()), share, payer, reason, rule);
                rest -= share;
            }
        }
        require(rest == 0, "a payment found no slice to draw from");
    }

    private void draw(int slice, long amount, Payer payer, Reason reason, Citation rule) {
        if (amount == 0) {
            return;
        }
        slices.take(slice, amount);
        Slice of = slices.sliceOf(slice);
        draws.add(new Draw(amount, of, slices.nameOf(slice), payer, reason, rule));
        payers[payer.ordinal()] = Math.addExact(payers[payer.ordinal()], amount);
        if (of == Slice.DEDUCTIBLE) {
            deductibleMoney.paid(payer, amount);
        }
    }

    /** Every cent of the bill is in one entry, and what the layers paid is what the funds and the hospital bear. */
    private void assertConservation() {
        long drawn = 0;
        for (Draw draw : draws) {
            require(draw.amount() > 0, "an entry without money");
            drawn = Math.addExact(drawn, draw.amount());
        }
        require(drawn == bill.total(), "the ledger does not sum to the bill");
        long borne = 0;
        for (Payer payer : LAYERS) {
            borne = Math.addExact(borne, payers[payer.ordinal()]);
        }
        long paid = 0;
        for (ClauseResult result : results) {
            paid = Math.addExact(paid, result.paid());
        }
        require(paid == borne, "the layers do not sum to the funds");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new BrokenInvariant(otherwise);
        }
    }

    private static long sum(long[] amounts) {
        long sum = 0;
        for (long amount : amounts) {
            sum = Math.addExact(sum, amount);
        }
        return sum;
    }
}
