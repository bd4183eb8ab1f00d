package io.github.baoxiao;

import io.github.baoxiao.Adjustments.Kind;
import io.github.baoxiao.History.Settled;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.ItemClass;
import io.github.baoxiao.terms.ItemKind;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Slice;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import static io.github.baoxiao.Claims.RESIDENT;
import static io.github.baoxiao.Claims.costs;
import static io.github.baoxiao.Claims.issues;
import static io.github.baoxiao.Claims.refused;
import static io.github.baoxiao.Claims.resident;
import static io.github.baoxiao.money.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * A person's year: given claims and what was paid, what is due, and what must be adjusted. Basic insurance pays 70 % above a deductible of
 * 1000 once a year, at most 14 000 a year.
 */
class HistoryTest {

    private static final RuleBook BOOK = Books.of("""
            rule "住院" when Situation( resident, inpatient ) then benefits.basic()
                .yearlyDeductible( yuan(1_000) ).ratio( percent(70) ).yearlyCap( yuan(14_000) ); end
            """);

    private static final Claim MARCH = stay("A", "2023-03-20", "10000.00");     // (10000 - 1000) × 70% = 6300
    private static final Claim MAY = stay("B", "2023-05-20", "8000.00");        // 8000 × 70% = 5600
    private static final Claim JULY = stay("C", "2023-07-20", "5000.00");       // 14000 - 6300 - 5600 = 2100

    @Nested
    class Replay {

        @Test
        void settlesInTheOrderOfSettlementWhateverTheOrderOfArrival() {
            History history = BOOK.replay(List.of(JULY, MARCH, MAY));

            assertThat(history.years()).singleElement().satisfies(year -> {
                assertThat(year.claims()).containsExactly(MARCH, MAY, JULY);
                assertThat(year.from()).isEqualTo(LocalDate.of(2023, 1, 1));
                assertThat(year.breakdowns()).extracting(Breakdown::funds).containsExactly(yuan(6_300), yuan(5_600), yuan(2_100));
                assertThat(year.yearToDate().counters().get("BASIC/INPATIENT").paid()).isEqualTo(yuan(14_000));
            });
        }

        @Test
        void settlesByIdOnOneDay() {
            History history = BOOK.replay(List.of(stay("B-2", "2023-03-20", "1000.00"), stay("B-10", "2023-03-20", "2000.00")));

            assertThat(history.breakdowns()).extracting(Breakdown::claim).containsExactly("B-10", "B-2");
            assertThat(history.breakdowns()).extracting(Breakdown::funds).containsExactly(yuan(700), yuan(700));
        }

        @Test
        void settlesAYearEndLastAndOnce() {
            RuleBook yearly = Books.of(".covers( resident, inpatient ).covers( resident, yearEnd )", """
                    rule "住院" when Situation( resident, inpatient ) then benefits.basic().ratio( percent(70) ); end
                    rule "年终" when Situation( resident, yearEnd ) then benefits.basic().ratio( percent(0) ); end
                    """);
            Claim end = yearEnd("A", "2023-12-31");
            Claim afterwards = claim("B", "2023-12-20", "1000.00").settledOn(LocalDate.of(2024, 2, 1)).build();

            History history = yearly.replay(List.of(end, afterwards));

            assertThat(history.breakdowns()).extracting(Breakdown::claim).containsExactly("B", "A");
            assertThat(refused(() -> history.late(yearEnd("C", "2023-12-31")))).containsExactly("year-end /yearToDate/counters/YEAR_END");
        }

        private static Claim yearEnd(String id, String day) {
            return Claim.builder(id).settledOn(LocalDate.parse(day)).person(RESIDENT)
                    .visit(Claim.Visit.of(Care.YEAR_END, LocalDate.parse(day), LocalDate.parse(day), Claims.HOSPITAL))
                    .yearToDate(YearToDate.NONE).build();
        }

        @Test
        void keepsPersonsAndMedicalYearsApart() {
            Claim other = claim("D", "2023-06-01", "3000.00").person(resident("P-2", "150102")).build();
            Claim nextYear = stay("E", "2024-01-02", "3000.00");

            History history = BOOK.replay(List.of(nextYear, other, MARCH));

            assertThat(history.years()).extracting(History.Year::person, History.Year::region, History.Year::from).containsExactly(
                    tuple("P-1", "test", LocalDate.of(2023, 1, 1)), tuple("P-1", "test", LocalDate.of(2024, 1, 1)),
                    tuple("P-2", "test", LocalDate.of(2023, 1, 1)));
            assertThat(history.breakdowns()).extracting(Breakdown::funds).containsExactly(yuan(6_300), yuan(1_400), yuan(1_400));
        }

