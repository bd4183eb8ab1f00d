package io.github.baoxiao.book;

import io.github.baoxiao.issue.Issue;

/** A rule that fell over while it spoke. It names the rule and never carries what went wrong inside. */
final class EngineFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Issue issue;

    EngineFailure(Issue issue) {
        super(issue.at() + ": error[" + issue.code() + "]: " + issue.what().en(), null, false, false);
        this.issue = issue;
    }

    /** The failure as an issue at the rule. */
    Issue issue() {
        return issue;
    }
}
