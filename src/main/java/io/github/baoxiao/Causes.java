package io.github.baoxiao;

import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.terms.Payer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why a claim is adjusted: what is different in its working after the replay, clause by clause. */
final class Causes {

    private final Optional<String> changed;
    private final List<Adjustments.Cause> causes = new ArrayList<>();

    private Causes(Optional<String> changed) {
        this.changed = changed;
    }

    /** Of the changed claim itself. */
    static Adjustments.Cause of(Adjustments.Change change) {
        Text text = switch (change.kind()) {
            case LATE -> Text.of("迟报，按结算次序补入", "a late claim, taken in at its place");
            case CORRECTED -> Text.of("更正", "corrected");
            case REVERSED -> Text.of("冲销", "reversed");
            case RECALCULATED -> throw new IllegalArgumentException("a change is late, corrected or reversed");
        };
        return new Adjustments.Cause(change.kind().code(), Optional.of(change.claim()), text);
    }

    /**
     * Of another claim.
     *
     * @param before what was due before the change
     * @param after what is due after it
     * @param paidOtherwise whether something else than that was paid, change or no change
     */
    static List<Adjustments.Cause> of(Optional<Adjustments.Change> change, Breakdown before, Breakdown after, boolean paidOtherwise) {
        Causes causes = new Causes(change.map(Adjustments.Change::claim));
        if (paidOtherwise) {
            causes.causes.add(new Adjustments.Cause("paid-otherwise", Optional.empty(), Text.of("原支付与按结算次序应付的不同",
                    "something else was paid than is due at its place in the order of settlement")));
        }
        causes.borne(before.total(), after.total());
        for (Breakdown.Layer row : after.layers()) {
            before.layers().stream().filter(old -> old.layer() == row.layer() && old.clause().equals(row.clause())).findFirst()
                    .ifPresent(old -> causes.compare(old, row));
        }
        return causes.causes;
    }

    /** The bill of a claim to which nothing was done stands; what there is to settle at a year's end moves with the bills before. */
    private void borne(Money before, Money after) {
        if (!before.equals(after)) {
            causes.add(new Adjustments.Cause("borne", changed, Text.of("年度内个人负担 " + before + " 变为 " + after,
                    "borne in the year: " + after + " instead of " + before)));
        }
    }

    private void compare(Breakdown.Layer before, Breakdown.Layer after) {
        differ(after, "base", "计入费用", "base", before.base(), after.base());
        differ(after, "deductible", "起付线", "deductible charged", before.deductible(), after.deductible());
        position(before, after);
        differ(after, "cap", "因封顶线少付", "cut by a cap", before.capCut(), after.capCut());
        if (before.base().equals(after.base())) {
            differ(after, "over-cap", "超出封顶线的费用", "cost over the cap", before.overCap(), after.overCap());
        }
    }

    /** Where the bands begin. They also move with the deductible, which is no cause of its own. */
    private void position(Breakdown.Layer before, Breakdown.Layer after) {
        if (before.bands().isEmpty() || after.bands().isEmpty()) {
            return;
        }
        Money from = before.bands().get(0).from();
        Money to = after.bands().get(0).from();
        if (!to.minus(from).equals(after.deductible().minus(before.deductible()))) {
            differ(after, "position", "分段起点", "bands begin at", from, to);
        }
    }

    private void differ(Breakdown.Layer row, String code, String zh, String en, Money before, Money after) {
        if (!before.equals(after)) {
            Text layer = name(row.layer(), row.clause());
            causes.add(new Adjustments.Cause(code, changed, Text.of(layer.zh() + "：" + zh + " " + before + " 变为 " + after,
                    layer.en() + ": " + en + " " + after + " instead of " + before)));
        }
    }

    /** A clause in words: {@code 基本医保（住院）}. */
    static Text name(Payer layer, String clause) {
        if (clause.isEmpty()) {
            return layer.label();
        }
        Text words = SettlementStatement.clauseName(clause);
        return Text.of(layer.label().zh() + "（" + words.zh() + "）", layer.label().en() + " (" + words.en() + ")");
    }
}
