package io.github.baoxiao.terms;

import io.github.baoxiao.issue.Text;

/** The category of a person entitled to medical assistance (救助对象类别; national field {@code psn_idet_type}). */
public enum Need implements Labelled {
    /** No category (非救助对象): the person is not entitled to assistance. Never written in a claim. */
    NONE("非救助对象", "no need"),
    /** Extremely poor (特困人员). */
    EXTREMELY_POOR("特困人员", "extremely poor"),
    /** Subsistence allowance (低保对象). */
    SUBSISTENCE_ALLOWANCE("低保对象", "subsistence allowance"),
    /** Relapsed poverty (返贫致贫人口). */
    RELAPSED_POVERTY("返贫致贫人口", "relapsed poverty"),
    /** Low-income margin (低保边缘家庭成员). */
    LOW_INCOME_MARGIN("低保边缘家庭成员", "low-income margin"),
    /** Poor through illness (因病致贫重病患者). */
    ILLNESS_POOR("因病致贫重病患者", "poor through illness"),
    /** Registered poor (建档立卡贫困人口). */
    REGISTERED_POOR("建档立卡贫困人口", "registered poor"),
    /** Orphan (孤儿). */
    ORPHAN("孤儿", "orphan"),
    /** Severely disabled (重度残疾人). */
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
