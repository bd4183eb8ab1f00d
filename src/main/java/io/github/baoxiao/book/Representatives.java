package io.github.baoxiao.book;

import io.github.baoxiao.dialect.RuleText;
import io.github.baoxiao.rules.Dimension;
import io.github.baoxiao.rules.Item;
import io.github.baoxiao.rules.Measure;
import io.github.baoxiao.rules.Situation;
import io.github.baoxiao.rules.Units;
import io.github.baoxiao.rules.Word;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.ItemClass;
import io.github.baoxiao.terms.ItemKind;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Origin;
import io.github.baoxiao.terms.Scheme;
import io.github.baoxiao.terms.Status;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The situations and items of a window that its rules can tell apart: of the values that no word of the rules separates, the first stands for
 * all. They are derived from the words the rules mention, not from a list somebody keeps.
 */
final class Representatives {

    /**
     * The most situations one list of what is covered is unfolded into on the way to those that are tried, of which there are at most
     * {@link io.github.baoxiao.dialect.Limits#SITUATIONS}: with room, because a later word may make some of them alike.
     */
    static final int MOST = 20_000;
    private static final int MOST_COMBINED = 5;

    private final Policy policy;
    private final Set<Word> words = new HashSet<>();

    Representatives(Policy policy) {
        this.policy = policy;
        policy.rules().forEach(rule -> words.addAll(rule.words()));
    }

    /** One item for each combination of values that rules about items can tell apart; none where no rule is about items. */
    List<Item> items() {
        List<Item> items = new ArrayList<>();
        if (policy.rules().stream().anyMatch(rule -> rule.kind() == RuleText.Kind.ITEM)) {
            for (Enum<?> itemClass : of(Dimension.ITEM_CLASS.all(), Dimension.ITEM_CLASS)) {
                for (Enum<?> kind : of(Dimension.ITEM_KIND.all(), Dimension.ITEM_KIND)) {
                    for (Enum<?> origin : of(Dimension.ORIGIN.all(), Dimension.ORIGIN)) {
                        items.add(new Item((ItemClass) itemClass, (ItemKind) kind, (Origin) origin));
                    }
                }
            }
        }
        return items;
    }

    /** The first situations of the window that its rules can tell apart, so many at most. */
    List<Situation> first(int most) {
        return most == 0 ? List.of() : situations(most).stream().limit(most).toList();
    }

    /** Every situation of the window that its rules can tell apart; if there are more than are enough, then these first and at least one other. */
    Set<Situation> situations(int enough) {
        Set<Situation> situations = new LinkedHashSet<>();
        for (List<Word> list : policy.settings().covered()) {
            if (situations.size() <= enough) {
                situations.addAll(situations(list));
            }
        }
        return situations;
    }

    /** Whether rules may meet, or leave a gap, where three of very many open words come together, which is not tried. */
    boolean leavesOutThrees() {
        return policy.traits().size() + policy.conditions().size() > MOST_COMBINED
                && policy.rules().stream().anyMatch(rule -> rule.traits().size() + rule.conditions().size() > 1);
    }

    /** One situation for each combination of values the rules can tell apart, inside one list of what is covered. */
    private List<Situation> situations(List<Word> list) {
        List<Situation> all = new ArrayList<>();
        all.add(Situation.of(Scheme.EMPLOYEE, Status.ACTIVE, Level.LEVEL_3A, Care.INPATIENT));
        for (Dimension dimension : Dimension.values()) {
            if (!dimension.isOfItem()) {
                all = product(all, dimension, CoveredLists.allowed(list, dimension));
            }
        }
        for (Measure measure : Measure.values()) {
            if (policy.measures().asks(measure)) {
                all = all.stream().flatMap(situation -> policy.measures().tried(situation, measure).stream()).limit(MOST).toList();
            }
        }
        return withOpenWords(all);
    }

    /**
     * The situations with all combinations of the traits and conditions that rules ask about; where these are many, without them, with each
     * one, and with each two of them.
     */
    private List<Situation> withOpenWords(List<Situation> plain) {
        List<UnaryOperator<Situation>> open = new ArrayList<>();
        policy.traits().forEach(trait -> open.add(situation -> situation.withTraits(plus(situation.getTraits(), trait))));
        policy.conditions().forEach(word -> open.add(situation -> situation.withConditions(plus(situation.getConditions(), word))));
        List<Situation> all = new ArrayList<>(plain);
        if (open.size() <= MOST_COMBINED) {
            for (UnaryOperator<Situation> word : open) {
                all.addAll(all.stream().limit(Math.max(0, MOST - all.size())).map(word).toList());
            }
            return all;
        }
        for (int i = 0; i < open.size() && all.size() < MOST; i++) {
            for (Situation situation : plain) {
                Situation one = open.get(i).apply(situation);
                all.add(one);
                for (int j = i + 1; j < open.size() && all.size() < MOST; j++) {
                    all.add(open.get(j).apply(one));
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

    private List<Situation> product(List<Situation> all, Dimension dimension, List<Enum<?>> allowed) {
        List<Situation> product = new ArrayList<>();
        List<Enum<?>> values = of(allowed, dimension);
        for (Situation situation : all) {
            if (dimension == Dimension.STATUS) {
                values = of(allowed.stream().filter(value -> ((Status) value).belongsTo((Scheme) situation.value(Dimension.SCHEME))).toList(), dimension);
            }
            for (Enum<?> value : values) {
                if (product.size() < MOST) {
                    product.add(situation.with(dimension, value));
                }
            }
        }
        return product;
    }

    /** One value of each group that no word of the rules separates: the most ordinary, in whatever order the region covers them. */
    private List<Enum<?>> of(List<Enum<?>> values, Dimension dimension) {
        List<Word> asked = Units.words().stream().filter(word -> word.dimension() == dimension && words.contains(word)).toList();
        Map<List<Word>, Enum<?>> groups = new LinkedHashMap<>();
        for (Enum<?> value : values.stream().sorted(Comparator.comparingInt(Enum::ordinal)).toList()) {
            groups.putIfAbsent(asked.stream().filter(word -> word.values().contains(value)).toList(), value);
        }
        return List.copyOf(groups.values());
    }
}
