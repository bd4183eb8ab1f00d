package io.github.baoxiao.book;

import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.rules.Dimension;
import io.github.baoxiao.rules.Item;
import io.github.baoxiao.rules.Measure;
import io.github.baoxiao.rules.Situation;
import io.github.baoxiao.rules.Units;
import io.github.baoxiao.rules.Word;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Citation;
import io.github.baoxiao.terms.Clause;
import io.github.baoxiao.terms.ItemClass;
import io.github.baoxiao.terms.ItemKind;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Origin;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Payment;
import io.github.baoxiao.terms.Scheme;
import io.github.baoxiao.terms.Stage;
import io.github.baoxiao.terms.Status;
import io.github.baoxiao.terms.Terms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Resolves, when a book is loaded, the situations its rules can tell apart, so that a conflict or a gap is an error of the book before it
 * is a surprise at a counter.
 *
 * <p>Situations are derived from the words the rules mention: values no word separates are tried once. Where that is more than a bound,
 * the rest is found when a claim meets it.
 */
final class Proof {

    /** The most that are listed, of which so many are proved as there is time for; warnings are looked for in all of them. */
    private static final int MOST = 20_000;
    private static final int MOST_COMBINED = 5;

    private final List<Issue> issues;
    private final Set<String> reported = new HashSet<>();
    private int tried;
    private long readings;
    private boolean whole = true;

    Proof(List<Issue> issues) {
        this.issues = issues;
    }

    /**
     * Proves one window: every situation its rules can tell apart, up to a bound, and every item in those that rules about items tell apart.
     *
     * @param policy the window
     * @param most the bound: so many situations
     */
    void of(Policy policy, int most) {
        policy.problems().forEach(problem -> report(problem, Text.of("", policy.from().toString())));
        if (!policy.problems().isEmpty()) {
            return;
        }
        if (readings > Limits.READINGS) {
            whole = false;
            return;
        }
        Set<Situation> situations = situations(policy);
        List<Item> items = items(policy);
        DeductibleHoles deductibles = new DeductibleHoles();
        Set<List<Object>> seen = new HashSet<>();
        whole &= situations.size() <= most && situations.size() < MOST && !isBeyondPairs(policy);
        int asked = 0;
        int before = tried;
        for (Situation situation : situations) {
            readings += policy.rules().size();
            if (tried - before == most || readings > Limits.READINGS) {
                whole = false;
                break;
            }
            tried++;
            boolean isNew = seen.add(policy.askedOfItems(situation)) && !situation.is(Units.yearEnd);
            asked += isNew ? items.size() : 0;
            readings += isNew ? (long) items.size() * policy.rules().size() : 0;
            whole &= asked <= Limits.ITEMS;
            resolve(policy, situation, isNew && asked <= Limits.ITEMS ? items : List.of(), deductibles);
        }
        deductibles.holes(policy).forEach(hole -> report(hole, Text.NONE));
    }

    /** How many situations were tried, over all windows. */
    int tried() {
        return tried;
    }

    /** Whether these are all that the rules can tell apart. */
    boolean isWhole() {
        return whole;
    }

    private void resolve(Policy policy, Situation situation, List<Item> items, DeductibleHoles deductibles) {
        try {
            policy.prove(situation).ifPresent(terms -> deductibles.see(situation, terms));
            items.forEach(item -> policy.prove(situation, item));
        } catch (BookException e) {
            e.issues().forEach(issue -> report(issue, Labels.witness(policy.witness(policy.counted(situation)))));
        }
    }

    /** Adds an issue with its first witness only. */
    private void report(Issue issue, Text witness) {
        if (reported.add(issue.code() + issue.at() + issue.what().en().replace(witness.en(), ""))) {
            issues.add(issue);
        }
    }

    /** One item for each combination of values that rules about items can tell apart; none where no rule is about items. */
    static List<Item> items(Policy policy) {
        List<Item> items = new ArrayList<>();
        if (policy.rules().stream().anyMatch(rule -> rule.kind() == RuleText.Kind.ITEM)) {
            for (Enum<?> itemClass : representatives(policy, Dimension.ITEM_CLASS.all(), Dimension.ITEM_CLASS)) {
                for (Enum<?> kind : representatives(policy, Dimension.ITEM_KIND.all(), Dimension.ITEM_KIND)) {
                    for (Enum<?> origin : representatives(policy, Dimension.ORIGIN.all(), Dimension.ORIGIN)) {
                        items.add(new Item((ItemClass) itemClass, (ItemKind) kind, (Origin) origin));
                    }
                }
            }
        }
        return items;
    }

