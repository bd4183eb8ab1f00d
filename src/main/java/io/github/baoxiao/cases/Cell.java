package io.github.baoxiao.cases;

/**
 * One cell of a table.
 *
 * @param line the line of the file its row begins in, from 1
 * @param column its column of the table, from 1
 * @param offset where it begins in the text; behind its opening quote, if it has one
 * @param text what it says, without blanks around it
 */
record Cell(int line, int column, int offset, String text) {

    boolean isBlank() {
        return text.isEmpty();
    }
}
