package io.github.baoxiao.cases;

import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Rounding;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;

/**
 * The working of an expected amount: {@code (50000-300)*70%}. It has numbers, {@code + - * /} (also written {@code × ÷}), parentheses,
 * {@code %} behind a number or a parenthesis, {@code min(a, b)}, {@code max(a, b)} and {@code round(a)}.
 *
 * <p>Everything is exact. What comes of it must be a whole number of cents: where the policy rounds, the working says so with
 * {@code round(a)}, half up to a cent, or {@code round(a, halfEven)} and the like.
 */
final class Arithmetic {

    private static final int LONGEST = 500;
    private static final int DEEPEST = 50;
    private static final int MOST_DIGITS = 20;
    private static final BigInteger MOST_CENTS = BigInteger.valueOf(Money.MAX.cents());
    private static final Map<String, Rounding> ROUNDINGS = Map.of("halfup", Rounding.HALF_UP, "halfeven", Rounding.HALF_EVEN,
            "halfdown", Rounding.HALF_DOWN, "down", Rounding.DOWN, "up", Rounding.UP);

    private static final Text ALLOWED = Text.of("可用数字、+ - * /、括号和 %，如 (50000-300)*70%；round( )、min( , )、max( , )",
            "it has digits, + - * /, parentheses and %, such as (50000-300)*70%; and round( ), min( , ), max( , )");

    private final String text;
    private int at;
    private int depth;

    private Arithmetic(String text) {
        this.text = text;
    }

    /** Why a working comes to nothing. */
    static final class Wrong extends Exception {

        private static final long serialVersionUID = 1L;

        private final String code;
        private final int at;
        private final transient Text what;
        private final transient Text hint;

        Wrong(String code, int at, Text what, Text hint) {
            super(what.en(), null, false, false);
            this.code = code;
            this.at = at;
            this.what = what;
            this.hint = hint;
        }

        String code() {
            return code;
        }

        /** Where in the text. */
        int at() {
            return at;
        }

        Text what() {
            return what;
        }

        Text hint() {
            return hint;
        }
    }

    /** The amount it comes to. */
    static Money amount(String text) throws Wrong {
        if (text.length() > LONGEST) {
            throw new Wrong("arithmetic", 0, Text.of("算式超过 " + LONGEST + " 字", "more than " + LONGEST + " characters"),
                    Text.of("写短一些", "make it shorter"));
        }
        Fraction value = new Arithmetic(text).whole();
        if (!value.isWholeCents()) {
            throw new Wrong("fraction", 0, Text.of("算得 " + value + "，不是整分", "this comes to " + value + ", which is not a whole cent"),
                    Text.of("写明取舍：round( … )，四舍五入到分；或 round( … , halfEven )",
                            "say how it is rounded: round( … ), half up to a cent; or round( … , halfEven )"));
        }
        BigInteger cents = value.cents(Rounding.HALF_UP);
        if (cents.signum() < 0 || cents.compareTo(MOST_CENTS) > 0) {
            throw new Wrong("range", 0, Text.of("算得 " + value, "this comes to " + value), Text.of("金额须在 0 至 9999999999.99 之间",
                    "an amount is 0 to 9999999999.99"));
        }
        return Money.ofCents(cents.longValueExact());
    }

    private Fraction whole() throws Wrong {
        Fraction value = sum();
        if (more()) {
            throw unexpected();
        }
        return value;
    }

    private Fraction sum() throws Wrong {
        if (++depth > DEEPEST) {
            throw new Wrong("arithmetic", at, Text.of("括号超过 " + DEEPEST + " 层", "parentheses more than " + DEEPEST + " deep"),
                    Text.of("写短一些", "make it shorter"));
        }
        Fraction value = product();
        for (char sign = next('+', '-'); sign != 0; sign = next('+', '-')) {
            Fraction other = product();
            value = sign == '+' ? value.plus(other) : value.minus(other);
        }
        depth--;
        return value;
    }

