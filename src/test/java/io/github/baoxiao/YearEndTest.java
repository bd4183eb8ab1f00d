package io.github.baoxiao;

import io.github.baoxiao.json.ClaimJson;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Slice;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import static io.github.baoxiao.Claims.HOSPITAL;
import static io.github.baoxiao.Claims.RESIDENT;
import static io.github.baoxiao.Claims.costs;
import static io.github.baoxiao.Claims.inpatient;
import static io.github.baoxiao.Claims.refused;
import static io.github.baoxiao.Claims.row;
import static io.github.baoxiao.money.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The settlement of a year without a bill. Basic insurance pays 70 % above 500 at discharge; at the year's end assistance tops up what a
 * person in need still bears above a tenth of the year's in-scope cost (as Jiangyin does), 60 % of it.
 */
class YearEndTest {

    private static final String AT_DISCHARGE = """
            rule "住院" when Situation( resident, inpatient ) then benefits.basic().deductible( yuan(500) ).ratio( percent(70) ); end
            """;
    private static final RuleBook BOOK = Books.of(".covers( resident, inpatient ).covers( resident, yearEnd )", AT_DISCHARGE + """
            rule "救助" when Situation( resident, lowIncomeMargin ) then benefits.assistance().ratio( percent(10) ); end
            rule "年终救助" when Situation( resident, yearEnd )
            then benefits.assistance().deductibleShareOf( inScopeOfYear, percent(10) ).ratio( percent(60) ).yearlyCap( yuan(20_000) ); end
            """);
    private static final Claim.Person POOR = RESIDENT.withNeeds(Need.LOW_INCOME_MARGIN);

    @Test
    void whatWasBorneAboveATenthOfTheYearsCostIsToppedUp() {
        List<Breakdown> year = BOOK.settleAll(List.of(stay("S-1", "40500.00"), stay("S-2", "20500.00"), yearEnd("Y", "2023-12-31")));
        Breakdown end = year.get(2);

        assertThat(year.get(0).paidBy(Payer.ASSISTANCE)).isEqualTo(yuan("1250"));      // (500 + 12000) × 10%
        assertThat(year.get(1).paidBy(Payer.ASSISTANCE)).isEqualTo(yuan("650"));       // (500 + 6000) × 10%
        assertThat(end.total()).isEqualTo(yuan("17100"));                              // 11250 + 5850
        assertThat(row(end, Payer.ASSISTANCE).deductible()).isEqualTo(yuan("6100"));   // (40500 + 20500) × 10%
        assertThat(end.paidBy(Payer.ASSISTANCE)).isEqualTo(yuan("6600"));              // (17100 - 6100) × 60%
        assertThat(end.cash()).isEqualTo(yuan("10500"));
        assertThat(end.layers()).singleElement().satisfies(layer -> assertThat(layer.clause()).isEqualTo("YEAR_END"));
        assertThat(end.ledger().stream().map(Breakdown.Entry::amount).reduce(Money.ZERO, Money::plus)).isEqualTo(end.total());
    }

    /** A clerk sees what of the year was paid before, what is paid now and what is left. */
    @Test
    void theStatementSaysWhatWasPaidWithTheBills() {
        Claim first = inpatient().person(POOR).costs(Claim.Costs.of(yuan("40500"), Money.ZERO, Money.ZERO, yuan("3000"))).build();
        Breakdown end = BOOK.settleAll(List.of(first, yearEnd("Y", "2023-12-31"))).get(1);

        assertThat(lines(end, Locale.ENGLISH)).startsWith("Year-end statement").contains(
                "Billed in the year 43500.00",
                "Reimbursed with the bills already 29250.00",                          // (40500 - 500) × 70%, and 12500 × 10%
                "Borne by the person in the year 14250.00 settled here",
                "Paid to the person now 4320.00 of what was borne 30.32%, of the in-scope cost 38.40%",   // (11250 - 4050) × 60%
                "Left to the person 9930.00 paid with the bills already",
                "Balance 14250.00 = funds 4320.00 + person 9930.00");
        assertThat(lines(end, Locale.CHINA)).startsWith("年终结算单").contains("年度医疗费总额 43500.00", "已随各次费用报销 29250.00",
                "年度内个人负担 14250.00 本次结算的费用", "年终结算后个人负担 9930.00 已随各次费用支付");
        assertThat(lines(end, Locale.CHINA)).anySatisfy(line -> assertThat(line).startsWith("本次付给个人 4320.00"));
    }

    /** A year to date that came from elsewhere may count less as billed than was borne: then nothing is said of what was paid before. */
    @Test
    void theStatementOfAYearBilledElsewhereSaysWhatWasBorneOnly() {
        YearToDate state = YearToDate.of(LocalDate.of(2023, 1, 1), Map.of(), yuan("1000"), yuan("1000"), Map.of(Slice.COPAY, yuan("5000")));
        Claim end = Claim.builder("Y").settledOn(LocalDate.of(2024, 1, 10)).person(POOR).visit(visit("2023-12-31")).yearToDate(state).build();

        assertThat(lines(BOOK.settle(end), Locale.ENGLISH)).contains("Borne by the person in the year 5000.00 settled here")
                .noneMatch(line -> line.startsWith("Billed in the year") || line.startsWith("Reimbursed"));
    }

