package io.github.baoxiao;

import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** The library contradicted itself; there is no result. Please report it: no claim and no rule file may cause this. */
public final class InternalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Issue[] issues;

    /**
     * Says what was contradicted.
     *
     * @param what in English; it names no person and no amount
     */
    InternalException(String what, @Nullable Throwable cause) {
        this(List.of(Issue.of("internal", "", Text.of("内部错误：" + what, what), Text.of("请报告此问题", "please report this"))), cause);
    }

    private InternalException(List<Issue> issues, @Nullable Throwable cause) {
        super(Issues.text(issues), cause);
        this.issues = issues.toArray(Issue[]::new);
    }

    /** Throws it where something does not hold. */
    static void unless(boolean holds, String otherwise) {
        if (!holds) {
            throw new InternalException(otherwise, null);
        }
    }

    /** {@return what was contradicted; useful in a report} */
    public List<Issue> issues() {
        return List.of(issues);
    }
}
