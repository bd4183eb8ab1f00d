package io.github.baoxiao.dialect;

import io.github.baoxiao.issue.Nearest;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.rules.Dimension;
import io.github.baoxiao.rules.Measure;
import io.github.baoxiao.rules.Units;
import io.github.baoxiao.rules.Word;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads one constraint: words, {@code !} before a word, {@code ||} and {@code &&} with brackets, {@code traits contains "X"}. There are
 * no amounts and no dates in it, nothing is compared but years, {@code age >= 60}, and no {@code !} before a bracket, which Drools reads as if it were not there.
 */
final class ConditionParser {

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Z0-9_-]{1,64}");
    private static final int LONGEST_IDENTIFIER = 64;
    private static final int DEEPEST = Limits.BRACKETS_OF_WHEN;
    private static final Text ALLOWED = Text.of("条件写作 employee、!retired、level2 || level1、traits contains \"MODEL_WORKER\"，用逗号分开",
            "conditions look like employee, !retired, level2 || level1, traits contains \"MODEL_WORKER\", with commas between");

    private static final Set<String> COMPARES = Set.of("<", ">", "<=", ">=");
    private static final Pattern YEARS = Pattern.compile("0|[1-9][0-9]{0,2}");
    private static final Set<String> COMPARISONS = Set.of("<", ">", "<=", ">=", "==", "!=", "=");
    private static final Map<String, String> JOINTS = Map.of("or", " || ", "|", " || ", "and", ", ", "&", ", ", "not", ", !");
    private static final Map<String, String> EXAMPLES = Map.of("traits", "MODEL_WORKER", "conditions", "COVID-19");
    /** What somebody asks for by the name of the thing, and not by a word about it. */
    private static final Map<String, Dimension> ASKED = Map.of("status", Dimension.STATUS,
            "scheme", Dimension.SCHEME, "level", Dimension.LEVEL, "hospital", Dimension.LEVEL, "care", Dimension.CARE,
            "place", Dimension.PLACE, "need", Dimension.NEED);

    private final Cursor cursor;
    private final Problems problems;
    private final boolean ofItem;
    private final boolean ofRegion;
    private final Set<String> words;
    private final Set<String> traits;
    private final Set<String> conditions;
    private final Measures measures;
    private int open;

    ConditionParser(Cursor cursor, Problems problems, String type, Set<String> words, Set<String> traits, Set<String> conditions,
            Measures measures) {
        this.cursor = cursor;
        this.problems = problems;
        this.ofItem = type.equals("Item");
        this.ofRegion = type.equals("Region");
        this.words = words;
        this.traits = traits;
        this.conditions = conditions;
        this.measures = measures;
    }

    /** Reads up to the comma or bracket behind the constraint, and reports what is wrong with it; nothing if it cannot be read. */
    Optional<Condition> parse() {
        open = 0;
        Token first = cursor.peek();
        Optional<Condition> read = ofRegion ? refuse(first, "Region() 内不写条件", "Region() holds no condition") : alternatives(0);
        if (read.isPresent() && !atEnd()) {
            read = refuse(cursor.peek(), "条件在此处应当结束，却有 " + cursor.peek().shown(),
                    "the condition should end here, but there is " + cursor.peek().shown());
        }
        skipRest();
        return read;
    }

    private boolean atEnd() {
        Token token = cursor.peek();
        return token.isSign(",") || token.isSign(")") || token.isWord("then") || token.isWord("end") || token.isEnd();
    }

    /** Reading goes on behind the constraint, and the brackets it opened: one mistake, one error. */
    private void skipRest() {
        int depth = open;
        while (!cursor.peek().isEnd() && !cursor.peek().isWord("then") && !cursor.atRule()) {
            Token token = cursor.peek();
            if (depth == 0 && (token.isSign(",") || token.isSign(")"))) {
                return;
            }
            depth += token.isSign("(") ? 1 : token.isSign(")") ? -1 : 0;
            cursor.next();
        }
    }

    private Optional<Condition> alternatives(int depth) {
        List<Condition> parts = new ArrayList<>();
        do {
            Optional<Condition> part = together(depth);
            if (part.isEmpty()) {
                return part;
            }
            parts.add(part.get());
        } while (cursor.skipSign("||"));
        return Optional.of(new Condition.Any(parts));
    }

    private Optional<Condition> together(int depth) {
        List<Condition> parts = new ArrayList<>();
        do {
            Optional<Condition> part = one(depth);
            if (part.isEmpty()) {
                return part;
            }
            parts.add(part.get());
        } while (cursor.skipSign("&&"));
        return Optional.of(new Condition.All(parts));
    }

    private Optional<Condition> one(int depth) {
        Token token = cursor.peek();
        if (token.isSign("(")) {
            cursor.next();
            open++;
            if (depth == DEEPEST) {
                return refuse(token, "括号层数太多", "too many brackets inside each other");
            }
            Optional<Condition> inside = alternatives(depth + 1);
            if (inside.isPresent() && cursor.peek().isSign(",")) {
                return refuseComma();
            }
            if (inside.isPresent() && !cursor.skipSign(")")) {
                return refuse(cursor.peek(), "缺少右括号", "a bracket is not closed");
            }
            open -= inside.isPresent() ? 1 : 0;
            return inside;
        }
        if (token.isSign("!")) {
            cursor.next();
            if (cursor.peek().isSign("(")) {
                problems.add("condition", token.start(), "! 不能写在括号前", "! cannot stand before a bracket",
                        "写在每个词前：不是 a 也不是 b 写作 !a, !b", "write it before each word: neither a nor b is !a, !b");
                return Optional.empty();
            }
            if (measure(cursor.peek()).isPresent()) {
                problems.add("condition", token.start(), "! 不能写在比较之前", "! cannot stand before a comparison",
                        "写成相反的比较：不满 60 岁写作 age < 60", "write the opposite comparison: under 60 is age < 60");
                return Optional.empty();
            }
            return cursor.peek().kind() == Token.Kind.WORD ? word(cursor.next(), true)
                    : refuse(cursor.peek(), "! 之后须是一个词，现为 " + cursor.peek().shown(), "a word follows !, was " + cursor.peek().shown());
        }
        if (token.isWord("not")) {
            boolean before = allowed().contains(cursor.peek(1).text());
            String right = "!" + (before ? cursor.peek(1).text() : "retired");
            problems.add("condition", token.start(), "此处不能用 not", "not cannot stand here", "写作 " + right, "write " + right);
            return Optional.empty();
        }
        if (token.kind() == Token.Kind.NUMBER && COMPARISONS.contains(cursor.peek(1).text())) {
            problems.add("condition", token.start(), Text.of("不是条件：" + token.shown(), "not a condition: " + token.shown()),
                    Text.of("年龄和年限写在数字之前，上下限分开写：age >= 60, age < 70",
                            "what is compared comes first, and each limit by itself: age >= 60, age < 70"));
            return Optional.empty();
        }
        if (token.isText() && allowed().contains(token.text())) {
            problems.add("condition", token.start(), "条件中的词不加引号", "a word has no quotes in a condition", "写作 " + token.text(), "write " + token.text());
            return Optional.empty();
        }
        if (token.isSign(")") && cursor.last().isSign(",")) {
            problems.add("condition", cursor.last().start(), "末尾的逗号之后没有条件", "no condition follows the last comma", "删去逗号", "delete the comma");
            return Optional.empty();
        }
        if (token.kind() != Token.Kind.WORD) {
            return refuse(token, "不是条件：" + token.shown(), "not a condition: " + token.shown());
        }
        cursor.next();
        if (!ofItem && (token.text().equals("traits") || token.text().equals("conditions"))) {
            return contains(token);
        }
        Optional<Measure> measure = measure(token);
        return measure.isPresent() ? compares(measure.get(), token.start()) : word(token, false);
    }

    private Optional<Measure> measure(Token token) {
        return ofItem ? Optional.empty() : Stream.of(Measure.values()).filter(one -> token.isWord(one.word())).findFirst();
    }

    /** What follows {@code age}: one of four signs, and a whole number of years. */
    private Optional<Condition> compares(Measure measure, int offset) {
        Token sign = cursor.peek();
        boolean isUnequal = sign.isSign("!=");
        if ((sign.isSign("=") || sign.isSign("==") || isUnequal) && YEARS.matcher(cursor.peek(1).text()).matches()) {
            int years = Integer.parseInt(cursor.peek(1).text());
            String meant = isUnequal ? measure.word() + " < " + years + " || " + measure.word() + " > " + years
                    : measure.word() + " >= " + years + ", " + measure.word() + " < " + (years + 1);
            problems.add("condition", sign.start(), Text.of(measure.word() + " 之后不能写 " + sign.shown(), sign.shown() + " cannot follow "
                    + measure.word()), Text.of("写作 " + meant, "write " + meant));
            return Optional.empty();
        }
        if (sign.kind() != Token.Kind.SIGN || !COMPARES.contains(sign.text())) {
            problems.add("condition", sign.start(), Text.of(measure.word() + " 之后不能写 " + sign.shown(), sign.shown() + " cannot follow "
                    + measure.word()), Text.of("写作 " + measure.word() + " >= 60，或用 >、<、<=", "write " + measure.word() + " >= 60, or >, <, <="));
            return Optional.empty();
        }
        cursor.next();
        Token number = cursor.peek();
        if (number.kind() != Token.Kind.NUMBER || !YEARS.matcher(number.text()).matches() || Integer.parseInt(number.text()) > Measure.MOST) {
            problems.add("condition", number.start(), Text.of("这里须是 0 至 150 的整数，现为 " + number.shown(),
                    "a whole number of 0 to 150 stands here, was " + number.shown()),
                    Text.of("如 " + measure.word() + " >= 60", "for example " + measure.word() + " >= 60"));
            return Optional.empty();
        }
        cursor.next();
        int years = Integer.parseInt(number.text());
        boolean upwards = sign.text().startsWith(">");
        int edge = sign.text().equals(">=") || sign.text().equals("<") ? years : years + 1;
        measures.edge(measure, edge);
        return Optional.of(upwards ? new Condition.Compares(measure, edge, Measure.MOST, offset) : new Condition.Compares(measure, 0, edge - 1, offset));
    }

    private Optional<Condition> contains(Token set) {
        boolean not = cursor.skipWord("not");
        boolean contains = cursor.skipWord("contains");
        boolean isEqual = !contains && (cursor.peek().isSign("==") || cursor.peek().isSign("=")) && cursor.peek(1).isText();
        if (isEqual || contains && cursor.peek().kind() == Token.Kind.WORD) {
            problems.add("condition", cursor.peek().start(), Text.of(set.text() + (contains ? " contains" : "") + " 之后不能写 " + cursor.peek().shown(),
                    cursor.peek().shown() + " cannot follow " + set.text() + (contains ? " contains" : "")),
                    identifier(set.text(), not, cursor.peek(isEqual ? 1 : 0).text()));
            return Optional.empty();
        }
        if (!contains || !cursor.peek().isText()) {
            return refuse(cursor.peek(), set.text() + (not ? " not" : "") + " 之后不能写 " + cursor.peek().shown(),
                    cursor.peek().shown() + " cannot follow " + set.text());
        }
        Token name = cursor.next();
        if (!IDENTIFIER.matcher(name.text()).matches()) {
            problems.add("condition", name.start(), Text.of("标识只能用大写字母、数字、_ 和 -，现为 " + name.shown(),
                    "an identifier has capital letters, digits, _ and - only, was " + name.shown()),
                    identifier(set.text(), not, name.text()));
        }
        (set.text().equals("traits") ? traits : conditions).add(name.text());
        return Optional.of(new Condition.Literal(set.text(), name.text(), not, set.start()));
    }

    /**
     * The identifier that is meant, if it is one but for its case; else what claims bring. What a blank stands for cannot be guessed, and a
     * wrong guess would match no claim: only an identifier that is known is offered for it.
     */
    private static Text identifier(String set, boolean not, String written) {
        String example = EXAMPLES.get(set);
        String begin = set + (not ? " not" : "") + " contains \"";
        String upper = written.length() > LONGEST_IDENTIFIER ? "" : written.strip().toUpperCase(Locale.ROOT);
        boolean isExample = letters(upper).equals(letters(example));
        String meant = begin + (isExample ? example : upper) + "\"";
        return isExample || IDENTIFIER.matcher(upper).matches() ? Text.of("写作 " + meant, "write " + meant)
                : Text.of("写报销申请 " + set + " 中所用的标识，只用大写字母、数字、_ 和 -，如 " + begin + example + "\"",
                        "write the identifier that claims bring in " + set + ", in capital letters, digits, _ and -, such as " + begin + example + "\"");
    }

    private static String letters(String identifier) {
        return identifier.replaceAll("[ ._-]", "");
    }

    private Optional<Condition> word(Token token, boolean not) {
        Token after = cursor.peek();
        List<String> allowed = allowed();
        if (!atEnd() && !after.isSign("||") && !after.isSign("&&")) {
            return spelt(token) ? after(token, not) : unknown(token, allowed);
        }
        if (allowed.contains(token.text())) {
            words.add(token.text());
            return Optional.of(new Condition.Literal(token.text(), "", not, token.start()));
        }
        boolean elsewhere = spelt(token);
        if (elsewhere && token.text().equals("otherLevels")) {
            problems.add("word", token.start(), "otherLevels 只能用在 columns 中", "otherLevels stands in columns only",
                    "在此写明级别，如 level2 || level1", "name the levels here, such as level2 || level1");
        } else if (elsewhere) {
            problems.add("word", token.start(), token.text() + " 要写在 " + (ofItem ? "Situation" : "Item") + "( … ) 内",
                    token.text() + " stands in " + (ofItem ? "Situation" : "Item") + "( … )",
                    "移到那里", "move it there");
        } else {
            unknown(token, allowed);
        }
        return Optional.of(new Condition.Literal(token.text(), "", not, token.start()));
    }

    private static boolean spelt(Token token) {
        return Units.words().stream().anyMatch(word -> word.name().equals(token.text()));
    }

    private Optional<Condition> unknown(Token token, List<String> allowed) {
        Text hint = hint(token.text(), allowed);
        Token after = cursor.peek();
        boolean compared = COMPARISONS.contains(after.text()) && after.kind() == Token.Kind.SIGN;
        problems.add("word", token.start(), Text.of("没有这个词：" + token.shown(), "there is no word " + token.shown()),
                compared ? Text.of("除 age、enrolledYears 外，条件只用词，不比较大小；" + hint.zh(),
                        "conditions are words, nothing is compared but age and enrolledYears; " + hint.en()) : hint);
        return Optional.empty();
    }

    /** What cannot follow a word: {@code or}, {@code and} and {@code not} are told as the signs they stand for. */
    private Optional<Condition> after(Token token, boolean not) {
        Token after = cursor.peek();
        String joint = after.kind() == Token.Kind.WORD || after.kind() == Token.Kind.SIGN
                ? JOINTS.getOrDefault(after.text().toLowerCase(Locale.ROOT), "") : "";
        Token next = cursor.peek(1);
        boolean negated = next.isSign("!") || next.isWord("not");
        String other = (negated ? "!" : "") + cursor.peek(negated ? 2 : 1).text();
        boolean isNegated = after.isSign("!");
        String beside = isNegated ? cursor.peek(1).text() : after.text();
        if (allowed().contains(beside) && allowed().contains(token.text())) {
            String apart = (not ? "!" : "") + token.text() + ", " + (isNegated ? "!" : "") + beside;
            problems.add("condition", after.start(), Text.of("词 " + token.shown() + " 之后缺少逗号", "a comma is missing after " + token.shown()),
                    Text.of("写作 " + apart + "；表示“或者”写 ||", "write " + apart + "; or || between them for “or”"));
            return Optional.empty();
        }
        if (joint.isEmpty() || !allowed().contains(other.replace("!", ""))) {
            return refuse(after, "词 " + token.shown() + " 之后不能写 " + after.shown(), after.shown() + " cannot follow " + token.shown());
        }
        String right = (not ? "!" : "") + token.text() + joint + other;
        problems.add("condition", after.start(), "条件中不能写 " + after.shown(), after.shown() + " is not part of a condition",
                "写作 " + right, "write " + right);
        return Optional.empty();
    }

    /** “Did you mean”, with the other words about the same thing; every word there is, if no word is near. */
    private Text hint(String written, List<String> allowed) {
        Dimension asked = ofItem ? null : ASKED.get(written.toLowerCase(Locale.ROOT));
        if (asked != null) {
            return listed(asked);
        }
        return Nearest.to(written, allowed).map(near -> {
            Dimension dimension = Units.words().stream().filter(word -> word.name().equals(near)).findFirst().orElseThrow().dimension();
            return Text.of("是否想写 " + near + "？" + listed(dimension).zh(), "did you mean " + near + "? " + listed(dimension).en());
        }).orElseGet(() -> {
            List<Text> all = Stream.of(Dimension.values()).filter(dimension -> dimension.isOfItem() == ofItem).map(this::listed).toList();
            return Text.of(all.stream().map(Text::zh).collect(Collectors.joining("；")),
                    all.stream().map(Text::en).collect(Collectors.joining("; ")));
        });
    }

    private Text listed(Dimension dimension) {
        String words = Units.words().stream().filter(word -> word.dimension() == dimension && !word.values().isEmpty()).map(Word::name)
                .collect(Collectors.joining(", "));
        return Text.of(dimension.label().zh() + "：" + words, dimension.label().en() + ": " + words);
    }

    private List<String> allowed() {
        return Units.words().stream().filter(word -> word.dimension().isOfItem() == ofItem && !word.values().isEmpty())
                .map(Word::name).toList();
    }

    private Optional<Condition> refuseComma() {
        problems.add("condition", cursor.peek().start(), "括号内不能用逗号", "a comma cannot stand inside brackets",
                "括号内的“并且”写 &&：local || ( elsewhereInProvince && referred )", "inside brackets write && for and: local || ( elsewhereInProvince && referred )");
        return Optional.empty();
    }

    private Optional<Condition> refuse(Token token, String zh, String en) {
        problems.add("condition", token.start(), Text.of(zh, en), ofRegion ? Text.of("写作 Region()", "write Region()") : ALLOWED);
        return Optional.empty();
    }
}
