package io.github.baoxiao.terms;

import io.github.baoxiao.issue.Text;

/** Why a payer bears an entry of the ledger. */
public enum Reason implements Labelled {
    /** A layer pays its ratio of the bands. */
    RATIO("按比例支付", "by ratio"),
    /** A layer pays a fixed amount. */
    FLAT("定额支付", "flat amount"),
    /** A layer pays the guaranteed share of in-scope cost. */
    GUARANTEE("保底支付", "guarantee"),
    /** The claim brought this settlement with it. */
    GIVEN("已结算", "settled elsewhere"),
    /** An account pays. */
    ACCOUNT("账户支付", "from an account"),
    /** The person bears the deductible. */
    DEDUCTIBLE("起付线以内", "deductible"),
    /** The person bears the rest of the bands. */
    COPAY("按比例自付", "co-payment"),
    /** The person bears what lies above a cap. */
    OVER_CAP("超封顶线", "over the cap"),
    /** The person bears in-scope cost that no clause covers. */
    NOT_COVERED("未保障", "not covered"),
    /** The person bears the first share. */
    FIRST_SELF_PAY("先行自付", "first self-pay"),
    /** The person bears what lies above a price ceiling. */
    OVER_LIMIT("超限价自费", "over limit"),
    /** The person bears what is outside the catalogue. */
    FULL_SELF_PAY("全自费", "full self-pay");

    private final Text label;

    Reason(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }

    /**
     * {@return why the person bears what is left of a slice}
     *
     * @param slice the slice with something left in it
     */
    public static Reason of(Slice slice) {
        return switch (slice) {
            case FULL_SELF_PAY -> FULL_SELF_PAY;
            case OVER_LIMIT -> OVER_LIMIT;
            case FIRST_SELF_PAY -> FIRST_SELF_PAY;
            case DEDUCTIBLE -> DEDUCTIBLE;
            case COPAY -> COPAY;
            case OVER_CAP -> OVER_CAP;
            case IN_SCOPE, NOT_COVERED -> NOT_COVERED;
        };
    }
}
