package io.github.baoxiao.terms;

import io.github.baoxiao.issue.Text;

/** How a person came to be treated away from home. */
public enum Referral implements Labelled {
    /** No referral (无转诊). */
    NONE("无转诊", "no referral"),
    /** Long-term filed (长期备案). */
    LONG_TERM("长期备案", "long-term filed"),
    /** Referred (转诊). */
    REFERRED("转诊", "referred"),
    /** Emergency (急诊备案). */
    EMERGENCY("急诊备案", "emergency"),
    /** Unfiled (未备案). */
    UNFILED("未备案", "unfiled");

    private final Text label;

    Referral(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
