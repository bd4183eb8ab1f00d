package io.github.baoxiao.terms;

import io.github.baoxiao.issue.Text;

/** The kind of care a claim is for (national field {@code med_type}). */
public enum Care implements Labelled {
    /** Inpatient (住院). */
    INPATIENT("住院", "inpatient"),
    /** Outpatient (普通门诊). */
    OUTPATIENT("普通门诊", "outpatient"),
    /** Chronic outpatient (门诊慢特病). */
    CHRONIC_OUTPATIENT("门诊慢特病", "chronic outpatient"),
    /** Emergency (急诊). */
    EMERGENCY("急诊", "emergency"),
    /** Maternity (生育). */
    MATERNITY("生育", "maternity"),
    /** Pharmacy (药店). */
    PHARMACY("药店", "pharmacy"),
    /** The settlement of a year without a bill (年终结算). */
    YEAR_END("年终结算", "year end");

    private final Text label;

    Care(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
