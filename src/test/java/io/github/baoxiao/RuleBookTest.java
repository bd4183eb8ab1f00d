package io.github.baoxiao;

import io.github.baoxiao.Claim.Item;
import io.github.baoxiao.Claim.Settled;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.json.ClaimJson;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Coverage;
import io.github.baoxiao.terms.FacilityKind;
import io.github.baoxiao.terms.ItemClass;
import io.github.baoxiao.terms.ItemKind;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Referral;
import io.github.baoxiao.terms.Scheme;
import io.github.baoxiao.terms.Slice;
import io.github.baoxiao.terms.Status;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;

import static io.github.baoxiao.Claims.RESIDENT;
import static io.github.baoxiao.Claims.STAY;
import static io.github.baoxiao.Claims.costing;
import static io.github.baoxiao.Claims.inpatient;
import static io.github.baoxiao.Claims.on;
import static io.github.baoxiao.Claims.paid;
import static io.github.baoxiao.Claims.refused;
import static io.github.baoxiao.Claims.resident;
import static io.github.baoxiao.Claims.row;
import static io.github.baoxiao.money.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

/** Given a rule book of a few lines and a claim, who pays what, or why nobody answers. */
class RuleBookTest {

    /** With three traits more, there are too many for each combination to be tried when a book is loaded. */
    private static final String MANY_TRAITS = """
            rule "其他" when Situation( resident, inpatient, traits contains "D" || traits contains "E" || traits contains "F" )
            then benefits.basic().remark( "其他" ); end
            """;

    private static final RuleBook SHIPPED = RuleBook.load(Path.of("rules"));

    @Test
    void tenThousandYuanAboveADeductibleOfFiveHundred() {
        Breakdown paid = Books.of(Books.BASIC).settle(costing("10000.00"));

        assertThat(paid.paidBy(Payer.BASIC)).isEqualTo(yuan(6_650)); // (10000 - 500) × 70%
        assertThat(paid.cash()).isEqualTo(yuan(3_350));
        assertThat(paid.ledger()).extracting(Breakdown.Entry::at).contains("test/rules.drl:2");
    }

    @Nested
    class TheBookDoesNotAnswer {

        @Test
        void forARegionItHasNoRulesFor() {
            Claim claim = inpatient().person(resident("P-1", "440300")).build();

            assertThat(Claims.issues(() -> SHIPPED.settle(claim))).singleElement().satisfies(issue -> {
                assertThat(issue.code() + " " + issue.at()).isEqualTo("no-rules /person/region");
                assertThat(issue.what().en()).contains("hohhot [150100]", "inner-mongolia [150000]", "yubei [500112]");
            });
        }

        @Test
        void beforeTheFirstRuleAndFromTheDayTheLastOneEnds() {
            RuleBook book = RuleBook.load(Map.of("test/rules.drl", Books.file("""
                    rule "统筹区" @effective( "2022-01-01" ) @until( "2024-01-01" )
                    when Region() then benefits.region( "150100" ).covers( resident, inpatient ); end
                    rule "比例" @effective( "2022-01-01" ) @until( "2024-01-01" )
                    when Situation( resident, inpatient ) then benefits.basic().ratio( percent(70) ); end
                    """)));

            assertThat(paid(book, on("2022-01-01").build(), Payer.BASIC)).isEqualTo("7000.00");
            assertThat(paid(book, on("2023-12-31").build(), Payer.BASIC)).isEqualTo("7000.00");
            for (String outside : List.of("2021-12-31", "2024-01-01")) {
                assertThat(Claims.issues(() -> book.settle(on(outside).build()))).singleElement().satisfies(issue -> {
                    assertThat(issue.code() + " " + issue.at()).isEqualTo("no-rules /visit/to");
                    assertThat(issue.what().en()).isEqualTo("test has no rules on " + outside
                            + "; there are rules for 2022-01-01 – 2023-12-31");
                });
            }
        }

        @ParameterizedTest
        @CsvSource({"coverage, /person/coverage", "referral, /visit/referral", "place, /visit/facility/region", "care, /visit/care",
                "designation, /visit/facility/designated", "need, /person/needs", "level, /visit/facility/level",
                "scheme, /person/scheme"})
        void outsideWhatYubeiCovers(String dimension, String pointer) {
            Claim.Person person = resident("P-1", "500112");
            Claim.Facility hospital = Claim.Facility.of(Level.LEVEL_2, "500112");
            Claim.Visit stay = Claim.Visit.of(Care.INPATIENT, STAY.from(), STAY.to(), hospital);
            Claim.Builder claim = switch (dimension) {
                case "coverage" -> inpatient().person(person.withCoverage(Coverage.ARREARS)).visit(stay);
                case "referral" -> inpatient().person(person).visit(stay.withReferral(Referral.REFERRED));
                case "place" -> inpatient().person(person).visit(Claim.Visit.of(Care.INPATIENT, STAY.from(), STAY.to(),
                        Claim.Facility.of(Level.LEVEL_2, "500103")));
                case "care" -> inpatient().person(person).visit(Claim.Visit.of(Care.OUTPATIENT, STAY.to(), STAY.to(), hospital));
                case "designation" -> inpatient().person(person).visit(Claim.Visit.of(Care.INPATIENT, STAY.from(), STAY.to(),
                        new Claim.Facility(Level.LEVEL_2, FacilityKind.GENERAL, "500112", false)));
                case "need" -> inpatient().person(person.withNeeds(Need.SUBSISTENCE_ALLOWANCE)).visit(stay);
                case "level" -> inpatient().person(person).visit(Claim.Visit.of(Care.INPATIENT, STAY.from(), STAY.to(),
                        Claim.Facility.of(Level.LEVEL_3A, "500112")));
                default -> inpatient().person(Claim.Person.of("P-1", RESIDENT.bornOn(), Scheme.EMPLOYEE, Status.ACTIVE, "500112")).visit(stay);
            };

            assertThat(refused(() -> SHIPPED.settle(claim.build()))).containsExactly("not-covered " + pointer);
        }

        @Test
        void forANeedItDoesNotCoverBesideOneItDoes() {
            Claim.Visit stay = Claim.Visit.of(Care.INPATIENT, STAY.from(), STAY.to(), Claim.Facility.of(Level.LEVEL_2, "500112"));
            Claim.Person person = resident("P-1", "500112").withNeeds(Need.LOW_INCOME_MARGIN, Need.ORPHAN);

            assertThat(Claims.issues(() -> SHIPPED.settle(inpatient().person(person).visit(stay).build()))).singleElement()
                    .satisfies(issue -> assertThat(issue.code() + " " + issue.at()).isEqualTo("not-covered /person/needs"));
        }

        @Test
        void andNotesANeedBesideWhichItCoversAny() {
            Claim.Visit stay = Claim.Visit.of(Care.INPATIENT, STAY.from(), STAY.to(), Claim.Facility.of(Level.LEVEL_2, "150602"));
            Claim.Person person = resident("P-1", "150625").withNeeds(Need.EXTREMELY_POOR, Need.ORPHAN);

            Breakdown paid = SHIPPED.settle(inpatient().person(person).visit(stay).build());

            assertThat(paid.notes()).filteredOn(note -> note.code().equals("need")).singleElement()
                    .satisfies(note -> assertThat(note.text().en()).contains("orphan"));
        }

