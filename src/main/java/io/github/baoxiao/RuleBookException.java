package io.github.baoxiao;

import io.github.baoxiao.issue.Issue;

import java.util.List;

/**
 * A rule book with errors. Nothing of it is published: either all of a folder is right, or there is no book.
 *
 * <p>All problems are reported at once, each with its place as {@code region/file.drl:line:col}.
 */
public final class RuleBookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Issue> issues;

    /**
     * A refusal for these reasons, at least one.
     *
     * @param issues every reason, at least one
     * @throws IllegalArgumentException if there is no reason
     */
    public RuleBookException(List<Issue> issues) {
        super(Issues.text(issues), null, false, true);
        this.issues = List.copyOf(issues);
    }

    /** {@return every problem, in the order of the files} */
    public List<Issue> issues() {
        return issues;
    }
}
