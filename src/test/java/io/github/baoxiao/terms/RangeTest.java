package io.github.baoxiao.terms;

import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Terms that a host builds itself keep to what rules can state: nothing below zero, no share above the whole. */
class RangeTest {

    private static final Money CENT_BELOW = Money.ofCents(-1);
    private static final Ratio BELOW = new Ratio(-1);
    private static final Ratio ABOVE = new Ratio(Ratio.WHOLE + 1);
    private static final String COUNTER = "BASIC/INPATIENT";

    @ParameterizedTest(name = "{0}")
    @DisplayName("is refused")
    @MethodSource("beyond")
    void refuses(String what, ThrowingCallable made) {
        assertThatThrownBy(made).isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<Arguments> beyond() {
        return Stream.of(
                beyond("a cap below zero", () -> new Cap(Cap.Per.CLAIM, CENT_BELOW, COUNTER, Citation.NONE)),
                beyond("a yearly cost cap below zero", () -> new CostCap(CENT_BELOW, Money.MAX)),
                beyond("a cost cap of a claim below zero", () -> new CostCap(Money.MAX, CENT_BELOW)),
                beyond("a guarantee below zero", () -> new Guarantee(BELOW, Citation.NONE)),
                beyond("a guarantee of more than all", () -> new Guarantee(ABOVE, Citation.NONE)),
                beyond("a cover with a weight below zero", () -> new Cover(Slice.IN_SCOPE, BELOW)),
                beyond("a cover of more than all", () -> new Cover(Slice.IN_SCOPE, ABOVE)),
                beyond("a band that ends below zero", () -> new Payment.Band(CENT_BELOW, Ratio.ONE)),
                beyond("a band that pays less than nothing", () -> new Payment.Band(Money.MAX, BELOW)),
                beyond("a band that pays more than all", () -> new Payment.Band(Money.MAX, ABOVE)),
                beyond("a multiplier below zero", () -> new Payment.Banded(Payment.Period.PER_CLAIM, Payment.Axis.DEDUCTIBLE_INSIDE, List.of(), BELOW,
                        Citation.NONE)),
                beyond("a flat amount below zero", () -> new Payment.Flat(CENT_BELOW, Payment.Unit.CASE, Citation.NONE)),
                beyond("a deductible below zero", () -> new Deductible.ByAdmission(List.of(Money.ZERO, CENT_BELOW))),
                beyond("a reduced deductible below zero", () -> new Deductible.Reduced(CENT_BELOW, Ratio.ZERO, Money.ZERO)),
                beyond("a reduced deductible with a floor below zero", () -> new Deductible.Reduced(Money.ZERO, Ratio.ZERO, CENT_BELOW)),
                beyond("a deductible that is cut by less than nothing", () -> new Deductible.Reduced(Money.ZERO, BELOW, Money.ZERO)),
                beyond("a stepped deductible below zero", () -> new Deductible.Stepped(CENT_BELOW, Money.ZERO, Money.ZERO)),
                beyond("a stepped deductible that grows", () -> new Deductible.Stepped(Money.ZERO, CENT_BELOW, Money.ZERO)),
                beyond("a stepped deductible with a floor below zero", () -> new Deductible.Stepped(Money.ZERO, Money.ZERO, CENT_BELOW)),
                beyond("a share of the bill below zero", () -> new Deductible.ShareOfBill(BELOW, true, Money.ZERO, Money.MAX)),
                beyond("a share of the bill with a floor below zero", () -> new Deductible.ShareOfBill(Ratio.ZERO, true, CENT_BELOW, Money.MAX)),
                beyond("a share of the bill with a ceiling below zero", () -> new Deductible.ShareOfBill(Ratio.ZERO, true, Money.ZERO, CENT_BELOW)),
                beyond("a share of an index below zero", () -> index(BELOW, Money.ZERO, Money.ZERO, Money.MAX)),
                beyond("a share of an index that is below zero", () -> index(Ratio.ZERO, CENT_BELOW, Money.ZERO, Money.MAX)),
                beyond("a share of an index with a floor below zero", () -> index(Ratio.ZERO, Money.ZERO, CENT_BELOW, Money.MAX)),
                beyond("a share of an index with a ceiling below zero", () -> index(Ratio.ZERO, Money.ZERO, Money.ZERO, CENT_BELOW)),
                beyond("a factor on a deductible below zero", () -> deductible(BELOW, Money.MAX, 0)),
                beyond("a yearly ceiling of a deductible below zero", () -> deductible(Ratio.ONE, CENT_BELOW, 0)),
                beyond("a deductible renewed after less than no days", () -> deductible(Ratio.ONE, Money.MAX, -1)));
    }

    private static Arguments beyond(String what, ThrowingCallable made) {
        return arguments(what, made);
    }

    private static Deductible.ShareOfIndex index(Ratio share, Money value, Money floor, Money ceiling) {
        return new Deductible.ShareOfIndex(share, "average wage", false, Optional.of(value), floor, ceiling);
    }

    private static Deductible deductible(Ratio times, Money ceiling, int renewedEvery) {
        return new Deductible(new Deductible.ByAdmission(List.of(Money.ZERO)), times, Deductible.Mode.EACH_ADMISSION, ceiling, COUNTER, COUNTER,
                Set.of(), Citation.NONE, renewedEvery);
    }
}
