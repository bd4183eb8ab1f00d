package io.github.baoxiao.dialect;

import io.github.baoxiao.issue.Nearest;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.rules.Units;
import io.github.baoxiao.rules.VocabularyException;
import io.github.baoxiao.terms.Payer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the chain of a {@code then}: {@code benefits.name( … ).name( … );} with literal arguments, and nothing else. */
final class ChainParser {

    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9_]*");
    private static final Set<String> SHARES = Set.of("percent", "ratio", "guarantee", "beyond");
    private static final Map<String, String> EXAMPLES = Map.of("percent", "percent(70)", "yuan", "yuan(20_000)", "days", "days(90)");
    /** What somebody writes as a share of one, and means as percent. */
    private static final Pattern SHARE = Pattern.compile("0\\.(0[1-9]|[1-9][0-9]?)[0-9]{0,4}");
    private static final int LONGEST_NUMBER = 20;
    private static final int DEEPEST = 4;
    private static final Text ALLOWED = Text.of("then 中只写一条语句，如 benefits.basic().ratio( percent(70) );",
            "then holds one chain, for example benefits.basic().ratio( percent(70) );");

    private final Cursor cursor;
    private final Problems problems;

    ChainParser(Cursor cursor, Problems problems) {
        this.cursor = cursor;
        this.problems = problems;
    }

    /**
     * The chain; nothing if it cannot be read. The next word is then {@code end}, if the rule has one.
     *
     * @param reported whether a word that follows the chain has been reported already
     */
    Optional<List<Tree.Call>> parse(Predicate<Token> reported) {
        List<Tree.Call> calls = new ArrayList<>();
        boolean read = chain(calls);
        if (read && !atEnd()) {
            Token extra = cursor.peek();
            if (!reported.test(extra)) {
                problems.add("then", extra.start(), Text.of("语句在 ; 处已结束，其后不能写 " + extra.shown(),
                        "the chain has ended with ; and " + extra.shown() + " cannot follow"),
                        Text.of("另写一条规则，或把它接在链上", "write another rule, or make it part of the chain"));
            }
            read = false;
        }
        cursor.skipTo(token -> token.isWord("end") || cursor.atRule());
        return read ? Optional.of(calls) : Optional.empty();
    }

    private boolean atEnd() {
        return cursor.peek().isWord("end") || cursor.peek().isEnd() || cursor.atRule();
    }

    private boolean chain(List<Tree.Call> calls) {
        Token first = cursor.peek();
        if (!cursor.skipWord("benefits")) {
            if (atEnd()) {
                problems.add("nothing-stated", first.start(), Text.of("then 中什么也没有写", "then states nothing"), ALLOWED);
                return false;
            }
            return begin(first);
        }
        do {
            if (!cursor.skipSign(".")) {
                return afterCall(calls);
            }
            Token name = cursor.peek();
            if (name.kind() != Token.Kind.WORD || name.isWord("end") && !cursor.peek(1).isSign("(")) {
                return refuse(name, Text.of(". 之后须是名称，现为 " + name.shown(), "a name follows the dot, was " + name.shown()));
            }
            cursor.next();
            if (!cursor.peek().isSign("(")) {
                problems.add("then", cursor.peek().start(), Text.of(name.text() + " 之后缺少 (", "( is missing after " + name.text()),
                        cursor.peek().isSign(".") ? Text.of("写作 " + name.text() + "()", "write " + name.text() + "()") : ALLOWED);
                return false;
            }
            List<Tree.Argument> arguments = new ArrayList<>();
            if (!arguments(arguments, name.text(), 0)) {
                return false;
            }
            if (calls.size() == Limits.CALLS_OF_THEN) {
                problems.add("then", name.start(), "then 超过 " + Limits.CALLS_OF_THEN + " 项", "then holds more than " + Limits.CALLS_OF_THEN
                        + " calls", "拆成几条规则", "write several rules");
                return false;
            }
            calls.add(new Tree.Call(new Tree.Named(name.text(), name.start()), arguments));
        } while (!cursor.skipSign(";"));
        return true;
    }

    /** What begins in another way: with a slip of the name, or with what follows it. */
    private boolean begin(Token first) {
        boolean isName = first.kind() == Token.Kind.WORD;
        Text hint = !isName ? ALLOWED : Nearest.to(first.text(), List.of("benefits")).map(near -> Text.of("写作 " + near, "write " + near))
                .orElse(Stream.of(Payer.values()).anyMatch(payer -> payer.isLayer() && Labels.word(payer).equals(first.text()))
                        ? Text.of("写作 benefits." + first.text(), "write benefits." + first.text()) : ALLOWED);
        problems.add("then", first.start(), Text.of("then 以 benefits 开头，现为 " + first.shown(), "then begins with benefits, was " + first.shown()), hint);
        return false;
    }

    private boolean afterCall(List<Tree.Call> calls) {
        Token token = cursor.peek();
        if (calls.isEmpty()) {
            return refuse(token, Text.of("benefits 之后须是 . 和名称", "a dot and a name follow benefits"));
        }
        if (atEnd()) {
            problems.add("then", cursor.last().end(), "语句末尾缺少 ;", "; is missing at the end of the chain", "加上 ;", "write ;");
            return true;
        }
        return refuse(token, Text.of("此处应为 . 或 ; 却是 " + token.shown(), "here stands . or ; but was " + token.shown()));
    }

    private boolean arguments(List<Tree.Argument> arguments, String function, int depth) {
        Token open = cursor.next();
        if (depth > DEEPEST) {
            return refuse(open, Text.of("括号层数太多", "too many brackets inside each other"));
        }
        if (cursor.skipSign(")")) {
            return true;
        }
        while (true) {
            Optional<Tree.Argument> argument = argument(function, depth);
            if (argument.isEmpty()) {
                return false;
            }
            if (arguments.size() == Limits.VALUES_OF_CALL) {
                problems.add("then", cursor.last().start(), function + " 的值超过 " + Limits.VALUES_OF_CALL + " 个",
                        function + " has more than " + Limits.VALUES_OF_CALL + " values", "拆成几条规则", "write several rules");
                return false;
            }
            arguments.add(argument.get());
            Token after = cursor.peek();
            if (cursor.skipSign(")")) {
                return true;
            }
            if (!cursor.skipSign(",")) {
                boolean another = after.isText() || after.kind() == Token.Kind.WORD && !atEnd() || after.kind() == Token.Kind.NUMBER;
                if (another) {
                    problems.add("then", cursor.last().end(), "缺少逗号", "a comma is missing", "加上 ,", "write ,");
                } else if (after.isSign(".") || after.isSign(";") || atEnd()) {
                    problems.add("then", cursor.last().end(), function + "( 缺少右括号", function + "( is not closed", "加上 )", "write )");
                    return true;
                } else if (after.isSign("||") || after.isSign("&&") || after.isSign("|") || after.isSign("&")) {
                    problems.add("then", after.start(), Text.of("参数中不能写 " + after.shown() + "，也不能计算", "an argument cannot hold " + after.shown()
                            + "; nothing is computed"), Text.of("值之间写逗号", "write a comma between values"));
                    return false;
                } else {
                    return refuse(after, Text.of("参数中不能写 " + after.shown() + "，也不能计算", "an argument cannot hold " + after.shown()
                            + "; nothing is computed"));
                }
            }
        }
    }

    private Optional<Tree.Argument> argument(String function, int depth) {
        Token token = cursor.peek();
        switch (token.kind()) {
            case TEXT -> {
                cursor.next();
                return Optional.of(new Tree.Argument.Quoted(token.text(), token.start()));
            }
            case NUMBER -> {
                cursor.next();
                return Optional.of(separated(token) ? new Tree.Argument.Unreadable(token.start()) : number(token, function));
            }
            case WORD -> {
                return atEnd() ? missing(token) : word(token, depth);
            }
            default -> {
                if (token.isSign("-") && cursor.peek(1).kind() == Token.Kind.NUMBER) {
                    cursor.next();
                    String number = "-" + cursor.next().text();
                    problems.add("number", token.start(), "数字不能为负：" + number, "a number is not negative, was " + number,
                            "写不带负号的数字；降低几个百分点写 lowerByPoints(10)",
                            "write it without the sign; points less are lowerByPoints(10)");
                    return Optional.of(new Tree.Argument.Unreadable(token.start()));
                }
                return missing(token);
            }
        }
    }

    private Optional<Tree.Argument> missing(Token token) {
        refuse(token, Text.of("此处须是一个值，现为 " + token.shown(), "a value stands here, was " + token.shown()));
        return Optional.empty();
    }

    private Optional<Tree.Argument> word(Token name, int depth) {
        cursor.next();
        if (EXAMPLES.containsKey(name.text()) && cursor.peek().kind() == Token.Kind.NUMBER) {
            Text right = withUnit(name.text(), grouped(cursor.next()).replaceAll("[ ,%]", ""));
            problems.add("argument", name.start(), Text.of(name.text() + " 之后缺少括号", name.text() + " needs brackets"), right);
            return Optional.of(new Tree.Argument.Unreadable(name.start()));
        }
        if (!cursor.peek().isSign("(")) {
            return Optional.of(new Tree.Argument.Constant(name.text(), name.start()));
        }
        List<Tree.Argument> arguments = new ArrayList<>();
        if (!arguments(arguments, name.text(), depth + 1)) {
            return Optional.empty();
        }
        return Optional.of(new Tree.Argument.Function(new Tree.Named(name.text(), name.start()), arguments));
    }

    /** How a number is written with its unit, if the unit takes it; else an example. */
    private static Text withUnit(String unit, String written) {
        String digits = written.length() > LONGEST_NUMBER ? "" : written.replace("_", "");
        boolean isWhole = !digits.isEmpty() && digits.length() < 10 && isWhole(written);
        boolean isShare = unit.equals("percent") && SHARE.matcher(digits).matches();
        boolean isPadded = digits.startsWith("0") && !isWhole && !digits.startsWith("0.");
        String right = isShare ? percent(digits) : isWhole ? unit + "(" + written + ")" : unit + "(\"" + digits + "\")";
        return !isPadded && (isShare || isTaken(unit, digits, isWhole)) ? Text.of("写作 " + right, "write " + right)
                : Text.of("如 " + EXAMPLES.get(unit), "for example " + EXAMPLES.get(unit));
    }

    private static boolean isTaken(String unit, String digits, boolean isWhole) {
        try {
            switch (unit) {
                case "yuan" -> Units.yuan(digits);
                case "percent" -> Units.percent(digits);
                default -> Units.days(isWhole ? Long.parseLong(digits) : 0);
            }
            return true;
        } catch (VocabularyException e) {
            return false;
        }
    }

    /** A number with commas or blanks between its thousands, which would be several numbers: reported as one, and read to its end. */
    private boolean separated(Token first) {
        String written = grouped(first);
        if (cursor.last() == first) {
            return false;
        }
        problems.add("number", first.start(), Text.of("数字中不用逗号或空格分千分位：" + written,
                "a number has no comma or blank between thousands, was " + written),
                Figures.meant(written.replace(' ', ',')).map(Figures::hint)
                        .orElse(Text.of("写作 20000 或 20_000", "write 20000 or 20_000")));
        return true;
    }

    /** The number that has been read, and the groups of three digits that follow close by. */
    private String grouped(Token first) {
        StringBuilder written = new StringBuilder(first.text());
        int end = first.end();
        for (int comma = comma(end); comma >= 0; comma = comma(end)) {
            if (comma > 0) {
                cursor.next();
            }
            Token group = cursor.next();
            written.append(comma > 0 ? ',' : ' ').append(group.text());
            end = group.end();
        }
        return written.toString();
    }

    /** The commas before a group of three digits that follows close by, 1 or 0; -1 if there is no such group. */
    private int comma(int end) {
        int comma = cursor.peek().isSign(",") ? 1 : 0;
        Token group = cursor.peek(comma);
        boolean close = group.start() == end + 1 && (comma == 0 || cursor.peek().start() == end);
        return close && group.kind() == Token.Kind.NUMBER && group.text().matches("[0-9]{3}(\\.[0-9]+)?") ? comma : -1;
    }

    /** Without a repeated group in an expression: Java would go one step deeper for each underscore of a very long number. */
    private static boolean isWhole(String written) {
        return WHOLE.matcher(written).matches() && !written.endsWith("_") && !written.contains("__");
    }

    private Tree.Argument number(Token token, String function) {
        String written = token.text();
        if (isWhole(written)) {
            String digits = written.replace("_", "");
            if (digits.length() < 10 || digits.length() == 10 && Long.parseLong(digits) <= Integer.MAX_VALUE) {
                return new Tree.Argument.Whole(Integer.parseInt(digits), token.start());
            }
            String quoted = function + "(\"" + digits + "\")";
            problems.add("number", token.start(), "数字太大：" + written, "the number is too large: " + written,
                    "写在引号内：" + quoted, "write it in quotes: " + quoted);
        } else if (written.endsWith("%")) {
            String plain = written.substring(0, written.length() - 1);
            String percent = "percent(" + (plain.contains(".") ? "\"" + plain + "\"" : plain) + ")";
            problems.add("number", token.start(), "数字后不能写 %：" + written, "a number has no % sign, was " + written,
                    "写作 " + percent, "write " + percent);
        } else if (written.matches("[0-9_]+\\.[0-9]*")) {
            String quoted = function + "(\"" + written.replace("_", "") + "\")";
            String write = SHARES.contains(function) && written.matches("0\\.[0-9]{1,6}") ? percent(written) : quoted;
            problems.add("number", token.start(), "小数要写在引号内：" + written, "a number with decimals stands in quotes, was " + written,
                    "写作 " + write, "write " + write);
        } else {
            problems.add("number", token.start(), "不是数字：" + written, "not a number: " + written,
                    "写作 20000 或 20_000，不加字母，不以 0 开头", "write 20000 or 20_000, without letters, not beginning with 0");
        }
        return new Tree.Argument.Unreadable(token.start());
    }

    /** What somebody who writes 0.85 means. */
    private static String percent(String share) {
        BigDecimal percent = new BigDecimal(share).movePointRight(2).stripTrailingZeros();
        return percent.scale() > 0 ? "percent(\"" + percent + "\")" : "percent(" + percent.toPlainString() + ")";
    }

    private boolean refuse(Token token, Text what) {
        problems.add("then", token.start(), what, ALLOWED);
        return false;
    }
}
