package io.github.baoxiao.book;

import io.github.baoxiao.issue.Text;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Lets Drools' own parser read a file that has passed our grammar, and compares: header, rules, annotations, patterns, the raw text of each
 * constraint and of each {@code then}. A file the two do not read alike is refused, so that nothing can hide in what only one of them sees.
 */
final class SecondReading {

    private SecondReading() {
    }

    /** Reports where the two readings differ. */
    static void compare(Tree.File file, Problems problems) {
        DrlParser parser = OwnLoader.call(DrlParser::new);
        PackageDescr read = OwnLoader.call(() -> parse(parser, problems.source().text()));
        if (parser.hasErrors() || read == null) {
            parser.getErrors().forEach(error -> report(error, problems));
            if (!problems.any()) {
                differs(problems, 0);
            }
            return;
        }
        if (!sameHeader(file.header(), read) || file.rules().size() != read.getRules().size()) {
            differs(problems, 0);
            return;
        }
        for (int i = 0; i < file.rules().size(); i++) {
            if (!sameRule(file.rules().get(i), read.getRules().get(i), problems.source())) {
                differs(problems, file.rules().get(i).offset());
            }
        }
    }

    private static @Nullable PackageDescr parse(DrlParser parser, String text) {
        try {
            return parser.parse(false, text);
        } catch (DroolsParserException | RuntimeException e) {
            return null;
        }
    }

    private static void report(DroolsError error, Problems problems) {
        int line = error.getLines().length == 0 ? 1 : error.getLines()[0];
        problems.add("syntax", problems.source().startOfLine(line), Text.of("Drools 读不懂这一行", "Drools cannot read this line"),
                Text.of("检查括号、引号、逗号和 end", "check brackets, quotes, commas and end"));
    }

    private static void differs(Problems problems, int offset) {
        problems.add("syntax", offset, Text.of("此处的写法有歧义：Drools 的理解与字面不同", "Drools reads this otherwise than it looks"),
                Text.of("照 README 中的样式改写", "write it as the examples in the README"));
    }

    private static boolean sameHeader(Tree.Header header, PackageDescr read) {
        return header.packageName().name().equals(read.getName())
                && names(header.imports()).equals(read.getImports().stream().map(descr -> descr.getTarget()).toList())
                && names(header.staticImports()).equals(read.getFunctionImports().stream().map(descr -> descr.getTarget()).toList())
                && names(header.globals()).equals(read.getGlobals().stream()
                        .map(descr -> descr.getType() + " " + descr.getIdentifier()).toList())
                && read.getAccumulateImports().isEmpty() && read.getAttributes().isEmpty() && read.getFunctions().isEmpty()
                && read.getTypeDeclarations().isEmpty() && read.getEnumDeclarations().isEmpty() && read.getUnit() == null
                && read.getEntryPointDeclarations().isEmpty() && read.getWindowDeclarations().isEmpty()
                && read.getClassAndEnumDeclarationDescrs().isEmpty();
    }

    private static List<String> names(List<Tree.Named> named) {
        return named.stream().map(Tree.Named::name).toList();
    }

    private static boolean sameRule(Tree.Rule rule, RuleDescr read, SourceText source) {
        return rule.name().name().equals(read.getName()) && read.getLine() == source.line(rule.offset())
                && read.getAttributes().isEmpty() && read.getParentName() == null && read.getUnit() == null
                && read.getNamedConsequences().isEmpty() && annotations(rule).equals(annotations(read))
                && patterns(rule).equals(patterns(read.getLhs().getDescrs()))
                && words(rule.conclusion()).equals(words(String.valueOf(read.getConsequence())));
    }

    private static TreeMap<String, String> annotations(Tree.Rule rule) {
        TreeMap<String, String> annotations = new TreeMap<>();
        rule.annotations().forEach(annotation -> annotations.put(annotation.name().name(),
                names(annotation.values()).stream().map(value -> '"' + value + '"').collect(Collectors.joining(" , "))));
        return annotations;
    }

    /** Drools keeps the text between the brackets: {@code "one", "another"}, quotes and comma included. */
    private static TreeMap<String, String> annotations(RuleDescr read) {
        TreeMap<String, String> annotations = new TreeMap<>();
        for (AnnotationDescr annotation : read.getAnnotations()) {
            annotations.put(annotation.getName(), words(String.valueOf(annotation.getValue())));
        }
        return annotations;
    }

    private static List<String> patterns(Tree.Rule rule) {
        return rule.patterns().stream().map(pattern -> pattern.type().name() + pattern.constraints().stream()
                .map(SecondReading::words).toList()).toList();
    }

    private static List<String> patterns(List<? extends BaseDescr> read) {
        List<String> patterns = new ArrayList<>();
        for (BaseDescr descr : read) {
            boolean plain = descr instanceof PatternDescr pattern && pattern.getIdentifier() == null && pattern.getSource() == null
                    && pattern.getBehaviors().isEmpty() && pattern.getConstraint().getDescrs().stream()
                            .allMatch(ExprConstraintDescr.class::isInstance);
            patterns.add(plain ? shown((PatternDescr) descr) : "?");
        }
        return patterns;
    }

    private static String shown(PatternDescr pattern) {
        return pattern.getObjectType() + pattern.getConstraint().getDescrs().stream()
                .map(descr -> words(((ExprConstraintDescr) descr).getExpression())).toList();
    }

    private static String words(List<Token> tokens) {
        return tokens.stream().map(token -> token.isText() ? '"' + token.text() + '"' : token.text()).collect(Collectors.joining(" "));
    }

    /** The words of a text of Drools', read by our own lexer, without comments. */
    private static String words(String text) {
        Problems none = new Problems(SourceText.of("", text));
        List<Token> tokens = Lexer.tokens(none);
        return none.any() ? "?" : words(tokens.subList(0, tokens.size() - 1));
    }
}
