package io.github.baoxiao.cases;

import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with one table, in the order in which it was found. */
final class Problems {

    private static final int MOST = 100;

    private final TableText text;
    private final List<Issue> issues = new ArrayList<>();
    private int more;

    Problems(TableText text) {
        this.text = text;
    }

    /** A problem of a cell. */
    void add(String code, Cell cell, Text what, Text hint) {
        if (issues.size() == MOST) {
            more++;
            return;
        }
        issues.add(new Issue(code, text.file() + ":" + cell.line() + ":" + cell.column(), what, hint, text.excerpt(cell.offset())));
    }

    void add(String code, Cell cell, String zh, String en, String hintZh, String hintEn) {
        add(code, cell, Text.of(zh, en), Text.of(hintZh, hintEn));
    }

    boolean areNone() {
        return issues.isEmpty();
    }

    int count() {
        return issues.size() + more;
    }

    /** Every problem; of very many the first hundred, and how many more there are. */
    List<Issue> all() {
        List<Issue> all = new ArrayList<>(issues);
        if (more > 0) {
            all.add(Issue.of("limit", text.file(), Text.of("另有 " + more + " 处错误未列出", more + " more errors are not listed"),
                    Text.of("先改正以上各处", "mend these first")));
        }
        return all;
    }
}
