package io.github.baoxiao;

import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.settlement.ClauseResult;
import io.github.baoxiao.terms.Cap;
import io.github.baoxiao.terms.Citation;
import io.github.baoxiao.terms.Clause;
import io.github.baoxiao.terms.CostCap;
import io.github.baoxiao.terms.Deductible;
import io.github.baoxiao.terms.Payment;
import io.github.baoxiao.terms.Reason;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the figures of one clause came about, step by step, each with the rule behind it. */
final class Workings {

    private final ClauseResult result;
    private final List<Breakdown.Working> steps = new ArrayList<>();

    private Workings(ClauseResult result) {
        this.result = result;
    }

    static List<Breakdown.Working> of(ClauseResult result) {
        Workings workings = new Workings(result);
        if (result.terms().isEmpty()) {
            workings.step(Text.of("由报销申请带入的结算结果", "as settled elsewhere and given by the claim"), Citation.NONE);
        } else {
            workings.tell(result.terms().get());
        }
        return workings.steps;
    }

    private void tell(Clause clause) {
        if (clause.payment() instanceof Payment.Nothing nothing) {
            step(Text.of("不支付：" + nothing.reason(), "nothing is paid: " + nothing.reason()), nothing.rule());
            return;
        }
        clause.adjustments().forEach(adjustment -> step(adjustment.what(), adjustment.rule()));
        deductible(clause.deductible());
        payment(clause);
        result.cutBy().forEach(this::cap);
    }

    private void deductible(Deductible deductible) {
        if (!deductible.rule().isPresent()) {
            return;
        }
        if (result.due() == 0 && result.met() == 0) {
            step(Text.of("无起付线", "no deductible"), deductible.rule());
            return;
        }
        basis(deductible);
        String charged = money(result.deductible());
        String due = money(result.due());
        boolean topsUp = deductible.mode() != Deductible.Mode.EACH_ADMISSION && result.met() > 0;
        Text before = topsUp ? Text.of("（年度已计 " + money(result.met()) + "）", " (" + money(result.met()) + " met before)") : Text.NONE;
        step(result.due() == result.deductible() ? Text.of("起付线 " + charged + before.zh(), "deductible " + charged + before.en())
                : Text.of("起付线 " + due + before.zh() + "，本次计 " + charged, "deductible " + due + before.en() + ", of which " + charged + " here"),
                deductible.rule());
    }

    /** What the figure is a share of, and after how long it is charged anew. */
    private void basis(Deductible deductible) {
        if (deductible.basis() instanceof Deductible.ShareOfIndex share) {
            String value = share.value().map(amount -> " " + amount).orElse("");
            step(Text.of("起付线为“" + share.index() + "”" + value + " × " + share.share() + atLeastAtMost(share.floor(), share.ceiling()).zh(),
                    "the deductible is \"" + share.index() + "\"" + value + " × " + share.share()
                            + atLeastAtMost(share.floor(), share.ceiling()).en()), deductible.rule());
        } else if (deductible.basis() instanceof Deductible.ShareOfBill share) {
            step(Text.of("起付线为" + (share.ofTotal() ? "总费用" : "政策范围内费用") + " × " + share.share()
                    + atLeastAtMost(share.floor(), share.ceiling()).zh(),
                    "the deductible is " + (share.ofTotal() ? "the total" : "in-scope cost") + " × " + share.share()
                            + atLeastAtMost(share.floor(), share.ceiling()).en()), deductible.rule());
        }
        if (deductible.renewedEvery() > 0) {
            String days = String.valueOf(deductible.renewedEvery());
            Text sum = periods(deductible);
            step(Text.of("住院每满 " + days + " 天重新计起付线" + sum.zh(), "the deductible is renewed every " + days + " days of the stay" + sum.en()),
                    deductible.rule());
        }
    }

