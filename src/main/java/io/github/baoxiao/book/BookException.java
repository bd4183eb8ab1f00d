package io.github.baoxiao.book;

import io.github.baoxiao.issue.Issue;

import java.util.List;

/** Errors of a rule book, found when it is loaded or when a claim meets one. The façade turns it into its own. */
public final class BookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Issue> issues;

    BookException(List<Issue> issues) {
        super("rule book", null, false, false);
        this.issues = List.copyOf(issues);
    }

    /** Every error. */
    public List<Issue> issues() {
        return issues;
    }
}
