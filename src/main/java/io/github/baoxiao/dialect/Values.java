package io.github.baoxiao.dialect;

import io.github.baoxiao.issue.Nearest;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.rules.VocabularyException;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Works out the arguments of calls, and reports those that mean nothing. */
final class Values {

    private static final Set<String> SITUATIONS = Set.of("Situation", "Item", "Region");
    private static final Text SHARE = Text.of("按比例的起付线写 deductibleShareOf( inScope, percent(10) )",
            "a deductible that is a share is deductibleShareOf( inScope, percent(10) )");

    private final Vocabulary vocabulary;
    private final Problems problems;

    Values(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** All values, or nothing if one of them is wrong; every wrong one is reported. */
    Optional<List<Object>> of(List<Tree.Argument> arguments) {
        List<Object> values = new ArrayList<>();
        for (Tree.Argument argument : arguments) {
            of(argument).ifPresent(values::add);
        }
        return values.size() == arguments.size() ? Optional.of(values) : Optional.empty();
    }

    private Optional<Object> of(Tree.Argument argument) {
        if (argument instanceof Tree.Argument.Quoted quoted) {
            return Optional.of(quoted.value());
        }
        if (argument instanceof Tree.Argument.Whole whole) {
            return Optional.of(whole.value());
        }
        if (argument instanceof Tree.Argument.Constant constant) {
            return constant(constant);
        }
        return argument instanceof Tree.Argument.Function function ? function(function) : Optional.empty();
    }

    private Optional<Object> constant(Tree.Argument.Constant constant) {
        Optional<Object> value = vocabulary.constant(constant.name());
        if (value.isEmpty()) {
            unknown(constant.name(), constant.offset(), !vocabulary.functions(constant.name()).isEmpty());
        }
        return value;
    }

    private Optional<Object> function(Tree.Argument.Function function) {
        List<Method> overloads = vocabulary.functions(function.name().name());
        Optional<List<Object>> values = of(function.arguments());
        if (overloads.isEmpty()) {
            unknown(function.name().name(), function.offset(), false);
            return Optional.empty();
        }
        if (values.isEmpty()) {
            return Optional.empty();
        }
        Optional<Invocation> invocation = Invocation.of(overloads, values.get());
        if (invocation.isEmpty()) {
            wrong(function.name(), function.arguments(), values.get(), overloads);
            return Optional.empty();
        }
        int place = function.arguments().get(0).offset();
        try {
            return Optional.of(invocation.get().on(null));
        } catch (VocabularyException e) {
            impossible(e, place, List.of(invocation.get().method()), values.get());
        } catch (Invocation.TooPrecise e) {
            tooPrecise(place);
        }
        return Optional.empty();
    }

    /** Reports what the vocabulary finds impossible; how the call is written, if it has no better advice. */
    void impossible(VocabularyException e, int offset, List<Method> overloads, List<Object> values) {
        Text usage = Text.of("写作 " + vocabulary.usage(overloads), "write " + vocabulary.usage(overloads));
        Text hint = e.hint().isEmpty() ? usage : e.hint();
        Optional<Text> meant = values.size() != 1 ? Optional.empty() : switch (e.code()) {
            case "amount" -> Figures.meant(values.get(0).toString()).map(Figures::hint);
            case "ratio" -> overloads.get(0).getName().equals("percent") ? ChineseWords.percentage(values.get(0).toString()) : Optional.empty();
            default -> Optional.empty();
        };
        problems.add(e.code(), offset, e.what(), meant.orElse(hint));
    }

    /** Reports a product with too many decimals. */
    void tooPrecise(int offset) {
        problems.add("ratio", offset, "相乘后小数位数太多", "the product has too many decimals", "百分数最多保留四位小数",
                "give the percentage fewer decimals");
    }

    /** Reports that a call or a function does not take these values; in the right order, if they only stand in another. */
    void wrong(Tree.Named name, List<Tree.Argument> arguments, List<Object> values, List<Method> overloads) {
        Optional<List<Integer>> order = Invocation.order(overloads, values);
        if (order.isPresent()) {
            List<String> inOrder = order.get().stream().map(place -> shown(arguments.get(place))).toList();
            String right = name.name() + "( " + String.join(", ", inOrder) + " )";
            problems.add("argument", arguments.get(0).offset(), name.name() + " 的值次序不对",
                    "the values of " + name.name() + " are in another order", "写作 " + right, "write " + right);
            return;
        }
        int odd = arguments.isEmpty() ? name.offset() : oddOne(arguments, values, overloads);
        if (units(name, arguments, values, overloads) || quotes(name, arguments, values, overloads) || allQuoted(name, arguments, values, overloads)) {
            return;
        }
        Text seen = values.size() == 1 ? Vocabulary.kind(values.get(0))
                : Text.of(values.stream().map(value -> Vocabulary.kind(value).zh()).reduce((a, b) -> a + "、" + b).orElse(""),
                        values.stream().map(value -> Vocabulary.kind(value).en()).reduce((a, b) -> a + ", " + b).orElse(""));
        Text what = count(overloads, values.size()).map(count -> Text.of(name.name() + "(…) " + count.zh(), name.name() + "(…) " + count.en()))
                .orElse(Text.of(name.name() + "(…) 不能带" + seen.zh(), name.name() + "(…) does not take " + seen.en()));
        boolean isShare = name.name().toLowerCase(Locale.ROOT).endsWith("deductible") && !values.isEmpty()
                && values.stream().allMatch(Ratio.class::isInstance);
        problems.add("argument", odd, what, isShare ? SHARE : Text.of("写作 " + vocabulary.usage(overloads), "write " + vocabulary.usage(overloads)));
    }

    /** Reports a word in quotes that stands without them, or a number without quotes that stands in them: the call is right but for that. */
    private boolean quotes(Tree.Named name, List<Tree.Argument> arguments, List<Object> values, List<Method> overloads) {
        List<Object> right = new ArrayList<>(values);
        List<Integer> wrong = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            int place = i;
            if (overloads.stream().noneMatch(method -> Invocation.fitsAt(method, place, values.get(place)))) {
                Optional<Object> meant = values.get(i) instanceof String text ? vocabulary.constant(text)
                        : values.get(i) instanceof Integer number ? Optional.of(number.toString()) : Optional.empty();
                meant.ifPresent(value -> {
                    right.set(place, value);
                    wrong.add(place);
                });
            }
        }
        if (wrong.isEmpty() || Invocation.of(overloads, right).isEmpty()) {
            return false;
        }
        for (int place : wrong) {
            boolean isWord = values.get(place) instanceof String;
            String meant = isWord ? values.get(place).toString() : "\"" + values.get(place) + "\"";
            Text what = isWord ? Text.of(name.name() + "(…) 中的词不加引号", "a word has no quotes in " + name.name() + "(…)")
                    : Text.of(name.name() + "(…) 中的 " + values.get(place) + " 要加引号", values.get(place) + " stands in quotes in " + name.name() + "(…)");
            problems.add("argument", arguments.get(place).offset(), what, Text.of("写作 " + meant, "write " + meant));
        }
        return true;
    }

