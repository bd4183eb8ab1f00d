package io.github.baoxiao.settlement;

import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Reason;
import io.github.baoxiao.terms.Terms;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

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
    private final @Nullable Journal journal;
    private final Slices slices;
    private final Counters counters;
    private final long[] sheet;
    private final @Nullable DeductibleMoney deductibleMoney;
    private final boolean hasGiven;
    private long paidInAll;

    private Settlement(Bill bill, Plan plan, @Nullable Journal journal, Slices slices, Counters counters, long[] sheet,
            @Nullable DeductibleMoney deductibleMoney) {
        this.bill = bill;
        this.plan = plan;
        this.journal = journal;
        this.slices = slices;
        this.counters = counters;
        this.sheet = sheet;
        this.deductibleMoney = deductibleMoney;
        this.hasGiven = !bill.given().isEmpty();
    }

    /** What a settlement is made of is made before it: a reference written into an object that is not the newest costs the collector's barrier. */
    private static Settlement of(Bill bill, Plan plan, Tally before, @Nullable Journal journal) {
        long[] sheet = new long[plan.length];
        Slices slices = Slices.of(bill, plan, journal, sheet);
        Counters counters = Counters.of(plan, before, sheet);
        return new Settlement(bill, plan, journal, slices, counters, sheet, plan.asksWhoseMoney ? new DeductibleMoney() : null);
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
        return of(bill, plan, before, null).run();
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

    /**
     * The same bill settled once more, with everything written down.
     *
     * @param sheet what it was paid the first time; what is told must be told of the same payments
     */
    static Journal told(Bill bill, Plan plan, Tally before, long[] sheet) {
        Journal journal = new Journal();
        Settlement again = of(bill, plan, before, journal);
        again.run();
        again.slices.leaveToPerson();
        BrokenInvariant.unless(Arrays.equals(again.sheet, plan.paymentsAt, plan.offersAt, sheet, plan.paymentsAt, plan.offersAt),
                "a bill settled again was paid differently");
        BrokenInvariant.unless(journal.sum() == bill.total(), "the ledger does not sum to the bill");
        return journal;
    }

    private Outcome run() {
        PaymentPlan[] payments = plan.payments;
        for (int i = 0; i < payments.length; i++) {
            pay(payments[i], plan.paymentsAt + i);
        }
        if (deductibleMoney != null) {
            deductibleMoney.charges().forEach(charge -> counters.unmeet(charge.deductible(), charge.paidWithoutMeeting()));
        }
        long left = slices.left();
        BrokenInvariant.unless(Math.addExact(paidInAll, left) == bill.total(), "the payers do not sum to the bill");
        return new Outcome(bill, plan, sheet, left, counters);
    }

    private void pay(PaymentPlan payment, int address) {
        int given = hasGiven && payment.payer.isLayer() ? givenFor(payment.payer) : -1;
        if (given >= 0) {
            if (payment.isFirst) {
                takeGiven(given, address);
            }
        } else if (payment instanceof ClausePlan clause) {
            settleClause(clause, address);
        } else if (payment instanceof AccountPlan account) {
            payFromAccount(account, address);
        }
        if (payment.endsBasic) {
            slices.endBasic();
        }
    }

    private void paid(int address, long amount) {
        sheet[address] = amount;
        paidInAll = Math.addExact(paidInAll, amount);
    }

    // ---- one clause ----

    private void settleClause(ClausePlan clause, int address) {
        long base = slices.offered(clause.covers);
        if (clause.isNothing) {
            if (journal != null) {
                journal.clause(ClauseResult.nothing(clause.clause, base));
            }
            return;
        }
        DeductiblePlan deductible = clause.deductible;
        Payout payout = clause.payout;
        long met = counters.deductible(deductible.met);
        int admission = bill.admissionAfter(counters.visitsBefore(deductible.met));
        int periods = deductible.periods(bill);
        long due = payout.isFlat() ? 0 : deductible.remaining(deductible.value(admission, periods, bill), counters);
        long charged = Amounts.min(base, due);

        long position = counters.position(clause.counter);
        long origin = payout.origin(position);
        long length = clause.lengthInside(position, base, charged);
        long full = payout.of(length, origin, charged, bill.days());
        long room = clause.room(counters, bill.days());
        long paid = Amounts.min(full, room);
        long handOver = full <= room ? length : payout.handOver(room, length, origin, charged, bill.days());
        long overCap = base - charged - handOver;
        if ((paid | charged | handOver | overCap) < 0 || paid > base || paid > room) { // the first is below zero if one of them is
            throw new BrokenInvariant("a clause split its base into less than nothing, or paid above its base or its caps");
        }
        if (journal != null) {
            journal.clause(ClauseResult.of(clause.clause, new ClauseResult.Working(payout, origin, handOver, bill.days()), base, due, charged, met,
                    full - paid, full <= room ? List.of() : clause.capsThatLeave(room, counters, bill.days()),
                    deductible.figures(admission, periods, bill), overCap, paid));
        }

        paid(address, paid);
        long deductibles = slices.deductible();
        if (clause.payer == Payer.BASIC && bill.yearEnd().isEmpty()) {
            slices.payBasic(clause.covers, charged, handOver, overCap, paid);
            deductibles += charged;
            if (deductibleMoney != null) {
                deductibleMoney.charge(deductible, charged);
            }
        } else {
            slices.pay(clause.covers, paid);
        }
        paidDeductibles(clause.payer, deductibles);
        counters.advance(clause, payout.isInside() ? charged + length : length, charged, paid, Math.addExact(admission, periods - 1));
    }

    /** Whose money paid deductibles, where one of them asks. */
    private void paidDeductibles(Payer payer, long before) {
        if (deductibleMoney != null) {
            deductibleMoney.paid(payer, before - slices.deductible());
        }
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
    private void takeGiven(int index, int address) {
        Bill.Given given = bill.given().get(index);
        long inScope = slices.inScope();
        long charged = Math.addExact(given.deductible(), given.overCap());
        boolean isBasic = given.layer() == Payer.BASIC;
        long cost = isBasic ? charged : Math.max(charged, Math.addExact(given.overCap(), given.paid()));
        long base = isBasic || cost <= inScope ? inScope : slices.left();
        if (cost > base || isBasic && given.paid() > inScope - given.overCap()) {
            throw new ImpossibleBill(ImpossibleBill.Part.GIVEN, index);
        }
        if (journal != null) {
            journal.clause(ClauseResult.given(given, base));
        }
        paid(address, given.paid());
        long deductibles = slices.deductible();
        if (isBasic) {
            slices.payGivenBasic(given);
        } else {
            slices.payGiven(given);
            paidDeductibles(given.layer(), deductibles);
        }
    }

    private void payFromAccount(AccountPlan account, int address) {
        long balance = bill.balance(account.purse) - (plan.asksPurseTwice ? plan.paidFrom(account.purse, sheet) : 0);
        if (balance > 0) {
            if (journal != null) {
                journal.by(account.payer, Reason.ACCOUNT, account.rule);
            }
            long deductibles = slices.deductible();
            paid(address, slices.payUpTo(account.covers, balance));
            paidDeductibles(account.payer, deductibles);
        }
    }
}
