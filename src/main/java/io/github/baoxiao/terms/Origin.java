package io.github.baoxiao.terms;

import io.github.baoxiao.issue.Text;

/** Where an item was made. */
public enum Origin implements Labelled {
    /** Domestic (国产). */
    DOMESTIC("国产", "domestic"),
    /** Imported (进口). */
    IMPORTED("进口", "imported");

    private final Text label;

    Origin(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
