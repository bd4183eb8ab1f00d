package io.github.baoxiao.cases;

import io.github.baoxiao.money.Rounding;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact fraction: no step of a working loses anything.
 *
 * @param over the numerator
 * @param under the denominator, above 0 and without a common factor
 */
record Fraction(BigInteger over, BigInteger under) {

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);
    private static final int SHOWN = 6;

    static Fraction of(BigDecimal number) {
        return number.scale() <= 0 ? reduced(number.toBigIntegerExact(), BigInteger.ONE)
                : reduced(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }

    private static Fraction reduced(BigInteger over, BigInteger under) {
        BigInteger sign = BigInteger.valueOf(under.signum());
        BigInteger common = over.gcd(under).max(BigInteger.ONE).multiply(sign);
        return new Fraction(over.divide(common), under.divide(common));
    }

    Fraction plus(Fraction other) {
        return reduced(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.over.negate(), other.under));
    }

    Fraction times(Fraction other) {
        return reduced(over.multiply(other.over), under.multiply(other.under));
    }

    /** @param other not 0 */
    Fraction dividedBy(Fraction other) {
        return reduced(over.multiply(other.under), under.multiply(other.over));
    }

    Fraction percent() {
        return reduced(over, under.multiply(HUNDRED));
    }

    boolean isZero() {
        return over.signum() == 0;
    }

    boolean isBelow(Fraction other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under)) < 0;
    }

    boolean isWholeCents() {
        return over.multiply(HUNDRED).mod(under).signum() == 0;
    }

    /** In whole cents, rounded if there is a fraction of one. */
    BigInteger cents(Rounding rounding) {
        return new BigDecimal(over.multiply(HUNDRED)).divide(new BigDecimal(under), 0, rounding.mode()).toBigIntegerExact();
    }

    Fraction rounded(Rounding rounding) {
        return reduced(cents(rounding), HUNDRED);
    }

    /** A decimal of at most six places: {@code 29743.675}, {@code 0.333333…}. */
    @Override
    public String toString() {
        BigDecimal shown = new BigDecimal(over).divide(new BigDecimal(under), SHOWN, RoundingMode.DOWN);
        boolean whole = Fraction.of(shown).equals(this);
        return shown.stripTrailingZeros().toPlainString() + (whole ? "" : "…");
    }
}
