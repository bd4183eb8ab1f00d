package io.github.baoxiao.book;

import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.rules.Dimension;
import io.github.baoxiao.rules.Situation;
import io.github.baoxiao.rules.Units;
import io.github.baoxiao.rules.Word;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Citation;
import io.github.baoxiao.terms.Clause;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Payment;
import io.github.baoxiao.terms.Scheme;
import io.github.baoxiao.terms.Stage;
import io.github.baoxiao.terms.Status;
import io.github.baoxiao.terms.Terms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Resolves, when a book is loaded, the situations its rules can tell apart, so that a conflict or a gap is an error of the book before it
 * is a surprise at a counter.
 *
 * <p>Situations are derived from the words the rules mention: values no word separates are tried once. Where that is more than a bound,
 * the rest is found when a claim meets it.
 */
final class Proof {

    private static final int MOST = 20_000;

    private final List<Issue> issues;
    private final Set<String> reported = new HashSet<>();
    private int tried;

    Proof(List<Issue> issues) {
        this.issues = issues;
    }

    void of(Policy policy) {
        policy.problems().forEach(this::report);
        if (!policy.problems().isEmpty()) {
            return;
        }
        Set<Situation> situations = new HashSet<>();
        Deductibles deductibles = new Deductibles();
        for (List<Word> list : policy.settings().covered()) {
            for (Situation situation : situations(policy, list)) {
                if (tried < MOST && situations.add(situation)) {
                    tried++;
                    resolve(policy, situation, deductibles);
                }
            }
        }
        deductibles.holes(policy).forEach(this::report);
    }

    private void resolve(Policy policy, Situation situation, Deductibles deductibles) {
        Need need = (Need) situation.value(Dimension.NEED);
        try {
            policy.answer(situation.with(Need.NONE), need == Need.NONE ? Set.of() : Set.of(need), Set.of()).terms()
                    .ifPresent(terms -> deductibles.see(situation, terms));
        } catch (BookException e) {
            e.issues().forEach(this::report);
        }
    }

    /** Adds an issue with its first witness only. */
    private void report(Issue issue) {
        if (reported.add(issue.code() + issue.at() + issue.what().en().replaceAll(", for .*| for .*", ""))) {
            issues.add(issue);
        }
    }

    /** Basic insurance with a deductible in some situations and none stated in others of the same clause has a hole. */
    private static final class Deductibles {
        private final Map<String, Citation> stated = new LinkedHashMap<>();
        private final Map<String, Situation> unstated = new LinkedHashMap<>();

        void see(Situation situation, Terms terms) {
            for (Stage stage : terms.stages()) {
                if (stage instanceof Stage.OfLayer layer && layer.layer() == Payer.BASIC) {
                    layer.clauses().stream().filter(clause -> clause.payment() instanceof Payment.Banded)
                            .forEach(clause -> see(situation, clause));
                }
            }
        }

        private void see(Situation situation, Clause clause) {
            if (clause.deductible().rule().isPresent()) {
                stated.putIfAbsent(clause.name(), clause.deductible().rule());
            } else {
                unstated.putIfAbsent(clause.name(), situation);
            }
        }

        List<Issue> holes(Policy policy) {
            return unstated.entrySet().stream().filter(hole -> stated.containsKey(hole.getKey())).map(hole -> {
                Citation rule = stated.get(hole.getKey());
                Text witness = policy.witness(hole.getValue());
                return Issue.of("gap", rule.at(),
                        Text.of("规则“" + rule.rule() + "”规定了起付线，但有的情形没有规定；情形：" + witness.zh(),
                                "rule \"" + rule.rule() + "\" sets a deductible, but none is set for " + witness.en()),
                        Text.of("没有起付线也要写明：deductible( yuan(0) )", "if there is none, say so: deductible( yuan(0) )"));
            }).toList();
        }
    }

    /** One situation for each combination of values the rules can tell apart, inside one list of what is covered. */
    private static List<Situation> situations(Policy policy, List<Word> list) {
        List<Situation> all = new ArrayList<>();
        all.add(Situation.of(Scheme.EMPLOYEE, Status.ACTIVE, Level.LEVEL_3A, Care.INPATIENT));
        for (Dimension dimension : Dimension.values()) {
            if (!dimension.isOfItem()) {
                all = product(policy, all, dimension, CoveredLists.allowed(list, dimension));
            }
        }
        Set<String> traits = new TreeSet<>();
        Set<String> conditions = new TreeSet<>();
        policy.rules().forEach(rule -> {
            traits.addAll(rule.traits());
            conditions.addAll(rule.conditions());
        });
        List<Situation> more = new ArrayList<>(all);
        for (String trait : traits) {
            all.forEach(situation -> more.add(situation.withTraits(Set.of(trait))));
        }
        for (String condition : conditions) {
            all.forEach(situation -> more.add(situation.withConditions(Set.of(condition))));
        }
        return more;
    }

    private static List<Situation> product(Policy policy, List<Situation> all, Dimension dimension, List<Enum<?>> allowed) {
        List<Situation> product = new ArrayList<>();
        List<Enum<?>> values = representatives(policy, allowed, dimension);
        for (Situation situation : all) {
            if (dimension == Dimension.STATUS) {
                values = representatives(policy, allowed.stream().filter(value -> fits(situation, (Status) value)).toList(), dimension);
            }
            for (Enum<?> value : values) {
                if (product.size() < MOST) {
                    product.add(situation.with(dimension, value));
                }
            }
        }
        return product;
    }

    private static boolean fits(Situation situation, Status status) {
        boolean employee = status == Status.ACTIVE || status == Status.RETIRED;
        return employee == (situation.value(Dimension.SCHEME) == Scheme.EMPLOYEE);
    }

    /** One value of each group that no word of the rules separates. */
    private static List<Enum<?>> representatives(Policy policy, List<Enum<?>> values, Dimension dimension) {
        Set<Word> words = new HashSet<>();
        policy.rules().forEach(rule -> rule.words().stream().filter(word -> word.dimension() == dimension).forEach(words::add));
        Map<List<Word>, Enum<?>> groups = new LinkedHashMap<>();
        for (Enum<?> value : values) {
            List<Word> holding = Units.words().stream().filter(words::contains).filter(word -> word.values().contains(value)).toList();
            groups.putIfAbsent(holding, value);
        }
        return List.copyOf(groups.values());
    }
}
