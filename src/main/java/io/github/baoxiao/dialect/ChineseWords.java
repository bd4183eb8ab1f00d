package io.github.baoxiao.dialect;

import io.github.baoxiao.issue.Text;
import io.github.baoxiao.rules.Units;
import io.github.baoxiao.rules.Word;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a rule file writes for a Chinese word of the policy document: {@code employee} for 职工. */
final class ChineseWords {

    private static final Map<String, String> SHORT = Map.ofEntries(Map.entry("职工", "employee"), Map.entry("居民", "resident"),
            Map.entry("成年", "adult"), Map.entry("成年人", "adult"), Map.entry("未成年", "minor"), Map.entry("未成年人", "minor"),
            Map.entry("三级", "level3"), Map.entry("三甲", "level3A"), Map.entry("三乙", "level3B"), Map.entry("社区", "community"),
            Map.entry("门诊", "outpatient"), Map.entry("慢特病", "chronicOutpatient"), Map.entry("异地", "elsewhereInProvince 或 otherProvince"),
            Map.entry("特困", "extremelyPoor"), Map.entry("低保", "subsistenceAllowance"), Map.entry("低保边缘", "lowIncomeMargin"),
            Map.entry("年龄", "age"), Map.entry("周岁", "age"), Map.entry("参保年限", "enrolledYears"), Map.entry("规则", "rule"),
            Map.entry("起付线", "deductible"), Map.entry("支付比例", "ratio"), Map.entry("封顶线", "yearlyCap"));

    private static final String DIGITS = "一二三四五六七八九";
    private static final Pattern PERCENT = Pattern.compile("百分之([一二三四五六七八九])?(?:(十)([一二三四五六七八九])?)?");

    private static final Set<String> HUNDRED = Set.of("百分之百", "百分之一百", "百分百");

    private ChineseWords() {
    }

    /** The hint for a Chinese word outside quotes that has a word of the rule language. */
    static Optional<Text> meant(String written) {
        Optional<String> word = Units.words().stream().filter(known -> known.values().size() == 1 && known.label().zh().equals(written))
                .map(Word::name).findFirst();
        return percent(written).or(() -> word.or(() -> Optional.ofNullable(SHORT.get(written)))).map(ChineseWords::write);
    }

    /** The hint for a percentage in Chinese words, {@code 百分之七十}. */
    static Optional<Text> percentage(String written) {
        return percent(written.strip()).map(ChineseWords::write);
    }

    private static Text write(String name) {
        return Text.of("写作 " + name, "write " + name.replace("或", "or"));
    }

    /** {@code 百分之七十} as a rule file writes it. */
    private static Optional<String> percent(String written) {
        if (HUNDRED.contains(written)) {
            return Optional.of("percent(100)");
        }
        Matcher percent = PERCENT.matcher(written);
        if (!percent.matches()) {
            return Optional.empty();
        }
        boolean tens = percent.group(2) != null;
        int ten = tens ? Math.max(1, digit(percent.group(1))) * 10 : 0;
        int one = tens ? digit(percent.group(3)) : digit(percent.group(1));
        return tens || percent.group(1) != null ? Optional.of("percent(" + (ten + one) + ")") : Optional.empty();
    }

    private static int digit(@Nullable String written) {
        return written == null ? 0 : DIGITS.indexOf(written) + 1;
    }
}
