package io.github.baoxiao.book;

import io.github.baoxiao.book.Decision.Standing;
import io.github.baoxiao.book.Facet.Line;
import io.github.baoxiao.dialect.Labels;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.money.Rounding;
import io.github.baoxiao.rules.Setting;
import io.github.baoxiao.rules.Target;
import io.github.baoxiao.rules.Units;
import io.github.baoxiao.terms.Adjustment;
import io.github.baoxiao.terms.Cap;
import io.github.baoxiao.terms.Clause;
import io.github.baoxiao.terms.Cover;
import io.github.baoxiao.terms.Deductible;
import io.github.baoxiao.terms.Guarantee;
import io.github.baoxiao.terms.Labelled;
import io.github.baoxiao.terms.NamedSlice;
import io.github.baoxiao.terms.Part;
import io.github.baoxiao.terms.Payment;
import io.github.baoxiao.terms.Slice;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The terms of one clause in one situation, in words and figures. */
final class ClauseFacets {

    /** The row of a clause that pays nothing; its cell says why. */
    static final Text NOTHING = Text.of("不支付", "nothing is paid");

    private static final List<Part> IN_SCOPE_PARTS = List.of(Slice.COPAY, Slice.OVER_CAP, Slice.DEDUCTIBLE, Slice.NOT_COVERED);
    /** Settings that reach the terms, from where they are told; any other is told as it is stated. */
    private static final Set<Class<? extends Setting>> IN_TERMS = Set.of(Setting.DeductibleFigure.class, Setting.DeductibleCeiling.class,
            Setting.DeductibleCounter.class, Setting.DeductibleNotMetBy.class, Setting.PaysBands.class, Setting.PaysFlat.class,
            Setting.PaysNothing.class, Setting.Guarantees.class, Setting.Covers.class, Setting.Caps.class, Setting.CapsCost.class,
            Setting.CounterName.class, Setting.Adjustment.class, Setting.RaisesCap.class, Setting.Remark.class);
    private static final List<Text> ADMISSIONS = List.of(Text.of("第一次", "first admission"), Text.of("第二次", "second admission"),
            Text.of("第三次", "third admission"));

    private final Clause clause;
    private final Rounding rounding;
    private final Map<Facet, List<Line>> lines = new EnumMap<>(Facet.class);

    private ClauseFacets(Clause clause, Rounding rounding) {
        this.clause = clause;
        this.rounding = rounding;
    }

    /**
     * The facets of a clause; a facet without lines is not there.
     *
     * @param clause its terms
     * @param target the clause as the rules call it
     * @param resolved what they were made of
     */
    static Map<Facet, List<Line>> of(Clause clause, Target target, Resolver.Resolved resolved) {
        ClauseFacets facets = new ClauseFacets(clause, resolved.terms().rounding());
        facets.deductible();
        facets.payment();
        facets.limits();
        facets.covers();
        facets.remarks(resolved.decision().all(target, Setting.Remark.class));
        facets.growth(resolved.decision(), target);
        for (Standing<Setting> other : resolved.decision().all(target, Setting.class)) {
            if (!IN_TERMS.contains(other.setting().getClass())) {
                facets.add(Facet.OTHER, Labels.term(other.setting()), Words.of(other.setting()));
            }
        }
        return facets.lines;
    }

    private void add(Facet facet, Text label, Text cell) {
        lines.computeIfAbsent(facet, any -> new ArrayList<>()).add(new Line(label, cell));
    }

    // ---- deductible ----

    private void deductible() {
        Deductible deductible = clause.deductible();
        if (!deductible.rule().isPresent()) {
            return;
        }
        Text name = switch (deductible.mode()) {
            case EACH_ADMISSION -> Text.of("起付线", "deductible");
            case ONCE_A_YEAR -> Text.of("年度起付线", "yearly deductible");
            case PER_LEVEL -> Text.of("各级别分别计的年度起付线", "yearly deductible, each level its own");
        };
        if (deductible.basis() instanceof Deductible.ByAdmission list) {
            byAdmission(name, list.figures());
        } else {
            add(Facet.DEDUCTIBLE, name, basis(deductible.basis()));
            if (!deductible.times().equals(Ratio.ONE)) {
                add(Facet.DEDUCTIBLE, Text.of("起付线的系数", "factor on the deductible"), Words.ratio(deductible.times()));
            }
        }
        if (deductible.renewedEvery() > 0) {
            add(Facet.DEDUCTIBLE, Text.of("起付线重新计算", "the deductible is charged anew"), Text.of("住院每满 " + deductible.renewedEvery()
                    + " 天", "after every " + deductible.renewedEvery() + " days of a stay"));
        }
        if (deductible.ceiling().compareTo(Money.MAX) < 0) {
            add(Facet.DEDUCTIBLE, Text.of("起付线年度上限", "yearly ceiling of the deductible"), Words.money(deductible.ceiling()));
        }
        if (!deductible.notMetBy().isEmpty()) {
            Text payers = Words.joined(deductible.notMetBy().stream().sorted().map(Labelled::label).toList());
            add(Facet.OF_DEDUCTIBLE, Text.of("不计入起付线的资金", "does not meet the deductible"), payers);
        }
        if (!deductible.counter().equals(clause.counter())) {
            add(Facet.OF_DEDUCTIBLE, Text.of("起付线累计于", "the deductible counts in"), Words.quoted(deductible.counter()));
        }
    }

