package io.github.baoxiao;

import io.github.baoxiao.Breakdown.Band;
import io.github.baoxiao.json.ClaimJson;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.ItemClass;
import io.github.baoxiao.terms.ItemKind;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Origin;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Scheme;
import io.github.baoxiao.terms.Slice;
import io.github.baoxiao.terms.Status;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static io.github.baoxiao.Claims.accounts;
import static io.github.baoxiao.Claims.costs;
import static io.github.baoxiao.Claims.paid;
import static io.github.baoxiao.Claims.refused;
import static io.github.baoxiao.Claims.row;
import static io.github.baoxiao.money.Money.yuan;
import static io.github.baoxiao.terms.Level.COMMUNITY;
import static io.github.baoxiao.terms.Level.LEVEL_1;
import static io.github.baoxiao.terms.Level.LEVEL_2;
import static io.github.baoxiao.terms.Level.LEVEL_3A;
import static io.github.baoxiao.terms.Payer.ACCOUNT;
import static io.github.baoxiao.terms.Payer.ASSISTANCE;
import static io.github.baoxiao.terms.Payer.BASIC;
import static io.github.baoxiao.terms.Payer.CRITICAL_ILLNESS;
import static io.github.baoxiao.terms.Payer.LARGE_AMOUNT;
import static io.github.baoxiao.terms.Payer.SHARED_ACCOUNT;
import static io.github.baoxiao.terms.Payer.TILT_ASSISTANCE;
import static io.github.baoxiao.terms.Payer.TREASURY;
import static io.github.baoxiao.terms.Status.ACTIVE;
import static io.github.baoxiao.terms.Status.RETIRED;
import static org.assertj.core.api.Assertions.assertThat;

/** The shipped books, clause by clause: a claim, and what must be paid of it, worked by hand. */
class ShippedBooksTest {

    private static final RuleBook BOOK = RuleBook.load(Path.of("rules"));

    @Nested
    class Beijing {

        @ParameterizedTest
        @ValueSource(strings = {"LEVEL_3A", "LEVEL_3B"})
        void firstAdmissionGoesThroughThreeBands(Level level) {
            Breakdown paid = first(stay(ACTIVE, level, "60000.00"));

            assertThat(row(paid, BASIC).deductible()).isEqualTo(yuan("1300"));
            assertThat(bands(paid, BASIC)).containsExactly(
                    yuan("24395"),                                                  // (30000 - 1300) × 85%
                    yuan("9000"),                                                   // (40000 - 30000) × 90%
                    yuan("19000"));                                                 // (60000 - 40000) × 95%
            assertThat(paid.funds()).isEqualTo(yuan("52395"));
            assertThat(paid.person()).isEqualTo(yuan("7605"));
        }

        @Test
        void furtherAdmissionsOfTheYearCarryHalfTheDeductible() {
            List<Breakdown> year = year(stay(ACTIVE, LEVEL_3A, "20000.00"), stay(ACTIVE, LEVEL_3A, "20000.00"),
                    stay(ACTIVE, LEVEL_3A, "20000.00"));

            assertThat(paid(year.get(0), BASIC)).isEqualTo("15895.00");             // (20000 - 1300) × 85%
            assertThat(paid(year.get(1), BASIC)).isEqualTo("16447.50");             // (20000 - 650) × 85%
            assertThat(paid(year.get(2), BASIC)).isEqualTo("16447.50");
        }

        @Test
        void aRetireeBearsSixtyPercentOfWhatAnEmployeeBears() {
            Breakdown paid = first(stay(RETIRED, LEVEL_3A, "60000.00"));

            assertThat(row(paid, BASIC).bands()).extracting(band -> band.ratio().toString()).containsExactly("91%", "94%", "97%");
            assertThat(bands(paid, BASIC)).containsExactly(
                    yuan("26117"),                                                  // 28700 × (1 - 15% × 60%)
                    yuan("9400"),                                                   // 10000 × (1 - 10% × 60%)
                    yuan("19400"));                                                 // 20000 × (1 - 5% × 60%)
            assertThat(paid.person()).isEqualTo(yuan("5083"));                      // 1300 + (7605 - 1300) × 60%
        }