        @Test
        void andTellsAClaimNothingOfThePersonWhenRulesConflict() {
            RuleBook conflict = Books.of(MANY_TRAITS + """
                    rule "甲" when Situation( resident, inpatient, traits contains "A", traits contains "B" ) then benefits.basic().lowerByPoints(5); end
                    rule "乙" when Situation( resident, inpatient, traits contains "C" ) then benefits.basic().lowerByPoints(10); end
                    rule "一般" when Situation( resident, inpatient ) then benefits.basic().ratio( percent(70) ); end
                    """);

            assertThat(Books.refused(() -> conflict.settle(inpatient().person(RESIDENT.withTraits("A", "B", "C")).build())))
                    .singleElement().satisfies(issue -> assertThat(issue.toString()).contains("甲", "乙").doesNotContain("情形", ", for "));
        }

        @Test
        void andSaysWhatItDoesCover() {
            Claim claim = inpatient().visit(STAY.withReferral(Referral.UNFILED)).build();

            assertThat(Claims.issues(() -> Books.of(Books.BASIC).settle(claim))).singleElement().satisfies(issue -> {
                assertThat(issue.text(Locale.ENGLISH)).isEqualTo("/visit/referral: error[not-covered]: "
                        + "the rules of test do not cover this referral; they cover: no referral");
                assertThat(issue.text(Locale.CHINA)).contains("转诊备案", "所含：无转诊");
            });
        }
    }

    @Nested
    class OnTheDayARuleChanges {

        private static final String RULES = """
                rule "旧" @effective( "2022-01-01" ) @until( "2023-07-01" )
                when Situation( resident, inpatient ) then benefits.basic().ratio( percent(60) ); end
                rule "新" @effective( "2023-07-01" )
                when Situation( resident, inpatient ) then benefits.basic().ratio( percent(70) ); end
                """;

        @Test
        void theOldRuleHoldsTheDayBeforeAndTheNewOneFromTheDayItself() {
            RuleBook book = Books.of(RULES);

            assertThat(paid(book, on("2023-06-30").build(), Payer.BASIC)).isEqualTo("6000.00");
            assertThat(paid(book, on("2023-07-01").build(), Payer.BASIC)).isEqualTo("7000.00");
            assertThat(paid(book, on("2023-07-02").build(), Payer.BASIC)).isEqualTo("7000.00");
        }

        @Test
        void theDayOfAdmissionOrOfSettlementMayChoose() {
            Claim claim = Claims.on("2023-07-05").settledOn(LocalDate.of(2023, 7, 9)).build(); // admitted 2023-06-25
            Claim early = Claims.on("2023-06-30").settledOn(LocalDate.of(2023, 7, 1)).build();
            RuleBook byAdmission = Books.of(".covers( resident, inpatient ).chosenBy( admission )", RULES);
            RuleBook bySettlement = Books.of(".covers( resident, inpatient ).chosenBy( settlement )", RULES);

            assertThat(paid(byAdmission, claim, Payer.BASIC)).isEqualTo("6000.00");
            assertThat(paid(bySettlement, claim, Payer.BASIC)).isEqualTo("7000.00");
            assertThat(paid(bySettlement, early, Payer.BASIC)).isEqualTo("7000.00");
        }

        @Test
        void theHostsZoneAndLanguageChangeNothing() {
            RuleBook book = Books.of(RULES);
            String usual = ClaimJson.write(book.settle(on("2023-07-01").build()));
            Locale locale = Locale.getDefault();
            TimeZone zone = TimeZone.getDefault();
            try {
                Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                Breakdown elsewhere = Books.of(RULES).settle(on("2023-07-01").build());

                assertThat(ClaimJson.write(elsewhere)).isEqualTo(usual);
                assertThat(elsewhere.statement(Locale.ENGLISH)).contains("7000.00");
            } finally {
                Locale.setDefault(locale);
                TimeZone.setDefault(zone);
            }
        }

        @Test
        void twoRulesOnTheSameDayAreAConflictAndADayBetweenThemIsAGap() {
            assertThat(Books.refused(() -> Books.of(RULES.replace("@until( \"2023-07-01\" )", "@until( \"2023-07-02\" )"))))
                    .extracting(Issue::code).containsExactly("conflict");
            assertThat(Books.refused(() -> Books.of(RULES.replace("@until( \"2023-07-01\" )", "@until( \"2023-06-30\" )"))))
                    .extracting(Issue::code).containsExactly("gap");
        }
    }

    @Nested
    class ConflictsAndGaps {

        @Test
        void twoRulesThatSetTheSameTermAreBothNamedWithTheirPlaces() {
            List<Issue> issues = Books.refused(() -> Books.of(Books.BASIC + """
                    rule "成年居民 比例" when Situation( resident, adult ) then benefits.basic().ratio( percent(65) ); end
                    """));

            assertThat(issues).singleElement().satisfies(issue -> {
                assertThat(issue.code()).isEqualTo("conflict");
                assertThat(issue.what().en()).startsWith("rules \"住院 比例\" (test/rules.drl:2) and \"成年居民 比例\" (test/rules.drl:3) "
                        + "both set what basic insurance pays, for an adult resident, inpatient").endsWith(", from 2022-01-01");
                assertThat(issue.at()).matches("test/rules\\.drl:3:[0-9]+");
                assertThat(issue.also()).singleElement().asString().matches("test/rules\\.drl:2:[0-9]+");
                assertThat(issue.excerpt()).contains("rule \"成年居民 比例\"").endsWith("^");
                assertThat(issue.what().zh()).contains("“住院 比例”（test/rules.drl:2）", "“成年居民 比例”（test/rules.drl:3）",
                        "支付方式或比例", "自 2022-01-01 起");
            });
        }

        @Test
        void aSituationInsideCoversWithoutARatioIsAGapOfTheBook() {
            List<Issue> issues = Books.refused(() -> Books.of("""
                    rule "二级" when Situation( resident, inpatient, level2 ) then benefits.basic().ratio( percent(70) ); end
                    """));

            assertThat(issues).singleElement().satisfies(issue -> {
                assertThat(issue.code() + " " + issue.at()).startsWith("gap test/region.drl:1:");
                assertThat(issue.what().en()).startsWith("no rule says what basic insurance pays, for an adult resident");
            });
        }

        @Test
        void aDeductibleWithoutARatioIsAGapThatNamesTheRule() {
            assertThat(Books.refused(() -> Books.of("""
                    rule "起付线" when Situation( resident, inpatient ) then benefits.basic().deductible( yuan(500) ); end
                    """))).singleElement().satisfies(issue -> {
                assertThat(issue.code() + " " + issue.at()).startsWith("gap test/rules.drl:1:");
                assertThat(issue.what().en()).contains("\"起付线\"");
            });
        }

        @Test
        void aCapBelowTheDeductibleIsRightWhereTheyDoNotCompare() {
            for (String terms : List.of(".ratio( percent(70) ).yearlyCap( yuan(800) ).capPerClaim( yuan(500) )",
                    ".bands( perClaim, deductibleOutside ).beyond( percent(70) ).costCapPerClaim( yuan(800) )",
                    ".bands( perClaim, deductibleInside ).upTo( yuan(1000), percent(70) ).costCapHere()",
                    ".bands( perYear, deductibleInside ).beyond( percent(70) ).yearlyCostCap( yuan(800) ).guarantee( percent(10) )")) {
                assertThat(Books.of("rule \"甲\" when Situation( resident, inpatient ) then benefits.basic().deductible( yuan(1000) )" + terms
                        + "; end").regions()).as(terms).hasSize(1);
            }
        }

