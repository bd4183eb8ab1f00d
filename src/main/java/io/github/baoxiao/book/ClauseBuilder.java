package io.github.baoxiao.book;

import io.github.baoxiao.book.Decision.Standing;
import io.github.baoxiao.book.TermsBuilder.Visit;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.rules.Setting;
import io.github.baoxiao.rules.Setting.Adjusts;
import io.github.baoxiao.rules.Target;
import io.github.baoxiao.rules.Units;
import io.github.baoxiao.terms.Cap;
import io.github.baoxiao.terms.Citation;
import io.github.baoxiao.terms.Clause;
import io.github.baoxiao.terms.CostCap;
import io.github.baoxiao.terms.Cover;
import io.github.baoxiao.terms.Deductible;
import io.github.baoxiao.terms.Deductible.Mode;
import io.github.baoxiao.terms.Guarantee;
import io.github.baoxiao.terms.Part;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Payment;
import io.github.baoxiao.terms.Payment.Axis;
import io.github.baoxiao.terms.Payment.Period;
import io.github.baoxiao.terms.Slice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes one clause of a layer out of what stands of the rules about it: names its counters, and applies what adjusts it. */
final class ClauseBuilder {

    private static final List<Part> IN_SCOPE_PARTS = List.of(Slice.COPAY, Slice.OVER_CAP, Slice.DEDUCTIBLE, Slice.NOT_COVERED);

    private final Decision decision;
    private final Visit visit;
    private final Text witness;
    private final RegionSettings region;
    private final Adjustments adjustments;
    private final List<Issue> issues;

    /**
     * @param decision what stands of the rules
     * @param witness the end of a message that names the situation
     * @param region what the region file states
     * @param issues to which every reason is added why there is no clause
     */
    ClauseBuilder(Decision decision, Visit visit, Text witness, RegionSettings region, List<Issue> issues) {
        this.decision = decision;
        this.visit = visit;
        this.witness = witness;
        this.region = region;
        this.adjustments = new Adjustments(decision, region.rounding(), issues);
        this.issues = issues;
    }

    /** The clause; none where nobody says what it pays. */
    Optional<Clause> clause(Target.OfClause target, boolean beforeBasic) {
        Optional<Standing<Setting.Pays>> pays = decision.one(target, Setting.Pays.class);
        if (pays.isEmpty()) {
            decision.one(target, Setting.DeductibleFigure.class).ifPresent(figure -> gap(target, figure.rule()));
            return Optional.empty();
        }
        String name = target.clause().isEmpty() ? visit.care().name() : target.clause();
        String counter = decision.one(target, Setting.CounterName.class).map(one -> one.setting().name())
                .orElse(target.layer() + "/" + name);
        CostCap costCap = costCap(target, pays.get());
        checkCostCap(target, pays.get(), costCap);
        return Optional.of(new Clause(target.layer(), name, counter, covers(target, beforeBasic), deductible(target, counter),
                payment(target, pays.get(), costCap), guarantee(target), costCap, caps(target, counter), adjustments.told(target),
                ungrown(target, beforeBasic)));
    }

    /** What is wrong with it without growth has been said of it with growth. */
    private Optional<Clause> ungrown(Target.OfClause target, boolean beforeBasic) {
        return decision.grows(target) ? new ClauseBuilder(decision.withoutGrowth(), visit, witness, region, new ArrayList<>()).clause(target, beforeBasic)
                : Optional.empty();
    }

    private void gap(Target.OfClause target, Citation rule) {
        Text layer = target.layer().label();
        issues.add(Issue.of("gap", rule.at(), Text.of("规则“" + rule.rule() + "”规定了" + layer.zh() + "的起付线，但没有规则规定支付比例" + witness.zh(),
                "rule \"" + rule.rule() + "\" sets a deductible of " + layer.en() + ", but no rule sets a ratio" + witness.en()),
                Text.of("补上支付比例，或缩小这条规则的适用范围", "state the ratio, or narrow the rule")));
    }

