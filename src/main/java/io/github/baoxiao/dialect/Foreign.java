package io.github.baoxiao.dialect;

import io.github.baoxiao.issue.Text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands outside quotes and comments and is not ASCII, nor looks like it: Chinese, as in the policy document. Each run of it is one
 * problem; where it is plain what is meant, the hint says so, and it is read as that.
 */
final class Foreign {

    private static final Map<Integer, String> COMPARES = Map.of((int) '≥', ">=", (int) '≧', ">=", (int) '≤', "<=", (int) '≦', "<=",
            (int) '≠', "!=");
    /** No sign says it: a word is denied with {@code !}, and years other than 60 are those before and those after. */
    private static final Text UNEQUAL = Text.of("“不是”写在词前：!retired；年龄写作 age < 60 || age > 60",
            "not stands before a word: !retired; for years write age < 60 || age > 60");
    private static final Set<String> COUNTED = Set.of("岁", "周岁", "年", "次", "个百分点", "个点");
    private static final int LONGEST = 40;

    private final Problems problems;
    private final String text;
    private final List<Token> tokens;

    /** @param tokens the words so far, to which it adds what it reads */
    Foreign(Problems problems, List<Token> tokens) {
        this.problems = problems;
        this.text = problems.source().text();
        this.tokens = tokens;
    }

    /** Whether what comes next is the name of a rule. */
    static boolean isNameOfRule(List<Token> before) {
        return !before.isEmpty() && before.get(before.size() - 1).isWord("rule");
    }

    /** Reads the run that begins there; where it ends. */
    int read(int at) {
        int end = endOfRun(at);
        String run = text.substring(at, end);
        String sign = COMPARES.get(text.codePointAt(at));
        Optional<Token> number = numberBefore(at);
        if (number.isPresent() && (counted(number.get(), run, end) || inYears(number.get(), run, at))) {
            return end;
        }
        if (sign != null) {
            return compared(sign, at);
        }
        Optional<String> begun = begunPackage(at);
        if (begun.isPresent()) {
            return packageName(begun.get(), at, end);
        }
        problems.add("character", at, Text.of("“" + run + "”不在引号内，也不在注释内", "“" + run + "” stands outside quotes and comments"),
                isOnPackageLine(at) ? Text.of("说明写在 // 之后", "write a remark after //")
                        : ChineseWords.meant(run).filter(word -> !isNameOfRule(tokens)).orElse(Text.of("名称写作 \"" + run + "\"，说明写在 // 之后",
                                "write a name as \"" + run + "\", a remark after //")));
        tokens.add(new Token(Token.Kind.TEXT, run, at, end));
        return end;
    }

    private int endOfRun(int from) {
        int end = from;
        while (end < text.length() && end < from + LONGEST) {
            int point = text.codePointAt(end);
            if (point < 128 || FullWidth.ascii(point) != 0 || Character.isSpaceChar(point) || end > from && COMPARES.containsKey(point)) {
                break;
            }
            end += Character.charCount(point);
        }
        return end;
    }

    // ---- a number and its unit ----

    private Optional<Token> numberBefore(int at) {
        return tokens.isEmpty() ? Optional.empty() : Optional.of(tokens.get(tokens.size() - 1))
                .filter(last -> last.kind() == Token.Kind.NUMBER && text.substring(last.end(), at).isBlank());
    }

    /** A number with its unit in Chinese, {@code 2万}: read as the number it means. */
    private boolean counted(Token number, String unit, int end) {
        Optional<BigDecimal> value = Figures.meant(number.text() + unit);
        value.ifPresent(meant -> {
            problems.add("number", number.start(), Text.of("金额只写数字，不写“" + unit + "”：" + number.text() + unit,
                    "an amount is digits only, without “" + unit + "”, was " + number.text() + unit), Figures.hint(meant));
            String whole = meant.setScale(0, RoundingMode.DOWN).toPlainString();
            tokens.set(tokens.size() - 1, new Token(Token.Kind.NUMBER, whole, number.start(), end));
        });
        return value.isPresent();
    }

    /** A number of years, times or points with its unit in Chinese, {@code 60岁}: the unit is left out. */
    private boolean inYears(Token number, String unit, int at) {
        if (!COUNTED.contains(unit)) {
            return false;
        }
        problems.add("character", at, "数字之后不写“" + unit + "”", "a number stands without “" + unit + "”", "写作 " + number.text(),
                "write " + number.text());
        return true;
    }

    // ---- signs ----

    /** {@code ≥} and its like, read as the signs of the keyboard. */
    private int compared(String sign, int at) {
        String seen = text.substring(at, at + 1);
        problems.add("character", at, Text.of("不能用 " + seen, seen + " is not part of a rule file"),
                sign.equals("!=") ? UNEQUAL : Text.of("写作 " + sign, "write " + sign));
        tokens.add(new Token(Token.Kind.SIGN, sign, at, at + 1));
        return at + 1;
    }

    // ---- the name of a package ----

    /** What stands of the name of a package, if it goes on here; what follows a blank behind it is a remark. */
    private Optional<String> begunPackage(int at) {
        if (!isOnPackageLine(at)) {
            return Optional.empty();
        }
        String begun = text.substring(firstOfLine(at) + "package".length(), at).stripLeading();
        return Optional.of(begun).filter(name -> name.length() <= HeaderParser.LONGEST_PACKAGE
                && name.chars().noneMatch(c -> c == ' ' || c == '\t' || c == ';'));
    }

    private int packageName(String begun, int at, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) != ';') {
            end++;
        }
        HeaderParser.wrongPackage(begun + text.substring(at, end), at, problems);
        tokens.add(new Token(Token.Kind.WORD, "rules.unreadable", at, end));
        return end;
    }

    private boolean isOnPackageLine(int at) {
        return text.startsWith("package", firstOfLine(at));
    }

    private int firstOfLine(int at) {
        int first = text.lastIndexOf('\n', at) + 1;
        while (first < at && (text.charAt(first) == ' ' || text.charAt(first) == '\t')) {
            first++;
        }
        return first;
    }
}
