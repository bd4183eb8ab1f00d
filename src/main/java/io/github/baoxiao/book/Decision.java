package io.github.baoxiao.book;

import io.github.baoxiao.dialect.Beside;
import io.github.baoxiao.dialect.Labels;
import io.github.baoxiao.dialect.RuleText;
import io.github.baoxiao.dialect.Stated;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.rules.Setting;
import io.github.baoxiao.rules.Target;
import io.github.baoxiao.terms.Citation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands of all that rules state about one situation: overridden settings are gone, adjustments are collected, and two rules that
 * set the same term are a conflict.
 */
final class Decision {

    private final Map<Target, Map<Object, List<Stated>>> standing = new LinkedHashMap<>();
    private final List<Issue> conflicts = new ArrayList<>();

    private Decision() {
    }

    /**
     * Decides between statements.
     *
     * @param stated what rules state, in the order of the files
     * @param overrides which rules override which
     * @param witness the situation in words, for the message of a conflict
     */
    static Decision of(List<Stated> stated, Overrides overrides, Text witness) {
        Decision decision = new Decision();
        for (Stated one : stated) {
            decision.standing.computeIfAbsent(one.statement().target(), target -> new LinkedHashMap<>())
                    .computeIfAbsent(one.statement().setting().key(), key -> new ArrayList<>()).add(one);
        }
        decision.standing.forEach((target, terms) -> terms.values().forEach(rivals -> {
            overrides.removeOverridden(rivals);
            decision.conflict(target, rivals, witness).ifPresent(decision.conflicts::add);
        }));
        return decision;
    }

    private Optional<Issue> conflict(Target target, List<Stated> rivals, Text witness) {
        if (rivals.size() == 1) {
            return Optional.empty();
        }
        List<Setting> settings = rivals.stream().map(rival -> rival.statement().setting()).toList();
        Setting first = settings.get(0);
        if (Beside.stand(settings)) {
            return Optional.empty();
        }
        RuleText one = rivals.get(0).rule();
        Stated last = rivals.get(rivals.size() - 1);
        if (first instanceof Setting.Codes codes) {
            Stated apart = rivals.stream().filter(rival -> !Beside.stand(List.of(codes, rival.statement().setting()))).findFirst().orElse(last);
            return Optional.of(codes(rivals.get(0), apart));
        }
        RuleText other = last.rule();
        Text term = Labels.of(target, first);
        if (one.equals(other)) {
            return Optional.of(Issue.of("conflict", one.citation().at(),
                    Text.of("规则“" + one.name() + "”两次规定" + term.zh(), "rule \"" + one.name() + "\" sets " + term.en() + " twice"),
                    Text.of("每条规则对同一事项只写一次", "set each term once in a rule")));
        }
        return Optional.of(Issue.of("conflict", other.citation().at(),
                Text.of("规则“" + one.name() + "”（" + one.citation().at() + "）与“" + other.name() + "”（" + other.citation().at() + "）都规定了"
                        + term.zh() + Witness.ending(witness).zh(),
                        "rules \"" + one.name() + "\" (" + one.citation().at() + ") and \"" + other.name() + "\" ("
                                + other.citation().at() + ") both set " + term.en() + Witness.ending(witness).en()),
                first instanceof Setting.Adjustment
                        ? Text.of("如两项同时适用，各写一个理由；否则让特例写 @overrides", "give each its own reason if both apply; else let the exception say @overrides")
                        : Text.of("让特例写 @overrides( \"一般规则名\" )，或给旧规则加 @until",
                                "let the exception say @overrides( \"name of the general rule\" ), or close the old rule with @until"))
                .also(List.of(one.citation().at())));
    }

