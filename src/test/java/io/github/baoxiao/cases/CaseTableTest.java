package io.github.baoxiao.cases;

import io.github.baoxiao.Claim;
import io.github.baoxiao.RuleBook;
import io.github.baoxiao.ShippedRules;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Coverage;
import io.github.baoxiao.terms.FacilityKind;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Referral;
import io.github.baoxiao.terms.Scheme;
import io.github.baoxiao.terms.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What a table says, in every spelling, and what comes of its cases. */
class CaseTableTest {

    private static final RuleBook BOOK = RuleBook.load(Path.of("rules"));
    private static final String CHINESE = "案例,状态,级别,日期,政策范围内,期望 基本医保\n首次住院,在职,三甲,2023-05-11,10000,(10000-1000)*88%\n";

    /** A year's end has no bill: what the person bore in the rows before is its cost. */
    @Test
    void aYearIsSettledWithoutCosts() {
        String head = "package rules.city; import io.github.baoxiao.rules.Situation; import io.github.baoxiao.rules.Region; "
                + "import static io.github.baoxiao.rules.Units.*; global io.github.baoxiao.rules.Benefits benefits; ";
        String dated = " @source( \"文件\" ) @effective( \"2022-01-01\" ) when ";
        RuleBook book = RuleBook.load(Map.of("city/rules.drl", (head
                + "rule \"区\"" + dated + "Region() then benefits.region( \"990100\" ).covers( resident, inpatient ).covers( resident, yearEnd ); end "
                + "rule \"住院\"" + dated + "Situation( resident, inpatient ) then benefits.basic().ratio( percent(70) ); end "
                + "rule \"年终\"" + dated + "Situation( resident, yearEnd ) then benefits.assistance().ratio( percent(50) ); end ")
                .getBytes(StandardCharsets.UTF_8)));
        String table = "case,person,status,care,level,to,inScope,expect ASSISTANCE,expect funds,expect error\n"
                + "stay,A,ADULT,,LEVEL_2,2023-05-11,10000,,7000,\n"
                + "end,A,ADULT,YEAR_END,LEVEL_2,2023-12-31,,3000*50%,,\n"
                + "with a bill,,ADULT,YEAR_END,LEVEL_2,2023-12-31,100,,,year-end\n";

        assertPasses(CaseTable.run("city", Path.of("cases.csv"), table.getBytes(StandardCharsets.UTF_8), book));
    }

    // ---- spellings ----

