package io.github.baoxiao.money;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Amounts as a claim writes them. */
class MoneyTest {

    @Test
    @DisplayName("48250.00 - 300 = 47950.00; 300 - 48250 is below zero")
    void addsAndTakesAway() {
        assertThat(Money.yuan("48250.00").minus(Money.yuan(300))).hasToString("47950.00");
        assertThat(Money.yuan(300).minus(Money.yuan(48_250))).hasToString("-47950.00");
        assertThat(Money.yuan("0.99").plus(Money.yuan("0.01"))).isEqualTo(Money.yuan(1));
    }

    @Test
    @DisplayName("no sum, difference or reversal leaves the range unnoticed")
    void overflowIsAnError() {
        Money most = Money.ofCents(Long.MAX_VALUE);
        Money least = Money.ofCents(Long.MIN_VALUE);
        assertThatThrownBy(() -> most.plus(Money.ofCents(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> least.minus(Money.ofCents(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(least::negated).isInstanceOf(ArithmeticException.class);
    }

    @Test
    @DisplayName("12.5 is twelve yuan fifty, 12.05 twelve yuan five, 12 twelve yuan")
    void readsOneDecimalAsTenCents() {
        assertThat(Money.yuan("12.5").cents()).isEqualTo(1_250);
        assertThat(Money.yuan("12.05").cents()).isEqualTo(1_205);
        assertThat(Money.yuan("12").cents()).isEqualTo(1_200);
        assertThat(Money.yuan("0.5").cents()).isEqualTo(50);
        assertThat(Money.yuan("9999999999.99")).isEqualTo(Money.MAX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+1", "1,000", "1e3", "1.", ".5", "1.234", "01", "10000000000", "9999999999.999", "１００", " 1"})
    void refusesAnyOtherForm(String text) {
        assertThat(Money.isAmount(text)).isFalse();
        assertThatThrownBy(() -> Money.yuan(text)).isInstanceOf(NumberFormatException.class);
    }

    @Test
    @DisplayName("whole yuan: 0 to 9999999999")
    void wholeYuan() {
        assertThat(Money.yuan(0)).isEqualTo(Money.ZERO);
        assertThat(Money.yuan(9_999_999_999L)).hasToString("9999999999.00");
        assertThatThrownBy(() -> Money.yuan(10_000_000_000L)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.yuan(-1)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    @DisplayName("two decimals always: 0.00, 0.05, 0.10, -0.05, -12.50")
    void writesTwoDecimals() {
        assertThat(Money.ZERO).hasToString("0.00");
        assertThat(Money.ofCents(5)).hasToString("0.05");
        assertThat(Money.ofCents(10)).hasToString("0.10");
        assertThat(Money.ofCents(5).negated()).hasToString("-0.05");
        assertThat(Money.yuan("12.5").negated()).hasToString("-12.50");
    }

    @Test
    @DisplayName("0.00 is zero and nothing else is; 0.01 is more than 0.00, -0.01 less")
    void compares() {
        assertThat(Money.ZERO.isZero()).isTrue();
        assertThat(Money.ofCents(0)).isSameAs(Money.ZERO);
        assertThat(Money.ofCents(-1).isZero()).isFalse();
        assertThat(Money.ofCents(1)).isGreaterThan(Money.ZERO);
        assertThat(Money.ofCents(-1)).isLessThan(Money.ZERO);
        assertThat(Money.yuan(3)).isEqualByComparingTo(Money.yuan("3.00"));
    }
}
