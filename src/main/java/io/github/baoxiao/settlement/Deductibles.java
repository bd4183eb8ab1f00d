package io.github.baoxiao.settlement;

import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.money.Rounding;
import io.github.baoxiao.terms.Deductible;
import io.github.baoxiao.terms.Deductible.ByAdmission;
import io.github.baoxiao.terms.Deductible.Reduced;
import io.github.baoxiao.terms.Deductible.ShareOfBill;
import io.github.baoxiao.terms.Deductible.ShareOfIndex;
import io.github.baoxiao.terms.Deductible.Stepped;

import java.util.List;
import java.util.stream.IntStream;

/** SETTLEMENT, steps 1 and 2: what a deductible is, and what of it remains to be charged. */
final class Deductibles {

    private Deductibles() {
    }

    /** Step 1: the value D on the a-th admission, every factor applied; of each period where a long stay renews it. */
    static long value(Deductible deductible, int admission, int periods, Bill bill, Rounding rounding) {
        long figure = figure(deductible.basis(), admission, bill, rounding);
        for (int further = 1; further < periods; further++) {
            figure = Math.addExact(figure, figure(deductible.basis(), admission + further, bill, rounding));
        }
        return deductible.times().of(figure, rounding);
    }

    /** Which admission it is: as the bill says, or the one after those settled before it. */
    static int admission(Bill bill, int visitsBefore) {
        return bill.admission() > 0 ? bill.admission() : Math.addExact(visitsBefore, 1);
    }

    /** What each of those periods is charged before factors, for the working. */
    static List<Long> figures(Deductible deductible, int admission, int periods, Bill bill, Rounding rounding) {
        return IntStream.range(0, periods).mapToObj(further -> figure(deductible.basis(), admission + further, bill, rounding)).toList();
    }

    /** How often a stay is charged the deductible: k. Each part of a stay settled in parts is one period. */
    static int periods(Deductible deductible, Bill bill) {
        int days = deductible.renewedEvery();
        return days == 0 || bill.isPart() ? 1 : Math.max(1, (bill.days() + days - 1) / days);
    }

    private static long figure(Deductible.Basis basis, int admission, Bill bill, Rounding rounding) {
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

    /**
     * Step 2: what remains of D.
     *
     * @param met met in the deductible's counter
     * @param metAtLevel met in the counter of the facility's level
     */
    static long remaining(Deductible deductible, long value, long met, long metAtLevel) {
        long own = switch (deductible.mode()) {
            case EACH_ADMISSION -> value;
            case ONCE_A_YEAR -> above(value, met);
            case PER_LEVEL -> above(value, metAtLevel);
        };
        return hasCeiling(deductible) ? Math.min(own, above(deductible.ceiling().cents(), met)) : own;
    }

    private static boolean hasCeiling(Deductible deductible) {
        return deductible.ceiling().compareTo(Money.MAX) < 0;
    }

    private static long above(long value, long met) {
        return Math.max(0, value - met);
    }
}
