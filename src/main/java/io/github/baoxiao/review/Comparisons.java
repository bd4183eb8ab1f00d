package io.github.baoxiao.review;

import io.github.baoxiao.book.Doubts;
import io.github.baoxiao.book.Policy;
import io.github.baoxiao.book.Survey.Seen;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.rules.Dimension;
import io.github.baoxiao.rules.Situation;
import io.github.baoxiao.settlement.ClauseResult;
import io.github.baoxiao.settlement.Outcome;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Citation;
import io.github.baoxiao.terms.Labelled;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Terms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/** Settles the same bill in two situations, or two bills in one, and says where the result is the wrong way round. */
final class Comparisons {

    private static final int[] ADMISSIONS = {1, 2};

    private final Doubts doubts;
    private final Map<Key, Seen> bySituation = new HashMap<>();
    private final List<Seen> all;
    private final Set<List<Object>> compared = new HashSet<>();

    private record Key(Policy policy, Situation situation) {
    }

    Comparisons(List<Seen> all, Doubts doubts) {
        this.all = all.stream().filter(seen -> seen.situation().value(Dimension.CARE) != Care.YEAR_END).toList();
        this.doubts = doubts;
        this.all.forEach(seen -> bySituation.put(new Key(seen.policy(), seen.situation()), seen));
    }

    void run() {
        for (Seen seen : all) {
            if (compared.add(List.of("bill", seen.terms()))) {
                largerBill(seen);
            }
            Need need = (Need) seen.situation().value(Dimension.NEED);
            if (need != Need.NONE) {
                other(seen, seen.situation().with(Need.NONE)).filter(other -> isNew("need", seen, other)).ifPresent(other -> need(seen, other));
            }
            Level level = (Level) seen.situation().value(Dimension.LEVEL);
            for (int higher = level.ordinal() - 1; higher >= 0; higher--) {
                Optional<Seen> above = other(seen, seen.situation().with(Level.values()[higher]));
                if (above.isPresent()) {
                    above.filter(other -> isNew("level", seen, other)).ifPresent(other -> level(seen, other));
                    break;
                }
            }
        }
    }

    private Optional<Seen> other(Seen seen, Situation situation) {
        return Optional.ofNullable(bySituation.get(new Key(seen.policy(), situation)));
    }

    private boolean isNew(String what, Seen one, Seen other) {
        return !one.terms().equals(other.terms()) && compared.add(List.of(what, one.terms(), other.terms()));
    }

    // ---- a person in need gets less ----

    private void need(Seen needy, Seen other) {
        firstWorse(needy.terms(), other.terms(), Bills::funds).ifPresent(worse -> {
            Citation rule = decisive(needy.terms(), worse);
            Text who = ((Labelled) needy.situation().value(Dimension.NEED)).label();
            doubts.add("need-worse-off", rule, Text.of("救助对象反而少得：" + words(needy, worse).zh() + "，各层共支付 " + worse.one() + " 元；同样情形的非救助对象 "
                    + worse.other() + " 元", "a person in need gets less: " + words(needy, worse).en() + ", is paid " + worse.one()
                    + " by all layers; the same person without the need (" + who.en() + ") " + worse.other()), Text.NONE);
        });
    }

    // ---- a lower level pays less ----

    private void level(Seen lower, Seen higher) {
        firstWorse(lower.terms(), higher.terms(), outcome -> outcome.paidBy(Payer.BASIC)).ifPresent(worse -> {
            Text above = ((Labelled) higher.situation().value(Dimension.LEVEL)).label();
            Citation rule = rule(lower.terms(), Payer.BASIC, worse).orElseGet(() -> rule(higher.terms(), Payer.BASIC, worse).orElse(Citation.NONE));
            doubts.add("lower-level-worse", rule, Text.of("低级别医院反而少付：" + words(lower, worse).zh() + "，基本医保支付 " + worse.one() + " 元；在"
                    + above.zh() + "医院 " + worse.other() + " 元", "a lower level pays less: " + words(lower, worse).en() + ", is paid "
                    + worse.one() + " by basic insurance; in a hospital of " + above.en() + " " + worse.other()), Text.NONE);
        });
    }

    // ---- a larger bill is paid less ----

    private void largerBill(Seen seen) {
        for (Map<String, Long> own : Bills.own(seen.terms())) {
            if (largerBill(seen, own)) {
                return;
            }
        }
    }

