package io.github.baoxiao.book;

import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.rules.Benefits;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.io.ByteArrayResource;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.conf.ConstraintJittingThresholdOption;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeSet;

/** Compiles the files of one region in memory, without a repository, so that a book nobody holds leaves nothing behind. */
final class Compilation {

    /** Drools and its parts keep static tables that are not safe to build in parallel; builds take turns. */
    private static final Object TURN = new Object();

    private Compilation() {
    }

    /** The compiled rules; none, and at least one issue, if they cannot be compiled. */
    static InternalKnowledgeBase compile(String region, SortedMap<String, SourceText> files, List<RuleText> rules, List<Issue> issues) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader own = Benefits.class.getClassLoader();
        synchronized (TURN) {
            thread.setContextClassLoader(own);
            try {
                return compile(region, files, rules, issues, own);
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }

    private static InternalKnowledgeBase compile(String region, SortedMap<String, SourceText> files, List<RuleText> rules,
            List<Issue> issues, ClassLoader loader) {
        KnowledgeBuilderConfiguration configuration = KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, loader);
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(configuration);
        for (SourceText source : files.values()) {
            byte[] text = source.text().getBytes(StandardCharsets.UTF_8);
            Resource resource = new ByteArrayResource(text, StandardCharsets.UTF_8.name()); // else it is read in the platform's charset
            builder.add(resource.setSourcePath(source.file()), ResourceType.DRL);
        }
        builder.getErrors().forEach(error -> issues.add(issue(region, error)));
        KieBaseConfiguration noBackgroundThreads = RuleBaseFactory.newKnowledgeBaseConfiguration(new Properties(), loader);
        noBackgroundThreads.setOption(ConstraintJittingThresholdOption.get(-1));
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase(noBackgroundThreads);
        if (!builder.hasErrors()) {
            base.addPackages(builder.getKnowledgePackages());
            checkNames(region, base, rules, issues);
        }
        return base;
    }

    private static Issue issue(String region, KnowledgeBuilderError error) {
        String file = error.getResource() == null ? region : error.getResource().getSourcePath();
        int line = error.getLines() == null || error.getLines().length == 0 ? 1 : Math.max(1, error.getLines()[0]);
        return Issue.of("drools", file + ":" + line + ":1", Text.of("Drools 无法编译", "Drools cannot compile this"), Text.of(error.getMessage(), error.getMessage()));
    }

    private static void checkNames(String region, InternalKnowledgeBase base, List<RuleText> rules, List<Issue> issues) {
        List<String> compiled = base.getKiePackages().stream().flatMap(one -> one.getRules().stream()).map(rule -> rule.getName()).sorted()
                .toList();
        List<String> written = rules.stream().map(RuleText::name).sorted().toList();
        if (!compiled.equals(written)) {
            TreeSet<String> differing = new TreeSet<>(compiled);
            differing.addAll(written);
            differing.removeIf(name -> compiled.contains(name) && written.contains(name));
            issues.add(Issue.of("drools", region, Text.of("编译出的规则与文件不同：" + differing, "the compiled rules are not those of the files: " + differing),
                    Text.of("重新载入", "load again")));
        }
    }
}
