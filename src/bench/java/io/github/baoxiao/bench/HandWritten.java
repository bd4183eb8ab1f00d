package io.github.baoxiao.bench;

import io.github.baoxiao.Claim;
import io.github.baoxiao.YearToDate;
import io.github.baoxiao.terms.Status;

/**
 * The policy of Hohhot's employees, inpatient, written out in Java as fast as we can: the limit. It knows one city, one scheme and one kind
 * of care, explains nothing, and keeps no year to date.
 */
final class HandWritten {

    private static final long[][] DEDUCTIBLE = {{100_000, 70_000, 0}, {80_000, 56_000, 0}, {50_000, 35_000, 0}, {30_000, 21_000, 0},
        {30_000, 21_000, 0}};
    private static final long[][] ACTIVE = {{88, 90, 95}, {90, 92, 96}, {92, 95, 98}, {92, 95, 98}, {92, 95, 98}};
    private static final long[][] RETIRED = {{89, 91, 96}, {91, 93, 97}, {93, 95, 98}, {93, 95, 98}, {93, 95, 98}};
    private static final long CAP = 19_000_000;

    private HandWritten() {
    }

    static long funds(Claim claim) {
        int level = claim.visit().facility().level().ordinal();
        long[] ratio = (claim.person().status() == Status.RETIRED ? RETIRED : ACTIVE)[level];
        int admission = Math.min(claim.visit().admission().orElse(1), 3);
        long base = claim.costs().orElseThrow().inScope().cents();
        long from = Math.min(base, DEDUCTIBLE[level][admission - 1]);
        long paid = stretch(from, base, 0, 2_000_000) * ratio[0] + stretch(from, base, 2_000_000, 5_000_000) * ratio[1]
                + stretch(from, base, 5_000_000, Long.MAX_VALUE) * ratio[2];
        long before = claim.yearToDate() == YearToDate.NONE ? 0 : claim.yearToDate().total().cents();
        return Math.min((paid + 50) / 100, Math.max(0, CAP - before));
    }

    private static long stretch(long from, long to, long low, long high) {
        return Math.max(0, Math.min(to, high) - Math.max(from, low));
    }
}