    /** The figures as they are charged, factors included. */
    private void byAdmission(Text name, List<Money> figures) {
        for (int i = 0; i < figures.size(); i++) {
            Text which = i < ADMISSIONS.size() ? ADMISSIONS.get(i) : Text.of("第 " + (i + 1) + " 次", "admission " + (i + 1));
            if (i == figures.size() - 1) {
                which = Text.of(which.zh() + "起", which.en() + " and later");
            }
            Text label = figures.size() == 1 ? name : Text.of(name.zh() + " " + which.zh(), name.en() + ", " + which.en());
            add(Facet.DEDUCTIBLE, label, Words.money(Money.ofCents(clause.deductible().times().of(figures.get(i).cents(), rounding))));
        }
    }

    private static Text basis(Deductible.Basis basis) {
        if (basis instanceof Deductible.Reduced reduced) {
            return falling(reduced.first(), Words.ratio(reduced.cut()), reduced.floor());
        } else if (basis instanceof Deductible.Stepped stepped) {
            return falling(stepped.first(), Words.money(stepped.step()), stepped.floor());
        } else if (basis instanceof Deductible.ShareOfBill share) {
            Text of = share.ofTotal() ? Text.of("医疗费总额", "the total cost") : Text.of("政策范围内费用", "the in-scope cost");
            return share(share.share(), of, share.floor(), share.ceiling());
        } else if (basis instanceof Deductible.ShareOfIndex share) {
            return share(share.share(), index(share), share.floor(), share.ceiling());
        }
        return Words.of(basis);
    }

    private static Text share(Ratio share, Text of, Money floor, Money ceiling) {
        Text from = floor.isZero() ? Text.NONE : Text.of("，最低 " + Words.money(floor).zh(), ", at least " + Words.money(floor).en());
        Text to = ceiling.equals(Money.MAX) ? Text.NONE
                : Text.of("，最高 " + Words.money(ceiling).zh(), ", at most " + Words.money(ceiling).en());
        return Text.of(of.zh() + "的 " + share + from.zh() + to.zh(), share + " of " + of.en() + from.en() + to.en());
    }

    private static Text index(Deductible.ShareOfIndex share) {
        String name = Words.quoted(share.index()).zh();
        String nameEn = Words.quoted(share.index()).en();
        if (share.own() && share.index().equals(Units.inScopeOfYear.name())) {
            return Text.of("全年政策范围内费用", "the in-scope cost of the year");
        }
        return share.own() ? Text.of("本人的" + name, "the person's own " + nameEn) : share.value().map(value ->
                Text.of(name + "（" + Words.money(value).zh() + "）", nameEn + " (" + Words.money(value).en() + ")"))
                .orElse(Text.of(name, nameEn));
    }

    private static Text falling(Money first, Text less, Money floor) {
        return Text.of("第一次 " + Words.money(first).zh() + "，每次递减 " + less.zh() + "，最低 " + Words.money(floor).zh(),
                "first " + Words.money(first).en() + ", each further one " + less.en() + " less, at least " + Words.money(floor).en());
    }

    // ---- payment ----

    private void payment() {
        if (clause.payment() instanceof Payment.Banded banded) {
            banded(banded);
        } else if (clause.payment() instanceof Payment.Flat flat) {
            add(Facet.PAYMENT, Text.of("定额支付", "flat amount"), Text.of(flat.unit().label().zh() + " " + Words.money(flat.amount()).zh(),
                    Words.money(flat.amount()).en() + " " + flat.unit().label().en()));
        } else if (clause.payment() instanceof Payment.Nothing nothing) {
            add(Facet.PAYMENT, NOTHING, Words.same(nothing.reason()));
        } else {
            add(Facet.PAYMENT, Text.of("支付", "payment"), Words.of(clause.payment()));
        }
    }

    private void banded(Payment.Banded banded) {
        Money cap = banded.period() == Payment.Period.PER_YEAR ? clause.costCap().perYear() : clause.costCap().perClaim();
        Money from = Money.ZERO;
        for (Payment.Band band : banded.bands()) {
            boolean isLast = band.upTo().equals(Money.MAX);
            add(Facet.PAYMENT, edges(from, isLast ? cap : band.upTo()), Words.ratio(band.ratio()));
            from = band.upTo();
        }
        if (!banded.payout().equals(Ratio.ONE)) {
            add(Facet.PAYMENT, Text.of("支付额的系数", "factor on the payment"), Words.ratio(banded.payout()));
        }
        if (banded.bands().size() > 1 || cap.compareTo(Money.MAX) < 0) {
            add(Facet.BANDS, Facet.BANDS.title(), Words.joined(List.of(banded.period().label(), banded.axis().label())));
        }
    }

