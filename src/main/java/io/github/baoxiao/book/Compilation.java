package io.github.baoxiao.book;

import io.github.baoxiao.dialect.RuleText;
import io.github.baoxiao.dialect.SourceText;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;
import org.drools.io.ByteArrayResource;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.definition.rule.Rule;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Compiles the files of one region in memory, without a repository, so that a book nobody holds leaves nothing behind. */
final class Compilation {

    /** Drools and its parts keep static tables that are not safe to build in parallel; builds take turns. */
    private static final Object TURN = new Object();

    private Compilation() {
    }

    /**
     * The compiled rules; nothing, and at least one issue, if they cannot be compiled.
     *
     * @throws BookException if Drools cannot compile anything here, with the issues so far and that one
     */
    static Optional<InternalKnowledgeBase> compile(String region, SortedMap<String, SourceText> files, List<RuleText> rules,
            List<Issue> issues) {
        synchronized (TURN) {
            try {
                return OwnLoader.call(() -> build(region, files, rules, issues));
            } catch (StackOverflowError e) { // on a thread of the host's with a small stack
                issues.add(Issue.of("drools", region + "/", HostFault.SMALL_STACK,
                        Text.of("在栈较大的线程中载入，或把长的 then 拆成几条规则", "load in a thread with a larger stack, or write several rules for a long then")));
                return Optional.empty();
            } catch (RuntimeException e) {
                throw HostFault.of(issues, e);
            }
        }
    }

    private static Optional<InternalKnowledgeBase> build(String region, SortedMap<String, SourceText> files, List<RuleText> rules,
            List<Issue> issues) {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(DroolsSettings.ofBuilder());
        for (SourceText source : files.values()) {
            byte[] text = source.text().getBytes(StandardCharsets.UTF_8);
            Resource resource = new ByteArrayResource(text, StandardCharsets.UTF_8.name()); // else it is read in the platform's charset
            builder.add(resource.setSourcePath(source.file()), ResourceType.DRL);
        }
        if (builder.hasErrors()) {
            report(region, files, new ArrayList<>(builder.getErrors()), issues);
            return Optional.empty();
        }
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase(DroolsSettings.ofBase());
        base.addPackages(builder.getKnowledgePackages());
        List<String> compiled = base.getKiePackages().stream().flatMap(one -> one.getRules().stream()).map(Rule::getName).sorted().toList();
        List<String> written = rules.stream().map(RuleText::name).sorted().toList();
        if (!compiled.equals(written)) {
            issues.add(Issue.of("drools", region, Text.of("编译出 " + compiled.size() + " 条规则，文件中有 " + written.size() + " 条，两者不同",
                    compiled.size() + " rules were compiled, " + written.size() + " are in the files, and they are not the same"),
                    Text.of("请重新载入；若仍如此，请报告给维护者", "load again; if it stays so, report it to the maintainers")));
            return Optional.empty();
        }
        return Optional.of(base);
    }

    private static void report(String region, SortedMap<String, SourceText> files, List<KnowledgeBuilderError> errors, List<Issue> issues) {
        if (errors.stream().anyMatch(error -> String.valueOf(error.getMessage()).contains("wire"))) {
            throw HostFault.of(issues, new IllegalStateException(String.valueOf(errors.get(0).getMessage())));
        }
        for (KnowledgeBuilderError error : errors) {
            SourceText source = error.getResource() == null ? null : files.get(error.getResource().getSourcePath());
            int line = error.getLines() == null || error.getLines().length == 0 ? 1 : error.getLines()[0];
            Text what = Text.of("Drools 不能编译这条规则", "Drools cannot compile this rule");
            Text hint = Text.of("请把文件报告给维护者", "please report the file to the maintainers");
            issues.add(source == null ? Issue.of("drools", region, what, hint)
                    : source.issue("drools", source.startOfLine(line), what, hint));
        }
    }
}
