package io.github.baoxiao.settlement;

import io.github.baoxiao.money.Money;
import io.github.baoxiao.terms.Cap;
import io.github.baoxiao.terms.Clause;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Payment;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A clause made ready for many bills: its counters as places, its covers as addresses, its figures as cents. */
final class ClausePlan {

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
    /** Its caps; null if it has none. */
    final @Nullable CapPlan caps;
    private final boolean hasCostCap;
    private final long costPerYear;
    private final long costPerClaim;

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
        this.hasCostCap = costPerYear < Long.MAX_VALUE || costPerClaim < Long.MAX_VALUE;
        this.caps = isNothing ? null : CapPlan.first(clause.caps(), counter, turn);
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
        if (!hasCostCap) {
            return base - charged;
        }
        long ceiling = Math.min(costPerClaim, costPerYear == Long.MAX_VALUE ? Long.MAX_VALUE : Math.max(0, costPerYear - position));
        return payout.isInside() ? Math.max(charged, Math.min(base, ceiling)) - charged : Math.min(base - charged, ceiling);
    }

    /** Step 6: what the caps leave to pay. */
    long room(Counters counters, int days) {
        long room = Long.MAX_VALUE;
        for (CapPlan cap = caps; cap != null; cap = cap.next) {
            room = Math.min(room, cap.room(counters, days));
        }
        return room;
    }

    /** The caps that leave no more than that. */
    List<Cap> capsThatLeave(long room, Counters counters, int days) {
        return Stream.iterate(caps, Objects::nonNull, cap -> cap.next).filter(cap -> cap.room(counters, days) == room).map(cap -> cap.cap).toList();
    }
}