    private static Text edges(Money from, Money to) {
        String first = Words.figure(from);
        String last = Words.figure(to);
        if (from.isZero()) {
            return to.equals(Money.MAX) ? Text.of("支付比例", "ratio") : Text.of(last + " 元以下", "up to " + last + " yuan");
        }
        return to.equals(Money.MAX) ? Text.of(first + " 元以上", "over " + first + " yuan")
                : Text.of(first + " – " + last + " 元", first + " – " + last + " yuan");
    }

    // ---- limits ----

    private void limits() {
        if (!clause.guarantee().equals(Guarantee.NONE)) {
            add(Facet.GUARANTEE, Text.of("保底支付比例", "guaranteed ratio"), Words.ratio(clause.guarantee().ratio()));
        }
        costCap(Cap.Per.YEAR, clause.costCap().perYear());
        costCap(Cap.Per.CLAIM, clause.costCap().perClaim());
        for (Cap cap : clause.caps()) {
            boolean isOwn = cap.counter().equals(clause.counter());
            Text per = cap.per().label();
            add(Facet.CAP, Text.of(per.zh() + "支付封顶线" + (isOwn ? "" : "（“" + cap.counter() + "”）"),
                    "cap for " + per.en() + (isOwn ? "" : " (\"" + cap.counter() + "\")")), Words.money(cap.limit()));
        }
    }

    private void costCap(Cap.Per per, Money limit) {
        if (limit.compareTo(Money.MAX) < 0) {
            add(Facet.COST_CAP, Text.of(per.label().zh() + "费用封顶线", "cost cap for " + per.label().en()), Words.money(limit));
        }
    }

    // ---- remarks ----

    private void covers() {
        add(Facet.COVERS, Facet.COVERS.title(), covers(clause.covers()));
        if (!clause.counter().equals(clause.layer() + "/" + clause.name())) {
            add(Facet.COUNTER, Facet.COUNTER.title(), Words.quoted(clause.counter()));
        }
    }

    /** Adjustments are told to a person together with remarks, which are in no figure, and with what is covered, which stands apart here. */
    private void remarks(List<Standing<Setting.Remark>> remarks) {
        List<Text> told = new ArrayList<>(remarks.stream().map(one -> Words.same(one.setting().words())).toList());
        told.forEach(remark -> add(Facet.REMARK, Facet.REMARK.title(), remark));
        told.add(Adjustments.counted(clause.covers()));
        clause.adjustments().stream().map(Adjustment::what).filter(what -> !told.contains(what))
                .forEach(what -> add(Facet.ADJUSTMENTS, Facet.ADJUSTMENTS.title(), what));
    }

    /** What grows, where there is something that can: a ratio above zero, a cap. */
    private void growth(Decision decision, Target target) {
        boolean isShare = clause.payment() instanceof Payment.Banded banded && banded.bands().stream().anyMatch(band -> !band.ratio().isZero());
        List<Setting.Adjustment> adjustments = decision.all(target, Setting.Adjustment.class).stream().map(Standing::setting).toList();
        boolean isMultiplied = adjustments.stream().anyMatch(one -> one.adjusts() == Setting.Adjusts.PERSON_SHARE
                || one.adjusts() == Setting.Adjusts.FUND_SHARE);
        adjustments.stream().filter(one -> isShare).flatMap(one -> one.perYear().stream()).map(GrowthWords::points).forEach(words ->
                add(Facet.GROWTH, Facet.GROWTH.title(), isMultiplied ? Text.of(words.zh() + "（先加百分点，再乘系数）",
                        words.en() + " (added before the factors apply)") : words));
        for (Standing<Setting.RaisesCap> raise : decision.all(target, Setting.RaisesCap.class)) {
            String counter = raise.setting().counter().isEmpty() ? clause.counter() : raise.setting().counter();
            if (clause.caps().stream().anyMatch(cap -> cap.per() == Cap.Per.YEAR && cap.counter().equals(counter))) {
                add(Facet.GROWTH, Facet.GROWTH.title(), GrowthWords.cap(raise.setting()));
            }
        }
    }

    /** What is covered, in its order; the four parts of in-scope cost are told as one, as rules write them. */
    static Text covers(List<Cover> covers) {
        List<Text> words = new ArrayList<>();
        for (int i = 0; i < covers.size(); i++) {
            Cover cover = covers.get(i);
            int end = i + IN_SCOPE_PARTS.size();
            boolean isWhole = end <= covers.size() && covers.subList(i, end).stream().map(Cover::part).toList().equals(IN_SCOPE_PARTS)
                    && covers.subList(i, end).stream().allMatch(one -> one.weight().equals(cover.weight()));
            Part part = isWhole ? Slice.IN_SCOPE : cover.part();
            Text name = part instanceof NamedSlice named ? Words.quoted(named.name()) : Words.of(part);
            String weight = cover.weight().equals(Ratio.ONE) ? "" : " × " + cover.weight();
            words.add(Text.of(name.zh() + weight, name.en() + weight));
            i = isWhole ? end - 1 : i;
        }
        return Words.joined(words);
    }
}
