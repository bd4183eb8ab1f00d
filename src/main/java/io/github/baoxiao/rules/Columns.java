package io.github.baoxiao.rules;

import io.github.baoxiao.issue.Text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The columns of a table, and which of them the situation is in. */
final class Columns {

    private final Optional<Situation> situation;
    private final Optional<Item> item;
    private final List<Word[]> heads = new ArrayList<>();

    Columns(Optional<Situation> situation, Optional<Item> item) {
        this.situation = situation;
        this.item = item;
    }

    /** A table of its own, about the same situation. */
    Columns fresh() {
        return new Columns(situation, item);
    }

    /** The years of the person; none where there is no situation. */
    OptionalInt years(Measure measure) {
        return situation.isPresent() ? OptionalInt.of(situation.get().years(measure)) : OptionalInt.empty();
    }

    /** Another line of column heads; a column is where all its lines hold. */
    void add(Word[] words) {
        if (words.length == 0) {
            throw VocabularyException.of("columns", Text.of("columns 至少要有一列", "columns needs at least one column"), Text.NONE);
        }
        if (!heads.isEmpty() && heads.get(0).length != words.length) {
            throw lengthOf("columns", words.length);
        }
        heads.add(words.clone());
    }

    private boolean isEmpty() {
        return heads.isEmpty();
    }

    /** The column that holds for the situation, if there is one. */
    private OptionalInt chosen() {
        checkDistinct();
        OptionalInt chosen = OptionalInt.empty();
        for (int column = 0; column < heads.get(0).length; column++) {
            if (holds(column)) {
                if (chosen.isPresent()) {
                    throw VocabularyException.of("columns",
                            Text.of("第 " + (chosen.getAsInt() + 1) + " 列与第 " + (column + 1) + " 列同时适用于一种情形",
                                    "columns " + (chosen.getAsInt() + 1) + " and " + (column + 1) + " both hold for one situation"),
                            Text.of("让各列互不重叠", "let no two columns overlap"));
                }
                chosen = OptionalInt.of(column);
            }
        }
        return chosen;
    }

    /**
     * The value of a row that holds for the situation: the only one where the table has no columns, else that of its column.
     *
     * @throws VocabularyException if the row has too many values, or too few
     */
    <T> Optional<T> choose(String row, T[] values) {
        if (isEmpty()) {
            if (values.length != 1) {
                throw VocabularyException.of("columns", Text.of(row + " 须有一个值，现有 " + values.length,
                        row + " takes one value, was " + values.length), Text.of("多列时先写 columns", "write columns first for several"));
            }
            return Optional.of(values[0]);
        }
        checkLength(row, values.length);
        OptionalInt column = chosen();
        return column.isPresent() ? Optional.of(values[column.getAsInt()]) : Optional.empty();
    }

    /** Checks that a row has one value for each column. */
    private void checkLength(String row, int length) {
        if (length != heads.get(0).length) {
            throw lengthOf(row, length);
        }
    }

    private VocabularyException lengthOf(String row, int length) {
        int columns = heads.get(0).length;
        return VocabularyException.of("columns", Text.of(row + " 有 " + length + " 个值，而表有 " + columns + " 列",
                row + " has " + length + " values, the table has " + columns + " columns"),
                Text.of("每列写一个值", "write one value for each column"));
    }

    private void checkDistinct() {
        Set<List<Word>> seen = new HashSet<>();
        for (int column = 0; column < heads.get(0).length; column++) {
            List<Word> head = new ArrayList<>();
            for (Word[] line : heads) {
                head.add(line[column]);
            }
            if (!seen.add(head)) {
                throw VocabularyException.of("columns", Text.of("重复的列：" + head, "column given twice: " + head), Text.NONE);
            }
        }
    }

    private boolean holds(int column) {
        for (Word[] line : heads) {
            Word word = line[column];
            if (!(word == Units.otherLevels ? isOtherLevel(line) : isTrue(word))) {
                return false;
            }
        }
        return true;
    }

    private boolean isOtherLevel(Word[] line) {
        for (Word word : line) {
            if (word != Units.otherLevels && word.dimension() == Dimension.LEVEL && isTrue(word)) {
                return false;
            }
        }
        return situation.isPresent();
    }

    private boolean isTrue(Word word) {
        if (word.dimension().isOfItem()) {
            return item.isPresent() && item.get().is(word);
        }
        return situation.isPresent() && situation.get().is(word);
    }
}
