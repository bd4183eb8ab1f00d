package io.github.baoxiao.money;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Quotients of whole numbers around a half, in every mode. */
class RoundingTest {

    @ParameterizedTest(name = "{0} / {1}: half up {2}, half even {3}, half down {4}, down {5}, up {6}")
    @CsvSource({
        "0, 10, 0, 0, 0, 0, 0",
        "1, 10, 0, 0, 0, 0, 1",
        "4, 10, 0, 0, 0, 0, 1",
        "5, 10, 1, 0, 0, 0, 1",
        "6, 10, 1, 1, 1, 0, 1",
        "10, 10, 1, 1, 1, 1, 1",
        "14, 10, 1, 1, 1, 1, 2",
        "15, 10, 2, 2, 1, 1, 2",
        "25, 10, 3, 2, 2, 2, 3",
        "4, 9, 0, 0, 0, 0, 1",
        "5, 9, 1, 1, 1, 0, 1",
        "7, 1, 7, 7, 7, 7, 7"})
    void ofAQuotient(long numerator, long denominator, long halfUp, long halfEven, long halfDown, long down, long up) {
        assertThat(Rounding.HALF_UP.divide(numerator, denominator)).isEqualTo(halfUp);
        assertThat(Rounding.HALF_EVEN.divide(numerator, denominator)).isEqualTo(halfEven);
        assertThat(Rounding.HALF_DOWN.divide(numerator, denominator)).isEqualTo(halfDown);
        assertThat(Rounding.DOWN.divide(numerator, denominator)).isEqualTo(down);
        assertThat(Rounding.UP.divide(numerator, denominator)).isEqualTo(up);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("0.000 to 4.999 come out as BigDecimal rounds them")
    void asBigDecimalDoes(Rounding rounding) {
        for (long thousandths = 0; thousandths < 5_000; thousandths++) {
            assertThat(rounding.divide(thousandths, 1_000))
                    .isEqualTo(BigDecimal.valueOf(thousandths, 3).setScale(0, rounding.mode()).longValueExact());
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("the largest numbers there are come out as BigDecimal rounds them")
    void ofTheLargestNumbers(Rounding rounding) {
        for (long denominator : new long[] {1, 2, 3, 7, 1_000_000, Long.MAX_VALUE / 2, Long.MAX_VALUE - 1, Long.MAX_VALUE}) {
            for (long numerator : new long[] {Long.MAX_VALUE, Long.MAX_VALUE - 1, Long.MAX_VALUE - denominator / 2, Long.MAX_VALUE - denominator,
                Long.MAX_VALUE / 2, Long.MAX_VALUE / 2 + 1}) {
                assertThat(rounding.divide(numerator, denominator)).as(numerator + " / " + denominator)
                        .isEqualTo(BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), 0, rounding.mode()).longValueExact());
            }
        }
    }

    @Test
    @DisplayName("the published example: 29743.675 is printed as 29743.68")
    void thePublishedExample() {
        assertThat(Rounding.HALF_UP.divide(29_743_675, 10)).isEqualTo(2_974_368);
    }

    @Test
    @DisplayName("nothing negative, and nothing by zero")
    void refusesNegativeAmounts() {
        assertThatThrownBy(() -> Rounding.UP.divide(-1, 10)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Rounding.UP.divide(1, 0)).isInstanceOf(ArithmeticException.class).hasMessage("rounding 1 / 0");
        assertThatThrownBy(() -> Rounding.UP.divide(1, -10)).isInstanceOf(ArithmeticException.class);
    }
}
