package io.github.baoxiao;

import io.github.baoxiao.issue.Issue;

import java.util.List;

/** The library contradicted itself; there is no result. Please report it: no claim and no rule file may cause this. */
public final class InternalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Issue> issues;

    InternalException(List<Issue> issues, Throwable cause) {
        super(Issues.text(issues), cause);
        this.issues = List.copyOf(issues);
    }

    /** What was contradicted. */
    public List<Issue> issues() {
        return issues;
    }
}