        /** The pool pays 24395 + 9000 + 66605; the last is 95 % of 70110.53, so 110110.53 of the cost lies below its cap. */
        @Test
        void theLargeAmountFundTakesOverWhereThePoolEnds() {
            Breakdown paid = first(stay(ACTIVE, LEVEL_3A, "200000.00"));

            assertThat(paid(paid, BASIC)).isEqualTo("100000.00");
            assertThat(row(paid, BASIC).overCap()).isEqualTo(yuan("89889.47"));     // 200000 - 110110.53
            assertThat(row(paid, LARGE_AMOUNT).base()).isEqualTo(yuan("89889.47"));
            assertThat(paid(paid, LARGE_AMOUNT)).isEqualTo("76406.05");             // 89889.47 × 85% = 76406.0495
            assertThat(paid.person()).isEqualTo(yuan("23593.95"));                  // 200000 - 100000 - 76406.05
        }

        @Test
        void belowTheCapOfThePoolTheLargeAmountFundPaysNothing() {
            Breakdown paid = first(stay(ACTIVE, LEVEL_3A, "110110.53"));

            assertThat(paid(paid, BASIC)).isEqualTo("100000.00");
            assertThat(paid(paid, LARGE_AMOUNT)).isEqualTo("0.00");
        }

        /** Of a retiree the pool pays 26117 + 9400 + 64483; the last is 97 % of 66477.32, so 106477.32 lies below its cap. */
        @Test
        void ofARetireeTheLargeAmountFundPaysEightyPercent() {
            Breakdown paid = first(stay(RETIRED, LEVEL_3A, "150000.00"));

            assertThat(paid(paid, BASIC)).isEqualTo("100000.00");
            assertThat(row(paid, BASIC).overCap()).isEqualTo(yuan("43522.68"));     // 150000 - 106477.32
            assertThat(paid(paid, LARGE_AMOUNT)).isEqualTo("34818.14");             // 43522.68 × 80% = 34818.144
        }

        /** The second claim has 47605 left: 24947.50 + 9000 + 13657.50, the last being 95 % of 14376.32. */
        @Test
        void thePoolIsOneForTheYear() {
            List<Breakdown> year = year(stay(ACTIVE, LEVEL_3A, "60000.00"), stay(ACTIVE, LEVEL_3A, "100000.00"),
                    stay(ACTIVE, LEVEL_3A, "10000.00"));

            assertThat(paid(year.get(0), BASIC)).isEqualTo("52395.00");
            assertThat(paid(year.get(1), BASIC)).isEqualTo("47605.00");             // 100000 - 52395
            assertThat(row(year.get(1), BASIC).overCap()).isEqualTo(yuan("45623.68"));  // 100000 - 40000 - 14376.32
            assertThat(paid(year.get(1), LARGE_AMOUNT)).isEqualTo("38780.13");      // 45623.68 × 85% = 38780.128
            assertThat(paid(year.get(2), BASIC)).isEqualTo("0.00");
            assertThat(row(year.get(2), BASIC).deductible()).isEqualTo(yuan("650"));
            assertThat(paid(year.get(2), LARGE_AMOUNT)).isEqualTo("7947.50");       // (10000 - 650) × 85%
        }

        @Test
        void theLargeAmountFundStopsAtItsOwnCap() {
            List<Breakdown> year = year(stay(ACTIVE, LEVEL_3A, "700000.00"), stay(ACTIVE, LEVEL_3A, "10000.00"));

            assertThat(paid(year.get(0), LARGE_AMOUNT)).isEqualTo("400000.00");
            assertThat(row(year.get(0), LARGE_AMOUNT).capCut()).isEqualTo(yuan("101406.05"));   // (700000 - 110110.53) × 85% - 400000
            assertThat(year.get(0).funds()).isEqualTo(yuan("500000"));
            assertThat(year.get(1).funds()).isEqualTo(yuan("0"));
            assertThat(year.get(1).person()).isEqualTo(yuan("10000"));
        }

