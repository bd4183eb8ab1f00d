package io.github.baoxiao.dialect;

import io.github.baoxiao.issue.Text;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Figures as people write them, {@code 20,000} and {@code 2万}, and how a rule file writes the same. */
final class Figures {

    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,4})?");
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}([,，][0-9]{3}){1,3}(\\.[0-9]{1,2})?");
    private static final Pattern COUNTED = Pattern.compile("([0-9,，_.]+)(十|百|千|万|百万|千万|亿)?(元|块)?");
    private static final Map<String, BigDecimal> UNITS = Map.of("十", BigDecimal.TEN, "百", new BigDecimal(100), "千", new BigDecimal(1_000),
            "万", new BigDecimal(10_000), "百万", new BigDecimal(1_000_000), "千万", new BigDecimal(10_000_000), "亿",
            new BigDecimal(100_000_000));

    private Figures() {
    }

    /** What a written figure amounts to; nothing if it is no figure, or one that a rule file writes so too. */
    static Optional<BigDecimal> meant(String written) {
        Matcher counted = COUNTED.matcher(written.strip());
        if (!counted.matches()) {
            return Optional.empty();
        }
        String digits = counted.group(1);
        boolean grouped = GROUPED.matcher(digits).matches();
        String plain = digits.replaceAll("[,，_]", "");
        if (!PLAIN.matcher(plain).matches() || !grouped && digits.matches(".*[,，].*")) {
            return Optional.empty();
        }
        String unit = counted.group(2);
        BigDecimal value = new BigDecimal(plain).multiply(unit == null ? BigDecimal.ONE : UNITS.get(unit));
        boolean asWritten = plain.equals(digits) && unit == null && counted.group(3) == null;
        return asWritten || value.stripTrailingZeros().scale() > 2 ? Optional.empty() : Optional.of(value);
    }

    /** The hint: {@code write yuan(20_000) or yuan(20000)}. */
    static Text hint(BigDecimal value) {
        String amount = yuan(value);
        String bare = amount.replace("_", "");
        return amount.equals(bare) ? Text.of("写作 " + amount, "write " + amount)
                : Text.of("写作 " + amount + " 或 " + bare, "write " + amount + " or " + bare);
    }

    /** An amount as a rule file writes it: {@code yuan(20_000)}, {@code yuan("2875.50")}. */
    private static String yuan(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.scale() > 0) {
            return "yuan(\"" + plain.setScale(2).toPlainString() + "\")";
        }
        String digits = plain.toPlainString();
        if (digits.length() > 9) {
            return "yuan(\"" + digits + "\")";
        }
        return "yuan(" + grouped(digits) + ")";
    }

    /** A whole number as a rule file writes it: {@code 1000}, {@code 20_000}. */
    static String grouped(String digits) {
        return digits.length() < 5 ? digits : digits.replaceAll("(?<=[0-9])(?=([0-9]{3})+$)", "_");
    }
}