    @Test
    void everyEncodingASpreadsheetSavesIsRead() {
        assertPasses(hohhot(CHINESE.getBytes(StandardCharsets.UTF_8)));
        assertPasses(hohhot(("\uFEFF" + CHINESE).getBytes(StandardCharsets.UTF_8)));
        assertPasses(hohhot(CHINESE.getBytes(Charset.forName("GB18030"))));
        assertPasses(hohhot(CHINESE.getBytes(Charset.forName("GBK"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void everySeparatorIsFound(String separator) {
        assertPasses(hohhot(CHINESE.replace(",", separator)));
    }

    @Test
    void lineEndsBlankLinesAndQuotesDoNotMatter() {
        assertPasses(hohhot(CHINESE.replace("\n", "\r\n")));
        assertPasses(hohhot(CHINESE.replace("\n", "\r")));
        assertPasses(hohhot(CHINESE.replace("首次住院", "\"首次住院\r\"")));
        assertPasses(hohhot("\n" + CHINESE.replace("\n", "\n,,,,,\n\n")));
        assertPasses(hohhot(CHINESE.replaceAll("([^,\n]+)", "\"$1\"")));
        assertPasses(hohhot(CHINESE.stripTrailing()));
        assertPasses(hohhot(CHINESE.replace(",", " ,\u3000 ")));
        assertPasses(hohhot(CHINESE.replace("期望 基本", "期望\u3000基本")));
    }

    @Test
    void aQuotedCellMayHoldCommasQuotesAndLineBreaks() {
        CaseTable table = hohhot("案例,状态,级别,日期,政策范围内,期望 基本医保,说明\n甲,在职,三甲,2023-05-11,10000,\"min(7920, 9000)\",\"第一行\n\"\"第二行\"\"\"\n"
                + "乙,在职,三甲,2023-05-11,10000,7921,后一行\n");

        assertThat(table.issues()).isEmpty();
        assertThat(table.results()).extracting(CaseResult::line).containsExactly(2, 4);
        assertThat(table.results()).extracting(CaseResult::isPassed).containsExactly(true, false);
    }

    @Test
    void wordsAreWrittenAsIdentifiersLabelsOrForShort() {
        assertPasses(hohhot("status,care,level,to,in scope,expected basic\nretired,out-patient,level_3b,2023/5/11,2000,650\n"));
        assertPasses(hohhot("人员类别,医疗类别,医院级别,就诊日期,合规费用（元）,预期 统筹,期望大病\n退休,普通门诊,三级乙等,2023年5月11日,2000,650,—\n"));
    }

    // ---- the claim ----

    @Test
    void whatARowLeavesOutHasAUsualValue() {
        Claim claim = claim("status,level,to,inScope,expect BASIC\nACTIVE,LEVEL_2,2023-05-11,500,0\n");

        assertThat(claim.person()).satisfies(person -> {
            assertThat(person.scheme()).isEqualTo(Scheme.EMPLOYEE);
            assertThat(person.bornOn()).isEqualTo(LocalDate.of(1983, 1, 1));
            assertThat(person.region()).isEqualTo("150100");
            assertThat(person.needs()).isEmpty();
            assertThat(person.coverage()).isEqualTo(Coverage.IN_FORCE);
        });
        assertThat(claim.visit()).satisfies(visit -> {
            assertThat(visit.care()).isEqualTo(Care.INPATIENT);
            assertThat(visit.from()).isEqualTo(LocalDate.of(2023, 5, 1));
            assertThat(visit.admission()).isEmpty();
            assertThat(visit.referral()).isEqualTo(Referral.NONE);
            assertThat(visit.facility()).isEqualTo(new Claim.Facility(Level.LEVEL_2, FacilityKind.GENERAL, "150100", true));
        });
        assertThat(claim.settledOn()).isEqualTo(LocalDate.of(2023, 5, 11));
        assertThat(claim.accounts()).isEmpty();
        assertThat(claim.costs().orElseThrow().total()).hasToString("500.00");
    }

    @Test
    void everyColumnReachesTheClaim() {
        CaseTable table = run("yubei", """
                case,person,scheme,status,needs,traits,enrolledYears,age,coverage,region,care,level,hospital,designation,place,referral,conditions,from,to,\
                settledOn,admission,total,inScope,firstSelfPay,overLimit,fullSelfPay,current,carried,shared,index ownAnnualSalary,\
                named fullSelfPay/特药,settled CRITICAL_ILLNESS paid,settled CRITICAL_ILLNESS deductible,yearToDate BASIC/INPATIENT visits,\
                yearToDate 统筹基金 paid,expect total
                all,P-1,RESIDENT,STUDENT,LOW_INCOME_MARGIN,MODEL_WORKER;X_1,6,21,IN_FORCE,500112,INPATIENT,LEVEL_2,TCM,DESIGNATED,500112,NONE,FLU、COLD,\
                2023-05-02,2023-05-11,2023-05-12,2,,1000,200,30,4,5,6,7,88000,3,10,20,1,40,1234
                """);

        assertPasses(table);
        Claim claim = table.results().get(0).settled().orElseThrow().claim();
        assertThat(claim.id()).isEqualTo("all");
        assertThat(claim.person()).satisfies(person -> {
            assertThat(person.id()).isEqualTo("P-1");
            assertThat(person.status()).isEqualTo(Status.STUDENT);
            assertThat(person.bornOn()).isEqualTo(LocalDate.of(2002, 5, 11));
            assertThat(person.traits()).containsExactly("MODEL_WORKER", "X_1");
            assertThat(person.enrolledYears()).hasValue(6);
        });
        assertThat(claim.visit()).satisfies(visit -> {
            assertThat(visit.from()).isEqualTo(LocalDate.of(2023, 5, 2));
            assertThat(visit.admission()).hasValue(2);
            assertThat(visit.conditions()).containsExactly("COLD", "FLU");
            assertThat(visit.facility().kind()).isEqualTo(FacilityKind.TCM);
        });
        assertThat(claim.settledOn()).isEqualTo(LocalDate.of(2023, 5, 12));
        assertThat(claim.costs().orElseThrow().named().get("特药").amount()).hasToString("3.00");
        assertThat(claim.accounts().orElseThrow().shared()).hasToString("7.00");
        assertThat(claim.indices().get("ownAnnualSalary")).hasToString("88000.00");
        assertThat(claim.settled()).singleElement().satisfies(settled -> assertThat(settled.paid() + " " + settled.deductible())
                .isEqualTo("10.00 20.00"));
        assertThat(claim.yearToDate().counters().get("BASIC/INPATIENT").visits()).isEqualTo(1);
        assertThat(claim.yearToDate().counters().get("统筹基金").paid()).hasToString("40.00");
    }

    @Test
    void onePartOfTheBillMayBeTheRest() {
        String header = "status,level,to,total,inScope,firstSelfPay,fullSelfPay,expect total\n";

        assertThat(claim(header + "ACTIVE,LEVEL_2,2023-05-11,1000,600,100,,1000\n").costs().orElseThrow().fullSelfPay())
                .hasToString("300.00");
        assertThat(claim(header + "ACTIVE,LEVEL_2,2023-05-11,1000,,100,200,1000\n").costs().orElseThrow().inScope()).hasToString("700.00");
        assertThat(claim(header + "ACTIVE,LEVEL_2,2023-05-11,,600,100,200,900\n").costs().orElseThrow().total()).hasToString("900.00");
    }

    @Test
    void theStateOfTheYearIsWrittenInEitherLanguage() {
        String row = "\nRETIRED,LEVEL_2,2023-05-11,10000,189000,1000\n";

        assertPasses(hohhot("status,level,to,inScope,yearToDate 统筹基金 paid,expect BASIC" + row));
        assertPasses(hohhot("状态,级别,日期,政策范围内,本年累计 统筹基金 支付,期望 基本医保" + row));
        assertPasses(hohhot("状态,级别,日期,政策范围内,本年累计 基本医保/住院 次数,期望 起付线\nRETIRED,LEVEL_2,2023-05-11,10000,1,350\n"));
    }

    @Test
    void aPlaceIsACodeOrAWord() {
        String header = "status,level,to,inScope,place,expect BASIC\nACTIVE,LEVEL_2,2023-05-11,1500,";

        assertPasses(hohhot(header + "统筹区内,1000*92%\n"));
        assertPasses(hohhot(header + "省内异地,1000*92%\n"));
        assertPasses(hohhot(header + "150200,1000*92%\n"));
        assertPasses(hohhot(header + "OTHER_PROVINCE,1000*(92%-20%)\n"));
        assertPasses(hohhot(header + "110101,1000*(92%-20%)\n"));
    }

    // ---- what comes of it ----

    @Test
    void rowsOfOnePersonGoOnFromEachOtherAlsoWhereOthersStandBetween() {
        assertPasses(hohhot("""
                person,status,level,to,inScope,expect deductible
                A,ACTIVE,LEVEL_3A,2023-03-11,10000,1000
                B,ACTIVE,LEVEL_3A,2023-03-11,10000,1000
                A,ACTIVE,LEVEL_3A,2023-05-11,10000,700
                ,ACTIVE,LEVEL_3A,2023-05-11,10000,1000
                A,ACTIVE,LEVEL_3A,2023-07-11,10000,0
                """));
    }

    @Test
    void aNewMedicalYearBeginsAnew() {
        assertPasses(hohhot("""
                person,status,level,to,inScope,expect deductible
                A,ACTIVE,LEVEL_3A,2022-12-11,10000,1000
                A,ACTIVE,LEVEL_3A,2023-05-11,10000,1000
                A,ACTIVE,LEVEL_3A,2023-07-11,10000,700
                """));
    }

    @Test
    void aRefusedClaimIsNoPartOfTheYear() {
        assertPasses(hohhot("""
                person,status,level,coverage,to,inScope,expect deductible,expect error
                A,ACTIVE,LEVEL_3A,,2023-03-11,10000,1000,
                A,ACTIVE,LEVEL_3A,欠费,2023-04-11,10000,,not-covered
                A,ACTIVE,LEVEL_3A,,2023-05-11,10000,700,
                """));
    }

    /** This year's money pays first, what was carried over next, the family's the rest: 1000 + 9000 × 12% is the person's. */
    @Test
    void eachAccountIsExpectedByItself() {
        String claim = "ACTIVE,LEVEL_3A,2023-03-11,10000,500,700,9000,";
        CaseTable table = account("status,level,to,inScope,current,carried,shared,expect current,expect carried,expect shared,expect ACCOUNT,"
                + "expect accounts,expect person\n" + claim + "500,700,880,1200,2080,2080\n");
        CaseTable chinese = account("人员类别,级别,出院日期,政策范围内,个人账户,历年账户,家庭共济,期望 当年账户,期望 历年账户,期望 家庭共济,期望 个人账户\n"
                + claim + "500,699,880,1200\n");

        assertPasses(table);
        assertThat(chinese.issues()).isEmpty();
        assertThat(chinese.results()).singleElement().satisfies(result -> {
            assertThat(result.expected()).isEqualTo(Text.of("历年账户支付 699.00", "paid from the account carried over 699.00"));
            assertThat(result.actual()).isEqualTo(Text.of("历年账户支付 700.00，多 1.00", "paid from the account carried over 700.00, 1.00 more"));
        });
    }

    private static CaseTable account(String text) {
        String rules = """
                package rules.own; import io.github.baoxiao.rules.Situation; import io.github.baoxiao.rules.Region;
                import static io.github.baoxiao.rules.Units.*; global io.github.baoxiao.rules.Benefits benefits;
                rule "统筹区" when Region() then benefits.region( "960000" ).covers( employee, inpatient ); end
                rule "起付线" when Situation( employee ) then benefits.basic().deductible( yuan(1000) ); end
                rule "比例" when Situation( employee ) then benefits.basic().ratio( percent(88) ); end
                rule "账户" when Situation( employee ) then benefits.account().pays( inScope ); end
                rule "共济" when Situation( employee ) then benefits.sharedAccount().pays( inScope ); end
                """.replace(" when ", " @source( \"文件\" ) @effective( \"2022-01-01\" ) when ");
        RuleBook book = RuleBook.load(Map.of("own/rules.drl", rules.getBytes(StandardCharsets.UTF_8)));
        return CaseTable.run("own", Path.of("cases.csv"), text.getBytes(StandardCharsets.UTF_8), book);
    }

    @Test
    void aRowMayOnlyPrepareALaterOne() {
        assertPasses(hohhot("""
                person,status,level,to,inScope,expect deductible
                A,ACTIVE,LEVEL_3A,2023-03-11,10000,
                A,ACTIVE,LEVEL_3A,2023-05-11,10000,700
                """));
    }

    @Test
    void theFirstFigureThatDiffersIsTheOneTheSettlementComesToFirst() {
        CaseTable table = hohhot("案例,状态,级别,日期,政策范围内,期望 个人,期望 基金,期望 基本医保,期望 起付线\n甲,在职,三甲,2023-05-11,10000,2000,8000,8000,800\n");

        assertThat(table.results()).singleElement().satisfies(result -> {
            assertThat(result.expected()).isEqualTo(Text.of("基本医保 起付线 800.00", "basic insurance deductible 800.00"));
            assertThat(result.actual()).isEqualTo(Text.of("基本医保 起付线 1000.00，多 200.00", "basic insurance deductible 1000.00, 200.00 more"));
            assertThat(result.text(Locale.CHINA)).startsWith("""
                    hohhot/cases.csv:2: 未通过：甲
                      期望  基本医保 起付线 800.00
                      实际  基本医保 起付线 1000.00，多 200.00
                      规则  职工住院 起付线（hohhot/employee.drl:9），依据：呼和浩特市职工医保待遇 2022

                        医疗费用结算单
                        报销申请 甲    统筹区 呼和浩特市
                    """);
        });
    }

    @Test
    void behindACapStandTheCapAndTheTableItCuts() {
        CaseTable table = hohhot("status,level,to,inScope,expect BASIC,note,source\nACTIVE,LEVEL_3A,2023-05-11,300000,200000,why,where\n");

        assertThat(table.results().get(0).text(Locale.ENGLISH)).startsWith("""
                hohhot/cases.csv:2: failed: why
                  expected  basic insurance 200000.00
                  actual    basic insurance 190000.00, 10000.00 less
                  rules     职工 统筹基金年度封顶线 (hohhot/employee.drl:38), source: 呼和浩特市职工医保待遇 2022
                            职工住院 支付比例 (hohhot/employee.drl:23), source: 呼和浩特市职工医保待遇 2022
                            职工住院 起付线 (hohhot/employee.drl:9), source: 呼和浩特市职工医保待遇 2022
                  source    where

                    Settlement statement
                """);
    }

    @Test
    void refusalsAndSettlementsAreNotMistakenForEachOther() {
        String header = "status,level,to,inScope,expect BASIC,expect error\n";

        assertThat(hohhot(header + "ACTIVE,LEVEL_3A,2023-05-11,10000,,not-covered\n").results().get(0).text(Locale.ENGLISH))
                .startsWith("hohhot/cases.csv:2: failed\n  expected  error not-covered\n  actual    it was settled\n\n    Settlement statement\n");
        assertThat(hohhot(header + "ACTIVE,LEVEL_3A,2024-05-11,10000,0,\n").results().get(0).text(Locale.ENGLISH))
                .startsWith("hohhot/cases.csv:2: failed\n  expected  a settlement\n  actual    error no-rules\n        /visit/to: error[no-rules]: hohhot has no rules");
        assertThat(hohhot(header + "ACTIVE,LEVEL_3A,2024-05-11,10000,,not-covered\n").results().get(0).text(Locale.ENGLISH))
                .startsWith("hohhot/cases.csv:2: failed\n  expected  error not-covered\n  actual    error no-rules\n");
    }

    @Test
    void aClaimThatIsImpossibleInItselfIsRefusedLikeAnyOther() {
        assertPasses(hohhot("status,level,from,to,inScope,expect error\nACTIVE,LEVEL_3A,2023-05-12,2023-05-11,10000,dates\n"));
    }

    @Test
    void aClauseIsNamedBehindItsLayer() {
        assertPasses(hohhot("状态,级别,日期,政策范围内,期望 基本医保/住院,期望 基本医保/INPATIENT 起付线,期望 基本/普通门诊\n在职,三甲,2023-05-11,10000,7920,1000,0\n"));
    }

    @Test
    void theItemsOfABillAreWrittenInOneCell() {
        assertPasses(run("inner-mongolia", """
                scheme,level,to,items,expect fullSelfPay,expect overLimit,expect firstSelfPay,expect inScope,expect BASIC
                居民,二级,2023-05-11,甲类 床位 480 ×8; B implant imported 10000;C OTHER 60;B DRUG 1000 5%,60,480-8*50,10000*30%+1000*5%,400+7000+950,(8350-400)*75%
                RESIDENT,LEVEL_2,2023-05-11,A DRUG 900 x2 ceiling400,0,100,0,800,400*75%
                """));
    }

    // ---- folders ----

    @TempDir
    private Path folder;

    @Test
    void tablesLieBesideTheRulesOfARootOrOfOneRegion() throws IOException {
        Path yubei = ShippedRules.copy("yubei", folder);
        ShippedRules.copy("hohhot", folder);
        Files.writeString(yubei.resolve("cases.csv"), "scheme,level,to,inScope,expect BASIC\nRESIDENT,LEVEL_2,2023-05-11,10300,7000\n");
        Files.writeString(folder.resolve("hohhot/Cases.xlsx"), "");

        List<CaseTable> both = CaseTable.in(folder, RuleBook.load(folder));
        List<CaseTable> one = CaseTable.in(yubei, RuleBook.load(yubei));

        assertThat(both).extracting(CaseTable::region).containsExactly("hohhot", "yubei");
        assertThat(both).extracting(CaseTable::isThere).containsExactly(false, true);
        assertThat(both.get(0).lookAlike().en()).isEqualTo("hohhot/Cases.xlsx is not read: save it as cases.csv");
        assertThat(List.of(both.get(1), one.get(0))).allSatisfy(CaseTableTest::assertPasses);
        assertThat(one.get(0).path()).isEqualTo(yubei.resolve("cases.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cases (1).csv", "cases(2).xlsx", "副本cases.csv", "cases - 副本.csv", "Copy of cases.csv", "案例（1）.csv"})
    void aCopyOfATableIsNamed(String name) throws IOException {
        Path yubei = ShippedRules.copy("yubei", folder);
        Files.writeString(yubei.resolve(name), "");

        CaseTable table = CaseTable.in(folder, RuleBook.load(folder)).get(0);

        assertThat(table.lookAlike().en()).isEqualTo("yubei/" + name + " is not read: save it as cases.csv");
        assertThat(table.failed()).isEqualTo(1);
    }

    @Test
    void aFolderThatIsCalledLikeATableIsNone() throws IOException {
        Files.createDirectory(ShippedRules.copy("yubei", folder).resolve("cases.xlsx"));

        CaseTable table = CaseTable.in(folder, RuleBook.load(folder)).get(0);

        assertThat(table.lookAlike()).isEqualTo(Text.NONE);
        assertThat(table.failed()).isZero();
    }

    @Test
    void aTableThatIsALinkIsNotFollowed() throws IOException {
        Path yubei = ShippedRules.copy("yubei", folder);
        Files.createSymbolicLink(yubei.resolve("cases.csv"), Files.writeString(folder.resolve("elsewhere.csv"), CHINESE));

        assertThat(CaseTable.in(folder, RuleBook.load(folder)).get(0).issues()).singleElement()
                .satisfies(issue -> assertThat(issue.text(Locale.ENGLISH))
                        .isEqualTo("yubei/cases.csv: error[file-name]: this is a link; put the file itself here"));
    }

    @Test
    void aTableThatIsNoOrdinaryFileIsAnErrorAndNotWaitedFor() throws Exception {
        Path yubei = ShippedRules.copy("yubei", folder);
        RuleBook book = RuleBook.load(folder);
        Path table = Files.createDirectory(yubei.resolve("cases.csv"));
        assertNoOrdinaryFile(book);
        Files.delete(table);
        assumeTrue(new ProcessBuilder("mkfifo", table.toString()).start().waitFor() == 0);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> assertNoOrdinaryFile(book));
    }

    private void assertNoOrdinaryFile(RuleBook book) {
        CaseTable table = CaseTable.in(folder, book).get(0);
        assertThat(table.isThere()).isTrue();
        assertThat(table.failed()).isEqualTo(1);
        assertThat(table.issues()).singleElement().satisfies(issue -> assertThat(issue.text(Locale.ENGLISH))
                .isEqualTo("yubei/cases.csv: error[file]: this is no ordinary file; put the file itself here"));
    }

    @Test
    void aLinkThatLeadsToADeviceOrNowhereIsNotFollowed() throws IOException {
        Path yubei = ShippedRules.copy("yubei", folder);
        RuleBook book = RuleBook.load(folder);
        for (String target : List.of("/dev/zero", "nowhere.csv")) {
            Path link = Files.createSymbolicLink(yubei.resolve("cases.csv"), Path.of(target));
            assertThat(CaseTable.in(folder, book).get(0).issues()).as(target).extracting(Issue::code).containsExactly("file-name");
            Files.delete(link);
        }
    }

    // ---- coverage ----

    @Test
    void coverageNamesWhatNoCaseHasTouched() {
        String text = hohhot("status,level,to,inScope,expect BASIC\nACTIVE,LEVEL_3A,2023-05-11,20000,16720\n").coverage()
                .text(Locale.ENGLISH);

        assertThat(text).startsWith("hohhot: rules 12/26, bands 1/64, edges crossed 1/14, met 1/14\n")
                .contains("  rule  职工门诊 起付线 (hohhot/outpatient.drl:9) no case uses it\n")
                .contains("  band  职工住院 支付比例 (hohhot/employee.drl:23) 20000.00 – 50000.00, 90% has never paid, such as for ")
                .contains("  edge  职工住院 起付线 (hohhot/employee.drl:9) deductible 1000.00: no case comes within a cent\n")
                .contains("  edge  职工住院 起付线 (hohhot/employee.drl:9) deductible 800.00: no case goes beyond\n")
                .contains("  edge  职工住院 支付比例 (hohhot/employee.drl:23) end of a band 20000.00: no case goes beyond\n")
                .contains("  edge  职工 统筹基金年度封顶线 (hohhot/employee.drl:38) cap for a year 190000.00: no case goes beyond\n")
                .doesNotContain("职工住院 起付线 (hohhot/employee.drl:9) no case uses it", "0.00 – 20000.00, 88%");
    }

    @Test
    void anEdgeIsMetWithinACentFromEitherSide() {
        for (Map.Entry<String, Boolean> near : Map.of("999.98", false, "999.99", true, "1000", true, "1000.01", true, "1000.02", false)
                .entrySet()) {
            String text = hohhot("status,level,to,inScope,expect total\nACTIVE,LEVEL_3A,2023-05-11," + near.getKey() + "," + near.getKey()
                    + "\n")
                    .coverage().text(Locale.ENGLISH);
            assertThat(text.contains(", met 1/14\n")).as(near.getKey()).isEqualTo(near.getValue());
        }
    }

    /** A ratio linear in age, a point for each year of enrolment, a cap that grows: one promise each, whatever the years of the case. */
    @Test
    void whatGrowsWithYearsIsTouchedByAnyYears() {
        CaseTable table = growing("""
                status,age,enrolledYears,care,level,to,inScope,expect BASIC
                ACTIVE,40,3,INPATIENT,LEVEL_2,2023-05-11,10500,10000*61%
                ACTIVE,40,2,INPATIENT,LEVEL_2,2023-05-11,30000,12000
                ACTIVE,40,0,INPATIENT,LEVEL_2,2023-05-11,500,0
                ACTIVE,35,7,OUTPATIENT,LEVEL_2,2023-05-11,100,47
                """);

        assertThat(table.coverage().text(Locale.ENGLISH)).isEqualTo("grow: rules 8/8, bands 2/2, edges crossed 2/2, met 2/2\n");
        assertThat(table.coverage().isComplete()).isTrue();
    }

    @Test
    void whatGrowsWithYearsIsNamedAsItsRuleStatesIt() {
        CaseTable table = growing("status,age,enrolledYears,care,level,to,inScope,expect BASIC\nACTIVE,40,3,INPATIENT,LEVEL_2,2023-05-11,400,0\n");

        assertThat(table.coverage().text(Locale.ENGLISH)).startsWith("grow: rules 6/8, bands 0/2, edges crossed 0/2, met 0/2\n")
                .contains("60% has never paid", "40% has never paid", "cap for a year 10000.00: no case goes beyond")
                .doesNotContain("61%", "60.2%", "41%", "12000.00");
    }

    private static CaseTable growing(String text) {
        String header = "package rules.grow; import io.github.baoxiao.rules.Situation; import io.github.baoxiao.rules.Region; "
                + "import static io.github.baoxiao.rules.Units.*; global io.github.baoxiao.rules.Benefits benefits;\n";
        String rules = header + """
                rule "统筹区" when Region() then benefits.region( "960000" ).covers( employee, inpatient, outpatient ); end
                rule "起付线" when Situation( employee, inpatient ) then benefits.basic().deductible( yuan(500) ); end
                rule "比例" when Situation( employee, inpatient ) then benefits.basic().ratio( percent(60) ); end
                rule "年龄" when Situation( employee, inpatient ) then benefits.basic().raiseByPointsPerYear( yearsOver( age, 35 ), "0.2", "5" ); end
                rule "封顶" when Situation( employee, inpatient ) then benefits.basic().yearlyCap( yuan(10_000) ); end
                rule "封顶增长" when Situation( employee, inpatient )
                then benefits.basic().yearlyCapRaisedPerYear( enrolledYears, yuan(1000), percent(20) ); end
                rule "门诊" when Situation( employee, outpatient ) then benefits.basic().ratio( percent(40) ); end
                rule "门诊年限" when Situation( employee, outpatient ) then benefits.basic().raiseByPointsPerYear( enrolledYears, 1, 10 ); end
                """.replace(" when ", " @source( \"文件\" ) @effective( \"2022-01-01\" ) when ");
        RuleBook book = RuleBook.load(Map.of("grow/rules.drl", rules.getBytes(StandardCharsets.UTF_8)));
        return CaseTable.run("grow", Path.of("cases.csv"), text.getBytes(StandardCharsets.UTF_8), book);
    }

    @Test
    void aCaseThatIsRefusedTouchesNothing() {
        assertThat(hohhot("status,level,to,inScope,expect error\nACTIVE,LEVEL_3A,2024-05-11,20000,no-rules\n").coverage()
                .text(Locale.ENGLISH))
                .startsWith("hohhot: rules 0/26, bands 0/64, edges crossed 0/14, met 0/14\n");
    }

    // ---- running ----

    private static void assertPasses(CaseTable table) {
        assertThat(table.issues()).isEmpty();
        assertThat(table.results()).isNotEmpty().allSatisfy(result -> assertThat(result.text(Locale.ENGLISH)).isEmpty());
    }

    private static Claim claim(String text) {
        CaseTable table = hohhot(text);
        assertThat(table.issues()).isEmpty();
        return table.results().get(0).settled().orElseThrow().claim();
    }

    private static CaseTable hohhot(String text) {
        return run("hohhot", text);
    }

    private static CaseTable hohhot(byte[] bytes) {
        return CaseTable.run("hohhot", Path.of("cases.csv"), bytes, BOOK);
    }

    private static CaseTable run(String region, String text) {
        return CaseTable.run(region, Path.of("cases.csv"), text.getBytes(StandardCharsets.UTF_8), BOOK);
    }
}
