package io.github.baoxiao.settlement;

import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.money.Rounding;
import io.github.baoxiao.terms.Cover;
import io.github.baoxiao.terms.NamedSlice;
import io.github.baoxiao.terms.Part;
import io.github.baoxiao.terms.Slice;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What a clause or an account covers, as addresses in {@link Slices}, in the order in which it is drawn from. */
final class Reach {

    /** The first that is covered; null if nothing is. */
    final @Nullable One first;
    /** How many there are. */
    final int size;
    /** Whether each is covered whole and stands here once, so that it offers what is left of it. */
    final boolean isPlain;

    /**
     * One of them, and the next: a chain of a few, which takes no index to walk.
     *
     * @param address where it stands
     * @param place its place among them, from 0
     * @param weight the share of it that is covered, in millionths
     * @param rounding how a share is rounded
     * @param next the next one; null for the last
     */
    record One(int address, int place, long weight, Rounding rounding, @Nullable One next) {

        /** What of an amount in it is covered. */
        long of(long amount) {
            return weight == Ratio.WHOLE ? amount : rounding.divide(Math.multiplyExact(amount, weight), Ratio.WHOLE);
        }
    }

    /**
     * Finds the addresses of covers.
     *
     * @param named the named parts of the terms, in the order of their addresses
     */
    Reach(List<Cover> covers, List<String> named, Rounding rounding) {
        One chain = null;
        for (int i = covers.size() - 1; i >= 0; i--) {
            Cover cover = covers.get(i);
            chain = new One(address(cover.part(), named), i, cover.weight().millionths(), rounding, chain);
        }
        this.first = chain;
        this.size = covers.size();
        this.isPlain = covers.stream().allMatch(cover -> cover.weight().equals(Ratio.ONE))
                && covers.stream().map(cover -> address(cover.part(), named)).distinct().count() == size;
    }

    private static int address(Part part, List<String> named) {
        return part instanceof Slice slice ? slice.ordinal() : Slices.PLAIN + named.indexOf(((NamedSlice) part).name());
    }
}
