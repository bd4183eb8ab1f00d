package io.github.baoxiao.book;

import io.github.baoxiao.dialect.RuleReader;
import io.github.baoxiao.dialect.RuleText;
import io.github.baoxiao.dialect.SourceText;
import io.github.baoxiao.dialect.Stated;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.rules.Benefits;
import io.github.baoxiao.rules.Item;
import io.github.baoxiao.rules.Region;
import io.github.baoxiao.rules.Situation;
import io.github.baoxiao.rules.Statement;
import io.github.baoxiao.rules.VocabularyException;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The compiled rules of one region: which of them speak of a situation, and what they state.
 *
 * <p>It may be used from several threads; they take turns. It depends on nothing but the rules and what it is asked.
 */
final class Engine {

    private final Optional<InternalKnowledgeBase> base;
    private final @Nullable KieSessionConfiguration sessions;
    private final Map<String, RuleText> rules;

    private Engine(Optional<InternalKnowledgeBase> base, List<RuleText> rules) {
        this.base = base;
        this.sessions = base.map(compiled -> OwnLoader.call(DroolsSettings::ofSession)).orElse(null);
        this.rules = rules.stream().collect(Collectors.toMap(RuleText::name, Function.identity()));
    }

    /**
     * Compiles files that {@link RuleReader} has read without an issue.
     *
     * @return the engine; one without rules if an issue was added
     */
    static Engine compile(String region, SortedMap<String, SourceText> files, List<RuleText> rules, List<Issue> issues) {
        return new Engine(Compilation.compile(region, files, rules, issues), rules);
    }

    /** What the rules in force state about a situation. */
    List<Stated> fire(Situation situation, Predicate<RuleText> inForce) {
        return fire(List.of(situation), rule -> rule.kind() == RuleText.Kind.SITUATION && inForce.test(rule),
                statements -> Benefits.of(situation, statements));
    }

    /** What the rules in force state about an item in a situation. */
    List<Stated> fire(Situation situation, Item item, Predicate<RuleText> inForce) {
        return fire(List.of(situation, item), rule -> rule.kind() == RuleText.Kind.ITEM && inForce.test(rule),
                statements -> Benefits.of(situation, item, statements));
    }

    /** What the rules in force state about the region. */
    List<Stated> fireRegion(Predicate<RuleText> inForce) {
        return fire(List.of(new Region()), rule -> rule.kind() == RuleText.Kind.REGION && inForce.test(rule), Benefits::ofNoSituation);
    }

    private synchronized List<Stated> fire(List<Object> facts, Predicate<RuleText> speaks,
            Function<Consumer<Statement>, Benefits> benefits) {
        List<Stated> stated = new ArrayList<>();
        base.ifPresent(compiled -> OwnLoader.call(() -> fire(compiled, facts, speaks, benefits, stated)));
        stated.sort(Stated.ORDER);
        return List.copyOf(stated);
    }

    private List<Stated> fire(InternalKnowledgeBase compiled, List<Object> facts, Predicate<RuleText> speaks,
            Function<Consumer<Statement>, Benefits> benefits, List<Stated> stated) {
        Speaker speaker = new Speaker();
        KieSession session = compiled.newKieSession(sessions, null);
        try {
            session.setGlobal("benefits", benefits.apply(statement -> stated.add(new Stated(speaker.rule, statement))));
            facts.forEach(session::insert);
            session.fireAllRules(match -> {
                RuleText rule = rules.get(match.getRule().getName());
                speaker.rule = rule;
                return speaks.test(rule);
            });
        } catch (RuntimeException | LinkageError e) {
            throw new BookException(List.of(failure(speaker.rule, e)));
        } finally {
            session.dispose();
        }
        return stated;
    }

    static Issue failure(@Nullable RuleText rule, Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof VocabularyException impossible) {
                return Issue.of(impossible.code(), rule == null ? "" : rule.at(), impossible.what(), impossible.hint());
            }
        }
        String name = rule == null ? "" : rule.name();
        return Issue.of("internal", rule == null ? "" : rule.at(), Text.of("规则“" + name + "”执行失败", "rule \"" + name + "\" failed"),
                Text.of("请把规则文件报告给维护者", "please report the rule file to the maintainers"));
    }

    /** The rule that speaks at the moment. */
    private static final class Speaker {
        private @Nullable RuleText rule;
    }
}
