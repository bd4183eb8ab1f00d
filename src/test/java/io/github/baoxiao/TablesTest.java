package io.github.baoxiao;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Rules as tables: the figures a claim meets, in the shape of the document. */
class TablesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/tables");

    @TestFactory
    Stream<DynamicTest> theTablesOfEveryShippedBookAreTheOnesWeChecked() throws IOException {
        try (Stream<Path> regions = Files.list(Path.of("rules"))) {
            return regions.filter(Files::isDirectory).sorted().toList().stream().flatMap(region -> goldens(GOLDEN, region));
        }
    }

    /** Chengdu: brackets of age, and points for each year of it before; Nanchang: enrolment, a cap that grows, the end of a year from July. */
    @TestFactory
    Stream<DynamicTest> theTablesOfCitiesThatAskForYearsAreTheOnesWeChecked() {
        return Stream.of("chengdu", "nanchang").map(city -> Path.of("src/test/resources/shapes", city))
                .flatMap(region -> goldens(GOLDEN.resolve("shapes"), region));
    }

    private static Stream<DynamicTest> goldens(Path folder, Path region) {
        return Stream.of(golden(folder, region, "zh.txt", Locale.CHINA, TableFormat.PLAIN),
                golden(folder, region, "en.md", Locale.ENGLISH, TableFormat.MARKDOWN));
    }

    private static DynamicTest golden(Path folder, Path region, String ending, Locale locale, TableFormat format) {
        String name = region.getFileName() + "." + ending;
        return DynamicTest.dynamicTest(name, () -> {
            assertThat(region).isDirectory();
            Goldens.agree(folder.resolve(name), RuleBook.load(region).tables(locale, format));
        });
    }

    /** POLICY §1.1: level 3A, level 3B, level 2, below; first, second, third and later admission. */
    @Test
    void theDeductiblesOfHohhotStandAsInItsDocument() {
        List<List<String>> table = table(hohhot(), "deductible");

        assertThat(table).containsExactly(
                List.of("deductible", "level 3A", "level 3B", "level 2", "other levels"),
                List.of("deductible, first admission", "1,000 yuan", "800 yuan", "500 yuan", "300 yuan"),
                List.of("deductible, second admission", "700 yuan", "560 yuan", "350 yuan", "210 yuan"),
                List.of("deductible, third admission and later", "0 yuan", "0 yuan", "0 yuan", "0 yuan"));
    }

    /** POLICY §1.1: bands of in-scope cost, active 3A / 3B / other, retired 3A / 3B / other. */
    @Test
    void theBandsOfHohhotStandAsInItsDocument() {
        List<List<String>> table = table(hohhot(), "ratio");

        assertThat(table).containsExactly(
                List.of("ratio", "active level 3A", "active level 3B", "active other levels", "retired level 3A", "retired level 3B",
                        "retired other levels"),
                List.of("up to 20,000 yuan", "88%", "90%", "92%", "89%", "91%", "93%"),
                List.of("20,000 – 50,000 yuan", "90%", "92%", "95%", "91%", "93%", "95%"),
                List.of("over 50,000 yuan", "95%", "96%", "98%", "96%", "97%", "98%"));
    }

    @Test
    void pointsAndOverridesAreInTheFigures() {
        assertThat(hohhot()).contains("| ratio | 60% | 80% | 65% | 85% |")        // 60 and 80 as written, retired 5 points more
                .contains("- counted in the figures above (retired, local or elsewhere in the province): ratio 5 points more\n");
        assertThat(english("rules/beijing")).contains("| up to 30,000 yuan | 85% | 91% |");      // 1 - 15 % × 60 %
        assertThat(english("rules/inner-mongolia")).contains("| yearly deductible | 7,000 yuan | 14,000 yuan |")
                .contains("| cap for a year | none | 300,000 yuan |");
    }

    @Test
    void levelsThatAreAlikeShareAColumnAndWhatIsTheSameForAllIsASentence() {
        String tables = english("""
                rule "比例" when Situation( resident, inpatient ) then benefits.basic()
                    .columns( level3A, level3B, otherLevels ).ratio( percent(60), percent(60), percent(80) ); end
                rule "起付" when Situation( resident, inpatient ) then benefits.basic().deductible( yuan(300) ).yearlyCap( yuan(5000) ); end
                """, ".covers( resident, inpatient )");

        assertThat(tables).contains("| ratio | level 3 | other levels |\n|---|---:|---:|\n| ratio | 60% | 80% |\n")
                .contains("- deductible: 300 yuan\n").contains("- cap for a year: 5,000 yuan\n");
    }

    @Test
    void whatIsNeitherStatusNorLevelNorNeedIsATableOfItsOwn() {
        String tables = english(Books.BASIC + """
                rule "三级" when Situation( resident, level3 ) then benefits.basic().lowerByPoints( 10, "三级" ); end
                rule "转诊" when Situation( resident, otherProvince, referred ) then benefits.basic().lowerByPoints( 5, "转诊" ); end
                rule "未备案" when Situation( resident, otherProvince, unfiled ) then benefits.basic().lowerByPoints( 20, "未备案" ); end
                """, ".covers( resident, inpatient, local, otherProvince, noReferral, referred, unfiled )");

        assertThat(tables).contains("""
                local; another province, no referral

                | ratio | level 3 | other levels |
                |---|---:|---:|
                | ratio | 60% | 70% |

                another province, referred

                | ratio | level 3 | other levels |
                |---|---:|---:|
                | ratio | 55% | 65% |

                another province, unfiled

                | ratio | level 3 | other levels |
                |---|---:|---:|
                | ratio | 40% | 50% |
                """);
    }

    /** Two referrals that are treated alike are not everyone else, nor other levels. */
    @Test
    void referralsThatAreTreatedAlikeAreNamed() {
        String tables = english(Books.BASIC + """
                rule "转诊" when Situation( resident, otherProvince, referred || longTermFiled ) then benefits.basic().lowerByPoints( 5, "转诊" ); end
                rule "其他" when Situation( resident, otherProvince, noReferral || unfiled ) then benefits.basic().lowerByPoints( 20, "其他" ); end
                """, ".covers( resident, inpatient, otherProvince, noReferral, longTermFiled, referred, unfiled )");

        assertThat(tables).contains("| ratio | no referral or unfiled | long-term filed or referred |\n",
                "(no referral or unfiled): ratio 20 points less").doesNotContain("everyone else");
    }

    @Test
    void listsOfCoveredSituationsThatDifferInTwoThingsAtOnceAreToldApart() {
        String tables = english("""
                rule "本地" when Situation( resident, local ) then benefits.basic().ratio( percent(70) ); end
                rule "外省" when Situation( resident, otherProvince && referred ) then benefits.basic().ratio( percent(50) ); end
                """, ".covers( resident, inpatient ).covers( resident, inpatient, otherProvince, referred )");

        assertThat(tables).contains("70%").contains("50%").contains("another province");
    }

    @Test
    void aClauseThatIsNotForEveryoneSaysForWhom() {
        String tables = english(Books.BASIC + """
                rule "救助" when Situation( resident, subsistenceAllowance ) then benefits.assistance().ratio( percent(70) ); end
                rule "新冠" when Situation( conditions contains "COVID-19" ) then benefits.treasury().ratio( percent(100) ); end
                """, ".needs( subsistenceAllowance ).covers( resident, inpatient )");

        assertThat(tables).contains("- applies to: subsistence allowance\n").contains("- applies to: COVID-19\n");
    }

    @Test
    void aClauseThatPaysNothingSaysWhy() {
        String tables = chinese("""
                rule "起付" when Situation( resident ) then benefits.basic().deductible( yuan(100) ); end
                rule "比例" when Situation( resident, inForce ) then benefits.basic().ratio( percent(70) ); end
                rule "等待期" when Situation( resident, waiting ) then benefits.basic().nothing( "等待期内不支付" ); end
                """, ".covers( resident, inpatient, inForce, waiting )");

        assertThat(tables).contains("不支付").contains("等待期内不支付").contains("70%");
    }

    @Test
    void everyKindOfTermIsTold() {
        String tables = chinese("""
                rule "甲" when Situation( resident ) then benefits.basic()
                    .deductibleReducedBy( yuan(800), percent(50), yuan(200) ).deductibleCeiling( yuan(2000) ).deductibleNotMetBy( sharedAccount )
                    .deductibleCounter( "起付" ).bands( perYear, deductibleOutside ).upTo( yuan("30000.50"), percent("62.5") )
                    .upTo( yuan(90_000), percent(80) ).costCapHere().guarantee( percent(45) ).costCapPerClaim( yuan(70_000) )
                    .capPerDay( yuan(500) ).payoutTimes( percent(95) ).counter( "池" ); end
                rule "乙" when Situation( resident ) then benefits.commercial( "院内" ).covers( copay, share( percent(50), firstSelfPay ) )
                    .deductibleShareOf( total, percent(10), yuan(500), yuan(2000) ).ratio( percent(60) ); end
                rule "丙" when Situation( resident ) then benefits.commercial( "院外" ).covers( named( "特药" ) ).flat( yuan(1100), perVisit ); end
                """, ".clauses( commercial, \"院内\", \"院外\" ).covers( resident, inpatient )");

        assertThat(tables).contains("第一次 800 元，每次递减 50%，最低 200 元", "起付线年度上限", "2,000 元", "不计入起付线的资金：家庭共济账户",
                "起付线累计于：“起付”", "30,000.50 元以下", "30,000.50 – 90,000 元", "62.5%", "年度费用封顶线", "每次费用封顶线", "保底支付比例", "45%",
                "每日支付封顶线", "支付额的系数", "95%", "累计：“池”", "按年度累计、不含起付线", "商业补充“院内”", "分段内费用、先行自付 × 50%",
                "医疗费总额的 10%，最低 500 元，最高 2,000 元", "商业补充“院外”", "保障范围：“特药”", "定额支付", "每次 1,100 元");
        assertThat(tables.indexOf("商业补充“院内”")).isLessThan(tables.indexOf("商业补充“院外”"));
    }

    @Test
    void kindsOfCareThatAreAlikeAreToldOnce() {
        String tables = english("""
                rule "比例" when Situation( resident ) then benefits.basic().ratio( percent(70) ); end
                """, ".covers( resident, inpatient, emergencyCare )");

        assertThat(tables).containsOnlyOnce("70%").contains("## Resident insurance, inpatient, emergency\n");
    }

    @Test
    void anEntryHoldsAsLongAsItsFiguresStay() {
        String tables = english("""
                rule "旧" @effective( "2022-01-01" ) @until( "2023-07-01" ) when Situation( resident ) then benefits.basic().ratio( percent(70) ); end
                rule "新" @effective( "2023-07-01" ) when Situation( resident ) then benefits.basic().ratio( percent(75) ); end
                rule "救助" when Situation( resident ) then benefits.assistance().ratio( percent(50) ); end
                """, ".covers( resident, inpatient )");

        assertThat(tables).contains("### Basic insurance, 2022-01-01 – 2023-06-30\n", "### Basic insurance, from 2023-07-01\n",
                "### Medical assistance, from 2022-01-01\n").containsOnlyOnce("### Medical assistance");
    }

    @Test
    void stretchesOfYearsThatAreAlikeShareAColumnAndNeighboursAreOne() {
        String tables = english(Books.BASIC + """
                rule "中年" when Situation( resident, inpatient, age >= 50, age < 60 ) then benefits.basic().lowerByPoints( 10, "中年" ); end
                rule "六十五" when Situation( resident, inpatient, age >= 65, conditions contains "X" ) then benefits.basic().guarantee( percent(60) ); end
                rule "参保" when Situation( resident, enrolledYears > 2, enrolledYears <= 3 ) then benefits.basic().deductibleTimes( percent(50) ); end
                """, ".covers( resident, inpatient )");

        assertThat(tables).contains("| ratio | aged under 50 or aged 60 and over | aged 50–59 |\n|---|---:|---:|\n| ratio | 70% | 60% |\n")
                .contains("| deductible | enrolled under 3 years or enrolled 4 years or more | enrolled 3 years |\n|---|---:|---:|\n"
                        + "| deductible | 500 yuan | 250 yuan |\n")
                .contains("- counted in the figures above (aged 50–59): ratio 10 points less (中年)\n")
                .contains("65 and over");
    }

    @Test
    void manyStretchesOfYearsAreTablesWithCaptions() {
        String tables = chinese(Books.BASIC + """
                rule "级别" when Situation( resident, inpatient ) then benefits.criticalIllness()
                    .columns( level3A, level3B, level2, level1, community )
                    .ratio( percent(50), percent(51), percent(52), percent(53), percent(54) ); end
                rule "老人" when Situation( resident, inpatient, age >= 60 ) then benefits.criticalIllness().raiseByPoints(5); end
                """, ".covers( resident, inpatient )");

        assertThat(tables).contains("\n不满 60 岁\n").contains("\n60 岁及以上\n");
    }

    @Test
    void whatGrowsWithYearsIsToldInWordsAndIsInNoFigure() {
        String tables = english("""
                rule "比例" when Situation( resident, inpatient ) then benefits.basic()
                    .ratio( percent(60) ).yearlyCap( "池", yuan(10_000) ); end
                rule "老人" when Situation( resident, inpatient, age >= 60 ) then benefits.basic().raiseByPoints( 2, "老人" ); end
                rule "参保" when Situation( resident, inpatient, level3 ) then benefits.basic().raiseByPointsPerYear( enrolledYears, "0.5", "7.5" )
                    .yearlyCapRaisedPerYear( "池", yearsOver( enrolledYears, 5 ), yuan(500), yuan(1200) ); end
                rule "无封顶" when Situation( resident, inpatient ) then benefits.assistance().ratio( percent(10) ).yearlyCap( none ); end
                rule "无" when Situation( resident, inpatient ) then benefits.assistance().yearlyCapRaisedPerYear( age, yuan(1), none ); end
                """, ".covers( resident, inpatient )");

        assertThat(tables).contains("| ratio | aged under 60 | aged 60 and over |\n|---|---:|---:|\n| ratio | 60% | 62% |\n")
                .contains("- cap for a year (\"池\"): 10,000 yuan\n")
                .contains("(level 3): ratio 0.5 points more for each year of enrolment, at most 7.5 points\n")
                .contains("(level 3): yearly cap \"池\" 500 yuan more for each year of enrolment beyond 5, at most by 1,200 yuan\n")
                .doesNotContain("1 yuan more").doesNotContain("| 0 |");
    }

    @Test
    void connectionRemarksIndicesAndTheEndOfTheYearAreTold() {
        String tables = english(Books.BASIC + """
                rule "未联网" when Situation( resident, inpatient, notConnected ) then benefits.basic().lowerByPoints( 10 ).remark( "先垫付" ); end
                rule "年终" when Situation( resident, yearEnd ) then benefits.assistance()
                    .deductibleShareOf( index("人均可支配收入"), percent(50) ).ratio( percent(60) ).remark( "年终一次" ); end
                """, ".index( \"人均可支配收入\", yuan(\"40000.50\") ).covers( resident, inpatient, connected, notConnected ).covers( resident, yearEnd )");

        assertThat(tables).contains("| ratio | connected | not connected |\n|---|---:|---:|\n| ratio | 70% | 60% |\n")
                .containsOnlyOnce("- remark (not connected): 先垫付\n").doesNotContain("figures above (not connected): 先垫付")
                .contains("- \"人均可支配收入\": 40,000.50 yuan\n")
                .contains("## Resident insurance, year end\n").contains("50% of \"人均可支配收入\" (40,000.50 yuan)")
                .contains("- remark: 年终一次\n");
    }

    @Test
    void aRegionThatBuildsOnAnotherTellsWhatBothSay() {
        Map<String, byte[]> files = Books.files("city", "\"150100\"", ".buildsOn( \"province\" ).covers( resident, inpatient )", """
                rule "市" when Situation( resident, inpatient, age >= 60 ) then benefits.basic().ratio( percent(80) ); end
                """);
        files.putAll(Books.files("province", "\"150000\"", ".covers( resident, inpatient )", Books.BASIC));

        String tables = RuleBook.load(files).tables(Locale.ENGLISH, TableFormat.MARKDOWN);

        assertThat(tables).contains("- the region it builds on: province\n")
                .contains("| ratio | aged under 60 | aged 60 and over |\n|---|---:|---:|\n| ratio | 70% | 80% |\n").contains("province/rules.drl");
    }

    @Test
    void aNameOfTheBooksOwnCannotBreakATable() {
        String tables = english("""
                rule "a|b `c` <i>*_" when Situation( resident ) then benefits.basic().ratio( percent(70) ).counter( "x|y" ); end
                """, ".covers( resident, inpatient )");

        assertThat(tables).contains("a\\|b \\`c\\` \\<i>\\*\\_").contains("x\\|y");
    }

    private static String hohhot() {
        return english("rules/hohhot");
    }

    private static String english(String folder) {
        return RuleBook.load(Path.of(folder)).tables(Locale.ENGLISH, TableFormat.MARKDOWN);
    }

    private static String english(String rules, String region) {
        return Books.of(region, rules).tables(Locale.ENGLISH, TableFormat.MARKDOWN);
    }

    private static String chinese(String rules, String region) {
        return Books.of(region, rules).tables(Locale.CHINA, TableFormat.PLAIN);
    }

    /** The first table with that corner, without the line under its heads. */
    private static List<List<String>> table(String markdown, String corner) {
        List<List<String>> table = new ArrayList<>();
        for (String line : markdown.lines().toList()) {
            if (line.startsWith("| " + corner + " |") && table.isEmpty() || !table.isEmpty() && line.startsWith("|")) {
                table.add(Arrays.stream(line.split("\\|")).map(String::strip).filter(cell -> !cell.isEmpty()).toList());
            } else if (!table.isEmpty()) {
                break;
            }
        }
        table.remove(1);
        return table;
    }
}