        @Test
        void putsAStayIntoTheYearOfItsDischargeWhenThatBeginsInJuly() {
            RuleBook july = Books.of(".medicalYearStarts(\"07-01\").covers( resident, inpatient )", """
                    rule "住院" when Situation( resident, inpatient ) then benefits.basic().yearlyDeductible( yuan(1_000) ).ratio( percent(70) ); end
                    """);
            Claim before = stay("A", "2023-06-30", "2000.00");
            Claim after = stay("B", "2023-07-01", "2000.00");
            Claim late = claim("C", "2023-06-29", "2000.00").settledOn(LocalDate.of(2023, 7, 15)).build();

            History history = july.replay(List.of(after, before, late));

            assertThat(history.years()).extracting(History.Year::from).containsExactly(LocalDate.of(2022, 7, 1), LocalDate.of(2023, 7, 1));
            assertThat(history.years().get(0).claims()).containsExactly(before, late);
            assertThat(history.breakdowns()).extracting(Breakdown::funds).containsExactly(yuan(700), yuan(1_400), yuan(700));
        }

        @Test
        void countsAClaimThatStandsThereTwiceOnce() {
            Claim again = claim("A", "2023-03-20", "10000").yearToDate(YearToDate.CARRIED).build();

            assertThat(BOOK.replay(List.of(MARCH, MAY, again)).breakdowns()).hasSize(2);
        }

        @Test
        void countsLinesOfOneAndOfOnePointZeroPiecesAsTheSame() {
            Claim.Item one = Claim.Item.of("X", "药", ItemClass.A, ItemKind.DRUG, yuan(3_000));
            Claim exact = claim("A", "2023-03-20", "3000").items(List.of(one.withCeiling(new BigDecimal("1"), yuan(5_000)))).build();
            Claim padded = claim("A", "2023-03-20", "3000").items(List.of(one.withCeiling(new BigDecimal("1.0"), yuan(5_000)))).build();

            assertThat(BOOK.replay(List.of(exact, padded)).breakdowns()).hasSize(1);
        }

        @Test
        void refusesTwoClaimsOfOneId() {
            Claim other = stay("A", "2023-03-20", "10000.01");

            assertThat(refused(() -> BOOK.replay(List.of(MARCH, MAY, other)))).containsExactly("duplicate /2/id");
        }

        @Test
        void refusesAClaimTheBookDoesNotAnswerForAtItsPlaceInTheList() {
            Claim elsewhere = claim("D", "2023-06-01", "3000.00").person(resident("P-1", "440300")).build();
            Claim outpatient = claim("E", "2023-06-01", "3000.00").visit(Claim.Visit.of(Care.OUTPATIENT, LocalDate.of(2023, 6, 1),
                    LocalDate.of(2023, 6, 1), Claims.HOSPITAL)).build();

            assertThat(refused(() -> BOOK.replay(List.of(MARCH, elsewhere)))).containsExactly("no-rules /1/person/region");
            assertThat(refused(() -> BOOK.replay(List.of(MARCH, MAY, outpatient)))).containsExactly("not-covered /2/visit/care");
        }

        @Test
        void beginsWithTheStateTheFirstClaimStates() {
            YearToDate after = BOOK.settle(MARCH).yearToDate();
            Claim first = claim("B", "2023-05-20", "8000.00").yearToDate(after).build();

            History history = BOOK.replay(List.of(JULY, first));

            assertThat(history.breakdowns()).extracting(Breakdown::funds).containsExactly(yuan(5_600), yuan(2_100));
        }

        @Test
        void mustBeToldThatAYearBeginsWithNothing() {
            Claim silent = claim("A", "2023-03-20", "10000.00").yearToDate(YearToDate.CARRIED).build();
            Claim alsoSilent = claim("B", "2023-05-20", "8000.00").yearToDate(YearToDate.CARRIED).build();

            assertThat(refused(() -> BOOK.replay(List.of(silent, alsoSilent)))).containsExactly("missing /0/yearToDate");
            assertThat(BOOK.replay(List.of(silent, MAY)).breakdowns()).extracting(Breakdown::funds).containsExactly(yuan(6_300), yuan(5_600));
        }
    }

