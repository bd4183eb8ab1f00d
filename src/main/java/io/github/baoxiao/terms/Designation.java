package io.github.baoxiao.terms;

import io.github.baoxiao.issue.Text;

/** Whether a facility is designated by the insurance bureau. */
public enum Designation implements Labelled {
    /** Designated (定点). */
    DESIGNATED("定点", "designated"),
    /** Not designated (非定点). */
    NOT_DESIGNATED("非定点", "not designated");

    private final Text label;

    Designation(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
