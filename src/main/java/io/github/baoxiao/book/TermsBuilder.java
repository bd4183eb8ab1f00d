package io.github.baoxiao.book;

import io.github.baoxiao.dialect.Labels;
import io.github.baoxiao.dialect.RuleText;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.rules.Dimension;
import io.github.baoxiao.rules.Setting;
import io.github.baoxiao.rules.Situation;
import io.github.baoxiao.rules.Target;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Clause;
import io.github.baoxiao.terms.Cover;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Part;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Purse;
import io.github.baoxiao.terms.Stage;
import io.github.baoxiao.terms.Terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the terms of one situation out of what stands of the rules: the turns of the payers, and the clauses of each in order. */
final class TermsBuilder {

    private final Decision decision;
    private final Visit visit;
    private final Text witness;
    private final RegionSettings region;
    private final List<RuleText> rules;
    private final Set<Payer> settled;
    private final Map<Made, Optional<Clause>> clauses;
    private final List<Issue> issues = new ArrayList<>();
    private final ClauseBuilder builder;

    /**
     * What terms take from the situation itself, and not from what rules state about it: clauses and counters are called by it.
     *
     * @param care the kind of care
     * @param level the grade of the facility
     */
    record Visit(Care care, Level level) {

        static Visit of(Situation situation) {
            return new Visit((Care) situation.value(Dimension.CARE), (Level) situation.value(Dimension.LEVEL));
        }

        boolean isYearEnd() {
            return care == Care.YEAR_END;
        }
    }

    /**
     * What a clause is made of.
     *
     * @param target which it is
     * @param said what stands of it
     * @param beforeBasic whether its layer pays before basic insurance
     */
    record Made(Target target, Said said, boolean beforeBasic) {
    }

    /**
     * @param region what the region file states
     * @param rules the rules in force
     * @param settled layers the claim brings settled, of which the book is not asked
     * @param clauses the clauses made before under the same region, to which those made now are added
     */
    TermsBuilder(Decision decision, Visit visit, Text witness, RegionSettings region, List<RuleText> rules, Set<Payer> settled,
            Map<Made, Optional<Clause>> clauses) {
        this.decision = decision;
        this.visit = visit;
        this.witness = Witness.ending(witness);
        this.region = region;
        this.rules = rules;
        this.settled = settled;
        this.clauses = clauses;
        this.builder = new ClauseBuilder(decision, visit, this.witness, region, issues);
    }

    /** The terms, or every reason why there are none. */
    Terms build() {
        List<Stage> stages = new ArrayList<>();
        for (PayerOrder.Seat seat : region.order().seats()) {
            boolean beforeBasic = region.order().isBeforeBasic(seat);
            seat.layer().flatMap(layer -> layer(layer, beforeBasic)).ifPresent(stages::add);
            seat.purse().flatMap(purse -> account(purse, beforeBasic)).ifPresent(stages::add);
        }
        requireFirstLayer(stages);
        if (!issues.isEmpty()) {
            throw new BookException(issues);
        }
        return new Terms(stages, region.rounding(), region.roundsEachBand());
    }

    private void requireFirstLayer(List<Stage> stages) {
        if (visit.isYearEnd()) {
            requireAnyLayer(stages);
            return;
        }
        Payer first = region.firstLayer();
        boolean answered = settled.contains(first) || stages.stream().anyMatch(stage -> stage instanceof Stage.OfLayer layer
                && layer.layer() == first && !layer.clauses().isEmpty());
        if (!answered && issues.isEmpty()) {
            Text layer = first.label();
            issues.add(Issue.of("gap", region.at(), Text.of("没有规则规定" + layer.zh() + "如何支付" + witness.zh(),
                    "no rule says what " + layer.en() + " pays" + witness.en()),
                    supplement(first).orElse(Text.of("补一条规则，或从 covers 中去掉这种情形", "add a rule, or take the situation out of covers"))));
        }
    }

