package io.github.baoxiao.settlement;

import io.github.baoxiao.money.Rounding;
import io.github.baoxiao.terms.Cap;
import io.github.baoxiao.terms.Citation;
import io.github.baoxiao.terms.Clause;
import io.github.baoxiao.terms.Deductible;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Payment;
import io.github.baoxiao.terms.Purse;
import io.github.baoxiao.terms.Stage;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The turn of a payer made ready for many bills: a layer with its clauses, or an account. */
final class Turn {

    private static final ClausePlan[] NONE = {};

    /** Who pays. */
    final Payer payer;
    /** Whose money an account's is; null for a layer. */
    final @Nullable Purse purse;
    /** What an account pays; null for a layer. */
    final @Nullable Reach covers;
    /** The rule that lets an account pay; none for a layer, whose clauses each have their own. */
    final Citation rule;
    /** Whether it is the turn of basic insurance. */
    final boolean isBasic;
    /** How many payments it can make; a layer without clauses may have been settled elsewhere. */
    final int places;
    /** The clauses of a layer. */
    final ClausePlan[] clauses;
    /** The places of the counters they speak of. */
    final int[] counters;
    /** Whether a deductible of basic insurance asks whose money pays it. */
    final boolean asksWhoseMoney;

    /**
     * All that a turn is made of.
     *
     * @param stage what the terms say of it
     * @param rounding how fractions of a cent are rounded
     * @param roundsEachBand whether each band is rounded
     * @param named the named parts of the terms, in the order of their addresses
     * @param places where each of its counters stands
     */
    record Key(Stage stage, Rounding rounding, boolean roundsEachBand, List<String> named, Map<String, Integer> places) {
    }

    Turn(Key of) {
        this.counters = of.places.values().stream().mapToInt(Integer::intValue).sorted().toArray();
        if (of.stage instanceof Stage.OfAccount account) {
            this.payer = account.purse().payer();
            this.purse = account.purse();
            this.covers = new Reach(account.covers(), of.named, of.rounding);
            this.rule = account.rule();
            this.clauses = NONE;
            this.asksWhoseMoney = false;
        } else {
            Stage.OfLayer layer = (Stage.OfLayer) of.stage;
            this.payer = layer.layer();
            this.purse = null;
            this.covers = null;
            this.rule = Citation.NONE;
            this.clauses = layer.clauses().stream().map(clause -> new ClausePlan(clause, of)).toArray(ClausePlan[]::new);
            this.asksWhoseMoney = payer == Payer.BASIC
                    && layer.clauses().stream().anyMatch(clause -> !clause.deductible().notMetBy().isEmpty());
        }
        this.isBasic = payer == Payer.BASIC;
        this.places = Math.max(1, clauses.length);
    }

    /** The most slices that one of its clauses covers, or the account, where its reach is not {@linkplain Reach#isPlain plain}. */
    int widest() {
        return (covers != null ? Stream.of(covers) : Stream.of(clauses).map(clause -> clause.covers)).filter(reach -> !reach.isPlain)
                .mapToInt(reach -> reach.size).max().orElse(0);
    }

    /** The counters a turn speaks of, in order. A clause that pays nothing counts nothing. */
    static Stream<String> counters(Stage stage) {
        return stage instanceof Stage.OfLayer layer ? layer.clauses().stream().filter(clause -> !(clause.payment() instanceof Payment.Nothing))
                .flatMap(Turn::counters).distinct() : Stream.empty();
    }

    private static Stream<String> counters(Clause clause) {
        Deductible deductible = clause.deductible();
        return Stream.concat(Stream.of(clause.counter(), deductible.counter(),
                deductible.mode() == Deductible.Mode.PER_LEVEL ? deductible.levelCounter() : deductible.counter()),
                clause.caps().stream().filter(cap -> cap.per() == Cap.Per.YEAR).map(Cap::counter));
    }
}
