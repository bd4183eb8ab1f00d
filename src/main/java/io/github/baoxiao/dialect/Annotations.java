package io.github.baoxiao.dialect;

import io.github.baoxiao.issue.Nearest;
import io.github.baoxiao.issue.Text;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the annotations of a rule say, checked.
 *
 * @param source the document
 * @param effective the first day
 * @param until the first day after the last
 * @param overrides the rules it is an exception to
 */
record Annotations(String source, LocalDate effective, Optional<LocalDate> until, List<String> overrides) {

    static final List<String> NAMES = List.of("source", "effective", "until", "overrides");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern OTHER_DATE = Pattern.compile("(19[0-9]{2}|20[0-9]{2})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?起?");
    private static final Pattern DIGITS = Pattern.compile("(19[0-9]{2}|20[0-9]{2})([0-9]{2})([0-9]{2})");
    private static final Set<String> UNLIMITED = Set.of("", "长期", "长期有效", "至今", "无", "-");
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final Text EXAMPLE = Text.of("写作 \"2022-01-01\"，年份 1990 至 2100", "write \"2022-01-01\", from 1990 to 2100");

    /** The annotations of a rule; nothing if one of them is wrong, which has then been reported. */
    static Optional<Annotations> of(Tree.Rule rule, Problems problems) {
        int reported = problems.count();
        Map<String, Tree.Annotation> byName = new HashMap<>();
        for (Tree.Annotation annotation : rule.annotations()) {
            keep(annotation, byName, problems);
        }
        String source = source(rule, byName, problems);
        Optional<LocalDate> effective = effective(rule, byName, problems);
        Optional<LocalDate> until = date(byName.get("until"), problems);
        if (effective.isPresent() && until.isPresent() && !until.get().isAfter(effective.get())) {
            problems.add("until", byName.get("until").values().get(0).offset(),
                    "@until( \"" + until.get() + "\" ) 不晚于 @effective( \"" + effective.get() + "\" )",
                    "@until( \"" + until.get() + "\" ) is not after @effective( \"" + effective.get() + "\" )",
                    "@until 是失效的第一天", "@until is the first day on which the rule no longer holds");
        }
        List<String> overrides = overrides(byName.get("overrides"), problems);
        return problems.count() > reported ? Optional.empty()
                : effective.map(day -> new Annotations(source, day, until, overrides));
    }

    private static void keep(Tree.Annotation annotation, Map<String, Tree.Annotation> byName, Problems problems) {
        String name = annotation.name().name();
        int place = annotation.name().offset();
        if (!NAMES.contains(name)) {
            Text near = Nearest.to(name, NAMES).map(meant -> Text.of("是否想写 @" + meant + "？", "did you mean @" + meant + "? "))
                    .orElse(Text.NONE);
            problems.add("annotation", place, Text.of("没有注解 @" + name, "there is no annotation @" + name),
                    Text.of(near.zh() + AnnotationParser.ALLOWED.zh(), near.en() + AnnotationParser.ALLOWED.en()));
        } else if (byName.putIfAbsent(name, annotation) != null) {
            Text hint = name.equals("overrides") ? Text.of("写在一起：@overrides( \"规则一\", \"规则二\" )",
                    "write them together: @overrides( \"rule one\", \"rule two\" )")
                    : Text.of("每种注解只写一次；" + AnnotationParser.ALLOWED.zh(), "each stands once; " + AnnotationParser.ALLOWED.en());
            problems.add("annotation", place, Text.of("@" + name + " 写了两次", "@" + name + " is given twice"), hint);
        } else if (annotation.values().size() > 1 && !name.equals("overrides")) {
            Text hint = name.equals("source") ? Text.of("写在同一对引号内", "write it in one pair of quotes")
                    : Text.of("@effective 写生效的第一天，@until 写失效的第一天", "@effective has the first day the rule holds, @until the first day it no longer holds");
            problems.add("annotation", annotation.values().get(1).offset(), Text.of("@" + name + " 只有一个值", "@" + name + " has one value"), hint);
        }
    }

    /** Whether a required annotation is missing, and not merely misspelt, which is reported where it stands. */
    private static boolean isMissing(String name, Tree.Rule rule) {
        return rule.annotations().stream().map(annotation -> annotation.name().name())
                .noneMatch(written -> written.equals(name) || Nearest.to(written, NAMES).filter(name::equals).isPresent());
    }

    private static String source(Tree.Rule rule, Map<String, Tree.Annotation> byName, Problems problems) {
        Tree.Annotation annotation = byName.get("source");
        if (isMissing("source", rule)) {
            problems.add("source", rule.offset(), "规则“" + rule.name().name() + "”没有 @source", "rule \"" + rule.name().name() + "\" has no @source",
                    "写明出处：@source( \"文件名或文号\" )", "name the document: @source( \"its title or number\" )");
        }
        if (annotation == null || annotation.values().isEmpty()) {
            return "";
        }
        Tree.Named value = annotation.values().get(0);
        if (value.name().isBlank()) {
            problems.add("source", value.offset(), "@source 是空的", "@source is blank", "写明文件名或文号", "write the title or number of the document");
        }
        if (value.name().length() > Limits.SOURCE) {
            problems.add("source", value.offset(), "@source 超过 " + Limits.SOURCE + " 字", "@source has more than " + Limits.SOURCE
                    + " characters", "只写文件名或文号", "write the title or number of the document only");
        }
        return value.name().strip();
    }

