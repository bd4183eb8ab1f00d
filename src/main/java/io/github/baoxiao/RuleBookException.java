package io.github.baoxiao;

import io.github.baoxiao.issue.Issue;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A rule book with errors. Nothing of it is published: either all of a folder is right, or there is no book.
 *
 * <p>All problems are reported at once, each with its place as {@code region/file.drl:line:col}. Where the host's program is not complete
 * ({@code drools-incomplete}), the cause is what Drools threw.
 */
public final class RuleBookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Issue[] issues;

    /**
     * A refusal for these reasons, at least one.
     *
     * @param issues every reason, at least one
     * @throws IllegalArgumentException if there is no reason
     */
    public RuleBookException(List<Issue> issues) {
        this(issues, null);
    }

    /** @param cause what a part of the program did that is not the library's, for who has to mend it */
    RuleBookException(List<Issue> issues, @Nullable Throwable cause) {
        super(Issues.text(issues), cause, false, true);
        this.issues = issues.toArray(Issue[]::new);
    }

    /** {@return every problem, in the order of the files} */
    public List<Issue> issues() {
        return List.of(issues);
    }
}