    @Nested
    class OverlappingStays {

        private static final Claim TEN_DAYS = stay("A", "2023-03-20", "2000.00");              // from 10 to 20 March
        private static final Claim INSIDE = stay("B", "2023-03-25", "2000.00");                // from 15 to 25 March
        private static final Claim MOVED_ON = stay("C", "2023-03-30", "2000.00");              // from 20 to 30 March

        @Test
        void areNotedOnTheOneSettledLater() {
            History history = BOOK.replay(List.of(INSIDE, TEN_DAYS));

            assertThat(history.breakdown("A").orElseThrow().notes()).noneMatch(note -> note.code().equals("overlap"));
            assertThat(history.breakdown("B").orElseThrow().notes()).filteredOn(note -> note.code().equals("overlap")).singleElement()
                    .satisfies(note -> assertThat(note.text().en()).isEqualTo("this stay overlaps the one of claim A; check it"));
            assertThat(history.reverse("A").history().breakdown("B").orElseThrow().notes()).noneMatch(note -> note.code().equals("overlap"));
        }

        @Test
        void areNoneWhereAPersonIsMovedOnTheDayOfDischargeOrIsAnother() {
            Claim other = claim("B", "2023-03-25", "2000.00").person(resident("P-2", "150102")).build();

            assertThat(BOOK.replay(List.of(TEN_DAYS, MOVED_ON, other)).breakdowns()).allSatisfy(breakdown ->
                    assertThat(breakdown.notes()).noneMatch(note -> note.code().equals("overlap")));
        }

        @Test
        void areRefusedWhereTheBookSaysSo() {
            RuleBook strict = Books.of(".covers( resident, inpatient ).refusesOverlappingStays()", Books.BASIC);

            assertThat(refused(() -> strict.replay(List.of(INSIDE, TEN_DAYS)))).containsExactly("overlap /0/visit/from");
            assertThat(refused(() -> strict.replay(List.of(TEN_DAYS)).late(INSIDE))).containsExactly("overlap /visit/from");
            assertThat(strict.replay(List.of(TEN_DAYS, MOVED_ON)).breakdowns()).hasSize(2);
        }
    }

    @Nested
    class ALateClaim {

        @Test
        void takesTheDeductibleOfTheOneBehindItAndShiftsTheCap() {
            History before = BOOK.replay(List.of(MAY, JULY));      // (8000 - 1000) × 70% = 4900, 5000 × 70% = 3500

            Adjustments adjustments = before.late(MARCH);

            assertThat(differences(adjustments)).containsExactly("A LATE BASIC +6300.00 PERSON +3700.00",
                    "B RECALCULATED BASIC +700.00 PERSON -700.00", "C RECALCULATED BASIC -1400.00 PERSON +1400.00");
            assertThat(adjustments.list().get(1).causes()).extracting(Adjustments.Cause::code, cause -> cause.text().en()).containsExactly(
                    tuple("deductible", "basic insurance (inpatient): deductible charged 0.00 instead of 1000.00"));
            assertThat(adjustments.list().get(2).causes()).extracting(Adjustments.Cause::code, cause -> cause.claim().orElseThrow())
                    .contains(tuple("cap", "A"));
            assertThat(adjustments.total().paidBy(Payer.BASIC)).isEqualTo(yuan(5_600));
            assertThat(adjustments.history().breakdowns()).extracting(Breakdown::funds).containsExactly(yuan(6_300), yuan(5_600), yuan(2_100));
            assertThat(adjustments.history().adjustments().list()).isEmpty();
        }

        @Test
        void thatIsTheLastChangesNoOther() {
            Adjustments adjustments = BOOK.replay(List.of(MARCH, MAY)).late(JULY);

            assertThat(differences(adjustments)).containsExactly("C LATE BASIC +2100.00 PERSON +2900.00");
        }

        @Test
        void thatIsHereAlreadyChangesNothing() {
            assertThat(BOOK.replay(List.of(MARCH, MAY)).late(MARCH).list()).isEmpty();
        }