    /** What a clause or an account covers. */
    List<Cover> covers(Target target, boolean beforeBasic) {
        Optional<Standing<Setting.Covers>> stated = decision.one(target, Setting.Covers.class);
        List<Cover> covers = new ArrayList<>();
        Set<Part> seen = new HashSet<>();
        for (Cover cover : stated.map(one -> one.setting().covers()).orElse(List.of(Cover.of(Slice.IN_SCOPE)))) {
            boolean whole = !visit.isYearEnd() && (beforeBasic || target instanceof Target.OfClause clause && clause.layer() == Payer.BASIC);
            List<Part> parts = cover.part() == Slice.IN_SCOPE && !whole ? IN_SCOPE_PARTS : List.of(cover.part());
            for (Part part : parts) {
                if (!seen.add(part)) {
                    issues.add(Issue.of("covers", stated.map(one -> one.rule().at()).orElse(region.at()),
                            Text.of("covers 中同一部分费用写了两次", "covers names a part of the bill twice"),
                            Text.of("inScope 已包括 copay、overCap、deductible、notCovered", "inScope includes copay, overCap, deductible and notCovered")));
                }
                covers.add(new Cover(part, cover.weight()));
            }
        }
        return covers;
    }

    private Deductible deductible(Target target, String counter) {
        String met = decision.one(target, Setting.DeductibleCounter.class).map(one -> one.setting().name()).orElse(counter);
        Optional<Standing<Setting.DeductibleFigure>> figure = decision.one(target, Setting.DeductibleFigure.class);
        if (figure.isEmpty()) {
            return Deductible.none(met);
        }
        return new Deductible(basis(figure.get()), adjustments.factor(target, Adjusts.DEDUCTIBLE), figure.get().setting().mode(),
                decision.one(target, Setting.DeductibleCeiling.class).map(one -> one.setting().ceiling()).orElse(Money.MAX), met,
                met + "@" + visit.level().name(),
                decision.one(target, Setting.DeductibleNotMetBy.class).map(one -> one.setting().payers()).orElse(Set.of()),
                figure.get().rule(), renewedEvery(target, figure.get().setting().mode()));
    }

    /** Where the figure comes from; a share of a figure of the region with that figure in it. */
    private Deductible.Basis basis(Standing<Setting.DeductibleFigure> figure) {
        if (figure.setting().basis() instanceof Deductible.ShareOfIndex share && share.own()
                && share.index().equals(Units.inScopeOfYear.name()) && !visit.isYearEnd()) {
            issues.add(Issue.of("index", figure.rule().at(), Text.of("规则“" + figure.rule().rule() + "”用到 inScopeOfYear，只有年终结算才有",
                    "rule \"" + figure.rule().rule() + "\" takes a share of inScopeOfYear, which there is at the year's end only"),
                    Text.of("在 when 中写 yearEnd，或改用 inScope", "write yearEnd in when, or use inScope")));
        }
        if (!(figure.setting().basis() instanceof Deductible.ShareOfIndex share) || share.own()) {
            return figure.setting().basis();
        }
        Optional<Money> value = Optional.ofNullable(region.indices().get(share.index()));
        if (value.isEmpty()) {
            issues.add(Issue.of("index", figure.rule().at(), Text.of("规则“" + figure.rule().rule() + "”用到“" + share.index() + "”，统筹区没有写明它是多少",
                    "rule \"" + figure.rule().rule() + "\" takes a share of \"" + share.index() + "\", which the region does not state"),
                    Text.of("在统筹区的规则中写 .index( \"" + share.index() + "\", yuan(…) )；由报销申请带入的，写 own(\"" + share.index() + "\")",
                            "let the region state it: .index( \"" + share.index() + "\", yuan(…) ); one the claim brings is own(\""
                                    + share.index() + "\")")));
        }
        return new Deductible.ShareOfIndex(share.share(), share.index(), false, value, share.floor(), share.ceiling());
    }

    private int renewedEvery(Target target, Mode mode) {
        Optional<Standing<Setting.DeductibleRenewed>> renewed = decision.one(target, Setting.DeductibleRenewed.class);
        if (renewed.isPresent() && mode != Mode.EACH_ADMISSION) {
            issues.add(Issue.of("deductible", renewed.get().rule().at(), Text.of("年度起付线每年只计一次，不会按天重新计算",
                    "a deductible of the year is charged once, and not renewed after so many days"),
                    Text.of("改用 deductible( … )，或删去 deductibleRenewedEvery", "write deductible( … ), or leave deductibleRenewedEvery out")));
        }
        return renewed.map(one -> one.setting().days()).orElse(0);
    }

