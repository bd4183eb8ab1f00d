package io.github.baoxiao.cases;

import io.github.baoxiao.issue.Text;
import io.github.baoxiao.terms.Payer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a table: its header, then each row. Every problem is found, and none of it counts unless there is none. */
final class TableParser {

    private static final String FORMULA = "=+-@";

    private final Problems problems;
    private final List<String> codes;
    private final HeaderParser header;

    /**
     * @param codes the codes of the region the table belongs to, at least one
     * @param clauses the names of the clauses of each layer, as far as the book has any
     */
    TableParser(List<String> codes, Map<Payer, Set<String>> clauses, Problems problems) {
        this.codes = codes;
        this.problems = problems;
        this.header = new HeaderParser(clauses, problems);
    }

    List<Case> parse(TableText text) {
        List<List<Cell>> rows = CsvRows.of(text, problems);
        if (rows.isEmpty()) {
            if (problems.areNone()) {
                problems.add("empty", new Cell(1, 1, 0, ""), "表是空的", "the table is empty", "第一行写表头，其后每行一个案例",
                        "the first row is the header, each further row a case");
            }
            return List.of();
        }
        List<Cell> first = rows.get(0);
        if (isSplitByFullWidthCommas(first)) {
            return List.of();
        }
        List<Optional<Head>> heads = header.parse(first);
        boolean isComplete = problems.areNone();
        if (isComplete) {
            requireColumns(heads, first.get(0));
            isComplete = problems.areNone();
        }
        if (rows.size() == 1) {
            problems.add("empty", first.get(0), "只有表头，没有案例", "there is a header and no case", "每行写一个案例", "write one case a row");
        }
        return cases(rows.subList(1, rows.size()), heads, isComplete);
    }

    private boolean isSplitByFullWidthCommas(List<Cell> first) {
        int comma = first.get(0).text().indexOf('，');
        if (first.size() > 1 || comma < 0) {
            return false;
        }
        Cell cell = first.get(0);
        problems.add("header", new Cell(cell.line(), cell.column(), cell.offset() + comma, ""), "用全角逗号分隔", "separated by full-width commas",
                "用半角逗号 , 分隔各列", "separate the columns by commas: ,");
        return true;
    }

    private void requireColumns(List<Optional<Head>> heads, Cell at) {
        Set<Column> there = new HashSet<>();
        heads.forEach(head -> head.filter(Head.Of.class::isInstance).ifPresent(of -> there.add(((Head.Of) of).column())));
        require(there, at, Column.SCHEME, Column.STATUS);
        require(there, at, Column.TO);
        if (!there.contains(Column.CARE)) {     // the settlement of a year has no level and no costs: then each row says what it lacks
            require(there, at, Column.LEVEL);
            require(there, at, Column.IN_SCOPE, Column.TOTAL, Column.ITEMS);
        }
        if (heads.stream().noneMatch(head -> head.filter(Head.Expected.class::isInstance).isPresent())) {
            problems.add("header", at, "没有“期望”列，案例不检验任何东西", "there is no expect column, so the cases test nothing",
                    "如 期望 基本医保、期望 基金、期望 报错", "such as expect BASIC, expect funds, expect error");
        }
    }

    private void require(Set<Column> there, Cell at, Column... either) {
        if (Arrays.stream(either).noneMatch(there::contains)) {
            String names = String.join(" / ", Arrays.stream(either).map(column -> column.names().get(0)).toList());
            String namesZh = String.join(" 或 ", Arrays.stream(either).map(column -> column.names().get(1)).toList());
            problems.add("missing", at, "缺少列 " + namesZh, "the column " + names + " is missing", "加上这一列", "add it");
        }
    }

    private List<Case> cases(List<List<Cell>> rows, List<Optional<Head>> heads, boolean isComplete) {
        List<Case> cases = new ArrayList<>();
        Map<String, Cell> names = new HashMap<>();
        for (List<Cell> row : rows) {
            List<Cell> filled = row.stream().map(this::filled).toList();
            if (isRagged(filled, heads.size())) {
                continue;
            }
            RowReader reader = new RowReader(filled, heads, isComplete, codes, problems);
            reader.read().ifPresent(cases::add);
            reader.name().ifPresent(name -> unique(name, names));
        }
        if (problems.areNone()) {
            requireExpectations(cases, rows);
        }
        return cases;
    }

    private void unique(Cell name, Map<String, Cell> names) {
        Cell first = names.putIfAbsent(name.text(), name);
        if (first != null) {
            problems.add("case", name, "案例“" + name.text() + "”在第 " + first.line() + " 行已有", "line " + first.line() + " has a case \""
                    + name.text() + "\" already", "换一个名称", "choose another name");
        }
    }

    /** A cell that a spreadsheet would run is a problem, and blank from here on; a dash is blank, as in printed tables. */
    private Cell filled(Cell cell) {
        if (cell.text().equals("-") || cell.text().equals("—") || cell.text().equals("——")) {
            return new Cell(cell.line(), cell.column(), cell.offset(), "");
        }
        boolean runs = !cell.isBlank() && FORMULA.indexOf(cell.text().charAt(0)) >= 0 && !cell.text().matches("[+-][0-9.]+");
        if (runs) {
            problems.add("formula", cell, Text.of("单元格不能以 " + cell.text().charAt(0) + " 开头：表格软件会当作公式运行",
                    "a cell cannot begin with " + cell.text().charAt(0) + ": a spreadsheet would run it"),
                    Text.of("写 (50000-300)*70% 这样的算式，前面不加等号；文字前面加别的字",
                            "write a working such as (50000-300)*70% without it; begin a text with something else"));
            return new Cell(cell.line(), cell.column(), cell.offset(), "");
        }
        return cell;
    }

    private boolean isRagged(List<Cell> row, int columns) {
        boolean isLonger = row.size() > columns && row.subList(columns, row.size()).stream().anyMatch(cell -> !cell.isBlank());
        if (isLonger) {
            problems.add("row", row.get(columns), "这一行有 " + row.size() + " 格，表头有 " + columns + " 列", "the row has " + row.size()
                    + " cells, the header " + columns,
                    "值中有逗号时用引号包住整个值", "put quotes around a value with a comma in it");
        } else if (row.size() < columns) {
            problems.add("row", row.get(row.size() - 1), "这一行有 " + row.size() + " 格，表头有 " + columns + " 列", "the row has " + row.size()
                    + " cells, the header " + columns,
                    "空格也要有逗号", "empty cells have their comma, too");
        }
        return isLonger || row.size() < columns;
    }

    /** A row that expects nothing tests nothing, unless a later claim of the same person goes on from it. */
    private void requireExpectations(List<Case> cases, List<List<Cell>> rows) {
        Map<String, Case> last = new HashMap<>();
        cases.forEach(one -> last.put(one.person(), one));
        for (int i = 0; i < cases.size(); i++) {
            if (cases.get(i).expectsNothing() && last.get(cases.get(i).person()) == cases.get(i)) {
                problems.add("missing", rows.get(i).get(0), "这一行没有任何期望", "the row expects nothing", "填写至少一个“期望”列",
                        "fill in at least one expect column");
            }
        }
    }
}
