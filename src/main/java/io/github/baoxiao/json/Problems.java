package io.github.baoxiao.json;

import io.github.baoxiao.ClaimException;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.issue.TooMany;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Collects what is wrong with a document, and throws it once. A document of nothing but problems stops at 1000 of them. */
final class Problems {

    private final List<Issue> issues = new ArrayList<>();

    void add(String code, String at, Text what, Text hint) {
        add(Issue.of(code, at, what, hint));
    }

    private void add(Issue issue) {
        if (issues.size() == TooMany.PROBLEMS) {
            issues.add(TooMany.REST);
            throw new ClaimException(issues);
        }
        issues.add(issue);
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
            further.apply(List.copyOf(issues)).forEach(this::add);
            throw new ClaimException(issues);
        }
    }
}
