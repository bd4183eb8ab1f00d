package io.github.baoxiao;

import io.github.baoxiao.book.Sheet;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.issue.Width;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A sheet as text: headings, tables, notes and sources, in Markdown or with aligned columns. */
final class SheetText {

    private static final String GAP = "  ";

    private final Locale locale;
    private final TableFormat format;
    private final StringBuilder text = new StringBuilder();

    SheetText(Locale locale, TableFormat format) {
        this.locale = locale;
        this.format = format;
    }

    String text(Sheet sheet) {
        heading(1, sheet.title());
        for (Sheet.Section section : sheet.sections()) {
            heading(2, section.title());
            section.entries().forEach(this::entry);
        }
        return text.toString();
    }

    private void heading(int depth, Text title) {
        String words = shown(title);
        words = words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
        if (!text.isEmpty()) {
            line("");
        }
        if (format == TableFormat.MARKDOWN) {
            line("#".repeat(depth) + " " + words);
        } else {
            line(words);
            if (depth < 3) {
                line((depth == 1 ? "=" : "-").repeat(Width.of(words)));
            }
        }
    }

    private void entry(Sheet.Entry entry) {
        heading(3, entry.title());
        entry.tables().forEach(this::table);
        line("");
        entry.notes().forEach(note -> line("- " + shown(note)));
        if (!entry.sources().isEmpty()) {
            line("- " + Text.of("出处", "sources").in(locale));
            entry.sources().forEach(source -> line("  - " + shown(source)));
        }
    }

    private void table(Sheet.Table table) {
        line("");
        if (!table.caption().isEmpty()) {
            line(shown(table.caption()));
            line("");
        }
        if (format == TableFormat.MARKDOWN) {
            markdown(table);
        } else {
            plain(table);
        }
    }

    /** Markdown has one line of heads: those of one column stand behind each other in it. */
    private void markdown(Sheet.Table table) {
        List<String> heads = new ArrayList<>(List.of(shown(table.corner())));
        for (int column = 0; column < table.heads().get(0).size(); column++) {
            int place = column;
            heads.add(table.heads().stream().map(line -> shown(line.get(place))).collect(Collectors.joining(" ")));
        }
        row(heads);
        line("|---|" + "---:|".repeat(heads.size() - 1));
        table.rows().forEach(row -> row(cells(row.label(), row.cells())));
    }

    private void row(List<String> cells) {
        line(cells.stream().collect(Collectors.joining(" | ", "| ", " |")));
    }

    private void plain(Sheet.Table table) {
        List<List<String>> lines = new ArrayList<>();
        for (List<Text> heads : table.heads()) {
            lines.add(cells(lines.isEmpty() ? table.corner() : Text.NONE, heads));
        }
        table.rows().forEach(row -> lines.add(cells(row.label(), row.cells())));
        int[] widths = IntStream.range(0, lines.get(0).size())
                .map(column -> lines.stream().mapToInt(line -> Width.of(line.get(column))).max().orElse(0)).toArray();
        for (int i = 0; i < lines.size(); i++) {
            line(aligned(lines.get(i), widths));
            if (i == table.heads().size() - 1) {
                line("-".repeat(IntStream.of(widths).sum() + GAP.length() * (widths.length - 1)));
            }
        }
    }

    private static String aligned(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder(Width.padRight(cells.get(0), widths[0]));
        for (int column = 1; column < widths.length; column++) {
            line.append(GAP).append(Width.padLeft(cells.get(column), widths[column]));
        }
        return line.toString();
    }

    private List<String> cells(Text label, List<Text> cells) {
        List<String> all = new ArrayList<>(List.of(shown(label)));
        cells.forEach(cell -> all.add(shown(cell)));
        return all;
    }

    /** Names are the book's own: what would steer a terminal is blanked, what would break a table is escaped. */
    private String shown(Text words) {
        String plain = words.in(locale).replaceAll("\\p{Cntrl}", " ");
        return format == TableFormat.MARKDOWN ? plain.replaceAll("([\\\\|*_`<\\[])", "\\\\$1") : plain;
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
