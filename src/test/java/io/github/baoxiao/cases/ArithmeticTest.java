package io.github.baoxiao.cases;

import io.github.baoxiao.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A working comes to exactly what a person with time and paper gets. */
class ArithmeticTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "34790                                | 34790.00",
        "(50000-300)*70%                      | 34790.00",
        "(50000-300)*0.7                      | 34790.00",
        "( 50000 - 300 ) × 70 %               | 34790.00",
        "2+3*4-6/3                            | 12.00",
        "10-2-3                               | 5.00",
        "100/3*3                              | 100.00",
        "1000*5%*50%                          | 25.00",
        "28700*(1-15%*60%)                    | 26117.00",
        "(85%-5%)*100                         | 80.00",
        "7.5 ÷ 2.5                            | 3.00",
        "0.1+0.2                              | 0.30",
        "round(29743.675)                     | 29743.68",
        "round(29743.675, halfEven)           | 29743.68",
        "round(0.005)                         | 0.01",
        "round(0.005, half_down)              | 0.00",
        "round(0.019, down)+round(0.011, up)  | 0.03",
        "round(10000/3)*3                     | 9999.99",
        "min(2000*80%, 5000-4000)             | 1000.00",
        "max(1, 2, 3)                         | 3.00",
        "9999999999.99                        | 9999999999.99"})
    void comesTo(String working, String amount) throws Arithmetic.Wrong {
        assertThat(amount(working.replaceAll("half_down", "halfDown"))).hasToString(amount.strip());
    }

    @Test
    void aFractionOfACentMustSayHowItIsRounded() {
        assertThatThrownBy(() -> amount("0.005")).isInstanceOf(Arithmetic.Wrong.class)
                .hasMessage("this comes to 0.005, which is not a whole cent");
        assertThatThrownBy(() -> amount("10000/3")).hasMessage("this comes to 3333.333333…, which is not a whole cent");
    }

    /** Against long division on decimals of many more places than an amount has. */
    @Test
    void isExactOverManyOperators() throws Arithmetic.Wrong {
        Random random = new Random(20230511);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder working = new StringBuilder("round((");
            BigDecimal value = BigDecimal.valueOf(random.nextInt(100_000_000), 2);
            working.append(value.toPlainString());
            for (int step = 0; step < 6; step++) {
                BigDecimal other = BigDecimal.valueOf(1 + random.nextInt(9_999), 2);
                switch (random.nextInt(4)) {
                    case 0 -> value = plus(working, value, other);
                    case 1 -> value = times(working, value, other);
                    case 2 -> value = percent(working, value, other);
                    default -> value = over(working, value, BigDecimal.valueOf(1L << random.nextInt(4)));
                }
            }
            BigDecimal rounded = value.setScale(2, RoundingMode.HALF_UP);
            if (rounded.compareTo(new BigDecimal("9999999999.99")) <= 0) {
                assertThat(amount(working.append("))").toString())).as(working.toString()).hasToString(rounded.toPlainString());
            }
        }
    }

    private static BigDecimal plus(StringBuilder working, BigDecimal value, BigDecimal other) {
        working.insert(working.indexOf("(") + 1, "(").append(" + ").append(other.toPlainString()).append(")");
        return value.add(other);
    }

    private static BigDecimal times(StringBuilder working, BigDecimal value, BigDecimal other) {
        working.append(" * ").append(other.toPlainString());
        return value.multiply(other);
    }

    private static BigDecimal percent(StringBuilder working, BigDecimal value, BigDecimal other) {
        working.append(" * ").append(other.toPlainString()).append("%");
        return value.multiply(other).movePointLeft(2);
    }

    private static BigDecimal over(StringBuilder working, BigDecimal value, BigDecimal other) {
        working.append(" / ").append(other.toPlainString());
        return value.divide(other);
    }

    private static Money amount(String working) throws Arithmetic.Wrong {
        return Arithmetic.amount(working);
    }
}