        @Test
        void threeTraitsTogetherAreTriedWhenTheBookIsLoaded() {
            assertThat(Books.refused(() -> Books.of("""
                    rule "甲" when Situation( resident, inpatient, traits contains "A", traits contains "B" ) then benefits.basic().lowerByPoints(5); end
                    rule "乙" when Situation( resident, inpatient, traits contains "C" ) then benefits.basic().lowerByPoints(10); end
                    rule "一般" when Situation( resident, inpatient ) then benefits.basic().ratio( percent(70) ); end
                    """))).extracting(Issue::code).containsExactly("conflict");
        }

        /** Three of many traits together are not tried when the book is loaded, which it says: the claim meets what is wrong. */
        @Test
        void theBookIsNotAskedOfALayerThatIsSettledElsewhere() {
            RuleBook gap = Books.of(MANY_TRAITS + """
                    rule "一般" when Situation( resident, inpatient, traits not contains "A" || traits not contains "B"
                            || traits not contains "C" )
                    then benefits.basic().ratio( percent(70) ); end
                    rule "大病" when Situation( resident, inpatient ) then benefits.criticalIllness().ratio( percent(50) ); end
                    """);
            RuleBook conflict = Books.of(MANY_TRAITS + """
                    rule "甲" when Situation( resident, inpatient, traits contains "A", traits contains "B" ) then benefits.basic().lowerByPoints(5); end
                    rule "乙" when Situation( resident, inpatient, traits contains "C" ) then benefits.basic().lowerByPoints(10); end
                    rule "一般" when Situation( resident, inpatient ) then benefits.basic().ratio( percent(70) ); end
                    rule "大病" when Situation( resident, inpatient ) then benefits.criticalIllness().ratio( percent(50) ); end
                    """);
            Claim.Builder claim = inpatient().person(RESIDENT.withTraits("A", "B", "C"));

            assertThat(List.of(gap.proved().whole(), conflict.proved().whole())).containsOnly(false);
            assertThat(Books.refused(() -> gap.settle(claim.build()))).extracting(Issue::code).containsExactly("gap");
            assertThat(Books.refused(() -> conflict.settle(claim.build()))).extracting(Issue::code).containsExactly("conflict");
            Claim settled = claim.settled(List.of(new Settled(Payer.BASIC, yuan(500), Money.ZERO, yuan(6_000)))).build();
            for (RuleBook book : List.of(gap, conflict)) {
                Breakdown paid = book.settle(settled);
                assertThat(paid(paid, Payer.BASIC)).isEqualTo("6000.00");
                assertThat(paid(paid, Payer.CRITICAL_ILLNESS)).isEqualTo("2000.00"); // (10000 - 6000) × 50%
            }
        }
    }

    @Nested
    class Exceptions {

        @Test
        void replaceOnlyTheSettingsTheyState() {
            RuleBook book = Books.of("""
                    rule "一般" when Situation( resident, inpatient ) then benefits.basic().deductible( yuan(500) ).ratio( percent(70) )
                        .yearlyCap( yuan(5000) ); end
                    rule "未成年人" @overrides( "一般" ) when Situation( resident, inpatient, minor )
                    then benefits.basic().ratio( percent(80) ); end
                    """);
            Claim.Person child = Claim.Person.of("P-2", LocalDate.of(2015, 1, 1), Scheme.RESIDENT, Status.MINOR, "150102");

            Breakdown adult = book.settle(costing("5500.00"));
            Breakdown minor = book.settle(inpatient().person(child).costs(Claims.costs("5500.00")).build());
            Breakdown above = book.settle(inpatient().person(child).build());

            assertThat(paid(adult, Payer.BASIC)).isEqualTo("3500.00"); // (5500 - 500) × 70%
            assertThat(paid(minor, Payer.BASIC)).isEqualTo("4000.00"); // (5500 - 500) × 80%: the deductible stands
            assertThat(paid(above, Payer.BASIC)).isEqualTo("5000.00"); // (10000 - 500) × 80% = 7600: the cap stands
            assertThat(row(above, Payer.BASIC).capCut()).isEqualTo(yuan(2_600));
        }

        @Test
        void toAnExceptionReachTheGeneralRuleToo() {
            RuleBook book = Books.of("""
                    rule "一般" when Situation( resident, inpatient ) then benefits.basic().ratio( percent(70) ); end
                    rule "未成年人" @overrides( "一般" ) when Situation( resident, inpatient, minor )
                    then benefits.basic().ratio( percent(80) ); end
                    rule "未成年人 社区" @overrides( "未成年人" ) when Situation( resident, inpatient, minor, community )
                    then benefits.basic().ratio( percent(90) ); end
                    """);
            Claim claim = inpatient().person(Claim.Person.of("P-2", LocalDate.of(2015, 1, 1), Scheme.RESIDENT, Status.MINOR, "150102"))
                    .visit(Claim.Visit.of(Care.INPATIENT, STAY.from(), STAY.to(), Claim.Facility.of(Level.COMMUNITY, "150102"))).build();

            assertThat(paid(book, claim, Payer.BASIC)).isEqualTo("9000.00");
        }

        @Test
        void mayReplaceSeveralRules() {
            RuleBook book = Books.of(Books.BASIC + """
                    rule "孤儿" @overrides( "住院 起付线", "住院 比例" ) when Situation( resident, inpatient, orphan )
                    then benefits.basic().deductible( yuan(0) ).ratio( percent(100) ); end
                    """);

            assertThat(paid(book, inpatient().person(RESIDENT.withNeeds(Need.ORPHAN)).build(), Payer.BASIC)).isEqualTo("10000.00");
        }
    }

    @Nested
    class Adjustments {

        private static final String TWO = Books.BASIC + """
                rule "转诊" when Situation( resident, inpatient, level2 ) then benefits.basic().%s; end
                rule "困难" when Situation( resident, inpatient, orphan ) then benefits.basic().%s; end
                """;
        private static final Claim ORPHAN = inpatient().person(RESIDENT.withNeeds(Need.ORPHAN)).build();

        @Test
        void ofTheSameKindFromTwoRulesAreAConflictUnlessEachGivesItsReason() {
            assertThat(Books.refused(() -> Books.of(TWO.formatted("lowerByPoints(5)", "raiseByPoints(10)")))).singleElement()
                    .satisfies(issue -> {
                        assertThat(issue.code()).isEqualTo("conflict");
                        assertThat(issue.what().en()).contains("\"转诊\" (test/rules.drl:3)", "\"困难\" (test/rules.drl:4)", "points on the ratio");
                        assertThat(issue.hint().en()).contains("its own reason");
                    });
            assertThat(Books.refused(() -> Books.of(TWO.formatted("lowerByPoints(5, \"甲\")", "raiseByPoints(10)"))))
                    .extracting(Issue::code).containsExactly("conflict");
            assertThat(Books.refused(() -> Books.of(TWO.formatted("lowerByPoints(5, \"甲\")", "raiseByPoints(10, \"甲\")"))))
                    .extracting(Issue::code).containsExactly("conflict");

            RuleBook both = Books.of(TWO.formatted("lowerByPoints(5, \"外地就医\")", "raiseByPoints(10, \"困难群众\")"));
            assertThat(paid(both, ORPHAN, Payer.BASIC)).isEqualTo("7125.00"); // 9500 × (70 - 5 + 10)%
        }

