package io.github.baoxiao;

import io.github.baoxiao.issue.Text;
import io.github.baoxiao.issue.Width;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Slice;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A breakdown as a settlement statement: what it cost, who pays it and how that came about, what is the person's, and what did not count.
 * Rules are numbered in the table and listed below it.
 */
final class SettlementStatement {

    private static final int LABEL = 40;
    private static final int AMOUNT = 15;

    private final Breakdown breakdown;
    private final Locale locale;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Integer> footnotes = new LinkedHashMap<>();

    SettlementStatement(Breakdown breakdown, Locale locale) {
        this.breakdown = breakdown;
        this.locale = locale;
    }

    String text() {
        head();
        costs();
        payments();
        person();
        balance();
        notes();
        rules();
        return text.toString();
    }

    private void head() {
        line((isYearEnd() ? say("年终结算单", "Year-end statement") : say("医疗费用结算单", "Settlement statement")) + (breakdown.isReversal() ? say("（冲销）", " (reversal)") : ""));
        line(say("报销申请 ", "Claim ") + printable(breakdown.claim()) + "    " + say("统筹区 ", "Region ")
                + breakdown.context().regionName().in(locale));
        line("");
    }

    private void costs() {
        row(say("费用", "Cost"), say("金额（元）", "yuan"), say("说明", "working"));
        rule();
        if (isYearEnd()) {
            borneInTheYear();
        } else {
            row(say("医疗费总额", "Total cost"), money(breakdown.total()), "");
        }
        breakdown.slices().forEach((slice, amount) -> {
            if (!amount.isZero()) {
                row("  " + label(slice.label()), money(amount), "");
            }
        });
        breakdown.named().forEach((name, part) -> row("    " + say("其中 ", "of which ") + printable(name), money(part.amount()),
                say("属于", "in ") + label(part.of().label())));
        breakdown.itemWorkings().forEach(this::working);
    }

    private boolean isYearEnd() {
        return breakdown.context().yearEnd();
    }

    /** There is no bill: of all that was billed, what the person bore is settled now; the rest was paid with the bills. */
    private void borneInTheYear() {
        Money billed = breakdown.yearToDate().total();
        if (!breakdown.isReversal() && billed.compareTo(breakdown.total()) >= 0) {
            row(say("年度医疗费总额", "Billed in the year"), money(billed), "");
            row(say("已随各次费用报销", "Reimbursed with the bills already"), money(billed.minus(breakdown.total())), "");
        }
        row(say("年度内个人负担", "Borne by the person in the year"), money(breakdown.total()), say("本次结算的费用", "settled here"));
    }

    private void payments() {
        rule();
        for (Breakdown.Layer layer : breakdown.layers()) {
            row(label(layer.layer().label()) + clause(layer), money(layer.paid()), say("计入费用 ", "base ") + layer.base());
            layer.working().forEach(this::working);
        }
        row(isYearEnd() ? say("本次付给个人", "Paid to the person now") : say("基金支付合计", "Paid by the funds"), money(breakdown.funds()),
                (isYearEnd() ? say("占年度内个人负担 ", "of what was borne ") : say("占总额 ", "of the total "))
                + percent(breakdown.ratios().ofTotal()) + say("，占政策范围内 ", ", of the in-scope cost ") + percent(breakdown.ratios().ofInScope()));
        if (!breakdown.hospital().isZero()) {
            row(say("医院负担", "Borne by the hospital"), money(breakdown.hospital()), "");
        }
    }

    private void working(Breakdown.Working working) {
        row("", "", "  " + working.text().in(locale) + footnote(working));
    }

    private String clause(Breakdown.Layer layer) {
        if (layer.clause().isEmpty()) {
            return "";
        }
        return say("（", " (") + clauseName(layer.clause()).in(locale) + say("）", ")");
    }

    /** A clause in words: that of a kind of care is called by it, any other by its own name. */
    static Text clauseName(String clause) {
        for (Care care : Care.values()) {
            if (care.name().equals(clause)) {
                return care.label();
            }
        }
        return Text.of(printable(clause), printable(clause));
    }

