package io.github.baoxiao.settlement;

import io.github.baoxiao.money.Money;
import io.github.baoxiao.terms.Cap;
import io.github.baoxiao.terms.Clause;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Payment;

import java.util.List;
import java.util.stream.IntStream;

/** A clause made ready for many bills: its counters as places, its covers as addresses, its figures as arrays. */
final class ClausePlan {

    private static final int EACH_CLAIM = -1;
    private static final int EACH_DAY = -2;

    final Clause clause;
    final Reach covers;
    /** Whether it pays nothing, and that is all there is to know of it; the rest is without meaning then. */
    final boolean isNothing;
    /** Whether it is one of basic insurance, which splits what it covers. */
    final boolean isBasic;
    /** Where its cost and payments accumulate. */
    final int counter;
    final DeductiblePlan deductible;
    /** What it pays for a length of its axis. */
    final Payout payout;
    /** Counters of its yearly caps other than its own, each once: a payment counts once in each, however many caps look at it. */
    final int[] paidAlso;
    private final long costPerYear;
    private final long costPerClaim;
    private final long[] limits;
    /** The place of the counter of each yearly cap, or what else the limit is for. */
    private final int[] limited;

    ClausePlan(Clause clause, Turn.Key turn) {
        this.clause = clause;
        this.covers = new Reach(clause.covers(), turn.named(), turn.rounding());
        this.isNothing = clause.payment() instanceof Payment.Nothing;
        this.isBasic = clause.layer() == Payer.BASIC;
        this.counter = place(clause.counter(), turn);
        this.deductible = new DeductiblePlan(clause.deductible(), turn);
        this.payout = new Payout(clause, turn);
        this.costPerYear = limit(clause.costCap().perYear());
        this.costPerClaim = limit(clause.costCap().perClaim());
        this.limits = clause.caps().stream().mapToLong(cap -> cap.limit().cents()).toArray();
        this.limited = clause.caps().stream().mapToInt(cap -> limited(cap, turn)).toArray();
        this.paidAlso = IntStream.of(limited).filter(place -> place >= 0 && place != counter).distinct().toArray();
    }

    private static int limited(Cap cap, Turn.Key turn) {
        return switch (cap.per()) {
            case YEAR -> place(cap.counter(), turn);
            case CLAIM -> EACH_CLAIM;
            case DAY -> EACH_DAY;
        };
    }

    /** Where a counter stands; a clause that pays nothing counts nothing. */
    static int place(String counter, Turn.Key turn) {
        return turn.places().getOrDefault(counter, -1);
    }

    private static long limit(Money money) {
        return money.compareTo(Money.MAX) < 0 ? money.cents() : Long.MAX_VALUE;
    }

    /** Step 3: the length E inside the bands. A cost cap is a point on the clause's own axis. */
    long lengthInside(long position, long base, long charged) {
        long ceiling = Math.min(costPerClaim, costPerYear == Long.MAX_VALUE ? Long.MAX_VALUE : Math.max(0, costPerYear - position));
        return payout.isInside() ? Math.max(charged, Math.min(base, ceiling)) - charged : Math.min(base - charged, ceiling);
    }

    /** Step 6: what the caps leave to pay. */
    long room(Counters counters, int days) {
        long room = Long.MAX_VALUE;
        for (int i = 0; i < limits.length; i++) {
            room = Math.min(room, room(i, counters, days));
        }
        return room;
    }

    private long room(int cap, Counters counters, int days) {
        int place = limited[cap];
        if (place >= 0) {
            return Math.max(0, limits[cap] - counters.paid(place));
        }
        return place == EACH_CLAIM ? limits[cap] : Math.multiplyExact(limits[cap], (long) days);
    }

    /** The caps that leave no more than that. */
    List<Cap> capsThatLeave(long room, Counters counters, int days) {
        return IntStream.range(0, limits.length).filter(cap -> room(cap, counters, days) == room).mapToObj(clause.caps()::get).toList();
    }
}
