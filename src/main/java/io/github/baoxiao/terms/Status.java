package io.github.baoxiao.terms;

import io.github.baoxiao.issue.Text;

/** The standing of a person within a scheme, on the rule date. */
public enum Status implements Labelled {
    /** Active. */
    ACTIVE("在职", "active"),
    /** Retired. */
    RETIRED("退休", "retired"),
    /** Adult. */
    ADULT("成年居民", "adult"),
    /** Minor. */
    MINOR("未成年居民", "minor"),
    /** Student. */
    STUDENT("学生", "student"),
    /** Newborn. */
    NEWBORN("新生儿", "newborn");

    private final Text label;

    Status(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
