package io.github.baoxiao.settlement;

import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.money.Rounding;
import io.github.baoxiao.terms.Cover;
import io.github.baoxiao.terms.NamedSlice;
import io.github.baoxiao.terms.Part;
import io.github.baoxiao.terms.Slice;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** What a clause or an account covers, as addresses in {@link Slices}, in the order in which it is drawn from. */
final class Reach {

    private final int[] addresses;
    /** The share of each that is covered, in millionths. */
    private final long[] weights;
    private final Rounding rounding;
    private final boolean isPlain;

    /**
     * Finds the addresses of covers.
     *
     * @param named the named parts of the terms, in the order of their addresses
     */
    Reach(List<Cover> covers, List<String> named, Rounding rounding) {
        this.addresses = covers.stream().mapToInt(cover -> address(cover.part(), named)).toArray();
        this.weights = covers.stream().mapToLong(cover -> cover.weight().millionths()).toArray();
        this.rounding = rounding;
        this.isPlain = LongStream.of(weights).allMatch(weight -> weight == Ratio.WHOLE)
                && IntStream.of(addresses).distinct().count() == addresses.length;
    }

    private static int address(Part part, List<String> named) {
        return part instanceof Slice slice ? slice.ordinal() : Slices.PLAIN + named.indexOf(((NamedSlice) part).name());
    }

    /** Whether each is covered whole and stands here once, so that it offers what is left of it. */
    boolean isPlain() {
        return isPlain;
    }

    /** How many slices are covered. */
    int size() {
        return addresses.length;
    }

    /** Where one of them stands. */
    int address(int index) {
        return addresses[index];
    }

    /** What of an amount in one of them is covered. */
    long of(int index, long amount) {
        return weights[index] == Ratio.WHOLE ? amount : rounding.divide(Math.multiplyExact(amount, weights[index]), Ratio.WHOLE);
    }
}
