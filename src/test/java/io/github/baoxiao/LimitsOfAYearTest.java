package io.github.baoxiao;

import static io.github.baoxiao.Claims.inpatient;
import static io.github.baoxiao.Claims.refused;
import static io.github.baoxiao.money.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.terms.Clause;
import io.github.baoxiao.terms.Slice;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a year to date may say at most, and what happens there: an answer or a refusal, never a fault. */
class LimitsOfAYearTest {

    private static final RuleBook RENEWED = Books.of(".covers( resident, inpatient )", """
            rule "住院" when Situation( resident, inpatient )
            then benefits.basic().deductible( yuan(500), yuan(300) ).deductibleRenewedEvery( days(90) ).ratio( percent(70) ); end
            """);

    private static Claim after(int visits, Map<Slice, Money> borne) {
        YearToDate state = YearToDate.of(LocalDate.of(2023, 1, 1), Map.of("BASIC/INPATIENT",
                new YearToDate.Counter(Money.ZERO, Money.ZERO, Money.ZERO, visits)), yuan(1), yuan(1), borne);
        return inpatient().yearToDate(state).build();
    }

    @Test
    @DisplayName("a million admissions is the most a counter may have, in Java as in JSON, and is settled")
    void mostVisits() {
        Breakdown paid = RENEWED.settle(after(1_000_000, Map.of()));
        assertThat(paid.layers().get(0).deductible()).isEqualTo(yuan(300));
        assertThat(paid.yearToDate().counters().get("BASIC/INPATIENT").visits()).isEqualTo(1_000_001);
    }

    @Test
    @DisplayName("more admissions, or fewer than none, are refused at their place")
    void tooManyVisits() {
        for (int visits : new int[] {1_000_002, Integer.MAX_VALUE - 1, Integer.MAX_VALUE, -1}) {
            assertThat(refused(() -> after(visits, Map.of()))).containsExactly("range /yearToDate/counters/BASIC~1INPATIENT/visits");
        }
    }

    @Test
    @DisplayName("what was borne in a year is at most what can be billed in one")
    void borneBeyondRange() {
        assertThat(refused(() -> after(1, Map.of(Slice.COPAY, Money.MAX, Slice.DEDUCTIBLE, yuan(1))))).containsExactly("range /yearToDate/borne");
    }

    @Test
    @DisplayName("a clause has so many caps that each can be told in a statement, and no more")
    void tooManyCaps() {
        assertThat(Books.refused(() -> capped(Clause.MOST_CAPS + 1))).extracting(Issue::code).containsOnly("cap");
        Breakdown paid = capped(Clause.MOST_CAPS).settle(inpatient().costs(Claims.costs("50000.00")).yearToDate(YearToDate.NONE).build());
        assertThat(paid.statement(Locale.ENGLISH)).contains("capped at 1000.00").doesNotContain("capped at 1001.00");
    }

    private static RuleBook capped(int caps) {
        return Books.of(".covers( resident, inpatient )", "rule \"住院\" when Situation( resident, inpatient ) then benefits.basic().ratio( percent(70) )"
                + IntStream.range(0, caps).mapToObj(i -> ".yearlyCap( \"额度" + i + "\", yuan(" + (1000 + i) + ") )").collect(Collectors.joining())
                + "; end\n");
    }
}
