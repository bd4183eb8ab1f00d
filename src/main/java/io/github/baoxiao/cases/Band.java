package io.github.baoxiao.cases;

import io.github.baoxiao.terms.Clause;
import io.github.baoxiao.terms.Payment;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One band of one column of a table.
 *
 * @param table the bands of the column
 * @param index its place among them, from 0
 */
record Band(Payment.Banded table, int index) {

    /** Whether anything can be paid from it. */
    boolean pays() {
        return !table.bands().get(index).ratio().isZero();
    }

    /** Where it begins, in cents. */
    long from() {
        return index == 0 ? 0 : table.bands().get(index - 1).upTo().cents();
    }

    /** Where it ends, in cents. */
    long to() {
        return table.bands().get(index).upTo().cents();
    }

    static List<Band> of(Clause clause) {
        return clause.payment() instanceof Payment.Banded table
                ? IntStream.range(0, table.bands().size()).mapToObj(index -> new Band(table, index)).toList() : List.of();
    }
}