        @Test
        void ofDifferentKindsApplyPointsFirst() {
            RuleBook book = Books.of(TWO.formatted("lowerByFactor( percent(10) )", "raiseByPoints(10)"));

            assertThat(paid(book, ORPHAN, Payer.BASIC)).isEqualTo("6840.00"); // 9500 × (70% + 10%) × 0.9
            assertThat(paid(book, costing("10000.00"), Payer.BASIC)).isEqualTo("5985.00"); // 9500 × 70% × 0.9
        }

        @Test
        void onThePersonsShareComeBeforeThoseOnTheFunds() {
            RuleBook book = Books.of(TWO.formatted("lowerByFactor( percent(10) )", "personShareTimes( percent(50) )"));

            assertThat(paid(book, ORPHAN, Payer.BASIC)).isEqualTo("7267.50"); // 9500 × (1 - 0.5 × 30%) × 0.9
        }

        @Test
        void onTheDeductibleHalveOrWaiveIt() {
            assertThat(paid(Books.of(TWO.formatted("raiseByPoints(0)", "deductibleTimes( percent(50) )")), ORPHAN, Payer.BASIC))
                    .isEqualTo("6825.00"); // (10000 - 250) × 70%
            assertThat(paid(Books.of(TWO.formatted("raiseByPoints(0)", "deductibleWaived()")), ORPHAN, Payer.BASIC)).isEqualTo("7000.00");
        }

        @Test
        void doNotMakeANothingIntoSomething() {
            RuleBook book = Books.of("""
                    rule "不付" when Situation( resident, inpatient ) then benefits.basic().ratio( percent(0) ); end
                    rule "提高" when Situation( resident, inpatient ) then benefits.basic().raiseByPoints(5); end
                    """);

            assertThat(paid(book, costing("10000.00"), Payer.BASIC)).isEqualTo("0.00");
        }
    }

    @Nested
    class Columns {

        @Test
        void thatDoNotMatchStateNothing() {
            RuleBook book = Books.of(Books.BASIC + """
                    rule "救助" when Situation( resident, inpatient ) then benefits.assistance()
                        .columns( extremelyPoor, orphan ).ratio( percent(100), percent(80) ); end
                    """);

            assertThat(book.settle(costing("10000.00")).layers()).extracting(Breakdown.Layer::layer).containsExactly(Payer.BASIC);
            assertThat(paid(book, inpatient().person(RESIDENT.withNeeds(Need.ORPHAN)).build(), Payer.ASSISTANCE))
                    .isEqualTo("2680.00"); // 3350 × 80%
        }

        @Test
        void givenTwiceAreAnErrorAndSoIsARowOfAnotherLength() {
            assertThat(Books.refused(() -> Books.of("""
                    rule "表" when Situation( resident, inpatient ) then benefits.basic()
                        .columns( level2,      level2      )
                        .ratio(   percent(70), percent(80) ); end
                    """))).extracting(Issue::code).contains("columns");
            assertThat(Books.refused(() -> Books.of("""
                    rule "表" when Situation( resident, inpatient ) then benefits.basic()
                        .columns( level2,      otherLevels )
                        .ratio(   percent(70), percent(80), percent(90) ); end
                    """))).extracting(Issue::code).contains("columns");
        }

        @Test
        void thatHoldTogetherForOneSituationAreAnError() {
            assertThat(Books.refused(() -> Books.of("""
                    rule "表" when Situation( resident, inpatient ) then benefits.basic()
                        .columns( level3,      level3A,     otherLevels )
                        .ratio(   percent(60), percent(65), percent(80) ); end
                    """))).extracting(Issue::code).contains("columns");
        }

        @ParameterizedTest
        @CsvSource({"LEVEL_3A, 6000.00", "LEVEL_3B, 6000.00", "LEVEL_2, 7000.00", "LEVEL_1, 8500.00", "COMMUNITY, 8500.00"})
        void otherLevelsAreThoseNoColumnNames(Level level, String expected) {
            RuleBook book = Books.of("""
                    rule "表" when Situation( resident, inpatient ) then benefits.basic()
                        .columns( level3,      level2,      otherLevels )
                        .ratio(   percent(60), percent(70), percent(85) ); end
                    """);
            Claim claim = inpatient().visit(Claim.Visit.of(Care.INPATIENT, STAY.from(), STAY.to(), Claim.Facility.of(level, "150102")))
                    .build();

            assertThat(paid(book, claim, Payer.BASIC)).isEqualTo(expected);
        }
    }

    @Nested
    class Needs {

        private static final String RULES = Books.BASIC + """
                rule "大病" when Situation( resident, inpatient ) then benefits.criticalIllness()
                    .columns( extremelyPoor, orphan,      noNeed      )
                    .ratio(   percent(70),   percent(60), percent(50) ); end
                rule "救助" when Situation( resident, inpatient ) then benefits.assistance()
                    .columns( extremelyPoor, orphan      )
                    .ratio(   percent(100),  percent(80) ); end
                """;
        private static final Claim BOTH = inpatient().person(RESIDENT.withNeeds(Need.ORPHAN, Need.EXTREMELY_POOR)).build();

        @Test
        void countAsTheOneTheRegionRanksHighest() {
            RuleBook poorest = Books.of(".covers( resident, inpatient ).needs( extremelyPoor, orphan )", RULES);
            RuleBook orphans = Books.of(".covers( resident, inpatient ).needs( orphan, extremelyPoor )", RULES);

            assertThat(paid(poorest, BOTH, Payer.CRITICAL_ILLNESS)).isEqualTo("2345.00"); // 3350 × 70%
            assertThat(paid(poorest, BOTH, Payer.ASSISTANCE)).isEqualTo("1005.00"); // (3350 - 2345) × 100%
            assertThat(paid(orphans, BOTH, Payer.CRITICAL_ILLNESS)).isEqualTo("2010.00"); // 3350 × 60%
            assertThat(paid(orphans, BOTH, Payer.ASSISTANCE)).isEqualTo("1072.00"); // 1340 × 80%
        }

        @Test
        void mayBeRankedOtherwiseForOneLayer() {
            RuleBook book = Books.of(".covers( resident, inpatient ).needs( orphan, extremelyPoor )"
                    + ".needs( assistance, extremelyPoor, orphan )", RULES);

            assertThat(paid(book, BOTH, Payer.CRITICAL_ILLNESS)).isEqualTo("2010.00"); // as an orphan: 3350 × 60%
            assertThat(paid(book, BOTH, Payer.ASSISTANCE)).isEqualTo("1340.00"); // as extremely poor: 1340 × 100%
        }

        @Test
        void withoutARankingAreAnErrorOfTheBookOnlyForWhoeverHasSeveral() {
            RuleBook book = Books.of(RULES);

            assertThat(Books.refused(() -> book.settle(BOTH))).singleElement()
                    .satisfies(issue -> assertThat(issue.code() + " " + issue.at()).startsWith("needs test/region.drl:1:"));
            assertThat(paid(book, inpatient().person(RESIDENT.withNeeds(Need.ORPHAN)).build(), Payer.CRITICAL_ILLNESS)).isEqualTo("2010.00");
        }