    private Payment payment(Target target, Standing<Setting.Pays> pays, CostCap costCap) {
        Citation rule = pays.rule();
        if (pays.setting() instanceof Setting.PaysFlat flat) {
            return new Payment.Flat(flat.amount(), flat.unit(), rule);
        }
        if (pays.setting() instanceof Setting.PaysNothing nothing) {
            return new Payment.Nothing(nothing.reason(), rule);
        }
        Setting.PaysBands table = (Setting.PaysBands) pays.setting();
        if (table.period().isEmpty() && !costCap.equals(CostCap.NONE)) {
            issues.add(Issue.of("bands-choice", rule.at(), Text.of("有费用封顶线时须写明分段方式", "with a cost cap, say over what the bands run"),
                    Text.of("写 bands( perYear, deductibleInside ).beyond( … )", "write bands( perYear, deductibleInside ).beyond( … )")));
        }
        List<Payment.Band> bands = new ArrayList<>();
        for (Setting.StatedBand band : table.bands()) {
            boolean last = bands.size() == table.bands().size() - 1;
            bands.add(new Payment.Band(last ? Money.MAX : band.upTo(), adjustments.adjusted(target, band.ratio())));
        }
        return new Payment.Banded(table.period().orElse(Period.PER_CLAIM), table.axis().orElse(Axis.DEDUCTIBLE_INSIDE), bands,
                adjustments.factor(target, Adjusts.PAYOUT), rule);
    }

    private Guarantee guarantee(Target target) {
        return decision.one(target, Setting.Guarantees.class).map(one -> new Guarantee(one.setting().ratio(), one.rule()))
                .orElse(Guarantee.NONE);
    }

    private CostCap costCap(Target target, Standing<Setting.Pays> pays) {
        Money perYear = Money.MAX;
        Money perClaim = Money.MAX;
        for (Standing<Setting.CapsCost> cap : decision.all(target, Setting.CapsCost.class)) {
            if (cap.setting().per() == Cap.Per.YEAR) {
                perYear = cap.setting().limit();
            } else {
                perClaim = cap.setting().limit();
            }
        }
        if (pays.setting() instanceof Setting.PaysBands table && table.endsInCostCap()) {
            Money end = table.bands().get(table.bands().size() - 1).upTo();
            if (table.period().orElse(Period.PER_CLAIM) == Period.PER_YEAR) {
                perYear = min(perYear, end);
            } else {
                perClaim = min(perClaim, end);
            }
        }
        return new CostCap(perYear, perClaim);
    }

    /** Where cost ends below the deductible, the first claim of a year is paid nothing; said only where both are figures on one axis. */
    private void checkCostCap(Target target, Standing<Setting.Pays> pays, CostCap cap) {
        Optional<Standing<Setting.DeductibleFigure>> figure = decision.one(target, Setting.DeductibleFigure.class);
        if (figure.isEmpty() || !countsDeductible(pays.setting()) || decision.one(target, Setting.Guarantees.class).isPresent()) {
            return;
        }
        boolean each = figure.get().setting().mode() == Mode.EACH_ADMISSION;
        Money end = each ? min(cap.perYear(), cap.perClaim()) : cap.perYear();
        Money ceiling = decision.one(target, Setting.DeductibleCeiling.class).map(one -> one.setting().ceiling()).orElse(Money.MAX);
        Money least = min(least(figure.get().setting().basis(), adjustments.factor(target, Adjusts.DEDUCTIBLE)), ceiling);
        if (end.compareTo(least) < 0) {
            Citation capping = decision.all(target, Setting.CapsCost.class).stream()
                    .filter(one -> one.setting().limit().equals(end)).findFirst().map(Standing::rule).orElse(pays.rule());
            capBelow(capping, end, figure.get().rule(), least);
        }
    }

