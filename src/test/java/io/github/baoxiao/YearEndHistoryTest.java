package io.github.baoxiao;

import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Payer;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import static io.github.baoxiao.Claims.RESIDENT;
import static io.github.baoxiao.Claims.costs;
import static io.github.baoxiao.Claims.refused;
import static io.github.baoxiao.money.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A year that was settled at its end and changes afterwards. Basic insurance pays 70 % above 500, by status of the day: 80 % from 60 years of
 * age, 5 points more from 10 years of enrolment, nothing while waiting; at the year's end 60 % of what is borne above a tenth of the in-scope
 * cost.
 */
class YearEndHistoryTest {

    private static final RuleBook BOOK = Books.of(".medicalYearStarts(\"07-01\").covers( resident, inpatient, inForce, waiting )"
            + ".covers( resident, yearEnd, inForce, waiting )", """
            rule "等待" when Situation( resident, inpatient, waiting ) then benefits.basic().nothing( "等待期" ); end
            rule "住院" when Situation( resident, inpatient, inForce, age < 60 ) then benefits.basic().deductible( yuan(500) ).ratio( percent(70) ); end
            rule "老人" when Situation( resident, inpatient, inForce, age >= 60 ) then benefits.basic().deductible( yuan(500) ).ratio( percent(80) ); end
            rule "参保" when Situation( resident, inpatient, inForce, enrolledYears >= 10 ) then benefits.basic().raiseByPoints(5); end
            rule "年终" when Situation( resident, yearEnd )
            then benefits.assistance().deductibleShareOf( inScopeOfYear, percent(10) ).ratio( percent(60) ).yearlyCap( yuan(20_000) ); end
            """);
    private static final Claim.Person PERSON = Claim.Person.of("P-1", LocalDate.of(1963, 10, 1), RESIDENT.scheme(), RESIDENT.status(),
            RESIDENT.region()).withEnrolledYears(3);
    private static final List<Claim> YEAR = List.of(stay("S-1", "2023-08-10", "20500.00", PERSON), stay("S-2", "2023-12-10", "10500.00", PERSON),
            end("Y"));

    @Test
    void theStatusOfEachClaimIsThatOfItsRuleDate() {
        History history = BOOK.replay(YEAR);

        assertThat(history.breakdowns()).extracting(Breakdown::funds).containsExactly(
                yuan("14000"),                                  // 59 years old: (20500 - 500) × 70%
                yuan("8000"),                                   // 60: (10500 - 500) × 80%
                yuan("3540"));                                  // (6500 + 2500 - 3100) × 60%
    }

    @Test
    void aLateClaimBeforeItSettlesTheYearEndAgain() {
        Adjustments late = BOOK.replay(YEAR).late(stay("S-0", "2023-07-20", "10500.00", PERSON));

        assertThat(late.list()).extracting(one -> one.claim().id()).containsExactly("S-0", "Y");
        assertThat(late.list().get(1).breakdown().funds()).isEqualTo(yuan("5010"));               // (6500 + 2500 + 3500 - 4150) × 60%
    }

    /** A correction outside the scope moves no figure of the year end's clause; what the person bore is another all the same. */
    @Test
    void aYearEndThatChangesOnlyInWhatWasBorneSaysSo() {
        Claim dearer = Claim.builder("S-1").settledOn(LocalDate.of(2023, 8, 10)).person(PERSON).visit(Claims.stay("2023-08-10"))
                .costs(Claim.Costs.of(yuan("20500"), yuan("0"), yuan("0"), yuan("300"))).yearToDate(YearToDate.NONE).build();

        Adjustments.Adjustment end = BOOK.replay(YEAR).correct(dearer).list().get(1);

        assertThat(end.causes()).singleElement().satisfies(cause -> {
            assertThat(cause.code()).isEqualTo("borne");
            assertThat(cause.text().en()).isEqualTo("borne in the year: 9300.00 instead of 9000.00");    // 6500 + 2500, and 300
        });
        assertThat(end.difference().lines()).singleElement().isEqualTo(new Payments.Line(Payer.PERSON, "", yuan("300")));
    }

    @Test
    void aWaitingPeriodThatIsCorrectedSettlesTheYearEndAgain() {
        Adjustments corrected = BOOK.replay(YEAR).correct(stay("S-1", "2023-08-10", "20500.00", PERSON.withWaitingUntil(LocalDate.of(2023, 9, 1))));

        assertThat(corrected.list()).extracting(one -> one.claim().id()).containsExactly("S-1", "Y");
        assertThat(corrected.list().get(0).breakdown().funds()).isEqualTo(yuan("0"));
        assertThat(corrected.list().get(1).breakdown().funds()).isEqualTo(yuan("11940"));         // (20500 + 2500 - 3100) × 60%
    }

