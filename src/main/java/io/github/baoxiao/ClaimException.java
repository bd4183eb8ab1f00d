package io.github.baoxiao;

import io.github.baoxiao.issue.Issue;

import java.util.List;

/**
 * A claim that cannot be settled: something is missing, unknown or impossible, or the rule book does not answer for it. Nothing was
 * settled.
 *
 * <p>The issues carry a stable code, a JSON pointer and the text in Chinese and English; they never carry the value of a personal field.
 */
public final class ClaimException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Issue[] issues;

    /**
     * A refusal for these reasons, at least one.
     *
     * @param issues every reason, at least one
     * @throws IllegalArgumentException if there is no reason
     */
    public ClaimException(List<Issue> issues) {
        super(Issues.text(issues), null, false, true);
        this.issues = issues.toArray(Issue[]::new);
    }

    /** {@return every reason, at most 1000: what could not be read, in the order of the claim, then what does not agree} */
    public List<Issue> issues() {
        return List.of(issues);
    }
}
