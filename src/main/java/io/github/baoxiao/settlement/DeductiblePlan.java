package io.github.baoxiao.settlement;

import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.money.Rounding;
import io.github.baoxiao.terms.Deductible;
import io.github.baoxiao.terms.Deductible.ByAdmission;
import io.github.baoxiao.terms.Deductible.Mode;
import io.github.baoxiao.terms.Deductible.Reduced;
import io.github.baoxiao.terms.Deductible.ShareOfBill;
import io.github.baoxiao.terms.Deductible.ShareOfIndex;
import io.github.baoxiao.terms.Deductible.Stepped;
import io.github.baoxiao.terms.Payer;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** SETTLEMENT, steps 1 and 2: what a deductible is, and what of it remains to be charged. */
final class DeductiblePlan {

    /** The address of the counter in which what was met accumulates. */
    final int met;
    /** The same for what was met at the level of the facility; {@link PaymentPlan#NOWHERE} unless each level has a figure of its own. */
    final int metAtLevel;
    /** Payers whose money pays it without meeting it. */
    final Set<Payer> notMetBy;

    private final Deductible stated;
    private final Rounding rounding;
    /** Nothing where it is charged on each admission, whatever was met; else everything. */
    private final long metCounts;
    /** The address of the counter in which what was met of the value itself accumulates: that of the level, where there is one. */
    private final int metOfValue;
    private final int renewedEvery;
    private final long ceiling;
    /** The value on each admission, where the terms state figures; else none. */
    private final long[] statedValues;

    DeductiblePlan(Deductible stated, PaymentPlan.Key key) {
        this.stated = stated;
        this.rounding = key.rounding();
        this.renewedEvery = stated.renewedEvery();
        this.met = key.counter(stated.counter());
        this.metAtLevel = stated.mode() == Mode.PER_LEVEL ? key.counter(stated.levelCounter()) : PaymentPlan.NOWHERE;
        this.metCounts = stated.mode() == Mode.EACH_ADMISSION ? 0 : -1;
        this.metOfValue = metAtLevel == PaymentPlan.NOWHERE ? met : metAtLevel;
        this.notMetBy = stated.notMetBy();
        this.ceiling = stated.ceiling().compareTo(Money.MAX) < 0 ? stated.ceiling().cents() : Long.MAX_VALUE;
        this.statedValues = renewedEvery == 0 && stated.basis() instanceof ByAdmission list
                ? list.figures().stream().mapToLong(figure -> stated.times().of(figure.cents(), rounding)).toArray() : new long[0];
    }

    /** Step 1: the value D on the a-th admission, every factor applied; of each period where a long stay renews it. */
    long value(int admission, int periods, Bill bill) {
        if (statedValues.length > 0) {
            return statedValues[Math.min(admission, statedValues.length) - 1];
        }
        long figure = figure(admission, bill);
        for (int further = 1; further < periods; further++) {
            figure = Math.addExact(figure, figure(Math.addExact(admission, further), bill));
        }
        return stated.times().of(figure, rounding);
    }

    /** What each of those periods is charged before factors, for the working; none where there is one. */
    List<Long> figures(int admission, int periods, Bill bill) {
        return periods == 1 ? List.of() : IntStream.range(0, periods).mapToObj(further -> figure(Math.addExact(admission, further), bill)).toList();
    }

    /** How often a stay is charged the deductible: k. Each part of a stay settled in parts is one period. */
    int periods(Bill bill) {
        return renewedEvery == 0 || bill.isPart() ? 1 : Math.max(1, (bill.days() + renewedEvery - 1) / renewedEvery);
    }

    private long figure(int admission, Bill bill) {
        Deductible.Basis basis = stated.basis();
        if (basis instanceof ByAdmission list) {
            return list.figures().get(Math.min(admission, list.figures().size()) - 1).cents();
        }
        if (basis instanceof Reduced reduced) {
            long left = Ratio.WHOLE
                    - Math.min(Ratio.WHOLE, Math.multiplyExact(admission - 1L, reduced.cut().millionths()));
            return Math.max(reduced.floor().cents(), new Ratio(left).of(reduced.first().cents(), rounding));
        }
        if (basis instanceof Stepped stepped) {
            long cut = Math.multiplyExact(admission - 1L, stepped.step().cents());
            return Math.max(stepped.floor().cents(), stepped.first().cents() - cut);
        }
        if (basis instanceof ShareOfIndex share) {
            return between(share.share().of(index(share, bill), rounding), share.floor(), share.ceiling());
        }
        ShareOfBill share = (ShareOfBill) basis;
        long part = share.share().of(share.ofTotal() ? bill.total() : bill.inScope(), rounding);
        return between(part, share.floor(), share.ceiling());
    }

    private static long between(long amount, Money floor, Money ceiling) {
        return Math.min(Math.max(amount, floor.cents()), ceiling.cents());
    }

    private static long index(ShareOfIndex share, Bill bill) {
        if (share.value().isPresent()) {
            return share.value().get().cents();
        }
        Long own = bill.indices().get(share.index());
        if (own == null) {
            throw new ImpossibleBill(share.index());
        }
        return own;
    }

    /** Step 2: what remains of D, after what the year has met. */
    long remaining(long value, Counters counters) {
        long own = Amounts.above(value, counters.deductible(metOfValue) & metCounts);
        return Math.min(own, Amounts.above(ceiling, counters.deductible(met)));
    }
}
