package io.github.baoxiao;

import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Coverage;
import io.github.baoxiao.terms.FacilityKind;
import io.github.baoxiao.terms.ItemClass;
import io.github.baoxiao.terms.ItemKind;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Referral;
import io.github.baoxiao.terms.Scheme;
import io.github.baoxiao.terms.Slice;
import io.github.baoxiao.terms.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import static io.github.baoxiao.Claims.RESIDENT;
import static io.github.baoxiao.Claims.inpatient;
import static io.github.baoxiao.Claims.refused;
import static io.github.baoxiao.Claims.row;
import static io.github.baoxiao.money.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Treatment away from home, as cities treat it: 10 000 yuan in scope, a resident of 150102. The rules are those of the insured place; the
 * catalogue is that of the place of treatment, whose hospital states the class of each item.
 */
class PlaceRulesTest {

    private static final String EVERYWHERE = ".covers( resident, inpatient, outpatient, local, elsewhereInProvince, otherProvince, "
            + "noReferral, longTermFiled, referred, emergencyFiled, unfiled )";

    /** In the province as at home; in another province filed for long as at home, referred or in an emergency 10 points less, unfiled 20. */
    @ParameterizedTest
    @CsvSource({"150102, NONE, 70", "150201, NONE, 70", "110101, LONG_TERM, 70", "110101, REFERRED, 60", "110101, EMERGENCY, 60",
        "110101, UNFILED, 50", "110101, NONE, 50"})
    void pointsByPlaceAndReferralInpatientAndOutpatient(String region, Referral referral, int percent) {
        RuleBook book = Books.of(EVERYWHERE, """
                rule "比例" when Situation( resident ) then benefits.basic().ratio( percent(70) ); end
                rule "跨省临时" when Situation( resident, otherProvince, referred || emergencyFiled ) then benefits.basic().lowerByPoints(10); end
                rule "跨省未备案" when Situation( resident, otherProvince, unfiled || noReferral ) then benefits.basic().lowerByPoints(20); end
                """);

        assertThat(ratio(book, Care.INPATIENT, region, referral)).isEqualTo(Ratio.percent(percent));
        assertThat(ratio(book, Care.OUTPATIENT, region, referral)).isEqualTo(Ratio.percent(percent));
    }

    @Test
    void aFactorIsNotPoints() {
        RuleBook book = Books.of(EVERYWHERE, """
                rule "比例" when Situation( resident ) then benefits.basic().ratio( percent(80) ); end
                rule "跨省" when Situation( resident, otherProvince ) then benefits.basic().lowerByFactor( percent(10) ); end
                """);

        assertThat(ratio(book, Care.INPATIENT, "110101", Referral.REFERRED)).isEqualTo(Ratio.percent(72));
    }

    /** Jiangxi: the person first bears 10 % referred and 20 % otherwise; what that leaves is the base, and none of it enters the next layer. */
    @Test
    void aFirstShareOfInScopeCost() {
        RuleBook book = Books.of(EVERYWHERE, """
                rule "比例" when Situation( resident ) then benefits.basic().deductible( yuan(600) ).ratio( percent(60) ); end
                rule "转外先行自付 10%" when Situation( resident, otherProvince, referred )
                then benefits.basic().covers( share( percent(90), inScope ) ); end
                rule "转外先行自付 20%" when Situation( resident, otherProvince, !referred, !longTermFiled )
                then benefits.basic().covers( share( percent(80), inScope ) ); end
                rule "大病" when Situation( resident ) then benefits.criticalIllness().covers( copay, deductible ).ratio( percent(50) ); end
                """);
        Breakdown referred = settle(book, Care.INPATIENT, "110101", Referral.REFERRED);
        Breakdown unfiled = settle(book, Care.INPATIENT, "110101", Referral.UNFILED);

        assertThat(referred.paidBy(Payer.BASIC)).isEqualTo(yuan("5040"));              // (9000 - 600) × 60%
        assertThat(row(referred, Payer.CRITICAL_ILLNESS).base()).isEqualTo(yuan("3960"));   // 9000 - 5040
        assertThat(unfiled.paidBy(Payer.BASIC)).isEqualTo(yuan("4440"));               // (8000 - 600) × 60%
        assertThat(settle(book, Care.INPATIENT, "110101", Referral.LONG_TERM).paidBy(Payer.BASIC)).isEqualTo(yuan("5640"));
        assertThat(row(referred, Payer.BASIC).working().get(0)).satisfies(step -> assertThat(step.text().zh() + " " + step.rule().orElse("") + " " + step.at())
                .isEqualTo("计入费用为 政策范围内 × 90% 转外先行自付 10% test/rules.drl:2"));
        assertThat(referred.statement(Locale.CHINA)).contains("计入费用为 政策范围内 × 90%  [1]", "[1] 转外先行自付 10%（test/rules.drl:2）");
        assertThat(row(referred, Payer.CRITICAL_ILLNESS).working()).noneMatch(step -> step.text().zh().contains("计入费用为"));
    }

