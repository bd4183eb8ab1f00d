package io.github.baoxiao.bench;

/** What the plain Drools rules fill in. */
public final class Terms {

    private long deductible;
    private long first;
    private long second;
    private long third;

    /** The deductible, in cents. */
    public void setDeductible(long cents) {
        deductible = cents;
    }

    /** The ratios of the three bands, in percent. */
    public void setRatios(long first, long second, long third) {
        this.first = first;
        this.second = second;
        this.third = third;
    }

    long funds(long base, long room) {
        long from = Math.min(base, deductible);
        long paid = stretch(from, base, 0, 2_000_000) * first + stretch(from, base, 2_000_000, 5_000_000) * second
                + stretch(from, base, 5_000_000, Long.MAX_VALUE) * third;
        return Math.min((paid + 50) / 100, room);
    }

    private static long stretch(long from, long to, long low, long high) {
        return Math.max(0, Math.min(to, high) - Math.max(from, low));
    }
}
