package io.github.baoxiao.book;

import io.github.baoxiao.book.Decision.Standing;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.rules.Dimension;
import io.github.baoxiao.rules.Setting;
import io.github.baoxiao.rules.Setting.Adjusts;
import io.github.baoxiao.rules.Situation;
import io.github.baoxiao.rules.Target;
import io.github.baoxiao.rules.Units;
import io.github.baoxiao.terms.Adjustment;
import io.github.baoxiao.terms.Cap;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Citation;
import io.github.baoxiao.terms.Clause;
import io.github.baoxiao.terms.CostCap;
import io.github.baoxiao.terms.Cover;
import io.github.baoxiao.terms.Deductible;
import io.github.baoxiao.terms.Deductible.Mode;
import io.github.baoxiao.terms.Guarantee;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Part;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Payment;
import io.github.baoxiao.terms.Payment.Axis;
import io.github.baoxiao.terms.Payment.Period;
import io.github.baoxiao.terms.Purse;
import io.github.baoxiao.terms.Slice;
import io.github.baoxiao.terms.Stage;
import io.github.baoxiao.terms.Terms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the terms of one situation out of what stands of the rules: names counters, applies adjustments, orders clauses. */
final class TermsBuilder {

    private static final List<Part> IN_SCOPE_PARTS = List.of(Slice.COPAY, Slice.OVER_CAP, Slice.DEDUCTIBLE, Slice.NOT_COVERED);

    private final Decision decision;
    private final Situation situation;
    private final Text witness;
    private final RegionSettings region;
    private final Policy policy;
    private final Set<Payer> settled;
    private final List<Issue> issues = new ArrayList<>();