    private static Optional<LocalDate> effective(Tree.Rule rule, Map<String, Tree.Annotation> byName, Problems problems) {
        if (isMissing("effective", rule)) {
            problems.add("effective", rule.name().offset(), "规则“" + rule.name().name() + "”没有 @effective",
                    "rule \"" + rule.name().name() + "\" has no @effective",
                    "写明生效日期：@effective( \"2022-01-01\" )", "write the first day it holds: @effective( \"2022-01-01\" )");
        }
        return date(byName.get("effective"), problems);
    }

    private static Optional<LocalDate> date(Tree.@Nullable Annotation annotation, Problems problems) {
        if (annotation == null || annotation.values().isEmpty()) {
            return Optional.empty();
        }
        Tree.Named value = annotation.values().get(0);
        boolean isDate = DATE.matcher(value.name()).matches();
        Optional<String> impossible = (isDate ? Optional.of(value.name()) : inOtherForm(value.name())).filter(day -> !exists(day));
        if (impossible.isPresent()) {
            problems.add("date", value.offset(), Text.of("没有这一天：\"" + value.name() + "\"", "there is no such day: \"" + value.name() + "\""),
                    lastDay(impossible.get()));
            return Optional.empty();
        }
        Optional<LocalDate> day = Optional.of(value.name()).filter(written -> isDate).map(LocalDate::parse)
                .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR);
        if (day.isEmpty()) {
            problems.add("date", value.offset(), Text.of("不是日期：\"" + value.name() + "\"", "not a date: \"" + value.name() + "\""),
                    annotation.name().name().equals("until") && UNLIMITED.contains(value.name().strip())
                            ? Text.of("一直有效的规则不写 @until", "a rule without an end has no @until") : written(value.name()));
        }
        return day;
    }

    /** What a day that does not exist may have been: the last of its month. */
    private static Text lastDay(String written) {
        int month = Integer.parseInt(written.substring(5, 7));
        if (month < 1 || month > 12 || written.endsWith("-00")) {
            return Text.of("月份为 01 至 12，日从 01 起", "months are 01 to 12, days begin with 01");
        }
        int year = Integer.parseInt(written.substring(0, 4));
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return EXAMPLE;
        }
        YearMonth last = YearMonth.of(year, month);
        return Text.of("这个月有 " + last.lengthOfMonth() + " 天，最后一天写作 \"" + last.atEndOfMonth() + "\"",
                "this month has " + last.lengthOfMonth() + " days; the last is \"" + last.atEndOfMonth() + "\"");
    }

    /** How the day is written that somebody wrote in another form; else an example. */
    private static Text written(String value) {
        return day(value).filter(day -> !DATE.matcher(value).matches()).map(day -> Text.of("写作 " + day, "write " + day))
                .orElse(EXAMPLE);
    }

    /** The quoted form of what looks like a day that exists; nothing if it does not. */
    static Optional<String> day(String written) {
        return inOtherForm(written).filter(Annotations::exists).map(day -> "\"" + day + "\"");
    }

    private static Optional<String> inOtherForm(String written) {
        return Stream.of(OTHER_DATE, DIGITS).map(form -> form.matcher(written.strip())).filter(Matcher::matches).findFirst()
                .map(day -> String.format(Locale.ROOT, "%s-%2s-%2s", day.group(1), day.group(2), day.group(3)).replace(' ', '0'));
    }

    private static boolean exists(String day) {
        try {
            LocalDate.parse(day);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static List<String> overrides(Tree.@Nullable Annotation annotation, Problems problems) {
        if (annotation == null) {
            return List.of();
        }
        if (annotation.values().size() > Limits.OVERRIDDEN_BY_ONE) {
            problems.add("overrides", annotation.values().get(Limits.OVERRIDDEN_BY_ONE).offset(), "@overrides 写了 " + annotation.values().size()
                    + " 条规则，最多 " + Limits.OVERRIDDEN_BY_ONE + " 条", "@overrides names " + annotation.values().size() + " rules, at most "
                    + Limits.OVERRIDDEN_BY_ONE, "把被替代的规则合成表格", "make tables of the rules it overrides");
        }
        Set<String> seen = new HashSet<>();
        for (Tree.Named value : annotation.values()) {
            if (!seen.add(value.name())) {
                problems.add("overrides", value.offset(), "规则“" + value.name() + "”写了两次", "rule \"" + value.name() + "\" is named twice",
                        "删去一个", "delete one");
            }
        }
        return annotation.values().stream().map(Tree.Named::name).toList();
    }
}