    @Test
    void aReversedClaimSettlesTheYearEndAgainAndAReversedYearEndOpensTheYear() {
        Adjustments reversed = BOOK.replay(YEAR).reverse("S-1");
        assertThat(reversed.list()).extracting(one -> one.claim().id()).containsExactly("S-1", "Y");
        assertThat(reversed.list().get(1).breakdown().funds()).isEqualTo(yuan("870"));            // (2500 - 1050) × 60%

        Adjustments open = BOOK.replay(YEAR).reverse("Y");
        assertThat(open.list()).hasSize(1);
        YearToDate state = open.years().get(0).yearToDate();
        Claim next = Claim.builder("S-3").settledOn(LocalDate.of(2024, 7, 20)).person(PERSON).visit(Claims.stay("2024-06-20"))
                .costs(costs("1500.00")).yearToDate(state).build();
        assertThat(BOOK.settle(next).funds()).isEqualTo(yuan("800"));
    }

    @Test
    void settledDirectlyALaterClaimOfAClosedYearIsRefused() {
        YearToDate closed = BOOK.replay(YEAR).years().get(0).yearToDate();
        Claim late = Claim.builder("S-3").settledOn(LocalDate.of(2024, 7, 20)).person(PERSON).visit(Claims.stay("2024-06-20"))
                .costs(costs("1500.00")).yearToDate(closed).build();

        assertThat(refused(() -> BOOK.settle(late))).containsExactly("year-end /yearToDate/counters/YEAR_END");
    }

    /** Whatever comes in, goes out or changes after the year was closed, what was paid and the adjustments are what a replay pays. */
    @Test
    void paidAndAdjustmentsAreTheReplay() {
        Random random = new Random(20_231_231);
        for (int round = 0; round < 60; round++) {
            History history = BOOK.replay(YEAR);
            Payments paid = total(history);
            for (int change = 0; change < 5; change++) {
                Adjustments adjusted = change(history, random, change);
                paid = adjusted.list().stream().map(Adjustments.Adjustment::difference).reduce(paid, Payments::plus);
                history = adjusted.history();
            }
            List<Claim> claims = history.settled().stream().map(History.Settled::claim).toList();
            assertThat(paid).as("round " + round).isEqualTo(total(BOOK.replay(claims)));
            assertThat(claims.get(claims.size() - 1).visit().care()).isEqualTo(Care.YEAR_END);
        }
    }

    private static Adjustments change(History history, Random random, int number) {
        List<Claim> stays = new ArrayList<>(history.settled().stream().map(History.Settled::claim)
                .filter(claim -> claim.visit().care() != Care.YEAR_END).toList());
        Claim some = stays.isEmpty() || random.nextInt(3) == 0 ? random("N-" + number, random) : stays.get(random.nextInt(stays.size()));
        if (some.id().startsWith("N-" + number)) {
            return history.late(some);
        }
        return random.nextBoolean() ? history.reverse(some.id()) : history.correct(random(some.id(), random));
    }

    private static Claim random(String id, Random random) {
        Claim.Person person = PERSON.withEnrolledYears(random.nextInt(20));
        return stay(id, LocalDate.of(2023, 7, 15).plusDays(random.nextInt(300)).toString(), random.nextInt(40_000) + ".37",
                random.nextInt(4) == 0 ? person.withWaitingUntil(LocalDate.of(2023, 11, 1)) : person);
    }

    private static Payments total(History history) {
        return history.settled().stream().map(History.Settled::paid).reduce(Payments.NONE, Payments::plus);
    }

    private static Claim stay(String id, String day, String inScope, Claim.Person person) {
        return Claim.builder(id).settledOn(LocalDate.parse(day)).person(person).visit(Claims.stay(day)).costs(costs(inScope))
                .yearToDate(YearToDate.NONE).build();
    }

    private static Claim end(String id) {
        LocalDate day = LocalDate.of(2024, 6, 30);
        return Claim.builder(id).settledOn(day).person(PERSON).visit(Claim.Visit.of(Care.YEAR_END, day, day, Claims.HOSPITAL))
                .yearToDate(YearToDate.NONE).build();
    }
}
