package io.github.baoxiao;

import io.github.baoxiao.issue.Text;
import io.github.baoxiao.issue.Width;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.terms.Payer;

import java.util.List;
import java.util.Locale;

/**
 * Adjustments as a clerk carries them out: for each claim what each payer paid, what is due now and the difference, why, and at the end
 * what each payer pays out or gets back in all.
 */
final class AdjustmentStatement {

    private static final int LABEL = 42;
    private static final int AMOUNT = 15;

    private final Adjustments adjustments;
    private final Locale locale;
    private final StringBuilder text = new StringBuilder();

    AdjustmentStatement(Adjustments adjustments, Locale locale) {
        this.adjustments = adjustments;
        this.locale = locale;
    }

    String text() {
        line(say("结算调整单", "Adjustments"));
        line(say("变更 ", "Change ") + adjustments.change().map(this::change)
                .orElse(say("无，按结算次序重算", "none; settled again in the order of settlement")));
        adjustments.list().forEach(this::claim);
        line("");
        if (adjustments.list().isEmpty()) {
            line(say("没有需要调整的支付", "Nothing to adjust"));
        } else {
            total();
        }
        return text.toString();
    }

    private String change(Adjustments.Change change) {
        return kind(change.kind()) + " " + SettlementStatement.printable(change.claim());
    }

    private String kind(Adjustments.Kind kind) {
        return switch (kind) {
            case LATE -> say("迟报", "late claim");
            case CORRECTED -> say("更正", "corrected claim");
            case REVERSED -> say("冲销", "reversed claim");
            case RECALCULATED -> say("重算", "recalculated");
        };
    }

    private void claim(Adjustments.Adjustment one) {
        line("");
        line(say("报销申请 ", "Claim ") + SettlementStatement.printable(one.claim().id()) + "    " + say("结算日 ", "settled on ")
                + one.claim().settledOn() + "    " + kind(one.kind()) + because(one));
        row(say("支付方", "Payer"), say("已付", "paid"), say("应付", "due"), say("差额", "difference"), "");
        rule();
        one.difference().lines().forEach(line -> row(payer(line, one.isYearEnd()), one.paid().paidBy(line.payer(), line.clause()).toString(),
                one.due().paidBy(line.payer(), line.clause()).toString(), signed(line.amount()), ""));
        one.causes().forEach(cause -> line("  - " + cause.text().in(locale)));
    }

    /** The change that moved a claim to which nothing was done. */
    private String because(Adjustments.Adjustment one) {
        boolean moved = one.kind() == Adjustments.Kind.RECALCULATED;
        return moved ? adjustments.change().map(change -> say("，因", " because of ") + change(change)).orElse("") : "";
    }

    private void total() {
        List<Payments.Line> lines = adjustments.total().lines();
        line(say("合计", "In all"));
        rule();
        lines.forEach(line -> row(payer(line, false), "", "", signed(line.amount()), action(line)));
        row(say("差额合计", "Sum of the differences"), "", "", signed(adjustments.total().total()), "");
    }

    /** What is to be done about a difference. */
    private String action(Payments.Line line) {
        boolean more = line.amount().cents() > 0;
        return switch (line.payer()) {
            case PERSON -> more ? say("个人补交", "the person pays") : say("退还个人", "back to the person");
            case ACCOUNT, SHARED_ACCOUNT -> more ? say("从账户扣", "taken from the account") : say("退回账户", "back to the account");
            case HOSPITAL -> more ? say("医院补担", "the hospital pays") : say("退还医院", "back to the hospital");
            default -> more ? say("基金补付", "the fund pays") : say("退回基金", "back to the fund");
        };
    }

    private String payer(Payments.Line line, boolean isYearEnd) {
        String words = line.payer() == Payer.PERSON ? person(isYearEnd) : Causes.name(line.payer(), line.clause()).in(locale);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** At the year's end what the person bears was paid with the bills before. */
    private String person(boolean isYearEnd) {
        return isYearEnd ? say("个人负担（已随各次费用支付）", "borne by the person, paid before") : say("个人现金", "the person in cash");
    }

    private static String signed(Money amount) {
        return (amount.cents() > 0 ? "+" : "") + amount;
    }

    private void row(String label, String paid, String due, String difference, String action) {
        line(Width.padRight(label, LABEL) + Width.padLeft(paid, AMOUNT) + Width.padLeft(due, AMOUNT) + Width.padLeft(difference, AMOUNT)
                + "   " + action);
    }

    private void rule() {
        line("-".repeat(LABEL + 3 * AMOUNT));
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    private String say(String zh, String en) {
        return Text.of(zh, en).in(locale);
    }
}