        @Test
        void thatNoRuleSpeaksOfAreNotedAndDoNotCompete() {
            Breakdown paid = Books.of(RULES).settle(inpatient().person(RESIDENT.withNeeds(Need.ORPHAN, Need.SEVERELY_DISABLED)).build());

            assertThat(paid(paid, Payer.CRITICAL_ILLNESS)).isEqualTo("2010.00");
            assertThat(paid.notes()).filteredOn(note -> note.code().equals("need")).singleElement()
                    .satisfies(note -> assertThat(note.text().en()).contains("severely disabled"));
        }
    }

    @Nested
    class Regions {

        private final RuleBook book = book();

        private static RuleBook book() {
            Map<String, byte[]> files = new TreeMap<>();
            files.putAll(Books.files("province", "\"150000\"", ".covers( resident, inpatient )", ratio(50)));
            files.putAll(Books.files("city", "\"150100\"", ".covers( resident, inpatient )", ratio(60)));
            files.putAll(Books.files("county", "\"150102\", \"150104\"", ".covers( resident, inpatient )", ratio(70)));
            return RuleBook.load(files);
        }

        private static String ratio(int percent) {
            return "rule \"比例\" when Situation( resident, inpatient ) then benefits.basic().ratio( percent(" + percent + ") ); end";
        }

        @ParameterizedTest
        @CsvSource({"150102, 7000.00", "150104, 7000.00", "150105, 6000.00", "150100, 6000.00", "150221, 5000.00", "150000, 5000.00"})
        void theNearestBookSettlesTheClaim(String region, String expected) {
            Claim claim = inpatient().person(resident("P-1", region))
                    .visit(Claim.Visit.of(Care.INPATIENT, STAY.from(), STAY.to(), Claim.Facility.of(Level.LEVEL_2, region))).build();

            assertThat(paid(book, claim, Payer.BASIC)).isEqualTo(expected);
        }

        @Test
        void oneCodeBelongsToOneFolder() {
            Map<String, byte[]> files = new TreeMap<>(Books.files("one", "\"150100\"", ".covers( resident, inpatient )", ratio(50)));
            files.putAll(Books.files("two", "\"150100\"", ".covers( resident, inpatient )", ratio(60)));

            assertThat(Books.refused(() -> RuleBook.load(files))).singleElement()
                    .satisfies(issue -> assertThat(issue.what().en()).contains("150100", "one/"));
        }

        @Test
        void aHospitalOfTheSameProvinceIsElsewhereAndOneBeyondIsInAnotherProvince() {
            RuleBook places = Books.of(".covers( resident, inpatient ).covers( resident, inpatient, elsewhereInProvince, otherProvince )", """
                    rule "比例" when Situation( resident, inpatient ) then benefits.basic().ratio( percent(70) ); end
                    rule "省内异地" when Situation( resident, inpatient, elsewhereInProvince ) then benefits.basic().lowerByPoints(5); end
                    rule "跨省异地" when Situation( resident, inpatient, otherProvince ) then benefits.basic().lowerByPoints(15); end
                    """);

            assertThat(paid(places, at("150105"), Payer.BASIC)).isEqualTo("7000.00");
            assertThat(paid(places, at("150202"), Payer.BASIC)).isEqualTo("6500.00");
            assertThat(paid(places, at("110101"), Payer.BASIC)).isEqualTo("5500.00");
        }

        private static Claim at(String region) {
            return inpatient().visit(Claim.Visit.of(Care.INPATIENT, STAY.from(), STAY.to(), Claim.Facility.of(Level.LEVEL_2, region)))
                    .build();
        }
    }

    @Nested
    class Fractions {

        @ParameterizedTest
        @CsvSource({"halfUp, 0.01, 0.01", "halfEven, 0.01, 0.00", "halfEven, 0.03, 0.02", "halfDown, 0.03, 0.01", "down, 0.03, 0.01",
                "up, 0.01, 0.01"})
        void ofACentAreRoundedAsTheRegionSays(String mode, String cost, String expected) {
            RuleBook book = Books.of(".covers( resident, inpatient ).rounding( " + mode + " )",
                    "rule \"一半\" when Situation( resident, inpatient ) then benefits.basic().ratio( percent(50) ); end");

            assertThat(paid(book, costing(cost), Payer.BASIC)).isEqualTo(expected);
        }

        @Test
        void areRoundedOnceForAPaymentOrForEachBand() {
            String bands = """
                    rule "一半" when Situation( resident, inpatient ) then benefits.basic().bands( perClaim, deductibleInside )
                        .upTo( yuan("100.01"), percent(50) ).upTo( yuan("200.02"), percent(50) ).beyond( percent(50) ); end
                    """;
            RuleBook once = Books.of(bands);
            RuleBook each = Books.of(".covers( resident, inpatient ).roundsEachBand()", bands);

            assertThat(paid(once, costing("300.03"), Payer.BASIC)).isEqualTo("150.02"); // 300.03 × 50% = 150.015
            assertThat(paid(each, costing("300.03"), Payer.BASIC)).isEqualTo("150.03"); // 3 × round(100.01 × 50%)
        }
    }

    @Nested
    class Caps {

        private static final String POOL = """
                rule "统筹基金" when Situation( resident ) then benefits.basic().yearlyCap( "统筹基金", yuan(8000) ); end
                """;
        private static final String LIMIT = """
                rule "限额" when Situation( resident, inpatient ) then benefits.basic().yearlyCap( yuan(5000) ); end
                """;

        @Test
        void thatLeaveTheSameAreShownInOneOrderWhateverThatOfTheRules() {
            YearToDate spent = YearToDate.of(LocalDate.of(2023, 1, 1),
                    Map.of("统筹基金", new YearToDate.Counter(yuan("0"), yuan("0"), yuan("3000"), 0)), yuan("3000"), yuan("3000"), Map.of());

            for (String rules : List.of(Books.BASIC + POOL + LIMIT, LIMIT + POOL + Books.BASIC)) {
                Breakdown paid = Books.of(rules).settle(inpatient().yearToDate(spent).build());

                assertThat(row(paid, Payer.BASIC).working()).extracting(step -> step.rule().orElseThrow())
                        .endsWith("限额", "统筹基金");                             // 5000 is left of either
                assertThat(paid(paid, Payer.BASIC)).isEqualTo("5000.00");           // less than (10000 - 500) × 70%
            }
        }
    }

    @Nested
    class TheOrderOfPayers {

        private static final String ACCOUNTS = Books.BASIC + """
                rule "账户" when Situation( resident, inpatient ) then benefits.account().pays( inScope ); end
                """;

        @Test
        void endsWithTheAccountUnlessTheRegionSaysOtherwise() {
            Breakdown paid = Books.of(ACCOUNTS).settle(inpatient().accounts(Claims.accounts("300.00", "200.00", "0.00")).build());

            assertThat(paid(paid, Payer.BASIC)).isEqualTo("6650.00");
            assertThat(paid.account()).isEqualTo(yuan(500));
            assertThat(paid.cash()).isEqualTo(yuan(2_850)); // 3350 - 500
        }

