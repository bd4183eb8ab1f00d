package io.github.baoxiao.json;

import io.github.baoxiao.issue.Text;

import java.util.regex.Pattern;

/**
 * A number written as a string, and what to say of one with another form. Decided on the characters alone: no text becomes a number here.
 */
final class Decimal {

    private static final int LONGEST = 40;
    private static final Pattern THOUSANDS = Pattern.compile("[-+]?[0-9]+([,，_' ][0-9]+)+(\\.[0-9]*)?");
    private static final Pattern EXPONENT = Pattern.compile("[-+]?[0-9.]+[eE][-+]?[0-9]*");
    private static final Pattern CURRENCY = Pattern.compile("(?i)(.*[¥￥$元圆].*|(CNY|RMB|USD).*|.*(CNY|RMB|USD))");
    private static final Pattern FULL_WIDTH = Pattern.compile(".*[０-９．－].*");
    private static final Pattern NEGATIVE = Pattern.compile("[-−－][0-9]+(\\.[0-9]+)?");
    private static final Pattern LONG_FRACTION = Pattern.compile("[-+]?[0-9]+\\.[0-9]{3,}");
    private static final Pattern LEADING_ZERO = Pattern.compile("0[0-9]+(\\.[0-9]*)?");
    private static final Pattern LARGE = Pattern.compile("[1-9][0-9]{6,}(\\.[0-9]+)?");
    private static final Pattern ZERO = Pattern.compile("[-−－][0.]+");

    private Decimal() {
    }

    /** Whether it is a negative number, -0.00 not among them. */
    static boolean isNegative(String text) {
        return text.length() <= LONGEST && NEGATIVE.matcher(text).matches() && !ZERO.matcher(text).matches();
    }

    /** Whether it is a number with too many digits before the point. */
    static boolean isTooLarge(String text) {
        return LARGE.matcher(text).matches() && !LONG_FRACTION.matcher(text).matches();
    }

    /** What to write instead. */
    static Text hint(String text, int decimals) {
        if (text.isBlank()) {
            return Text.of("空白不等于零；没有就写 \"0.00\"", "nothing is not zero; write \"0.00\" for none");
        }
        if (text.length() > LONGEST) {
            return Text.of("数字太长", "the number is too long");
        }
        if (FULL_WIDTH.matcher(text).matches()) {
            return Text.of("请用半角数字", "write half-width digits");
        }
        if (ZERO.matcher(text).matches()) {
            return Text.of("零不带负号", "zero has no sign");
        }
        if (CURRENCY.matcher(text).matches()) {
            return Text.of("不写货币符号，单位一律为元", "write no currency; amounts are yuan");
        }
        if (THOUSANDS.matcher(text).matches()) {
            return Text.of("不写千位分隔符", "write no thousands separators");
        }
        if (EXPONENT.matcher(text).matches()) {
            return Text.of("不用科学计数法", "write no exponent");
        }
        if (LONG_FRACTION.matcher(text).matches()) {
            return Text.of("最多 " + decimals + " 位小数；不代为四舍五入", "at most " + decimals + " decimals; nothing is rounded for you");
        }
        if (text.charAt(0) == '+' || text.charAt(0) == '-') {
            return Text.of("不带正负号", "write no sign");
        }
        if (LEADING_ZERO.matcher(text).matches()) {
            return Text.of("不写前导零", "write no leading zeros");
        }
        return text.equals(text.strip()) ? Text.of("例如 \"2875.30\"", "for example \"2875.30\"") : Text.of("不带空格", "write no spaces");
    }
}
