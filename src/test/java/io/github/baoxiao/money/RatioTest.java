package io.github.baoxiao.money;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Shares as a document writes them. */
class RatioTest {

    @Test
    @DisplayName("49700.00 x 70% = 34790.00; 0.25 x 50% = 0.125 is 0.13 half up and 0.12 down")
    void takesAShareOfAnAmount() {
        assertThat(Ratio.percent(70).of(4_970_000, Rounding.HALF_UP)).isEqualTo(3_479_000);
        assertThat(Ratio.percent(50).of(25, Rounding.HALF_UP)).isEqualTo(13);
        assertThat(Ratio.percent(50).of(25, Rounding.DOWN)).isEqualTo(12);
    }

    @Test
    @DisplayName("the whole of an amount is the amount, however large; 99% of so much is an error")
    void theWholeOfAnyAmount() {
        assertThat(Ratio.ONE.of(Long.MAX_VALUE, Rounding.HALF_UP)).isEqualTo(Long.MAX_VALUE);
        assertThatThrownBy(() -> Ratio.percent(99).of(Long.MAX_VALUE, Rounding.HALF_UP)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    @DisplayName("85% is 0.850000, 62.5% is 0.625000, 0.0001% is a millionth, 9999.9999% the most a text may say")
    void percents() {
        assertThat(Ratio.percent(85).value()).isEqualTo(new BigDecimal("0.850000"));
        assertThat(Ratio.percent("62.5").value()).isEqualTo(new BigDecimal("0.625000"));
        assertThat(Ratio.percent("0.0001").millionths()).isEqualTo(1);
        assertThat(Ratio.percent("9999.9999").millionths()).isEqualTo(99_999_999);
        assertThatThrownBy(() -> Ratio.percent(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "85%", "1.", ".5", "08", "1.00001", "10000", "9999.99999", "八十"})
    void refusesAnyOtherForm(String text) {
        assertThatThrownBy(() -> Ratio.percent(text)).isInstanceOf(NumberFormatException.class);
    }

    @Test
    @DisplayName("50% x 80% = 40%; 0.1% x 0.1% is a millionth; 0.01% x 0.1% needs a seventh decimal")
    void multipliesExactly() {
        assertThat(Ratio.percent(50).times(Ratio.percent(80))).isEqualTo(Ratio.percent(40));
        assertThat(Ratio.percent("0.1").times(Ratio.percent("0.1"))).isEqualTo(new Ratio(1));
        assertThatThrownBy(() -> Ratio.percent("0.01").times(Ratio.percent("0.1"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Ratio.of(new BigDecimal("0.0000001"))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    @DisplayName("written as 70%, 62.5%, 100%, 0%")
    void writesPercent() {
        assertThat(Ratio.percent(70)).hasToString("70%");
        assertThat(Ratio.percent("62.50")).hasToString("62.5%");
        assertThat(Ratio.ONE).hasToString("100%");
        assertThat(Ratio.ZERO).hasToString("0%");
    }

    @Test
    @DisplayName("0% is nothing and 0.0001% is something; 85% is more than 84.9999%")
    void compares() {
        assertThat(Ratio.ZERO.isZero()).isTrue();
        assertThat(new Ratio(1).isZero()).isFalse();
        assertThat(Ratio.percent(85)).isGreaterThan(Ratio.percent("84.9999"));
        assertThat(Ratio.percent(85)).isEqualByComparingTo(Ratio.percent("85.0"));
    }
}