    /** Basic insurance with a deductible in some situations and none stated in others of the same clause has a hole. */
    private static final class DeductibleHoles {
        private final Map<String, Citation> stated = new LinkedHashMap<>();
        private final Map<String, Hole> unstated = new LinkedHashMap<>();

        /** @param payment the rule that pays there without a word of a deductible */
        private record Hole(Situation situation, Citation payment) {
        }

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
                unstated.putIfAbsent(clause.name(), new Hole(situation, clause.payment().rule()));
            }
        }

        List<Issue> holes(Policy policy) {
            return unstated.entrySet().stream().filter(hole -> stated.containsKey(hole.getKey())).map(hole -> {
                Citation rule = stated.get(hole.getKey());
                Citation payment = hole.getValue().payment();
                Text witness = Labels.witness(policy.witness(policy.counted(hole.getValue().situation())));
                return Issue.of("gap", payment.at(),
                        Text.of("规则“" + payment.rule() + "”规定了支付比例，但没有规则规定起付线，而其他情形有（规则“" + rule.rule() + "”，" + rule.at() + "）"
                                + witness.zh(), "rule \"" + payment.rule() + "\" sets a ratio, but no rule a deductible, which other situations have (rule \""
                                + rule.rule() + "\", " + rule.at() + ")" + witness.en()),
                        Text.of("没有起付线也要写明：deductible( yuan(0) )", "if there is none, say so: deductible( yuan(0) )"));
            }).toList();
        }
    }

    /** Whether rules may meet, or leave a gap, where three of very many open words come together, which is not tried. */
    private static boolean isBeyondPairs(Policy policy) {
        return policy.traits().size() + policy.conditions().size() > MOST_COMBINED
                && policy.rules().stream().anyMatch(rule -> rule.traits().size() + rule.conditions().size() > 1);
    }

    /** Every situation of a window that its rules can tell apart, up to a bound. */
    static Set<Situation> situations(Policy policy) {
        Set<Situation> situations = new LinkedHashSet<>();
        for (List<Word> list : policy.settings().covered()) {
            if (situations.size() < MOST) {
                situations.addAll(situations(policy, list));
            }
        }
        return situations;
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
        for (Measure measure : Measure.values()) {
            all = all.stream().flatMap(situation -> policy.measures().tried(situation, measure).stream()).limit(MOST).toList();
        }
        return withOpenWords(policy, all);
    }

    /**
     * The situations with all combinations of the traits and conditions that rules ask about; where these are many, without them, with each
     * one, and with each two of them.
     */
    private static List<Situation> withOpenWords(Policy policy, List<Situation> plain) {
        List<UnaryOperator<Situation>> words = new ArrayList<>();
        policy.traits().forEach(trait -> words.add(situation -> situation.withTraits(plus(situation.getTraits(), trait))));
        policy.conditions().forEach(word -> words.add(situation -> situation.withConditions(plus(situation.getConditions(), word))));
        List<Situation> all = new ArrayList<>(plain);
        if (words.size() <= MOST_COMBINED) {
            for (UnaryOperator<Situation> word : words) {
                all.addAll(all.stream().limit(Math.max(0, MOST - all.size())).map(word).toList());
            }
            return all;
        }
        for (int i = 0; i < words.size() && all.size() < MOST; i++) {
            for (Situation situation : plain) {
                Situation one = words.get(i).apply(situation);
                all.add(one);
                for (int j = i + 1; j < words.size() && all.size() < MOST; j++) {
                    all.add(words.get(j).apply(one));
                }
            }
        }
        return all;
    }

    private static Set<String> plus(Set<String> words, String word) {
        Set<String> all = new TreeSet<>(words);
        all.add(word);
        return all;
    }

    private static List<Situation> product(Policy policy, List<Situation> all, Dimension dimension, List<Enum<?>> allowed) {
        List<Situation> product = new ArrayList<>();
        List<Enum<?>> values = representatives(policy, allowed, dimension);
        for (Situation situation : all) {
            if (dimension == Dimension.STATUS) {
                values = representatives(policy, allowed.stream().filter(value -> ((Status) value).belongsTo((Scheme) situation.value(Dimension.SCHEME))).toList(), dimension);
            }
            for (Enum<?> value : values) {
                if (product.size() < MOST) {
                    product.add(situation.with(dimension, value));
                }
            }
        }
        return product;
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
