package io.github.baoxiao.book;

import io.github.baoxiao.issue.Text;

import java.util.List;

/**
 * What the rules of a region come to, laid out as the tables of a policy document. It is made of decided terms, not of the text of the
 * rules, so it says what a claim would meet.
 *
 * @param title the name of the region, its folder and its codes
 * @param sections the region itself, and then one for each scheme and kind of care
 */
public record Sheet(Text title, List<Section> sections) {

    /** What it is given is copied. */
    public Sheet {
        sections = List.copyOf(sections);
    }

    /**
     * What holds for one scheme and one kind of care, or for several that are alike.
     *
     * @param title which they are
     * @param entries one for each promise and time in which it stays the same
     */
    public record Section(Text title, List<Entry> entries) {

        /** What it is given is copied. */
        public Section {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One promise of one payer over one time.
     *
     * @param title the payer, the clause and the time
     * @param tables figures that depend on the situation, or have several rows
     * @param notes what else is said, a sentence each
     * @param sources the documents and the rules that say so
     */
    public record Entry(Text title, List<Table> tables, List<Text> notes, List<Text> sources) {

        /** What it is given is copied. */
        public Entry {
            tables = List.copyOf(tables);
            notes = List.copyOf(notes);
            sources = List.copyOf(sources);
        }
    }

    /**
     * A table.
     *
     * @param caption the situations it is about; empty where it is about all of them
     * @param corner what its rows are
     * @param heads lines of column heads, each with one head for each column
     * @param rows the rows
     */
    public record Table(Text caption, Text corner, List<List<Text>> heads, List<Row> rows) {

        /** What it is given is copied. */
        public Table {
            heads = heads.stream().map(List::copyOf).toList();
            rows = List.copyOf(rows);
        }

        /** The same table about these situations. */
        Table about(Text situations) {
            return new Table(situations, corner, heads, rows);
        }
    }

    /**
     * A row.
     *
     * @param label what it is about
     * @param cells one for each column
     */
    public record Row(Text label, List<Text> cells) {

        /** What it is given is copied. */
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
