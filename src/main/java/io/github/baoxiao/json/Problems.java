package io.github.baoxiao.json;

import io.github.baoxiao.ClaimException;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Collects what is wrong with a document, and throws it once. A document of nothing but problems stops at 1000 of them. */
final class Problems {

    private static final int MOST = 1000;

    private final List<Issue> issues = new ArrayList<>();

    void add(String code, String at, Text what, Text hint) {
        if (issues.size() == MOST) {
            throw stop("limit", "", Text.of("问题太多，其余不再列出", "too many problems; the rest is not listed"), Text.NONE);
        }
        issues.add(Issue.of(code, at, what, hint));
    }

    void add(String code, String at, Text what) {
        add(code, at, what, Text.NONE);
    }

    /** The exception for a problem after which reading cannot go on; it carries those before it too. */
    ClaimException stop(String code, String at, Text what, Text hint) {
        issues.add(Issue.of(code, at, what, hint));
        return new ClaimException(issues);
    }

    /** Throws what was collected, if anything was. */
    void throwIfAny() {
        throwIfAny(collected -> List.of());
    }

    /**
     * The same with what follows.
     *
     * @param further what else is wrong, where something was collected
     */
    void throwIfAny(Function<List<Issue>, List<Issue>> further) {
        if (!issues.isEmpty()) {
            issues.addAll(further.apply(List.copyOf(issues)));
            throw new ClaimException(issues);
        }
    }
}
