package io.github.baoxiao;

import io.github.baoxiao.money.Money;
import io.github.baoxiao.settlement.Tally;
import io.github.baoxiao.terms.Slice;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a person's medical year has accumulated: state in, state out. The library never stores it.
 *
 * <p>{@link #NONE} is the state before the first claim of a medical year. A claim that follows another of the same person in one call may
 * leave its state out, which is {@link #CARRIED}. A host stores {@link Breakdown#yearToDate()} after each claim, and gives it to the next.
 */
public final class YearToDate {

    /** Nothing yet: this is the first claim of the medical year. */
    public static final YearToDate NONE = new YearToDate(LocalDate.MIN, Tally.NONE, Money.ZERO, Money.ZERO, Map.of());

    /** Left out: the state after the claim before is carried over. */
    public static final YearToDate CARRIED = new YearToDate(LocalDate.MAX, Tally.NONE, Money.ZERO, Money.ZERO, Map.of());

    /** The most admissions a counter may have. */
    static final int MOST_VISITS = 1_000_000;

    private final LocalDate from;
    private final Tally tally;
    private final long total;
    private final long inScope;
    private final Map<Slice, Money> borne;
    private final boolean closed;

    YearToDate(LocalDate from, Tally tally, Money total, Money inScope, Map<Slice, Money> borne) {
        this.from = from;
        this.tally = tally;
        this.total = total.cents();
        this.inScope = inScope.cents();
        Map<Slice, Money> copy = new EnumMap<>(Slice.class);
        copy.putAll(borne);
        this.borne = Collections.unmodifiableMap(copy);
        this.closed = tally.counter(YearEnd.CLOSED).visits() > 0;
    }

    /**
     * The state of a medical year.
     *
     * @param from the first day of the medical year
     * @param counters what has accumulated, by {@code LAYER/CLAUSE} or by a name of the book's own; an absent one is unused
     * @param total everything billed in the year
     * @param inScope everything in scope in the year
     * @param borne what the person bore in the year, account money included, by slice
     * @return the state; whether it fits the claim shows when that is settled
     */
    public static YearToDate of(LocalDate from, Map<String, Counter> counters, Money total, Money inScope, Map<Slice, Money> borne) {
        Nulls.refuse("from, counters, total, inScope, borne", from, counters, total, inScope, borne);
        Nulls.refuseIn("counters", counters);
        Nulls.refuseIn("borne", borne);
        Map<String, io.github.baoxiao.settlement.Counter> kernel = new HashMap<>();
        counters.forEach((key, counter) -> kernel.put(key, new io.github.baoxiao.settlement.Counter(counter.position().cents(),
                counter.deductible().cents(), counter.paid().cents(), counter.visits())));
        return new YearToDate(from, Tally.of(kernel), total, inScope, borne);
    }

    /** {@return whether there is a state at all: neither {@link #NONE} nor {@link #CARRIED}} */
    public boolean isPresent() {
        return this != NONE && this != CARRIED;
    }

    /** {@return the first day of the medical year; without meaning where no state {@linkplain #isPresent() is present}} */
    public LocalDate from() {
        return from;
    }

    /** {@return what has accumulated, by {@code LAYER/CLAUSE} such as {@code BASIC/INPATIENT}, or by a name of the book's own} Sorted. */
    public SortedMap<String, Counter> counters() {
        SortedMap<String, Counter> told = new TreeMap<>();
        tally.counters().forEach((key, counter) -> told.put(key, new Counter(Money.ofCents(counter.position()),
                Money.ofCents(counter.deductible()), Money.ofCents(counter.paid()), counter.visits())));
        return Collections.unmodifiableSortedMap(told);
    }

    /** What has accumulated, as the kernel takes it. */
    Tally tally() {
        return tally;
    }

    /** Whether the year has been settled at its end. */
    boolean isClosed() {
        return closed;
    }

    /** {@return everything billed in the year} */
    public Money total() {
        return Money.ofCents(total);
    }

    /** Whether a bill of so many cents more would take the total of the year out of the range of the library. */
    boolean isExceededBy(long cents) {
        return total + cents > Money.MAX.cents();
    }

    /** {@return everything in scope in the year} */
    public Money inScope() {
        return Money.ofCents(inScope);
    }

    /** {@return what the person bore in the year, account money included, by slice} */
    public Map<Slice, Money> borne() {
        return borne;
    }

    /** Equal if it says the same: a counter or a slice of zero is the same as none. */
    @Override
    public boolean equals(Object other) {
        return other instanceof YearToDate that && from.equals(that.from) && total == that.total && inScope == that.inScope
                && tally.equals(that.tally) && nonZero(borne).equals(nonZero(that.borne));
    }

    @Override
    public int hashCode() {
        return from.hashCode() * 31 + Long.hashCode(total);
    }

    private static Map<Slice, Money> nonZero(Map<Slice, Money> amounts) {
        Map<Slice, Money> nonZero = new TreeMap<>(amounts);
        nonZero.values().removeIf(Money::isZero);
        return nonZero;
    }

    /** Without amounts: they are a person's. */
    @Override
    public String toString() {
        return this == NONE ? "NONE" : this == CARRIED ? "CARRIED" : "YearToDate";
    }

    /**
     * One counter.
     *
     * @param position cost of the axis used
     * @param deductible deductible met
     * @param paid payments
     * @param visits settled admissions, at most a million
     */
    public record Counter(Money position, Money deductible, Money paid, int visits) {

        /** A counter nothing has used. */
        public static final Counter UNUSED = new Counter(Money.ZERO, Money.ZERO, Money.ZERO, 0);

        /** Takes no null. */
        public Counter {
            Nulls.refuse("position, deductible, paid", position, deductible, paid);
        }

        @Override
        public String toString() {
            return "Counter";
        }
    }
}
