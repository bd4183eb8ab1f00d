package io.github.baoxiao.book;

import io.github.baoxiao.book.Decision.Standing;
import io.github.baoxiao.book.Facet.Line;
import io.github.baoxiao.book.SheetMaker.Part;
import io.github.baoxiao.dialect.RuleText;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.rules.Dimension;
import io.github.baoxiao.rules.Setting;
import io.github.baoxiao.rules.Situation;
import io.github.baoxiao.rules.Target;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Citation;
import io.github.baoxiao.terms.Clause;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Scheme;
import io.github.baoxiao.terms.Stage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the parts of one scheme and kind of care in one window: each clause in the order of payers, the accounts, the items. */
final class SectionMaker {

    private static final int MOST_CLAUSES = 10_000;
    private static final Text ACCOUNTS = Text.of("账户支付", "accounts");

    private final Policy policy;
    private final Verdicts verdicts;
    private final List<Axis> axes;
    private final Map<Text, Map<Integer, Map<Facet, List<Line>>>> said = new LinkedHashMap<>();
    private final Map<Text, Set<Citation>> cited = new LinkedHashMap<>();
    private final Map<Text, Integer> seats = new HashMap<>();
    private final Map<List<Object>, Integer> places = new LinkedHashMap<>();

    private SectionMaker(Policy policy, List<Axis> axes) {
        this.policy = policy;
        this.verdicts = policy.verdicts();
        this.axes = axes;
    }

    /** The parts; none where the policy does not cover that scheme and kind of care. */
    static List<Part> parts(Policy policy, Scheme scheme, Care care) {
        List<RuleText> rules = policy.rules().stream().filter(rule -> rule.kind() == RuleText.Kind.SITUATION).toList();
        SectionMaker section = new SectionMaker(policy, Covered.axes(rules));
        Set<Situation> situations = new Covered(policy, rules, scheme, care).situations();
        situations.stream().limit(Covered.MOST).forEach(section::hear);
        List<Part> parts = section.parts(situations.size() > Covered.MOST);
        if (care != Care.YEAR_END) {       // which has no bill, and so no items
            parts.addAll(ItemPart.of(policy, scheme, care));
        }
        return parts;
    }

    /** Takes down what every payer says in one situation. */
    private void hear(Situation situation) {
        verdicts.tabled(situation).ifPresent(resolved -> {
            List<Object> where = axes.stream().map(axis -> axis.of(situation)).toList();
            int place = places.size();
            if (places.putIfAbsent(where, place) != null) {
                return;
            }
            for (Stage stage : resolved.terms().stages()) {
                if (stage instanceof Stage.OfLayer layer) {
                    for (Clause clause : layer.clauses()) {
                        Text title = title(clause, situation);
                        seats.putIfAbsent(title, seat(layer.layer()) + layer.clauses().indexOf(clause));
                        hear(clause, title, place, resolved);
                    }
                } else if (stage instanceof Stage.OfAccount account) {
                    lines(ACCOUNTS, place).computeIfAbsent(Facet.COVERS, any -> new ArrayList<>())
                            .add(new Line(account.purse().label(), ClauseFacets.covers(account.covers())));
                    cited.computeIfAbsent(ACCOUNTS, any -> new LinkedHashSet<>()).add(account.rule());
                }
            }
        });
    }

    private int seat(Payer layer) {
        List<PayerOrder.Seat> order = policy.settings().order().seats();
        return MOST_CLAUSES * (int) order.stream().takeWhile(seat -> !seat.layer().equals(Optional.of(layer))).count();
    }

    private static Text title(Clause clause, Situation situation) {
        Text layer = clause.layer().label();
        return isNamed(clause, situation) ? Text.of(layer.zh() + "“" + clause.name() + "”", layer.en() + " \"" + clause.name() + "\"") : layer;
    }

    private static boolean isNamed(Clause clause, Situation situation) {
        return !clause.name().equals(((Care) situation.value(Dimension.CARE)).name());
    }

    private void hear(Clause clause, Text title, int place, Resolver.Resolved resolved) {
        Target target = new Target.OfClause(clause.layer(), title.equals(clause.layer().label()) ? "" : clause.name());
        lines(title, place).putAll(ClauseFacets.of(clause, target, resolved));
        for (Standing<Setting> one : resolved.decision().all(target, Setting.class)) {
            cited.computeIfAbsent(title, any -> new LinkedHashSet<>()).add(one.rule());
        }
    }

    private Map<Facet, List<Line>> lines(Text title, int place) {
        return said.computeIfAbsent(title, any -> new LinkedHashMap<>()).computeIfAbsent(place, any -> new LinkedHashMap<>());
    }

    private List<Part> parts(boolean isCut) {
        Space space = new Space(axes, List.copyOf(places.keySet()));
        List<Part> parts = new ArrayList<>();
        said.keySet().stream().sorted(Comparator.comparing(title -> seats.getOrDefault(title, Integer.MAX_VALUE))).forEach(title -> {
            Map<Integer, Map<Facet, List<Line>>> lines = said.get(title);
            EntryLayout layout = new EntryLayout(space, places.values().stream().map(place -> lines.getOrDefault(place, Map.of())).toList());
            List<Text> notes = new ArrayList<>(layout.notes());
            if (isCut) {
                notes.add(Text.of("情形太多，此处只列出前 " + Covered.MOST + " 种", "there are very many situations; this is about the first "
                        + Covered.MOST));
            }
            parts.add(new Part(title, layout.tables(), notes, sources(cited.getOrDefault(title, Set.of()))));
        });
        return parts;
    }

    /** The documents, each with the rules that cite it, in the order of the files. */
    static List<Text> sources(Collection<Citation> citations) {
        Map<String, Set<Text>> rules = new LinkedHashMap<>();
        citations.stream().filter(Citation::isPresent).distinct().sorted(SectionMaker::compare).forEach(one -> rules
                .computeIfAbsent(one.source(), any -> new LinkedHashSet<>())
                .add(Text.of(one.rule() + "（" + one.at() + "）", one.rule() + " (" + one.at() + ")")));
        return rules.entrySet().stream().map(one -> EntryLayout.sentence(Words.same(one.getKey()), Words.joined(one.getValue()))).toList();
    }

    private static int compare(Citation one, Citation other) {
        int colon = one.at().lastIndexOf(':');
        int otherColon = other.at().lastIndexOf(':');
        int files = one.at().substring(0, colon).compareTo(other.at().substring(0, otherColon));
        return files != 0 ? files : Integer.compare(Integer.parseInt(one.at().substring(colon + 1)),
                Integer.parseInt(other.at().substring(otherColon + 1)));
    }
}
