package io.github.baoxiao.book;

import io.github.baoxiao.issue.Nearest;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.rules.Dimension;
import io.github.baoxiao.rules.Units;
import io.github.baoxiao.rules.Word;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads one constraint: words, {@code !} before a word, {@code ||} and {@code &&} with brackets, {@code traits contains "X"}. There are
 * no amounts, no comparisons and no dates in it, and no {@code !} before a bracket, which Drools reads as if it were not there.
 */
final class ConditionParser {

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Z0-9_-]{1,64}");
    private static final int DEEPEST = 16;
    private static final Text ALLOWED = Text.of("条件写作 employee、!retired、level2 || level1、traits contains \"MODEL_WORKER\"，用逗号分开",
            "conditions look like employee, !retired, level2 || level1, traits contains \"MODEL_WORKER\", with commas between");

    private final Cursor cursor;
    private final Problems problems;
    private final boolean ofItem;
    private final boolean ofRegion;
    private final Set<String> words;
    private final Set<String> traits;
    private final Set<String> conditions;

    ConditionParser(Cursor cursor, Problems problems, String type, Set<String> words, Set<String> traits, Set<String> conditions) {
        this.cursor = cursor;
        this.problems = problems;
        this.ofItem = type.equals("Item");
        this.ofRegion = type.equals("Region");
        this.words = words;
        this.traits = traits;
        this.conditions = conditions;
    }

    /** Reads up to the comma or bracket behind the constraint, and reports what is wrong with it. */
    void parse() {
        Token first = cursor.peek();
        if (ofRegion) {
            refuse(first, "Region() 内不写条件", "Region() holds no condition");
        } else if (alternatives(0) && !atEnd()) {
            refuse(cursor.peek(), "条件在此处应当结束，却有 " + cursor.peek().shown(),
                    "the condition should end here, but there is " + cursor.peek().shown());
        }
        skipRest();
    }

    private boolean atEnd() {
        Token token = cursor.peek();
        return token.isSign(",") || token.isSign(")") || token.isWord("then") || token.isWord("end") || token.isEnd();
    }

    private void skipRest() {
        int depth = 0;
        while (!cursor.peek().isEnd() && !cursor.peek().isWord("then") && !cursor.atRule()) {
            Token token = cursor.peek();
            if (depth == 0 && (token.isSign(",") || token.isSign(")"))) {
                return;
            }
            depth += token.isSign("(") ? 1 : token.isSign(")") ? -1 : 0;
            cursor.next();
        }
    }

    private boolean alternatives(int depth) {
        do {
            if (!together(depth)) {
                return false;
            }
        } while (cursor.skipSign("||"));
        return true;
    }

    private boolean together(int depth) {
        do {
            if (!one(depth)) {
                return false;
            }
        } while (cursor.skipSign("&&"));
        return true;
    }

    private boolean one(int depth) {
        Token token = cursor.peek();
        if (token.isSign("(")) {
            cursor.next();
            if (depth == DEEPEST) {
                return refuse(token, "括号层数太多", "too many brackets inside each other");
            }
            return alternatives(depth + 1) && (cursor.skipSign(")") || refuse(cursor.peek(), "缺少右括号", "a bracket is not closed"));
        }
        if (token.isSign("!")) {
            cursor.next();
            if (cursor.peek().isSign("(")) {
                problems.add("condition", token.start(), "! 不能写在括号前", "! cannot stand before a bracket",
                        "写在每个词前：不是 a 也不是 b 写作 !a, !b", "write it before each word: neither a nor b is !a, !b");
                return false;
            }
            return cursor.peek().kind() == Token.Kind.WORD ? word(cursor.next())
                    : refuse(cursor.peek(), "! 之后须是一个词，现为 " + cursor.peek().shown(), "a word follows !, was " + cursor.peek().shown());
        }
        if (token.isWord("not")) {
            problems.add("condition", token.start(), "此处不能用 not", "not cannot stand here", "写作 !retired", "write !retired");
            return false;
        }
        if (token.kind() != Token.Kind.WORD) {
            return refuse(token, "不是条件：" + token.shown(), "not a condition: " + token.shown());
        }
        cursor.next();
        if (!ofItem && (token.text().equals("traits") || token.text().equals("conditions"))) {
            return contains(token);
        }
        return word(token);
    }

    private boolean contains(Token set) {
        boolean not = cursor.skipWord("not");
        if (!cursor.skipWord("contains") || !cursor.peek().isText()) {
            return refuse(cursor.peek(), set.text() + (not ? " not" : "") + " 之后不能写 " + cursor.peek().shown(),
                    cursor.peek().shown() + " cannot follow " + set.text());
        }
        Token name = cursor.next();
        if (!IDENTIFIER.matcher(name.text()).matches()) {
            problems.add("condition", name.start(), "标识只能用大写字母、数字、_ 和 -，现为 " + name.shown(),
                    "an identifier has capital letters, digits, _ and - only, was " + name.shown(),
                    "如 \"COVID-19\"", "for example \"COVID-19\"");
        }
        (set.text().equals("traits") ? traits : conditions).add(name.text());
        return true;
    }

    private boolean word(Token token) {
        Token after = cursor.peek();
        if (!atEnd() && !after.isSign("||") && !after.isSign("&&")) {
            return refuse(after, "词 " + token.shown() + " 之后不能写 " + after.shown(), after.shown() + " cannot follow " + token.shown());
        }
        List<String> allowed = allowed();
        if (allowed.contains(token.text())) {
            words.add(token.text());
            return true;
        }
        boolean elsewhere = Units.words().stream().anyMatch(word -> word.name().equals(token.text()));
        if (elsewhere && token.text().equals("otherLevels")) {
            problems.add("word", token.start(), "otherLevels 只能用在 columns 中", "otherLevels stands in columns only",
                    "在此写明级别，如 level2 || level1", "name the levels here, such as level2 || level1");
        } else if (elsewhere) {
            problems.add("word", token.start(), token.text() + " 要写在 " + (ofItem ? "Situation" : "Item") + "( … ) 内",
                    token.text() + " stands in " + (ofItem ? "Situation" : "Item") + "( … )",
                    "移到那里", "move it there");
        } else {
            problems.add("word", token.start(), Text.of("没有这个词：" + token.shown(), "there is no word " + token.shown()),
                    hint(token.text(), allowed));
        }
        return true;
    }

    /** “Did you mean”, with the other words about the same thing; every word there is, if no word is near. */
    private Text hint(String written, List<String> allowed) {
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

    private boolean refuse(Token token, String zh, String en) {
        problems.add("condition", token.start(), Text.of(zh, en), ofRegion ? Text.of("写作 Region()", "write Region()") : ALLOWED);
        return false;
    }
}
