package io.github.baoxiao.settlement;

import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.money.Rounding;
import io.github.baoxiao.settlement.ClauseResult.BandShare;
import io.github.baoxiao.terms.Clause;
import io.github.baoxiao.terms.Payment.Axis;
import io.github.baoxiao.terms.Payment.Band;
import io.github.baoxiao.terms.Payment.Banded;
import io.github.baoxiao.terms.Payment.Flat;
import io.github.baoxiao.terms.Payment.Unit;
import io.github.baoxiao.terms.Reason;
import io.github.baoxiao.terms.Terms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * SETTLEMENT, step 5: what a clause pays for a length of its axis, f(e). It is monotone, and one cent more cost pays at most one cent
 * more; the hand-over point of step 6 rests on that.
 */
final class Payout {

    private final Clause clause;
    private final long origin;
    private final long start;
    private final long deductible;
    private final int days;
    private final Rounding rounding;
    private final boolean roundsEachBand;

    /**
     * @param origin where the claim begins on the clause's axis
     * @param deductible the deductible charged
     */
    Payout(Clause clause, long origin, long deductible, int days, Terms terms) {
        this.clause = clause;
        this.origin = origin;
        this.start = isInside(clause) ? Math.addExact(origin, deductible) : origin;
        this.deductible = deductible;
        this.days = days;
        this.rounding = terms.rounding();
        this.roundsEachBand = terms.roundsEachBand();
    }

    /** Whether the deductible of a clause uses up the first part of its axis. */
    static boolean isInside(Clause clause) {
        return !(clause.payment() instanceof Banded banded) || banded.axis() == Axis.DEDUCTIBLE_INSIDE;
    }

    /** f(e): the payment for a length e inside the bands. */
    long of(long length) {
        return Math.max(ordinary(length), guaranteed(length));
    }

    /** The least e with f(e) at least that much: where a cap hands the cost on. */
    long handOver(long room, long length) {
        long low = 0;
        long high = length;
        long guess = Math.min(inverse(room), length);
        if (of(guess) >= room) {
            high = guess;
            low = Math.max(0, guess - 4);
            if (of(low) >= room) {
                high = low;
                low = 0;
            }
        } else {
            low = guess + 1;
        }
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (of(middle) >= room) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Where the ratios alone would pay that much, or a little beyond: near the hand-over point of most clauses. */
    private long inverse(long room) {
        if (!(clause.payment() instanceof Banded banded)) {
            return room;
        }
        long from = start;
        long millionths = Math.multiplyExact(room, Ratio.WHOLE);
        for (Band band : banded.bands()) {
            long ratio = band.ratio().millionths();
            long width = Math.max(0, band.upTo().cents() - from);
            if (ratio > 0 && (isOpen(band) || millionths / ratio < width)) {
                return from + millionths / ratio + 1 - start;
            }
            millionths -= ratio * width;
            from += width;
        }
        return from - start;
    }

    /** Why a payment for that length is as high as it is. */
    Reason reason(long length) {
        if (!clause.guarantee().ratio().isZero() && guaranteed(length) > ordinary(length)) {
            return Reason.GUARANTEE;
        }
        return clause.payment() instanceof Flat ? Reason.FLAT : Reason.RATIO;
    }

    /** The rows a person sees; they sum to the payment. A flat amount has none. */
    List<BandShare> rows(long length, long paid) {
        if (reason(length) == Reason.GUARANTEE) {
            return List.of(new BandShare(origin, origin + deductible + length, clause.guarantee().ratio().millionths(), paid));
        }
        return clause.payment() instanceof Banded banded ? bandRows(banded, length, paid) : List.of();
    }

    private List<BandShare> bandRows(Banded banded, long length, long paid) {
        List<BandShare> rows = new ArrayList<>();
        long from = start;
        long rest = paid;
        for (Band band : banded.bands()) {
            long to = Math.min(band.upTo().cents(), start + length);
            if (isOpen(band)) {
                to = start + length;
            }
            if (to > from) {
                long amount = to == start + length ? rest : Math.min(rest, share(banded, band, to - from));
                rows.add(new BandShare(from, to, band.ratio().millionths(), amount));
                rest -= amount;
                from = to;
            }
        }
        return rows;
    }

    private long ordinary(long length) {
        if (clause.payment() instanceof Flat flat) {
            long units = flat.unit() == Unit.DAY ? days : 1;
            return Math.min(Math.multiplyExact(flat.amount().cents(), units), deductible + length);
        }
        return clause.payment() instanceof Banded banded ? Math.min(banded(banded, length), length) : 0;
    }

    private long guaranteed(long length) {
        Ratio ratio = clause.guarantee().ratio();
        return ratio.isZero() ? 0 : Math.min(ratio.of(deductible + length, rounding), deductible + length);
    }

    private long banded(Banded banded, long length) {
        long end = start + length;
        long from = start;
        long paid = 0;
        long millionths = 0;
        List<Band> bands = banded.bands();
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            long to = isOpen(band) ? end : Math.min(band.upTo().cents(), end);
            if (to > from) {
                if (roundsEachBand) {
                    paid = Math.addExact(paid, share(banded, band, to - from));
                } else {
                    millionths = Math.addExact(millionths, Math.multiplyExact(band.ratio().millionths(), to - from));
                }
                from = to;
            }
        }
        return roundsEachBand ? paid : round(millionths, banded.payout());
    }

    private long share(Banded banded, Band band, long length) {
        return round(Math.multiplyExact(band.ratio().millionths(), length), banded.payout());
    }

    /** The one rounding of a payment: q times the sum over the bands. */
    private long round(long millionths, Ratio payout) {
        if (payout.equals(Ratio.ONE)) {
            return rounding.divide(millionths, Ratio.WHOLE);
        }
        return BigDecimal.valueOf(millionths, 6).multiply(payout.value()).setScale(0, rounding.mode()).longValueExact();
    }

    private static boolean isOpen(Band band) {
        return band.upTo().compareTo(Money.MAX) >= 0;
    }
}
