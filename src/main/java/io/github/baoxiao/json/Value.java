package io.github.baoxiao.json;

import io.github.baoxiao.issue.Names;
import io.github.baoxiao.issue.Nearest;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One value of a claim and what it should be. Of a value that is something else the problem is collected and a stand-in is returned, so
 * that the reading goes on; nothing made of stand-ins leaves the reader.
 *
 * @param node what is there
 * @param at its pointer
 * @param problems where problems go
 */
record Value(Node node, String at, Problems problems) {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1840, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);
    private static final Pattern QUANTITY = Pattern.compile("(0|[1-9][0-9]{0,5})(\\.[0-9]{1,4})?");
    private static final Pattern PERCENT = Pattern.compile("(0|[1-9][0-9]?|100)(\\.[0-9]{1,4})?%");
    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]*");

    /** An amount: a string such as {@code "2875.30"}. */
    Money amount() {
        Optional<String> text = string("金额（字符串）", "an amount (a string)", "写成字符串，如 \"2875.30\"", "write it as a string: \"2875.30\"");
        if (text.isEmpty() || Money.isAmount(text.get())) {
            return text.map(Money::yuan).orElse(Money.ZERO);
        }
        if (Decimal.isNegative(text.get())) {
            problems.add("negative", at, Text.of("金额不能为负", "an amount is not negative"),
                    Text.of("退费请用冲销", "use a reversal for a refund"));
        } else if (Decimal.isTooLarge(text.get())) {
            problems.add("range", at, Text.of("金额超过 9999999999.99", "an amount is at most 9999999999.99"));
        } else {
            problems.add("amount", at, Text.of("金额的写法不对", "this is not how an amount is written"), Decimal.hint(text.get(), 2));
        }
        return Money.ZERO;
    }

    /** A number of units: a string such as {@code "1.5"}. */
    BigDecimal quantity() {
        Optional<String> text = string("数量（字符串）", "a quantity (a string)", "写成字符串，如 \"1.5\"", "write it as a string: \"1.5\"");
        if (text.isPresent() && (text.get().length() > 11 || !QUANTITY.matcher(text.get()).matches())) {
            problems.add("quantity", at, Text.of("数量最多六位整数、四位小数", "a quantity has at most six digits and four decimals"),
                    Decimal.hint(text.get(), 4));
            return BigDecimal.ZERO;
        }
        return text.map(BigDecimal::new).orElse(BigDecimal.ZERO);
    }

    /** A share: a string such as {@code "15%"}. */
    Ratio percent() {
        Optional<String> text = string("比例（字符串）", "a share (a string)", "写成字符串，如 \"15%\"", "write it as a string: \"15%\"");
        if (text.isPresent() && (text.get().length() > 9 || !PERCENT.matcher(text.get()).matches())) {
            problems.add("percent", at, Text.of("比例须为 0% 至 100%，最多四位小数", "a share is 0% to 100% with at most four decimals"),
                    text.get().endsWith("%") ? Text.of("例如 \"62.5%\"", "for example \"62.5%\"")
                            : Text.of("写百分号：百分之十五写 \"15%\"", "write the percent sign: \"15%\" for fifteen percent"));
            return Ratio.ZERO;
        }
        return text.map(percent -> Ratio.percent(percent.substring(0, percent.length() - 1))).orElse(Ratio.ZERO);
    }

    /** A day from 1990 to 2100. */
    LocalDate date() {
        return date(EARLIEST);
    }

    /** A day of birth, from 1840. */
    LocalDate birthday() {
        return date(EARLIEST_BIRTH);
    }

    private LocalDate date(LocalDate earliest) {
        Optional<String> text = string("日期（字符串）", "a date (a string)", "写成字符串，如 \"2021-02-03\"", "write it as a string: \"2021-02-03\"");
        if (text.isEmpty()) {
            return earliest;
        }
        Optional<LocalDate> date = IsoDate.of(text.get());
        if (date.isEmpty()) {
            problems.add("date", at, Text.of("日期须写成 yyyy-MM-dd", "a date is written yyyy-MM-dd"), IsoDate.hint(text.get()));
        } else if (date.get().isBefore(earliest) || date.get().isAfter(LATEST)) {
            problems.add("range", at, Text.of("日期须在 " + earliest.getYear() + " 年至 2100 年之间",
                    "a date is in the years " + earliest.getYear() + " to 2100"));
        }
        return date.orElse(earliest);
    }

    /** Free text without control characters. */
    String text() {
        String text = string("字符串", "a string", "加引号", "put it in quotes").orElse("");
        if (!Names.isText(text)) {
            problems.add("text", at, Text.of("不能含控制字符或残缺的字符", "text has no control characters and no half characters"));
        }
        return text;
    }

    /** One of these words, exactly as they are written. */
    <E extends Enum<E>> E choice(List<E> allowed) {
        return choice(allowed, Enum::name);
    }

    /** One of these, by its name in the document. */
    <T> T choice(List<T> allowed, Function<T, String> name) {
        Optional<String> text = string("字符串", "a string", "写名称", "write the name of a value");
        if (text.isEmpty()) {
            return allowed.get(0);
        }
        for (T candidate : allowed) {
            if (name.apply(candidate).equals(text.get())) {
                return candidate;
            }
        }
        List<String> names = allowed.stream().map(name).toList();
        problems.add("value", at, Text.of("没有这个取值", "there is no such value"), Nearest.hint(text.get(), names));
        return allowed.get(0);
    }

    /** Whether it is this very string. */
    boolean isWord(String word) {
        return node instanceof Node.Str string && string.text().equals(word);
    }

    /** A JSON integer. */
    int integer(int least, int most) {
        if (!(node instanceof Node.Num number)) {
            wrongType("整数", "a whole number", "不加引号", "write it without quotes");
            return least;
        }
        if (!INTEGER.matcher(number.integer()).matches()) {
            wrongType("整数", "a whole number", "不写小数和指数", "write no decimals and no exponent");
            return least;
        }
        long value = Long.parseLong(number.integer());
        if (value < least || value > most) {
            problems.add("range", at, Text.of("须在 " + least + " 至 " + most + " 之间", "this must be " + least + " to " + most));
            return least;
        }
        return (int) value;
    }

    /** True or false. */
    boolean bool() {
        if (node instanceof Node.Bool bool) {
            return bool.value();
        }
        wrongType("true 或 false", "true or false", "不加引号", "write it without quotes");
        return false;
    }

    /** An object of a known shape. */
    <T> T object(Function<Fields, T> shape) {
        boolean there = node instanceof Node.Obj;
        if (!there) {
            wrongType("对象 { }", "an object { }", "", "");
        }
        Fields fields = there ? Fields.of((Node.Obj) node, at, problems) : Fields.absent(at, problems);
        T made = shape.apply(fields);
        fields.end();
        return made;
    }

    /** An object whose names are the claim's own. */
    <T> Map<String, T> map(Function<Value, T> each) {
        Map<String, T> made = new LinkedHashMap<>();
        if (node instanceof Node.Obj object) {
            object.members().forEach((name, member) -> {
                if (Names.isVisible(name)) {
                    made.put(name, each.apply(new Value(member, Names.pointer(at, name), problems)));
                } else {
                    problems.add("text", at, Text.of("名称为 1 至 64 个可见字符", "a name has 1 to 64 visible characters"));
                }
            });
        } else {
            wrongType("对象 { }", "an object { }", "", "");
        }
        return made;
    }

    /** An array. */
    <T> List<T> list(Function<Value, T> each) {
        List<T> made = new ArrayList<>();
        if (node instanceof Node.Arr array) {
            for (int i = 0; i < array.elements().size(); i++) {
                made.add(each.apply(new Value(array.elements().get(i), Pointer.of(at, i), problems)));
            }
        } else {
            wrongType("数组 [ ]", "an array [ ]", "", "");
        }
        return made;
    }

    /** An array of strings, none of them twice. */
    <T> Set<T> set(Function<Value, T> each) {
        Set<Node> seen = new HashSet<>();
        return new HashSet<>(list(value -> {
            if (value.node instanceof Node.Str && !seen.add(value.node)) {
                problems.add("duplicate", value.at, Text.of("同一项写了两次", "this is given twice"));
            }
            return each.apply(value);
        }));
    }

    private Optional<String> string(String zh, String en, String hintZh, String hintEn) {
        if (node instanceof Node.Str string) {
            return Optional.of(string.text());
        }
        wrongType(zh, en, hintZh, hintEn);
        return Optional.empty();
    }

    private void wrongType(String zh, String en, String hintZh, String hintEn) {
        if (node instanceof Node.Null) {
            problems.add("null", at, Text.of("不能为 null", "null is not a value"),
                    Text.of("没有就不写，或写明", "leave the field out if it may be left out, or state it"));
        } else if (!node.equals(Node.ABSENT)) {
            problems.add("type", at, Text.of("须为：" + zh, "this must be " + en), Text.of(hintZh, hintEn));
        }
    }
}
