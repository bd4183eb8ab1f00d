package io.github.baoxiao;

import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.settlement.ClauseResult;
import io.github.baoxiao.settlement.Draw;
import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Payment;
import io.github.baoxiao.terms.Reason;
import io.github.baoxiao.terms.Slice;
import io.github.baoxiao.terms.Stage;
import io.github.baoxiao.terms.Terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What did not count, and why. */
final class Notes {

    private final Claim claim;
    private final Claim.Costs costs;
    private final Optional<ItemLines> lines;
    private final List<Draw> draws;
    private final List<ClauseResult> clauses;
    private final Terms terms;
    private final Set<Need> unheardNeeds;
    private final List<Breakdown.Note> notes = new ArrayList<>();

    Notes(Claim claim, Claim.Costs costs, Optional<ItemLines> lines, List<Draw> draws, List<ClauseResult> clauses, Terms terms,
            Set<Need> unheardNeeds) {
        this.claim = claim;
        this.costs = costs;
        this.lines = lines;
        this.draws = draws;
        this.clauses = clauses;
        this.terms = terms;
        this.unheardNeeds = unheardNeeds;
    }

    List<Breakdown.Note> all() {
        borne(Slice.FULL_SELF_PAY, "full-self-pay", "在医保目录之外，没有险种支付", "is outside the catalogue; no layer pays it");
        borne(Slice.OVER_LIMIT, "over-limit", "超过限价，不计入政策范围内费用", "lies above price ceilings and is not in scope");
        borne(Slice.FIRST_SELF_PAY, "first-self-pay", "是乙类等项目的先行自付部分，不计入政策范围内费用",
                "is the first share of class B and like items and is not in scope");
        borne(Slice.OVER_CAP, "over-cap", "超过封顶线", "lies above a cap");
        borne(Slice.NOT_COVERED, "not-covered", "在政策范围内，但没有责任保障这部分费用", "is in scope, but no clause covers it");
        clauses.forEach(this::clause);
        named();
        people();
        return notes;
    }

    private void borne(Slice slice, String code, String zh, String en) {
        long cents = draws.stream().filter(draw -> draw.payer() == Payer.PERSON && draw.reason() == Reason.of(slice))
                .mapToLong(Draw::amount).sum();
        if (cents > 0) {
            note(code, slice.label().zh() + " " + Money.ofCents(cents) + " " + zh, slice.label().en() + " " + Money.ofCents(cents) + " " + en);
        }
    }

    private void clause(ClauseResult result) {
        Text layer = result.layer().label();
        if (result.terms().isPresent() && result.terms().get().payment() instanceof Payment.Nothing nothing) {
            note("nothing", layer.zh() + "不支付：" + nothing.reason(), layer.en() + " pays nothing: " + nothing.reason());
        } else if (result.base() > 0 && result.deductible() == result.base()) {
            String base = Money.ofCents(result.base()).toString();
            String due = Money.ofCents(result.due()).toString();
            note("below-deductible", layer.zh() + "：计入费用 " + base + " 未超过起付线 " + due, layer.en() + ": the cost of " + base
                    + " does not exceed the deductible of " + due);
        }
        if (result.capCut() > 0) {
            Money cut = Money.ofCents(result.capCut());
            note("capped", layer.zh() + "因封顶线少付 " + cut, layer.en() + " pays " + cut + " less because of a cap");
        }
    }

    private void named() {
        costs.named().forEach((name, part) -> {
            if (!terms.covers(name)) {
                note("named", "“" + name + "”没有单独的规定，按" + part.of().label().zh() + "处理",
                        "no rule speaks of \"" + name + "\"; it is treated as " + part.of().label().en());
            }
        });
    }

    private void people() {
        for (Need need : unheardNeeds) {
            note("need", "救助类别“" + need.label().zh() + "”在本规则中没有待遇", "no rule speaks of the need \"" + need.label().en() + "\"");
        }
        boolean pays = terms.stages().stream().anyMatch(Stage.OfAccount.class::isInstance);
        if (claim.accounts().isPresent() && !claim.accounts().get().equals(Claim.Accounts.EMPTY) && !pays) {
            note("account", "没有规则允许账户支付这笔费用", "no rule lets an account pay for this");
        }
        for (int line : lines.map(ItemLines::shareIgnored).orElse(List.of())) {
            note("first-share", "第 " + (line + 1) + " 行：先行自付比例以规则为准", "line " + (line + 1) + ": the first share of the rules counts");
        }
    }

    private void note(String code, String zh, String en) {
        notes.add(new Breakdown.Note(code, Text.of(zh, en)));
    }
}
