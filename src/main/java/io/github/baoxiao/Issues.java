package io.github.baoxiao;

import io.github.baoxiao.issue.Issue;

import java.util.List;
import java.util.stream.Collectors;

/** Lists of issues as text. */
final class Issues {

    private Issues() {
    }

    static String text(List<Issue> issues) {
        if (issues.isEmpty()) {
            throw new IllegalArgumentException("an exception needs at least one issue");
        }
        return issues.stream().map(Issue::toString).collect(Collectors.joining("\n"));
    }
}