        @Test
        void mayBeginWithThisYearsAccountAndEndWithTheCarriedOne() {
            RuleBook book = Books.of(".covers( resident, inpatient ).order( currentAccount, basic, carriedAccount )", ACCOUNTS);

            Breakdown paid = book.settle(inpatient().accounts(Claims.accounts("300.00", "200.00", "0.00")).build());

            assertThat(paid(paid, Payer.BASIC)).isEqualTo("6440.00"); // (10000 - 300 - 500) × 70%
            assertThat(paid.ledger()).extracting(Breakdown.Entry::payer).startsWith(Payer.ACCOUNT, Payer.BASIC);
            assertThat(paid.account()).isEqualTo(yuan(500));
            assertThat(paid.cash()).isEqualTo(yuan(3_060)); // 10000 - 300 - 6440 - 200
            assertThat(paid.accounts()).isEqualTo(Claim.Accounts.EMPTY);
        }

        @Test
        void mayPutAssistanceBeforeCriticalIllness() {
            String rules = Books.BASIC + """
                    rule "大病" when Situation( resident, inpatient ) then benefits.criticalIllness().ratio( percent(50) ); end
                    rule "救助" when Situation( resident, inpatient ) then benefits.assistance().ratio( percent(80) ); end
                    """;
            RuleBook usual = Books.of(rules);
            RuleBook swapped = Books.of(".covers( resident, inpatient ).order( basic, assistance, criticalIllness )", rules);

            assertThat(paid(usual, costing("10000.00"), Payer.CRITICAL_ILLNESS)).isEqualTo("1675.00"); // 3350 × 50%
            assertThat(paid(swapped, costing("10000.00"), Payer.ASSISTANCE)).isEqualTo("2680.00"); // 3350 × 80%
            assertThat(paid(swapped, costing("10000.00"), Payer.CRITICAL_ILLNESS)).isEqualTo("335.00"); // 670 × 50%
        }

        @Test
        void namesALayerOnce() {
            assertThat(Books.refused(() -> Books.of(".covers( resident, inpatient ).order( basic, assistance, basic )", Books.BASIC)))
                    .extracting(Issue::code).containsExactly("order");
        }

        @Test
        void ofABookWithoutBasicBeginsWithItsFirstLayer() {
            String rules = """
                    rule "惠民保" when Situation( resident, inpatient )
                    then benefits.commercial().yearlyDeductible( yuan(1000) ).ratio( percent(60) ); end
                    """;
            RuleBook book = Books.of(".covers( resident, inpatient ).firstLayer( commercial )", rules);

            assertThat(Books.refused(() -> Books.of(rules))).extracting(Issue::code).containsExactly("gap");
            assertThat(paid(book, costing("10000.00"), Payer.COMMERCIAL)).isEqualTo("5400.00"); // (10000 - 1000) × 60%
            Claim settled = inpatient().settled(List.of(new Settled(Payer.BASIC, yuan(500), Money.ZERO, yuan(6_650)))).build();
            assertThat(paid(book, settled, Payer.COMMERCIAL)).isEqualTo("1410.00"); // (3350 - 1000) × 60%
        }
    }

    @Nested
    class TheYearToDate {

        private static final String RULES = """
                rule "年度" when Situation( resident, inpatient )
                then benefits.basic().yearlyDeductible( yuan(500) ).ratio( percent(70) ); end
                """;
        private final RuleBook book = Books.of(RULES);
        private final Breakdown first = book.settle(on("2023-05-11").build());

        @Test
        void ofTheFirstClaimIsNone() {
            assertThat(paid(first, Payer.BASIC)).isEqualTo("6650.00");
            assertThat(first.yearToDate().from()).isEqualTo(LocalDate.of(2023, 1, 1));
            assertThat(first.yearToDate().counters()).containsOnlyKeys("BASIC/INPATIENT").containsValue(
                    new YearToDate.Counter(yuan(10_000), yuan(500), yuan(6_650), 1));
            assertThat(first.yearToDate().borne()).isEqualTo(Map.of(Slice.DEDUCTIBLE, yuan(500), Slice.COPAY, yuan(2_850)));
        }

        @Test
        void mayBeLeftOutAfterAClaimOfTheSamePerson() {
            Breakdown second = book.settle(on("2023-08-11").yearToDate(YearToDate.CARRIED).build(), first);

            assertThat(paid(second, Payer.BASIC)).isEqualTo("7000.00"); // the deductible is met
            assertThat(second.yearToDate().total()).isEqualTo(yuan(20_000));
        }

        @Test
        void mayBeGivenIfItIsTheCarriedOne() {
            Claim same = on("2023-08-11").yearToDate(first.yearToDate()).build();

            assertThat(paid(book.settle(same, first), Payer.BASIC)).isEqualTo("7000.00");
            assertThat(ClaimJson.write(book.settle(same, first))).isEqualTo(ClaimJson.write(book.settle(same)));
        }

        @Test
        void isRefusedIfItIsAnother() {
            YearToDate state = first.yearToDate();
            YearToDate other = YearToDate.of(state.from(), state.counters(), state.total().plus(Claims.cents(1)), state.inScope(), state.borne());

            assertThat(refused(() -> book.settle(on("2023-08-11").yearToDate(other).build(), first))).containsExactly("year-to-date /yearToDate");
            assertThat(refused(() -> book.settle(on("2023-08-11").yearToDate(YearToDate.NONE).build(), first)))
                    .containsExactly("year-to-date /yearToDate");
        }

        @Test
        void isMissingWithoutAClaimBefore() {
            Claim claim = on("2023-08-11").yearToDate(YearToDate.CARRIED).build();

            assertThat(refused(() -> book.settle(claim))).containsExactly("missing /yearToDate");
            Breakdown another = book.settle(on("2023-05-11").person(resident("P-2", "150102")).build());
            assertThat(refused(() -> book.settle(claim, another))).containsExactly("missing /yearToDate");
        }

        @Test
        void beginsOnTheFirstDayOfTheMedicalYear() {
            YearToDate wrong = YearToDate.of(LocalDate.of(2022, 7, 1), Map.of(), Money.ZERO, Money.ZERO, Map.of());
            Claim claim = on("2023-08-11").yearToDate(wrong).build();

            assertThat(Claims.issues(() -> book.settle(claim))).singleElement().satisfies(issue -> {
                assertThat(issue.code() + " " + issue.at()).isEqualTo("year-to-date /yearToDate/from");
                assertThat(issue.what().en()).endsWith("2023-01-01");
            });
        }

        @Test
        void startsAnewWithAMedicalYearFromJuly() {
            RuleBook july = Books.of(".covers( resident, inpatient ).medicalYearStarts( \"07-01\" )", RULES);

            Breakdown june = july.settle(on("2023-06-30").build());
            assertThat(june.yearToDate().from()).isEqualTo(LocalDate.of(2022, 7, 1));
            assertThat(refused(() -> july.settle(on("2023-07-01").yearToDate(YearToDate.CARRIED).build(), june)))
                    .containsExactly("missing /yearToDate");
            Breakdown newYear = july.settle(on("2023-07-01").build(), june);
            assertThat(paid(newYear, Payer.BASIC)).isEqualTo("6650.00"); // the deductible is due again
            assertThat(newYear.yearToDate().from()).isEqualTo(LocalDate.of(2023, 7, 1));
        }

        @Test
        void ofInterleavedPersonsIsCarriedForEach() {
            List<Breakdown> all = book.settleAll(List.of(
                    on("2023-01-11").build(),
                    on("2023-02-11").person(resident("P-2", "150102")).build(),
                    on("2023-03-11").yearToDate(YearToDate.CARRIED).build(),
                    on("2023-04-11").person(resident("P-2", "150102")).yearToDate(YearToDate.CARRIED).build()));

            assertThat(all).extracting(breakdown -> paid(breakdown, Payer.BASIC)).containsExactly("6650.00", "6650.00", "7000.00", "7000.00");
        }

