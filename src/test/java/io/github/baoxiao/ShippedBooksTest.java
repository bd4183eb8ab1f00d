package io.github.baoxiao;

import io.github.baoxiao.Breakdown.Band;
import io.github.baoxiao.cases.CaseTable;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Referral;
import io.github.baoxiao.terms.Scheme;
import io.github.baoxiao.terms.Slice;
import io.github.baoxiao.terms.Status;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import static io.github.baoxiao.Claims.costs;
import static io.github.baoxiao.Claims.row;
import static io.github.baoxiao.money.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What the case tables beside the shipped rules cannot say. What must be paid of which claim stands in those tables, and
 * {@code ShippedCasesTest} runs them.
 */
class ShippedBooksTest {

    private static final Path RULES = Path.of("rules");
    private static final RuleBook BOOK = RuleBook.load(RULES);

    /** A rule, a band or an edge without a case is a figure nobody would notice if it changed. */
    @Test
    void everyRuleBandAndEdgeHasItsCase() throws IOException {
        assertThat(CaseTable.in(RULES, BOOK)).hasSize(folders()).allSatisfy(table -> {
            assertThat(table.isThere()).isTrue();
            assertThat(table.coverage().text(Locale.ENGLISH)).hasLineCount(1);
            assertThat(table.coverage().isComplete()).isTrue();
        });
    }

    private static int folders() throws IOException {
        try (Stream<Path> regions = Files.list(RULES)) {
            return (int) regions.filter(Files::isDirectory).count();
        }
    }

    @Test
    void eachBandOfAPaymentIsShownWithItsRatio() {
        Breakdown active = BOOK.settle(stay("110105", Scheme.EMPLOYEE, Status.ACTIVE, "60000.00"));
        Breakdown retired = BOOK.settle(stay("110105", Scheme.EMPLOYEE, Status.RETIRED, "60000.00"));

        assertThat(row(active, Payer.BASIC).bands()).extracting(Band::amount).containsExactly(
                yuan("24395"),                                                      // (30000 - 1300) × 85%
                yuan("9000"),                                                       // (40000 - 30000) × 90%
                yuan("19000"));                                                     // (60000 - 40000) × 95%
        assertThat(row(retired, Payer.BASIC).bands()).extracting(band -> band.ratio().toString()).containsExactly("91%", "94%", "97%");
    }

    /** Suspected first, confirmed later: two conditions, one rule. */
    @Test
    void aConfirmedPatientIsNoLongerASuspectedOne() {
        Claim claim = stay("150221", Scheme.RESIDENT, Status.ADULT, "10800.00", LocalDate.of(2020, 2, 10));
        Breakdown paid = BOOK.settle(ShippedClaims.copy(claim).visit(claim.visit().withConditions("COVID-19", "COVID-19-SUSPECTED")).build());

        assertThat(paid.paidBy(Payer.TREASURY)).isEqualTo(yuan("4300"));            // 10800 - 6500
        assertThat(paid.ledger()).filteredOn(entry -> entry.payer() == Payer.TREASURY).isNotEmpty()
                .allMatch(entry -> entry.rule().orElseThrow().equals("新冠肺炎确诊患者 财政兜底"));
    }

    /** 500112 lies in 500100 and has a book of its own: that of the main districts does not shine through, not even when the other has ended. */
    @Test
    void theBookOfTheNearestRegionAnswers() {
        LocalDate day = LocalDate.of(2023, 5, 11);

        assertThat(citedFor(level2("500112", day))).startsWith("yubei/");
        assertThat(citedFor(level2("500103", day))).startsWith("chongqing/");
        assertThatThrownBy(() -> BOOK.settle(level2("500112", day.plusYears(1)))).hasMessageContaining("no-rules");
        assertThat(citedFor(level2("500103", day.plusYears(1)))).startsWith("chongqing/");
    }

    private static String citedFor(Claim claim) {
        return BOOK.settle(claim).ledger().stream().filter(entry -> entry.payer() == Payer.BASIC).findFirst().orElseThrow().at();
    }

    private static Claim level2(String region, LocalDate to) {
        Claim claim = stay(region, Scheme.RESIDENT, Status.ADULT, "10300.00", to);
        return ShippedClaims.copy(claim).visit(Claim.Visit.of(Care.INPATIENT, to.minusDays(10), to, Claim.Facility.of(Level.LEVEL_2, region)))
                .build();
    }

    /** Hohhot, in another province: a case table has no column for what is not connected. */
    @Test
    void aHospitalThatIsNotConnectedIsReimbursedByHand() {
        Claim claim = stay("150102", Scheme.EMPLOYEE, Status.ACTIVE, "10000.00");
        Claim.Facility hospital = Claim.Facility.of(Level.LEVEL_3A, "110101");
        Claim.Visit visit = Claim.Visit.of(Care.INPATIENT, claim.visit().from(), claim.visit().to(), hospital.notConnected());
        Breakdown paid = BOOK.settle(ShippedClaims.copy(claim).visit(visit.withReferral(Referral.REFERRED)).build());

        assertThat(paid.funds()).isEqualTo(yuan("7020"));                           // (10000 - 1000) × (88% - 10%)
        assertThat(paid.statement(Locale.CHINA)).contains("先由个人垫付，凭票据到参保地经办机构手工报销");
    }

    /** A city supplement, as a layer of a city's book and as a later claim on what that book has paid: the same liabilities pay the same. */
    @Test
    void aCitySupplementPaysTheSameAtOnceAndAfterTheEvent() {
        Claim.Costs costs = Claim.Costs.of(yuan("50000"), yuan("4000"), yuan("0"), yuan("40000"))
                .withNamed("特药", Slice.FULL_SELF_PAY, yuan("12000"));
        Claim bill = ShippedClaims.copy(stay("519900", Scheme.RESIDENT, Status.ADULT, "50000.00", LocalDate.of(2022, 5, 11))).costs(costs).build();
        Breakdown atOnce = BOOK.settle(bill);
        List<Claim.Settled> settled = Stream.of(Payer.BASIC, Payer.CRITICAL_ILLNESS).map(payer -> row(atOnce, payer))
                .map(paid -> new Claim.Settled(paid.layer(), paid.deductible(), paid.overCap(), paid.paid())).toList();
        Claim later = ShippedClaims.copy(stay("510700", Scheme.RESIDENT, Status.ADULT, "50000.00", LocalDate.of(2022, 5, 11))).costs(costs)
                .settled(settled).build();

        assertThat(BOOK.settle(later).paidBy(Payer.COMMERCIAL)).isEqualTo(atOnce.paidBy(Payer.COMMERCIAL))
                .isEqualTo(yuan("14568"));                                          // 2968 + 3200 + 8400
        assertThat(BOOK.settle(later).person()).isEqualTo(atOnce.person());
    }

    private static Claim stay(String region, Scheme scheme, Status status, String inScope) {
        return stay(region, scheme, status, inScope, LocalDate.of(2023, 5, 11));
    }

    private static Claim stay(String region, Scheme scheme, Status status, String inScope, LocalDate to) {
        return Claim.builder("C-1").settledOn(to).person(Claim.Person.of("P-1", LocalDate.of(1960, 3, 4), scheme, status, region))
                .visit(Claim.Visit.of(Care.INPATIENT, to.minusDays(10), to, Claim.Facility.of(Level.LEVEL_3A, region)))
                .costs(costs(inScope)).yearToDate(YearToDate.NONE).build();
    }
}