        @Test
        void anythingElseIsRefused() {
            assertThat(refused(() -> first(stay(ACTIVE, LEVEL_2, "1000.00")))).singleElement().asString().startsWith("not-covered");
            assertThat(refused(() -> first(claim(employee(ACTIVE, "110105"), Care.INPATIENT, "2023-05-11", LEVEL_3A, "120101", "1000.00"))))
                    .singleElement().asString().startsWith("not-covered");
            for (String day : List.of("2020-12-31", "2024-01-01")) {
                assertThat(refused(() -> first(claim(employee(ACTIVE, "110105"), Care.INPATIENT, day, LEVEL_3A, "110105", "1000.00"))))
                        .as(day).hasSize(1);
            }
            for (String day : List.of("2021-01-01", "2023-12-31")) {
                assertThat(first(claim(employee(ACTIVE, "110105"), Care.INPATIENT, day, LEVEL_3A, "110105", "2300.00")).funds()).as(day)
                        .isEqualTo(yuan("850"));                                    // (2300 - 1300) × 85%
            }
        }

        private static Claim.Builder stay(Status status, Level level, String inScope) {
            return claim(employee(status, "110105"), Care.INPATIENT, "2023-05-11", level, "110108", inScope);
        }
    }

    @Nested
    class GuangdongDemo {

        @Test
        void settlesTheExampleItIsMadeAfter() throws IOException {
            Path example = CaseFolder.of("published/GD-2022-huang-resident").path().resolve("claim.json");
            Breakdown paid = BOOK.settle(ClaimJson.parse(Files.readString(example).replace("440000", "449900")));

            assertThat(paid(paid, BASIC)).isEqualTo("319200.00");                   // (400000 - 1000) × 80%
            assertThat(bands(paid, CRITICAL_ILLNESS)).containsExactly(              // of 400000 - 319200 = 80800
                    yuan("9000"),                                                   // (30000 - 15000) × 60%
                    yuan("33020"));                                                 // (80800 - 30000) × 65%
            assertThat(paid.funds()).isEqualTo(yuan("361220"));
        }

        /** A band of 30000 ends at a burden of 30000, not at 15000 + 30000. */
        @ParameterizedTest
        @CsvSource({
            "71000.00,  0.00",                                                      // burden 15000: the threshold
            "71050.00,  6.00",                                                      // (15010 - 15000) × 60%
            "96000.00,  3000.00",                                                   // (20000 - 15000) × 60%
            "146000.00, 9000.00",                                                   // (30000 - 15000) × 60%
            "146100.00, 9013.00"})                                                  // 9000 + (30020 - 30000) × 65%
        void theThresholdUsesUpTheFirstBand(String inScope, String expected) {
            assertThat(paid(first(stay(LEVEL_3A, inScope)), CRITICAL_ILLNESS)).isEqualTo(expected);
        }

        @Test
        void theBurdenOfTheYearAddsUpAndTheThresholdIsDueOnce() {
            List<Breakdown> year = year(stay(LEVEL_3A, "46000.00"), stay(LEVEL_3A, "51000.00"), stay(LEVEL_3A, "96000.00"));

            assertThat(year).extracting(paid -> paid(paid, BASIC)).containsExactly("36000.00", "40000.00", "76000.00");
            assertThat(paid(year.get(0), CRITICAL_ILLNESS)).isEqualTo("0.00");      // burden 10000
            assertThat(row(year.get(1), CRITICAL_ILLNESS).deductible()).isEqualTo(yuan("5000"));    // 15000 - 10000
            assertThat(paid(year.get(1), CRITICAL_ILLNESS)).isEqualTo("3600.00");   // burden 10000 to 21000: (21000 - 15000) × 60%
            assertThat(bands(year.get(2), CRITICAL_ILLNESS)).containsExactly(       // burden 21000 to 41000
                    yuan("5400"),                                                   // (30000 - 21000) × 60%
                    yuan("7150"));                                                  // (41000 - 30000) × 65%
        }

        @Test
        void lowerLevelsHaveColumnsOfTheirOwn() {
            assertThat(first(stay(LEVEL_2, "10600.00")).funds()).isEqualTo(yuan("8500"));       // (10600 - 600) × 85%
            assertThat(first(stay(LEVEL_1, "10300.00")).funds()).isEqualTo(yuan("9000"));       // (10300 - 300) × 90%
            assertThat(first(stay(COMMUNITY, "10300.00")).funds()).isEqualTo(yuan("9000"));
        }

