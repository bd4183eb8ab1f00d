package io.github.baoxiao;

import io.github.baoxiao.book.Answer;
import io.github.baoxiao.book.Policy;
import io.github.baoxiao.book.RegionBook;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Names;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.rules.Dimension;
import io.github.baoxiao.rules.Item;
import io.github.baoxiao.rules.Situation;
import io.github.baoxiao.settlement.Bill;
import io.github.baoxiao.settlement.ImpossibleBill;
import io.github.baoxiao.settlement.Outcome;
import io.github.baoxiao.settlement.Plan;
import io.github.baoxiao.settlement.Settlement;
import io.github.baoxiao.terms.Citation;
import io.github.baoxiao.terms.ItemTerms;
import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Terms;

import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One claim on its way through a policy: covered or refused, made a bill, settled, told as a breakdown. */
final class Settling {

    private static final Map<Dimension, String> POINTERS = Map.ofEntries(Map.entry(Dimension.SCHEME, "/person/scheme"),
            Map.entry(Dimension.STATUS, "/person/status"), Map.entry(Dimension.LEVEL, "/visit/facility/level"),
            Map.entry(Dimension.CARE, "/visit/care"), Map.entry(Dimension.FACILITY_KIND, "/visit/facility/kind"),
            Map.entry(Dimension.DESIGNATION, "/visit/facility/designated"), Map.entry(Dimension.PLACE, "/visit/facility/region"),
            Map.entry(Dimension.REFERRAL, "/visit/referral"), Map.entry(Dimension.COVERAGE, "/person/coverage"),
            Map.entry(Dimension.NEED, "/person/needs"), Map.entry(Dimension.CONNECTION, "/visit/facility/connected"));

    private final Claim claim;
    private final RegionBook region;
    private final Policy policy;
    private final Situation situation;
    private final LocalDate medicalYear;

    private Settling(Claim claim, RegionBook region, Policy policy, Situation situation, LocalDate medicalYear) {
        this.claim = claim;
        this.region = region;
        this.policy = policy;
        this.situation = situation;
        this.medicalYear = medicalYear;
    }

    /**
     * Begins to settle.
     *
     * @param policy the policy in force for the claim
     * @param day the day of the claim by which it was chosen, counted from 1970
     */
    static Settling of(Claim claim, RegionBook region, Policy policy, long day) {
        Situation situation = situation(claim, policy, day);
        LocalDate medicalYear = policy.medicalYear(day);
        return new Settling(claim, region, policy, situation, medicalYear);
    }

    private static Situation situation(Claim claim, Policy policy, long day) {
        Situation there = claim.situation().with(policy.place(claim.away()));
        if (claim.hasWaitingPeriod()) {
            there = there.with(claim.person().coverageOn(LocalDate.ofEpochDay(day)));
        }
        return !policy.asksYears() ? there : policy.measured(there, Math.max(0, Period.between(claim.person().bornOn(), LocalDate.ofEpochDay(day)).getYears()),
                claim.person().enrolledYears().orElse(Situation.UNKNOWN));
    }

    /**
     * The settled claim.
     *
     * @param previous the breakdown whose year to date is carried over; it is not kept, or each would hold the one before it
     * @param seal what the breakdown is sealed with
     * @param plans makes terms ready
     */
    Breakdown breakdown(Optional<Breakdown> previous, Breakdown.Seal seal, Function<Terms, Plan> plans) {
        Answer answer = policy.answer(situation, claim.asked());
        Plan plan = answer.prepared(plans);
        if (plan == null) {
            throw unanswered(answer);
        }
        YearToDate before = yearToDate(previous);
        YearEnd.check(claim, before, medicalYear);
        return claim.isYearEnd() ? atYearEnd(answer, plan, before, seal) : onABill(answer, plan, before, seal);
    }

    private Breakdown onABill(Answer answer, Plan plan, YearToDate before, Breakdown.Seal seal) {
        Optional<ItemLines> lines = claim.items().isEmpty() ? Optional.empty()
                : Optional.of(ItemLines.of(claim, itemTerms(policy, situation, claim.person().needs()), policy.rounding()));
        Claim.Costs costs = lines.isEmpty() ? claim.costs().orElseThrow() : lines.get().costs();
        Bill bill = lines.isEmpty() ? claim.bill() : Bills.of(claim, costs);
        refuseBeyondRange(before, bill);
        return told(seal, answer, costs, lines, Settlement.settle(bill, plan, before.tally()), before);
    }

    /**
     * What the rules say of an item. The breakdown keeps this to tell its working later, so it is static: it holds the policy it was
     * settled under, and nothing else of this settling, such as the region with the policies of all its years.
     */
    private static Function<Item, ItemTerms> itemTerms(Policy policy, Situation situation, Set<Need> needs) {
        return item -> policy.item(situation, needs, item);
    }

    private Breakdown atYearEnd(Answer answer, Plan plan, YearToDate before, Breakdown.Seal seal) {
        Claim.Costs costs = YearEnd.costs(before);
        return told(seal, answer, costs, Optional.empty(), Settlement.settle(Bills.ofYear(claim, costs, before), plan, before.tally()), before);
    }

