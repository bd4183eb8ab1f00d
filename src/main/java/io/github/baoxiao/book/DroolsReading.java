package io.github.baoxiao.book;

import io.github.baoxiao.dialect.Outline;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** Lets Drools' own parser read a file, and tells what it saw in words of ours; what only Drools knows of is told as not plain. */
final class DroolsReading {

    private DroolsReading() {
    }

    /** The file as Drools reads it. */
    static Outline of(String text) {
        DrlParser parser = OwnLoader.call(DrlParser::new);
        PackageDescr read = OwnLoader.call(() -> parse(parser, text));
        if (parser.hasErrors() || read == null) {
            return Outline.unread(parser.getErrors().stream().map(error -> error.getLines().length == 0 ? 1 : error.getLines()[0]).toList());
        }
        return new Outline(List.of(), isPlain(read), Objects.requireNonNullElse(read.getName(), ""),
                read.getImports().stream().map(descr -> descr.getTarget()).toList(),
                read.getFunctionImports().stream().map(descr -> descr.getTarget()).toList(),
                read.getGlobals().stream().map(descr -> descr.getType() + " " + descr.getIdentifier()).toList(),
                read.getRules().stream().map(DroolsReading::rule).toList());
    }

    private static @Nullable PackageDescr parse(DrlParser parser, String text) {
        try {
            return parser.parse(false, text);
        } catch (DroolsParserException | RuntimeException e) {
            return null;
        }
    }

    private static boolean isPlain(PackageDescr read) {
        return read.getAccumulateImports().isEmpty() && read.getAttributes().isEmpty() && read.getFunctions().isEmpty()
                && read.getTypeDeclarations().isEmpty() && read.getEnumDeclarations().isEmpty() && read.getUnit() == null
                && read.getEntryPointDeclarations().isEmpty() && read.getWindowDeclarations().isEmpty()
                && read.getClassAndEnumDeclarationDescrs().isEmpty();
    }

    private static Outline.Rule rule(RuleDescr read) {
        TreeMap<String, String> annotations = new TreeMap<>();
        for (AnnotationDescr annotation : read.getAnnotations()) {
            annotations.put(annotation.getName(), String.valueOf(annotation.getValue()));
        }
        List<Outline.Pattern> patterns = new ArrayList<>();
        List<? extends BaseDescr> conditions = read.getLhs().getDescrs();
        conditions.stream().filter(DroolsReading::isPlain).forEach(descr -> patterns.add(pattern((PatternDescr) descr)));
        boolean plain = read.getAttributes().isEmpty() && read.getParentName() == null && read.getUnit() == null
                && read.getNamedConsequences().isEmpty() && patterns.size() == conditions.size();
        return new Outline.Rule(read.getName(), read.getLine(), plain, annotations, patterns, String.valueOf(read.getConsequence()));
    }

    private static boolean isPlain(BaseDescr descr) {
        return descr instanceof PatternDescr pattern && pattern.getIdentifier() == null && pattern.getSource() == null
                && pattern.getBehaviors().isEmpty() && pattern.getConstraint().getDescrs().stream().allMatch(ExprConstraintDescr.class::isInstance);
    }

    private static Outline.Pattern pattern(PatternDescr read) {
        return new Outline.Pattern(read.getObjectType(), read.getConstraint().getDescrs().stream()
                .map(descr -> ((ExprConstraintDescr) descr).getExpression()).toList());
    }
}