    /** What is charged for each begun period, where there is more than one. */
    private Text periods(Deductible deductible) {
        List<Long> figures = result.periods();
        if (figures.size() < 2) {
            return Text.NONE;
        }
        String terms = sum(figures);
        long sum = figures.stream().reduce(0L, Math::addExact);
        String times = deductible.times().equals(Ratio.ONE) ? "" : "，再 × " + deductible.times();
        return Text.of("：" + figures.size() + " 段，" + terms + " = " + money(sum) + times,
                ": " + figures.size() + " periods, " + terms + " = " + money(sum) + times.replace("，再", ", then"));
    }

    /** A figure that follows itself is multiplied: {@code 1000.00 + 3 × 700.00}. */
    private static String sum(List<Long> figures) {
        List<String> terms = new ArrayList<>();
        int next = 0;
        while (next < figures.size()) {
            int first = next;
            while (next < figures.size() && figures.get(next).equals(figures.get(first))) {
                next++;
            }
            terms.add((next - first > 1 ? next - first + " × " : "") + money(figures.get(first)));
        }
        return String.join(" + ", terms);
    }

    private static Text atLeastAtMost(Money floor, Money ceiling) {
        Text atLeast = floor.isZero() ? Text.NONE : Text.of(" 不低于 " + floor, ", at least " + floor);
        Text atMost = ceiling.equals(Money.MAX) ? Text.NONE : Text.of(" 不高于 " + ceiling, ", at most " + ceiling);
        return Text.of(atLeast.zh() + atMost.zh(), atLeast.en() + atMost.en());
    }

    private void payment(Clause clause) {
        if (clause.payment() instanceof Payment.Flat flat) {
            step(Text.of("定额 " + flat.amount() + "（" + flat.unit().label().zh() + "）", "a flat " + flat.amount() + " " + flat.unit().label().en()),
                    flat.rule());
        }
        Text guarantee = result.reason() == Reason.GUARANTEE ? Text.of("保底 ", "guaranteed: ") : Text.NONE;
        Citation rule = result.reason() == Reason.GUARANTEE ? clause.guarantee().rule() : clause.payment().rule();
        for (ClauseResult.BandShare band : result.bands()) {
            String stretch = band.from() == 0 ? money(band.to()) : "(" + money(band.to()) + " - " + money(band.from()) + ")";
            String sum = stretch + " × " + new Ratio(band.ratio()) + factor(clause) + " = " + money(band.amount());
            step(Text.of(guarantee.zh() + sum, guarantee.en() + sum), rule);
        }
        costCap(clause);
    }

    private void costCap(Clause clause) {
        if (result.overCap() > 0 && result.capCut() == 0) {
            CostCap cap = clause.costCap();
            boolean perYear = cap.perYear().compareTo(Money.MAX) < 0;
            Cap.Per per = perYear ? Cap.Per.YEAR : Cap.Per.CLAIM;
            Money limit = perYear && cap.perYear().compareTo(cap.perClaim()) <= 0 || cap.perClaim().compareTo(Money.MAX) >= 0
                    ? cap.perYear() : cap.perClaim();
            step(Text.of(per.label().zh() + "费用封顶线 " + limit + "，超出 " + money(result.overCap()),
                    "cost counts up to " + limit + " for " + per.label().en() + "; " + money(result.overCap()) + " lies beyond"),
                    clause.payment().rule());
        }
    }

    private String factor(Clause clause) {
        return result.reason() == Reason.RATIO && clause.payment() instanceof Payment.Banded banded && !banded.payout().equals(Ratio.ONE) ? " × " + banded.payout() : "";
    }

    private void cap(Cap cap) {
        step(Text.of(cap.per().label().zh() + "封顶线 " + cap.limit() + "，因此少付 " + money(result.capCut()),
                "capped at " + cap.limit() + " for " + cap.per().label().en() + ", which cuts " + money(result.capCut())), cap.rule());
    }

    private void step(Text text, Citation rule) {
        steps.add(new Breakdown.Working(text, Optional.of(rule.rule()).filter(name -> !name.isEmpty()), rule.at(), rule.source()));
    }

    private static String money(long cents) {
        return Money.ofCents(cents).toString();
    }
}
