package io.github.baoxiao;

import io.github.baoxiao.issue.Issue;

import java.util.List;

/**
 * A registry that cannot be: every reason at once.
 *
 * <p>The issues carry a stable code, a JSON pointer and the text in Chinese and English.
 */
public final class RegistryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Issue[] issues;

    /**
     * A refusal for these reasons, at least one.
     *
     * @param issues every reason, at least one
     * @throws IllegalArgumentException if there is no reason
     */
    public RegistryException(List<Issue> issues) {
        super(Issues.text(issues), null, false, true);
        this.issues = issues.toArray(Issue[]::new);
    }

    /** {@return every reason, in the order of the registry} */
    public List<Issue> issues() {
        return List.of(issues);
    }
}
