package io.github.baoxiao;

import io.github.baoxiao.money.Money;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Payer;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import static io.github.baoxiao.Claims.HOSPITAL;
import static io.github.baoxiao.Claims.costs;
import static io.github.baoxiao.Claims.inpatient;
import static io.github.baoxiao.Claims.refused;
import static io.github.baoxiao.Claims.row;
import static io.github.baoxiao.money.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

/** Deductibles that are shares of a figure, and deductibles of long stays: what a rule says of them, and what a claim must bring. */
class DeductibleRulesTest {

    private static final String RATIO = "rule \"比例\" when Situation( resident, inpatient ) then benefits.basic().ratio( percent(70) ); end\n";

    @Test
    void aShareOfTheAverageWageOfTheYear() {
        RuleBook book = Books.of(".covers( resident, inpatient )", """
                rule "工资 2022" @effective( "2022-01-01" ) @until( "2023-07-01" )
                when Region() then benefits.region( "150100" ).index( "社会平均工资", yuan(90_000) ); end
                rule "工资 2023" @effective( "2023-07-01" )
                when Region() then benefits.region( "150100" ).index( "社会平均工资", yuan("98321.40") ); end
                rule "起付线" when Situation( resident, inpatient )
                then benefits.basic().deductibleShareOf( index("社会平均工资"), percent(10) ); end
                """ + RATIO);

        assertThat(deductible(book, costing("50000.00", "2023-06-30"))).isEqualTo(yuan("9000"));       // 90000 × 10%
        assertThat(deductible(book, costing("50000.00", "2023-07-01"))).isEqualTo(yuan("9832.14"));    // 98321.40 × 10%
        assertThat(workings(book.settle(costing("50000.00", "2023-06-30")))).contains("the deductible is \"社会平均工资\" 90000.00 × 10%");
    }

    @Test
    void theThresholdOfTheYearIsAShareOfIncomeByNeed() {
        RuleBook book = Books.of(".covers( resident, inpatient ).index( \"居民人均可支配收入\", yuan(28_753) )", """
                rule "起付线" when Situation( resident, inpatient ) then benefits.basic().deductible( yuan(0) ); end
                rule "救助" when Situation( resident, inpatient )
                then benefits.assistance()
                    .columns(                                                lowIncomeMargin, illnessPoor )
                    .yearlyDeductibleShareOf( index("居民人均可支配收入"),  percent(10),     percent(25) )
                    .ratio(                                                  percent(60),     percent(50) ); end
                """ + RATIO);
        Claim margin = inpatient().costs(costs("20000.00")).person(Claims.RESIDENT.withNeeds(io.github.baoxiao.terms.Need.LOW_INCOME_MARGIN))
                .build();
        Claim ill = inpatient().costs(costs("20000.00")).person(Claims.RESIDENT.withNeeds(io.github.baoxiao.terms.Need.ILLNESS_POOR))
                .build();

        assertThat(book.settle(margin).paidBy(Payer.ASSISTANCE)).isEqualTo(yuan("1874.82"));           // (6000 - 2875.30) × 60%
        assertThat(book.settle(ill).paidBy(Payer.ASSISTANCE)).isEqualTo(yuan("0"));                    // 6000 is below 7188.25
    }

    @Test
    void aShareOfThePersonsOwnSalaryNeedsTheSalary() {
        RuleBook book = Books.of("""
                rule "起付线" when Situation( resident, inpatient )
                then benefits.basic().deductibleShareOf( own("ownAnnualSalary"), percent(5), yuan(500), yuan(4000) ); end
                """ + RATIO);

        assertThat(deductible(book, inpatient().indices(Map.of("ownAnnualSalary", Money.yuan(60_000))).build())).isEqualTo(yuan("3000"));
        assertThat(deductible(book, inpatient().indices(Map.of("ownAnnualSalary", Money.yuan(600_000))).build())).isEqualTo(yuan("4000"));
        assertThat(workings(book.settle(inpatient().indices(Map.of("ownAnnualSalary", Money.yuan(600_000))).build())))
                .contains("the deductible is \"ownAnnualSalary\" × 5%, at least 500.00, at most 4000.00", "deductible 4000.00");
        assertThat(refused(() -> book.settle(inpatient().build()))).containsExactly("missing /indices/ownAnnualSalary");
    }

