package io.github.baoxiao.rules;

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

    /** The term it sets: two statements with the same key about the same target are in conflict. */
    default Object key() {
        return getClass();
    }

    // ---- of a clause ----

    /** What is borne before the clause pays. */
    record DeductibleFigure(Basis basis, Mode mode) implements Setting {
    }

    /** The yearly ceiling of the deductible. */
    record DeductibleCeiling(Money ceiling) implements Setting {
    }

    /** The counter the deductible is met in. */
    record DeductibleCounter(String name) implements Setting {
    }

    /** Whose money pays the deductible without meeting it. */
    record DeductibleNotMetBy(Set<Payer> payers) implements Setting {
    }

    /** How much the clause pays: bands, a flat amount or nothing. */
    sealed interface Pays extends Setting {
        @Override
        default Object key() {
            return Pays.class;
        }
    }

    /** One band as the rule states it; open if {@code upTo} is {@link Money#MAX}. */
    record StatedBand(Money upTo, Ratio ratio) {
    }

    /** Marginal bands. Period and axis may be left out where there is one band and no cost cap. */
    record PaysBands(Optional<Period> period, Optional<Axis> axis, List<StatedBand> bands, boolean endsInCostCap) implements Pays {
        public PaysBands {
            bands = List.copyOf(bands);
        }

        static PaysBands single(Ratio ratio) {
            return new PaysBands(Optional.empty(), Optional.empty(), List.of(new StatedBand(Money.MAX, ratio)), false);
        }
    }

    /** A flat amount. */
    record PaysFlat(Money amount, Unit unit) implements Pays {
    }

    /** Nothing, for a reason. */
    record PaysNothing(String reason) implements Pays {
    }

    /** At least this share of in-scope cost. */
    record Guarantees(Ratio ratio) implements Setting {
    }

    /** What the clause covers; in scope stands for its parts. */
    record Covers(List<Cover> covers) implements Setting {
        public Covers {
            covers = List.copyOf(covers);
        }
    }

    /** A limit on payment; an empty counter is the clause's own. */
    record Caps(Cap.Per per, String counter, Money limit) implements Setting {
        @Override
        public Object key() {
            return List.of(Caps.class, per, counter);
        }
    }

    /** A limit on cost, for the year or a claim. */
    record CapsCost(Cap.Per per, Money limit) implements Setting {
        @Override
        public Object key() {
            return List.of(CapsCost.class, per);
        }
    }

    /** The counter of the clause. */
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

    /** An adjustment. All of them apply; the same kind from two rules needs a reason for each. */
    record Adjustment(Adjusts adjusts, Ratio by, String reason) implements Setting {
        @Override
        public Object key() {
            return adjusts;
        }
    }

    // ---- of an item ----

    /** The person's first share. */
    record FirstShare(Ratio share) implements Setting {
    }

    /** The highest price of a unit. */
    record PriceCeiling(Money perUnit) implements Setting {
    }

    /** The named slice the in-scope part goes to. */
    record GoesTo(String named) implements Setting {
    }

    // ---- of the region ----

    /** Codes of the region. */
    record Codes(List<String> codes) implements Setting {
        public Codes {
            codes = List.copyOf(codes);
        }
    }

    /** What the region is called. */
    record RegionNames(String zh, String en) implements Setting {
    }

    /** The code of the region it lies in. */
    record LiesIn(String code) implements Setting {
    }

    /** The first day of the medical year. */
    record YearStart(MonthDay day) implements Setting {
    }

    /** The day that chooses the rules. */
    record ChoosesBy(RuleDate date) implements Setting {
    }

    /** The order of payers. */
    record Order(List<Turn> turns) implements Setting {
        public Order {
            turns = List.copyOf(turns);
        }
    }

    /** The order of the clauses of a layer. */
    record ClauseOrder(Payer layer, List<String> clauses) implements Setting {
        public ClauseOrder {
            clauses = List.copyOf(clauses);
        }

        @Override
        public Object key() {
            return List.of(ClauseOrder.class, layer);
        }
    }

    /** How fractions of a cent are rounded. */
    record Rounds(Rounding rounding) implements Setting {
    }

    /** Each band is rounded, not a clause's payment once. */
    record RoundsEachBand() implements Setting {
    }

    /** The ranking of needs, the highest first; for one layer, or for all. */
    record Ranking(Optional<Payer> layer, List<Need> needs) implements Setting {
        public Ranking {
            needs = List.copyOf(needs);
        }

        @Override
        public Object key() {
            return List.of(Ranking.class, layer);
        }
    }

    /** Situations the book answers for; several together are a list of alternatives. */
    record CoveredSituations(List<Word> words) implements Setting {
        public CoveredSituations {
            words = List.copyOf(words);
        }
    }

    /** The first layer of a book that has no basic insurance. */
    record FirstLayer(Payer layer) implements Setting {
    }
}
