package io.github.baoxiao.dialect;

import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Shortened;
import io.github.baoxiao.issue.Text;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The problems of one rule file, each at its character. */
final class Problems {

    private static final int MOST = Limits.PROBLEMS_OF_FILE;
    private static final int MOST_KEPT = 400;

    private final SourceText source;
    private final Map<Integer, Issue> byOffset = new TreeMap<>();

    Problems(SourceText source) {
        this.source = source;
    }

    /** Reports one problem at a character. Of several at the same character the first is kept: the others follow from it. */
    void add(String code, int offset, Text what, Text hint) {
        int at = Math.min(offset, source.text().length());
        if (isFull()) {
            return;
        }
        byOffset.putIfAbsent(at, source.issue(code, at, Shortened.of(what), Shortened.of(hint)));
    }

    void add(String code, int offset, String zh, String en, String zhHint, String enHint) {
        add(code, offset, Text.of(zh, en), Text.of(zhHint, enHint));
    }

    /** Whether anything has been reported. */
    boolean any() {
        return !byOffset.isEmpty();
    }

    /** Whether what else is wrong would not be kept: then the rest of the file need not be read. */
    boolean isFull() {
        return byOffset.size() >= MOST_KEPT;
    }

    /** How much has been reported. */
    int count() {
        return byOffset.size();
    }

    SourceText source() {
        return source;
    }

    /** Hands over what has been reported, from the top of the file to its end; of very many problems only the first. */
    void into(List<Issue> issues) {
        byOffset.values().stream().limit(MOST).forEach(issues::add);
        byOffset.entrySet().stream().skip(MOST).findFirst().ifPresent(more -> issues.add(source.issue("too-many", more.getKey(),
                Text.of("从这里起还有更多问题", "from here on there are more problems"),
                Text.of("先改正以上各处", "correct the ones above first"))));
    }
}