    private static List<String> lines(Breakdown breakdown, Locale locale) {
        return breakdown.statement(locale).lines().map(line -> line.strip().replaceAll(" +", " ")).toList();
    }

    @Test
    void theYearIsTheSameAfterItButForWhatIsBorne() {
        List<Breakdown> year = BOOK.settleAll(List.of(stay("S-1", "40500.00"), yearEnd("Y", "2023-12-31")));
        YearToDate before = year.get(0).yearToDate();
        YearToDate after = year.get(1).yearToDate();

        assertThat(after.total()).isEqualTo(before.total());
        assertThat(after.inScope()).isEqualTo(before.inScope());
        assertThat(after.counters().get("BASIC/INPATIENT")).isEqualTo(before.counters().get("BASIC/INPATIENT"));
        assertThat(before.borne()).isEqualTo(Map.of(Slice.COPAY, yuan("10750"), Slice.DEDUCTIBLE, yuan("500")));  // 12000 - 1250
        assertThat(after.borne()).isEqualTo(Map.of(Slice.COPAY, yuan("6430"), Slice.DEDUCTIBLE, yuan("500")));    // (11250 - 4050) × 60% = 4320
    }

    @Test
    void aYearIsSettledOnceAndLast() {
        List<Claim> twice = List.of(stay("S-1", "40500.00"), yearEnd("Y-1", "2023-12-31"), yearEnd("Y-2", "2023-12-31"));
        List<Claim> late = List.of(stay("S-1", "40500.00"), yearEnd("Y-1", "2023-12-31"), stay("S-2", "100.00"));

        assertThat(refused(() -> BOOK.settleAll(twice))).containsExactly("year-end /2/yearToDate/counters/YEAR_END");
        assertThat(refused(() -> BOOK.settleAll(late))).containsExactly("year-end /2/yearToDate/counters/YEAR_END");
    }

    @Test
    void itsDayIsTheLastOfTheMedicalYear() {
        RuleBook july = Books.of(".medicalYearStarts(\"07-01\").covers( resident, yearEnd )", """
                rule "年终" when Situation( resident, yearEnd ) then benefits.criticalIllness().ratio( percent(60) ); end
                """);

        assertThat(refused(() -> BOOK.settle(alone("2023-12-30")))).containsExactly("year-end /visit/to");
        assertThat(july.settle(alone("2023-06-30")).total()).isEqualTo(Money.ZERO);
        assertThat(refused(() -> july.settle(alone("2023-12-31")))).containsExactly("year-end /visit/to");
    }

    @Test
    void itHasNoBill() {
        Claim.Builder withCosts = Claim.builder("Y").settledOn(LocalDate.of(2024, 1, 10)).person(RESIDENT).visit(visit("2023-12-31"))
                .costs(costs("100.00")).settled(List.of(new Claim.Settled(Payer.BASIC, Money.ZERO, Money.ZERO, Money.ZERO)))
                .yearToDate(YearToDate.NONE);

        assertThat(refused(withCosts::build)).containsExactly("year-end /costs", "year-end /settled");
    }

    @Test
    void inJsonTheCostsAreLeftOut() {
        Claim claim = ClaimJson.parse("""
                { "id": "Y", "settledOn": "2024-01-10",
                  "person": { "id": "P-1", "bornOn": "1980-02-03", "scheme": "RESIDENT", "status": "ADULT", "region": "150102", "coverage": "IN_FORCE" },
                  "visit": { "care": "YEAR_END", "from": "2023-12-31", "to": "2023-12-31", "referral": "NONE",
                             "facility": { "level": "LEVEL_2", "kind": "GENERAL", "region": "150102", "designated": true } },
                  "yearToDate": { "from": "2023-01-01", "counters": {}, "totals": { "total": "50000.00", "inScope": "40000.00" },
                                  "borne": { "COPAY": "9000.00", "FULL_SELF_PAY": "10000.00" } } }
                """);

        assertThat(BOOK.settle(claim).paidBy(Payer.ASSISTANCE)).isEqualTo(yuan("3000"));           // (9000 - 4000) × 60%
        assertThat(ClaimJson.write(BOOK.settle(claim))).contains("\"YEAR_END\"", "\"total\":\"19000.00\"");
    }

