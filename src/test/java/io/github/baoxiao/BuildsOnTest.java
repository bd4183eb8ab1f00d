package io.github.baoxiao;

import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Referral;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import static io.github.baoxiao.Claims.RESIDENT;
import static io.github.baoxiao.Claims.costs;
import static io.github.baoxiao.Claims.inpatient;
import static io.github.baoxiao.Claims.row;
import static io.github.baoxiao.money.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

/** A city that builds on the rules of its province: what it does not state is the province's. */
class BuildsOnTest {

    private static final String PROVINCE = """
            rule "住院" when Situation( resident, inpatient ) then benefits.basic().deductible( yuan(1000) ).ratio( percent(60) ); end
            rule "省外" when Situation( resident, inpatient, otherProvince ) then benefits.basic().lowerByPoints(10); end
            rule "救助" when Situation( resident, lowIncomeMargin )
            then benefits.assistance().yearlyDeductibleShareOf( index("可支配收入"), percent(10) ).ratio( percent(70) ); end
            """;
    private static final String PROVINCE_REGION = ".covers( resident, inpatient, local, otherProvince, noReferral, unfiled )"
            + ".index( \"可支配收入\", yuan(30_000) ).rounding( down )";
    private static final String CITY_REGION = ".covers( resident, inpatient, local, otherProvince, noReferral, unfiled ).buildsOn( \"province\" )";

    @Test
    void whatTheCityDoesNotStateIsTheProvinces() {
        RuleBook book = book(CITY_REGION, """
                rule "住院" when Situation( resident, inpatient, level2 ) then benefits.basic().ratio( percent(75) ); end
                """);
        Breakdown level2 = book.settle(inpatient().build());
        Breakdown level3 = book.settle(inpatient().visit(at(Level.LEVEL_3A, "150102")).build());

        assertThat(level2.funds()).isEqualTo(yuan("6750"));                            // (10000 - 1000) × 75%
        assertThat(level3.funds()).isEqualTo(yuan("5400"));                            // (10000 - 1000) × 60%
        assertThat(level2.ledger()).extracting(Breakdown.Entry::at).contains("city/rules.drl:1");
        assertThat(level3.ledger()).extracting(Breakdown.Entry::at).contains("province/rules.drl:1");
    }

    @Test
    void anAdjustmentOfTheProvinceHoldsForTheTableOfTheCityUnlessTheCityHasItsOwn() {
        String table = "rule \"住院\" when Situation( resident, inpatient ) then benefits.basic().ratio( percent(75) ); end\n";
        RuleBook taken = book(CITY_REGION, table);
        RuleBook own = book(CITY_REGION, table
                + "rule \"省外本市\" when Situation( resident, inpatient, otherProvince ) then benefits.basic().lowerByPoints(20); end");
        Claim away = inpatient().visit(at(Level.LEVEL_2, "110101").withReferral(Referral.UNFILED)).build();

        assertThat(taken.settle(away).funds()).isEqualTo(yuan("5850"));                // (10000 - 1000) × (75% - 10%)
        assertThat(own.settle(away).funds()).isEqualTo(yuan("4950"));                  // (10000 - 1000) × (75% - 20%)
    }

    @Test
    void theRegionFileIsTakenOverTooWithItsFigures() {
        RuleBook book = book(CITY_REGION, "rule \"起付线\" when Situation( resident, inpatient ) then benefits.basic().deductible( yuan(0) ); end");
        Claim poor = inpatient().person(RESIDENT.withNeeds(Need.LOW_INCOME_MARGIN)).costs(costs("20000.07")).build();
        Breakdown paid = book.settle(poor);

        assertThat(paid.paidBy(Payer.BASIC)).isEqualTo(yuan("12000.04"));              // 20000.07 × 60% = 12000.042
        assertThat(row(paid, Payer.ASSISTANCE).deductible()).isEqualTo(yuan("3000"));  // 30000 × 10%
        assertThat(paid.paidBy(Payer.ASSISTANCE)).isEqualTo(yuan("3500.02"));          // 5000.03 × 70% = 3500.021, down
    }

    @Test
    void theProvinceItselfIsAsItWas() {
        RuleBook book = book(CITY_REGION, "rule \"住院\" when Situation( resident, inpatient ) then benefits.basic().ratio( percent(75) ); end");
        Claim.Person elsewhere = Claim.Person.of("P-2", RESIDENT.bornOn(), RESIDENT.scheme(), RESIDENT.status(), "150602");
        Claim.Visit there = Claim.Visit.of(Care.INPATIENT, Claims.STAY.from(), Claims.STAY.to(), Claim.Facility.of(Level.LEVEL_2, "150602"));

        assertThat(book.settle(inpatient().person(elsewhere).visit(there).build()).funds()).isEqualTo(yuan("5400"));
    }

