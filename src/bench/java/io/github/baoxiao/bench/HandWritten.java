package io.github.baoxiao.bench;

import io.github.baoxiao.Claim;
import io.github.baoxiao.YearToDate;
import io.github.baoxiao.terms.Status;

/**
 * The policy of Hohhot's employees, inpatient, written out in Java as fast as we can: the limit. It knows one city, one scheme and one kind
 * of care, checks nothing, and explains nothing.
 */
final class HandWritten {

    private static final long[][] DEDUCTIBLE = {{100_000, 70_000, 0}, {80_000, 56_000, 0}, {50_000, 35_000, 0}, {30_000, 21_000, 0},
        {30_000, 21_000, 0}};
    private static final long[][] ACTIVE = {{88, 90, 95}, {90, 92, 96}, {92, 95, 98}, {92, 95, 98}, {92, 95, 98}};
    private static final long[][] RETIRED = {{89, 91, 96}, {91, 93, 97}, {93, 95, 98}, {93, 95, 98}, {93, 95, 98}};
    private static final long CAP = 19_000_000;

    private HandWritten() {
    }

    /** The amounts a bill needs, and the pooled fund's payments of the year. */
    record Paid(long deductible, long funds, long copay, long overCap, long person, long paidInYear) {
    }

    static Paid settle(Claim claim) {
        int level = claim.visit().facility().level().ordinal();
        long[] ratio = (claim.person().status() == Status.RETIRED ? RETIRED : ACTIVE)[level];
        int admission = Math.min(claim.visit().admission().orElse(1), 3);
        Claim.Costs costs = claim.costs().orElseThrow();
        long base = costs.inScope().cents();
        long from = Math.min(base, DEDUCTIBLE[level][admission - 1]);
        long before = claim.yearToDate() == YearToDate.NONE ? 0 : claim.yearToDate().total().cents();
        long room = Math.max(0, CAP - before);
        long full = funds(from, base, ratio);
        long end = full <= room ? base : handOver(from, base, ratio, room);
        long funds = Math.min(full, room);
        return new Paid(from, funds, end - from - funds, base - end, costs.total().cents() - funds, before + funds);
    }

    private static long funds(long from, long to, long[] ratio) {
        return (stretch(from, to, 0, 2_000_000) * ratio[0] + stretch(from, to, 2_000_000, 5_000_000) * ratio[1]
                + stretch(from, to, 5_000_000, Long.MAX_VALUE) * ratio[2] + 50) / 100;
    }

    /** The least cost that fills the room. */
    private static long handOver(long from, long base, long[] ratio, long room) {
        long low = from;
        long high = base;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (funds(from, middle, ratio) >= room) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static long stretch(long from, long to, long low, long high) {
        return Math.max(0, Math.min(to, high) - Math.max(from, low));
    }
}
