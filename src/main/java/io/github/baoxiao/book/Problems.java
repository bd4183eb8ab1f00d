package io.github.baoxiao.book;

import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The problems of one rule file, each at its character; after very many of them it says only that there are more. */
final class Problems {

    private static final int MOST = 100;

    private final SourceText source;
    private final List<Issue> issues;
    private final Set<Integer> seen = new HashSet<>();
    private int count;

    Problems(SourceText source, List<Issue> issues) {
        this.source = source;
        this.issues = issues;
    }

    /** Reports one problem at a character. Of several at the same character the first is kept: the others follow from it. */
    void add(String code, int offset, Text what, Text hint) {
        int at = Math.min(offset, source.text().length());
        if (!seen.add(at) || count > MOST) {
            return;
        }
        if (++count > MOST) {
            issues.add(source.issue("too-many", at, Text.of("本文件还有更多问题", "there are more problems in this file"),
                    Text.of("先改正以上各处", "correct the ones above first")));
        } else {
            issues.add(source.issue(code, at, what, hint));
        }
    }

    void add(String code, int offset, String zh, String en, String zhHint, String enHint) {
        add(code, offset, Text.of(zh, en), Text.of(zhHint, enHint));
    }

    /** Whether anything has been reported. */
    boolean any() {
        return count > 0;
    }

    /** How much has been reported. */
    int count() {
        return count;
    }

    SourceText source() {
        return source;
    }
}
