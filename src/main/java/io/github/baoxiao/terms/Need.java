package io.github.baoxiao.terms;

import io.github.baoxiao.issue.Text;

/** The category of a person entitled to medical assistance (救助对象类别; national field {@code psn_idet_type}). */
public enum Need implements Labelled {
    /** No category: the person is not entitled to assistance. Never written in a claim. */
    NONE("非救助对象", "no need"),
    /** Extremely poor. */
    EXTREMELY_POOR("特困人员", "extremely poor"),
    /** Subsistence allowance. */
    SUBSISTENCE_ALLOWANCE("低保对象", "subsistence allowance"),
    /** Relapsed poverty. */
    RELAPSED_POVERTY("返贫致贫人口", "relapsed poverty"),
    /** Low-income margin. */
    LOW_INCOME_MARGIN("低保边缘家庭成员", "low-income margin"),
    /** Poor through illness. */
    ILLNESS_POOR("因病致贫重病患者", "poor through illness"),
    /** Registered poor. */
    REGISTERED_POOR("建档立卡贫困人口", "registered poor"),
    /** Orphan. */
    ORPHAN("孤儿", "orphan"),
    /** Severely disabled. */
    SEVERELY_DISABLED("重度残疾人", "severely disabled");

    private final Text label;

    Need(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