    private Fraction product() throws Wrong {
        Fraction value = factor();
        for (char sign = next('*', '×', '/', '÷'); sign != 0; sign = next('*', '×', '/', '÷')) {
            int divisor = at;
            Fraction other = factor();
            if (sign == '*' || sign == '×') {
                value = value.times(other);
            } else if (other.isZero()) {
                throw new Wrong("arithmetic", divisor, Text.of("除以 0", "division by zero"), Text.of("检查除数", "check the divisor"));
            } else {
                value = value.dividedBy(other);
            }
        }
        return value;
    }

    private Fraction factor() throws Wrong {
        Fraction value = atom();
        while (next('%') != 0) {
            value = value.percent();
        }
        return value;
    }

    private Fraction atom() throws Wrong {
        if (next('(') != 0) {
            Fraction value = sum();
            expect(')');
            return value;
        }
        if (!more()) {
            throw new Wrong("arithmetic", at, Text.of("算式没有写完", "the working breaks off"), Text.of("如 (50000-300)*70%",
                    "such as (50000-300)*70%"));
        }
        char c = text.charAt(at);
        if (isDigit(c)) {
            return number();
        }
        if (isLetter(c)) {
            return function();
        }
        throw unexpected();
    }

    private Fraction number() throws Wrong {
        int from = at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            for (at++; at < text.length() && isDigit(text.charAt(at));) {
                at++;
            }
        }
        if (at - from > MOST_DIGITS) {
            throw new Wrong("arithmetic", from, Text.of("数字超过 " + MOST_DIGITS + " 位", "a number of more than " + MOST_DIGITS + " digits"),
                    Text.of("检查这个数字", "check it"));
        }
        return Fraction.of(new BigDecimal(text.substring(from, at)));
    }

    private Fraction function() throws Wrong {
        int from = at;
        String name = word();
        switch (name) {
            case "round" -> {
                expect('(');
                Fraction value = sum();
                Rounding rounding = next(',', '，') == 0 ? Rounding.HALF_UP : rounding();
                expect(')');
                return value.rounded(rounding);
            }
            case "min", "max" -> {
                expect('(');
                Fraction value = sum();
                while (next(',', '，') != 0) {
                    Fraction other = sum();
                    value = other.isBelow(value) == name.equals("min") ? other : value;
                }
                expect(')');
                return value;
            }
            default -> throw new Wrong("arithmetic", from, Text.of("算式中不能有 " + name, name + " is not part of a working"), ALLOWED);
        }
    }

    private Rounding rounding() throws Wrong {
        more();
        int from = at;
        String name = word();
        if (!ROUNDINGS.containsKey(name)) {
            throw new Wrong("arithmetic", from, Text.of("不认识这种取舍", "there is no such rounding"),
                    Text.of("可用 halfUp、halfEven、halfDown、down、up", "there are halfUp, halfEven, halfDown, down and up"));
        }
        return ROUNDINGS.get(name);
    }

    private String word() {
        int from = at;
        while (at < text.length() && isLetter(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at).toLowerCase(Locale.ROOT);
    }

    private void expect(char wanted) throws Wrong {
        if (next(wanted) == 0) {
            if (more()) {
                throw unexpected();
            }
            throw new Wrong("arithmetic", at, Text.of("缺少 " + wanted, wanted + " is missing"), Text.of("如 (50000-300)*70%",
                    "such as (50000-300)*70%"));
        }
    }

    private Wrong unexpected() {
        String seen = Character.toString(text.codePointAt(at));
        if (seen.equals("x") || seen.equals("X") || seen.equals("✕") || seen.equals("＊")) {
            return new Wrong("arithmetic", at, Text.of("算式中不能有 " + seen, seen + " is not part of a working"),
                    Text.of("乘号写 * 或 ×", "write * or × to multiply"));
        }
        return new Wrong("arithmetic", at, Text.of("算式中不能有 " + seen, seen + " is not part of a working"),
                ALLOWED);
    }

    /** Takes the next character if it is one of these; else 0. */
    private char next(char... wanted) {
        if (more()) {
            for (char one : wanted) {
                if (text.charAt(at) == one) {
                    at++;
                    return one;
                }
            }
        }
        return 0;
    }

    private boolean more() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
