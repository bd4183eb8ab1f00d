package io.github.baoxiao.terms;

import io.github.baoxiao.issue.Text;

/** Where the treatment was, seen from the region of insurance. */
public enum Place implements Labelled {
    /** Local (统筹区内). */
    LOCAL("统筹区内", "local"),
    /** Elsewhere in the province (省内异地). */
    IN_PROVINCE("省内异地", "elsewhere in the province"),
    /** Another province (跨省异地). */
    OTHER_PROVINCE("跨省异地", "another province");

    private final Text label;

    Place(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