        @Test
        void ofTheIdOfAnotherIsRefused() {
            History history = BOOK.replay(List.of(MARCH, MAY));

            assertThat(refused(() -> history.late(stay("A", "2023-04-20", "1.00")))).containsExactly("duplicate /id");
            assertThat(history.breakdowns()).extracting(Breakdown::funds).containsExactly(yuan(6_300), yuan(5_600));
        }

        @Test
        void beforeAHistoryThatBeginsInMidYearIsRefused() {
            YearToDate after = BOOK.settle(MARCH).yearToDate();
            History history = BOOK.replay(List.of(claim("B", "2023-05-20", "8000.00").yearToDate(after).build()));

            assertThat(refused(() -> history.late(stay("D", "2023-04-20", "1000.00")))).containsExactly("history /settledOn");
            assertThat(history.late(JULY).list()).hasSize(1);
        }

        @Test
        void ofANewYearBeginsIt() {
            Adjustments adjustments = BOOK.replay(List.of(MARCH)).late(stay("E", "2024-02-01", "2000.00"));

            assertThat(differences(adjustments)).containsExactly("E LATE BASIC +700.00 PERSON +1300.00");
            assertThat(adjustments.history().years()).hasSize(2);
        }
    }

    @Nested
    class ACorrectedClaim {

        @Test
        void changesItselfAndThoseBehindIt() {
            Adjustments adjustments = BOOK.replay(List.of(MARCH, MAY, JULY)).correct(stay("A", "2023-03-20", "12000.00"));

            assertThat(differences(adjustments)).containsExactly("A CORRECTED BASIC +1400.00 PERSON +600.00",
                    "C RECALCULATED BASIC -1400.00 PERSON +1400.00");        // 14000 - 7700 - 5600 = 700
        }

        @Test
        void mayChangeTheYearToDateAndNoPayment() {
            History history = BOOK.replay(List.of(MARCH, MAY, stay("C", "2023-07-20", "3000.00")));        // the cap is reached: 2100

            Adjustments adjustments = history.correct(stay("C", "2023-07-20", "3000.00").after(YearToDate.CARRIED));
            Adjustments longer = history.correct(claim("C", "2023-07-20", "3000.00").visit(Claims.stay("2023-07-20").withAdmission(9)).build());

            assertThat(adjustments.years()).isEmpty();
            assertThat(longer.list()).isEmpty();
            assertThat(longer.years()).singleElement().satisfies(year ->
                    assertThat(year.yearToDate().counters().get("BASIC/INPATIENT").visits()).isEqualTo(9));
        }

        @Test
        void movesWhereItStatesAnotherDay() {
            Adjustments adjustments = BOOK.replay(List.of(MARCH, MAY)).correct(stay("A", "2023-06-20", "10000.00"));

            assertThat(differences(adjustments)).containsExactly("B RECALCULATED BASIC -700.00 PERSON +700.00",
                    "A CORRECTED BASIC +700.00 PERSON -700.00");
        }

        @Test
        void mayBelongToAnotherPersonOrYear() {
            Claim others = claim("A", "2023-03-20", "10000.00").person(resident("P-2", "150102")).build();
            Claim lastYears = stay("A", "2022-03-20", "10000.00");

            assertThat(differences(BOOK.replay(List.of(MARCH, MAY)).correct(others))).containsExactly(
                    "B RECALCULATED BASIC -700.00 PERSON +700.00");
            assertThat(BOOK.replay(List.of(MARCH, MAY)).correct(lastYears).history().years()).extracting(History.Year::from)
                    .containsExactly(LocalDate.of(2022, 1, 1), LocalDate.of(2023, 1, 1));
        }

        @Test
        void thatSaysTheSameChangesNothing() {
            assertThat(BOOK.replay(List.of(MARCH, MAY)).correct(MARCH).list()).isEmpty();
        }

        @Test
        void nobodyKnowsOrThatWasReversedIsRefused() {
            History history = BOOK.replay(List.of(MARCH, MAY));
            History without = history.reverse("A").history();

            assertThat(refused(() -> history.correct(JULY))).containsExactly("unknown-claim /id");
            assertThat(refused(() -> without.correct(MARCH))).containsExactly("reversed /id");
        }

