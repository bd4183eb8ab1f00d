package io.github.baoxiao.dialect;

import io.github.baoxiao.issue.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads {@code @name( "value", … )}. */
final class AnnotationParser {

    /** What can stand between the name of a rule and {@code when}. */
    static final Text ALLOWED = Text.of("只能写 @source( \"文件名\" )、@effective( \"2022-01-01\" )、@until( \"2023-01-01\" )、@overrides( \"另一规则\" )",
            "only @source( \"document\" ), @effective( \"2022-01-01\" ), @until( \"2023-01-01\" ), @overrides( \"another rule\" )");

    private static final Map<String, Text> EXAMPLES = Map.of(
            "source", Text.of("写作 @source( \"文件名或文号\" )", "write @source( \"title or number of the document\" )"),
            "effective", Text.of("写作 @effective( \"2022-01-01\" )", "write @effective( \"2022-01-01\" )"),
            "until", Text.of("写作 @until( \"2023-01-01\" )", "write @until( \"2023-01-01\" )"),
            "overrides", Text.of("写作 @overrides( \"另一规则\" )", "write @overrides( \"another rule\" )"));
    private static final int MOST_OF_A_DATE = 6;

    private final Cursor cursor;
    private final Problems problems;

    AnnotationParser(Cursor cursor, Problems problems) {
        this.cursor = cursor;
        this.problems = problems;
    }

    /** How an annotation of that name is written; all of them, if there is none. */
    static Text example(String name) {
        return EXAMPLES.getOrDefault(name, ALLOWED);
    }

    /** The annotation that begins here; nothing if it cannot be read. */
    Optional<Tree.Annotation> parse() {
        Token sign = cursor.next();
        Token name = cursor.peek();
        if (name.kind() != Token.Kind.WORD) {
            return unreadable(name, ALLOWED);
        }
        cursor.next();
        return values(new Tree.Named(name.text(), sign.start()));
    }

    /** The annotation that lacks its {@code @}, which has been reported, and perhaps its brackets and its small letters too. */
    Optional<Tree.Annotation> parseWithoutSign() {
        Token name = cursor.next();
        Tree.Named named = new Tree.Named(name.text().toLowerCase(Locale.ROOT), name.start());
        Token value = cursor.peek();
        if (!value.isText()) {
            return values(named);
        }
        cursor.next();
        return Optional.of(new Tree.Annotation(named, List.of(new Tree.Named(value.text(), value.start()))));
    }

    private Optional<Tree.Annotation> values(Tree.Named named) {
        List<Tree.Named> values = new ArrayList<>();
        if (!cursor.skipSign("(")) {
            return unreadable(named, cursor.peek());
        }
        do {
            Token value = cursor.peek();
            if (!value.isText()) {
                return unreadable(named, value);
            }
            cursor.next();
            values.add(new Tree.Named(value.text(), value.start()));
        } while (cursor.skipSign(","));
        if (!cursor.skipSign(")")) {
            return unreadable(named, cursor.peek());
        }
        return Optional.of(new Tree.Annotation(named, values));
    }

    /** The annotation without a value: it is there, and what is wrong with it has been reported. */
    private Optional<Tree.Annotation> unreadable(Tree.Named name, Token token) {
        String written = token.kind() == Token.Kind.NUMBER ? upToBracket() : "";
        Text example = example(name.name());
        unreadable(token, Annotations.day(written).map(day -> Text.of("写作 @" + name.name() + "( " + day + " )", "write @" + name.name() + "( " + day + " )"))
                .orElse(example));
        return Optional.of(new Tree.Annotation(name, List.of()));
    }

    /** What stands here without quotes, perhaps a day. */
    private String upToBracket() {
        StringBuilder written = new StringBuilder();
        for (int ahead = 0; ahead < MOST_OF_A_DATE && cursor.peek(ahead).kind() != Token.Kind.WORD && !cursor.peek(ahead).isSign(")"); ahead++) {
            written.append(cursor.peek(ahead).text());
        }
        return written.toString();
    }

    private Optional<Tree.Annotation> unreadable(Token token, Text hint) {
        problems.add("annotation", token.start(), Text.of("注解的值须写在引号和括号内，此处为 " + token.shown(),
                "the value of an annotation stands in quotes and brackets, was " + token.shown()), hint);
        cursor.skipTo(next -> next.isSign("@") || next.isWord("when") || next.isWord("then") || next.isWord("end") || cursor.atRule());
        return Optional.empty();
    }
}
