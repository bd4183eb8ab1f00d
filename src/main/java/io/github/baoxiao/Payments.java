package io.github.baoxiao;

import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.terms.Payer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who paid how much of one claim, or of several: each clause of each layer, each kind of account, and the person in cash. It is as much of
 * a breakdown as a host must keep so that {@link Adjustments} can be worked out later.
 *
 * <p>Amounts are in yuan, and in a difference they may be negative. Two payments are equal if the same payers pay the same.
 */
public final class Payments {

    /** Nobody paid anything. */
    public static final Payments NONE = new Payments(new TreeMap<>());

    private final SortedMap<Key, Long> cents;

    private record Key(Payer payer, String clause) implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparing(Key::payer).thenComparing(Key::clause);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private Payments(SortedMap<Key, Long> cents) {
        cents.values().removeIf(amount -> amount == 0);
        this.cents = cents;
    }

    /**
     * What one payer pays.
     *
     * @param payer a layer, an account or the person
     * @param clause the clause of the layer; empty for an account and for the person, and for a layer the claim brought with it
     * @param amount the amount in yuan
     */
    public record Line(Payer payer, String clause, Money amount) {
        @Override
        public String toString() {
            return "Line";
        }
    }

    /**
     * Payments as they were stored.
     *
     * @param lines what each paid, at least 0.00; several of one payer and clause are added
     * @return the payments
     * @throws ClaimException if an amount is negative: more was paid back than was paid
     */
    public static Payments of(List<Line> lines) {
        SortedMap<Key, Long> cents = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.amount().cents() < 0) {
                throw new ClaimException(List.of(Issue.of("negative", "/" + i, Text.of("已付金额不能为负", "what was paid is not negative"),
                        Text.of("写扣除退款后的净额", "write what is left after everything that was paid back"))));
            }
            cents.merge(new Key(line.payer(), line.clause()), line.amount().cents(), Math::addExact);
        }
        return new Payments(cents);
    }

    /**
     * {@return what a breakdown pays; of a reversal, what it takes back}
     *
     * @param breakdown a settled claim
     */
    public static Payments of(Breakdown breakdown) {
        SortedMap<Key, Long> cents = new TreeMap<>();
        breakdown.payments().forEach(line -> cents.merge(new Key(line.payer(), line.clause()), line.amount().cents(), Math::addExact));
        for (Payer payer : Payer.values()) {
            if (!payer.isLayer()) {
                cents.put(new Key(payer, ""), breakdown.paidBy(payer).cents());
            }
        }
        return new Payments(cents);
    }

    /** {@return one line for each payer and clause that pays something, in the order of the payers} */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        cents.forEach((key, amount) -> lines.add(new Line(key.payer, key.clause, Money.ofCents(amount))));
        return lines;
    }

    /**
     * {@return what one payer pays, over all its clauses}
     *
     * @param payer any payer
     */
    public Money paidBy(Payer payer) {
        long sum = 0;
        for (SortedMap.Entry<Key, Long> line : cents.entrySet()) {
            sum = line.getKey().payer == payer ? Math.addExact(sum, line.getValue()) : sum;
        }
        return Money.ofCents(sum);
    }

    /**
     * {@return what one clause pays}
     *
     * @param payer the layer
     * @param clause the clause; empty for an account and for the person
     */
    public Money paidBy(Payer payer, String clause) {
        return Money.ofCents(cents.getOrDefault(new Key(payer, clause), 0L));
    }

    /** {@return the sum over all payers: the total of the claim, if these are the payments of one} */
    public Money total() {
        return Money.ofCents(cents.values().stream().reduce(0L, Math::addExact));
    }

    /**
     * {@return both together}
     *
     * @param other the payments to add
     */
    public Payments plus(Payments other) {
        SortedMap<Key, Long> sum = new TreeMap<>(cents);
        other.cents.forEach((key, amount) -> sum.merge(key, amount, Math::addExact));
        return new Payments(sum);
    }

    /**
     * {@return what these pay more than the others; negative where it is less}
     *
     * @param other the payments to take away
     */
    public Payments minus(Payments other) {
        SortedMap<Key, Long> difference = new TreeMap<>(cents);
        other.cents.forEach((key, amount) -> difference.merge(key, Math.negateExact(amount), Math::addExact));
        return new Payments(difference);
    }

    /** The same with the person as the one who receives what the others pay: where there is no bill, all of it is money in the person's hand. */
    Payments toThePerson() {
        SortedMap<Key, Long> received = new TreeMap<>(cents);
        received.keySet().removeIf(key -> key.payer == Payer.PERSON);
        long sum = received.values().stream().reduce(0L, Math::addExact);
        received.put(new Key(Payer.PERSON, ""), Math.negateExact(sum));
        return new Payments(received);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Payments that && cents.equals(that.cents);
    }

    @Override
    public int hashCode() {
        return cents.hashCode();
    }

    /** Without amounts: they are a person's. */
    @Override
    public String toString() {
        return "Payments";
    }
}
