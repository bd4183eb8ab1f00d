package io.github.baoxiao.cases;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.baoxiao.issue.Text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a table as cells that know their place. FastCSV reads them; it does not tell where a cell stands, nor that a quote is never
 * closed, so quotes and separators are counted here once more.
 */
final class CsvRows {

    /** The most rows below the header. */
    static final int MOST = 20_000;

    /** The most columns. */
    static final int MOST_COLUMNS = 200;

    /** The most characters of a cell. */
    static final int LONGEST_CELL = 2000;

    private static final char QUOTE = '"';

    private final TableText table;
    private final String text;
    private final char separator;
    private int offset;
    private int line = 1;

    private CsvRows(TableText table) {
        this.table = table;
        this.text = table.text();
        this.separator = separator(text);
    }

    /** The rows that are not blank, the header first; empty if a problem was added. */
    static List<List<Cell>> of(TableText table, Problems problems) {
        CsvRows rows = new CsvRows(table);
        int before = problems.count();
        List<List<Cell>> places = rows.places(problems);
        if (problems.count() > before) {
            return List.of();
        }
        if (places.size() > MOST + 1) {
            problems.add("table-size", places.get(MOST + 1).get(0), "超过 " + MOST + " 行", "there are more than " + MOST + " rows", "减少案例",
                    "have fewer cases");
            return List.of();
        }
        List<List<Cell>> cells = rows.read(places);
        cells.removeIf(row -> row.stream().allMatch(Cell::isBlank));
        return cells;
    }

    /** The one of comma, tab and semicolon that the header has most of; the comma if it has none. */
    private static char separator(String text) {
        int end = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
        char best = ',';
        for (char candidate : new char[] {'\t', ';'}) {
            best = count(text, end, candidate) > count(text, end, best) ? candidate : best;
        }
        return best;
    }

    private static int count(String text, int end, char wanted) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < end; i++) {
            quoted ^= text.charAt(i) == QUOTE;
            count += !quoted && text.charAt(i) == wanted ? 1 : 0;
        }
        return count;
    }

    private List<List<Cell>> read(List<List<Cell>> places) {
        List<List<Cell>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator).allowExtraFields(true).allowMissingFields(true)
                .maxBufferSize(TableText.LARGEST + 1).ofCsvRecord(text)) {
            for (CsvRecord csv : reader) {
                List<Cell> row = new ArrayList<>();
                List<Cell> place = places.get(rows.size());
                for (int i = 0; i < csv.getFieldCount(); i++) {
                    Cell at = place.get(i);
                    row.add(new Cell(at.line(), at.column(), at.offset(), stripped(csv.getField(i))));
                }
                rows.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** Without blanks of any kind around it: spreadsheets and documents leave no-break and ideographic ones. */
    private static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }

    // ---- places ----

    /** Where each cell of each row begins; rows without a character are passed over, as FastCSV does. */
    private List<List<Cell>> places(Problems problems) {
        List<List<Cell>> rows = new ArrayList<>();
        while (offset < text.length()) {
            if (isLineEnd()) {
                skipLineEnd();
                continue;
            }
            if (rows.size() > MOST + 1) {
                return rows;
            }
            int begin = line;
            List<Cell> row = new ArrayList<>();
            row.add(place(begin, 1, problems));
            while (offset < text.length() && !isLineEnd()) {
                offset++;
                row.add(place(begin, row.size() + 1, problems));
                if (row.size() > MOST_COLUMNS) {
                    problems.add("table-size", row.get(MOST_COLUMNS), "超过 " + MOST_COLUMNS + " 列", "there are more than " + MOST_COLUMNS
                            + " columns", "减少列数", "have fewer columns");
                    return rows;
                }
            }
            if (offset < text.length()) {
                skipLineEnd();
            }
            rows.add(row);
        }
        return rows;
    }

    /** The place of the cell that begins here; goes on to the separator or the end of the line behind it. */
    private Cell place(int begin, int column, Problems problems) {
        int from = offset;
        int before = problems.count();
        Cell cell = place(from, begin, column, problems);
        if (offset - from > LONGEST_CELL && problems.count() == before) {
            problems.add("table-size", cell, "单元格超过 " + LONGEST_CELL + " 字", "a cell of more than " + LONGEST_CELL + " characters", "写短一些",
                    "make it shorter");
        }
        return cell;
    }

    private Cell place(int from, int begin, int column, Problems problems) {
        if (offset >= text.length() || text.charAt(offset) != QUOTE) {
            skipToEnd();
            return new Cell(begin, column, firstVisible(from), "");
        }
        Cell cell = new Cell(begin, column, from + 1, "");
        if (!skipQuoted()) {
            problems.add("quote", new Cell(begin, column, from, ""), Text.of("引号没有结束", "a quote that is never closed"),
                    Text.of("补上后一个引号；引号本身写两个：\"\"", "close it; a quote inside is written twice: \"\""));
        } else if (offset < text.length() && text.charAt(offset) != separator && !isLineEnd()) {
            problems.add("quote", new Cell(begin, column, offset, ""), Text.of("引号之后还有文字", "text behind the closing quote"),
                    Text.of("引号须包住整个单元格；引号本身写两个：\"\"", "quotes go around the whole cell; a quote inside is written twice: \"\""));
            skipToEnd();
        }
        return cell;
    }

    private int firstVisible(int from) {
        int at = from;
        while (at < offset && isBlank(text.charAt(at))) {
            at++;
        }
        return at == offset ? from : at;
    }

    private void skipToEnd() {
        while (offset < text.length() && text.charAt(offset) != separator && !isLineEnd()) {
            offset++;
        }
    }

    /** Goes behind the closing quote, if there is one. */
    private boolean skipQuoted() {
        for (offset++; offset < text.length(); offset++) {
            line += text.charAt(offset) == '\n' ? 1 : 0;
            if (text.charAt(offset) == QUOTE) {
                if (offset + 1 >= text.length() || text.charAt(offset + 1) != QUOTE) {
                    offset++;
                    return true;
                }
                offset++;
            }
        }
        return false;
    }

    private boolean isLineEnd() {
        return text.charAt(offset) == '\n';
    }

    private void skipLineEnd() {
        offset++;
        line++;
    }
}