    private Breakdown told(Breakdown.Seal seal, Answer answer, Claim.Costs costs, Optional<ItemLines> lines, Outcome outcome, YearToDate before) {
        // As in Settlement: what the breakdown is made of is made before it.
        Set<Need> unheard = answer.unheard();
        String regionFolder = region.name();
        Text regionName = policy.name();
        Breakdown.Telling telling = new OutcomeTelling(claim, costs, lines, outcome, before, medicalYear, unheard, regionFolder, regionName);
        return Breakdown.of(claim.id(), seal, costs, lines.isEmpty() ? List.of() : lines.get().splits(), telling);
    }

    /** The terms of the claim's situation. */
    Terms terms() {
        Answer answer = policy.answer(situation, claim.asked());
        return answer.terms().orElseThrow(() -> unanswered(answer));
    }

    /** The rules that have a say in it. */
    Set<Citation> rules() {
        Set<Item> items = claim.items().stream().map(item -> new Item(item.itemClass(), item.kind(), item.origin()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return policy.rules(situation, claim.asked(), items);
    }

    private ClaimException unanswered(Answer answer) {
        if (!answer.missing().isEmpty()) {
            return refused("missing", "/person/enrolledYears", region.name() + " 的规则需要参保年限", "the rules of " + region.name()
                    + " need the years of enrolment", "写明整年数，如 \"enrolledYears\": 6", "state whole years, such as \"enrolledYears\": 6");
        }
        return new ClaimException(answer.outside().stream().map(this::notCovered).toList());
    }

    private Issue notCovered(Dimension dimension) {
        Text covered = policy.covers(dimension);
        Text label = dimension.label();
        return Issue.of("not-covered", POINTERS.get(dimension),
                Text.of(region.name() + " 的规则不含这种情形的" + label.zh(), "the rules of " + region.name() + " do not cover this " + label.en()),
                Text.of("所含：" + covered.zh(), "they cover: " + covered.en()));
    }

    // ---- year to date ----

    private YearToDate yearToDate(Optional<Breakdown> previous) {
        YearToDate stated = claim.yearToDate();
        Optional<YearToDate> carried = previous.isEmpty() ? Optional.empty() : previous.filter(this::isOfSamePerson)
                .map(Breakdown::yearToDate).filter(state -> state.from().equals(medicalYear));
        if (carried.isPresent()) {
            if (stated != YearToDate.CARRIED && !stated.equals(carried.get())) {
                throw refused("year-to-date", "/yearToDate", "与前一笔结算后的年度累计不一致", "this is not the state after the claim before",
                        "省略 yearToDate，或写前一笔结算单中的值", "leave yearToDate out, or write the one of the breakdown before");
            }
            return carried.get();
        }
        if (stated == YearToDate.CARRIED) {
            throw refused("missing", "/yearToDate", "缺少年度累计", "the year to date is missing", "年度第一笔写 \"NONE\"，否则写前一笔结算单中的值",
                    "write \"NONE\" for the first claim of the medical year, else the one of the breakdown before");
        }
        if (stated.isPresent() && !stated.from().equals(medicalYear)) {
            throw refused("year-to-date", "/yearToDate/from", "不是本医保年度的第一天 " + medicalYear,
                    "this is not the first day of the claim's medical year, " + medicalYear, "", "");
        }
        return stated;
    }

    private boolean isOfSamePerson(Breakdown breakdown) {
        return breakdown.context().person().equals(claim.person().id()) && breakdown.context().region().equals(region.name());
    }

    /** The state after the claim must be one that the next claim can bring. */
    private static void refuseBeyondRange(YearToDate before, Bill bill) {
        if (before.isExceededBy(bill.total())) {
            throw refused("range", "/yearToDate/totals/total", "年度总额将超过 9999999999.99", "the total of the year would exceed 9999999999.99", "", "");
        }
    }

    /** What the kernel found impossible, as an issue of the claim. */
    static Issue impossible(Claim claim, ImpossibleBill e) {
        if (e.part() == ImpossibleBill.Part.GIVEN) {
            return Issue.of("impossible", "/settled/" + e.index(), Text.of("已结算的金额超过该层次可能的金额", "this layer cannot have been settled like that"),
                    Text.of("起付线、超封顶与支付之和不能超过其费用", "deductible, over cap and payment cannot exceed the cost there was"));
        }
        if (e.part() == ImpossibleBill.Part.INDEX) {
            return Issue.of("missing", Names.ours("/indices", e.name()),
                    Text.of("规则需要“" + e.name() + "”", "the rules need \"" + e.name() + "\""),
                    Text.of("在 indices 中写明，如 \"" + e.name() + "\": \"88000.00\"", "state it in indices, such as \"" + e.name() + "\": \"88000.00\""));
        }
        return Issue.of("impossible", "/costs/named", Text.of("划出的金额超过所在部分", "more is carved out than there is"), Text.NONE);
    }

    private static ClaimException refused(String code, String at, String zh, String en, String hintZh, String hintEn) {
        return new ClaimException(List.of(Issue.of(code, at, Text.of(zh, en), Text.of(hintZh, hintEn))));
    }
}
