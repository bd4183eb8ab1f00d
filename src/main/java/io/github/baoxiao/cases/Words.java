package io.github.baoxiao.cases;

import io.github.baoxiao.issue.Nearest;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.terms.Labelled;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of the glossary as a person writes them: the identifier, the label in either language, or what documents call it for short. */
final class Words {

    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("职工", "EMPLOYEE"), Map.entry("居民", "RESIDENT"),
            Map.entry("成年", "ADULT"), Map.entry("成人", "ADULT"), Map.entry("未成年", "MINOR"),
            Map.entry("三甲", "LEVEL_3A"), Map.entry("三乙", "LEVEL_3B"), Map.entry("社区", "COMMUNITY"),
            Map.entry("门诊", "OUTPATIENT"), Map.entry("慢特病", "CHRONIC_OUTPATIENT"),
            Map.entry("特困", "EXTREMELY_POOR"), Map.entry("低保", "SUBSISTENCE_ALLOWANCE"), Map.entry("返贫致贫", "RELAPSED_POVERTY"),
            Map.entry("低保边缘", "LOW_INCOME_MARGIN"), Map.entry("因病致贫", "ILLNESS_POOR"), Map.entry("建档立卡", "REGISTERED_POOR"),
            Map.entry("重度残疾", "SEVERELY_DISABLED"),
            Map.entry("甲", "A"), Map.entry("乙", "B"), Map.entry("丙", "C"), Map.entry("丙类", "C"),
            Map.entry("本地", "LOCAL"), Map.entry("省内", "IN_PROVINCE"), Map.entry("跨省", "OTHER_PROVINCE"),
            Map.entry("基本", "BASIC"), Map.entry("统筹", "BASIC"), Map.entry("大额", "LARGE_AMOUNT"), Map.entry("大病", "CRITICAL_ILLNESS"),
            Map.entry("公务员", "CIVIL_SERVANT"), Map.entry("企业", "ENTERPRISE"), Map.entry("救助", "ASSISTANCE"),
            Map.entry("倾斜", "TILT_ASSISTANCE"), Map.entry("财政", "TREASURY"), Map.entry("商业", "COMMERCIAL"),
            Map.entry("惠民保", "COMMERCIAL"), Map.entry("医院", "HOSPITAL"), Map.entry("家庭共济", "SHARED_ACCOUNT"),
            Map.entry("共济账户", "SHARED_ACCOUNT"), Map.entry("shared", "SHARED_ACCOUNT"),
            Map.entry("现金", "PERSON"), Map.entry("cash", "PERSON"));

    private Words() {
    }

    /** Without what people write in different ways: capitals, blanks, hyphens and underscores. */
    static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-\u00A0\u3000]", "");
    }

    /** The value that a word means. */
    static <E extends Enum<E> & Labelled> Optional<E> find(Class<E> type, String word) {
        Map<String, E> known = known(type);
        return Optional.ofNullable(known.get(plain(word)));
    }

    private static <E extends Enum<E> & Labelled> Map<String, E> known(Class<E> type) {
        Map<String, E> known = new LinkedHashMap<>();
        Map<String, E> byName = Stream.of(type.getEnumConstants()).collect(Collectors.toMap(Enum::name, value -> value));
        byName.forEach((name, value) -> {
            known.put(plain(name), value);
            known.put(plain(value.label().zh()), value);
            known.put(plain(value.label().en()), value);
        });
        SHORT.forEach((word, name) -> {
            if (byName.containsKey(name)) {
                known.putIfAbsent(plain(word), byName.get(name));
            }
        });
        return known;
    }

    /** “Did you mean”, and what there is. */
    static <E extends Enum<E> & Labelled> Text hint(Class<E> type, String word) {
        return hint(type, List.of(type.getEnumConstants()), word);
    }

    /** The same for some of the values. */
    static <E extends Enum<E> & Labelled> Text hint(Class<E> type, Collection<E> values, String word) {
        List<String> all = new ArrayList<>();
        values.forEach(value -> {
            all.add(value.label().zh());
            all.add(value.name());
            all.add(value.label().en());
        });
        known(type).forEach((name, value) -> {
            if (values.contains(value) && SHORT.containsKey(name)) {
                all.add(name);
            }
        });
        String plain = plain(word);
        List<E> parts = values.stream().filter(value -> plain.length() > 1 && value.label().zh().startsWith(plain)).toList();
        Optional<Text> near = parts.size() > 1 ? Optional.of(Text.of(parts.stream().map(value -> value.label().zh()).collect(Collectors.joining(" 或 ")),
                parts.stream().map(Enum::name).collect(Collectors.joining(" or ")))) : Nearest.to(word, all).map(name -> Text.of(name, name));
        String zh = values.stream().map(value -> value.label().zh()).collect(Collectors.joining("、"));
        String en = values.stream().map(Enum::name).collect(Collectors.joining(", "));
        return near.map(name -> Text.of("是否想写 " + name.zh() + "？可用：" + zh, "did you mean " + name.en() + "? allowed: " + en))
                .orElse(Text.of("可用：" + zh, "allowed: " + en));
    }
}
