package io.github.baoxiao.terms;

import io.github.baoxiao.issue.Text;

/** The standing of a person within a scheme, on the rule date. */
public enum Status implements Labelled {
    /** Active (在职). */
    ACTIVE("在职", "active"),
    /** Retired (退休). */
    RETIRED("退休", "retired"),
    /** Adult (成年居民). */
    ADULT("成年居民", "adult"),
    /** Minor (未成年居民). */
    MINOR("未成年居民", "minor"),
    /** Student (学生). */
    STUDENT("学生", "student"),
    /** Newborn (新生儿). */
    NEWBORN("新生儿", "newborn");

    private final Text label;

    Status(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    /**
     * Whether a person of a scheme can have it.
     *
     * @param scheme the scheme
     * @return whether it is a status of that scheme
     */
    public boolean belongsTo(Scheme scheme) {
        return (this == ACTIVE || this == RETIRED) == (scheme == Scheme.EMPLOYEE);
    }

    @Override
    public Text label() {
        return label;
    }
}
