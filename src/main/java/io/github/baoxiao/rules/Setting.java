package io.github.baoxiao.rules;

import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.money.Rounding;
import io.github.baoxiao.terms.Cap;
import io.github.baoxiao.terms.Cover;
import io.github.baoxiao.terms.Deductible.Basis;
import io.github.baoxiao.terms.Deductible.Mode;
import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Payment.Axis;
import io.github.baoxiao.terms.Payment.Period;
import io.github.baoxiao.terms.Payment.Unit;

import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one call of the vocabulary states. For one target, situation and date each {@link #key()} is stated by one rule, or by a rule
 * and the one it overrides.
 */
public sealed interface Setting {

    /**
     * The term it sets: two statements with the same key about the same target are in conflict.
     *
     * @return a value to compare with {@code equals}; what it is does not matter
     */
    default Object key() {
        return getClass();
    }

    /**
     * Whether it is another one for each year of age or enrolment.
     *
     * @return false for most
     */
    default boolean grows() {
        return false;
    }

    private static void aboveZero(Money limit) {
        if (limit.isZero()) {
            throw VocabularyException.of("cap", Text.of("封顶线为 0：从不支付", "a cap of 0: nothing is ever paid"),
                    Text.of("不予支付的写 .nothing(\"理由\")；不设封顶线的写 yearlyCap( none )",
                            "where nothing is paid, write .nothing(\"why\"); where there is no cap, yearlyCap( none )"));
        }
    }

    // ---- of a clause ----

    /**
     * What is borne before the clause pays.
     *
     * @param basis where the figure comes from
     * @param mode what of it remains on a later claim
     */
    record DeductibleFigure(Basis basis, Mode mode) implements Setting {
    }

    /**
     * A long stay is charged the deductible anew.
     *
     * @param days after so many days
     */
    record DeductibleRenewed(int days) implements Setting {
    }

    /**
     * The yearly ceiling of the deductible.
     *
     * @param ceiling the most in a medical year
     */
    record DeductibleCeiling(Money ceiling) implements Setting {
    }

    /**
     * The counter the deductible is met in.
     *
     * @param name the name of the counter
     */
    record DeductibleCounter(String name) implements Setting {
    }

    /**
     * Whose money pays the deductible without meeting it.
     *
     * @param payers the accounts
     */
    record DeductibleNotMetBy(Set<Payer> payers) implements Setting {
    }

    /** How much the clause pays: bands, a flat amount or nothing. */
    sealed interface Pays extends Setting {
        @Override
        default Object key() {
            return Pays.class;
        }
    }

    /**
     * One band as the rule states it; open if {@code upTo} is {@link Money#MAX}.
     *
     * @param upTo where it ends; {@link Money#MAX} where it is open
     * @param ratio the share, 0 to 1
     */
    record StatedBand(Money upTo, Ratio ratio) {
    }

    /**
     * Marginal bands. Period and axis may be left out where there is one band and no cost cap.
     *
     * @param period over what the bands run
     * @param axis where their edges count from
     * @param bands in rising order
     * @param endsInCostCap whether cost beyond the last band is over the cap
     */
    record PaysBands(Optional<Period> period, Optional<Axis> axis, List<StatedBand> bands, boolean endsInCostCap) implements Pays {

        /** What it is given is copied. */
        public PaysBands {
            bands = List.copyOf(bands);
        }

        static PaysBands single(Ratio ratio) {
            return new PaysBands(Optional.empty(), Optional.empty(), List.of(new StatedBand(Money.MAX, ratio)), false);
        }
    }

    /**
     * A flat amount.
     *
     * @param amount the amount for one unit
     * @param unit what it is paid for
     */
    record PaysFlat(Money amount, Unit unit) implements Pays {
    }

    /**
     * Nothing, for a reason.
     *
     * @param reason the reason in the words of the rule
     */
    record PaysNothing(String reason) implements Pays {
    }

    /**
     * What a person should know; several stand beside each other.
     *
     * @param words in the words of the document
     */
    record Remark(String words) implements Setting {
    }

    /**
     * At least this share of in-scope cost.
     *
     * @param ratio the share, 0 to 1
     */
    record Guarantees(Ratio ratio) implements Setting {
    }

    /**
     * What the clause covers; in scope stands for its parts.
     *
     * @param covers in the order in which it draws
     */
    record Covers(List<Cover> covers) implements Setting {

        /** What it is given is copied. */
        public Covers {
            covers = List.copyOf(covers);
        }
    }

    /**
     * A limit on payment; an empty counter is the clause's own.
     *
     * @param per what the limit is for
     * @param counter the common name; empty for the clause alone
     * @param limit the limit; {@link Money#MAX} where there is none
     */
    record Caps(Cap.Per per, String counter, Money limit) implements Setting {

        /**
         * A limit above zero.
         *
         * @throws VocabularyException if it is zero
         */
        public Caps {
            aboveZero(limit);
        }

        @Override
        public Object key() {
            return List.of(Caps.class, per, counter);
        }
    }

    /**
     * A yearly cap grows with years, up to a share of it and up to an amount.
     *
     * @param counter the common name of the cap; empty for the clause's own
     * @param by how much for all the years that count
     * @param mostShare at most this share of the cap; empty where only the amount is limited
     * @param most at most this much; {@link Money#MAX} where there is no limit
     * @param basis the years it was counted from, in words
     * @param years the years that count
     * @param each how much for each of them
     */
    record RaisesCap(String counter, Money by, Optional<Ratio> mostShare, Money most, Text basis, Years years, Money each)
            implements Setting {

        @Override
        public boolean grows() {
            return true;
        }

        @Override
        public Object key() {
            return List.of(RaisesCap.class, counter);
        }
    }

    /**
     * A limit on cost, for the year or a claim.
     *
     * @param per what the limit is for
     * @param limit the limit; {@link Money#MAX} where there is none
     */
    record CapsCost(Cap.Per per, Money limit) implements Setting {

        /**
         * A limit above zero.
         *
         * @throws VocabularyException if it is zero
         */
        public CapsCost {
            aboveZero(limit);
        }

        @Override
        public Object key() {
            return List.of(CapsCost.class, per);
        }
    }

    /**
     * The counter of the clause.
     *
     * @param name the name of the counter
     */
    record CounterName(String name) implements Setting {
    }

    /** What an adjustment changes. */
    enum Adjusts {
        /** Points added to the ratio, or taken off. */
        POINTS,
        /** A factor on the person's share. */
        PERSON_SHARE,
        /** A factor on the fund's share. */
        FUND_SHARE,
        /** A factor on the deductible. */
        DEDUCTIBLE,
        /** A factor on the payment. */
        PAYOUT
    }

    /**
     * An adjustment. All of them apply; the same kind from two rules needs a reason for each.
     *
     * @param adjusts what it changes
     * @param by the points, which may be negative, or the factor
     * @param reason what tells it from another of its kind; may be empty
     * @param basis the years it was counted from, in words; empty where it was stated as it is
     * @param perYear how it grows with years; empty where it was stated as it is
     */
    record Adjustment(Adjusts adjusts, Ratio by, String reason, Text basis, Optional<PerYear> perYear) implements Setting {

        Adjustment(Adjusts adjusts, Ratio by, String reason) {
            this(adjusts, by, reason, Text.NONE, Optional.empty());
        }

        @Override
        public boolean grows() {
            return perYear.isPresent();
        }

        @Override
        public Object key() {
            return adjusts;
        }
    }

    /**
     * Points that grow with years.
     *
     * @param years the years that count
     * @param each points for each of them
     * @param most at most so many points; {@link Ratio#ONE} where there is no limit
     */
    record PerYear(Years years, Ratio each, Ratio most) {
    }

    // ---- of an item ----

    /**
     * The person's first share.
     *
     * @param share the share, 0 to 1
     */
    record FirstShare(Ratio share) implements Setting {
    }

    /**
     * The highest price of a unit.
     *
     * @param perUnit the price
     */
    record PriceCeiling(Money perUnit) implements Setting {
    }

    /**
     * The named slice the in-scope part goes to.
     *
     * @param named the name of the slice
     */
    record GoesTo(String named) implements Setting {
    }

    // ---- of the region ----

    /**
     * Codes of the region.
     *
     * @param codes six digits each
     */
    record Codes(List<String> codes) implements Setting {

        /** What it is given is copied. */
        public Codes {
            codes = List.copyOf(codes);
        }
    }

    /**
     * What the region is called.
     *
     * @param zh in Chinese
     * @param en in English
     */
    record RegionNames(String zh, String en) implements Setting {
    }

    /**
     * The code of the region it lies in.
     *
     * @param code six digits
     */
    record LiesIn(String code) implements Setting {
    }

    /**
     * The region whose rules hold where this one says nothing else.
     *
     * @param region the name of its folder
     */
    record BuildsOn(String region) implements Setting {
    }

    /**
     * A named figure of the region, such as the average wage.
     *
     * @param name its name
     * @param amount the figure in yuan
     */
    record RegionIndex(String name, Money amount) implements Setting {
        @Override
        public Object key() {
            return List.of(RegionIndex.class, name);
        }
    }

    /**
     * The first day of the medical year.
     *
     * @param day month and day
     */
    record YearStart(MonthDay day) implements Setting {
    }

    /**
     * The day that chooses the rules.
     *
     * @param date which day
     */
    record ChoosesBy(RuleDate date) implements Setting {
    }

    /**
     * The order of payers.
     *
     * @param turns first to last
     */
    record Order(List<Turn> turns) implements Setting {

        /** What it is given is copied. */
        public Order {
            turns = List.copyOf(turns);
        }
    }

    /**
     * The order of the clauses of a layer.
     *
     * @param layer whose clauses
     * @param clauses their names, first to last
     */
    record ClauseOrder(Payer layer, List<String> clauses) implements Setting {

        /** What it is given is copied. */
        public ClauseOrder {
            clauses = List.copyOf(clauses);
        }

        @Override
        public Object key() {
            return List.of(ClauseOrder.class, layer);
        }
    }

    /**
     * How fractions of a cent are rounded.
     *
     * @param rounding how
     */
    record Rounds(Rounding rounding) implements Setting {
    }

    /** Each band is rounded, not a clause's payment once. */
    record RoundsEachBand() implements Setting {
    }

    /** A stay that overlaps another one of the same person is refused, not noted. */
    record RefusesOverlappingStays() implements Setting {
    }

    /**
     * The ranking of needs, the highest first; for one layer, or for all.
     *
     * @param layer the layer; empty for all
     * @param needs highest first
     */
    record Ranking(Optional<Payer> layer, List<Need> needs) implements Setting {

        /** What it is given is copied. */
        public Ranking {
            needs = List.copyOf(needs);
        }

        @Override
        public Object key() {
            return List.of(Ranking.class, layer);
        }
    }

    /**
     * Situations the book answers for; several together are a list of alternatives.
     *
     * @param words words about the same thing are alternatives
     */
    record CoveredSituations(List<Word> words) implements Setting {

        /** What it is given is copied. */
        public CoveredSituations {
            words = List.copyOf(words);
        }
    }

    /**
     * Something a check would warn of, and that is meant.
     *
     * @param code the code of the warning
     * @param rule the name of the rule it is about
     * @param why why it is meant, such as the article of the document
     */
    record Intended(String code, String rule, String why) implements Setting {

        /** The warnings there are. */
        public static final List<String> CODES = List.of("need-worse-off", "larger-bill-paid-less", "lower-level-worse", "adjustments-meet",
                "dead-rule", "idle-override", "magnitude", "zero-ratio", "no-ratio", "needs-order", "until");

        @Override
        public Object key() {
            return List.of(Intended.class, code, rule);
        }
    }

    /**
     * The first layer of a book that has no basic insurance.
     *
     * @param layer the layer
     */
    record FirstLayer(Payer layer) implements Setting {
    }
}
