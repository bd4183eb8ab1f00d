package io.github.baoxiao.book;

import io.github.baoxiao.dialect.Labels;
import io.github.baoxiao.dialect.RuleText;
import io.github.baoxiao.dialect.Stated;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.rules.Setting;
import io.github.baoxiao.rules.Target;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which rules ever speak, which are ever heard, and what exceptions ever displace; the rest is dead, and looks alive in the file. */
final class RuleUse {

    /** Situations are tried with two open words at most; a rule that asks for more is not judged. */
    private static final int MOST_OPEN_WORDS = 2;

    private final Doubts doubts;
    private final Map<String, RuleText> rules = new LinkedHashMap<>();
    private final Set<String> spoke = new HashSet<>();
    private final Set<String> heard = new HashSet<>();
    private final Set<List<String>> displaced = new HashSet<>();
    private final Set<Target> paid = new HashSet<>();
    private final Map<Target, Stated> stated = new LinkedHashMap<>();

    RuleUse(Doubts doubts) {
        this.doubts = doubts;
    }

    /** These rules are in force in some window. */
    void inForce(List<RuleText> some) {
        some.forEach(rule -> rules.put(rule.name(), rule));
    }

    /** What rules state about one situation; what of it stands. */
    List<Stated> see(List<Stated> all, Overrides overrides) {
        Map<List<Object>, List<Stated>> byTerm = new LinkedHashMap<>();
        for (Stated one : all) {
            spoke.add(one.rule().name());
            byTerm.computeIfAbsent(List.of(one.statement().target(), one.statement().setting().key()), term -> new ArrayList<>()).add(one);
        }
        List<Stated> standing = new ArrayList<>();
        for (List<Stated> rivals : byTerm.values()) {
            List<Stated> left = new ArrayList<>(rivals);
            overrides.removeOverridden(left);
            if (left.size() < rivals.size()) {
                pairs(rivals);
            }
            standing.addAll(left);
        }
        standing.forEach(one -> {
            heard.add(one.rule().name());
            stated.putIfAbsent(one.statement().target(), one);
            if (one.statement().setting() instanceof Setting.Pays) {
                paid.add(one.statement().target());
            }
        });
        return standing;
    }

    private void pairs(List<Stated> rivals) {
        for (Stated one : rivals) {
            rivals.stream().filter(other -> one.rule().overrides().contains(other.rule().name()))
                    .forEach(other -> displaced.add(List.of(one.rule().name(), other.rule().name())));
        }
    }

    /** Reports what was of no use in any situation. */
    void report() {
        rules.values().stream().filter(rule -> rule.kind() != RuleText.Kind.REGION
                && rule.traits().size() + rule.conditions().size() <= MOST_OPEN_WORDS).forEach(this::report);
        stated.forEach((target, one) -> {
            if (target instanceof Target.OfClause clause && !paid.contains(target)) {
                unpaid(clause, one);
            }
        });
    }

    private void report(RuleText rule) {
        if (!spoke.contains(rule.name())) {
            doubts.add("dead-rule", rule.citation(), Text.of("规则“" + rule.name() + "”在 covers 所含的情形中从不适用",
                    "rule \"" + rule.name() + "\" applies in no situation that covers lists"),
                    Text.of("改正 when，或把它的情形写入统筹区的 covers", "correct its when, or add its situations to covers of the region"));
        } else if (!heard.contains(rule.name())) {
            doubts.add("dead-rule", rule.citation(), Text.of("规则“" + rule.name() + "”所规定的，凡适用之处都被特例替代",
                    "whatever rule \"" + rule.name() + "\" sets is overridden wherever it applies"),
                    Text.of("缩小特例的适用范围，或给这条规则加 @until", "narrow the exceptions, or close this rule with @until"));
        } else {
            rule.overrides().stream().filter(other -> !displaced.contains(List.of(rule.name(), other))).findFirst().ifPresent(other ->
                    doubts.add("idle-override", rule.citation(), Text.of("规则“" + rule.name() + "”写明替代“" + other + "”，而没有情形中两者规定同一事项",
                            "rule \"" + rule.name() + "\" overrides \"" + other + "\", and in no situation do both set the same term"),
                            Text.of("从 @overrides 中删去它，或写上要替代的规则", "take it out of @overrides, or name the rule that is meant")));
        }
    }

    private void unpaid(Target.OfClause clause, Stated one) {
        Text term = Labels.of(clause, one.statement().setting());
        Text layer = clause.layer().label();
        doubts.add("no-ratio", one.rule().citation(), Text.of("规则“" + one.rule().name() + "”规定了" + term.zh() + "，但没有规则规定" + layer.zh()
                        + (clause.clause().isEmpty() ? "" : "“" + clause.clause() + "”") + "的支付比例，所以从不支付",
                "rule \"" + one.rule().name() + "\" sets " + term.en() + ", but no rule sets a ratio of " + layer.en()
                        + (clause.clause().isEmpty() ? "" : " \"" + clause.clause() + "\"") + ", so it never pays"),
                Text.of("补上支付比例，或检查层次和责任的名称", "add the ratio, or check the names of layer and clause"));
    }
}