        @Test
        void isForgottenOnceItIsCarried() throws InterruptedException {
            WeakReference<Breakdown> first = new WeakReference<>(book.settle(on("2023-01-11").build()));
            Breakdown second = book.settle(on("2023-02-11").yearToDate(YearToDate.CARRIED).build(), first.get());
            for (int i = 0; i < 100 && first.get() != null; i++) {
                System.gc();
                Thread.sleep(10);
            }

            assertThat(first.get()).as("a breakdown that keeps the one before keeps a person's whole life").isNull();
            assertThat(paid(second, Payer.BASIC)).isEqualTo("7000.00");
        }

        @Test
        void ofAnotherMedicalYearDoesNotCarryIntoTheNext() {
            List<Breakdown> all = book.settleAll(List.of(on("2022-12-31").build(), on("2023-01-11").build(),
                    on("2023-02-11").yearToDate(YearToDate.CARRIED).build()));

            assertThat(all).extracting(breakdown -> paid(breakdown, Payer.BASIC)).containsExactly("6650.00", "6650.00", "7000.00");
        }

        @Test
        void isRefusedWithThePlaceOfItsClaimInTheList() {
            assertThat(refused(() -> book.settleAll(List.of(on("2023-01-11").build(), on("2023-02-11").build()))))
                    .containsExactly("year-to-date /1/yearToDate");
        }

        @Test
        void passesCountersThroughThatTheBookDoesNotKnow() {
            YearToDate.Counter other = new YearToDate.Counter(yuan(7), Money.ZERO, yuan(5), 3);
            YearToDate state = YearToDate.of(LocalDate.of(2023, 1, 1), Map.of("别处", other), Money.ZERO, Money.ZERO, Map.of());

            assertThat(book.settle(inpatient().yearToDate(state).build()).yearToDate().counters()).containsEntry("别处", other);
        }
    }

    @Nested
    class LayersSettledElsewhere {

        private final RuleBook book = Books.of(Books.BASIC + """
                rule "大病" when Situation( resident, inpatient ) then benefits.criticalIllness()
                    .yearlyDeductible( yuan(1000) ).ratio( percent(60) ); end
                """);

        @Test
        void areTakenAsTheyAreAndCountNothing() {
            Breakdown paid = book.settle(settled(new Settled(Payer.BASIC, yuan(800), yuan(200), yuan(6_000))));

            assertThat(paid(paid, Payer.BASIC)).isEqualTo("6000.00");
            assertThat(row(paid, Payer.CRITICAL_ILLNESS).base()).isEqualTo(yuan(4_000));
            assertThat(paid(paid, Payer.CRITICAL_ILLNESS)).isEqualTo("1800.00"); // (4000 - 1000) × 60%
            assertThat(paid.yearToDate().counters()).doesNotContainKey("BASIC/INPATIENT");
        }

        @Test
        void mayBeLayersTheBookDoesNotKnowOrTheHospital() {
            Breakdown paid = book.settle(settled(new Settled(Payer.CIVIL_SERVANT, Money.ZERO, Money.ZERO, yuan(100)),
                    new Settled(Payer.HOSPITAL, Money.ZERO, Money.ZERO, yuan(50))));

            assertThat(paid(paid, Payer.BASIC)).isEqualTo("6650.00");
            assertThat(paid.hospital()).isEqualTo(yuan(50));
            assertThat(paid(paid, Payer.CRITICAL_ILLNESS)).isEqualTo("1380.00"); // (3350 - 50 - 1000) × 60%
            assertThat(paid(paid, Payer.CIVIL_SERVANT)).isEqualTo("100.00");
            assertThat(paid.funds().plus(paid.hospital()).plus(paid.person())).isEqualTo(yuan(10_000));
        }

        @Test
        void areRefusedIfTheyCannotHaveBeen() {
            assertThat(refused(() -> book.settle(settled(new Settled(Payer.BASIC, Money.ZERO, Money.ZERO, yuan("10000.01"))))))
                    .containsExactly("impossible /settled/0");
            assertThat(refused(() -> book.settle(settled(new Settled(Payer.BASIC, yuan(6_000), yuan("4000.01"), Money.ZERO)))))
                    .containsExactly("impossible /settled/0");
            assertThat(refused(() -> book.settle(settled(new Settled(Payer.BASIC, Money.ZERO, yuan(5_000), yuan("5000.01"))))))
                    .containsExactly("impossible /settled/0");
            assertThat(refused(() -> book.settle(settled(new Settled(Payer.BASIC, Money.ZERO, Money.ZERO, yuan(9_000)),
                    new Settled(Payer.ASSISTANCE, Money.ZERO, Money.ZERO, yuan(1_001)))))).containsExactly("impossible /settled/1");
            assertThat(refused(() -> settled(new Settled(Payer.PERSON, Money.ZERO, Money.ZERO, Money.ZERO))))
                    .containsExactly("value /settled/0/layer");
            assertThat(refused(() -> settled(new Settled(Payer.BASIC, Money.ZERO, Money.ZERO, Money.ZERO),
                    new Settled(Payer.BASIC, Money.ZERO, Money.ZERO, Money.ZERO)))).containsExactly("duplicate /settled/1/layer");
        }

        private static Claim settled(Settled... settled) {
            return inpatient().settled(List.of(settled)).build();
        }
    }

    @Nested
    class NamedSlices {

        private final RuleBook book = Books.of(Books.BASIC + """
                rule "特药" when Situation( resident, inpatient ) then benefits.commercial("特药")
                    .covers( named("特药") ).deductible( yuan(10_000) ).ratio( percent(80) ); end
                """);

        @Test
        void thatARuleKnowsAreCarvedOut() {
            Claim.Costs costs = Claim.Costs.of(yuan(10_000), Money.ZERO, Money.ZERO, yuan(60_000))
                    .withNamed("特药", Slice.FULL_SELF_PAY, yuan(50_000));

            Breakdown paid = book.settle(inpatient().costs(costs).build());

            assertThat(paid(paid, Payer.BASIC)).isEqualTo("6650.00");
            assertThat(paid(paid, Payer.COMMERCIAL)).isEqualTo("32000.00"); // (50000 - 10000) × 80%
            assertThat(paid.slices()).containsEntry(Slice.FULL_SELF_PAY, yuan(60_000));
            assertThat(paid.ledger()).filteredOn(entry -> entry.named().isPresent()).extracting(Breakdown.Entry::payer)
                    .containsExactlyInAnyOrder(Payer.COMMERCIAL, Payer.PERSON);
            assertThat(paid.notes()).extracting(Breakdown.Note::code).doesNotContain("named");
        }

        @Test
        void thatNoRuleKnowsAreOrdinaryCostAndNoted() {
            Claim.Costs costs = Claims.costs("10000.00").withNamed("高值耗材", Slice.IN_SCOPE, yuan(2_000));

            Breakdown paid = book.settle(inpatient().costs(costs).build());

            assertThat(paid(paid, Payer.BASIC)).isEqualTo("6650.00");
            assertThat(paid.notes()).filteredOn(note -> note.code().equals("named")).singleElement()
                    .satisfies(note -> assertThat(note.text().en()).contains("高值耗材", "treated as in scope"));
        }