    /** How many values a call takes, where it never takes so many; nothing where their number is not what is wrong. */
    private static Optional<Text> count(List<Method> overloads, int given) {
        if (overloads.stream().anyMatch(method -> method.getParameterCount() == given
                || method.isVarArgs() && method.getParameterCount() - 1 <= given)) {
            return Optional.empty();
        }
        List<String> counts = overloads.stream().map(method -> method.isVarArgs() ? method.getParameterCount() - 1 : method.getParameterCount())
                .distinct().sorted().map(String::valueOf).toList();
        boolean more = overloads.stream().anyMatch(Method::isVarArgs);
        if (counts.equals(List.of("0"))) {
            return Optional.of(Text.of("括号内不写值", "takes no value"));
        }
        String values = counts.equals(List.of("1")) ? " value" : " values";
        return Optional.of(Text.of((more ? "至少" : "") + "要 " + String.join(" 或 ", counts) + " 个值，"
                + (given == 0 ? "现在没有" : "现有 " + given + " 个"), "takes " + (more ? "at least " : "") + String.join(" or ", counts) + values
                        + ", was given " + (given == 0 ? "none" : String.valueOf(given))));
    }

    /** Reports whole numbers beside a number in quotes, where the call takes either all of them with quotes or none. */
    private boolean allQuoted(Tree.Named name, List<Tree.Argument> arguments, List<Object> values, List<Method> overloads) {
        List<Object> quoted = values.stream().map(value -> value instanceof Integer ? value.toString() : value).toList();
        boolean isBeside = values.stream().anyMatch(value -> value instanceof String text && text.matches("[0-9]+(\\.[0-9]+)?"));
        int odd = IntStream.range(0, values.size()).filter(i -> values.get(i) instanceof Integer).findFirst().orElse(-1);
        if (odd < 0 || !isBeside || Invocation.of(overloads, quoted).isEmpty()) {
            return false;
        }
        String right = "\"" + values.get(odd) + "\"";
        problems.add("argument", arguments.get(odd).offset(), name.name() + " 中的数要么都加引号，要么都不加",
                "the numbers of " + name.name() + " are all in quotes, or none is", "写作 " + right, "write " + right);
        return true;
    }