        private static Claim.Builder stay(Level level, String inScope) {
            return claim(resident("449901"), Care.INPATIENT, "2023-05-11", level, "449901", inScope);
        }
    }

    @Nested
    class Hohhot {

        @ParameterizedTest
        @CsvSource({                                                                // of 10000: first, second, third admission
            "LEVEL_3A,  7920.00, 8184.00, 8800.00",                                 // less 1000, 700, 0; × 88%
            "LEVEL_3B,  8280.00, 8496.00, 9000.00",                                 // less 800, 560, 0; × 90%
            "LEVEL_2,   8740.00, 8878.00, 9200.00",                                 // less 500, 350, 0; × 92%
            "LEVEL_1,   8924.00, 9006.80, 9200.00",                                 // less 300, 210, 0; × 92%
            "COMMUNITY, 8924.00, 9006.80, 9200.00"})
        void theDeductibleFallsWithEachAdmission(Level level, String one, String two, String three) {
            assertThat(year(stay(ACTIVE, level, "10000.00"), stay(ACTIVE, level, "10000.00"), stay(ACTIVE, level, "10000.00")))
                    .extracting(paid -> paid(paid, BASIC)).containsExactly(one, two, three);
        }

        @ParameterizedTest
        @CsvSource({                                                                // of 70000, first admission: three bands
            "ACTIVE,  LEVEL_3A, 16720.00, 27000.00, 19000.00",                      // 19000 × 88%, 30000 × 90%, 20000 × 95%
            "ACTIVE,  LEVEL_3B, 17280.00, 27600.00, 19200.00",                      // 19200 × 90%, 30000 × 92%, 20000 × 96%
            "ACTIVE,  LEVEL_2,  17940.00, 28500.00, 19600.00",                      // 19500 × 92%, 30000 × 95%, 20000 × 98%
            "RETIRED, LEVEL_3A, 16910.00, 27300.00, 19200.00",                      // 19000 × 89%, 30000 × 91%, 20000 × 96%
            "RETIRED, LEVEL_3B, 17472.00, 27900.00, 19400.00",                      // 19200 × 91%, 30000 × 93%, 20000 × 97%
            "RETIRED, LEVEL_2,  18135.00, 28500.00, 19600.00"})                     // 19500 × 93%, 30000 × 95%, 20000 × 98%
        void theRatioGoesByBandLevelAndStatus(Status status, Level level, String one, String two, String three) {
            assertThat(bands(first(stay(status, level, "70000.00")), BASIC)).containsExactly(yuan(one), yuan(two), yuan(three));
        }

        /** The pool pays 16720 + 27000 + 146280; the last is 95 % of 153978.95. */
        @Test
        void thePoolEndsAtItsCap() {
            Breakdown paid = first(stay(ACTIVE, LEVEL_3A, "300000.00"));

            assertThat(paid(paid, BASIC)).isEqualTo("190000.00");
            assertThat(row(paid, BASIC).overCap()).isEqualTo(yuan("96021.05"));     // 300000 - 50000 - 153978.95
            assertThat(paid.person()).isEqualTo(yuan("110000"));
        }

        @Test
        void theOutpatientDeductibleIsMetOverTheVisitsOfAYear() {
            List<Breakdown> year = year(visit(ACTIVE, LEVEL_2, "600.00"), visit(ACTIVE, LEVEL_3A, "900.00"),
                    visit(ACTIVE, LEVEL_2, "1000.00"));

            assertThat(row(year.get(0), BASIC).deductible()).isEqualTo(yuan("600"));
            assertThat(paid(year.get(0), BASIC)).isEqualTo("0.00");
            assertThat(row(year.get(1), BASIC).deductible()).isEqualTo(yuan("400"));    // 1000 - 600
            assertThat(paid(year.get(1), BASIC)).isEqualTo("300.00");               // (900 - 400) × 60%
            assertThat(paid(year.get(2), BASIC)).isEqualTo("800.00");               // 1000 × 80%
        }

