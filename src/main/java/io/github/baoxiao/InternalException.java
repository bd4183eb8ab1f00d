package io.github.baoxiao;

import io.github.baoxiao.issue.Issue;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** The library contradicted itself; there is no result. Please report it: no claim and no rule file may cause this. */
public final class InternalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Issue> issues;

    InternalException(List<Issue> issues, @Nullable Throwable cause) {
        super(Issues.text(issues), cause);
        this.issues = List.copyOf(issues);
    }

    /** {@return what was contradicted; useful in a report} */
    public List<Issue> issues() {
        return issues;
    }
}
