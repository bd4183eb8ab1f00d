package io.github.baoxiao.settlement;

import io.github.baoxiao.terms.Clause;
import io.github.baoxiao.terms.Cover;
import io.github.baoxiao.terms.NamedSlice;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Purse;
import io.github.baoxiao.terms.Stage;
import io.github.baoxiao.terms.Terms;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Terms made ready to settle many bills: every counter and every cover has an address, every figure is in cents. Making it costs more
 * than settling a bill, and it says nothing that the terms do not say. Safe for many threads.
 *
 * <p>A settlement works on one row of numbers, its sheet, and the plan says what stands where in it: what is left in the slices and in
 * the named parts, the counters the terms speak of, the payments, and what the covers of the payer whose turn it is offer.
 */
public final class Plan {

    private final Terms terms;
    /** The payments there can be, in their order. */
    final PaymentPlan[] payments;
    /** The parts with a name of their own that are covered, in the order of their addresses. */
    final List<String> named;
    /** The counters that are spoken of, interned, in the order of their addresses. */
    final String[] counters;
    /** Where each counter stood in the last year to date: a guess. Threads may overwrite each other's, and each looks where it leads. */
    final int[] guesses;
    /** The address of the first counter. */
    final int countersAt;
    /** The address of the first payment. */
    final int paymentsAt;
    /** The address of the first offer. */
    final int offersAt;
    /** How long a sheet is. */
    final int length;
    /** Whether an account has more than one turn. */
    final boolean asksPurseTwice;
    /** Whether a deductible of basic insurance asks whose money pays it. */
    final boolean asksWhoseMoney;

    /** @param make makes the payments of a stage */
    Plan(Terms terms, Function<PaymentPlan.Key, List<PaymentPlan>> make) {
        this.terms = terms;
        this.named = terms.stages().stream().flatMap(Plan::covers).map(Cover::part).filter(NamedSlice.class::isInstance)
                .map(part -> ((NamedSlice) part).name()).distinct().toList();
        this.counters = terms.stages().stream().flatMap(PaymentPlan::counters).distinct().toArray(String[]::new);
        this.guesses = new int[counters.length];
        this.countersAt = Slices.PLAIN + named.size();
        this.paymentsAt = countersAt + counters.length * Tally.FIELDS;
        List<String> places = List.of(counters);
        this.payments = terms.stages().stream().map(stage -> new PaymentPlan.Key(stage, terms.rounding(), terms.roundsEachBand(), named,
                PaymentPlan.counters(stage).collect(Collectors.toMap(name -> name, name -> countersAt + places.indexOf(name) * Tally.FIELDS))))
                .map(make).flatMap(List::stream).toArray(PaymentPlan[]::new);
        this.offersAt = paymentsAt + payments.length;
        this.length = offersAt + Stream.of(payments).mapToInt(payment -> payment.covers.offers).max().orElse(0);
        List<Purse> purses = Stream.of(payments).filter(AccountPlan.class::isInstance).map(account -> ((AccountPlan) account).purse).toList();
        this.asksPurseTwice = purses.stream().distinct().count() < purses.size();
        this.asksWhoseMoney = Stream.of(payments).anyMatch(payment -> payment instanceof ClausePlan clause && clause.payer == Payer.BASIC
                && !clause.deductible.notMetBy.isEmpty());
    }

    private static Stream<Cover> covers(Stage stage) {
        return stage instanceof Stage.OfAccount account ? account.covers().stream()
                : ((Stage.OfLayer) stage).clauses().stream().map(Clause::covers).flatMap(List::stream);
    }

    /** What some payers paid. */
    long paid(long[] sheet, Predicate<Payer> whose) {
        long paid = 0;
        for (int i = 0; i < payments.length; i++) {
            paid += whose.test(payments[i].payer) ? sheet[paymentsAt + i] : 0;
        }
        return paid;
    }

    /** What was paid out of a purse. */
    long paidFrom(Purse purse, long[] sheet) {
        long paid = 0;
        for (int i = 0; i < payments.length; i++) {
            paid += payments[i] instanceof AccountPlan account && account.purse == purse ? sheet[paymentsAt + i] : 0;
        }
        return paid;
    }

    /** The terms, made ready; where many terms are, {@link Plans} make them of shared parts. */
    public static Plan of(Terms terms) {
        return new Plan(terms, PaymentPlan::of);
    }

    /** What was made ready. */
    public Terms terms() {
        return terms;
    }
}
