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
import io.github.baoxiao.terms.Payment.Period;
import io.github.baoxiao.terms.Payment.Unit;
import io.github.baoxiao.terms.Reason;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * SETTLEMENT, step 5: what a clause pays for a length of its axis, f(e). It is monotone, and one cent more cost pays at most one cent
 * more; the hand-over point of step 6 rests on that.
 *
 * <p>It is made once for a clause. Where a claim stands on the axis is told with each question: {@code origin}, where it begins, and
 * {@code charged}, the deductible it is charged.
 */
final class Payout {

    private final boolean isInside;
    private final boolean isBanded;
    private final boolean isFlat;
    private final boolean perYear;
    private final boolean roundsEachBand;
    private final Rounding rounding;
    private final @Nullable Step bands;
    private final Ratio times;
    private final long flat;
    private final boolean flatPerDay;
    private final Ratio guarantee;
    private final boolean isGuaranteed;
    private final boolean isWhole;

    Payout(Clause clause, PaymentPlan.Key key) {
        this.rounding = key.rounding();
        this.roundsEachBand = key.roundsEachBand();
        this.guarantee = clause.guarantee().ratio();
        this.isGuaranteed = !guarantee.isZero();
        this.isBanded = clause.payment() instanceof Banded;
        this.isFlat = clause.payment() instanceof Flat;
        if (clause.payment() instanceof Banded banded) {
            this.isInside = banded.axis() == Axis.DEDUCTIBLE_INSIDE;
            this.perYear = banded.period() == Period.PER_YEAR;
            this.bands = Step.first(banded.bands());
            this.times = banded.payout();
        } else {
            this.isInside = true;
            this.perYear = false;
            this.bands = null;
            this.times = Ratio.ONE;
        }
        this.isWhole = times.millionths() == Ratio.WHOLE;
        this.flat = clause.payment() instanceof Flat amount ? amount.amount().cents() : 0;
        this.flatPerDay = clause.payment() instanceof Flat amount && amount.unit() == Unit.DAY;
    }

    /**
     * A band, and the next one: a chain of a few, which takes no index to walk.
     *
     * @param end where it ends; without an end, the largest number there is
     * @param ratio its ratio, in millionths
     * @param next the next band; null for the last
     */
    private record Step(long end, long ratio, @Nullable Step next) {

        /** Most clauses have one band or three. Where there are fewer than three, empty ones at zero come first: a walk of known length. */
        private static final int MOSTLY = 3;

        static @Nullable Step first(List<Band> bands) {
            Step first = null;
            for (int i = bands.size() - 1; i >= 0; i--) {
                Band band = bands.get(i);
                long end = band.upTo().compareTo(Money.MAX) >= 0 ? Long.MAX_VALUE : band.upTo().cents();
                first = new Step(end, band.ratio().millionths(), first);
            }
            for (int i = bands.size(); i < MOSTLY; i++) {
                first = new Step(0, 0, first);
            }
            return first;
        }
    }

    /** Whether the deductible uses up the first part of the axis. */
    boolean isInside() {
        return isInside;
    }

    /** Whether it is a fixed amount, which no deductible comes before. */
    boolean isFlat() {
        return isFlat;
    }

    /** Where a claim begins on the axis: where the year has come to, or at zero. */
    long origin(long position) {
        return perYear ? position : 0;
    }

    private long start(long origin, long charged) {
        return isInside ? Math.addExact(origin, charged) : origin;
    }

    /** f(e): the payment for a length e inside the bands. */
    long of(long length, long origin, long charged, int days) {
        long ordinary = ordinary(length, origin, charged, days);
        return isGuaranteed ? Math.max(ordinary, guaranteed(length, charged)) : ordinary;
    }

    /** The least e with f(e) at least that much: where a cap hands the cost on. */
    long handOver(long room, long length, long origin, long charged, int days) {
        long low = 0;
        long high = length;
        long guess = Math.min(inverse(room, origin, charged), length);
        if (of(guess, origin, charged, days) >= room) {
            high = guess;
            low = Math.max(0, guess - 4);
            if (of(low, origin, charged, days) >= room) {
                high = low;
                low = 0;
            }
        } else {
            low = guess + 1;
        }
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (of(middle, origin, charged, days) >= room) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Where the ratios alone would pay that much, or a little beyond: near the hand-over point of most clauses. */
    private long inverse(long room, long origin, long charged) {
        if (!isBanded) {
            return room;
        }
        long start = start(origin, charged);
        long from = start;
        long millionths = Math.multiplyExact(room, Ratio.WHOLE);
        for (Step band = bands; band != null; band = band.next) {
            boolean open = band.end == Long.MAX_VALUE;
            long width = open ? 0 : Math.max(0, band.end - from);
            if (band.ratio > 0 && (open || millionths / band.ratio < width)) {
                return from + millionths / band.ratio + 1 - start;
            }
            millionths -= band.ratio * width;
            from += width;
        }
        return from - start;
    }

    /** Why a payment for that length is as high as it is. */
    Reason reason(long length, long origin, long charged, int days) {
        if (isGuaranteed && guaranteed(length, charged) > ordinary(length, origin, charged, days)) {
            return Reason.GUARANTEE;
        }
        return isFlat ? Reason.FLAT : Reason.RATIO;
    }

    /** The rows a person sees; they sum to the payment. A flat amount has none. */
    List<BandShare> rows(long length, long paid, long origin, long charged, int days) {
        if (reason(length, origin, charged, days) == Reason.GUARANTEE) {
            return List.of(new BandShare(origin, origin + charged + length, guarantee.millionths(), paid));
        }
        List<BandShare> rows = new ArrayList<>();
        long from = start(origin, charged);
        long end = from + length;
        long rest = paid;
        for (Step band = bands; band != null; band = band.next) {
            long to = Math.min(band.end, end);
            if (to > from) {
                long amount = to == end ? rest : Math.min(rest, share(band.ratio, to - from));
                rows.add(new BandShare(from, to, band.ratio, amount));
                rest -= amount;
                from = to;
            }
        }
        return rows;
    }

    private long ordinary(long length, long origin, long charged, int days) {
        if (isBanded) {
            return Amounts.min(banded(length, start(origin, charged)), length);
        }
        return Math.min(flatPerDay ? Math.multiplyExact(flat, (long) days) : flat, charged + length);
    }

    private long guaranteed(long length, long charged) {
        return Math.min(guarantee.of(charged + length, rounding), charged + length);
    }

    private long banded(long length, long start) {
        if (roundsEachBand) {
            return roundedBands(length, start);
        }
        long end = start + length;
        long from = start;
        long millionths = 0;
        for (Step band = bands; band != null; band = band.next) {
            long to = Amounts.max(from, Amounts.min(band.end, end));
            millionths = Math.addExact(millionths, Math.multiplyExact(band.ratio, to - from));
            from = to;
        }
        return round(millionths);
    }

    private long roundedBands(long length, long start) {
        long end = start + length;
        long from = start;
        long paid = 0;
        for (Step band = bands; band != null && from < end; band = band.next) {
            long to = Math.min(band.end, end);
            if (to > from) {
                paid = Math.addExact(paid, share(band.ratio, to - from));
                from = to;
            }
        }
        return paid;
    }

    private long share(long ratio, long length) {
        return round(Math.multiplyExact(ratio, length));
    }

    /** The one rounding of a payment: q times the sum over the bands. */
    private long round(long millionths) {
        if (isWhole) {
            return rounding.divide(millionths, Ratio.WHOLE);
        }
        return BigDecimal.valueOf(millionths, 6).multiply(times.value()).setScale(0, rounding.mode()).longValueExact();
    }
}
