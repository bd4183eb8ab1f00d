package io.github.baoxiao.settlement;

import io.github.baoxiao.terms.Cap;
import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A cap made ready for many bills, and the next one of its clause: a chain of mostly one or two, which takes no index to walk. */
final class CapPlan {

    /** What it was made of. */
    final Cap cap;
    /** The address of the counter whose payments it limits, where it is for the year; below zero, none. */
    final int counter;
    /** Whether payments of the clause count there beside the clause's own counter: once in each, however many caps look at it. */
    final boolean counts;
    /** The next cap; null for the last. */
    final @Nullable CapPlan next;
    private final long limit;
    private final boolean isForEachDay;

    private CapPlan(Cap cap, int counter, boolean counts, @Nullable CapPlan next) {
        this.cap = cap;
        this.counter = counter;
        this.counts = counts;
        this.next = next;
        this.limit = cap.limit().cents();
        this.isForEachDay = cap.per() == Cap.Per.DAY;
    }

    /** The first of these caps, followed by the others; null if there are none. */
    static @Nullable CapPlan first(List<Cap> caps, int ownCounter, PaymentPlan.Key key) {
        CapPlan first = null;
        Set<Integer> counting = new HashSet<>(Set.of(PaymentPlan.NOWHERE, ownCounter));
        for (int i = caps.size() - 1; i >= 0; i--) {
            Cap cap = caps.get(i);
            int counter = cap.per() == Cap.Per.YEAR ? key.counter(cap.counter()) : PaymentPlan.NOWHERE;
            first = new CapPlan(cap, counter, counting.add(counter), first);
        }
        return first;
    }

    /** What it leaves to pay. */
    long room(Counters counters, int days) {
        if (counter >= 0) {
            return Amounts.above(limit, counters.paid(counter));
        }
        return isForEachDay ? Math.multiplyExact(limit, (long) days) : limit;
    }
}