        @ParameterizedTest
        @CsvSource({                                                                // of 2000
            "ACTIVE,  LEVEL_3A,  600.00", "ACTIVE,  LEVEL_2, 800.00", "ACTIVE,  COMMUNITY, 800.00",     // (2000 - 1000) × 60%, 80%
            "RETIRED, LEVEL_3B,  650.00", "RETIRED, LEVEL_2, 850.00", "RETIRED, COMMUNITY, 850.00"})    // 5 points more
        void theOutpatientRatioGoesByLevelAndARetireeHasFivePointsMore(Status status, Level level, String expected) {
            assertThat(paid(first(visit(status, level, "2000.00")), BASIC)).isEqualTo(expected);
        }

        @Test
        void moneyOfTheFamilyDoesNotMeetTheDeductibleAndOwnMoneyDoes() {
            List<Breakdown> family = year(visit(ACTIVE, LEVEL_2, "500.00").accounts(accounts("0.00", "0.00", "300.00")),
                    visit(ACTIVE, LEVEL_2, "2000.00"));
            List<Breakdown> own = year(visit(ACTIVE, LEVEL_2, "500.00").accounts(accounts("300.00", "0.00", "0.00")),
                    visit(ACTIVE, LEVEL_2, "2000.00"));

            assertThat(paid(family.get(0), SHARED_ACCOUNT)).isEqualTo("300.00");
            assertThat(paid(family.get(1), BASIC)).isEqualTo("960.00");             // met 500 - 300: (2000 - 800) × 80%
            assertThat(paid(own.get(0), ACCOUNT)).isEqualTo("300.00");
            assertThat(paid(own.get(1), BASIC)).isEqualTo("1200.00");               // met 500: (2000 - 500) × 80%
        }

        @Test
        void theOwnAccountPaysFirstThenThatOfTheFamily() {
            Breakdown paid = first(visit(ACTIVE, LEVEL_2, "2500.00").accounts(accounts("900.00", "0.00", "500.00")));

            assertThat(paid(paid, BASIC)).isEqualTo("1200.00");                     // (2500 - 1000) × 80%
            assertThat(paid(paid, ACCOUNT)).isEqualTo("900.00");
            assertThat(paid(paid, SHARED_ACCOUNT)).isEqualTo("400.00");             // 2500 - 1200 - 900
            assertThat(paid.cash()).isEqualTo(yuan("0"));
        }

        @Test
        void outpatientPaymentsEndAtTheLimitOfTheYear() {
            List<Breakdown> active = year(visit(ACTIVE, LEVEL_2, "6000.00"), visit(ACTIVE, LEVEL_2, "2000.00"));

            assertThat(paid(active.get(0), BASIC)).isEqualTo("4000.00");            // (6000 - 1000) × 80%
            assertThat(paid(active.get(1), BASIC)).isEqualTo("1000.00");            // 5000 - 4000, less than 2000 × 80%
            assertThat(paid(first(visit(RETIRED, LEVEL_2, "10000.00")), BASIC)).isEqualTo("6000.00");   // less than 9000 × 85%
        }

        @Test
        void outpatientPaymentsCountTowardThePool() {
            List<Breakdown> visitFirst = year(visit(ACTIVE, LEVEL_2, "10000.00"), stay(ACTIVE, LEVEL_3A, "300000.00"));
            List<Breakdown> stayFirst = year(stay(ACTIVE, LEVEL_3A, "300000.00"), visit(ACTIVE, LEVEL_2, "10000.00"));

            assertThat(visitFirst).extracting(paid -> paid(paid, BASIC)).containsExactly("5000.00", "185000.00");   // 190000 - 5000
            assertThat(row(visitFirst.get(1), BASIC).deductible()).isEqualTo(yuan("1000"));     // a first admission all the same
            assertThat(stayFirst).extracting(paid -> paid(paid, BASIC)).containsExactly("190000.00", "0.00");
        }

