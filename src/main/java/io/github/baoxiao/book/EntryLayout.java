package io.github.baoxiao.book;

import io.github.baoxiao.book.Facet.Line;
import io.github.baoxiao.book.Spread.Combination;
import io.github.baoxiao.issue.Text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lays out what a clause says in many situations: figures as tables whose columns are statuses, levels and needs, figures that are always the
 * same and remarks as sentences. Figures with the same columns share a table.
 */
final class EntryLayout {

    private static final int MOST_COLUMNS = 8;
    private static final Text ALL = Text.of("全部", "all");

    private final Map<Unit, Spread<List<Line>>> units = new LinkedHashMap<>();
    private final List<Sheet.Table> tables = new ArrayList<>();
    private final List<Text> notes = new ArrayList<>();

    /**
     * A layout.
     *
     * @param space the situations
     * @param said what is said in each of them, in their order; a clause that does not speak there says nothing at all
     */
    EntryLayout(Space space, List<Map<Facet, List<Line>>> said) {
        applies(space, said);
        for (Unit unit : units(said)) {
            units.put(unit, new Spread<>(space, said.stream()
                    .map(lines -> lines.isEmpty() ? Optional.<List<Line>>empty() : Optional.of(unit.of(lines))).toList()));
        }
        figures();
        units.forEach((unit, spread) -> {
            if (!unit.facet().isFigure()) {
                remarks(spread);
            }
        });
    }

    /**
     * What is laid out together: a facet, or a part of it where the parts have nothing to do with each other.
     *
     * @param facet the facet
     * @param part the row or the remark; empty for the whole facet
     */
    private record Unit(Facet facet, Text part) {

        private List<Line> of(Map<Facet, List<Line>> lines) {
            return lines.getOrDefault(facet, List.of()).stream().filter(line -> facet.part(line).equals(part)).toList();
        }
    }

    private static Set<Unit> units(List<Map<Facet, List<Line>>> said) {
        Set<Unit> units = new LinkedHashSet<>();
        for (Facet facet : Facet.values()) {
            said.forEach(lines -> lines.getOrDefault(facet, List.of()).forEach(line -> units.add(new Unit(facet, facet.part(line)))));
        }
        return units;
    }

    List<Sheet.Table> tables() {
        return tables;
    }

    List<Text> notes() {
        return notes;
    }

    /** Says for whom the clause is there, where it is not there for everyone. */
    private void applies(Space space, List<Map<Facet, List<Line>>> said) {
        Spread<Boolean> spread = new Spread<>(space, said.stream().map(lines -> Optional.of(!lines.isEmpty())).toList());
        if (!spread.axes().isEmpty()) {
            notes.add(sentence(Text.of("适用", "applies to"), spread.words(spread.where(true))));
        }
    }

    private void figures() {
        boolean varies = units.entrySet().stream().anyMatch(one -> one.getKey().facet().isFigure() && !one.getValue().axes().isEmpty());
        Map<List<Object>, List<Unit>> together = new LinkedHashMap<>();
        units.forEach((unit, spread) -> {
            List<Line> only = spread.axes().isEmpty() ? spread.distinct().iterator().next() : List.of();
            if (unit.facet().isFigure() && varies && only.size() == 1) {
                notes.add(sentence(only.get(0).label(), only.get(0).cell()));
            } else if (unit.facet().isFigure()) {
                together.computeIfAbsent(heads(spread), any -> new ArrayList<>()).add(unit);
            }
        });
        together.values().forEach(this::tables);
    }

    /** Everything by which two facets can share a table: captions and heads. */
    private static List<Object> heads(Spread<?> spread) {
        List<Object> heads = new ArrayList<>();
        for (List<Axis> axes : List.of(blockAxes(spread), columnAxes(spread))) {
            heads.add(axes);
            spread.combinations(axes).forEach(one -> heads.add(spread.heads(one)));
        }
        return heads;
    }

