package io.github.baoxiao.settlement;

import io.github.baoxiao.terms.Slice;
import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What is left in each slice of a bill. The address of a slice is its ordinal; the named parts that the terms cover follow.
 *
 * <p>A named part is carved out of its slice only if some clause of the terms covers that name; otherwise it stays where it was, and is
 * treated as any other cost there.
 */
final class Slices {

    /** How many slices there are without names. */
    static final int PLAIN = Slice.values().length;

    private static final int IN_SCOPE = Slice.IN_SCOPE.ordinal();
    private static final int DEDUCTIBLE = Slice.DEDUCTIBLE.ordinal();
    private static final int COPAY = Slice.COPAY.ordinal();
    private static final int OVER_CAP = Slice.OVER_CAP.ordinal();
    private static final int NOT_COVERED = Slice.NOT_COVERED.ordinal();
    private static final Slice[] SLICES = Slice.values();
    private static final int[] IN_ORDER = IntStream.range(0, PLAIN).toArray();
    private static final int[] HAND_OUT = {COPAY, OVER_CAP, DEDUCTIBLE, NOT_COVERED, IN_SCOPE, Slice.FIRST_SELF_PAY.ordinal(),
        Slice.OVER_LIMIT.ordinal(), Slice.FULL_SELF_PAY.ordinal()};

    private final Bill bill;
    private final Plan plan;
    private final @Nullable Journal journal;
    private final long[] left;

    private Slices(Bill bill, Plan plan, @Nullable Journal journal, long[] left) {
        this.bill = bill;
        this.plan = plan;
        this.journal = journal;
        this.left = left;
    }

    /**
     * Enters the slices of a bill in a sheet, before anybody pays.
     *
     * @param left the sheet: what is left, by address
     * @param journal where each movement is written down; null for nowhere
     */
    static Slices of(Bill bill, Plan plan, @Nullable Journal journal, long[] left) {
        left[Slice.FULL_SELF_PAY.ordinal()] = bill.fullSelfPay();
        left[Slice.OVER_LIMIT.ordinal()] = bill.overLimit();
        left[Slice.FIRST_SELF_PAY.ordinal()] = bill.firstSelfPay();
        left[IN_SCOPE] = bill.inScope();
        if (bill.yearEnd().isPresent()) {
            splitAlready(left, bill.yearEnd().get());
        }
        Slices slices = new Slices(bill, plan, journal, left);
        if (!bill.named().isEmpty()) {
            slices.carve();
        }
        return slices;
    }

    private static void splitAlready(long[] left, Bill.Split inScope) {
        left[IN_SCOPE] = 0;
        left[DEDUCTIBLE] = inScope.deductible();
        left[COPAY] = inScope.copay();
        left[OVER_CAP] = inScope.overCap();
        left[NOT_COVERED] = inScope.notCovered();
    }

    private void carve() {
        for (int i = 0; i < bill.named().size(); i++) {
            Bill.Named part = bill.named().get(i);
            int address = plan.named.indexOf(part.name());
            if (address >= 0) {
                int from = part.of().ordinal();
                if (part.amount() > left[from]) {
                    throw new ImpossibleBill(ImpossibleBill.Part.NAMED, i);
                }
                left[from] -= part.amount();
                left[PLAIN + address] = part.amount();
            }
        }
    }

    // ---- what is there ----

    /**
     * What the covered slices offer together. Where the reach is plain, an offer is what is left of its slice; else each is kept until the
     * next question. Amounts in slices are parts of one bill, whose total is checked, so their sum needs no check; offers of one slice that
     * is covered twice may be more than the bill.
     */
    long offered(Reach covers) {
        long sum = 0;
        if (covers.isPlain()) {
            for (int i = 0; i < PLAIN; i++) {
                sum += left[i] & -(long) (covers.slices >>> i & 1);
            }
            return sum;
        }
        for (Reach.One cover = covers.first; cover != null; cover = cover.next()) {
            long offer = cover.of(left[cover.address()]);
            left[plan.offersAt + cover.place()] = offer;
            sum = Math.addExact(sum, offer);
        }
        return sum;
    }

    /** What is left in all slices. Most bills have no named parts; a first loop of a known length costs them nothing but additions. */
    long left() {
        long sum = 0;
        for (int i = 0; i < PLAIN; i++) {
            sum += left[i];
        }
        for (int i = PLAIN; i < plan.countersAt; i++) {
            sum += left[i];
        }
        return sum;
    }

    /** What is left of deductibles. */
    long deductible() {
        return left[DEDUCTIBLE];
    }