    /** At the year's end basic insurance has answered long ago; but some layer settles, or the book would not cover it. */
    private void requireAnyLayer(List<Stage> stages) {
        boolean answered = stages.stream().anyMatch(stage -> stage instanceof Stage.OfLayer layer && !layer.clauses().isEmpty());
        if (!answered && issues.isEmpty()) {
            issues.add(Issue.of("gap", region.at(), Text.of("没有规则规定年终结算如何支付" + witness.zh(), "no rule says what is paid at the year's end" + witness.en()),
                    Text.of("补一条 when 中写有 yearEnd 的规则，或从 covers 中去掉 yearEnd；没有写 yearEnd 的规则在年终结算时不适用",
                            "add a rule with yearEnd in its when, or take yearEnd out of covers; a rule without yearEnd does not speak then")));
        }
    }

    /** What a book says that has no rule for the layer that comes first: it is one of a supplement alone. */
    private Optional<Text> supplement(Payer first) {
        if (first != Payer.BASIC || !ClauseLists.names(rules, first).isEmpty()) {
            return Optional.empty();
        }
        return region.order().seats().stream().flatMap(seat -> seat.layer().stream())
                .filter(layer -> !ClauseLists.names(rules, layer).isEmpty()).findFirst().map(Labels::word)
                .map(layer -> Text.of("补一条规则；只写补充保障的，在统筹区文件中写 .firstLayer( " + layer + " )",
                        "add a rule; a book of a supplement alone says .firstLayer( " + layer + " ) in the region file"));
    }

    /** The turn of a layer; none where no rule speaks of it. Basic insurance has one in any case: it closes in-scope cost. */
    private Optional<Stage> layer(Payer layer, boolean beforeBasic) {
        List<Clause> clauses = settled.contains(layer) ? List.of() : clauses(layer, beforeBasic);
        boolean hasTurn = layer == Payer.BASIC || settled.contains(layer) || !clauses.isEmpty();
        return hasTurn ? Optional.of(new Stage.OfLayer(layer, clauses)) : Optional.empty();
    }

    private List<Clause> clauses(Payer layer, boolean beforeBasic) {
        List<Clause> clauses = new ArrayList<>();
        List<String> order = region.clauseOrder(layer);
        decision.targets().stream().filter(Target.OfClause.class::isInstance).map(Target.OfClause.class::cast)
                .filter(target -> target.layer() == layer)
                .sorted(Comparator.comparing((Target.OfClause target) -> place(order, target.clause())).thenComparing(Target.OfClause::clause))
                .forEach(target -> clause(target, beforeBasic).ifPresent(clauses::add));
        checkOrder(layer, order, clauses);
        return clauses;
    }

    /** A clause that has been made of the same statements is not made again. */
    private Optional<Clause> clause(Target.OfClause target, boolean beforeBasic) {
        Made made = new Made(target, new Said(decision.of(target), visit), beforeBasic);
        Optional<Clause> known = clauses.get(made);
        if (known != null) {
            return known;
        }
        int before = issues.size();
        Optional<Clause> clause = builder.clause(target, beforeBasic);
        if (issues.size() == before) {
            clauses.put(made, clause);
        }
        return clause;
    }

    private static int place(List<String> order, String clause) {
        int place = order.indexOf(clause);
        return place < 0 ? order.size() : place;
    }

    /** Two clauses about the same slice pay differently in another order, so the book must state it. */
    private void checkOrder(Payer layer, List<String> order, List<Clause> clauses) {
        Set<Part> seen = new HashSet<>();
        for (Clause clause : clauses) {
            boolean overlaps = clause.covers().stream().map(Cover::part).filter(part -> !seen.add(part)).count() > 0;
            if (overlaps && order.isEmpty()) {
                String written = ClauseLists.written(layer, ClauseLists.names(rules, layer));
                issues.add(Issue.of("clause-order", clause.payment().rule().at(),
                        Text.of(layer.label().zh() + "有几项责任覆盖同一部分费用，须写明先后", "clauses of " + layer.label().en()
                                + " cover the same part of the bill, so their order matters"),
                        Text.of("在统筹区文件中按先后写明，如 " + written, "state it in the region file, first to last, such as " + written)));
                return;
            }
        }
    }

    private Optional<Stage> account(Purse purse, boolean beforeBasic) {
        Target target = new Target.OfPurse(purse);
        return decision.one(target, Setting.Covers.class)
                .map(one -> new Stage.OfAccount(purse, builder.covers(target, beforeBasic), one.rule()));
    }
}