        @Test
        void thatMakesAnotherImpossibleIsRefusedAndNamesThatOne() {
            Claim huge = stay("A", "2023-03-20", "9999999999.99");

            List<Issue> issues = issues(() -> BOOK.replay(List.of(MARCH, MAY)).correct(huge));

            assertThat(issues).singleElement().satisfies(issue -> {
                assertThat(issue.code()).isEqualTo("range");
                assertThat(issue.what().en()).startsWith("claim B: ");
                assertThat(issue.what().zh()).startsWith("报销申请 B：");
            });
        }
    }

    @Nested
    class AReversedClaim {

        @Test
        void isTheExactNegationOfItsBreakdown() {
            Claim whole = claim("A", "2023-03-20", "10000.00").accounts(Claims.accounts("100.00", "50.00", "0.00"))
                    .costs(Claim.Costs.of(yuan(10_000), yuan("12.34"), yuan(5), yuan("0.01")).withNamed("特药", Slice.IN_SCOPE, yuan(7)))
                    .build();
            RuleBook book = Books.of(Books.BASIC + "rule \"账户\" when Situation( resident ) then benefits.account().pays( inScope ); end\n");
            Breakdown paid = book.settle(whole);

            Breakdown reversal = book.replay(List.of(whole)).reverse("A").list().get(0).breakdown();

            assertThat(reversal.isReversal()).isTrue();
            assertThat(paid.isReversal()).isFalse();
            assertThat(reversal.claim()).isEqualTo("A");
            assertThat(List.of(reversal.total(), reversal.funds(), reversal.person(), reversal.account(), reversal.cash()))
                    .containsExactly(negated(paid.total()), negated(paid.funds()), negated(paid.person()), negated(paid.account()), negated(paid.cash()));
            assertThat(reversal.person()).isEqualTo(reversal.account().plus(reversal.cash()));
            assertThat(reversal.total()).isEqualTo(reversal.funds().plus(reversal.hospital()).plus(reversal.person()));
            assertThat(reversal.ledger()).extracting(Breakdown.Entry::amount)
                    .containsExactlyElementsOf(paid.ledger().stream().map(entry -> negated(entry.amount())).toList());
            assertThat(reversal.ledger().stream().map(Breakdown.Entry::amount).reduce(Money.ZERO, Money::plus)).isEqualTo(reversal.total());
            assertThat(reversal.layers()).singleElement().satisfies(row -> {
                assertThat(row.base()).isEqualTo(negated(paid.layers().get(0).base()));
                assertThat(row.bands().get(0).amount()).isEqualTo(negated(paid.layers().get(0).bands().get(0).amount()));
                assertThat(row.working()).isEqualTo(paid.layers().get(0).working());
            });
            assertThat(reversal.slices()).containsEntry(Slice.FIRST_SELF_PAY, negated(yuan("12.34")));
            assertThat(reversal.named().get("特药").amount()).isEqualTo(negated(yuan(7)));
            assertThat(reversal.ratios()).isEqualTo(paid.ratios());
            assertThat(reversal.accounts()).isEqualTo(whole.accounts().orElseThrow());
            assertThat(reversal.yearToDate()).isSameAs(YearToDate.NONE);
            assertThat(reversal.notes()).extracting(Breakdown.Note::code).containsExactly("reversal");
            assertThat(reversal.statement(Locale.CHINA)).startsWith("医疗费用结算单（冲销）\n").contains("-" + paid.funds());
        }

        @Test
        void negatesItsLinesToo() {
            Claim.Item item = Claim.Item.of("X", "药", ItemClass.B, ItemKind.DRUG, yuan(3_000)).withFirstShare(Ratio.percent(10));
            Claim lines = Claim.builder("A").settledOn(LocalDate.of(2023, 3, 20)).person(RESIDENT).visit(Claims.stay("2023-03-20"))
                    .items(List.of(item)).yearToDate(YearToDate.NONE).build();

            Breakdown reversal = BOOK.replay(List.of(lines)).reverse("A").list().get(0).breakdown();

            assertThat(reversal.items()).singleElement().satisfies(split -> {
                assertThat(split.firstSelfPay()).isEqualTo(negated(yuan(300)));
                assertThat(split.total()).isEqualTo(reversal.total()).isEqualTo(negated(yuan(3_000)));
            });
        }