    /** Dalian: the pooled fund itself subsidises what a person bears in scope above 5000 a year; what a document pays outside stays. */
    @Test
    void basicInsuranceMayPayAtTheYearsEnd() {
        RuleBook book = Books.of(".covers( resident, inpatient ).covers( resident, yearEnd )", AT_DISCHARGE + """
                rule "年终" when Situation( resident, yearEnd ) then benefits.basic().deductible( yuan(5000) ).ratio( percent(50) ); end
                """);
        Claim outside = inpatient().costs(Claim.Costs.of(yuan("40500"), Money.ZERO, Money.ZERO, yuan("3000"))).build();

        Breakdown end = book.settleAll(List.of(outside, yearEnd("Y", "2023-12-31"))).get(1);

        assertThat(end.total()).isEqualTo(yuan("15500"));                              // 500 + 12000 in scope, 3000 outside
        assertThat(end.paidBy(Payer.BASIC)).isEqualTo(yuan("3750"));                   // (12500 - 5000) × 50%
        assertThat(end.slices().get(Slice.FULL_SELF_PAY)).isEqualTo(yuan("3000"));
        assertThat(end.cash()).isEqualTo(yuan("11750"));
    }

    @Test
    void accountMoneyOnceSpentIsNotPutBack() {
        RuleBook book = Books.of(".covers( resident, inpatient ).covers( resident, yearEnd )", AT_DISCHARGE + """
                rule "账户" when Situation( resident ) then benefits.account().pays( inScope ); end
                rule "年终" when Situation( resident, yearEnd ) then benefits.criticalIllness().ratio( percent(100) ); end
                """);
        Claim stay = inpatient().accounts(Claims.accounts("1000.00", "0.00", "0.00")).build();

        List<Breakdown> year = book.settleAll(List.of(stay, yearEnd("Y", "2023-12-31")));

        assertThat(year.get(0).account()).isEqualTo(yuan("1000"));
        assertThat(year.get(1).total()).isEqualTo(yuan("3350"));                       // what account and person bore
        assertThat(year.get(1).account()).isEqualTo(Money.ZERO);
    }

    /** What a person bears at the year's end was paid with the bills of the year: a change moves the top-up alone, from or to the person. */
    @Test
    void anAdjustmentOfTheYearsEndIsMoneyToThePersonOrFromThem() {
        RuleBook book = Books.of(".covers( resident, inpatient ).covers( resident, yearEnd )", AT_DISCHARGE + """
                rule "年终" when Situation( resident, yearEnd ) then benefits.assistance().deductible( yuan(1000) ).ratio( percent(60) ); end
                """);
        History year = book.replay(List.of(stay("S-1", "10000.00"), on("S-2", "2023-06-11"), yearEnd("Y", "2023-12-31")));
        Adjustments withoutAStay = year.reverse("S-2");
        Adjustments withoutTheEnd = year.reverse("Y");

        assertThat(withoutAStay.total().paidBy(Payer.ASSISTANCE)).isEqualTo(back("2010"));   // 3420 was paid, (3350 - 1000) × 60% is due
        assertThat(withoutAStay.total().paidBy(Payer.PERSON)).isEqualTo(back("1340"));       // back 3350 of the stay, to pay 2010
        assertThat(withoutAStay.total().total()).isEqualTo(back("10000"));                   // the bill of the stay
        assertThat(withoutTheEnd.total().paidBy(Payer.PERSON)).isEqualTo(yuan("3420"));
        assertThat(withoutTheEnd.list().get(0).difference().paidBy(Payer.PERSON)).isEqualTo(back("3280"));
        assertThat(withoutTheEnd.statement(Locale.ENGLISH)).contains("Borne by the person, paid before", "+3420.00   the person pays")
                .doesNotContain("back to the person");
    }

    private static Money back(String amount) {
        return Money.ZERO.minus(yuan(amount));
    }

    private static Claim on(String id, String day) {
        return Claim.builder(id).settledOn(LocalDate.parse(day)).person(POOR).visit(Claims.stay(day)).costs(costs("10000.00"))
                .yearToDate(YearToDate.CARRIED).build();
    }

    private static Claim stay(String id, String inScope) {
        return Claim.builder(id).settledOn(LocalDate.of(2023, 5, 11)).person(POOR).visit(Claims.STAY).costs(costs(inScope))
                .yearToDate(id.equals("S-1") ? YearToDate.NONE : YearToDate.CARRIED).build();
    }

    private static Claim yearEnd(String id, String day) {
        return Claim.builder(id).settledOn(LocalDate.of(2024, 1, 10)).person(POOR).visit(visit(day)).yearToDate(YearToDate.CARRIED).build();
    }

    /** Of a year in which nothing was borne. */
    private static Claim alone(String day) {
        return Claim.builder("Y").settledOn(LocalDate.of(2024, 1, 10)).person(POOR).visit(visit(day)).yearToDate(YearToDate.NONE).build();
    }

    private static Claim.Visit visit(String day) {
        return Claim.Visit.of(Care.YEAR_END, LocalDate.parse(day), LocalDate.parse(day), HOSPITAL);
    }
}