    /** An Anhui city: out of the province the deductible is 20 % of the bill between 2000 and 10000; Jiamusi: a table of its own. */
    @Test
    void aDeductibleAndATableOfItsOwn() {
        RuleBook book = Books.of(EVERYWHERE, """
                rule "一般" when Situation( resident ) then benefits.basic().deductible( yuan(500) ).ratio( percent(75) ); end
                rule "省外起付线" @overrides( "一般" ) when Situation( resident, otherProvince )
                then benefits.basic().deductibleShareOf( total, percent(20), yuan(2000), yuan(10_000) ); end
                rule "省外未备案" @overrides( "一般" ) when Situation( resident, otherProvince, unfiled )
                then benefits.basic().ratio( percent(40) ); end
                """);

        assertThat(settle(book, Care.INPATIENT, "110101", Referral.REFERRED).funds()).isEqualTo(yuan("6000"));    // (10000 - 2000) × 75%
        assertThat(settle(book, Care.INPATIENT, "110101", Referral.UNFILED).funds()).isEqualTo(yuan("3200"));     // (10000 - 2000) × 40%
    }

    /** The hospital codes an item by its own catalogue: class B there is class B here; the first share of it is the insured place's. */
    @Test
    void catalogueOfThePlaceOfTreatmentPolicyOfTheInsuredPlace() {
        RuleBook book = Books.of(EVERYWHERE, """
                rule "比例" when Situation( resident ) then benefits.basic().ratio( percent(70) ); end
                rule "乙类" when Situation( resident ) Item( classB ) then benefits.items().firstShare( percent(5) ); end
                rule "乙类省外" @overrides( "乙类" ) when Situation( resident, otherProvince ) Item( classB )
                then benefits.items().firstShare( percent(15) ); end
                """);
        Claim.Builder away = inpatient().visit(visit(Care.INPATIENT, "110101", Referral.REFERRED)).costs(Claims.costs("0.00"));
        Claim.Item classB = Claim.Item.of("X-1", "药", ItemClass.B, ItemKind.DRUG, yuan("1000"));
        Claim claim = Claim.builder("C-1").settledOn(LocalDate.of(2023, 5, 11)).person(RESIDENT)
                .visit(away.build().visit()).items(List.of(classB)).yearToDate(YearToDate.NONE).build();

        assertThat(book.settle(claim).slices()).containsEntry(Slice.FIRST_SELF_PAY, yuan("150"))   // 1000 × 15%
                .containsEntry(Slice.IN_SCOPE, yuan("850"));
        assertThat(book.settle(claim).funds()).isEqualTo(yuan("595"));                 // 850 × 70%
    }

