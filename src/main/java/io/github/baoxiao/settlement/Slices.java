package io.github.baoxiao.settlement;

import io.github.baoxiao.terms.Slice;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What is left in each slice of a bill. A slice is addressed by its ordinal; named slices follow.
 *
 * <p>A named part is carved out of its slice only if some clause of the terms covers that name; otherwise it stays where it was, and is
 * treated as any other cost there.
 */
final class Slices {

    static final int PLAIN = Slice.values().length;
    private static final Slice[] SLICES = Slice.values();
    private static final int[] HAND_OUT = {Slice.COPAY.ordinal(), Slice.OVER_CAP.ordinal(), Slice.DEDUCTIBLE.ordinal(),
        Slice.NOT_COVERED.ordinal(), Slice.IN_SCOPE.ordinal(), Slice.FIRST_SELF_PAY.ordinal(), Slice.OVER_LIMIT.ordinal(),
        Slice.FULL_SELF_PAY.ordinal()};

    private final Bill bill;
    private final List<String> named;
    private final long[] left;

    Slices(Bill bill, Plan plan) {
        this.bill = bill;
        this.named = plan.named;
        left = new long[PLAIN + named.size()];
        left[Slice.FULL_SELF_PAY.ordinal()] = bill.fullSelfPay();
        left[Slice.OVER_LIMIT.ordinal()] = bill.overLimit();
        left[Slice.FIRST_SELF_PAY.ordinal()] = bill.firstSelfPay();
        left[Slice.IN_SCOPE.ordinal()] = bill.inScope();
        if (bill.yearEnd().isPresent()) {
            splitAlready(bill.yearEnd().get());
        }
        for (int i = 0; i < bill.named().size(); i++) {
            Bill.Named part = bill.named().get(i);
            int address = named.indexOf(part.name());
            if (address >= 0) {
                carve(part.of().ordinal(), PLAIN + address, part.amount(), i);
            }
        }
    }

    private void carve(int from, int to, long amount, int index) {
        if (amount > left[from]) {
            throw new ImpossibleBill(ImpossibleBill.Part.NAMED, index);
        }
        left[from] -= amount;
        left[to] = amount;
    }

    private void splitAlready(Bill.Split inScope) {
        left[Slice.IN_SCOPE.ordinal()] = 0;
        left[Slice.DEDUCTIBLE.ordinal()] = inScope.deductible();
        left[Slice.COPAY.ordinal()] = inScope.copay();
        left[Slice.OVER_CAP.ordinal()] = inScope.overCap();
        left[Slice.NOT_COVERED.ordinal()] = inScope.notCovered();
    }

    /** Step 7: a clause of basic insurance splits what it covers. */
    void split(Reach covers, long[] offers, long deductible, long inBands, long overCap) {
        for (int i = 0; i < covers.size(); i++) {
            if (offers[i] > 0) {
                take(covers.slices[i], offers[i]);
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

    /** The slice at an address; for a named part, the one it was carved out of. */
    Slice sliceOf(int address) {
        return address < PLAIN ? SLICES[address] : partAt(address).of();
    }

    /** The name at an address; empty for an ordinary slice. */
    String nameOf(int address) {
        return address < PLAIN ? "" : named.get(address - PLAIN);
    }

    private Bill.Named partAt(int address) {
        return bill.named().stream().filter(part -> part.name().equals(nameOf(address))).findFirst().orElseThrow();
    }

    /** The addresses of this bill: the slices, and after them the named parts it brings, in its order. */
    int[] addresses() {
        return withNamed(IntStream.range(0, PLAIN));
    }

    /** All addresses in the order in which a settlement given by the claim is drawn: in-scope cost first. */
    int[] handOutOrder() {
        return withNamed(IntStream.of(HAND_OUT));
    }

    private int[] withNamed(IntStream plain) {
        return IntStream.concat(plain, bill.named().stream().mapToInt(part -> named.indexOf(part.name())).filter(place -> place >= 0)
                .map(place -> PLAIN + place)).toArray();
    }
}
