package io.github.baoxiao;

import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.terms.Payer;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

import static io.github.baoxiao.Claims.RESIDENT;
import static io.github.baoxiao.Claims.costs;
import static io.github.baoxiao.Claims.inpatient;
import static io.github.baoxiao.Claims.refused;
import static io.github.baoxiao.Claims.row;
import static io.github.baoxiao.money.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

/** Ages and years of enrolment: brackets, ratios and caps that grow, and what a claim must state. The stay ends on 11 May 2023. */
class YearsRulesTest {

    private static final RuleBook BRACKETS = Books.of("""
            rule "不满 50" when Situation( resident, inpatient, age < 50 ) then benefits.basic().ratio( percent(90) ); end
            rule "50 至 59" when Situation( resident, inpatient, age >= 50, age < 60 ) then benefits.basic().ratio( percent(92) ); end
            rule "60 以上" when Situation( resident, inpatient, age >= 60 ) then benefits.basic().ratio( percent(95) ); end
            """);

    @Test
    void aBracketBeginsOnTheBirthday() {
        assertThat(ratio(BRACKETS, born("1973-05-12"))).isEqualTo(Ratio.percent(90));      // 50 on the day after discharge
        assertThat(ratio(BRACKETS, born("1973-05-11"))).isEqualTo(Ratio.percent(92));      // 50 on the day of discharge
        assertThat(ratio(BRACKETS, born("1963-05-12"))).isEqualTo(Ratio.percent(92));
        assertThat(ratio(BRACKETS, born("1963-05-11"))).isEqualTo(Ratio.percent(95));
        assertThat(ratio(BRACKETS, born("2023-05-01"))).isEqualTo(Ratio.percent(90));
    }

    /** Chengdu, the older formula: (75 + 0.2 × age) %, here with the deductible of 400. */
    @Test
    void aRatioThatGrowsWithEachYearOfAge() {
        RuleBook book = Books.of("""
                rule "比例" when Situation( resident, inpatient ) then benefits.basic().deductible( yuan(400) ).ratio( percent(75) ); end
                rule "年龄" when Situation( resident, inpatient ) then benefits.basic().raiseByPointsPerYear( age, "0.2" ); end
                """);
        Breakdown paid = book.settle(inpatient().person(born("1987-05-11")).costs(costs("8400.00")).build());       // 36

        assertThat(paid.paidBy(Payer.BASIC)).isEqualTo(yuan("6576"));                      // (8400 - 400) × 82.2%
        assertThat(workings(paid)).contains("ratio 7.2 points more (36 years of age)");
        assertThat(ratio(book, born("1903-05-11"))).isEqualTo(Ratio.percent(99));          // 75 + 0.2 × 120
    }

    @Test
    void onlyYearsBeyondANumberAndAtMostSoManyPoints() {
        RuleBook book = Books.of("""
                rule "比例" when Situation( resident, inpatient ) then benefits.basic().ratio( percent(50) ); end
                rule "年龄" when Situation( resident, inpatient ) then benefits.basic().raiseByPointsPerYear( yearsOver( age, 35 ), 1, 30 ); end
                rule "转诊" when Situation( resident, inpatient ) then benefits.basic().lowerByPoints( 10, "转诊" ); end
                """);

        assertThat(ratio(book, born("1988-05-11"))).isEqualTo(Ratio.percent(40));          // 35: 50 - 10
        assertThat(ratio(book, born("1987-05-11"))).isEqualTo(Ratio.percent(41));          // 36: 50 + 1 - 10
        assertThat(ratio(book, born("1943-05-11"))).isEqualTo(Ratio.percent(70));          // 80: 50 + 30 - 10
    }

    @Test
    void aPointForEachYearOfEnrolmentAtMostTen() {
        RuleBook book = Books.of("""
                rule "比例" when Situation( resident, inpatient ) then benefits.basic().ratio( percent(60) ); end
                rule "连续参保" when Situation( resident, inpatient ) then benefits.basic().raiseByPointsPerYear( enrolledYears, 1, 10 ); end
                """);

        assertThat(ratio(book, RESIDENT.withEnrolledYears(0))).isEqualTo(Ratio.percent(60));
        assertThat(ratio(book, RESIDENT.withEnrolledYears(6))).isEqualTo(Ratio.percent(66));
        assertThat(ratio(book, RESIDENT.withEnrolledYears(25))).isEqualTo(Ratio.percent(70));
        assertThat(refused(() -> book.settle(inpatient().build()))).containsExactly("missing /person/enrolledYears");
    }

