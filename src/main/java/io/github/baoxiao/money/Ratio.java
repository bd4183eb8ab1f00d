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

    /** Whole percent: {@code percent(85)}. */
    public static Ratio percent(long percent) {
        return new Ratio(Math.multiplyExact(percent, 10_000L));
    }

    /**
     * Percent with decimals: {@code percent("62.5")}; at most four of them.
     *
     * @throws NumberFormatException if the text has another form
     */
    public static Ratio percent(String text) {
        if (text.length() > 9 || !PERCENT.matcher(text).matches()) {
            throw new NumberFormatException("a percentage looks like 62.5");
        }
        return of(new BigDecimal(text).movePointLeft(2));
    }

    /**
     * The ratio equal to that number.
     *
     * @throws ArithmeticException if it needs more than six decimals
     */
    public static Ratio of(BigDecimal value) {
        return new Ratio(value.movePointRight(6).longValueExact());
    }

    /** The share of an amount, rounded once. */
    public long of(long cents, Rounding rounding) {
        return millionths == WHOLE ? cents : rounding.divide(Math.multiplyExact(cents, millionths), WHOLE);
    }

    /** The same number, for exact work outside the kernel. */
    public BigDecimal value() {
        return BigDecimal.valueOf(millionths, 6);
    }

    /** The product, exact. */
    public Ratio times(Ratio other) {
        return of(value().multiply(other.value()));
    }

    /** Whether this is nothing. */
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