    /** A hospital that is not designated gets nothing, one that is not connected is paid by hand; both in words. */
    @Test
    void notDesignatedAndNotConnected() {
        RuleBook book = Books.of(".covers( resident, inpatient ).covers( resident, inpatient, notDesignated, connected, notConnected )"
                + ".covers( resident, inpatient, notConnected )", """
                rule "比例" when Situation( resident, designated ) then benefits.basic().ratio( percent(70) ); end
                rule "非定点" when Situation( resident, notDesignated ) then benefits.basic().nothing("非定点医疗机构，急诊抢救除外"); end
                rule "未联网" when Situation( resident, designated, notConnected ) then benefits.basic().remark("未联网，先由个人垫付，凭票据到经办机构报销"); end
                """);
        Claim.Facility hospital = Claim.Facility.of(Level.LEVEL_2, "150102");
        Breakdown byHand = book.settle(inpatient().visit(at(hospital.notConnected())).build());
        Breakdown nothing = book.settle(inpatient().visit(at(new Claim.Facility(Level.LEVEL_2, FacilityKind.GENERAL, "150102", false))).build());

        assertThat(byHand.funds()).isEqualTo(yuan("7000"));
        assertThat(row(byHand, Payer.BASIC).working()).extracting(step -> step.text().zh()).contains("未联网，先由个人垫付，凭票据到经办机构报销");
        assertThat(nothing.funds()).isEqualTo(Money.ZERO);
        assertThat(nothing.notes()).extracting(note -> note.code() + " " + note.text().zh()).contains("nothing 基本医保不支付：非定点医疗机构，急诊抢救除外");
    }

    @Test
    void aHospitalThatIsNotConnectedIsRefusedWhereTheBookDoesNotSpeakOfIt() {
        Claim.Visit visit = at(Claim.Facility.of(Level.LEVEL_2, "150102").notConnected());

        assertThat(refused(() -> Books.of(Books.BASIC).settle(inpatient().visit(visit).build())))
                .containsExactly("not-covered /visit/facility/connected");
    }

    @ParameterizedTest
    @EnumSource(value = Coverage.class, names = "IN_FORCE", mode = EnumSource.Mode.EXCLUDE)
    void whileTheInsuranceIsNotInForceNothingIsPaidForAReason(Coverage coverage) {
        RuleBook book = Books.of(".covers( resident, inpatient, inForce, waiting, arrears, deferred )", """
                rule "比例" when Situation( resident, inForce ) then benefits.basic().ratio( percent(70) ); end
                rule "等待期" when Situation( resident, waiting ) then benefits.basic().nothing("等待期 3 个月"); end
                rule "欠费" when Situation( resident, arrears ) then benefits.basic().nothing("欠费停保"); end
                rule "缓缴" when Situation( resident, deferred ) then benefits.basic().nothing("缓缴期内暂停，补缴后重新结算"); end
                rule "救助" when Situation( resident ) then benefits.assistance().ratio( percent(50) ); end
                """);
        Breakdown paid = book.settle(inpatient().person(RESIDENT.withCoverage(coverage)).build());
        String reason = coverage == Coverage.WAITING ? "等待期 3 个月" : coverage == Coverage.ARREARS ? "欠费停保" : "缓缴期内暂停，补缴后重新结算";

        assertThat(paid.paidBy(Payer.BASIC)).isEqualTo(Money.ZERO);
        assertThat(paid.paidBy(Payer.ASSISTANCE)).isEqualTo(yuan("5000"));
        assertThat(paid.notes()).extracting(note -> note.text().zh()).contains("基本医保不支付：" + reason);
        assertThat(paid.statement(java.util.Locale.CHINA)).contains(reason);
    }

    /** A waiting period ends on a day; who is in arrears stays in arrears. */
    @Test
    void aWaitingPeriodCountedFromADate() {
        RuleBook book = Books.of(".covers( resident, inpatient, inForce, waiting, arrears )", """
                rule "比例" when Situation( resident, inForce ) then benefits.basic().ratio( percent(70) ); end
                rule "等待期" when Situation( resident, waiting ) then benefits.basic().nothing("等待期"); end
                rule "欠费" when Situation( resident, arrears ) then benefits.basic().nothing("欠费"); end
                """);
        Claim.Person until12 = RESIDENT.withWaitingUntil(LocalDate.of(2023, 5, 12));
        Claim.Person until11 = RESIDENT.withWaitingUntil(LocalDate.of(2023, 5, 11));

        assertThat(Claims.paid(book, inpatient().person(until12).build(), Payer.BASIC)).isEqualTo("0.00");
        assertThat(Claims.paid(book, inpatient().person(until11).build(), Payer.BASIC)).isEqualTo("7000.00");
        assertThat(book.settle(inpatient().person(until12.withCoverage(Coverage.ARREARS)).build()).notes())
                .extracting(note -> note.text().zh()).contains("基本医保不支付：欠费");
        assertThat(refused(() -> Books.of(Books.BASIC).settle(inpatient().person(until12).build()))).containsExactly("not-covered /person/coverage");
        assertThat(refused(() -> inpatient().person(RESIDENT.withWaitingUntil(LocalDate.of(1700, 1, 1))).build()))
                .containsExactly("range /person/waitingUntil");
    }

