package io.github.baoxiao.bench;

import io.github.baoxiao.Claim;
import io.github.baoxiao.bench.TripleClaims.Year;
import io.github.baoxiao.terms.Need;

/**
 * The three layers of Inner Mongolia's residents, inpatient, written out in Java as fast as we can: the limit. It keeps the year
 * to date in five numbers, knows one policy of one time, checks nothing, and explains nothing.
 */
final class TripleByHand {

    private static final long[] DEDUCTIBLE = {80_000, 80_000, 40_000, 20_000, 20_000};
    private static final long[] RATIO = {65, 65, 75, 85, 85};
    private static final long POOL = 15_000_000;
    private static final long EDGE = 5_000_000;
    private static final long[] ASSISTANCE = new long[Need.values().length];
    private static final long NO_CAP = Long.MAX_VALUE / 4;

    static {
        ASSISTANCE[Need.EXTREMELY_POOR.ordinal()] = 100;
        ASSISTANCE[Need.SUBSISTENCE_ALLOWANCE.ordinal()] = 75;
        ASSISTANCE[Need.REGISTERED_POOR.ordinal()] = 70;
    }

    private TripleByHand() {
    }

    /** The payments, what lies over the pool's cap, what the person bears, and the year after the claim. */
    record Paid(long basic, long critical, long assistance, long overCap, long person, long pool, long position, long met,
            long criticalInYear, long assistanceInYear) {

        long funds() {
            return basic + critical + assistance;
        }
    }

    static Paid settle(Claim claim, Year year) {
        int level = claim.visit().facility().level().ordinal();
        int need = claim.person().needs().isEmpty() ? 0 : claim.person().needs().iterator().next().ordinal();
        Claim.Costs costs = claim.costs().orElseThrow();
        long base = costs.inScope().cents();
        long charged = Math.min(base, DEDUCTIBLE[level]);
        long ratio = RATIO[level];
        long full = (ratio * (base - charged) + 50) / 100;
        long room = Math.max(0, POOL - year.pool());
        long basic = Math.min(full, room);
        long overCap = full <= room ? 0 : base - charged - Math.max(0, (room * 100 - 50 + ratio - 1) / ratio);

        boolean inNeed = need != 0;
        long left = base - basic;
        long owed = Math.min(left, Math.max(0, (inNeed ? 700_000 : 1_400_000) - year.met()));
        long from = year.position() + owed;
        long to = year.position() + left;
        long points = inNeed ? 5 : 0;
        long inFirst = Math.max(0, Math.min(to, EDGE) - from);
        long of = (inFirst * (60 + points) + (to - from - inFirst) * (65 + points) + 50) / 100;
        long critical = Math.min(of, inNeed ? NO_CAP : Math.max(0, 30_000_000 - year.critical()));

        left -= critical;
        long share = ASSISTANCE[need];
        long assistance = share == 0 ? 0 : Math.min((left * share + 50) / 100,
                share == 100 ? NO_CAP : Math.max(0, 5_000_000 - year.assistance()));
        return new Paid(basic, critical, assistance, overCap, costs.total().cents() - basic - critical - assistance, year.pool() + basic, to,
                year.met() + owed, year.critical() + critical, year.assistance() + assistance);
    }
}