    /** What is left of in-scope cost, however it is split. */
    long inScope() {
        long sum = 0;
        for (int slice = IN_SCOPE; slice < PLAIN; slice++) {
            sum += left[slice];
        }
        return sum;
    }

    // ---- what is paid ----

    /** Step 7: a clause of basic insurance splits what it was offered, and draws from the bands first. */
    void payBasic(Reach covers, long deductible, long inBands, long overCap, long paid) {
        for (Reach.One cover = covers.first; cover != null; cover = cover.next()) {
            take(cover.address(), offer(covers, cover));
        }
        payFromBands(deductible, inBands, overCap, paid);
    }

    /** An account draws in the order of its covers until there is nothing left in one or the other. */
    long payUpTo(Reach covers, long most) {
        if (!covers.isPlain()) {
            long paid = Math.min(most, offered(covers));
            pay(covers, paid);
            return paid;
        }
        long rest = most;
        for (Reach.One cover = covers.first; cover != null; cover = cover.next()) {
            long share = Amounts.min(rest, left[cover.address()]);
            draw(cover.address(), share);
            rest -= share;
        }
        return most - rest;
    }

    /** Any other payer draws from what it was offered, in the order of its covers. */
    void pay(Reach covers, long paid) {
        long rest = paid;
        for (Reach.One cover = covers.first; rest > 0 && cover != null; cover = cover.next()) {
            long share = Amounts.min(rest, offer(covers, cover));
            draw(cover.address(), share);
            rest -= share;
        }
        if (rest != 0) {
            throw new BrokenInvariant("a payment found no slice to draw from");
        }
    }

    /** A settlement of basic insurance given by the claim: all in-scope cost is split. */
    void payGivenBasic(Bill.Given given) {
        long inBands = left[IN_SCOPE] - given.deductible() - given.overCap();
        left[IN_SCOPE] = 0;
        payFromBands(given.deductible(), inBands, given.overCap(), given.paid());
    }

    private void payFromBands(long deductible, long inBands, long overCap, long paid) {
        left[DEDUCTIBLE] += deductible;
        left[COPAY] += inBands;
        left[OVER_CAP] += overCap;
        long ofBands = Amounts.min(paid, inBands);
        draw(COPAY, ofBands);
        draw(DEDUCTIBLE, paid - ofBands);
    }

    /** A settlement of another layer given by the claim: in-scope cost comes first. */
    void payGiven(Bill.Given given) {
        long rest = given.paid();
        for (int address : addresses(HAND_OUT)) {
            long share = Math.min(rest, left[address]);
            draw(address, share);
            rest -= share;
        }
        BrokenInvariant.unless(rest == 0, "a payment found no slice to draw from");
    }

    /** After its turn, what basic insurance left of in-scope cost is what it does not cover. */
    void endBasic() {
        left[NOT_COVERED] += left[IN_SCOPE];
        left[IN_SCOPE] = 0;
    }

    /** What nobody pays is the person's. */
    void leaveToPerson() {
        Objects.requireNonNull(journal).byNobody();
        for (int address : addresses(IN_ORDER)) {
            draw(address, left[address]);
        }
    }

    private long offer(Reach covers, Reach.One cover) {
        return left[covers.isPlain() ? cover.address() : plan.offersAt + cover.place()];
    }

    private void draw(int address, long amount) {
        take(address, amount);
        if (journal != null) {
            write(journal, address, amount);
        }
    }

    private void write(Journal journal, int address, long amount) {
        if (amount > 0) {
            journal.draw(amount, sliceOf(address), nameOf(address));
        }
    }

    private void take(int address, long amount) {
        long rest = left[address] - amount;
        if (amount < 0 || rest < 0) {
            throw new BrokenInvariant("a slice was drawn below zero");
        }
        left[address] = rest;
    }

    // ---- addresses ----

    /** The slice at an address; for a named part, the one it was carved out of. */
    private Slice sliceOf(int address) {
        return address < PLAIN ? SLICES[address]
                : bill.named().stream().filter(part -> part.name().equals(nameOf(address))).findFirst().orElseThrow().of();
    }

    /** The name at an address; empty for an ordinary slice. */
    private String nameOf(int address) {
        return address < PLAIN ? "" : plan.named.get(address - PLAIN);
    }

    /** Ordinary slices, and after them the named parts of this bill in its order. */
    private int[] addresses(int[] plain) {
        return bill.named().isEmpty() ? plain : IntStream.concat(IntStream.of(plain), bill.named().stream().mapToInt(part -> plan.named.indexOf(part.name())).filter(place -> place >= 0)
                .map(place -> PLAIN + place)).toArray();
    }
}