        @Test
        void cannotBeLargerThanWhatTheyAreCarvedOutOf() {
            Claim.Costs costs = Claims.costs("10000.00").withNamed("特药", Slice.IN_SCOPE, yuan("10000.01"));

            assertThat(refused(() -> inpatient().costs(costs).build())).containsExactly("sum /costs/named/特药/amount");
        }
    }

    @Nested
    class Items {

        private final RuleBook book = Books.of("""
                rule "比例" when Situation( resident, inpatient ) then benefits.basic().ratio( percent(70) ); end
                rule "植入材料 比例" when Situation( resident, inpatient ) then benefits.basic("植入材料")
                    .covers( named("植入材料") ).ratio( percent(50) ); end
                rule "乙类药品" when Situation( resident ) Item( classB, drug ) then benefits.items().firstShare( percent(10) ); end
                rule "床位费" when Situation( resident ) Item( bed ) then benefits.items().ceiling( yuan(50) ); end
                rule "植入材料" when Situation( resident ) Item( implant ) then benefits.items().goesTo( "植入材料" ); end
                """);

        @Test
        void ofClassAAreInScopeOfClassBPartlyAndOfClassCNot() {
            Breakdown paid = settle(item(ItemClass.A, ItemKind.DRUG, "100.00"), item(ItemClass.B, ItemKind.DRUG, "200.00"),
                    item(ItemClass.C, ItemKind.DRUG, "300.00"));

            assertThat(paid.items()).containsExactly(split(0, "0.00", "0.00", "0.00", "100.00"), split(1, "0.00", "0.00", "20.00", "180.00"),
                    split(2, "300.00", "0.00", "0.00", "0.00"));
            assertThat(paid(paid, Payer.BASIC)).isEqualTo("196.00"); // 280 × 70%
        }

        @Test
        void takeTheirFirstShareFromTheRulesAndOnlyWhereNoneSpeaksFromTheClaim() {
            Breakdown paid = settle(item(ItemClass.B, ItemKind.DRUG, "200.00").withFirstShare(Ratio.percent(5)),
                    item(ItemClass.B, ItemKind.SERVICE, "200.00").withFirstShare(Ratio.percent(5)));

            assertThat(paid.items()).containsExactly(split(0, "0.00", "0.00", "20.00", "180.00"), split(1, "0.00", "0.00", "10.00", "190.00"));
            assertThat(paid.notes()).filteredOn(note -> note.code().equals("first-share")).singleElement()
                    .satisfies(note -> assertThat(note.text().en()).startsWith("line 1:"));
            assertThat(refused(() -> settle(item(ItemClass.A, ItemKind.DRUG, "1.00"), item(ItemClass.B, ItemKind.SERVICE, "200.00"))))
                    .containsExactly("missing /items/1/firstShare");
        }

        @Test
        void aboveACeilingOfTheRulesOrOfTheClaimAreOverLimit() {
            Item bed = item(ItemClass.A, ItemKind.BED, "480.00");

            assertThat(settle(bed.withCeiling(new BigDecimal("8"), Money.MAX)).items())
                    .containsExactly(split(0, "0.00", "80.00", "0.00", "400.00")); // 8 × 50
            assertThat(settle(bed.withCeiling(new BigDecimal("8"), yuan(40))).items())
                    .containsExactly(split(0, "0.00", "160.00", "0.00", "320.00")); // the lower ceiling counts
            assertThat(settle(bed.withCeiling(new BigDecimal("8"), yuan(55))).items())
                    .containsExactly(split(0, "0.00", "80.00", "0.00", "400.00"));
            assertThat(settle(bed.withCeiling(new BigDecimal("9.6"), Money.MAX)).items())
                    .containsExactly(split(0, "0.00", "0.00", "0.00", "480.00")); // exactly at the ceiling
            assertThat(refused(() -> settle(bed))).containsExactly("missing /items/0/quantity");
        }

        @Test
        void payTheirFirstShareOfWhatIsWithinTheCeiling() {
            Item stent = item(ItemClass.B, ItemKind.CONSUMABLE, "3260.00").withCeiling(new BigDecimal("2"), yuan(1_500))
                    .withFirstShare(Ratio.percent(20));

            assertThat(settle(stent).items()).containsExactly(split(0, "0.00", "260.00", "600.00", "2400.00")); // 3000 × 20%
        }

        @Test
        void mayGoToANamedSliceWithARatioOfItsOwn() {
            Breakdown paid = settle(item(ItemClass.A, ItemKind.DRUG, "100.00"), item(ItemClass.A, ItemKind.IMPLANT, "4000.00"),
                    item(ItemClass.A, ItemKind.IMPLANT, "1000.00"));

            assertThat(paid(paid, Payer.BASIC)).isEqualTo("2570.00"); // 100 × 70% + 5000 × 50%
            assertThat(paid.named()).isEqualTo(Map.of("植入材料", new Claim.NamedCost(Slice.IN_SCOPE, yuan(5_000))));
            assertThat(paid.slices()).containsEntry(Slice.IN_SCOPE, yuan(5_100));
        }

        @Test
        void besideCostsMustAgreeWithThem() {
            List<Item> items = List.of(item(ItemClass.A, ItemKind.DRUG, "100.00"), item(ItemClass.B, ItemKind.DRUG, "200.00"));
            Claim.Costs right = Claim.Costs.of(yuan(280), yuan(20), Money.ZERO, Money.ZERO);
            Claim.Costs otherParts = Claim.Costs.of(yuan(300), Money.ZERO, Money.ZERO, Money.ZERO);
            Claim.Costs otherTotal = Claim.Costs.of(yuan(281), yuan(20), Money.ZERO, Money.ZERO);

            assertThat(paid(book, inpatient().costs(right).items(items).build(), Payer.BASIC)).isEqualTo("196.00");
            assertThat(refused(() -> book.settle(inpatient().costs(otherParts).items(items).build())))
                    .containsExactly("sum /costs/inScope", "sum /costs/firstSelfPay");
            assertThat(refused(() -> inpatient().costs(otherTotal).items(items).build())).containsExactly("sum /costs/total");
        }

        @Test
        void areNamedByTheRulesOrByTheClaimNotByBoth() {
            Claim.Costs costs = Claims.costs("5000.00").withNamed("植入材料", Slice.IN_SCOPE, yuan(100));

            assertThat(refused(() -> book.settle(inpatient().costs(costs).items(List.of(item(ItemClass.A, ItemKind.IMPLANT, "5000.00")))
                    .build()))).containsExactly("duplicate /costs/named/植入材料");
        }

        private Breakdown settle(Item... items) {
            return book.settle(Claim.builder("C-1").settledOn(STAY.to()).person(RESIDENT).visit(STAY).items(new ArrayList<>(List.of(items)))
                    .yearToDate(YearToDate.NONE).build());
        }

        private static Item item(ItemClass itemClass, ItemKind kind, String amount) {
            return Item.of("X-1", "项目", itemClass, kind, yuan(amount));
        }

        private static Breakdown.ItemSplit split(int line, String fullSelfPay, String overLimit, String firstSelfPay, String inScope) {
            return new Breakdown.ItemSplit(line, yuan(fullSelfPay), yuan(overLimit), yuan(firstSelfPay), yuan(inScope));
        }
    }
}