    /** @param settled layers the claim brings settled, of which the book is not asked */
    TermsBuilder(Decision decision, Situation situation, Text witness, Policy policy, Set<Payer> settled) {
        this.decision = decision;
        this.situation = situation;
        this.witness = Labels.witness(witness);
        this.policy = policy;
        this.region = policy.settings();
        this.settled = settled;
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

    private boolean isYearEnd() {
        return situation.value(Dimension.CARE) == Care.YEAR_END;
    }

    private void requireFirstLayer(List<Stage> stages) {
        if (isYearEnd()) {
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
        if (first != Payer.BASIC || !ClauseLists.names(policy.rules(), first).isEmpty()) {
            return Optional.empty();
        }
        return region.order().seats().stream().flatMap(seat -> seat.layer().stream())
                .filter(layer -> !ClauseLists.names(policy.rules(), layer).isEmpty()).findFirst().map(Labels::word)
                .map(layer -> Text.of("补一条规则；只写补充保障的，在统筹区文件中写 .firstLayer( " + layer + " )",
                        "add a rule; a book of a supplement alone says .firstLayer( " + layer + " ) in the region file"));
    }

    // ---- clauses ----

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
                String written = ClauseLists.written(layer, ClauseLists.names(policy.rules(), layer));
                issues.add(Issue.of("clause-order", clause.payment().rule().at(),
                        Text.of(layer.label().zh() + "有几项责任覆盖同一部分费用，须写明先后", "clauses of " + layer.label().en()
                                + " cover the same part of the bill, so their order matters"),
                        Text.of("在统筹区文件中按先后写明，如 " + written, "state it in the region file, first to last, such as " + written)));
                return;
            }
        }
    }

    private Optional<Clause> clause(Target.OfClause target, boolean beforeBasic) {
        Optional<Standing<Setting.Pays>> pays = decision.one(target, Setting.Pays.class);
        if (pays.isEmpty()) {
            decision.one(target, Setting.DeductibleFigure.class).ifPresent(figure -> gap(target, figure.rule()));
            return Optional.empty();
        }
        String name = target.clause().isEmpty() ? ((Care) situation.value(Dimension.CARE)).name() : target.clause();
        String counter = decision.one(target, Setting.CounterName.class).map(one -> one.setting().name())
                .orElse(target.layer() + "/" + name);
        CostCap costCap = costCap(target, pays.get());
        checkCostCap(target, pays.get(), costCap);
        return Optional.of(new Clause(target.layer(), name, counter, covers(target, beforeBasic), deductible(target, counter),
                payment(target, pays.get(), costCap), guarantee(target), costCap, caps(target, counter), adjustments(target), ungrown(target, beforeBasic)));
    }

    private Optional<Clause> ungrown(Target.OfClause target, boolean beforeBasic) {
        return decision.grows(target) ? new TermsBuilder(decision.withoutGrowth(), situation, witness, policy, settled).clause(target, beforeBasic)
                : Optional.empty();
    }

    private void gap(Target.OfClause target, Citation rule) {
        Text layer = target.layer().label();
        issues.add(Issue.of("gap", rule.at(), Text.of("规则“" + rule.rule() + "”规定了" + layer.zh() + "的起付线，但没有规则规定支付比例" + witness.zh(),
                "rule \"" + rule.rule() + "\" sets a deductible of " + layer.en() + ", but no rule sets a ratio" + witness.en()),
                Text.of("补上支付比例，或缩小这条规则的适用范围", "state the ratio, or narrow the rule")));
    }

    private List<Cover> covers(Target target, boolean beforeBasic) {
        Optional<Standing<Setting.Covers>> stated = decision.one(target, Setting.Covers.class);
        List<Cover> covers = new ArrayList<>();
        Set<Part> seen = new HashSet<>();
        for (Cover cover : stated.map(one -> one.setting().covers()).orElse(List.of(Cover.of(Slice.IN_SCOPE)))) {
            boolean whole = !isYearEnd() && (beforeBasic || target instanceof Target.OfClause clause && clause.layer() == Payer.BASIC);
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
        return new Deductible(basis(figure.get()), factor(target, Adjusts.DEDUCTIBLE), figure.get().setting().mode(),
                decision.one(target, Setting.DeductibleCeiling.class).map(one -> one.setting().ceiling()).orElse(Money.MAX), met,
                met + "@" + ((Level) situation.value(Dimension.LEVEL)).name(),
                decision.one(target, Setting.DeductibleNotMetBy.class).map(one -> one.setting().payers()).orElse(Set.of()),
                figure.get().rule(), renewedEvery(target, figure.get().setting().mode()));
    }

    /** Where the figure comes from; a share of a figure of the region with that figure in it. */
    private Deductible.Basis basis(Standing<Setting.DeductibleFigure> figure) {
        if (figure.setting().basis() instanceof Deductible.ShareOfIndex share && share.own()
                && share.index().equals(Units.inScopeOfYear.name()) && !isYearEnd()) {
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
            bands.add(new Payment.Band(last ? Money.MAX : band.upTo(), adjusted(target, band.ratio())));
        }
        return new Payment.Banded(table.period().orElse(Period.PER_CLAIM), table.axis().orElse(Axis.DEDUCTIBLE_INSIDE), bands,
                factor(target, Adjusts.PAYOUT), rule);
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
        Money least = min(least(figure.get().setting().basis(), factor(target, Adjusts.DEDUCTIBLE)), ceiling);
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
        return decision.all(target, Setting.Caps.class).stream().filter(cap -> cap.setting().limit().compareTo(Money.MAX) < 0)
                .map(cap -> new Cap(cap.setting().per(), raised(cap.setting(), raises),
                        cap.setting().counter().isEmpty() ? counter : cap.setting().counter(), cap.rule()))
                .sorted(Comparator.comparing(Cap::limit).thenComparing(Cap::per).thenComparing(Cap::counter))
                .toList();
    }

    private Money raised(Setting.Caps cap, List<Standing<Setting.RaisesCap>> raises) {
        return raises.stream().filter(raise -> cap.per() == Cap.Per.YEAR && cap.counter().equals(raise.setting().counter())).findFirst()
                .map(raise -> min(cap.limit().plus(growth(cap.limit(), raise.setting())), Money.MAX)).orElse(cap.limit());
    }

    private Money growth(Money limit, Setting.RaisesCap raise) {
        Money most = raise.mostShare().map(share -> Money.ofCents(share.of(limit.cents(), region.rounding()))).orElse(raise.most());
        return min(raise.by(), most);
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

    // ---- accounts ----

    private Optional<Stage> account(Purse purse, boolean beforeBasic) {
        Target target = new Target.OfPurse(purse);
        return decision.one(target, Setting.Covers.class)
                .map(one -> new Stage.OfAccount(purse, covers(target, beforeBasic), one.rule()));
    }

    // ---- adjustments (SETTLEMENT, step 4) ----

    private Ratio adjusted(Target target, Ratio stated) {
        if (stated.isZero()) {
            return stated;
        }
        BigDecimal ratio = stated.value();
        for (Standing<Setting.Adjustment> points : adjustments(target, Adjusts.POINTS)) {
            ratio = ratio.add(points.setting().by().value());
        }
        BigDecimal person = BigDecimal.ONE.subtract(ratio);
        for (Standing<Setting.Adjustment> factor : adjustments(target, Adjusts.PERSON_SHARE)) {
            person = person.multiply(factor.setting().by().value());
        }
        ratio = BigDecimal.ONE.subtract(person);
        for (Standing<Setting.Adjustment> factor : adjustments(target, Adjusts.FUND_SHARE)) {
            ratio = ratio.multiply(factor.setting().by().value());
        }
        return exact(target, ratio.max(BigDecimal.ZERO).min(BigDecimal.ONE));
    }

    private Ratio factor(Target target, Adjusts adjusts) {
        BigDecimal product = BigDecimal.ONE;
        for (Standing<Setting.Adjustment> factor : adjustments(target, adjusts)) {
            product = product.multiply(factor.setting().by().value());
        }
        return exact(target, product);
    }

    private List<Standing<Setting.Adjustment>> adjustments(Target target, Adjusts adjusts) {
        return decision.all(target, Setting.Adjustment.class).stream().filter(one -> one.setting().adjusts() == adjusts).toList();
    }

    private List<Adjustment> adjustments(Target target) {
        List<Adjustment> told = new ArrayList<>();
        decision.all(target, Setting.Adjustment.class).stream().filter(one -> one.setting().adjusts() != Adjusts.POINTS || !one.setting().by().isZero())
                .forEach(one -> told.add(new Adjustment(Labels.of(one.setting()), one.rule())));
        List<Standing<Setting.Caps>> caps = decision.all(target, Setting.Caps.class);
        for (Standing<Setting.RaisesCap> raise : decision.all(target, Setting.RaisesCap.class)) {
            caps.stream().map(Standing::setting).filter(cap -> cap.limit().compareTo(Money.MAX) < 0)
                    .filter(cap -> raised(cap, List.of(raise)).compareTo(cap.limit()) > 0).forEach(cap -> told.add(new Adjustment(
                            Text.of("年度封顶线提高 " + growth(cap.limit(), raise.setting()) + "（" + raise.setting().basis().zh() + "）",
                                    "the yearly cap is raised by " + growth(cap.limit(), raise.setting()) + " (" + raise.setting().basis().en() + ")"),
                            raise.rule())));
        }
        decision.all(target, Setting.Remark.class).forEach(remark -> told.add(new Adjustment(Text.of(remark.setting().words(),
                remark.setting().words()), remark.rule())));
        return told;
    }

    private Ratio exact(Target target, BigDecimal value) {
        try {
            return Ratio.of(value);
        } catch (ArithmeticException e) {
            issues.add(Issue.of("precision", decision.all(target, Setting.Adjustment.class).get(0).rule().at(),
                    Text.of("调整后的比例超过六位小数：" + value.toPlainString(), "the adjusted ratio has more than six decimals: "
                            + value.toPlainString()), Text.of("改用小数位较少的系数", "use factors with fewer decimals")));
            return Ratio.ZERO;
        }
    }

    private static Money min(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
