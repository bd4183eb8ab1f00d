package io.github.baoxiao.settlement;

import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Slice;

import java.util.List;
import java.util.Map;

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
 */
public record Bill(long fullSelfPay, long overLimit, long firstSelfPay, long inScope, List<Named> named, int days, int admission,
        long current, long carried, long shared, List<Given> given, boolean isPart, Map<String, Long> indices) {

    /** A whole stay of a person whose figures no rule asks for. */
    public Bill(long fullSelfPay, long overLimit, long firstSelfPay, long inScope, List<Named> named, int days, int admission, long current,
            long carried, long shared, List<Given> given) {
        this(fullSelfPay, overLimit, firstSelfPay, inScope, named, days, admission, current, carried, shared, given, false, Map.of());
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
        if (days < 1 || admission < 0) {
            throw new IllegalArgumentException("a stay has at least one day, an admission a number from 1");
        }
    }

    /** The whole bill. */
    public long total() {
        return Math.addExact(Math.addExact(fullSelfPay, overLimit), Math.addExact(firstSelfPay, inScope));
    }
}
