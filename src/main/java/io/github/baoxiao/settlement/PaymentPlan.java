package io.github.baoxiao.settlement;

import io.github.baoxiao.money.Rounding;
import io.github.baoxiao.terms.Clause;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Payment;
import io.github.baoxiao.terms.Stage;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One payment there can be, made ready for many bills: of a clause, of an account, or of a layer that has no clause. */
abstract sealed class PayerPlan permits ClausePlan, AccountPlan, AbsentPlan {

    /** The address of a counter in which nothing counts: a clause that pays nothing counts nothing. */
    static final int NOWHERE = -1;

    /** Who pays. */
    final Payer payer;
    /** What it pays of; nothing for a layer that has no clause. */
    final Reach covers;
    /** Whether it is the first of its layer; a layer that was settled elsewhere pays in its place. */
    final boolean isFirst;
    /** Whether basic insurance has had its turn after it. */
    final boolean endsBasic;

    PayerPlan(Payer payer, Reach covers, boolean isFirst, boolean isLast) {
        this.payer = payer;
        this.covers = covers;
        this.isFirst = isFirst;
        this.endsBasic = isLast && payer == Payer.BASIC;
    }

    /**
     * All that the payments of a stage are made of.
     *
     * @param stage what the terms say of it
     * @param rounding how fractions of a cent are rounded
     * @param roundsEachBand whether each band is rounded
     * @param named the named parts of the terms, in the order of their addresses
     * @param namedAt the address of the first of them; 0 where there are none
     * @param counters the addresses of its counters
     */
    record Key(Stage stage, Rounding rounding, boolean roundsEachBand, List<String> named, int namedAt, Map<String, Integer> counters) {

        /** The address of a counter; {@link #NOWHERE} if nothing counts there. */
        int counter(String name) {
            return counters.getOrDefault(name, NOWHERE);
        }
    }

    /** The payments of a stage, in their order. */
    static List<PayerPlan> of(Key of) {
        if (of.stage instanceof Stage.OfAccount account) {
            return List.of(new AccountPlan(account, of));
        }
        Stage.OfLayer layer = (Stage.OfLayer) of.stage;
        int last = layer.clauses().size() - 1;
        return last < 0 ? List.of(new AbsentPlan(layer.layer(), of))
                : IntStream.rangeClosed(0, last).<PayerPlan>mapToObj(i -> new ClausePlan(layer.clauses().get(i), i == 0, i == last, of)).toList();
    }

    /** The counters a stage speaks of, in order. A clause that pays nothing counts nothing. */
    static Stream<String> counters(Stage stage) {
        return stage instanceof Stage.OfLayer layer ? layer.clauses().stream().filter(clause -> !(clause.payment() instanceof Payment.Nothing))
                .flatMap(ClausePlan::counters).distinct() : Stream.empty();
    }
}
