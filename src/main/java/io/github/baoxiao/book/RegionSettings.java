package io.github.baoxiao.book;

import io.github.baoxiao.book.Decision.Standing;
import io.github.baoxiao.dialect.RuleText;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Rounding;
import io.github.baoxiao.rules.RuleDate;
import io.github.baoxiao.rules.Setting;
import io.github.baoxiao.rules.Target;
import io.github.baoxiao.rules.Word;
import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Payer;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the region file states in one window of time, with the usual value where it says nothing.
 *
 * @param at the place of the region's first rule, for what is missing in it
 * @param codes the region's codes; none where no rule states the region
 * @param name what it is called
 * @param yearStart the first day of the medical year
 * @param ruleDate the day that chooses the rules
 * @param order the order of payers
 * @param clauseOrders the order of clauses, by layer
 * @param rounding how fractions of a cent are rounded
 * @param roundsEachBand whether each band is rounded
 * @param refusesOverlappingStays whether a stay that overlaps another one is refused, not noted
 * @param rankings needs, the highest first, by layer; the general ranking has none
 * @param firstLayer the layer that must answer first
 * @param indices named figures of the region
 * @param covered lists of words, each a set of situations
 */
record RegionSettings(String at, Set<String> codes, Text name, MonthDay yearStart, RuleDate ruleDate, PayerOrder order,
        Map<Payer, List<String>> clauseOrders, Rounding rounding, boolean roundsEachBand, boolean refusesOverlappingStays,
        Map<Optional<Payer>, List<Need>> rankings, Payer firstLayer, Map<String, Money> indices, List<List<Word>> covered) {

    private static final Target REGION = new Target.OfRegion();

    static RegionSettings of(String region, Decision decision) {
        Set<String> codes = new TreeSet<>();
        decision.all(REGION, Setting.Codes.class).forEach(one -> codes.addAll(one.setting().codes()));
        Map<Payer, List<String>> clauseOrders = new HashMap<>();
        decision.all(REGION, Setting.ClauseOrder.class).forEach(one -> clauseOrders.put(one.setting().layer(), one.setting().clauses()));
        Map<Optional<Payer>, List<Need>> rankings = new HashMap<>();
        decision.all(REGION, Setting.Ranking.class).forEach(one -> rankings.put(one.setting().layer(), one.setting().needs()));
        Map<String, Money> indices = new HashMap<>();
        decision.all(REGION, Setting.RegionIndex.class).forEach(one -> indices.put(one.setting().name(), one.setting().amount()));
        List<List<Word>> covered = decision.all(REGION, Setting.CoveredSituations.class).stream().map(one -> one.setting().words()).toList();
        return new RegionSettings(decision.all(REGION, Setting.Codes.class).stream().findFirst().map(one -> one.rule().at())
                .orElse(region + "/"), codes,
                one(decision, Setting.RegionNames.class).map(names -> Text.of(names.zh(), names.en())).orElse(Text.of(region, region)),
                one(decision, Setting.YearStart.class).map(Setting.YearStart::day).orElse(MonthDay.of(1, 1)),
                one(decision, Setting.ChoosesBy.class).map(Setting.ChoosesBy::date).orElse(RuleDate.DISCHARGE),
                PayerOrder.of(one(decision, Setting.Order.class).map(Setting.Order::turns).orElse(List.of())), clauseOrders,
                one(decision, Setting.Rounds.class).map(Setting.Rounds::rounding).orElse(Rounding.HALF_UP),
                one(decision, Setting.RoundsEachBand.class).isPresent(),
                one(decision, Setting.RefusesOverlappingStays.class).isPresent(), rankings,
                one(decision, Setting.FirstLayer.class).map(Setting.FirstLayer::layer).orElse(Payer.BASIC), indices, covered);
    }

    private static <S extends Setting> Optional<S> one(Decision decision, Class<S> kind) {
        return decision.one(REGION, kind).map(Standing::setting);
    }

    /** Whether a rule states the region at all; where none does, there are no rules for a claim. */
    boolean isStated() {
        return !codes.isEmpty();
    }

    /** The order of the clauses of a layer; empty where the region states none. */
    List<String> clauseOrder(Payer layer) {
        return clauseOrders.getOrDefault(layer, List.of());
    }

    /** What is missing or impossible in the region file. */
    List<Issue> problems(LocalDate from, List<RuleText> rules) {
        List<Issue> problems = new ArrayList<>();
        if (!isStated() && !rules.isEmpty()) {
            RuleText rule = rules.get(0);
            problems.add(Issue.of("region", rule.citation().at(),
                    Text.of("自 " + from + " 起规则“" + rule.name() + "”有效，而没有规则说明这是哪个统筹区",
                            "from " + from + " rule \"" + rule.name() + "\" is in force, and no rule states which region this is"),
                    Text.of("写一条当时有效的统筹区规则：when Region() then benefits.region( \"150100\" ).covers( … )；规则那时已失效的，给它写 @until",
                            "let a rule state the region then: when Region() then benefits.region( \"150100\" ).covers( … ); or end this rule with @until")));
        } else if (isStated() && covered.isEmpty()) {
            problems.add(Issue.of("covers", at, Text.of("统筹区没有写明保障哪些情形", "the region does not say what it covers"),
                    Text.of("如 .covers( employee, inpatient )", "for example .covers( employee, inpatient )")));
        }
        if (order.hasRepetition()) {
            problems.add(Issue.of("order", at, Text.of("order 中有重复的层次", "order names a payer twice"),
                    Text.of("每个支付方写一次", "write each payer once")));
        }
        return problems;
    }
}
