package io.github.baoxiao.rules;

/** The whole bill, where a rule takes a share of it. */
public enum Whole {
    /** Everything billed. */
    TOTAL
}
