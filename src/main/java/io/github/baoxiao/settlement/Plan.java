package io.github.baoxiao.settlement;

import io.github.baoxiao.terms.Clause;
import io.github.baoxiao.terms.Cover;
import io.github.baoxiao.terms.NamedSlice;
import io.github.baoxiao.terms.Purse;
import io.github.baoxiao.terms.Stage;
import io.github.baoxiao.terms.Terms;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Terms made ready to settle many bills: every counter has a place, every cover an address, every figure is in cents. Making it
 * costs more than settling a bill, and it says nothing that the terms do not say. Safe for many threads.
 */
public final class Plan {

    private final Terms terms;
    final Turn[] turns;
    /** The parts with a name of their own that are covered, in the order of their addresses. */
    final List<String> named;
    /** The counters that are spoken of, interned, in the order of their places. */
    final String[] counters;
    /** Where each counter stood in the last year to date: a guess. Threads may overwrite each other's, and each looks where it leads. */
    final int[] guesses;
    /** How many payments there can be: each clause and each account has a place, in their order. */
    final int places;
    /** Whether an account has more than one turn. */
    final boolean asksPurseTwice;
    /** The most slices that a clause or an account covers, of those whose reach is not {@linkplain Reach#isPlain plain}. */
    final int widest;

    Plan(Terms terms, Function<Turn.Key, Turn> turn) {
        this.terms = terms;
        this.named = terms.stages().stream().flatMap(Plan::covers).map(Cover::part).filter(NamedSlice.class::isInstance)
                .map(part -> ((NamedSlice) part).name()).distinct().toList();
        this.counters = terms.stages().stream().flatMap(Turn::counters).distinct().toArray(String[]::new);
        this.guesses = new int[counters.length];
        List<String> places = List.of(counters);
        this.turns = terms.stages().stream().map(stage -> turn.apply(new Turn.Key(stage, terms.rounding(), terms.roundsEachBand(), named,
                Turn.counters(stage).collect(Collectors.toMap(name -> name, places::indexOf))))).toArray(Turn[]::new);
        this.places = Stream.of(turns).mapToInt(one -> one.places).sum();
        List<Purse> purses = Stream.of(turns).map(one -> one.purse).filter(Objects::nonNull).toList();
        this.asksPurseTwice = purses.stream().distinct().count() < purses.size();
        this.widest = Stream.of(turns).mapToInt(Turn::widest).max().orElse(0);
    }

    private static Stream<Cover> covers(Stage stage) {
        return stage instanceof Stage.OfAccount account ? account.covers().stream()
                : ((Stage.OfLayer) stage).clauses().stream().map(Clause::covers).flatMap(List::stream);
    }

    /** What the turns of a kind paid, of payments by their places. */
    long paid(long[] payments, Predicate<Turn> whose) {
        long paid = 0;
        int place = 0;
        for (Turn turn : turns) {
            for (int end = place + turn.places; place < end; place++) {
                paid += whose.test(turn) ? payments[place] : 0;
            }
        }
        return paid;
    }

    /** What was paid out of a purse. */
    long paidFrom(Purse purse, long[] payments) {
        return paid(payments, turn -> turn.purse == purse);
    }

    /** The terms, made ready; where many terms are, {@link Plans} make them of shared parts. */
    public static Plan of(Terms terms) {
        return new Plan(terms, Turn::new);
    }

    /** What was made ready. */
    public Terms terms() {
        return terms;
    }
}
