package io.github.baoxiao.settlement;

import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Purse;
import io.github.baoxiao.terms.Slice;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What there is to settle: amounts in cents, no names and no dates.
 *
 * @param fullSelfPay outside the catalogue
 * @param overLimit above a price ceiling
 * @param firstSelfPay the person's first share
 * @param inScope the base of benefits
 * @param named parts of the four above with names of their own
 * @param days days of the stay, at least 1
 * @param admission the number of the admission in the year; 0 to count it from the year to date
 * @param current balance of this year's account
 * @param carried balance of the account carried over
 * @param shared balance of the family's shared account
 * @param given layers that were settled elsewhere
 * @param isPart whether it is one part of a stay that is settled in parts
 * @param indices figures of the person's own, by name
 * @param yearEnd for the settlement of a year, how its in-scope cost is split already; empty for a bill
 */
public record Bill(long fullSelfPay, long overLimit, long firstSelfPay, long inScope, List<Named> named, int days, int admission,
        long current, long carried, long shared, List<Given> given, boolean isPart, Map<String, Long> indices,
        Optional<Split> yearEnd) {

    /**
     * In-scope cost that the person bore in the year, as basic insurance split it.
     *
     * @param deductible the deductibles
     * @param copay the rest of the bands
     * @param overCap over the caps
     * @param notCovered what no clause covered
     */
    public record Split(long deductible, long copay, long overCap, long notCovered) {

        /** All of it. */
        long sum() {
            return Math.addExact(Math.addExact(deductible, copay), Math.addExact(overCap, notCovered));
        }
    }

    /** What a person bore in a year, to be settled at its end. */
    public static Bill ofYear(long fullSelfPay, long overLimit, long firstSelfPay, Split inScope, long current, long carried, long shared,
            Map<String, Long> indices) {
        return new Bill(fullSelfPay, overLimit, firstSelfPay, inScope.sum(), List.of(), 1, 0, current, carried, shared, List.of(), false,
                indices, Optional.of(inScope));
    }

    /** A whole stay of a person whose figures no rule asks for. */
    public Bill(long fullSelfPay, long overLimit, long firstSelfPay, long inScope, List<Named> named, int days, int admission, long current,
            long carried, long shared, List<Given> given) {
        this(fullSelfPay, overLimit, firstSelfPay, inScope, named, days, admission, current, carried, shared, given, false, Map.of(), Optional.empty());
    }

    /**
     * A part of a slice with a name of its own.
     *
     * @param name the name
     * @param of the slice it is carved out of: one of the first four
     * @param amount how much
     */
    public record Named(String name, Slice of, long amount) {
    }

    /**
     * A settlement of a layer, taken as it is.
     *
     * @param layer the layer
     * @param deductible the deductible it charged
     * @param overCap the cost it handed on
     * @param paid what it paid
     */
    public record Given(Payer layer, long deductible, long overCap, long paid) {
    }

    public Bill {
        named = List.copyOf(named);
        given = List.copyOf(given);
        indices = Map.copyOf(indices);
        if (fullSelfPay < 0 || overLimit < 0 || firstSelfPay < 0 || inScope < 0 || current < 0 || carried < 0 || shared < 0) {
            throw new ArithmeticException("a bill below zero");
        }
        if (given.stream().anyMatch(one -> (one.deductible | one.overCap | one.paid) < 0) || named.stream().anyMatch(one -> one.amount < 0)) {
            throw new ArithmeticException("a part of a bill below zero");
        }
        if (days < 1 || admission < 0) {
            throw new IllegalArgumentException("a stay has at least one day, an admission a number from 1");
        }
        if (yearEnd.isPresent() && (yearEnd.get().sum() != inScope || !named.isEmpty() || !given.isEmpty())) {
            throw new IllegalArgumentException("a settlement of a year has no bill");
        }
    }

    /** What is in an account before it. */
    long balance(Purse purse) {
        return switch (purse) {
            case CURRENT -> current;
            case CARRIED -> carried;
            case SHARED -> shared;
        };
    }

    /** Which admission of the year it is: as stated, or the one after those before it. */
    int admissionAfter(int visits) {
        return admission > 0 ? admission : Math.addExact(visits, 1);
    }

    /** The whole bill. */
    public long total() {
        return Math.addExact(Math.addExact(fullSelfPay, overLimit), Math.addExact(firstSelfPay, inScope));
    }
}
