package io.github.baoxiao.book;

import io.github.baoxiao.book.Decision.Standing;
import io.github.baoxiao.dialect.Labels;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.money.Rounding;
import io.github.baoxiao.rules.Setting;
import io.github.baoxiao.rules.Setting.Adjusts;
import io.github.baoxiao.rules.Target;
import io.github.baoxiao.terms.Adjustment;
import io.github.baoxiao.terms.Cap;
import io.github.baoxiao.terms.Cover;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What rules adjust about a clause that other rules state: points, factors and caps that grow (SETTLEMENT, step 4). */
final class Adjustments {

    private final Decision decision;
    private final Rounding rounding;
    private final List<Issue> issues;

    /** @param issues to which is added what is not exact */
    Adjustments(Decision decision, Rounding rounding, List<Issue> issues) {
        this.decision = decision;
        this.rounding = rounding;
        this.issues = issues;
    }

    /** The ratio of a band that is paid. */
    Ratio adjusted(Target target, Ratio stated) {
        if (stated.isZero()) {
            return stated;
        }
        BigDecimal ratio = stated.value();
        for (Standing<Setting.Adjustment> points : of(target, Adjusts.POINTS)) {
            ratio = ratio.add(points.setting().by().value());
        }
        BigDecimal person = BigDecimal.ONE.subtract(ratio);
        for (Standing<Setting.Adjustment> factor : of(target, Adjusts.PERSON_SHARE)) {
            person = person.multiply(factor.setting().by().value());
        }
        ratio = BigDecimal.ONE.subtract(person);
        for (Standing<Setting.Adjustment> factor : of(target, Adjusts.FUND_SHARE)) {
            ratio = ratio.multiply(factor.setting().by().value());
        }
        return exact(target, ratio.max(BigDecimal.ZERO).min(BigDecimal.ONE));
    }

    /** The product of all factors of a kind. */
    Ratio factor(Target target, Adjusts adjusts) {
        BigDecimal product = BigDecimal.ONE;
        for (Standing<Setting.Adjustment> factor : of(target, adjusts)) {
            product = product.multiply(factor.setting().by().value());
        }
        return exact(target, product);
    }

    private List<Standing<Setting.Adjustment>> of(Target target, Adjusts adjusts) {
        List<Standing<Setting.Adjustment>> all = decision.all(target, Setting.Adjustment.class);
        return all.isEmpty() ? all : all.stream().filter(one -> one.setting().adjusts() == adjusts).toList();
    }

    /** All of them, as a breakdown tells them, the remarks, and that only a share of some part of the bill counts. */
    List<Adjustment> told(Target target) {
        List<Adjustment> told = new ArrayList<>();
        decision.one(target, Setting.Covers.class).filter(one -> one.setting().covers().stream().anyMatch(cover -> !cover.weight().equals(Ratio.ONE)))
                .ifPresent(one -> told.add(new Adjustment(counted(one.setting().covers()), one.rule())));
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

    /** What a clause looks at. */
    static Text counted(List<Cover> covers) {
        Text words = ClauseFacets.covers(covers);
        return Text.of("计入费用为 " + words.zh(), "the base is " + words.en());
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

    /** A yearly cap with what it grows by. */
    Money raised(Setting.Caps cap, List<Standing<Setting.RaisesCap>> raises) {
        return raises.stream().filter(raise -> cap.per() == Cap.Per.YEAR && cap.counter().equals(raise.setting().counter())).findFirst()
                .map(raise -> min(cap.limit().plus(growth(cap.limit(), raise.setting())), Money.MAX)).orElse(cap.limit());
    }

    private Money growth(Money limit, Setting.RaisesCap raise) {
        Money most = raise.mostShare().map(share -> Money.ofCents(share.of(limit.cents(), rounding))).orElse(raise.most());
        return min(raise.by(), most);
    }

    private static Money min(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