    @Test
    void yearsOfEnrolmentAreMissingOnlyWhereTheAnswerDependsOnThem() {
        RuleBook book = Books.of("""
                rule "比例" when Situation( resident, inpatient ) then benefits.basic().ratio( percent(60) ); end
                rule "连续参保" when Situation( resident, inpatient, level3, enrolledYears >= 10 ) then benefits.basic().raiseByPoints(5); end
                """);

        assertThat(ratio(book, RESIDENT)).isEqualTo(Ratio.percent(60));                    // level 2
        Claim.Visit level3 = Claim.Visit.of(Claims.STAY.care(), Claims.STAY.from(), Claims.STAY.to(),
                Claim.Facility.of(io.github.baoxiao.terms.Level.LEVEL_3A, "150102"));
        assertThat(refused(() -> book.settle(inpatient().visit(level3).build()))).containsExactly("missing /person/enrolledYears");
        assertThat(book.settle(inpatient().visit(level3).person(RESIDENT.withEnrolledYears(10)).build()).funds()).isEqualTo(yuan("6500"));
    }

    /** The cap of critical illness insurance grows by 3000 a year, at most by a fifth. */
    @Test
    void aCapThatGrowsWithEnrolment() {
        RuleBook book = Books.of("""
                rule "比例" when Situation( resident, inpatient ) then benefits.basic().ratio( percent(50) ); end
                rule "大病" when Situation( resident, inpatient ) then benefits.criticalIllness().ratio( percent(60) ).yearlyCap( yuan(100_000) ); end
                rule "封顶线增长" when Situation( resident, inpatient )
                then benefits.criticalIllness().yearlyCapRaisedPerYear( enrolledYears, yuan(3000), percent(20) ); end
                """);

        assertThat(critical(book, 0)).isEqualTo("100000.00");                              // 300000 × 60% is 180000
        assertThat(critical(book, 4)).isEqualTo("112000.00");                              // 100000 + 4 × 3000
        assertThat(critical(book, 7)).isEqualTo("120000.00");                              // 100000 × 120%, below 121000
        Breakdown paid = book.settle(inpatient().person(RESIDENT.withEnrolledYears(4)).costs(costs("600000.00")).build());
        assertThat(row(paid, Payer.CRITICAL_ILLNESS).working()).extracting(step -> step.text().en())
                .contains("the yearly cap is raised by 12000.00 (4 years of enrolment)", "capped at 112000.00 for a year, which cuts 68000.00");
    }

    @Test
    void aNamedCapGrowsByAnAmountAtMostAndALiftedOneDoesNot() {
        RuleBook book = Books.of("""
                rule "比例" when Situation( resident, inpatient ) then benefits.basic().ratio( percent(50) ).yearlyCap( "统筹基金", yuan(10_000) ); end
                rule "封顶线增长" when Situation( resident, inpatient )
                then benefits.basic().yearlyCapRaisedPerYear( "统筹基金", yearsOver( enrolledYears, 5 ), yuan(500), yuan(1200) ); end
                rule "劳模" @overrides( "比例" ) when Situation( resident, inpatient, traits contains "MODEL_WORKER" )
                then benefits.basic().yearlyCap( "统筹基金", none ); end
                """);

        assertThat(basic(book, RESIDENT.withEnrolledYears(5))).isEqualTo("10000.00");
        assertThat(basic(book, RESIDENT.withEnrolledYears(7))).isEqualTo("11000.00");      // 10000 + 2 × 500
        assertThat(basic(book, RESIDENT.withEnrolledYears(9))).isEqualTo("11200.00");      // at most 1200 more
        assertThat(basic(book, RESIDENT.withEnrolledYears(9).withTraits("MODEL_WORKER"))).isEqualTo("50000.00");
    }

    /** The witness of a gap names the stretch of years, also where it begins at 0, and not one person's age. */
    @Test
    void aGapNamesTheStretchOfYears() {
        assertThat(gap("age >= 50")).endsWith("an adult resident, inpatient, level 3A, aged under 50, from 2022-01-01");
        assertThat(gap("age < 50 || age >= 60")).endsWith("level 3A, aged 50–59, from 2022-01-01");
        assertThat(gap("enrolledYears < 10")).endsWith("level 3A, enrolled 10 years or more, from 2022-01-01");
    }

    private static String gap(String when) {
        return Books.refused(() -> Books.of("rule \"比例\" when Situation( resident, inpatient, " + when
                + " ) then benefits.basic().ratio( percent(60) ); end")).get(0).what().en();
    }

    private static Claim.Person born(String day) {
        return Claim.Person.of("P-1", LocalDate.parse(day), RESIDENT.scheme(), RESIDENT.status(), RESIDENT.region());
    }

    private static Ratio ratio(RuleBook book, Claim.Person person) {
        return row(book.settle(inpatient().person(person).build()), Payer.BASIC).bands().get(0).ratio();
    }

    private static String critical(RuleBook book, int years) {
        return Claims.paid(book, inpatient().person(RESIDENT.withEnrolledYears(years)).costs(costs("600000.00")).build(),
                Payer.CRITICAL_ILLNESS);
    }

    private static String basic(RuleBook book, Claim.Person person) {
        return Claims.paid(book, inpatient().person(person).costs(costs("100000.00")).build(), Payer.BASIC);
    }

    private static List<String> workings(Breakdown paid) {
        return row(paid, Payer.BASIC).working().stream().map(step -> step.text().en()).toList();
    }
}