        @ParameterizedTest
        @CsvSource({"INPATIENT, 2021-12-31, 2022-01-01", "OUTPATIENT, 2022-09-13, 2022-09-14"})
        void eachCareHasItsFirstDay(Care care, String before, String first) {
            assertThat(refused(() -> on(care, before))).hasSize(1);
            assertThat(on(care, first).total()).isEqualTo(yuan("2000"));
            assertThat(on(care, "2023-12-31").total()).isEqualTo(yuan("2000"));
            assertThat(refused(() -> on(care, "2024-01-01"))).hasSize(1);
        }

        private static Breakdown on(Care care, String day) {
            return first(claim(employee(ACTIVE, "150102"), care, day, LEVEL_2, "150102", "2000.00"));
        }

        private static Claim.Builder stay(Status status, Level level, String inScope) {
            return claim(employee(status, "150102"), Care.INPATIENT, "2023-05-11", level, "150105", inScope);
        }

        private static Claim.Builder visit(Status status, Level level, String inScope) {
            return claim(employee(status, "150102"), Care.OUTPATIENT, "2023-05-11", level, "150105", inScope);
        }
    }

    @Nested
    class Yubei {

        @Test
        void thePublishedExampleGoesThroughFourLayers() {
            Breakdown paid = first(stay("50000.00", Need.LOW_INCOME_MARGIN));

            assertThat(paid(paid, BASIC)).isEqualTo("34790.00");                    // (50000 - 300) × 70%
            assertThat(paid(paid, CRITICAL_ILLNESS)).isEqualTo("0.00");             // 15210, below 16000
            assertThat(paid(paid, ASSISTANCE)).isEqualTo("10647.00");               // 15210 × 70%
            assertThat(paid(paid, TILT_ASSISTANCE)).isEqualTo("937.80");            // (4563 - 3000) × 60%
        }

        @Test
        void theThresholdsOfTheYearAreMetByTheFirstClaim() {
            Breakdown paid = year(stay("50000.00", Need.LOW_INCOME_MARGIN), stay("10300.00", Need.LOW_INCOME_MARGIN)).get(1);

            assertThat(paid(paid, BASIC)).isEqualTo("7000.00");                     // (10300 - 300) × 70%, charged again
            assertThat(paid(paid, CRITICAL_ILLNESS)).isEqualTo("1506.00");          // (3300 - (16000 - 15210)) × 60%
            assertThat(paid(paid, ASSISTANCE)).isEqualTo("1255.80");                // (3300 - 1506) × 70%
            assertThat(paid(paid, TILT_ASSISTANCE)).isEqualTo("322.92");            // 538.20 × 60%
        }

        @Test
        void tiltAssistanceEndsAtItsLimit() {
            Breakdown paid = first(stay("1000300.00", Need.LOW_INCOME_MARGIN));

            assertThat(paid(paid, BASIC)).isEqualTo("700000.00");                   // (1000300 - 300) × 70%
            assertThat(paid(paid, CRITICAL_ILLNESS)).isEqualTo("170580.00");        // (300300 - 16000) × 60%
            assertThat(paid(paid, ASSISTANCE)).isEqualTo("90804.00");               // (300300 - 170580) × 70%
            assertThat(paid(paid, TILT_ASSISTANCE)).isEqualTo("20000.00");          // less than (38916 - 3000) × 60%
        }

        @Test
        void whoIsNotInNeedHasTheInsurancesOnly() {
            Breakdown paid = first(stay("100300.00"));

            assertThat(paid(paid, BASIC)).isEqualTo("70000.00");                    // (100300 - 300) × 70%
            assertThat(paid(paid, CRITICAL_ILLNESS)).isEqualTo("8580.00");          // (30300 - 16000) × 60%
            assertThat(paid.funds()).isEqualTo(yuan("78580"));
        }

        private static Claim.Builder stay(String inScope, Need... needs) {
            return claim(resident("500112").withNeeds(needs), Care.INPATIENT, "2023-05-11", LEVEL_2, "500112", inScope);
        }
    }

    @Nested
    class InnerMongolia {

