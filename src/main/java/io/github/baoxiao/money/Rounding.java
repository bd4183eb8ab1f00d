package io.github.baoxiao.money;

/**
 * How a fraction of a cent becomes whole cents.
 *
 * <p>Every division in the library names one of these. A book states its own in the region file; {@link #HALF_UP} is what
 * published examples show (29 743.675 is printed as 29 743.68).
 */
public enum Rounding {
    /** To the nearest cent; a half goes up. */
    HALF_UP,
    /** To the nearest cent; a half goes to the even neighbour. */
    HALF_EVEN,
    /** To the nearest cent; a half goes down. */
    HALF_DOWN,
    /** Fractions are dropped. */
    DOWN,
    /** Any fraction becomes a whole cent. */
    UP;

    /**
     * {@return the quotient in whole units} It does not accept negative amounts: a settlement knows none.
     *
     * @param numerator at least 0
     * @param denominator at least 1
     * @throws ArithmeticException if the numerator is negative or the denominator is not positive
     */
    public long divide(long numerator, long denominator) {
        if (numerator < 0 || denominator <= 0) {
            throw new ArithmeticException("rounding " + numerator + " / " + denominator);
        }
        if (this == HALF_UP && numerator <= Long.MAX_VALUE - denominator) { // what nearly every book states: one division, no branch on the rest
            return (numerator + (denominator >> 1)) / denominator;
        }
        long quotient = numerator / denominator;
        long rest = numerator % denominator;
        return rest != 0 && roundsUp(quotient, rest, denominator) ? quotient + 1 : quotient;
    }

    private boolean roundsUp(long quotient, long rest, long denominator) {
        long other = denominator - rest;
        int half = Long.compare(rest, other);
        return switch (this) {
            case HALF_UP -> half >= 0;
            case HALF_EVEN -> half > 0 || half == 0 && quotient % 2 != 0;
            case HALF_DOWN -> half > 0;
            case DOWN -> false;
            case UP -> true;
        };
    }

    /** {@return the mode of {@link java.math.BigDecimal} that means the same} */
    public java.math.RoundingMode mode() {
        return java.math.RoundingMode.valueOf(name());
    }
}
