package io.github.baoxiao.settlement;

import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.money.Rounding;
import io.github.baoxiao.terms.Cover;
import io.github.baoxiao.terms.Slice;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What a clause or an account covers, as addresses in {@link Slices}, in the order in which it is drawn from. */
final class Reach {

    /** The first that is covered; null if nothing is. */
    final @Nullable One first;
    /** Where it is {@linkplain #isPlain plain}, a bit for the address of each slice; else none. */
    final int slices;
    /** How many offers have to be kept: none where it is plain, else one of each. */
    final int offers;

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

    /** Finds the addresses of covers. */
    Reach(List<Cover> covers, PaymentPlan.Key key) {
        One chain = null;
        for (int i = covers.size() - 1; i >= 0; i--) {
            Cover cover = covers.get(i);
            chain = new One(key.part(cover.part()), i, cover.weight().millionths(), key.rounding(), chain);
        }
        this.first = chain;
        boolean plain = covers.stream().allMatch(cover -> cover.part() instanceof Slice && cover.weight().equals(Ratio.ONE))
                && covers.stream().map(Cover::part).distinct().count() == covers.size();
        this.slices = plain ? covers.stream().mapToInt(cover -> 1 << ((Slice) cover.part()).ordinal()).sum() : 0;
        this.offers = plain ? 0 : covers.size();
    }

    /** Whether it is of slices without names, each covered whole and once, so that what is left of one is what it offers. */
    boolean isPlain() {
        return slices != 0;
    }
}
