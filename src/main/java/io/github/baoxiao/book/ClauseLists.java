package io.github.baoxiao.book;

import io.github.baoxiao.book.Decision.Standing;
import io.github.baoxiao.dialect.Labels;
import io.github.baoxiao.dialect.RuleText;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Nearest;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.rules.Setting;
import io.github.baoxiao.rules.Target;
import io.github.baoxiao.terms.Payer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds the order of clauses that the region states, {@code .clauses( commercial, "院内", "特药" )}, against the clauses there are. */
final class ClauseLists {

    private static final int MOST_SHOWN = 8;

    private ClauseLists() {
    }

    /** The names of the clauses of a layer, in the order of the files; empty for the unnamed one. */
    static Set<String> names(Collection<RuleText> rules, Payer layer) {
        Set<String> names = new LinkedHashSet<>();
        rules.forEach(rule -> rule.clause().filter(clause -> clause.layer() == layer).map(Target.OfClause::clause).ifPresent(names::add));
        return names;
    }

    /** How the region file lists them: {@code .clauses( commercial, "院内", "特药" )}; of very many the first. */
    static String written(Payer layer, Collection<String> names) {
        return ".clauses( " + Labels.word(layer) + ", " + shown(names) + " )";
    }

    private static String shown(Collection<String> names) {
        return names.stream().limit(MOST_SHOWN).map(name -> "\"" + name + "\"").collect(Collectors.joining(", ")) + (names.size() > MOST_SHOWN ? ", …" : "");
    }

    /**
     * Clauses in force that a list leaves out, and names in it that no rule has at any time.
     *
     * @param lists what the region states
     * @param all the rules of all times
     * @param inForce those of the window
     */
    static List<Issue> problems(List<Standing<Setting.ClauseOrder>> lists, List<RuleText> all, List<RuleText> inForce) {
        List<Issue> problems = new ArrayList<>();
        for (Standing<Setting.ClauseOrder> list : lists) {
            Payer layer = list.setting().layer();
            Set<String> known = names(all, layer);
            Set<String> missing = names(inForce, layer);
            missing.removeAll(list.setting().clauses());
            Set<String> right = new LinkedHashSet<>();
            for (String name : list.setting().clauses()) {
                Optional<String> near = known.contains(name) ? Optional.of(name) : Nearest.to(name, missing);
                near.ifPresent(right::add);
                if (!known.contains(name)) {
                    problems.add(unused(list, name, near, known));
                }
            }
            missing.removeAll(right);
            right.addAll(missing);
            missing.forEach(name -> problems.add(missing(list, name, written(layer, right))));
        }
        return problems;
    }

    private static Issue unused(Standing<Setting.ClauseOrder> list, String name, Optional<String> near, Set<String> known) {
        Text layer = list.setting().layer().label();
        String all = shown(known);
        return Issue.of("clause-order", list.rule().at(), Text.of("没有规则规定" + layer.zh() + "的“" + name + "”，而 .clauses 中列有它",
                ".clauses lists \"" + name + "\", and no rule states that clause of " + layer.en()),
                near.map(one -> Text.of("是否想写 \"" + one + "\"？", "did you mean \"" + one + "\"?")).orElse(known.isEmpty()
                        ? Text.of("删去它", "delete it") : Text.of("规则中有：" + all, "the rules have " + all)));
    }

    private static Issue missing(Standing<Setting.ClauseOrder> list, String name, String written) {
        Text layer = list.setting().layer().label();
        Text which = name.isEmpty() ? Text.of("没有名称的责任", "the clause without a name") : Text.of("“" + name + "”", "\"" + name + "\"");
        return Issue.of("clause-order", list.rule().at(), Text.of(".clauses 中没有" + layer.zh() + "的" + which.zh(),
                ".clauses leaves out " + which.en() + " of " + layer.en()),
                Text.of("按先后写入，如 " + written, "put it in its place, such as " + written));
    }
}