    /** Guangzhou: a new deductible every 90 days of a stay; here the second and later ones are lower. */
    @Test
    void aLongStayIsChargedAgainEvery90Days() {
        RuleBook book = Books.of("""
                rule "起付线" when Situation( resident, inpatient ) then benefits.basic().deductible( yuan(1000), yuan(700) ); end
                rule "每 90 天" when Situation( resident, inpatient ) then benefits.basic().deductibleRenewedEvery( days(90) ); end
                rule "结核病每 180 天" @overrides( "每 90 天" ) when Situation( resident, inpatient, conditions contains "TB" )
                then benefits.basic().deductibleRenewedEvery( days(180) ); end
                rule "精神病" when Situation( resident, inpatient, conditions contains "PSYCHIATRIC" )
                then benefits.basic().deductibleWaived(); end
                """ + RATIO);

        assertThat(deductible(book, staying(90))).isEqualTo(yuan("1000"));
        assertThat(deductible(book, staying(91))).isEqualTo(yuan("1700"));                             // 1000 + 700
        assertThat(deductible(book, staying(181))).isEqualTo(yuan("2400"));                            // 1000 + 700 + 700
        assertThat(deductible(book, staying(180, "TB"))).isEqualTo(yuan("1000"));
        assertThat(deductible(book, staying(181, "PSYCHIATRIC"))).isEqualTo(yuan("0"));
        assertThat(workings(book.settle(staying(90)))).contains("the deductible is renewed every 90 days of the stay", "deductible 1000.00");
        assertThat(workings(book.settle(staying(91)))).contains(
                "the deductible is renewed every 90 days of the stay: 2 periods, 1000.00 + 700.00 = 1700.00", "deductible 1700.00");
        assertThat(workings(book.settle(staying(181)))).contains(
                "the deductible is renewed every 90 days of the stay: 3 periods, 1000.00 + 2 × 700.00 = 2400.00", "deductible 2400.00");
    }

    /** On the second admission the periods are the second and the third of the list; a factor is applied to their sum. */
    @Test
    void theWorkingOfARenewedDeductibleIsThatOfItsAdmission() {
        RuleBook book = Books.of("""
                rule "起付线" when Situation( resident, inpatient ) then benefits.basic().deductible( yuan(1000), yuan(700), yuan(301) )
                    .deductibleRenewedEvery( days(90) ).deductibleTimes( percent(50) ); end
                """ + RATIO);
        Claim second = Claims.on("2023-12-11").visit(staying(91).visit()).yearToDate(YearToDate.CARRIED).build();

        Breakdown settled = book.settleAll(List.of(staying(1), second)).get(1);

        assertThat(workings(settled)).contains(
                "the deductible is renewed every 90 days of the stay: 2 periods, 700.00 + 301.00 = 1001.00, then × 50%", "deductible 500.50");
        assertThat(settled.statement(Locale.CHINA)).contains("住院每满 90 天重新计起付线：2 段，700.00 + 301.00 = 1001.00，再 × 50%");
    }

    /** The same stay settled in parts is charged the same: each part is an admission and one period. */
    @Test
    void aStaySettledInPartsIsChargedOnceOnEach() {
        RuleBook book = Books.of("""
                rule "起付线" when Situation( resident, inpatient ) then benefits.basic().deductible( yuan(1000), yuan(700) ); end
                rule "每 90 天" when Situation( resident, inpatient ) then benefits.basic().deductibleRenewedEvery( days(90) ); end
                """ + RATIO);
        Claim.Builder first = inpatient().visit(stay("2023-01-01", "2023-04-02").withPart(1));         // 91 days
        Claim.Builder second = inpatient().visit(stay("2023-04-02", "2023-05-11").withPart(2)).yearToDate(YearToDate.CARRIED);

        List<Breakdown> parts = book.settleAll(List.of(first.build(), second.build()));

        assertThat(parts).extracting(paid -> row(paid, Payer.BASIC).deductible()).containsExactly(yuan("1000"), yuan("700"));
    }

    @Test
    void onlyAStayHasParts() {
        Claim.Visit visit = Claim.Visit.of(Care.OUTPATIENT, LocalDate.of(2023, 5, 11), LocalDate.of(2023, 5, 11), HOSPITAL);

        assertThat(refused(() -> inpatient().visit(visit.withPart(1)).build())).containsExactly("value /visit/part");
        assertThat(refused(() -> inpatient().visit(Claims.STAY.withPart(0)).build())).containsExactly("range /visit/part");
    }

    private static Claim costing(String inScope, String discharge) {
        return Claims.on(discharge).costs(costs(inScope)).build();
    }

    private static Claim staying(int days, String... conditions) {
        LocalDate to = LocalDate.of(2023, 12, 11);
        return Claims.on(to.toString()).visit(stay(to.minusDays(days).toString(), to.toString()).withConditions(conditions)).build();
    }

    private static Claim.Visit stay(String from, String to) {
        return Claim.Visit.of(Care.INPATIENT, LocalDate.parse(from), LocalDate.parse(to), HOSPITAL);
    }

    private static Money deductible(RuleBook book, Claim claim) {
        return row(book.settle(claim), Payer.BASIC).deductible();
    }

    private static List<String> workings(Breakdown paid) {
        return row(paid, Payer.BASIC).working().stream().map(step -> step.text().en()).toList();
    }
}
