package io.github.baoxiao.dialect;

import io.github.baoxiao.issue.Text;
import io.github.baoxiao.rules.Dimension;
import io.github.baoxiao.rules.Word;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The heads of a table's columns; two columns that hold for one situation, or hold for none, are reported at the first head. */
final class TableColumns {

    private static final int MOST = Limits.COLUMNS;

    private final Problems problems;
    private final List<Condition> when;
    private final Situations situations = new Situations();
    private final List<Integer> places = new ArrayList<>();
    private final List<List<Word>> lines = new ArrayList<>();
    private int place;

    /** @param when the conditions of the rule */
    TableColumns(List<Condition> when, Problems problems) {
        this.when = List.copyOf(when);
        this.problems = problems;
    }

    /** A line of heads. */
    void heads(Tree.Call call, Optional<List<Object>> arguments, boolean sameTable, boolean ofItems) {
        if (!sameTable) {
            row();
        }
        if (lines.isEmpty()) {
            place = call.name().offset();
            places.clear();
            call.arguments().forEach(argument -> places.add(argument.offset()));
        }
        List<Word> words = arguments.orElse(List.of()).stream().filter(Word.class::isInstance).map(Word.class::cast).toList();
        for (int i = 0; i < words.size() && words.size() == call.arguments().size(); i++) {
            if (words.get(i).dimension().isOfItem() && !ofItems) {
                problems.add("word", call.arguments().get(i).offset(), words.get(i) + " 只能用在 items() 的表中",
                        words.get(i) + " stands in a table of items() only", "改用医院级别、人员状态或救助类别",
                        "use levels, statuses or needs");
            }
        }
        lines.add(words);
    }

    /** The heads are complete: a row or the end of the table follows. Whether they are right. */
    boolean row() {
        int reported = problems.count();
        if (!lines.isEmpty() && !lines.get(0).isEmpty() && lines.stream().allMatch(line -> line.size() == lines.get(0).size())) {
            check();
        }
        lines.clear();
        return problems.count() == reported;
    }

    private void check() {
        int columns = lines.get(0).size();
        if (columns > MOST) {
            problems.add("columns", place, "表有 " + columns + " 列，最多 " + MOST + " 列", "the table has " + columns + " columns, at most " + MOST,
                    "拆成几条规则", "write several rules");
            return;
        }
        List<Map<Dimension, Set<Enum<?>>>> holds = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            holds.add(holds(column));
        }
        for (int a = 0; a < columns; a++) {
            if (holds.get(a).values().stream().anyMatch(Set::isEmpty)) {
                problems.add("columns", place, Text.of("第 " + (a + 1) + " 列不适用于任何情形", "column " + (a + 1) + " holds for no situation"),
                        Text.of("同一列各行的词不能互相矛盾", "the heads of one column must not contradict each other"));
                return;
            }
            if (!situations.exist(when, holds.get(a))) {
                int column = a;
                String heads = lines.stream().map(line -> line.get(column).name()).collect(Collectors.joining(", "));
                problems.add("columns", places.get(a), Text.of("第 " + (a + 1) + " 列（" + heads + "）永远用不上：规则的 when 排除了它",
                        "column " + (a + 1) + " (" + heads + ") is never used: the when of the rule excludes it"),
                        Text.of("删去这一列，或放宽 when", "delete the column, or widen the when"));
                return;
            }
            for (int b = a + 1; b < columns; b++) {
                if (overlap(holds.get(a), holds.get(b))) {
                    problems.add("columns", place, Text.of("第 " + (a + 1) + " 列与第 " + (b + 1) + " 列同时适用于一种情形",
                            "columns " + (a + 1) + " and " + (b + 1) + " both hold for one situation"),
                            Text.of("让各列互不重叠", "let no two columns overlap"));
                    return;
                }
            }
        }
    }

    private Map<Dimension, Set<Enum<?>>> holds(int column) {
        Map<Dimension, Set<Enum<?>>> holds = new EnumMap<>(Dimension.class);
        for (List<Word> line : lines) {
            Word word = line.get(column);
            Set<Enum<?>> values = new HashSet<>(word.values());
            if (values.isEmpty()) {
                values.addAll(word.dimension().all());
                line.stream().filter(other -> other.dimension() == word.dimension()).forEach(other -> values.removeAll(other.values()));
            }
            holds.computeIfAbsent(word.dimension(), dimension -> new HashSet<>(dimension.all())).retainAll(values);
        }
        return holds;
    }

    private static boolean overlap(Map<Dimension, Set<Enum<?>>> a, Map<Dimension, Set<Enum<?>>> b) {
        for (Map.Entry<Dimension, Set<Enum<?>>> entry : a.entrySet()) {
            Set<Enum<?>> common = new HashSet<>(entry.getValue());
            common.retainAll(b.getOrDefault(entry.getKey(), entry.getValue()));
            if (common.isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
