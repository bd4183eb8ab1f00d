package io.github.baoxiao.terms;

import io.github.baoxiao.issue.Text;

/** The kind of a facility. */
public enum FacilityKind implements Labelled {
    /** General (综合). */
    GENERAL("综合", "general"),
    /** Specialist (专科). */
    SPECIALIST("专科", "specialist"),
    /** Chinese and Mongolian medicine (中蒙医). */
    TCM("中蒙医", "Chinese and Mongolian medicine");

    private final Text label;

    FacilityKind(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
