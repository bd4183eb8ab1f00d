package io.github.baoxiao.terms;

import io.github.baoxiao.issue.Text;

/** Whether the insurance of a person is in force on the rule date. */
public enum Coverage implements Labelled {
    /** In force (正常). */
    IN_FORCE("正常", "in force"),
    /** Waiting period (等待期). */
    WAITING("等待期", "waiting period"),
    /** Arrears (欠费). */
    ARREARS("欠费", "arrears"),
    /** Deferred premium (缓缴). */
    DEFERRED("缓缴", "deferred premium");

    private final Text label;

    Coverage(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