    private static boolean countsDeductible(Setting.Pays pays) {
        return pays instanceof Setting.PaysBands table && table.axis().orElse(Axis.DEDUCTIBLE_INSIDE) == Axis.DEDUCTIBLE_INSIDE;
    }

    /** The deductible of the first admission; of a share of the bill the least it can be. */
    private Money least(Deductible.Basis basis, Ratio times) {
        Money figure;
        if (basis instanceof Deductible.ByAdmission list) {
            figure = list.figures().get(0);
        } else if (basis instanceof Deductible.Reduced reduced) {
            figure = reduced.first();
        } else if (basis instanceof Deductible.ShareOfIndex share) {
            figure = share.floor();
        } else {
            figure = basis instanceof Deductible.Stepped stepped ? stepped.first() : ((Deductible.ShareOfBill) basis).floor();
        }
        return Money.ofCents(times.of(figure.cents(), region.rounding()));
    }

    private void capBelow(Citation capping, Money end, Citation rule, Money least) {
        String cap = "“" + capping.rule() + "”（" + capping.at() + "）";
        String figure = "“" + rule.rule() + "”（" + rule.at() + "）";
        issues.add(Issue.of("cap-below-deductible", capping.at(),
                Text.of("规则" + cap + "的费用封顶线 " + end + " 低于规则" + figure + "的起付线 " + least + "，年内首次不会有支付"
                        + witness.zh(),
                        "the cost cap " + end + " of rule \"" + capping.rule() + "\" (" + capping.at() + ") is below the deductible "
                                + least + " of rule \"" + rule.rule() + "\" (" + rule.at() + "), so the first claim of a year is paid nothing"
                                + witness.en()),
                Text.of("费用封顶线含起付线以内的费用；限制支付额的，写 yearlyCap 或 capPerClaim",
                        "a cost cap counts cost, the deductible included; a limit on payments is yearlyCap or capPerClaim")));
    }

    /** The smallest first: where two leave the same, both are shown, and the files do not decide in which order. */
    private List<Cap> caps(Target target, String counter) {
        List<Standing<Setting.RaisesCap>> raises = decision.all(target, Setting.RaisesCap.class);
        raises.forEach(raise -> requireCap(target, raise));
        List<Standing<Setting.Caps>> stated = decision.all(target, Setting.Caps.class);
        if (stated.size() > Clause.MOST_CAPS) {
            issues.add(Issue.of("cap", stated.get(Clause.MOST_CAPS).rule().at(),
                    Text.of("一个条款的封顶线超过 " + Clause.MOST_CAPS + " 条" + witness.zh(), "a clause has more than " + Clause.MOST_CAPS + " caps" + witness.en()),
                    Text.of("合并共用同一名称的封顶线", "let caps share a name")));
        }
        return stated.stream().filter(cap -> cap.setting().limit().compareTo(Money.MAX) < 0).limit(Clause.MOST_CAPS)
                .map(cap -> new Cap(cap.setting().per(), adjustments.raised(cap.setting(), raises),
                        cap.setting().counter().isEmpty() ? counter : cap.setting().counter(), cap.rule()))
                .sorted(Comparator.comparing(Cap::limit).thenComparing(Cap::per).thenComparing(Cap::counter))
                .toList();
    }

    /** A cap that nobody states does not grow; where a rule says there is none, that is an answer. */
    private void requireCap(Target target, Standing<Setting.RaisesCap> raise) {
        boolean stated = decision.all(target, Setting.Caps.class).stream().anyMatch(cap -> cap.setting().per() == Cap.Per.YEAR
                && cap.setting().counter().equals(raise.setting().counter()));
        if (!stated) {
            issues.add(Issue.of("cap", raise.rule().at(), Text.of("规则“" + raise.rule().rule() + "”提高年度封顶线，但没有规则规定它" + witness.zh(),
                    "rule \"" + raise.rule().rule() + "\" raises a yearly cap that no rule states" + witness.en()),
                    Text.of("写明封顶线：yearlyCap( yuan(…) )；名称须相同", "state the cap: yearlyCap( yuan(…) ), by the same name if it has one")));
        }
    }

    private static Money min(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