    /** Codes that several rules state do not add up: one that is mistyped would give the region a second place. */
    private static Issue codes(Stated first, Stated apart) {
        RuleText one = first.rule();
        RuleText other = apart.rule();
        String these = String.join(", ", ((Setting.Codes) first.statement().setting()).codes());
        String those = String.join(", ", ((Setting.Codes) apart.statement().setting()).codes());
        return Issue.of("conflict", other.citation().at(),
                Text.of("规则“" + one.name() + "”（" + one.citation().at() + "）写的统筹区代码是 " + these + "，“" + other.name() + "”（"
                        + other.citation().at() + "）写的是 " + those,
                        "rule \"" + one.name() + "\" (" + one.citation().at() + ") gives the region the codes " + these + ", \"" + other.name()
                                + "\" (" + other.citation().at() + ") the codes " + those),
                Text.of("各条规则写相同的代码；一个统筹区有多个代码的，写在同一括号内：benefits.region( \"150100\", \"150200\" )",
                        "write the same codes in each rule; a region that has several has them in one call: benefits.region( \"150100\", \"150200\" )"))
                .also(List.of(one.citation().at()));
    }

    /** Every conflict. */
    List<Issue> conflicts() {
        return conflicts;
    }

    /** Nothing, unless there are conflicts. */
    void requireNoConflict() {
        if (!conflicts.isEmpty()) {
            throw new BookException(conflicts);
        }
    }

    /** Whether something that is stated about it grows with years. */
    boolean grows(Target target) {
        return standing.getOrDefault(target, Map.of()).values().stream().flatMap(List::stream).anyMatch(one -> one.statement().setting().grows());
    }

    /** The same without the settings that grow with years. */
    Decision withoutGrowth() {
        Decision rest = new Decision();
        standing.forEach((target, terms) -> terms.forEach((key, rivals) -> {
            List<Stated> staying = rivals.stream().filter(one -> !one.statement().setting().grows()).toList();
            if (!staying.isEmpty()) {
                rest.standing.computeIfAbsent(target, any -> new LinkedHashMap<>()).put(key, staying);
            }
        }));
        return rest;
    }

    /** Everything something was stated about. */
    Set<Target> targets() {
        return standing.keySet();
    }

    /** All that stands about a target. */
    List<Stated> of(Target target) {
        List<Stated> all = new ArrayList<>();
        standing.getOrDefault(target, Map.of()).values().forEach(all::addAll);
        return all;
    }

    /** Every rule of which something stands. What is said of a clause that no rule lets pay counts for nothing. */
    Set<Citation> rules() {
        Set<Citation> rules = new LinkedHashSet<>();
        standing.forEach((target, terms) -> {
            if (!(target instanceof Target.OfClause) || one(target, Setting.Pays.class).isPresent()) {
                terms.values().forEach(stated -> stated.forEach(one -> rules.add(one.rule().citation())));
            }
        });
        return rules;
    }

    /** The one setting of a kind that stands. */
    <S extends Setting> Optional<Standing<S>> one(Target target, Class<S> kind) {
        List<Stated> rivals = standing.getOrDefault(target, Map.of()).getOrDefault(kind, List.of());
        if (rivals.size() == 1) {
            return Optional.of(standing(rivals.get(0), kind));
        }
        List<Standing<S>> all = all(target, kind);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    /** All settings of a kind that stand, in the order of the files. */
    <S extends Setting> List<Standing<S>> all(Target target, Class<S> kind) {
        List<Stated> found = new ArrayList<>();
        for (List<Stated> rivals : standing.getOrDefault(target, Map.of()).values()) {
            for (Stated one : rivals) {
                if (kind.isInstance(one.statement().setting())) {
                    found.add(one);
                }
            }
        }
        if (found.isEmpty()) {
            return List.of();
        }
        found.sort(Stated.ORDER);
        List<Standing<S>> all = new ArrayList<>(found.size());
        found.forEach(one -> all.add(standing(one, kind)));
        return all;
    }

    private static <S extends Setting> Standing<S> standing(Stated stated, Class<S> kind) {
        return new Standing<>(kind.cast(stated.statement().setting()), stated.rule().citation());
    }

    /** A setting that stands, and who said so. */
    record Standing<S extends Setting>(S setting, Citation rule) {
    }
}