    /** Reports numbers without a unit, where with one the call could be made. */
    private boolean units(Tree.Named name, List<Tree.Argument> arguments, List<Object> values, List<Method> overloads) {
        List<Object> whole = new ArrayList<>(values);
        List<Tree.Argument.Whole> bare = new ArrayList<>();
        List<String> written = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            int place = i;
            boolean fits = overloads.stream().anyMatch(method -> Invocation.fitsAt(method, place, values.get(place)));
            if (fits || !(arguments.get(i) instanceof Tree.Argument.Whole number)) {
                continue;
            }
            for (String unit : List.of("percent", "yuan")) {
                Optional<Object> value = withUnit(unit, number.value());
                if (value.isPresent() && overloads.stream().anyMatch(method -> Invocation.fitsAt(method, place, value.get()))) {
                    whole.set(i, value.get());
                    bare.add(number);
                    written.add(unit + "(" + Figures.grouped(String.valueOf(number.value())) + ")");
                    break;
                }
            }
        }
        if (bare.isEmpty() || Invocation.of(overloads, whole).isEmpty()) {
            return false;
        }
        for (int i = 0; i < bare.size(); i++) {
            problems.add("argument", bare.get(i).offset(), name.name() + " 中的 " + bare.get(i).value() + " 没有单位",
                    bare.get(i).value() + " has no unit in " + name.name(), "写作 " + written.get(i), "write " + written.get(i));
        }
        return true;
    }

    private Optional<Object> withUnit(String unit, int number) {
        try {
            return Invocation.of(vocabulary.functions(unit), List.of(number)).map(invocation -> invocation.on(null));
        } catch (VocabularyException e) {
            return Optional.empty();
        }
    }

    /** An argument as it is written. */
    private static String shown(Tree.Argument argument) {
        if (argument instanceof Tree.Argument.Quoted quoted) {
            return "\"" + quoted.value() + "\"";
        }
        if (argument instanceof Tree.Argument.Whole whole) {
            return Figures.grouped(String.valueOf(whole.value()));
        }
        if (argument instanceof Tree.Argument.Constant constant) {
            return constant.name();
        }
        if (argument instanceof Tree.Argument.Function function) {
            return function.name().name() + "(" + String.join(", ", function.arguments().stream().map(Values::shown).toList()) + ")";
        }
        return "…";
    }

    /** The first argument that fits none of the overloads at its place; the first of all where each fits some. */
    private static int oddOne(List<Tree.Argument> arguments, List<Object> values, List<Method> overloads) {
        for (int i = 0; i < values.size(); i++) {
            int place = i;
            boolean fits = overloads.stream().anyMatch(method -> Invocation.fitsAt(method, place, values.get(place)));
            if (!fits) {
                return arguments.get(i).offset();
            }
        }
        return arguments.get(0).offset();
    }

    private void unknown(String name, int offset, boolean isFunction) {
        if (isFunction) {
            String usage = vocabulary.usage(vocabulary.functions(name));
            problems.add("argument", offset, name + " 之后缺少括号", name + " needs brackets", "写作 " + usage, "write " + usage);
            return;
        }
        Text hint = SITUATIONS.contains(name) ? Text.of("此处直接写词，如 employee, inpatient", "the words stand here by themselves: employee, inpatient")
                : Nearest.to(name, vocabulary.names())
                .map(near -> Text.of("是否想写 " + near + "？", "did you mean " + near + "?"))
                .orElse(Text.of("金额写 yuan(1000)，百分数写 percent(85)，名称写在引号内，其余用词汇表中的词",
                        "amounts are yuan(1000), percentages percent(85), names stand in quotes, the rest are words of the vocabulary"));
        problems.add("word", offset, Text.of("没有这个词：" + name, "there is no word " + name), hint);
    }
}
