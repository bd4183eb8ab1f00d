package io.github.baoxiao.cases;

import io.github.baoxiao.Claim;
import io.github.baoxiao.RuleBook;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;

/** Everything a rule may ask about a person, a hospital and a year can be written in a case table. */
class YearsInCasesTest {

    private static final RuleBook CHENGDU = RuleBook.load(Path.of("src/test/resources/shapes/chengdu"));
    private static final RuleBook NANCHANG = RuleBook.load(Path.of("src/test/resources/shapes/nanchang"));

    @Test
    void ageAndConnectionChooseTheRatio() {
        assertPasses(run("chengdu", CHENGDU, """
                status,level,age,bornOn,connection,to,inScope,expect BASIC
                ACTIVE,LEVEL_2,49,,,2024-05-11,10400,10000*90%
                ACTIVE,LEVEL_2,,1974-05-11,NOT_CONNECTED,2024-05-11,10400,10000*(92%-10%)
                """));
        assertPasses(run("chengdu", CHENGDU, "状态,级别,年龄,联网,日期,政策范围内,期望 基本医保\n在职,二级,60,未联网,2024-05-11,10400,10000*84%\n"));
    }

    @Test
    void aYearIsSettledAtItsEndAfterItsRowsOrByItself() {
        assertPasses(run("nanchang", NANCHANG, """
                person,scheme,care,level,enrolledYears,to,inScope,borne COPAY,borne FULL_SELF_PAY,yearToDate inScope,yearFrom,expect BASIC,expect ASSISTANCE,expect person
                A,RESIDENT,INPATIENT,LEVEL_2,10,2023-08-11,20400,,,,,20000*85%,,
                A,RESIDENT,YEAR_END,,,2024-06-30,,,,,,,(3400-2040)*50%,3400-680
                ,RESIDENT,YEAR_END,,,2024-06-30,,9000,1000,40000,2023-07-01,,(9000-4000)*50%,10000-2500
                """));
        assertPasses(run("nanchang", NANCHANG, "险种,医疗类别,日期,本年负担 分段内费用,本年累计 政策范围内,年度起始,期望 医疗救助\n"
                + "居民,年终结算,2024-06-30,9000,40000,2023-07-01,2500\n"));
    }

    @Test
    void waitingAndPartsReachTheClaim() {
        CaseTable table = run("chengdu", CHENGDU, "status,level,to,inScope,waitingUntil,part,expect error\nACTIVE,LEVEL_2,2024-05-11,900,2024-06-01,2,not-covered\n");
        assertThat(table.issues()).isEmpty();
        assertThat(table.results()).singleElement().satisfies(result -> assertThat(result.isPassed()).isTrue());

        CaseTable settled = run("chengdu", CHENGDU, "状态,级别,日期,政策范围内,等待期至,分段结算,期望 基本医保\n在职,二级,2024-05-11,1400,2024-05-11,2,900\n");
        Claim claim = settled.results().get(0).settled().orElseThrow().claim();
        assertThat(claim.person().waitingUntil()).contains(LocalDate.of(2024, 5, 11));
        assertThat(claim.visit().part()).hasValue(2);
        assertPasses(settled);
    }

    @Test
    void aRowThatIsNoYearEndSaysItsLevelAndItsCost() {
        CaseTable table = run("nanchang", NANCHANG, "scheme,care,to,borne NONSENSE,expect BASIC\nRESIDENT,INPATIENT,2024-05-11,,1\n");

        assertThat(table.issues()).extracting(issue -> issue.code() + " " + issue.at())
                .containsExactly("header nanchang/cases.csv:1:4");
        assertThat(run("nanchang", NANCHANG, "scheme,care,to,expect BASIC\nRESIDENT,INPATIENT,2024-05-11,1\n").issues())
                .extracting(issue -> issue.what().en()).containsExactlyInAnyOrder("level is not given", "the cost is not given");
    }

    private static void assertPasses(CaseTable table) {
        assertThat(table.issues()).isEmpty();
        assertThat(table.results()).isNotEmpty().allSatisfy(result -> assertThat(result.isPassed()).as(String.valueOf(result.line())).isTrue());
    }

    private static CaseTable run(String region, RuleBook book, String text) {
        return CaseTable.run(region, Path.of("cases.csv"), text.getBytes(StandardCharsets.UTF_8), book);
    }
}