        @Test
        void givesItsDeductibleToTheNextAndItsRoomToTheLast() {
            Adjustments adjustments = BOOK.replay(List.of(MARCH, MAY, JULY)).reverse("A");

            assertThat(differences(adjustments)).containsExactly("A REVERSED BASIC -6300.00 PERSON -3700.00",
                    "B RECALCULATED BASIC -700.00 PERSON +700.00", "C RECALCULATED BASIC +1400.00 PERSON -1400.00");
            assertThat(adjustments.list().get(0).due()).isEqualTo(Payments.NONE);
            assertThat(adjustments.change()).contains(new Adjustments.Change(Kind.REVERSED, "A"));
        }

        @Test
        void thatIsTheLastLeavesTheYearAsItWasBefore() {
            History before = BOOK.replay(List.of(MARCH, MAY));

            Adjustments adjustments = before.late(JULY).history().reverse("C");

            assertThat(adjustments.history().years().get(0).yearToDate()).isEqualTo(before.years().get(0).yearToDate());
            assertThat(adjustments.list()).hasSize(1);
            assertThat(BOOK.replay(List.of(MARCH)).reverse("A").history().years().get(0).yearToDate()).isSameAs(YearToDate.NONE);
        }

        @Test
        void canNotBeReversedAgainNorComeBackNorBeUnknown() {
            History history = BOOK.replay(List.of(MARCH, MAY));
            History without = history.reverse("A").history();

            assertThat(refused(() -> without.reverse("A"))).containsExactly("reversed /id");
            assertThat(refused(() -> without.late(MARCH))).containsExactly("reversed /id");
            assertThat(refused(() -> history.reverse("Z"))).containsExactly("unknown-claim /id");
            assertThat(without.breakdowns()).extracting(Breakdown::funds).containsExactly(yuan(4_900));
            assertThat(without.breakdown("A")).isEmpty();
        }
    }

    @Nested
    class WhatWasPaid {

        @Test
        void otherwiseThanItIsDueIsAdjustedWithoutAnyChange() {
            Breakdown may = BOOK.settle(MAY);                                                  // settled first: 4900
            Breakdown march = BOOK.settle(MARCH.after(may.yearToDate()));                      // arrived later: 7000

            Adjustments adjustments = BOOK.history(List.of(Settled.of(MAY, may), Settled.of(MARCH, march))).adjustments();

            assertThat(adjustments.change()).isEmpty();
            assertThat(differences(adjustments)).containsExactly("A RECALCULATED BASIC -700.00 PERSON +700.00",
                    "B RECALCULATED BASIC +700.00 PERSON -700.00");
            assertThat(adjustments.list().get(0).causes()).extracting(Adjustments.Cause::code).contains("paid-otherwise");
            assertThat(adjustments.history().adjustments().list()).isEmpty();
        }

        @Test
        void isAdjustedWithTheNextChangeToo() {
            Breakdown wrong = BOOK.settle(MARCH.after(BOOK.settle(MAY).yearToDate()));

            Adjustments adjustments = BOOK.history(List.of(Settled.of(MARCH, wrong))).late(stay("E", "2024-02-01", "2000.00"));

            assertThat(differences(adjustments)).containsExactly("A RECALCULATED BASIC -700.00 PERSON +700.00",
                    "E LATE BASIC +700.00 PERSON +1300.00");
        }

        @Test
        void mustSumToTheTotalAndNotBeNegative() {
            Payments oneCentShort = Payments.of(List.of(new Payments.Line(Payer.BASIC, "INPATIENT", yuan(6_300)), new Payments.Line(Payer.PERSON, "",
                    yuan("3699.99"))));

            assertThat(refused(() -> BOOK.history(List.of(new Settled(MARCH, oneCentShort))))).containsExactly("sum /0/paid");
            assertThat(refused(() -> Payments.of(List.of(new Payments.Line(Payer.PERSON, "", yuan(1).negated()))))).containsExactly("negative /0");
        }

        @Test
        void isStatedOnce() {
            Breakdown paid = BOOK.settle(MARCH);
            Breakdown other = BOOK.settle(MARCH.after(BOOK.settle(MAY).yearToDate()));

            assertThat(BOOK.history(List.of(Settled.of(MARCH, paid), Settled.of(MARCH, paid))).settled()).hasSize(1);
            assertThat(refused(() -> BOOK.history(List.of(Settled.of(MARCH, paid), Settled.of(MARCH, other))))).containsExactly("duplicate /1/paid");
        }

