package io.github.baoxiao.dialect;

import io.github.baoxiao.issue.Nearest;
import io.github.baoxiao.issue.Text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what stands between {@code when} and {@code then}: one Situation, or a Situation and an Item, or one Region. */
final class WhenParser {

    private static final Set<String> TYPES = Set.of("Situation", "Item", "Region");
    private static final Text ALLOWED = Text.of("when 中只能写 Situation( … )，可再加一个 Item( … )；或只写 Region()",
            "when holds one Situation( … ), perhaps with an Item( … ) beside it; or Region() alone");

    private final Cursor cursor;
    private final Problems problems;

    WhenParser(Cursor cursor, Problems problems) {
        this.cursor = cursor;
        this.problems = problems;
    }

    /** The patterns as far as they can be read; the next word is then {@code then}, if the rule has one. */
    List<Tree.Pattern> parse() {
        int start = cursor.last().start();
        int reported = problems.count();
        List<Tree.Pattern> patterns = new ArrayList<>();
        while (!atEnd()) {
            Token token = cursor.peek();
            if (isPattern(cursor)) {
                patterns.add(pattern());
            } else {
                refuse(token);
            }
        }
        if (problems.count() == reported) {
            checkTypes(patterns, start);
        }
        return patterns;
    }

    /** Whether the next words begin a condition. */
    static boolean isPattern(Cursor cursor) {
        return cursor.peek().kind() == Token.Kind.WORD && TYPES.contains(cursor.peek().text()) && cursor.peek(1).isSign("(");
    }

    /** Where a chain begins, {@code then} has been left out. */
    private boolean atEnd() {
        return cursor.peek().isWord("benefits") && cursor.peek(1).isSign(".") || cursor.peek().isWord("then") || cursor.peek().isWord("end") || cursor.peek().isEnd() || cursor.atRule();
    }

    private void refuse(Token token) {
        boolean called = token.kind() == Token.Kind.WORD && cursor.peek(1).isSign("(");
        boolean bound = token.kind() == Token.Kind.WORD && cursor.peek(1).isSign(":");
        Text what = bound ? Text.of("条件不能起变量名 " + token.shown(), "a condition has no variable, was " + token.shown())
                : called ? Text.of("没有名为 " + token.shown() + " 的条件", "there is no condition called " + token.shown())
                : Text.of("when 中不能写 " + token.shown(), token.shown() + " cannot stand in when");
        Text hint = called && !bound ? Nearest.to(token.text(), TYPES).map(name -> Text.of("是否想写 " + name + "？" + ALLOWED.zh(),
                "did you mean " + name + "? " + ALLOWED.en())).orElse(ALLOWED) : ALLOWED;
        if (TYPES.contains(token.text()) && token.kind() == Token.Kind.WORD) {
            what = Text.of(token.text() + " 之后缺少括号", token.text() + " needs brackets");
            hint = token.text().equals("Region") ? Text.of("写作 Region()", "write Region()")
                    : Text.of("写作 " + token.text() + "( … )", "write " + token.text() + "( … )");
        }
        problems.add(Refusals.code(token, "condition"), token.start(), Refusals.what(token, what), Refusals.hint(token, hint));
        cursor.next();
        while (!atEnd() && !isPattern(cursor)) {
            cursor.next();
        }
    }

    private void checkTypes(List<Tree.Pattern> patterns, int start) {
        List<String> types = patterns.stream().map(pattern -> pattern.type().name()).toList();
        boolean allowed = types.equals(List.of("Situation")) || types.equals(List.of("Region"))
                || types.equals(List.of("Situation", "Item")) || types.equals(List.of("Item", "Situation"));
        if (!allowed) {
            int place = patterns.isEmpty() ? start : patterns.get(patterns.size() - 1).type().offset();
            Text what = types.isEmpty() ? Text.of("when 中没有条件", "when holds no condition")
                    : Text.of("when 中不能这样写：" + String.join(" ", types), "when cannot hold " + String.join(" ", types));
            problems.add("condition", place, what, ALLOWED);
        }
    }

    private Tree.Pattern pattern() {
        Token type = cursor.next();
        cursor.next();
        List<List<Token>> constraints = new ArrayList<>();
        Set<String> words = new HashSet<>();
        Set<String> traits = new HashSet<>();
        Set<String> conditions = new HashSet<>();
        Measures measures = new Measures();
        ConditionParser parser = new ConditionParser(cursor, problems, type.text(), words, traits, conditions, measures);
        List<Condition> read = new ArrayList<>();
        int reported = problems.count();
        if (!cursor.peek().isSign(")")) {
            do {
                int from = cursor.index();
                parser.parse().ifPresent(read::add);
                constraints.add(cursor.between(from, cursor.index()));
            } while (cursor.skipSign(","));
        }
        if (!cursor.skipSign(")")) {
            problems.add("condition", cursor.last().end(), type.text() + "( 缺少右括号", type.text() + "( is not closed",
                    "加上 )", "write )");
        }
        long count = constraints.stream().flatMap(List::stream).filter(token -> token.kind() == Token.Kind.WORD).count();
        if (count > Limits.WORDS_OF_WHEN) {
            problems.add("condition", type.start(), "条件有 " + count + " 个词，最多 " + Limits.WORDS_OF_WHEN + " 个", "the condition has " + count
                    + " words, at most " + Limits.WORDS_OF_WHEN, "拆成几条规则", "write several rules");
        } else if (problems.count() == reported) {
            NeverCheck.check(read, type.start(), problems);
        }
        return new Tree.Pattern(new Tree.Named(type.text(), type.start()), constraints, words, traits, conditions, measures, read);
    }
}
