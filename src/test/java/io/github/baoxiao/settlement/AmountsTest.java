package io.github.baoxiao.settlement;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AmountsTest {

    private static final long[] AMOUNTS = {0, 1, 2, 99, 100, 999_999_999_999L, Long.MAX_VALUE - 1, Long.MAX_VALUE};

    @Test
    @DisplayName("of any two amounts, nothing and the largest number included, the smaller, the larger, and what one is above the other")
    void ofTwoAmounts() {
        for (long one : AMOUNTS) {
            for (long other : AMOUNTS) {
                assertThat(Amounts.min(one, other)).isEqualTo(Math.min(one, other));
                assertThat(Amounts.max(one, other)).isEqualTo(Math.max(one, other));
                assertThat(Amounts.above(one, other)).isEqualTo(Math.max(0, one - other));
            }
        }
    }
}
