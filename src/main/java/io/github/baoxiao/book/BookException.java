package io.github.baoxiao.book;

import io.github.baoxiao.issue.Issue;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Errors of a rule book, found when it is loaded or when a claim meets one. The façade turns it into its own. */
public final class BookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Issue[] issues;

    BookException(List<Issue> issues) {
        this(issues, null);
    }

    /** @param cause what a part of the program did that is not ours, for who has to mend it */
    BookException(List<Issue> issues, @Nullable Throwable cause) {
        super("rule book", cause, false, false);
        this.issues = issues.toArray(Issue[]::new);
    }

    /** Every error. */
    public List<Issue> issues() {
        return List.of(issues);
    }
}
