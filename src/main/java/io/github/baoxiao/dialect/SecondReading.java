package io.github.baoxiao.dialect;

import io.github.baoxiao.issue.Text;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Compares what another parser reads with what we read: header, rules, annotations, patterns, the raw text of each constraint and of each
 * {@code then}. A file the two do not read alike is refused, so that nothing can hide in what only one of them sees.
 */
final class SecondReading {

    private SecondReading() {
    }

    /** Reports where the two readings differ. */
    static void compare(Tree.File file, Outline read, Problems problems) {
        if (!read.faults().isEmpty()) {
            read.faults().forEach(line -> problems.add("syntax", problems.source().startOfLine(line),
                    Text.of("Drools 读不懂这一行", "Drools cannot read this line"),
                    Text.of("检查括号、引号、逗号和 end", "check brackets, quotes, commas and end")));
            return;
        }
        if (!sameHeader(file.header(), read) || file.rules().size() != read.rules().size()) {
            differs(problems, 0);
            return;
        }
        for (int i = 0; i < file.rules().size(); i++) {
            if (!sameRule(file.rules().get(i), read.rules().get(i), problems.source())) {
                differs(problems, file.rules().get(i).offset());
            }
        }
    }

    private static void differs(Problems problems, int offset) {
        problems.add("syntax", offset, Text.of("此处的写法有歧义：Drools 的理解与字面不同", "Drools reads this otherwise than it looks"),
                Text.of("照 README 中的样式改写", "write it as the examples in the README"));
    }

    private static boolean sameHeader(Tree.Header header, Outline read) {
        return read.plain() && header.packageName().name().equals(read.packageName()) && names(header.imports()).equals(read.imports())
                && names(header.staticImports()).equals(read.staticImports()) && names(header.globals()).equals(read.globals());
    }

    private static List<String> names(List<Tree.Named> named) {
        return named.stream().map(Tree.Named::name).toList();
    }

    private static boolean sameRule(Tree.Rule rule, Outline.Rule read, SourceText source) {
        return read.plain() && rule.name().name().equals(read.name()) && read.line() == source.line(rule.offset())
                && annotations(rule).equals(annotations(read)) && patterns(rule).equals(patterns(read))
                && words(rule.conclusion()).equals(words(read.conclusion()));
    }

    private static Map<String, String> annotations(Tree.Rule rule) {
        TreeMap<String, String> annotations = new TreeMap<>();
        rule.annotations().forEach(annotation -> annotations.put(annotation.name().name(),
                names(annotation.values()).stream().map(value -> '"' + value + '"').collect(Collectors.joining(" , "))));
        return annotations;
    }

    /** What is kept is the text between the brackets: {@code "one", "another"}, quotes and comma included. */
    private static Map<String, String> annotations(Outline.Rule read) {
        TreeMap<String, String> annotations = new TreeMap<>();
        read.annotations().forEach((name, text) -> annotations.put(name, words(text)));
        return annotations;
    }

    private static List<String> patterns(Tree.Rule rule) {
        return rule.patterns().stream().map(pattern -> pattern.type().name() + pattern.constraints().stream()
                .map(SecondReading::words).toList()).toList();
    }

    private static List<String> patterns(Outline.Rule read) {
        return read.patterns().stream().map(pattern -> pattern.type() + pattern.constraints().stream()
                .map(SecondReading::words).toList()).toList();
    }

    private static String words(List<Token> tokens) {
        return tokens.stream().map(token -> token.isText() ? '"' + token.text() + '"' : token.text()).collect(Collectors.joining(" "));
    }

    /** The words of a text of the other parser's, read by our own lexer, without comments. */
    private static String words(String text) {
        Problems none = new Problems(SourceText.of("", text));
        List<Token> tokens = Lexer.tokens(none);
        return none.any() ? "?" : words(tokens.subList(0, tokens.size() - 1));
    }
}
