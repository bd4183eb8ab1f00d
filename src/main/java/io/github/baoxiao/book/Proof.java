package io.github.baoxiao.book;

import io.github.baoxiao.dialect.Limits;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.rules.Item;
import io.github.baoxiao.rules.Situation;
import io.github.baoxiao.rules.Units;
import io.github.baoxiao.terms.Citation;
import io.github.baoxiao.terms.Clause;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Payment;
import io.github.baoxiao.terms.Stage;
import io.github.baoxiao.terms.Terms;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Resolves, when a book is loaded, the situations its rules can tell apart, so that a conflict or a gap is an error of the book before it
 * is a surprise at a counter.
 *
 * <p>Situations are derived from the words the rules mention: values no word separates are tried once. Where that is more than a bound,
 * the rest is found when a claim meets it.
 */
final class Proof {

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
     * @return how many situations of the window were tried
     */
    int of(Policy policy, int most) {
        policy.problems().forEach(problem -> report(problem, Text.of("", policy.from().toString())));
        if (!policy.problems().isEmpty()) {
            return 0;
        }
        if (readings > Limits.READINGS) {
            whole = false;
            return 0;
        }
        Representatives representatives = new Representatives(policy);
        Set<Situation> situations = representatives.situations(most);
        List<Item> items = representatives.items();
        Verdicts verdicts = policy.verdicts();
        DeductibleHoles deductibles = new DeductibleHoles();
        Set<List<Object>> seen = new HashSet<>();
        whole &= situations.size() <= most && situations.size() < Representatives.MOST && !representatives.leavesOutThrees();
        int asked = 0;
        int before = tried;
        for (Situation situation : situations) {
            readings += policy.rules().size();
            if (tried - before == most || readings > Limits.READINGS) {
                whole = false;
                break;
            }
            tried++;
            boolean isNew = !situation.is(Units.yearEnd) && seen.add(policy.askedOfItems(situation));
            asked += isNew ? items.size() : 0;
            readings += isNew ? (long) items.size() * policy.rules().size() : 0;
            whole &= asked <= Limits.ITEMS;
            resolve(verdicts, situation, isNew && asked <= Limits.ITEMS ? items : List.of(), deductibles);
        }
        deductibles.holes(verdicts).forEach(hole -> report(hole, Text.NONE));
        return tried - before;
    }

    /** How many situations were tried, over all windows. */
    int tried() {
        return tried;
    }

    /** Whether these are all that the rules can tell apart. */
    boolean isWhole() {
        return whole;
    }

    private void resolve(Verdicts verdicts, Situation situation, List<Item> items, DeductibleHoles deductibles) {
        try {
            verdicts.unnamed(situation).ifPresent(verdict -> deductibles.see(situation, verdict.terms()));
        } catch (BookException e) {
            if (e.issues().stream().anyMatch(issue -> !reported.contains(key(issue, Text.NONE)))) {
                reportNamed(verdicts, situation);
            }
            return;
        }
        try {
            items.forEach(item -> verdicts.of(situation, item));
        } catch (BookException e) {
            e.issues().forEach(issue -> report(issue, Text.NONE));
        }
    }

    private void reportNamed(Verdicts verdicts, Situation situation) {
        try {
            verdicts.of(situation);
        } catch (BookException e) {
            e.issues().forEach(issue -> report(issue, Witness.ending(verdicts.witness(situation))));
        }
    }

    /** What an issue is known by: it is the same in whatever situation. */
    private static String key(Issue issue, Text witness) {
        return issue.code() + issue.at() + issue.what().en().replace(witness.en(), "");
    }

    /** Adds an issue with its first witness only. */
    private void report(Issue issue, Text witness) {
        if (reported.add(key(issue, witness))) {
            issues.add(issue);
        }
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

        List<Issue> holes(Verdicts verdicts) {
            return unstated.entrySet().stream().filter(hole -> stated.containsKey(hole.getKey())).map(hole -> {
                Citation rule = stated.get(hole.getKey());
                Citation payment = hole.getValue().payment();
                Text witness = Witness.ending(verdicts.witness(hole.getValue().situation()));
                return Issue.of("gap", payment.at(),
                        Text.of("规则“" + payment.rule() + "”规定了支付比例，但没有规则规定起付线，而其他情形有（规则“" + rule.rule() + "”，" + rule.at() + "）"
                                + witness.zh(), "rule \"" + payment.rule() + "\" sets a ratio, but no rule a deductible, which other situations have (rule \""
                                + rule.rule() + "\", " + rule.at() + ")" + witness.en()),
                        Text.of("没有起付线也要写明：deductible( yuan(0) )", "if there is none, say so: deductible( yuan(0) )"));
            }).toList();
        }
    }
}
