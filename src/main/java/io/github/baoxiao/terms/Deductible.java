package io.github.baoxiao.terms;

import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is borne before a clause pays (SETTLEMENT, steps 1 and 2).
 *
 * @param basis where the figure comes from
 * @param times the product of all factors on it; zero where it is waived
 * @param mode what of it remains to be charged on a claim
 * @param ceiling the yearly ceiling; {@link Money#MAX} where there is none
 * @param counter the counter in which what was met accumulates
 * @param levelCounter the counter of the facility's level, used by {@link Mode#PER_LEVEL} alone
 * @param notMetBy payers whose money pays a deductible without meeting it
 * @param rule who said so
 * @param renewedEvery days of a stay after which it is charged anew, as on a further admission; 0 where it is not
 */
public record Deductible(Basis basis, Ratio times, Mode mode, Money ceiling, String counter, String levelCounter,
        Set<Payer> notMetBy, Citation rule, int renewedEvery) {

    /**
     * A deductible charged once on a stay, however long that is.
     *
     * @param basis where the figure comes from
     * @param times the product of all factors on it
     * @param mode what of it remains to be charged on a claim
     * @param ceiling the yearly ceiling; {@link Money#MAX} where there is none
     * @param counter the counter in which what was met accumulates
     * @param levelCounter the counter of the facility's level
     * @param notMetBy payers whose money pays a deductible without meeting it
     * @param rule who said so
     */
    public Deductible(Basis basis, Ratio times, Mode mode, Money ceiling, String counter, String levelCounter, Set<Payer> notMetBy,
            Citation rule) {
        this(basis, times, mode, ceiling, counter, levelCounter, notMetBy, rule, 0);
    }

    /**
     * {@return no deductible is stated, kept in the clause's own counter}
     *
     * @param counter the counter of the clause
     */
    public static Deductible none(String counter) {
        return new Deductible(new ByAdmission(List.of(Money.ZERO)), Ratio.ONE, Mode.EACH_ADMISSION, Money.MAX, counter, counter,
                Set.of(), Citation.NONE);
    }

    /**
     * What it is given is copied, and the names of the counters interned.
     *
     * @throws IllegalArgumentException if the days are fewer than 0, or a figure is below zero
     */
    public Deductible {
        counter = counter.intern();
        levelCounter = levelCounter.intern();
        notMetBy = Set.copyOf(notMetBy);
        if (renewedEvery < 0) {
            throw new IllegalArgumentException("a deductible is renewed after at least one day");
        }
        Range.notNegative("a factor on a deductible", times);
        Range.notNegative("the yearly ceiling of a deductible", ceiling);
    }

    /** What of a deductible remains. */
    public enum Mode {
        /** Charged anew on each admission, up to the yearly ceiling. */
        EACH_ADMISSION,
        /** Charged once a year; a later claim with a higher figure tops it up; levels may share a ceiling. */
        ONCE_A_YEAR,
        /** Each level of facility has its own yearly figure, under a common ceiling. */
        PER_LEVEL
    }

    /** Where the figure comes from. */
    public sealed interface Basis permits ByAdmission, Reduced, Stepped, ShareOfBill, ShareOfIndex {
    }

    /**
     * A figure for each admission of the year.
     *
     * @param figures first admission first; the last holds for all later ones
     */
    public record ByAdmission(List<Money> figures) implements Basis {

        /**
         * What it is given is copied.
         *
         * @throws IllegalArgumentException if there is no figure, or one is below zero
         */
        public ByAdmission {
            figures = List.copyOf(figures);
            Range.notNegative("a deductible", figures.toArray(Money[]::new));
            if (figures.isEmpty()) {
                throw new IllegalArgumentException("a deductible by admission has at least one figure");
            }
        }
    }

    /**
     * Each further admission takes a share of the first figure off.
     *
     * @param first the figure of the first admission
     * @param cut the share taken off for each further one
     * @param floor never less than this
     */
    public record Reduced(Money first, Ratio cut, Money floor) implements Basis {

        /**
         * A figure that goes down.
         *
         * @throws IllegalArgumentException if one of them is below zero
         */
        public Reduced {
            Range.notNegative("a deductible", first, floor);
            Range.notNegative("a cut of a deductible", cut);
        }
    }

    /**
     * Each further admission takes an amount off.
     *
     * @param first the figure of the first admission
     * @param step the amount taken off for each further one
     * @param floor never less than this
     */
    public record Stepped(Money first, Money step, Money floor) implements Basis {

        /**
         * A figure that goes down.
         *
         * @throws IllegalArgumentException if one of them is below zero
         */
        public Stepped {
            Range.notNegative("a deductible", first, step, floor);
        }
    }

    /**
     * A share of the bill between bounds.
     *
     * @param share the share
     * @param ofTotal whether it is a share of the total, or else of the in-scope cost
     * @param floor never less than this
     * @param ceiling never more than this
     */
    public record ShareOfBill(Ratio share, boolean ofTotal, Money floor, Money ceiling) implements Basis {

        /**
         * A share between bounds.
         *
         * @throws IllegalArgumentException if one of them is below zero
         */
        public ShareOfBill {
            Range.notNegative("the share of a deductible", share);
            Range.notNegative("the bound of a deductible", floor, ceiling);
        }
    }

    /**
     * A share of a named figure, such as the average wage of the region or the person's own salary, between bounds.
     *
     * @param share the share
     * @param index the name of the figure
     * @param own whether each bill brings it, as the person's own
     * @param value the figure the region states; absent where it is the person's own
     * @param floor never less than this
     * @param ceiling never more than this
     */
    public record ShareOfIndex(Ratio share, String index, boolean own, Optional<Money> value, Money floor, Money ceiling) implements Basis {

        /**
         * A share between bounds.
         *
         * @throws IllegalArgumentException if one of them is below zero
         */
        public ShareOfIndex {
            Range.notNegative("the share of a deductible", share);
            Range.notNegative("the bound of a deductible", floor, ceiling, value.orElse(Money.ZERO));
        }
    }
}
