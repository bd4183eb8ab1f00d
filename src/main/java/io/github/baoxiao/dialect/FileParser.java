package io.github.baoxiao.dialect;

import io.github.baoxiao.issue.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the words of a file as header and rules, by a grammar of our own that knows nothing but the dialect. What it does not know is a
 * problem; it goes on behind it.
 */
final class FileParser {

    private final Cursor cursor;
    private final Problems problems;
    private final List<Tree.Rule> rules = new ArrayList<>();
    private boolean whole = true;

    private FileParser(Cursor cursor, Problems problems) {
        this.cursor = cursor;
        this.problems = problems;
    }

    /** The file as far as it can be read. */
    static Tree.File parse(List<Token> tokens, Problems problems) {
        FileParser parser = new FileParser(new Cursor(tokens, problems.source()), problems);
        HeaderParser header = new HeaderParser(parser.cursor, problems);
        parser.run(header);
        return new Tree.File(header.header(), parser.rules, parser.whole);
    }

    private void run(HeaderParser header) {
        while (!cursor.peek().isEnd() && !problems.isFull()) {
            if (cursor.atRule()) {
                rule();
            } else if (!header.parse(rules.isEmpty())) {
                whole = false;
                Token token = cursor.next();
                problems.add(Refusals.code(token, "syntax"), token.start(), Refusals.what(token, Text.of("此处不能写 " + token.shown(),
                        token.shown() + " cannot stand here")), Refusals.hint(token,
                        Text.of("规则以 rule \"名称\" 开头", "a rule begins with rule \"name\"")));
                while (!cursor.peek().isEnd() && !cursor.atTopLevel()) {
                    cursor.next();
                }
            }
        }
        whole &= !problems.isFull();
    }

    private void rule() {
        int offset = cursor.next().start();
        Tree.Named name = name();
        List<Tree.Annotation> annotations = new ArrayList<>();
        boolean condition = head(name, annotations);
        List<Tree.Pattern> patterns = condition ? new WhenParser(cursor, problems).parse() : List.of();
        if (!cursor.skipWord("then")) {
            if (condition) {
                problems.add("syntax", cursor.last().end(), "规则“" + name.name() + "”缺少 then", "rule \"" + name.name() + "\" has no then",
                        "在 when 之后写 then，以 end 结束", "after when write then, and end with end");
            }
            cursor.skipTo(token -> token.isWord("end") || cursor.atRule());
            cursor.skipWord("end");
            rules.add(new Tree.Rule(name, offset, annotations, patterns, List.of(), Optional.empty(), false));
            return;
        }
        int from = cursor.index();
        Optional<List<Tree.Call>> chain = new ChainParser(cursor, problems).parse(token -> !condition && token.isWord("when"));
        List<Token> conclusion = cursor.between(from, cursor.index());
        if (!cursor.skipWord("end")) {
            problems.add("syntax", cursor.last().end(), "规则“" + name.name() + "”缺少 end", "rule \"" + name.name() + "\" has no end",
                    "在规则末尾另起一行写 end", "write end on a line of its own after the rule");
        }
        rules.add(new Tree.Rule(name, offset, annotations, patterns, conclusion, chain, condition));
    }

    private Tree.Named name() {
        Token token = cursor.peek();
        if (token.isText()) {
            cursor.next();
            return new Tree.Named(token.text(), token.start());
        }
        whole = false;
        problems.add("rule-name", token.start(), "规则名称须写在引号内", "the name of a rule stands in quotes",
                "如 rule \"居民住院 支付比例\"", "for example rule \"居民住院 支付比例\"");
        cursor.skipTo(next -> next.isSign("@") || next.isWord("when") || next.isWord("then") || next.isWord("end"));
        return new Tree.Named(token.text(), token.start());
    }

    private static boolean isAnnotation(Token token) {
        return token.kind() == Token.Kind.WORD && Annotations.NAMES.contains(token.text().toLowerCase(Locale.ROOT));
    }

    /** Everything between the name and {@code when}; whether the rule has a {@code when}. */
    private boolean head(Tree.Named name, List<Tree.Annotation> annotations) {
        AnnotationParser parser = new AnnotationParser(cursor, problems);
        while (!cursor.skipWord("when")) {
            Token token = cursor.peek();
            if (problems.isFull()) {
                return false;
            } else if (token.isSign("@")) {
                parser.parse().ifPresent(annotations::add);
            } else if (token.isWord("then") || token.isWord("end") || token.isEnd() || cursor.atRule() || WhenParser.isPattern(cursor)) {
                problems.add("syntax", cursor.last().end(), "规则“" + name.name() + "”缺少 when", "rule \"" + name.name() + "\" has no when",
                        "写明适用的情形，如 when Situation( employee, inpatient )", "say who it is for: when Situation( employee, inpatient )");
                cursor.skipTo(next -> next.isWord("then") || next.isWord("end") || cursor.atRule());
                return false;
            } else if (isAnnotation(token) && (cursor.peek(1).isSign("(") || cursor.peek(1).isText())) {
                problems.add("attribute", token.start(), Text.of(token.text() + " 之前缺少 @", "@ is missing before " + token.text()),
                        AnnotationParser.example(token.text().toLowerCase(Locale.ROOT)));
                parser.parseWithoutSign().ifPresent(annotations::add);
            } else {
                problems.add(Refusals.code(token, "attribute"), token.start(),
                        Refusals.what(token, Text.of("规则名称与 when 之间不能写 " + token.shown(),
                                token.shown() + " cannot stand between the name of a rule and when")),
                        Refusals.hint(token, AnnotationParser.ALLOWED));
                int line = problems.source().line(token.start());
                cursor.next();
                cursor.skipTo(next -> next.isSign("@") || next.isWord("when") || next.isWord("then") || cursor.atRule()
                        || problems.source().line(next.start()) != line);
            }
        }
        return true;
    }
}
