package io.github.baoxiao.book;

import io.github.baoxiao.dialect.Labels;
import io.github.baoxiao.dialect.Stated;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.rules.Setting;
import io.github.baoxiao.rules.Target;
import io.github.baoxiao.terms.Cap;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Clause;
import io.github.baoxiao.terms.Deductible;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Payment;
import io.github.baoxiao.terms.Stage;
import io.github.baoxiao.terms.Terms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Figures that were probably meant in 万元: {@code yuan(15)} where 150 000 is meant. A figure is held against those of the same term in
 * other situations of the same kind of care, a band against the one before it, a cap against the deductible; and a limit of a hospital
 * stay that is below 100 yuan is small whatever stands beside it. Also ratios of 0, which are mostly forgotten ones.
 */
final class Magnitudes {

    private static final Money SMALL_LIMIT = Money.ofCents(100_00);
    private static final long FAR = 1000;
    private static final Ratio TENTH = Ratio.percent(10);

    private final Doubts doubts;
    private final Map<List<Object>, Extremes> terms = new LinkedHashMap<>();

    private record Figure(Money amount, Stated by) {
    }

    private record Extremes(Figure least, Figure most) {
        Extremes with(Figure figure) {
            return new Extremes(figure.amount().compareTo(least.amount()) < 0 ? figure : least,
                    figure.amount().compareTo(most.amount()) > 0 ? figure : most);
        }
    }

    Magnitudes(Doubts doubts) {
        this.doubts = doubts;
    }

    /** What stands in a situation, and the terms it makes. */
    void see(List<Stated> standing, Terms made, Care care, Text words) {
        for (Stated one : standing) {
            Setting setting = one.statement().setting();
            for (Money amount : amounts(setting)) {
                Figure figure = new Figure(amount, one);
                terms.merge(List.of(one.statement().target(), setting.key(), care), new Extremes(figure, figure), (all, more) -> all.with(figure));
            }
            if (one.statement().target() instanceof Target.OfClause && care == Care.INPATIENT) {
                limits(setting).filter(limit -> limit.compareTo(SMALL_LIMIT) < 0 && limit.cents() > 0).findFirst()
                        .ifPresent(limit -> small(one, limit));
            }
            bands(one);
            if (care == Care.INPATIENT) {
                basicRatio(one);
            }
        }
        if (care == Care.INPATIENT) {
            made.stages().stream().filter(Stage.OfLayer.class::isInstance).flatMap(stage -> ((Stage.OfLayer) stage).clauses().stream())
                    .forEach(clause -> cap(clause, words));
        }
    }

    /** Figures of one kind, to be held against each other. */
    private static List<Money> amounts(Setting setting) {
        List<Money> amounts = new ArrayList<>();
        if (setting instanceof Setting.DeductibleFigure figure) {
            amounts.add(first(figure.basis()));
        } else if (setting instanceof Setting.DeductibleCeiling ceiling) {
            amounts.add(ceiling.ceiling());
        } else if (setting instanceof Setting.PaysFlat flat) {
            amounts.add(flat.amount());
        } else {
            limits(setting).filter(limit -> !(setting instanceof Setting.PaysBands)).forEach(amounts::add);
        }
        amounts.removeIf(amount -> amount.isZero() || amount.equals(Money.MAX));
        return amounts;
    }

    private static Money first(Deductible.Basis basis) {
        return basis instanceof Deductible.ByAdmission list ? list.figures().get(0) : basis instanceof Deductible.Reduced reduced ? reduced.first()
                : basis instanceof Deductible.Stepped stepped ? stepped.first() : Money.ZERO;
    }

    /** Limits on the year or the claim, and edges of bands. */
    private static Stream<Money> limits(Setting setting) {
        if (setting instanceof Setting.Caps caps && caps.per() != Cap.Per.DAY) {
            return Stream.of(caps.limit());
        } else if (setting instanceof Setting.CapsCost caps) {
            return Stream.of(caps.limit());
        }
        return setting instanceof Setting.PaysBands table ? table.bands().stream().map(Setting.StatedBand::upTo) : Stream.of();
    }

    private void small(Stated one, Money limit) {
        String many = Money.ofCents(limit.cents() * 10_000).toString();
        Text term = Labels.of(one.statement().target(), one.statement().setting());
        doubts.add("magnitude", one.rule().citation(), Text.of("规则“" + one.rule().name() + "”中" + term.zh() + "有 " + limit + " 元；是否把万元写成了元？",
                "rule \"" + one.rule().name() + "\" has " + limit + " yuan in " + term.en() + "; was 万 (10 000) left out?"),
                Text.of(limit.cents() / 100 + " 万元写作 yuan(" + many.replaceAll("\\.00$", "") + ")", "10 000 times that is yuan("
                        + many.replaceAll("\\.00$", "") + ")"));
    }

