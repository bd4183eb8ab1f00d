package io.github.baoxiao.settlement;

import io.github.baoxiao.money.Rounding;
import io.github.baoxiao.terms.Cover;
import io.github.baoxiao.terms.NamedSlice;
import io.github.baoxiao.terms.Part;
import io.github.baoxiao.terms.Slice;
import io.github.baoxiao.terms.Terms;

import java.util.Arrays;
import java.util.List;

/**
 * What is left in each slice of a bill. A slice is addressed by its ordinal; named slices follow.
 *
 * <p>A named part is carved out of its slice only if some clause of the terms covers that name; otherwise it stays where it was, and is
 * treated as any other cost there.
 */
final class Slices {

    private static final int PLAIN = Slice.values().length;
    private static final Slice[] SLICES = Slice.values();
    private static final int[] HAND_OUT = {Slice.COPAY.ordinal(), Slice.OVER_CAP.ordinal(), Slice.DEDUCTIBLE.ordinal(),
        Slice.NOT_COVERED.ordinal(), Slice.IN_SCOPE.ordinal(), Slice.FIRST_SELF_PAY.ordinal(), Slice.OVER_LIMIT.ordinal(),
        Slice.FULL_SELF_PAY.ordinal()};

    private final List<Bill.Named> carved;
    private final long[] left;

    Slices(Bill bill, Terms terms) {
        carved = bill.named().isEmpty() ? List.of() : bill.named().stream().filter(named -> terms.covers(named.name())).toList();
        left = new long[PLAIN + carved.size()];
        left[Slice.FULL_SELF_PAY.ordinal()] = bill.fullSelfPay();
        left[Slice.OVER_LIMIT.ordinal()] = bill.overLimit();
        left[Slice.FIRST_SELF_PAY.ordinal()] = bill.firstSelfPay();
        left[Slice.IN_SCOPE.ordinal()] = bill.inScope();
        if (bill.yearEnd().isPresent()) {
            splitAlready(bill.yearEnd().get());
        }
        for (int i = 0; i < carved.size(); i++) {
            Bill.Named named = carved.get(i);
            if (named.amount() > left[named.of().ordinal()]) {
                throw new ImpossibleBill(ImpossibleBill.Part.NAMED, bill.named().indexOf(named));
            }
            left[named.of().ordinal()] -= named.amount();
            left[PLAIN + i] = named.amount();
        }
    }

    private void splitAlready(Bill.Split inScope) {
        left[Slice.IN_SCOPE.ordinal()] = 0;
        left[Slice.DEDUCTIBLE.ordinal()] = inScope.deductible();
        left[Slice.COPAY.ordinal()] = inScope.copay();
        left[Slice.OVER_CAP.ordinal()] = inScope.overCap();
        left[Slice.NOT_COVERED.ordinal()] = inScope.notCovered();
    }

    /**
     * What the covered slices offer together.
     *
     * @param offers takes what each offers, in the order of the covers
     */
    long offers(List<Cover> covers, Rounding rounding, long[] offers) {
        long sum = 0;
        for (int i = 0; i < covers.size(); i++) {
            Cover cover = covers.get(i);
            int slice = indexOf(cover.part());
            offers[i] = slice < 0 ? 0 : cover.weight().of(left[slice], rounding);
            sum = Math.addExact(sum, offers[i]);
        }
        return sum;
    }

    /** What there is, whole, by address. */
    long[] everything() {
        return left.clone();
    }

    /** Step 7: a clause of basic insurance splits what it covers. */
    void split(List<Cover> covers, long[] offers, long deductible, long inBands, long overCap) {
        for (int i = 0; i < covers.size(); i++) {
            if (offers[i] > 0) {
                take(indexOf(covers.get(i).part()), offers[i]);
            }
        }
        left[Slice.DEDUCTIBLE.ordinal()] += deductible;
        left[Slice.COPAY.ordinal()] += inBands;
        left[Slice.OVER_CAP.ordinal()] += overCap;
    }

    /** The same for a basic settlement given by the claim: all in-scope cost is split. */
    void splitInScope(long deductible, long inBands, long overCap) {
        take(Slice.IN_SCOPE.ordinal(), deductible + inBands + overCap);
        left[Slice.DEDUCTIBLE.ordinal()] += deductible;
        left[Slice.COPAY.ordinal()] += inBands;
        left[Slice.OVER_CAP.ordinal()] += overCap;
    }

    void move(Slice from, Slice to) {
        left[to.ordinal()] += left[from.ordinal()];
        left[from.ordinal()] = 0;
    }

    void take(int slice, long amount) {
        if (amount < 0 || amount > left[slice]) {
            throw new BrokenInvariant("a slice was drawn below zero");
        }
        left[slice] -= amount;
    }

    long left(int slice) {
        return left[slice];
    }

    /** What is left in all slices. */
    long left() {
        long sum = 0;
        for (long amount : left) {
            sum = Math.addExact(sum, amount);
        }
        return sum;
    }

    /** What is left of in-scope cost, however it is split. */
    long inScope() {
        long sum = 0;
        for (int slice = Slice.IN_SCOPE.ordinal(); slice < PLAIN; slice++) {
            sum += left[slice];
        }
        return sum;
    }

    /** The address of a part; -1 for a named part this bill does not have. */
    int indexOf(Part part) {
        if (part instanceof Slice slice) {
            return slice.ordinal();
        }
        for (int i = 0; i < carved.size(); i++) {
            if (carved.get(i).name().equals(((NamedSlice) part).name())) {
                return PLAIN + i;
            }
        }
        return -1;
    }

    /** The slice at an address; for a named part, the one it was carved out of. */
    Slice sliceOf(int index) {
        return index < PLAIN ? SLICES[index] : carved.get(index - PLAIN).of();
    }

    /** The name at an address; empty for an ordinary slice. */
    String nameOf(int index) {
        return index < PLAIN ? "" : carved.get(index - PLAIN).name();
    }

    /** How many addresses there are, from 0. */
    int size() {
        return left.length;
    }

    /** All addresses in the order in which a settlement given by the claim is drawn: in-scope cost first. */
    int[] handOutOrder() {
        int[] order = Arrays.copyOf(HAND_OUT, left.length);
        for (int i = PLAIN; i < order.length; i++) {
            order[i] = i;
        }
        return order;
    }
}
