package io.github.baoxiao.settlement;

import io.github.baoxiao.money.Rounding;
import io.github.baoxiao.terms.Clause;
import io.github.baoxiao.terms.NamedSlice;
import io.github.baoxiao.terms.Part;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Payment;
import io.github.baoxiao.terms.Slice;
import io.github.baoxiao.terms.Stage;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One payment there can be, made ready for many bills: of a clause, of an account, or of a layer that has no clause. */
abstract sealed class PaymentPlan permits ClausePlan, AccountPlan, AbsentPlan {

    /** The address of a counter in which nothing counts, far from every address: a clause that pays nothing counts nothing. */
    static final int NOWHERE = Integer.MIN_VALUE;

    /** Who pays. */
    final Payer payer;
    /** What it pays of; nothing for a layer that has no clause. */
    final Reach covers;
    /** Whether it is the first of its layer: where the layer was settled elsewhere, what was paid there is taken here. */
    final boolean isFirst;
    /** Whether basic insurance has had its turn after it. */
    final boolean endsBasic;

    PaymentPlan(Payer payer, Reach covers, boolean isFirst, boolean isLast) {
        this.payer = payer;
        this.covers = covers;
        this.isFirst = isFirst;
        this.endsBasic = isLast && payer == Payer.BASIC;
    }

    /**
     * All that the payments of a stage are made of: where two terms have the same, they share what is made of it.
     *
     * @param stage what the terms say
     * @param rounding how fractions of a cent are rounded
     * @param roundsEachBand whether each band is rounded
     * @param named the named parts of the terms, in the order of their addresses
     * @param counters the addresses of its counters
     */
    record Key(Stage stage, Rounding rounding, boolean roundsEachBand, List<String> named, Map<String, Integer> counters) {

        /** The address of a counter; {@link #NOWHERE} if nothing counts there. */
        int counter(String name) {
            return counters.getOrDefault(name, NOWHERE);
        }

        /** The address of a slice, or of a named part; these follow the slices. */
        int part(Part part) {
            return part instanceof Slice slice ? slice.ordinal() : Slices.PLAIN + named.indexOf(((NamedSlice) part).name());
        }
    }

    /** The payments of a stage, in their order. */
    static List<PaymentPlan> of(Key key) {
        if (key.stage instanceof Stage.OfAccount account) {
            return List.of(new AccountPlan(account, key));
        }
        Stage.OfLayer layer = (Stage.OfLayer) key.stage;
        int last = layer.clauses().size() - 1;
        return last < 0 ? List.of(new AbsentPlan(layer.layer(), key))
                : IntStream.rangeClosed(0, last).<PaymentPlan>mapToObj(i -> new ClausePlan(layer.clauses().get(i), i == 0, i == last, key)).toList();
    }

    /** The counters a stage speaks of, in order. A clause that pays nothing counts nothing. */
    static Stream<String> counters(Stage stage) {
        return stage instanceof Stage.OfLayer layer ? layer.clauses().stream().filter(clause -> !(clause.payment() instanceof Payment.Nothing))
                .flatMap(ClausePlan::counters).distinct() : Stream.empty();
    }
}
