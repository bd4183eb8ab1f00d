package io.github.baoxiao.terms;

import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;

import java.util.List;

/** How much a clause pays of its base (SETTLEMENT, steps 3 to 5). */
public sealed interface Payment permits Payment.Banded, Payment.Flat, Payment.Nothing {

    /** {@return who said so} */
    Citation rule();

    /** Over what the bands run. */
    enum Period implements Labelled {
        /** Each claim begins at zero. */
        PER_CLAIM("按次", "per claim"),
        /** A claim begins where the year has come to. */
        PER_YEAR("按年度累计", "per year");

        private final Text label;

        Period(String zh, String en) {
            this.label = Text.of(zh, en);
        }

        @Override
        public Text label() {
            return label;
        }
    }

    /** Where the band edges count from. */
    enum Axis implements Labelled {
        /** The deductible uses up the first part of the bands. */
        DEDUCTIBLE_INSIDE("含起付线", "deductible inside the bands"),
        /** The bands begin after the deductible. */
        DEDUCTIBLE_OUTSIDE("不含起付线", "deductible outside the bands");

        private final Text label;

        Axis(String zh, String en) {
            this.label = Text.of(zh, en);
        }

        @Override
        public Text label() {
            return label;
        }
    }

    /**
     * One band: from the end of the one before to its own.
     *
     * @param upTo where it ends; {@link Money#MAX} where it is open
     * @param ratio the fund's ratio after all adjustments, 0 to 1
     */
    record Band(Money upTo, Ratio ratio) {

        /**
         * What it ends at and what it pays.
         *
         * @throws IllegalArgumentException if it ends below zero, or its ratio is below zero or above the whole
         */
        public Band {
            Range.notNegative("the end of a band", upTo);
            Range.share("the ratio of a band", ratio);
        }
    }

    /**
     * Marginal bands.
     *
     * @param period over what they run
     * @param axis where their edges count from
     * @param bands in order, the last one open
     * @param payout a multiplier on the whole payment, usually one
     * @param rule who said so
     */
    record Banded(Period period, Axis axis, List<Band> bands, Ratio payout, Citation rule) implements Payment {

        /**
         * What it is given is copied.
         *
         * @throws IllegalArgumentException if the multiplier is below zero
         */
        public Banded {
            bands = List.copyOf(bands);
            Range.notNegative("a multiplier on the payment", payout);
        }
    }

    /** What a flat amount is paid for. */
    enum Unit implements Labelled {
        /** Once for the claim. */
        CASE("每例", "per case"),
        /** Once for the visit. */
        VISIT("每次", "per visit"),
        /** For each day of the stay. */
        DAY("每日", "per day");

        private final Text label;

        Unit(String zh, String en) {
            this.label = Text.of(zh, en);
        }

        @Override
        public Text label() {
            return label;
        }
    }

    /**
     * A fixed amount, never more than the cost.
     *
     * @param amount the amount for one unit
     * @param unit what it is paid for
     * @param rule who said so
     */
    record Flat(Money amount, Unit unit, Citation rule) implements Payment {

        /**
         * An amount and what it is for.
         *
         * @throws IllegalArgumentException if the amount is below zero
         */
        public Flat {
            Range.notNegative("a flat amount", amount);
        }
    }

    /**
     * Nothing is paid, and the reason is known.
     *
     * @param reason the reason in the words of the rule
     * @param rule who said so
     */
    record Nothing(String reason, Citation rule) implements Payment {
    }
}
