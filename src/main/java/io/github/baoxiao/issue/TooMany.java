package io.github.baoxiao.issue;

/** How many problems of a claim are told: a document of nothing but problems must not cost more than one that is settled. */
public final class TooMany {

    /** As many are told. */
    public static final int PROBLEMS = 1000;

    /** Stands for those that are not. */
    public static final Issue REST = Issue.of("limit", "", Text.of("问题太多，其余不再列出", "too many problems; the rest is not listed"), Text.NONE);

    private TooMany() {
    }
}
