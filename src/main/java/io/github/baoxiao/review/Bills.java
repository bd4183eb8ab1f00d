package io.github.baoxiao.review;

import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Rounding;
import io.github.baoxiao.settlement.Bill;
import io.github.baoxiao.settlement.Outcome;
import io.github.baoxiao.settlement.Settlement;
import io.github.baoxiao.terms.Clause;
import io.github.baoxiao.terms.Deductible;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Payment;
import io.github.baoxiao.terms.Stage;
import io.github.baoxiao.terms.Terms;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The bills at which terms can turn: round ones first, because they read best, then one cent about every figure of the terms. */
final class Bills {

    private static final long[] ROUND = {10_000, 50_000, 1_000, 3_000, 20_000, 100_000, 200_000, 500_000, 1_000_000, 100};
    private static final long[] FIGURES = {60_000, 20_000, 200_000};
    private static final int DAYS = 10;
    private static final int MOST = 160;
    private static final Payer[] FUNDS = Stream.of(Payer.values()).filter(Payer::isLayer).toArray(Payer[]::new);

    private Bills() {
    }

    /**
     * In-scope costs in cents, at least 1.
     *
     * @param own figures of the person's own
     */
    static Set<Long> of(Map<String, Long> own, Terms... some) {
        Set<Long> bills = new LinkedHashSet<>();
        for (long yuan : ROUND) {
            bills.add(yuan * 100);
        }
        for (Terms terms : some) {
            for (Clause clause : clauses(terms)) {
                edges(clause, own, bills);
            }
        }
        return bills;
    }

    /**
     * What a person can bring of the figures of their own that the terms ask for, {@code own("ownAnnualSalary")}: a usual amount in yuan, a
     * low one and a high one, the same for each name. Where none is asked for, nothing, once.
     */
    static List<Map<String, Long>> own(Terms... some) {
        Set<String> names = new TreeSet<>();
        for (Terms terms : some) {
            for (Clause clause : clauses(terms)) {
                if (clause.deductible().basis() instanceof Deductible.ShareOfIndex share && share.value().isEmpty()) {
                    names.add(share.index());
                }
            }
        }
        return names.isEmpty() ? List.of(Map.of()) : LongStream.of(FIGURES)
                .mapToObj(yuan -> names.stream().collect(Collectors.toMap(name -> name, name -> yuan * 100))).toList();
    }

    static List<Clause> clauses(Terms terms) {
        return terms.stages().stream().filter(Stage.OfLayer.class::isInstance).flatMap(stage -> ((Stage.OfLayer) stage).clauses().stream()).toList();
    }

    private static void edges(Clause clause, Map<String, Long> own, Set<Long> bills) {
        List<Money> deductibles = figures(clause.deductible().basis(), own);
        long first = deductibles.isEmpty() ? 0 : clause.deductible().times().of(deductibles.get(0).cents(), Rounding.HALF_UP);
        deductibles.forEach(figure -> around(figure.cents(), bills));
        around(first, bills);
        around(clause.costCap().perYear().cents(), bills);
        around(clause.costCap().perClaim().cents(), bills);
        if (clause.payment() instanceof Payment.Banded banded) {
            long millionths = banded.bands().get(banded.bands().size() - 1).ratio().millionths();
            for (Payment.Band band : banded.bands()) {
                around(band.upTo().cents(), bills);
                around(band.upTo().cents() + first, bills);
            }
            if (millionths > 0) {
                clause.caps().forEach(cap -> around(cap.limit().cents() / millionths * 1_000_000 + first, bills));
            }
        }
        clause.caps().forEach(cap -> around(cap.limit().cents(), bills));
    }

    private static List<Money> figures(Deductible.Basis basis, Map<String, Long> own) {
        if (basis instanceof Deductible.ByAdmission list) {
            return list.figures();
        } else if (basis instanceof Deductible.Reduced reduced) {
            return List.of(reduced.first(), reduced.floor());
        } else if (basis instanceof Deductible.Stepped stepped) {
            return List.of(stepped.first(), stepped.floor());
        } else if (basis instanceof Deductible.ShareOfIndex share) {
            long index = share.value().map(Money::cents).orElseGet(() -> own.get(share.index()));
            long part = share.share().of(index, Rounding.HALF_UP);
            return List.of(Money.ofCents(Math.min(Math.max(part, share.floor().cents()), share.ceiling().cents())));
        }
        return List.of();
    }

    private static void around(long cents, Set<Long> bills) {
        for (long bill = cents - 1; bill <= cents + 1 && bills.size() < MOST; bill++) {
            if (bill > 0 && bill <= Money.MAX.cents() / 2) {
                bills.add(bill);
            }
        }
    }

    /** The first bill of a year, or its second stay; nothing but in-scope cost, and no account. */
    static Outcome settle(Terms terms, long inScope, int admission, Map<String, Long> own) {
        return Settlement.settle(new Bill(0, 0, 0, inScope, List.of(), DAYS, admission, 0, 0, 0, List.of(), false, own, Optional.empty()), terms,
                Map.of());
    }

    /** What all funds pay of it. */
    static long funds(Outcome outcome) {
        long funds = 0;
        for (Payer payer : FUNDS) {
            funds += outcome.paidBy(payer);
        }
        return funds;
    }
}