    private void bands(Stated one) {
        if (!(one.statement().setting() instanceof Setting.PaysBands table)) {
            return;
        }
        if (table.bands().stream().anyMatch(band -> band.ratio().isZero())) {
            Text term = Labels.of(one.statement().target(), one.statement().setting());
            doubts.add("zero-ratio", one.rule().citation(), Text.of("规则“" + one.rule().name() + "”中" + term.zh() + "有 0%，此处不支付",
                    "rule \"" + one.rule().name() + "\" has 0% in " + term.en() + ": nothing is paid there"),
                    Text.of("不予支付的写 .nothing(\"理由\")", "where nothing is paid, write .nothing(\"why\")"));
        }
        List<Money> edges = table.bands().stream().map(Setting.StatedBand::upTo).filter(edge -> !edge.equals(Money.MAX)).toList();
        for (int i = 1; i < edges.size(); i++) {
            if (edges.get(i).cents() / FAR >= edges.get(i - 1).cents()) {
                doubts.add("magnitude", one.rule().citation(), Text.of("规则“" + one.rule().name() + "”相邻两档为 " + edges.get(i - 1) + " 元和 " + edges.get(i)
                        + " 元，相差悬殊；是否把万元写成了元？", "neighbouring bands of rule \"" + one.rule().name() + "\" end at " + edges.get(i - 1) + " and "
                        + edges.get(i) + " yuan; was 万 (10 000) left out?"), Text.NONE);
                return;
            }
        }
    }

    /** Basic insurance that pays less than a tenth of a stay: 8.5 % where 85 % is meant. */
    private void basicRatio(Stated one) {
        if (!(one.statement().setting() instanceof Setting.PaysBands table)
                || !(one.statement().target() instanceof Target.OfClause clause) || clause.layer() != Payer.BASIC) {
            return;
        }
        table.bands().stream().map(Setting.StatedBand::ratio).filter(ratio -> !ratio.isZero() && ratio.compareTo(TENTH) < 0).findFirst()
                .ifPresent(ratio -> doubts.add("magnitude", one.rule().citation(),
                        Text.of("规则“" + one.rule().name() + "”中住院支付比例有 " + ratio + "；小数点是否写错了位置？",
                                "rule \"" + one.rule().name() + "\" has a ratio of " + ratio + " for a stay; is the decimal point in the wrong place?"),
                        Text.of("85% 写作 percent(85)", "write percent(85) for 85%")));
    }

    /** A stay whose cap is below its deductible pays next to nothing. */
    private void cap(Clause clause, Text words) {
        if (!(clause.payment() instanceof Payment.Banded)) {
            return;
        }
        Money deductible = first(clause.deductible().basis());
        clause.caps().stream().filter(cap -> cap.per() != Cap.Per.DAY && cap.limit().compareTo(deductible) < 0).findFirst().ifPresent(cap ->
                doubts.add("magnitude", cap.rule(), Text.of("规则“" + cap.rule().rule() + "”的封顶线 " + cap.limit() + " 元低于起付线 " + deductible + " 元（规则“"
                        + clause.deductible().rule().rule() + "”）；情形：" + words.zh(), "the cap " + cap.limit() + " of rule \"" + cap.rule().rule()
                        + "\" is below the deductible " + deductible + " of rule \"" + clause.deductible().rule().rule() + "\", for " + words.en()),
                        Text.of("检查单位是元还是万元", "check whether the unit is 元 or 万元")));
    }

    /** Reports terms whose figures are far apart. */
    void report() {
        terms.forEach((term, extremes) -> {
            Figure least = extremes.least();
            Figure most = extremes.most();
            if (most.amount().cents() / FAR >= least.amount().cents()) {
                boolean isSmall = least.amount().compareTo(SMALL_LIMIT) < 0;
                Figure odd = isSmall ? least : most;
                Figure other = isSmall ? most : least;
                Text what = Labels.of(odd.by().statement().target(), odd.by().statement().setting());
                doubts.add("magnitude", odd.by().rule().citation(), Text.of("规则“" + odd.by().rule().name() + "”中" + what.zh() + "为 " + odd.amount() + " 元，规则“"
                        + other.by().rule().name() + "”（" + other.by().rule().at() + "）中为 " + other.amount() + " 元",
                        what.en() + " is " + odd.amount() + " yuan in rule \"" + odd.by().rule().name() + "\", and " + other.amount() + " in rule \""
                                + other.by().rule().name() + "\" (" + other.by().rule().at() + ")"),
                        Text.of("检查单位是元还是万元", "check whether the unit is 元 or 万元"));
            }
        });
    }
}