        @Test
        void isReadOffAndTakenFromEachOther() {
            Payments paid = Payments.of(BOOK.settle(MARCH));

            assertThat(paid.lines()).containsExactly(new Payments.Line(Payer.BASIC, "INPATIENT", yuan(6_300)),
                    new Payments.Line(Payer.PERSON, "", yuan(3_700)));
            assertThat(paid.paidBy(Payer.BASIC)).isEqualTo(paid.paidBy(Payer.BASIC, "INPATIENT")).isEqualTo(yuan(6_300));
            assertThat(paid.total()).isEqualTo(yuan(10_000));
            assertThat(paid.minus(paid)).isEqualTo(Payments.NONE).hasSameHashCodeAs(Payments.NONE);
            assertThat(paid.plus(paid).minus(paid)).isEqualTo(paid);
        }
    }

    @Test
    void nothingShowsAnAmountOrAPersonByAccident() {
        Adjustments adjustments = BOOK.replay(List.of(MARCH, MAY)).reverse("A");

        assertThat(List.of(adjustments, adjustments.list().get(0), adjustments.list().get(0).causes().get(0), adjustments.total(),
                adjustments.total().lines().get(0), adjustments.history().years().get(0), adjustments.history().settled().get(0)))
                .extracting(Object::toString).allSatisfy(words -> assertThat(words).matches("[A-Za-z]+"));
    }

    @Test
    void theStatementSaysWhatAClerkHasToDo() {
        Adjustments adjustments = BOOK.replay(List.of(MARCH, MAY, JULY)).reverse("A");

        assertThat(adjustments.statement(Locale.CHINA)).isEqualTo("""
                结算调整单
                变更 冲销 A

                报销申请 A    结算日 2023-03-20    冲销
                支付方                                               已付           应付           差额
                ---------------------------------------------------------------------------------------
                基本医保（住院）                                  6300.00           0.00       -6300.00
                个人现金                                          3700.00           0.00       -3700.00
                  - 冲销

                报销申请 B    结算日 2023-05-20    重算，因冲销 A
                支付方                                               已付           应付           差额
                ---------------------------------------------------------------------------------------
                基本医保（住院）                                  5600.00        4900.00        -700.00
                个人现金                                          2400.00        3100.00        +700.00
                  - 基本医保（住院）：起付线 0.00 变为 1000.00

                报销申请 C    结算日 2023-07-20    重算，因冲销 A
                支付方                                               已付           应付           差额
                ---------------------------------------------------------------------------------------
                基本医保（住院）                                  2100.00        3500.00       +1400.00
                个人现金                                          2900.00        1500.00       -1400.00
                  - 基本医保（住院）：因封顶线少付 1400.00 变为 0.00
                  - 基本医保（住院）：超出封顶线的费用 2000.00 变为 0.00

                合计
                ---------------------------------------------------------------------------------------
                基本医保（住院）                                                               -5600.00   退回基金
                个人现金                                                                       -4400.00   退还个人
                差额合计                                                                      -10000.00
                """);
        assertThat(adjustments.statement(Locale.ENGLISH)).startsWith("Adjustments\nChange reversed claim A\n")
                .contains("Claim B    settled on 2023-05-20    recalculated because of reversed claim A\n", "back to the fund", "back to the person");
        assertThat(BOOK.replay(List.of(MARCH)).late(MARCH).statement(Locale.ENGLISH)).isEqualTo("Adjustments\nChange late claim A\n\nNothing to adjust\n");
    }

    private static List<String> differences(Adjustments adjustments) {
        return adjustments.list().stream().map(one -> one.claim().id() + " " + one.kind() + one.difference().lines().stream()
                .map(line -> " " + line.payer() + " " + (line.amount().cents() > 0 ? "+" : "") + line.amount()).reduce("", String::concat)).toList();
    }

    private static Money negated(Money amount) {
        return Money.ZERO.minus(amount);
    }

    private static Claim stay(String id, String discharge, String inScope) {
        return claim(id, discharge, inScope).build();
    }

    private static Claim.Builder claim(String id, String discharge, String inScope) {
        return Claim.builder(id).settledOn(LocalDate.parse(discharge)).person(RESIDENT).visit(Claims.stay(discharge)).costs(costs(inScope))
                .indices(Map.of()).yearToDate(YearToDate.NONE);
    }
}
