package io.github.baoxiao.terms;

import io.github.baoxiao.issue.Text;

/** Who bears a cent of the bill: a layer, an account, the hospital or the person. */
public enum Payer implements Labelled {
    /** The pooled fund of either scheme ({@code hifp_pay}). */
    BASIC("基本医保", "basic insurance"),
    /** The employees' fund above the basic cap ({@code hifob_pay}). */
    LARGE_AMOUNT("职工大额", "large-amount fund"),
    /** On the burden the year has accumulated ({@code hifmi_pay}). */
    CRITICAL_ILLNESS("大病保险", "critical illness insurance"),
    /** A supplement ({@code cvlserv_pay}). */
    CIVIL_SERVANT("公务员补助", "civil servant subsidy"),
    /** A supplement ({@code hifes_pay}). */
    ENTERPRISE("企业补充", "enterprise supplement"),
    /** By need ({@code maf_pay}). */
    ASSISTANCE("医疗救助", "medical assistance"),
    /** On what assistance leaves ({@code maf_pay}). */
    TILT_ASSISTANCE("倾斜救助", "tilt assistance"),
    /** Takes the residue ({@code oth_pay}). */
    TREASURY("财政兜底", "treasury"),
    /** A city supplement with bases of its own. */
    COMMERCIAL("商业补充", "commercial supplement"),
    /** The institution itself ({@code hosp_part_amt}); only as given by a claim. */
    HOSPITAL("医院负担", "hospital"),
    /** The person's own account ({@code acct_pay}). */
    ACCOUNT("个人账户", "personal account"),
    /** The family's account ({@code acct_mulaid_pay}). */
    SHARED_ACCOUNT("家庭共济账户", "shared account"),
    /** What is left ({@code psn_cash_pay}). */
    PERSON("个人现金", "the person in cash");

    private final Text label;

    Payer(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }

    /** {@return whether payments of this payer count as payments of the funds} */
    public boolean isFund() {
        return ordinal() <= COMMERCIAL.ordinal();
    }

    /** {@return whether a claim may bring a settlement of this payer with it: a fund, or the hospital} */
    public boolean isLayer() {
        return ordinal() <= HOSPITAL.ordinal();
    }
}