    @Test
    void aConflictInTheCityIsStillAConflict() {
        List<Issue> issues = Books.refused(() -> book(CITY_REGION, """
                rule "住院" when Situation( resident, inpatient ) then benefits.basic().ratio( percent(75) ); end
                rule "住院二级" when Situation( resident, inpatient, level2 ) then benefits.basic().ratio( percent(80) ); end
                """));

        assertThat(issues).singleElement().satisfies(issue -> assertThat(line(issue)).isEqualTo("conflict city/rules.drl:2"));
    }

    @Test
    void aParentThatIsNotLoadedIsNamed() {
        Map<String, byte[]> alone = Books.files("city", "\"150100\"", CITY_REGION, PROVINCE);
        Map<String, byte[]> misspelt = files(".covers( resident, inpatient ).buildsOn( \"provinse\" )", PROVINCE);

        assertThat(Books.refused(() -> RuleBook.load(alone))).singleElement().satisfies(issue -> {
            assertThat(line(issue)).isEqualTo("builds-on city/region.drl:1");
            assertThat(issue.what().en()).isEqualTo("buildsOn names \"province\", which is not among the folders that are loaded");
            assertThat(issue.hint().en()).isEqualTo("load the folder that holds both, such as rules");
        });
        assertThat(Books.refused(() -> RuleBook.load(misspelt))).singleElement()
                .satisfies(issue -> assertThat(issue.hint().en()).isEqualTo("did you mean \"province\"?"));
    }

    @Test
    void aCircleIsReportedForEachOfItsRegions() {
        Map<String, byte[]> circle = files(CITY_REGION, "rule \"起付线\" when Situation( resident ) then benefits.basic().deductible( yuan(0) ); end");
        circle.putAll(Books.files("province", "\"150000\"", PROVINCE_REGION + ".buildsOn( \"city\" )", PROVINCE));

        assertThat(Books.refused(() -> RuleBook.load(circle))).extracting(BuildsOnTest::line)
                .containsOnly("builds-on city/region.drl:1", "builds-on province/region.drl:1");
    }

    /** Each region of a row holds the rules of all behind it: a long one would be compiled once and proved very often. */
    @Test
    void aRowOfRegionsEndsSomewhere() {
        Map<String, byte[]> row = new TreeMap<>();
        for (int i = 0; i < 7; i++) {
            row.putAll(Books.files("r" + i, "\"15010" + i + "\"", ".covers( resident, inpatient )" + (i < 6 ? ".buildsOn( \"r" + (i + 1) + "\" )" : ""),
                    Books.BASIC));
        }
        row.keySet().removeIf(key -> key.endsWith("/rules.drl") && !key.startsWith("r6"));

        assertThat(Books.refused(() -> RuleBook.load(row))).extracting(BuildsOnTest::line).containsExactly("builds-on r5/region.drl:1");
    }

    @Test
    void aMistakeOfTheProvinceIsReportedOnce() {
        Map<String, byte[]> files = files(CITY_REGION, "rule \"起付线\" when Situation( resident ) then benefits.basic().deductible( yuan(0) ); end");
        files.putAll(Books.files("province", "\"150000\"", PROVINCE_REGION, PROVINCE
                + "rule \"又一条\" when Situation( resident, inpatient ) then benefits.basic().ratio( percent(61) ); end"));

        assertThat(Books.refused(() -> RuleBook.load(files))).extracting(BuildsOnTest::line)
                .containsExactly("conflict province/rules.drl:5");
    }

    /** The code, the file and the line: {@code conflict city/rules.drl:2}. */
    private static String line(Issue issue) {
        return issue.code() + " " + issue.at().replaceFirst("(drl:[0-9]+):[0-9]+$", "$1");
    }

    private static RuleBook book(String cityRegion, String cityRules) {
        return RuleBook.load(files(cityRegion, cityRules));
    }

    private static Map<String, byte[]> files(String cityRegion, String cityRules) {
        Map<String, byte[]> files = new TreeMap<>(Books.files("province", "\"150000\"", PROVINCE_REGION, PROVINCE));
        files.putAll(Books.files("city", "\"150100\"", cityRegion, cityRules));
        return files;
    }

    private static Claim.Visit at(Level level, String region) {
        return Claim.Visit.of(Care.INPATIENT, Claims.STAY.from(), Claims.STAY.to(), Claim.Facility.of(level, region));
    }
}
