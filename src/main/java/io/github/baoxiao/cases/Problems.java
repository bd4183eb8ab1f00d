package io.github.baoxiao.cases;

import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Shortened;
import io.github.baoxiao.issue.Text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with one table. */
final class Problems {

    private static final int MOST = 100;

    private final TableText text;
    private final List<Found> issues = new ArrayList<>();
    private int more;

    private record Found(Cell cell, Issue issue) {
    }

    Problems(TableText text) {
        this.text = text;
    }

    /** A problem of a cell. */
    void add(String code, Cell cell, Text what, Text hint) {
        if (issues.size() == MOST) {
            more++;
            return;
        }
        issues.add(new Found(cell, new Issue(code, text.file() + ":" + cell.line() + ":" + cell.column(), shown(what), shown(hint),
                text.excerpt(cell.offset()))));
    }

    /** A cell may hold a line break, or a book. */
    private static Text shown(Text words) {
        return Shortened.of(Text.of(oneLine(words.zh()), oneLine(words.en())));
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s*[\\r\\n]\\s*", " ");
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

    /** Every problem in the order of the table; of very many the first hundred found, and how many more there are. */
    List<Issue> all() {
        List<Issue> all = new ArrayList<>();
        issues.stream().sorted(Comparator.comparing((Found found) -> found.cell().line()).thenComparing(found -> found.cell().column()))
                .forEach(found -> all.add(found.issue()));
        if (more > 0) {
            all.add(Issue.of("limit", text.file(), Text.of("另有 " + more + " 处错误未列出", more + " more errors are not listed"),
                    Text.of("先改正以上各处", "mend these first")));
        }
        return all;
    }
}