        @ParameterizedTest
        @CsvSource({
            "LEVEL_3A,  10800.00, 6500.00", "LEVEL_3B,  10800.00, 6500.00",         // (10800 - 800) × 65%
            "LEVEL_2,   10400.00, 7500.00",                                         // (10400 - 400) × 75%
            "LEVEL_1,   10200.00, 8500.00", "COMMUNITY, 10200.00, 8500.00"})        // (10200 - 200) × 85%
        void basicInsuranceGoesByLevel(Level level, String inScope, String expected) {
            assertThat(first(stay("2023-05-11", level, inScope)).funds()).isEqualTo(yuan(expected));
        }

        @Test
        void whatIsOverTheCapOfThePoolIsInTheBurden() {
            Breakdown paid = first(stay("2023-05-11", LEVEL_3A, "300800.00"));

            assertThat(paid(paid, BASIC)).isEqualTo("150000.00");                   // less than 300000 × 65%
            assertThat(bands(paid, CRITICAL_ILLNESS)).containsExactly(              // of 300800 - 150000
                    yuan("21600"),                                                  // (50000 - 14000) × 60%
                    yuan("65520"));                                                 // (150800 - 50000) × 65%
        }

        @Test
        void criticalIllnessInsuranceEndsAtItsCapAndForThoseInNeedItHasNone() {
            Breakdown paid = first(stay("2023-05-11", LEVEL_3A, "700800.00"));
            Breakdown inNeed = first(stay("2023-05-11", LEVEL_3A, "700800.00", Need.SUBSISTENCE_ALLOWANCE));

            assertThat(paid(paid, CRITICAL_ILLNESS)).isEqualTo("300000.00");        // less than 21600 + (550800 - 50000) × 65%
            assertThat(bands(inNeed, CRITICAL_ILLNESS)).containsExactly(
                    yuan("27950"),                                                  // (50000 - 7000) × 65%
                    yuan("350560"));                                                // (550800 - 50000) × 70%
            assertThat(paid(inNeed, ASSISTANCE)).isEqualTo("50000.00");             // less than (550800 - 378510) × 75%
            assertThat(paid(first(stay("2023-05-11", LEVEL_3A, "700800.00", Need.EXTREMELY_POOR)), ASSISTANCE))
                    .isEqualTo("172290.00");                                        // 550800 - 378510, without a cap
        }

        @ParameterizedTest
        @CsvSource({                                                                // of 17080
            "EXTREMELY_POOR, 17080.00", "SUBSISTENCE_ALLOWANCE, 12810.00", "REGISTERED_POOR, 11956.00"})    // 100%, 75%, 70%
        void assistanceGoesByNeed(Need need, String expected) {
            Breakdown paid = first(stay("2023-05-11", LEVEL_3A, "100800.00", need));

            assertThat(paid(paid, BASIC)).isEqualTo("65000.00");                    // (100800 - 800) × 65%
            assertThat(paid(paid, CRITICAL_ILLNESS)).isEqualTo("18720.00");         // (35800 - 7000) × 65%
            assertThat(paid(paid, ASSISTANCE)).isEqualTo(expected);
        }

        @Test
        void firstSharesAndThePriceOfABedAreTheRegions() {
            Breakdown paid = first(claim(resident("150221"), Care.INPATIENT, "2023-05-11", LEVEL_2, "150202").items(List.of(
                    Claim.Item.of("S-1", "床位费", ItemClass.A, ItemKind.BED, yuan("480")).withCeiling(new BigDecimal("8"), Money.MAX),
                    Claim.Item.of("M-1", "国产耗材", ItemClass.B, ItemKind.CONSUMABLE, yuan("5000")),
                    Claim.Item.of("M-2", "进口植入材料", ItemClass.B, ItemKind.IMPLANT, yuan("10000")).withOrigin(Origin.IMPORTED))));

            assertThat(paid.slices()).containsEntry(Slice.OVER_LIMIT, yuan("80"))   // 480 - 8 × 50
                    .containsEntry(Slice.FIRST_SELF_PAY, yuan("4000"));             // 5000 × 20% + 10000 × 30%
            assertThat(paid(paid, BASIC)).isEqualTo("8250.00");                     // (400 + 4000 + 7000 - 400) × 75%
        }

