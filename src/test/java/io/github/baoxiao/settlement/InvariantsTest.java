package io.github.baoxiao.settlement;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.money.Rounding;
import io.github.baoxiao.terms.Citation;
import io.github.baoxiao.terms.Clause;
import io.github.baoxiao.terms.CostCap;
import io.github.baoxiao.terms.Cover;
import io.github.baoxiao.terms.Deductible;
import io.github.baoxiao.terms.Guarantee;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Payment;
import io.github.baoxiao.terms.Purse;
import io.github.baoxiao.terms.Slice;
import io.github.baoxiao.terms.Stage;
import io.github.baoxiao.terms.Terms;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** Terms that no rule can state: the kernel stops instead of making or losing a cent, and it stops before there is an outcome. */
class InvariantsTest {

    private static final String COUNTER = "BASIC/INPATIENT";

    @Test
    @DisplayName("a year to date below zero is not settled on: each field of a counter, of any clause")
    void refusesYearBelowZero() {
        Terms terms = terms(new Stage.OfLayer(Payer.BASIC, List.of(clause(Payer.BASIC, Cover.of(Slice.IN_SCOPE)))));
        for (Counter below : List.of(new Counter(-1, 0, 0, 0), new Counter(0, -1, 0, 0), new Counter(0, 0, -1, 0), new Counter(0, 0, 0, -1))) {
            assertThatThrownBy(() -> Settlement.settle(bill(1_000, 0), terms, Map.of(COUNTER, below))).isInstanceOf(ArithmeticException.class);
        }
    }

    @Test
    @DisplayName("a bill has no part below zero, named or settled elsewhere")
    void refusesPartsBelowZero() {
        List<Bill.Named> named = List.of(new Bill.Named("drugs", Slice.IN_SCOPE, -1));
        assertThatThrownBy(() -> new Bill(0, 0, 0, 100, named, 1, 0, 0, 0, 0, List.of())).isInstanceOf(ArithmeticException.class);
        for (Bill.Given given : List.of(new Bill.Given(Payer.BASIC, -1, 0, 0), new Bill.Given(Payer.BASIC, 0, -1, 0), new Bill.Given(Payer.BASIC, 0, 0, -1))) {
            assertThatThrownBy(() -> new Bill(0, 0, 0, 100, List.of(), 1, 0, 0, 0, 0, List.of(given))).isInstanceOf(ArithmeticException.class);
        }
    }

    @Test
    @DisplayName("the working of a bill whose payments are not those that were settled is not told")
    void refusesWorkingOfOtherPayments() {
        Plan plan = Plan.of(terms(new Stage.OfLayer(Payer.BASIC, List.of(clause(Payer.BASIC, Cover.of(Slice.IN_SCOPE))))));
        Bill bill = bill(1_000, 0);
        long[] sheet = new long[plan.length];
        sheet[plan.paymentsAt] = 699;
        Outcome other = new Outcome(bill, plan, sheet, 301, Counters.of(plan, Tally.NONE, sheet));
        assertThatThrownBy(other::draws).isInstanceOf(BrokenInvariant.class);
        assertThatThrownBy(other::clauses).isInstanceOf(BrokenInvariant.class);
    }

    @Test
    @DisplayName("a slice covered twice is not paid twice: the bill stops before there is an outcome")
    void refusesSlicePaidTwice() {
        Cover half = new Cover(Slice.IN_SCOPE, Ratio.percent(60));
        Terms account = terms(new Stage.OfAccount(Purse.CURRENT, List.of(half, half), Citation.NONE));
        Terms clause = terms(new Stage.OfLayer(Payer.BASIC, List.of(clause(Payer.BASIC, half, half))));
        assertThatThrownBy(() -> Settlement.settle(bill(1_000, 1_200), account, Map.of())).isInstanceOf(BrokenInvariant.class);
        assertThatThrownBy(() -> Settlement.settle(bill(1_000, 0), clause, Map.of())).isInstanceOf(BrokenInvariant.class);
    }

    @Test
    @DisplayName("the turn of a layer is that of a fund or of the hospital, so that every payment is in one of the totals")
    void refusesPersonAsLayer() {
        for (Payer payer : List.of(Payer.ACCOUNT, Payer.SHARED_ACCOUNT, Payer.PERSON)) {
            assertThatThrownBy(() -> new Stage.OfLayer(payer, List.of())).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Bill bill(long inScope, long current) {
        return new Bill(0, 0, 0, inScope, List.of(), 1, 0, current, 0, 0, List.of());
    }

    private static Terms terms(Stage... stages) {
        return new Terms(List.of(stages), Rounding.HALF_UP, false);
    }

    private static Clause clause(Payer layer, Cover... covers) {
        return new Clause(layer, "INPATIENT", COUNTER, List.of(covers), Deductible.none(COUNTER), new Payment.Banded(Payment.Period.PER_CLAIM,
                Payment.Axis.DEDUCTIBLE_INSIDE, List.of(new Payment.Band(Money.MAX, Ratio.percent(70))), Ratio.ONE, Citation.NONE), Guarantee.NONE,
                CostCap.NONE, List.of());
    }
}