    private void person() {
        rule();
        row(isYearEnd() ? say("年终结算后个人负担", "Left to the person") : say("个人负担合计", "Borne by the person"), money(breakdown.person()),
                isYearEnd() ? say("已随各次费用支付", "paid with the bills already") : "");
        Map<Slice, Money> parts = new EnumMap<>(Slice.class);
        for (Breakdown.Entry entry : breakdown.ledger()) {
            if (entry.payer() == Payer.PERSON || entry.payer() == Payer.ACCOUNT || entry.payer() == Payer.SHARED_ACCOUNT) {
                parts.merge(entry.slice(), entry.amount(), Money::plus);
            }
        }
        parts.forEach((slice, amount) -> row("  " + borne(slice), money(amount), ""));
        if (!breakdown.account().isZero()) {
            accounts();
            row(say("  由现金支付", "  paid in cash"), money(breakdown.cash()), "");
        }
    }

    private void accounts() {
        Map<String, Money> paid = new LinkedHashMap<>();
        for (Breakdown.Entry entry : breakdown.ledger()) {
            if (entry.payer() == Payer.ACCOUNT || entry.payer() == Payer.SHARED_ACCOUNT) {
                paid.merge(say("  由", "  paid from ") + label(entry.payer().label()) + say("支付", ""), entry.amount(), Money::plus);
            }
        }
        Claim.Accounts after = breakdown.accounts();
        String rest = say("余额 ", "left ") + after.current().plus(after.carried()) + say("，共济余额 ", ", shared ") + after.shared();
        paid.forEach((who, amount) -> row(who, money(amount), rest));
    }

    private String borne(Slice slice) {
        return switch (slice) {
            case COPAY -> say("按比例自付", "Co-payment");
            case IN_SCOPE -> label(Slice.NOT_COVERED.label());
            default -> label(slice.label());
        };
    }

    private void balance() {
        rule();
        row(say("平衡", "Balance"), money(breakdown.total()), "= " + say("基金 ", "funds ") + breakdown.funds()
                + (breakdown.hospital().isZero() ? "" : say(" + 医院 ", " + hospital ") + breakdown.hospital())
                + say(" + 个人 ", " + person ") + breakdown.person());
    }

    private void notes() {
        if (!breakdown.notes().isEmpty()) {
            line("");
            line(say("没有计入或没有支付的部分", "What did not count"));
            breakdown.notes().forEach(note -> line("  - " + printable(note.text().in(locale))));
        }
    }

    private void rules() {
        line("");
        line(say("依据", "Rules"));
        footnotes.forEach((rule, number) -> line("  [" + number + "] " + rule));
        line("  " + say("规则集 ", "rule book ") + breakdown.seal().rules() + say("，程序 baoxiao ", ", baoxiao ") + breakdown.seal().library());
    }

    private String footnote(Breakdown.Working working) {
        if (working.rule().isEmpty()) {
            return "";
        }
        String rule = working.rule().get() + say("（", " (") + working.at() + say("）", ")") + say("，依据：", ", source: ") + working.source();
        return "  [" + footnotes.computeIfAbsent(rule, key -> footnotes.size() + 1) + "]";
    }

    // ---- layout ----

    private void row(String label, String amount, String working) {
        line(Width.padRight(label, LABEL) + Width.padLeft(amount, AMOUNT) + (working.isEmpty() ? "" : "   " + working));
    }

    private void rule() {
        line("-".repeat(LABEL + AMOUNT));
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    private String say(String zh, String en) {
        return Text.of(zh, en).in(locale);
    }

    private String label(Text label) {
        String words = label.in(locale);
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String money(Money money) {
        return money.toString();
    }

    private static String percent(Ratio ratio) {
        return ratio.value().movePointRight(2).setScale(2, RoundingMode.UNNECESSARY) + "%";
    }

    /** Free text of the claim, without characters that would forge a line. */
    static String printable(String words) {
        List<String> shown = new ArrayList<>();
        words.codePoints().forEach(point -> shown.add(Character.isISOControl(point) || Character.getType(point) == Character.FORMAT
                ? "\uFFFD" : Character.toString(point)));
        return String.join("", shown);
    }
}
