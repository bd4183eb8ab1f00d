package io.github.baoxiao.settlement;

import static io.github.baoxiao.settlement.Example.basic;
import static io.github.baoxiao.settlement.Example.bill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.terms.Deductible;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Purse;
import io.github.baoxiao.terms.Slice;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a bill may say. Amounts in cents, a different one in each place. */
class BillTest {

    private static final Bill.Split SPLIT = new Bill.Split(1, 20, 300, 4_000);

    @Test
    @DisplayName("1 + 20 + 300 + 4000 = 4321; accounts are no cost")
    void theWholeBill() {
        assertThat(of(1, 20, 300, 4_000, 7, 8, 9).total()).isEqualTo(4_321);
        assertThat(of(1, 20, 300, 4_000, 7, 8, 9).balance(Purse.CURRENT)).isEqualTo(7);
        assertThat(of(1, 20, 300, 4_000, 7, 8, 9).balance(Purse.CARRIED)).isEqualTo(8);
        assertThat(of(1, 20, 300, 4_000, 7, 8, 9).balance(Purse.SHARED)).isEqualTo(9);
        assertThat(of(0, 0, 0, 0, 0, 0, 0).total()).isZero();
    }

    @Test
    @DisplayName("no part of a bill and no balance is below zero, not by a cent")
    void nothingIsBelowZero() {
        for (int place = 0; place < 7; place++) {
            long[] parts = new long[7];
            parts[place] = -1;
            assertThatThrownBy(() -> of(parts)).as("part %d", place).isInstanceOf(ArithmeticException.class);
        }
    }

    @Test
    @DisplayName("a stay has a day at least; admissions count from 1, and 0 lets the year count them")
    void daysAndAdmissions() {
        assertThat(stay(1, 0).admissionAfter(3)).isEqualTo(4);
        assertThat(stay(1, 1).admissionAfter(3)).isEqualTo(1);
        assertThatThrownBy(() -> stay(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> stay(1, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("a year's in-scope burden is what basic insurance split: 1 + 20 + 300 + 4000 = 4321")
    void aYear() {
        Bill year = Bill.ofYear(10_000, 20_000, 30_000, SPLIT, 7, 8, 9, Map.of("ownAnnualSalary", 5L));
        assertThat(year.inScope()).isEqualTo(4_321);
        assertThat(year.total()).isEqualTo(64_321);
        assertThat(year.yearEnd()).contains(SPLIT);
        assertThat(year.indices()).containsExactly(Map.entry("ownAnnualSalary", 5L));
    }

    @Test
    @DisplayName("a year has no bill: no other sum, no named part, no settlement given")
    void aYearHasNoBill() {
        List<Bill.Named> named = List.of(new Bill.Named("特药", Slice.IN_SCOPE, 1));
        List<Bill.Given> given = List.of(new Bill.Given(Payer.BASIC, 0, 0, 1));
        assertThatThrownBy(() -> year(4_320, List.of(), List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> year(4_321, named, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> year(4_321, List.of(), given)).isInstanceOf(IllegalArgumentException.class);
        assertThat(year(4_321, List.of(), List.of()).total()).isEqualTo(4_321);
    }

    @Test
    @DisplayName("an impossible bill says which part of which list, or which figure is missing")
    void whatIsImpossible() {
        Example tooMuch = bill("100").given(Payer.HOSPITAL, "0", "0", "1").given(Payer.BASIC, "0", "0", "100.01");
        assertThatThrownBy(() -> tooMuch.under(basic().pays(80))).isInstanceOfSatisfying(ImpossibleBill.class, impossible -> {
            assertThat(impossible.part()).isEqualTo(ImpossibleBill.Part.GIVEN);
            assertThat(impossible.index()).isEqualTo(1);
            assertThat(impossible.name()).isEmpty();
        });
        Deductible.Basis salary = new Deductible.ShareOfIndex(Ratio.percent(5), "ownAnnualSalary", true, Optional.empty(), Money.ZERO,
                Money.MAX);
        assertThatThrownBy(() -> bill("100").under(basic().deductible(salary).pays(80))).isInstanceOfSatisfying(ImpossibleBill.class,
                impossible -> {
                    assertThat(impossible.part()).isEqualTo(ImpossibleBill.Part.INDEX);
                    assertThat(impossible.name()).isEqualTo("ownAnnualSalary");
                });
    }

    private static Bill of(long... parts) {
        return new Bill(parts[0], parts[1], parts[2], parts[3], List.of(), 1, 0, parts[4], parts[5], parts[6], List.of());
    }

    private static Bill stay(int days, int admission) {
        return new Bill(0, 0, 0, 100, List.of(), days, admission, 0, 0, 0, List.of());
    }

    private static Bill year(long inScope, List<Bill.Named> named, List<Bill.Given> given) {
        return new Bill(0, 0, 0, inScope, named, 1, 0, 0, 0, 0, given, false, Map.of(), Optional.of(SPLIT));
    }
}