    /** Retired in mid-year: the status of the day decides, and what was met and used up before stays so. */
    @Test
    void aStatusThatChangesInMidYear() {
        RuleBook book = Books.of(".covers( employee, inpatient )", """
                rule "在职" when Situation( employee, active )
                then benefits.basic().yearlyDeductible( yuan(1500) ).bands( perYear, deductibleInside )
                    .upTo( yuan(10_000), percent(80) ).beyond( percent(90) ); end
                rule "退休" when Situation( employee, retired )
                then benefits.basic().yearlyDeductible( yuan(1200) ).bands( perYear, deductibleInside )
                    .upTo( yuan(10_000), percent(85) ).beyond( percent(95) ); end
                """);
        List<Breakdown> year = book.settleAll(List.of(employee("C-1", Status.ACTIVE, "2023-03-11", "6000.00"),
                employee("C-2", Status.RETIRED, "2023-08-11", "6000.00")));

        assertThat(year.get(0).funds()).isEqualTo(yuan("3600"));                       // (6000 - 1500) × 80%
        assertThat(row(year.get(1), Payer.BASIC).deductible()).isEqualTo(Money.ZERO);  // 1500 are met, 1200 are asked
        assertThat(year.get(1).funds()).isEqualTo(yuan("5300"));                       // 4000 × 85% + 2000 × 95%
        assertThat(year.get(1).yearToDate().counters().get("BASIC/INPATIENT").position()).isEqualTo(yuan("12000"));
    }

    /** A stay that crosses the year belongs to the year of discharge; the book may say that of admission. */
    @Test
    void aStayThatCrossesTheYear() {
        String rules = "rule \"比例\" when Situation( resident ) then benefits.basic().yearlyDeductible( yuan(500) ).ratio( percent(70) ); end";
        Claim claim = Claims.on("2024-01-05").build();                                 // admitted on 26 December

        assertThat(Books.of(rules).settle(claim).yearToDate().from()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(Books.of(".covers( resident, inpatient ).chosenBy( admission )", rules).settle(claim).yearToDate().from())
                .isEqualTo(LocalDate.of(2023, 1, 1));
    }

    private static Claim employee(String id, Status status, String discharge, String inScope) {
        Claim.Person person = Claim.Person.of("P-9", LocalDate.of(1963, 6, 1), Scheme.EMPLOYEE, status, "150102");
        return Claim.builder(id).settledOn(LocalDate.parse(discharge)).person(person).visit(Claims.stay(discharge))
                .costs(Claims.costs(inScope)).yearToDate(id.equals("C-1") ? YearToDate.NONE : YearToDate.CARRIED).build();
    }

    private static Claim.Visit at(Claim.Facility facility) {
        return Claim.Visit.of(Care.INPATIENT, Claims.STAY.from(), Claims.STAY.to(), facility);
    }

    private static Claim.Visit visit(Care care, String region, Referral referral) {
        LocalDate from = care == Care.INPATIENT ? Claims.STAY.from() : Claims.STAY.to();
        return Claim.Visit.of(care, from, Claims.STAY.to(), Claim.Facility.of(Level.LEVEL_2, region)).withReferral(referral);
    }

    private static Breakdown settle(RuleBook book, Care care, String region, Referral referral) {
        return book.settle(inpatient().visit(visit(care, region, referral)).build());
    }

    private static Ratio ratio(RuleBook book, Care care, String region, Referral referral) {
        return row(settle(book, care, region, referral), Payer.BASIC).bands().get(0).ratio();
    }
}
