package io.github.baoxiao.settlement;

import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Rounding;
import io.github.baoxiao.settlement.Journal.Row;
import io.github.baoxiao.terms.Cap;
import io.github.baoxiao.terms.Clause;
import io.github.baoxiao.terms.CostCap;
import io.github.baoxiao.terms.Cover;
import io.github.baoxiao.terms.Deductible;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Payment;
import io.github.baoxiao.terms.Payment.Banded;
import io.github.baoxiao.terms.Payment.Flat;
import io.github.baoxiao.terms.Payment.Period;
import io.github.baoxiao.terms.Reason;
import io.github.baoxiao.terms.Slice;
import io.github.baoxiao.terms.Stage;
import io.github.baoxiao.terms.Terms;
import org.jspecify.annotations.Nullable;

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

    private final Bill bill;
    private final Terms terms;
    private final Rounding rounding;
    private final Slices slices;
    private final Counters counters;
    private final Journal journal;
    private @Nullable DeductibleMoney deductibleMoney;
    private Balances balances;
    private long[] offers = new long[4];

    private Settlement(Bill bill, Terms terms, Map<String, Counter> before) {
        this.bill = bill;
        this.terms = terms;
        this.rounding = terms.rounding();
        this.slices = new Slices(bill, terms);
        int turns = terms.stages().size();
        this.counters = new Counters(before, turns + 2);
        this.journal = new Journal(turns + 1);
        this.balances = Balances.of(bill);
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
                payFromAccount(account, i);
            } else {
                settleLayer((Stage.OfLayer) stage, i);
            }
        }
        if (deductibleMoney != null) {
            deductibleMoney.charges().forEach(charge -> counters.unmeet(charge.deductible(), charge.paidWithoutMeeting()));
        }
        assertConservation();
        return new Outcome(bill, terms, slices, journal, counters, balances);
    }

    private void settleLayer(Stage.OfLayer stage, int turn) {
        int given = givenFor(stage.layer());
        if (given >= 0) {
            takeGiven(given, turn);
        } else {
            if (stage.layer() == Payer.BASIC && DeductibleMoney.isAsked(stage.clauses())) {
                deductibleMoney = new DeductibleMoney();
            }
            for (int i = 0; i < stage.clauses().size(); i++) {
                settleClause(stage.clauses().get(i), turn, i);
            }
        }
        if (stage.layer() == Payer.BASIC) {
            slices.move(Slice.IN_SCOPE, Slice.NOT_COVERED);
        }
    }

    // ---- one clause ----

    private void settleClause(Clause clause, int turn, int place) {
        long[] offers = offersOf(clause.covers());
        long base = slices.offers(clause.covers(), rounding, offers);
        if (clause.payment() instanceof Payment.Nothing) {
            journal.row(Row.plain(turn, place, base, 0));
            return;
        }
        Deductible deductible = clause.deductible();
        int own = counters.place(clause.counter());
        int metIn = counters.place(deductible.counter());
        long met = counters.deductible(metIn);
        int admission = Deductibles.admission(bill, counters.visitsBefore(metIn));
        int periods = Deductibles.periods(deductible, bill);
        long due = clause.payment() instanceof Flat ? 0 : Deductibles.remaining(deductible,
                Deductibles.value(deductible, admission, periods, bill, rounding), met, metAtLevel(deductible));
        long charged = Math.min(base, due);

        long position = counters.position(own);
        long origin = isPerYear(clause) ? position : 0;
        boolean inside = Payout.isInside(clause);
        long length = lengthInside(clause.costCap(), position, base, charged, inside);
        Payout payout = new Payout(clause, origin, charged, bill.days(), terms);

        long full = payout.of(length);
        long room = room(clause.caps());
        long paid = Math.min(full, room);
        long handOver = full <= room ? length : payout.handOver(room, length);
        long overCap = base - charged - handOver;
        require(paid >= 0 && paid <= base && paid <= room && overCap >= 0, "a clause paid above its base or its caps");

        journal.row(new Row(turn, place, base, due, charged, met, origin, full, paid, overCap,
                full <= room ? 0 : capsThatLeave(room, clause.caps())));
        Reason reason = payout.reason(handOver);
        if (clause.layer() == Payer.BASIC && bill.yearEnd().isEmpty()) {
            slices.split(clause.covers(), offers, charged, handOver, overCap);
            if (deductibleMoney != null) {
                deductibleMoney.charge(deductible, charged);
            }
            long ofBands = Math.min(paid, handOver);
            draw(Slice.COPAY.ordinal(), ofBands, Payer.BASIC, reason, turn, place);
            draw(Slice.DEDUCTIBLE.ordinal(), paid - ofBands, Payer.BASIC, reason, turn, place);
        } else {
            drawInOrder(clause.covers(), offers, paid, clause.layer(), reason, turn, place);
        }
        counters.advance(clause, own, metIn, inside ? charged + length : length, charged, paid, admission + periods - 1);
    }

    private long metAtLevel(Deductible deductible) {
        return deductible.mode() == Deductible.Mode.PER_LEVEL ? counters.deductible(counters.place(deductible.levelCounter())) : 0;
    }

    /** Step 3: the length E inside the bands. A cost cap is a point on the clause's own axis. */
    private static long lengthInside(CostCap cap, long position, long base, long charged, boolean inside) {
        long ceiling = Long.MAX_VALUE;
        if (cap.perYear().cents() < Money.MAX.cents()) {
            ceiling = Math.max(0, cap.perYear().cents() - position);
        }
        if (cap.perClaim().cents() < Money.MAX.cents()) {
            ceiling = Math.min(ceiling, cap.perClaim().cents());
        }
        return inside ? Math.max(charged, Math.min(base, ceiling)) - charged : Math.min(base - charged, ceiling);
    }

    /** Step 6: what the caps leave to pay. */
    private long room(List<Cap> caps) {
        long room = Long.MAX_VALUE;
        for (int i = 0; i < caps.size(); i++) {
            room = Math.min(room, room(caps.get(i)));
        }
        return room;
    }

    private long room(Cap cap) {
        long limit = cap.limit().cents();
        return Math.max(0, switch (cap.per()) {
            case YEAR -> limit - counters.paid(counters.place(cap.counter()));
            case CLAIM -> limit;
            case DAY -> Math.multiplyExact(limit, (long) bill.days());
        });
    }

    /** A bit for each cap that leaves no more than that. */
    private long capsThatLeave(long room, List<Cap> caps) {
        long bits = 0;
        for (int i = 0; i < caps.size(); i++) {
            bits |= room(caps.get(i)) == room ? 1L << i : 0;
        }
        return bits;
    }

    private static boolean isPerYear(Clause clause) {
        return clause.payment() instanceof Banded banded && banded.period() == Period.PER_YEAR;
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
            long[] everything = slices.everything();
            long cost = Math.max(charged, Math.addExact(given.overCap(), given.paid()));
            base = cost <= inScope ? inScope : sum(everything);
            if (cost > base) {
                throw new ImpossibleBill(ImpossibleBill.Part.GIVEN, index);
            }
            long rest = given.paid();
            for (int slice : slices.handOutOrder()) {
                long amount = Math.min(rest, everything[slice]);
                draw(slice, amount, layer, Reason.GIVEN, Journal.NO_RULE, 0);
                rest -= amount;
            }
        }
        journal.row(Row.plain(turn, -1 - index, base, given.paid()));
    }

    private void payFromAccount(Stage.OfAccount account, int turn) {
        long[] offers = offersOf(account.covers());
        long paid = Math.min(balances.of(account.purse()), slices.offers(account.covers(), rounding, offers));
        if (paid > 0) {
            balances = balances.less(account.purse(), paid);
            drawInOrder(account.covers(), offers, paid, account.purse().payer(), Reason.ACCOUNT, turn, 0);
        }
    }

    /** Room for what each covered slice offers; the next turn uses it again. */
    private long[] offersOf(List<Cover> covers) {
        if (offers.length < covers.size()) {
            offers = new long[covers.size()];
        }
        return offers;
    }

    // ---- drawing ----

    private void drawInOrder(List<Cover> covers, long[] offers, long amount, Payer payer, Reason reason, int turn, int place) {
        long rest = amount;
        for (int i = 0; i < covers.size() && rest > 0; i++) {
            long share = Math.min(rest, offers[i]);
            if (share > 0) {
                draw(slices.indexOf(covers.get(i).part()), share, payer, reason, turn, place);
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
        if (deductibleMoney != null && slices.sliceOf(slice) == Slice.DEDUCTIBLE) {
            deductibleMoney.paid(payer, amount);
        }
    }

    /** Every cent of the bill is drawn once or left to the person, and what the layers paid is what the funds and the hospital bear. */
    private void assertConservation() {
        long left = slices.left();
        long borne = left;
        for (int i = 0; i < journal.draws(); i++) {
            require(journal.amount(i) > 0, "an entry without money");
            borne = Math.addExact(borne, journal.amount(i));
        }
        require(borne == bill.total(), "the ledger does not sum to the bill");
        Totals totals = journal.totals(left);
        require(borne == totals.total(), "the payers do not sum to the ledger");
        long paid = 0;
        for (int i = 0; i < journal.rows(); i++) {
            paid = Math.addExact(paid, journal.row(i).paid());
        }
        require(paid == Math.addExact(totals.funds(), totals.hospital()), "the layers do not sum to the funds");
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