    private static List<Axis> columnAxes(Spread<?> spread) {
        List<Axis> columns = new ArrayList<>(spread.axes().stream().filter(Axis::isOfColumns).toList());
        if (columns.isEmpty()) {
            columns.addAll(spread.axes());
        }
        while (columns.size() > 1 && spread.combinations(columns).size() > MOST_COLUMNS) {
            columns.remove(columns.size() - 1);
        }
        return columns;
    }

    private static List<Axis> blockAxes(Spread<?> spread) {
        List<Axis> columns = columnAxes(spread);
        return spread.axes().stream().filter(axis -> !columns.contains(axis)).toList();
    }

    private void tables(List<Unit> together) {
        Spread<?> first = units.get(together.get(0));
        List<Axis> columnAxes = columnAxes(first);
        Text corner = Words.joined(together.stream().map(unit -> unit.facet().title()).distinct().toList());
        Map<Sheet.Table, List<Combination>> blocks = new LinkedHashMap<>();
        for (Combination block : first.combinations(blockAxes(first))) {
            List<Combination> columns = first.combinations(columnAxes).stream().filter(one -> first.at(one, block).isPresent()).toList();
            List<List<Text>> heads = new ArrayList<>();
            for (int i = 0; i < columnAxes.size(); i++) {
                int line = i;
                heads.add(columns.stream().map(one -> first.heads(one).get(line)).toList());
            }
            List<Sheet.Row> rows = new ArrayList<>();
            together.forEach(unit -> rows.addAll(rows(unit, columns, block)));
            boolean isSame = rows.stream().allMatch(row -> row.label().equals(ClauseFacets.NOTHING) && row.cells().stream().distinct().count() == 1);
            Sheet.Table table = heads.isEmpty() || isSame
                    ? new Sheet.Table(Text.NONE, corner, List.of(List.of(ALL)), rows.stream().map(EntryLayout::once).toList())
                    : new Sheet.Table(Text.NONE, corner, heads, rows);
            blocks.computeIfAbsent(table, any -> new ArrayList<>()).add(block);
        }
        blocks.forEach((table, where) -> {
            if (!table.rows().isEmpty()) {
                tables.add(table.about(first.words(Spread.merged(where))));
            }
        });
    }

    /** Why nothing is paid in a block, a sentence that is the same in every column of it: once. */
    private static Sheet.Row once(Sheet.Row row) {
        return new Sheet.Row(row.label(), row.cells().subList(0, 1));
    }

    private List<Sheet.Row> rows(Unit unit, List<Combination> columns, Combination block) {
        Spread<List<Line>> spread = units.get(unit);
        Set<Text> labels = new LinkedHashSet<>();
        columns.forEach(column -> spread.at(column, block).orElse(List.of()).forEach(line -> labels.add(line.label())));
        return labels.stream().map(label -> new Sheet.Row(label, columns.stream().map(column -> cell(spread.at(column, block), label)
                .orElse(unit.facet().absent())).toList())).toList();
    }

    private static Optional<Text> cell(Optional<List<Line>> lines, Text label) {
        List<Text> cells = lines.orElse(List.of()).stream().filter(line -> line.label().equals(label)).map(Line::cell).toList();
        return cells.isEmpty() ? Optional.empty() : Optional.of(Words.joined(cells));
    }

    private void remarks(Spread<List<Line>> spread) {
        for (List<Line> lines : spread.distinct()) {
            for (Line line : lines) {
                Text condition = spread.words(spread.where(lines));
                Text label = condition.isEmpty() ? line.label() : Text.of(line.label().zh() + "（" + condition.zh() + "）",
                        line.label().en() + " (" + condition.en() + ")");
                notes.add(sentence(label, line.cell()));
            }
        }
    }

    static Text sentence(Text label, Text what) {
        return Text.of(label.zh() + "：" + what.zh(), label.en() + ": " + what.en());
    }
}
