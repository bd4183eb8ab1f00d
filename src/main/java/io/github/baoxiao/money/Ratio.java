package io.github.baoxiao.money;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A share of something, exact to a millionth: 85 % is {@code Ratio.percent(85)}.
 *
 * <p>It does not round: a product or a text that needs more than six decimals is an {@link ArithmeticException}. That keeps every
 * payment of the kernel inside 64-bit integers.
 *
 * @param millionths the share in millionths; 1 000 000 is the whole
 */
public record Ratio(long millionths) implements Comparable<Ratio> {

    /** One, in millionths. */
    public static final long WHOLE = 1_000_000;

    /** Nothing. */
    public static final Ratio ZERO = new Ratio(0);

    /** The whole. */
    public static final Ratio ONE = new Ratio(WHOLE);

    private static final Pattern PERCENT = Pattern.compile("(0|[1-9][0-9]{0,3})(\\.[0-9]{1,4})?");

    /**
     * Whole percent: {@code percent(85)} is 0.85.
     *
     * @param percent 100 is the whole; the range is not checked, for a factor may be larger
     * @return the ratio
     */
    public static Ratio percent(long percent) {
        return new Ratio(Math.multiplyExact(percent, 10_000L));
    }

    /**
     * Percent with decimals: {@code percent("62.5")}; at most four of them.
     *
     * @param text 0 to 9999.9999 with at most four decimals
     * @return the ratio
     * @throws NumberFormatException if the text has another form
     */
    public static Ratio percent(String text) {
        if (text.length() > 9 || !PERCENT.matcher(text).matches()) {
            throw new NumberFormatException("a percentage looks like 62.5");
        }
        return of(new BigDecimal(text).movePointLeft(2));
    }

    /**
     * {@return the ratio equal to that number}
     *
     * @param value the number; 1 is the whole
     * @throws ArithmeticException if it needs more than six decimals
     */
    public static Ratio of(BigDecimal value) {
        return new Ratio(value.movePointRight(6).longValueExact());
    }

    /**
     * {@return the share of an amount in cents, rounded once: 70 % of 4 970 000 cents is 3 479 000}
     *
     * @param cents the amount in cents, at least 0
     * @param rounding what becomes of a fraction of a cent
     * @throws ArithmeticException if the amount is negative, or so large that the product leaves the range of a {@code long}
     */
    public long of(long cents, Rounding rounding) {
        return millionths == WHOLE ? cents : rounding.divide(Math.multiplyExact(cents, millionths), WHOLE);
    }

    /** {@return the same number with six decimals, for exact work outside the kernel: 85 % gives 0.850000} */
    public BigDecimal value() {
        return BigDecimal.valueOf(millionths, 6);
    }

    /**
     * {@return the product, exact}
     *
     * @param other the other ratio
     * @throws ArithmeticException if the product needs more than six decimals
     */
    public Ratio times(Ratio other) {
        return of(value().multiply(other.value()));
    }

    /** {@return whether this is nothing} */
    public boolean isZero() {
        return millionths == 0;
    }

    @Override
    public int compareTo(Ratio other) {
        return Long.compare(millionths, other.millionths);
    }

    /** As a percentage without superfluous zeros: {@code 70%}, {@code 62.5%}. */
    @Override
    public String toString() {
        return value().movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
}