        /** The treasury pays 4300 of in-scope cost, 500 of first self-pay and 100 over price ceilings, or nothing at all. */
        @ParameterizedTest
        @CsvSource({
            "COVID-19,           2020-01-21, 0.00", "COVID-19,           2020-01-22, 4900.00",
            "COVID-19,           2020-12-31, 4900.00", "COVID-19,           2021-01-01, 0.00",
            "COVID-19-SUSPECTED, 2020-01-22, 0.00", "COVID-19-SUSPECTED, 2020-01-27, 0.00",
            "COVID-19-SUSPECTED, 2020-01-28, 4900.00",
            "COVID-19-SUSPECTED, 2020-12-31, 4900.00", "COVID-19-SUSPECTED, 2021-01-01, 0.00",
            "OTHER,              2020-05-11, 0.00"})
        void theTreasuryPaysTheRemainderOfCovidPatientsIn2020(String condition, String day, String expected) {
            Claim.Builder stay = stay(day, LEVEL_3A, "0.00").costs(Claim.Costs.of(yuan("10800"), yuan("500"), yuan("100"), yuan("60")));
            Claim claim = stay.yearToDate(YearToDate.NONE).build();
            Breakdown paid = BOOK.settle(ShippedClaims.copy(claim).visit(claim.visit().withConditions(condition)).build());

            assertThat(paid(paid, BASIC)).isEqualTo("6500.00");                     // (10800 - 800) × 65%, as for anyone
            assertThat(paid(paid, TREASURY)).isEqualTo(expected);
            assertThat(paid.person()).isEqualTo(yuan("4960").minus(yuan(expected)));
        }

        /** Suspected first, confirmed later: two conditions, one rule. */
        @Test
        void aConfirmedPatientIsNoLongerASuspectedOne() {
            Claim claim = stay("2020-02-10", LEVEL_3A, "10800.00").yearToDate(YearToDate.NONE).build();
            Breakdown paid = BOOK.settle(ShippedClaims.copy(claim)
                    .visit(claim.visit().withConditions("COVID-19", "COVID-19-SUSPECTED")).build());

            assertThat(paid(paid, TREASURY)).isEqualTo("4300.00");                  // 10800 - 6500
            assertThat(paid.ledger()).filteredOn(entry -> entry.payer() == TREASURY)
                    .allMatch(entry -> entry.rule().orElseThrow().equals("新冠肺炎确诊患者 财政兜底"));
        }

        private static Claim.Builder stay(String day, Level level, String inScope, Need... needs) {
            return claim(resident("150221").withNeeds(needs), Care.INPATIENT, day, level, "150202", inScope);
        }
    }

    // ---- claims ----

    private static Claim.Person employee(Status status, String region) {
        return Claim.Person.of("P-1", LocalDate.of(1960, 3, 4), Scheme.EMPLOYEE, status, region);
    }

    private static Claim.Person resident(String region) {
        return Claims.resident("P-1", region);
    }

    private static Claim.Builder claim(Claim.Person person, Care care, String day, Level level, String hospital, String inScope) {
        return claim(person, care, day, level, hospital).costs(costs(inScope));
    }

    private static Claim.Builder claim(Claim.Person person, Care care, String day, Level level, String hospital) {
        LocalDate to = LocalDate.parse(day);
        LocalDate from = care == Care.OUTPATIENT ? to : to.minusDays(10);
        return Claim.builder("C-1").settledOn(to).person(person)
                .visit(Claim.Visit.of(care, from, to, Claim.Facility.of(level, hospital)));
    }

    private static Breakdown first(Claim.Builder claim) {
        return BOOK.settle(claim.yearToDate(YearToDate.NONE).build());
    }

    /** The claims of one person and year, in order. */
    private static List<Breakdown> year(Claim.Builder... claims) {
        List<Claim> year = new ArrayList<>();
        for (Claim.Builder claim : claims) {
            year.add(claim.yearToDate(year.isEmpty() ? YearToDate.NONE : YearToDate.CARRIED).build());
        }
        return BOOK.settleAll(year);
    }

    // ---- breakdowns ----

    private static List<Money> bands(Breakdown paid, Payer layer) {
        return row(paid, layer).bands().stream().map(Band::amount).toList();
    }
}
