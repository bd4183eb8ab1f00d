package io.github.baoxiao.terms;

import io.github.baoxiao.issue.Text;

/** A part of the bill. Each cent is in exactly one. */
public enum Slice implements Labelled, Part {
    /** Outside the catalogue ({@code fulamt_ownpay_amt}). */
    FULL_SELF_PAY("全自费", "full self-pay"),
    /** Above a price ceiling ({@code overlmt_selfpay}). */
    OVER_LIMIT("超限价自费", "over limit"),
    /** The person's first share of class B items ({@code preselfpay_amt}). */
    FIRST_SELF_PAY("先行自付", "first self-pay"),
    /** The base of benefits ({@code inscp_scp_amt}), until basic insurance has split it. */
    IN_SCOPE("政策范围内", "in scope"),
    /** Borne before basic insurance pays ({@code act_pay_dedc}). */
    DEDUCTIBLE("起付线", "deductible"),
    /** Cost inside the bands of basic insurance: the fund's part and the person's. */
    COPAY("分段内费用", "cost in the bands"),
    /** In scope and above a cap of basic insurance. */
    OVER_CAP("超封顶线", "over the cap"),
    /** In scope, and covered by no clause of basic insurance. */
    NOT_COVERED("未保障", "not covered");

    private final Text label;

    Slice(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }

    /** {@return whether the slice is in-scope cost or a part of it} */
    public boolean isInScope() {
        return ordinal() >= IN_SCOPE.ordinal();
    }
}
