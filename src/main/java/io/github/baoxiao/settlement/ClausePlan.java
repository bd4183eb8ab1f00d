package io.github.baoxiao.settlement;

import io.github.baoxiao.money.Money;
import io.github.baoxiao.terms.Cap;
import io.github.baoxiao.terms.Clause;
import io.github.baoxiao.terms.Deductible;
import io.github.baoxiao.terms.Payment;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A clause made ready for many bills: its counters and covers as addresses, its figures as cents. */
final class ClausePlan extends PaymentPlan {

    final Clause clause;
    /** Whether it pays nothing, and that is all there is to know of it; the rest is without meaning then. */
    final boolean isNothing;
    /** The address of the counter in which its cost and payments accumulate. */
    final int counter;
    /** The addresses of all counters it speaks of. */
    final int[] counters;
    final DeductiblePlan deductible;
    /** What it pays for a length of its axis. */
    final Payout payout;
    /** Its caps; null if it has none. */
    final @Nullable CapPlan caps;
    private final boolean hasCostCap;
    private final long costPerYear;
    private final long costPerClaim;

    ClausePlan(Clause clause, boolean isFirst, boolean isLast, Key key) {
        super(clause.layer(), new Reach(clause.covers(), key), isFirst, isLast);
        this.clause = clause;
        this.isNothing = clause.payment() instanceof Payment.Nothing;
        this.counter = key.counter(clause.counter());
        this.counters = isNothing ? new int[0] : counters(clause).mapToInt(key::counter).distinct().toArray();
        this.deductible = new DeductiblePlan(clause.deductible(), key);
        this.payout = new Payout(clause, key);
        this.costPerYear = limit(clause.costCap().perYear());
        this.costPerClaim = limit(clause.costCap().perClaim());
        this.hasCostCap = costPerYear < Long.MAX_VALUE || costPerClaim < Long.MAX_VALUE;
        this.caps = isNothing ? null : CapPlan.first(clause.caps(), counter, key);
    }

    private static long limit(Money money) {
        return money.compareTo(Money.MAX) < 0 ? money.cents() : Long.MAX_VALUE;
    }

    /** The counters a clause speaks of. */
    static Stream<String> counters(Clause clause) {
        Deductible deductible = clause.deductible();
        return Stream.concat(Stream.of(clause.counter(), deductible.counter(),
                deductible.mode() == Deductible.Mode.PER_LEVEL ? deductible.levelCounter() : deductible.counter()),
                clause.caps().stream().filter(cap -> cap.per() == Cap.Per.YEAR).map(Cap::counter));
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
            room = Amounts.min(room, cap.room(counters, days));
        }
        return room;
    }

    /** The caps that leave no more than that. */
    List<Cap> capsThatLeave(long room, Counters counters, int days) {
        return Stream.iterate(caps, Objects::nonNull, cap -> cap.next).filter(cap -> cap.room(counters, days) == room).map(cap -> cap.cap).toList();
    }
}
