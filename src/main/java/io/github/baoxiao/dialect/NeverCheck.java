package io.github.baoxiao.dialect;

import io.github.baoxiao.dialect.Condition.Literal;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.rules.Dimension;
import io.github.baoxiao.rules.Word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reports a {@code when} that no situation meets: its rule would never speak, and nobody would see that. So would an alternative that can never hold beside one that can.
 */
final class NeverCheck {

    private static final Text OF_SCHEMES = Text.of("职工（employee）的状态有 active, retired；居民（resident）的状态有 adult, minor, student, newborn",
            "employee goes with active, retired; resident with adult, minor, student, newborn");

    private NeverCheck() {
    }

    /** Checks the constraints of one pattern, all of which must hold. */
    static void check(List<Condition> constraints, int offset, Problems problems) {
        if (constraints.isEmpty()) {
            return;
        }
        Situations situations = new Situations();
        if (situations.exist(constraints)) {
            for (int i = 0; i < constraints.size(); i++) {
                alternatives(without(constraints, i), constraints.get(i), situations, problems);
            }
            return;
        }
        List<Literal> certain = new Condition.All(constraints).certain();
        for (int second = 1; second < certain.size(); second++) {
            for (int first = 0; first < second; first++) {
                if (!situations.exist(List.of(certain.get(first), certain.get(second)))) {
                    pair(certain.get(first), certain.get(second), certain, problems);
                    return;
                }
            }
        }
        problems.add("never", offset, "没有任何情形符合这些条件", "no situation meets these conditions",
                "逗号和 && 表示“而且”；表示“或者”用 ||，如 level2 || level3", "a comma and && mean “and”; “or” is ||, as in level2 || level3");
    }

    /** Reports every alternative that contradicts what stands around it. */
    private static void alternatives(List<Condition> around, Condition condition, Situations situations, Problems problems) {
        if (condition instanceof Condition.All all) {
            for (int i = 0; i < all.parts().size(); i++) {
                List<Condition> more = new ArrayList<>(around);
                more.addAll(without(all.parts(), i));
                alternatives(more, all.parts().get(i), situations, problems);
            }
        } else if (condition instanceof Condition.Any any) {
            for (Condition part : any.parts()) {
                List<Condition> with = new ArrayList<>(around);
                with.add(part);
                if (any.parts().size() == 1 || situations.exist(with)) {
                    alternatives(around, part, situations, problems);
                } else {
                    dead(part, problems);
                }
            }
        }
    }

    private static void dead(Condition part, Problems problems) {
        Condition.One first = part.first();
        problems.add("never", first.offset(), Text.of("以 " + first + " 开头的备选永远不成立：与同一 when 中的其他条件互相排斥",
                "the alternative that begins with " + first + " never holds: the rest of this when excludes it"),
                Text.of("删去它，或改正其中的词", "delete it, or correct the words in it"));
    }

    private static List<Condition> without(List<Condition> conditions, int index) {
        List<Condition> others = new ArrayList<>(conditions);
        others.remove(index);
        return others;
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
