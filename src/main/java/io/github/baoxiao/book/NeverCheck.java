package io.github.baoxiao.book;

import io.github.baoxiao.book.Condition.Literal;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.rules.Dimension;
import io.github.baoxiao.rules.Word;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reports a {@code when} that no situation meets: its rule would never speak, and nobody would see that.
 *
 * <p>An alternative that can never hold beside one that can is not reported.
 */
final class NeverCheck {

    private static final Text OF_SCHEMES = Text.of("职工（employee）的状态有 active, retired；居民（resident）的状态有 adult, minor, student, newborn",
            "employee goes with active, retired; resident with adult, minor, student, newborn");

    private NeverCheck() {
    }

    /** Checks the constraints of one pattern, all of which must hold. */
    static void check(List<Condition> constraints, int offset, Problems problems) {
        if (constraints.isEmpty() || Situations.exist(constraints)) {
            return;
        }
        List<Literal> certain = new Condition.All(constraints).certain();
        for (int second = 1; second < certain.size(); second++) {
            for (int first = 0; first < second; first++) {
                if (!Situations.exist(List.of(certain.get(first), certain.get(second)))) {
                    pair(certain.get(first), certain.get(second), certain, problems);
                    return;
                }
            }
        }
        problems.add("never", offset, "没有任何情形符合这些条件", "no situation meets these conditions",
                "逗号和 && 表示“而且”；表示“或者”用 ||，如 level2 || level3", "a comma and && mean “and”; “or” is ||, as in level2 || level3");
    }

    private static void pair(Literal first, Literal second, List<Literal> certain, Problems problems) {
        problems.add("never", second.offset(), Text.of(first + " 与 " + second + " 互相排斥，没有情形同时符合",
                first + " and " + second + " exclude each other: no situation is both"), hint(first, second, certain));
    }

    private static Text hint(Literal first, Literal second, List<Literal> certain) {
        Optional<Dimension> dimension = Situations.word(first).map(Word::dimension);
        if (!dimension.equals(Situations.word(second).map(Word::dimension))) {
            return OF_SCHEMES;
        }
        if (first.not() || second.not() || dimension.isEmpty()) {
            return Text.of("删去其中一个", "delete one of them");
        }
        String either = certain.stream().filter(one -> !one.not() && Situations.word(one).map(Word::dimension).equals(dimension))
                .map(Literal::name).distinct().collect(Collectors.joining(" || "));
        return dimension.get() == Dimension.NEED
                ? Text.of("符合其一即可的，写作 " + either + "；一人有多种类别时，只计 .needs( … ) 中最先的一种", "for either of them write " + either
                        + "; of several needs of a person the one that .needs( … ) ranks highest counts")
                : Text.of("符合其一即可的，写作 " + either, "for either of them write " + either);
    }
}
