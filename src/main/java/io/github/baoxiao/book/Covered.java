package io.github.baoxiao.book;

import io.github.baoxiao.dialect.Measures;
import io.github.baoxiao.dialect.RuleText;
import io.github.baoxiao.dialect.Stretch;
import io.github.baoxiao.rules.Dimension;
import io.github.baoxiao.rules.Measure;
import io.github.baoxiao.rules.Situation;
import io.github.baoxiao.rules.Word;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Scheme;
import io.github.baoxiao.terms.Status;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The situations of one scheme and kind of care that a policy covers: every value of the dimensions its rules ask about, and one of each other
 * dimension, on which nothing can depend. Unlike the proof it tries each value, so that a table can name it.
 */
final class Covered {

    /** The most that are laid out; a table of more would be no table. */
    static final int MOST = 20_000;

    private final Policy policy;
    private final Collection<RuleText> rules;
    private final Scheme scheme;
    private final Care care;

    /** @param rules those whose words matter */
    Covered(Policy policy, Collection<RuleText> rules, Scheme scheme, Care care) {
        this.policy = policy;
        this.rules = rules;
        this.scheme = scheme;
        this.care = care;
    }

    /** The axes these rules ask about, those of columns first. */
    static List<Axis> axes(Collection<RuleText> rules) {
        Set<Dimension> asked = new TreeSet<>();
        rules.forEach(rule -> rule.words().forEach(word -> asked.add(word.dimension())));
        asked.removeAll(Set.of(Dimension.SCHEME, Dimension.CARE));
        List<Axis> axes = new ArrayList<>(Axis.COLUMNS.stream().filter(axis -> asked.contains(axis.dimension().orElseThrow())).toList());
        Measures measures = measures(rules);
        for (Measure measure : Measure.values()) {
            List<Stretch> stretches = measures.stretches(measure);
            if (!stretches.isEmpty()) {
                axes.add(Axis.of(stretches));
            }
        }
        asked.stream().map(Axis::of).filter(axis -> !axes.contains(axis)).forEach(axes::add);
        if (rules.stream().anyMatch(rule -> !rule.traits().isEmpty() || !rule.conditions().isEmpty())) {
            axes.add(Axis.OPEN_WORDS);
        }
        return axes;
    }

    private static Measures measures(Collection<RuleText> rules) {
        Measures measures = new Measures();
        rules.forEach(rule -> measures.add(rule.measures()));
        return measures;
    }

    /** The situations; more than {@link #MOST} are not told. */
    Set<Situation> situations() {
        Set<Situation> situations = new LinkedHashSet<>();
        for (List<Word> list : policy.settings().covered()) {
            if (CoveredLists.allowed(list, Dimension.SCHEME).contains(scheme) && CoveredLists.allowed(list, Dimension.CARE).contains(care)) {
                situations.addAll(situations(list));
            }
        }
        return situations;
    }

    private List<Situation> situations(List<Word> list) {
        Set<Dimension> asked = new HashSet<>();
        rules.forEach(rule -> rule.words().forEach(word -> asked.add(word.dimension())));
        List<Situation> all = List.of(Situation.of(scheme, Status.ACTIVE, Level.LEVEL_3A, care));
        for (Dimension dimension : Dimension.values()) {
            if (!dimension.isOfItem() && dimension != Dimension.SCHEME && dimension != Dimension.CARE) {
                List<Enum<?>> values = CoveredLists.allowed(list, dimension).stream().sorted()
                        .filter(value -> !(value instanceof Status status) || status.belongsTo(scheme)).toList();
                List<Enum<?>> tried = asked.contains(dimension) ? values : values.stream().limit(1).toList();
                all = all.stream().flatMap(one -> tried.stream().map(value -> one.with(dimension, value))).limit(MOST + 1L).toList();
            }
        }
        Measures measures = measures(rules);
        for (Measure measure : Measure.values()) {
            List<Stretch> stretches = measures.stretches(measure);
            if (!stretches.isEmpty()) {
                all = all.stream().flatMap(one -> stretches.stream().map(stretch -> one.with(measure, stretch.from()))).limit(MOST + 1L).toList();
            }
        }
        return withOpenWords(all);
    }

    private List<Situation> withOpenWords(List<Situation> plain) {
        List<Axis.OpenWords> words = new ArrayList<>();
        rules.stream().flatMap(rule -> rule.traits().stream()).distinct().sorted()
                .forEach(trait -> words.add(new Axis.OpenWords(Set.of(trait), Set.of())));
        rules.stream().flatMap(rule -> rule.conditions().stream()).distinct().sorted()
                .forEach(condition -> words.add(new Axis.OpenWords(Set.of(), Set.of(condition))));
        Set<Axis.OpenWords> some = new LinkedHashSet<>(List.of(new Axis.OpenWords(Set.of(), Set.of())));
        for (int i = 0; i < words.size(); i++) {
            for (int j = i; j < words.size(); j++) {
                some.add(words.get(i).and(words.get(j)));
            }
        }
        return plain.stream().flatMap(one -> some.stream().map(open -> one.withTraits(open.traits()).withConditions(open.conditions())))
                .limit(MOST + 1L).toList();
    }
}