    private boolean largerBill(Seen seen, Map<String, Long> own) {
        List<Long> bills = new ArrayList<>(new TreeSet<>(Bills.of(own, seen.terms())));
        for (int i = 1; i < bills.size(); i++) {
            Outcome less = Bills.settle(seen.terms(), bills.get(i - 1), 1, own);
            Outcome more = Bills.settle(seen.terms(), bills.get(i), 1, own);
            if (Bills.funds(more) < Bills.funds(less)) {
                Worse worse = new Worse(bills.get(i), 1, own, more, less, Bills::funds);
                doubts.add("larger-bill-paid-less", decisive(seen.terms(), worse), Text.of("费用多反而少得：" + words(seen, worse).zh() + "，各层共支付 "
                        + worse.one() + " 元；费用 " + Money.ofCents(bills.get(i - 1)) + " 元时为 " + worse.other() + " 元",
                        "a larger bill is paid less: " + words(seen, worse).en() + ", is paid " + worse.one() + " by all layers; of "
                                + Money.ofCents(bills.get(i - 1)) + " in scope it would be " + worse.other()), Text.NONE);
                return true;
            }
        }
        return false;
    }

    // ---- common ----

    /**
     * An example.
     *
     * @param inScope the bill
     * @param admission the number of the stay
     * @param own the figures of the person's own
     * @param oneOutcome what is the wrong way round
     * @param otherOutcome what it is held against
     * @param paid what of them is compared
     */
    private record Worse(long inScope, int admission, Map<String, Long> own, Outcome oneOutcome, Outcome otherOutcome,
            ToLongFunction<Outcome> paid) {

        Money one() {
            return Money.ofCents(paid.applyAsLong(oneOutcome));
        }

        Money other() {
            return Money.ofCents(paid.applyAsLong(otherOutcome));
        }
    }

    private static Optional<Worse> firstWorse(Terms one, Terms other, ToLongFunction<Outcome> paid) {
        for (Map<String, Long> own : Bills.own(one, other)) {
            Set<Long> bills = Bills.of(own, one, other);
            for (int admission : ADMISSIONS) {
                for (long bill : bills) {
                    Worse worse = new Worse(bill, admission, own, Bills.settle(one, bill, admission, own),
                            Bills.settle(other, bill, admission, own), paid);
                    if (worse.one().compareTo(worse.other()) < 0) {
                        return Optional.of(worse);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The rule of the clause that falls short most. */
    private static Citation decisive(Terms terms, Worse worse) {
        Payer shortest = Payer.BASIC;
        long least = 0;
        for (Payer payer : Payer.values()) {
            long difference = payer.isLayer() ? worse.oneOutcome().paidBy(payer) - worse.otherOutcome().paidBy(payer) : 0;
            if (difference < least) {
                least = difference;
                shortest = payer;
            }
        }
        Payer found = shortest;
        return rule(terms, found, worse).orElseGet(() -> worse.otherOutcome().clauses().stream().filter(row -> row.layer() == found)
                .flatMap(row -> row.terms().stream()).map(clause -> clause.payment().rule()).findFirst().orElse(Citation.NONE));
    }

    /** The rule of a layer that is to be looked at: that of its deductible if it is the higher one, else that of its ratio. */
    private static Optional<Citation> rule(Terms terms, Payer layer, Worse worse) {
        boolean charged = deductible(worse.oneOutcome(), layer) > deductible(worse.otherOutcome(), layer);
        return Bills.clauses(terms).stream().filter(clause -> clause.layer() == layer).findFirst()
                .map(clause -> charged && clause.deductible().rule().isPresent() ? clause.deductible().rule() : clause.payment().rule());
    }

    private static long deductible(Outcome outcome, Payer layer) {
        return outcome.clauses().stream().filter(row -> row.layer() == layer).mapToLong(ClauseResult::deductible).sum();
    }

    private static Text words(Seen seen, Worse worse) {
        Text words = seen.words();
        Text stay = worse.admission() == 1 ? Text.NONE : Text.of("，第 2 次住院", ", second admission");
        StringBuilder zh = new StringBuilder(words.zh() + stay.zh());
        StringBuilder en = new StringBuilder(words.en() + stay.en());
        new TreeMap<>(worse.own()).forEach((name, cents) -> {
            zh.append("，本人的“").append(name).append("”为 ").append(Money.ofCents(cents)).append(" 元");
            en.append(", with \"").append(name).append("\" of ").append(Money.ofCents(cents));
        });
        Money bill = Money.ofCents(worse.inScope());
        return Text.of(zh + "，政策范围内费用 " + bill + " 元", en + ", " + bill + " in scope");
    }
}
