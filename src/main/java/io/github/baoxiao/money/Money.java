package io.github.baoxiao.money;

import java.util.regex.Pattern;

/**
 * An amount of yuan (CNY), kept as whole cents.
 *
 * <p>Arithmetic is exact and overflow is an {@link ArithmeticException}; there is no way in or out through a floating-point
 * number. Example: {@code Money.yuan("48250.00").minus(Money.yuan(300))} is 47950.00.
 *
 * @param cents the amount in cents; negative only in a reversal
 */
public record Money(long cents) implements Comparable<Money> {

    /** Nothing: 0.00 yuan. */
    public static final Money ZERO = new Money(0);

    /** The largest amount a claim may state, 9 999 999 999.99 yuan. As a limit it means that there is none. */
    public static final Money MAX = new Money(999_999_999_999L);

    private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]{0,9})(\\.[0-9]{1,2})?");

    /**
     * Whole yuan: {@code yuan(300)} is 300.00.
     *
     * @param yuan 0 to 9 999 999 999
     * @return the amount
     * @throws ArithmeticException if it is out of that range
     */
    public static Money yuan(long yuan) {
        if (yuan < 0 || yuan > MAX.cents / 100) {
            throw new ArithmeticException("an amount is 0 to 9999999999.99 yuan");
        }
        return new Money(yuan * 100);
    }

    /**
     * An amount written as in a claim: {@code 0}, {@code 12.5}, {@code 2875.30}. It takes no sign, no separators, no exponent and no
     * third decimal.
     *
     * @param text 0 to 9 999 999 999.99 with at most two decimals
     * @return the amount
     * @throws NumberFormatException if the text has another form
     */
    public static Money yuan(String text) {
        if (!isAmount(text)) {
            throw new NumberFormatException("an amount looks like 2875.30");
        }
        int point = text.indexOf('.');
        long whole = Long.parseLong(point < 0 ? text : text.substring(0, point));
        String decimals = point < 0 ? "" : text.substring(point + 1);
        long fraction = decimals.isEmpty() ? 0 : Long.parseLong(decimals) * (decimals.length() == 1 ? 10 : 1);
        return new Money(whole * 100 + fraction);
    }

    /**
     * {@return whether the text has the form {@link #yuan(String)} takes; decided on the characters, before any arithmetic}
     *
     * @param text any text
     */
    public static boolean isAmount(String text) {
        return text.length() <= 13 && FORM.matcher(text).matches();
    }

    /**
     * {@return the amount of that many cents}
     *
     * @param cents the cents; negative only in a reversal
     */
    public static Money ofCents(long cents) {
        return cents == 0 ? ZERO : new Money(cents);
    }

    /**
     * {@return the sum}
     *
     * @param other the amount to add
     * @throws ArithmeticException if the sum leaves the range of a {@code long}
     */
    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    /**
     * {@return the difference; it may be negative}
     *
     * @param other the amount to take away
     * @throws ArithmeticException if the difference leaves the range of a {@code long}
     */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.cents));
    }

    /** {@return the same amount the other way round: what a reversal takes back} */
    public Money negated() {
        return ofCents(Math.negateExact(cents));
    }

    /** {@return whether this is 0.00} */
    public boolean isZero() {
        return cents == 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    /** Two decimals and nothing else: {@code 48250.00}. */
    @Override
    public String toString() {
        long whole = Math.abs(cents / 100);
        long fraction = Math.abs(cents % 100);
        return (cents < 0 ? "-" : "") + whole + (fraction < 10 ? ".0" : ".") + fraction;
    }
}
