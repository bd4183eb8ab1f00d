package io.github.baoxiao;

import java.util.Map;
import java.util.TreeMap;

/**
 * Places made up for random years: a city of residents with a year from January, one of employees with a year from July, and a province
 * with a year from April that settles it at its end, with a county whose book builds on the province's. What they promise is what
 * {@link YearModel} works out a second time.
 */
final class YearCities {

    static final String RESIDENTS = "990100";
    static final String EMPLOYEES = "980100";
    static final String PROVINCE = "970000";
    static final String COUNTY = "970100";

    private static final String RESIDENT_RULES = """
            rule "住院 起付线" when Situation( resident, inpatient ) then benefits.basic()
                .columns(         level3,     level2,    otherLevels )
                .firstAdmission(  yuan(1000), yuan(500), yuan(200) )
                .secondAdmission( yuan(700),  yuan(300), yuan(100) )
                .laterAdmissions( yuan(400),  yuan(100), yuan(0) ); end
            rule "住院 分段" when Situation( resident, inpatient ) then benefits.basic().bands( perClaim, deductibleInside )
                .upTo( yuan(20_000), percent(60) ).upTo( yuan(50_000), percent("70.5") ).beyond( percent(85) ); end
            rule "未成年 住院" when Situation( resident, minor, inpatient ) then benefits.basic().raiseByPoints(5); end
            rule "门诊" when Situation( resident, outpatient ) then benefits.basic()
                .yearlyDeductible( yuan(300) ).ratio( percent(50) ).yearlyCap( yuan(3_000) ); end
            rule "统筹基金" when Situation( resident ) then benefits.basic().yearlyCap( "统筹基金", yuan(60_000) ); end
            rule "大病保险" when Situation( resident ) then benefits.criticalIllness().counter("大病保险").yearlyDeductible( yuan(15_000) )
                .bands( perYear, deductibleInside )
                .upTo( yuan(30_000), percent(60) ).upTo( yuan(80_000), percent(65) ).beyond( percent(75) ); end
            rule "大病保险 救助对象" when Situation( resident, inNeed ) then benefits.criticalIllness()
                .deductibleTimes( percent(50) ).raiseByPoints(5); end
            rule "医疗救助" when Situation( resident ) then benefits.assistance().counter("救助").yearlyCap( "医疗救助", yuan(12_000) )
                .columns(          extremelyPoor, subsistenceAllowance, lowIncomeMargin )
                .yearlyDeductible( yuan(0),       yuan(1_500),          yuan(3_000) )
                .ratio(            percent(90),   percent(70),          percent(60) ); end
            rule "账户" when Situation( resident ) then benefits.account().pays( inScope, firstSelfPay ); end
            """;

    private static final String EMPLOYEE_RULES = """
            rule "住院 起付线" when Situation( employee, inpatient ) then benefits.basic()
                .columns(          level3,      level2,      otherLevels )
                .yearlyDeductible( yuan(1_500), yuan(1_000), yuan(500) )
                .allColumns().deductibleNotMetBy( sharedAccount ); end
            rule "住院 分段" when Situation( employee, inpatient ) then benefits.basic().bands( perYear, deductibleOutside )
                .upTo( yuan(40_000), percent(80) ).upTo( yuan(100_000), percent(85) ).costCapHere(); end
            rule "退休 住院" when Situation( employee, retired, inpatient ) then benefits.basic().personShareTimes( percent(60) ); end
            rule "住院 封顶" when Situation( employee, inpatient ) then benefits.basic().yearlyCap( yuan(70_000) ); end
            rule "门诊" when Situation( employee, outpatient ) then benefits.basic().deductible( yuan(50) ).deductibleCeiling( yuan(300) )
                .ratio( percent(60) ).capPerClaim( yuan(800) ).yearlyCap( yuan(4_000) ); end
            rule "大额" when Situation( employee, inpatient ) then benefits.largeAmount().covers( overCap ).ratio( percent(80) )
                .yearlyCap( yuan(50_000) ); end
            rule "公务员补助" when Situation( employee, traits contains "CIVIL_SERVANT" ) then benefits.civilServant().ratio( percent(50) )
                .yearlyCap( "补助", yuan(5_000) ); end
            rule "当年账户" when Situation( employee, outpatient ) then benefits.currentAccount().pays( inScope ); end
            rule "历年账户" when Situation( employee ) then benefits.carriedAccount().pays( inScope, firstSelfPay ); end
            rule "家庭共济" when Situation( employee ) then benefits.sharedAccount().pays( inScope ); end
            """;

    private static final String PROVINCE_RULES = """
            rule "住院 起付线" when Situation( resident, inpatient ) then benefits.basic()
                .deductible( yuan(900), yuan(600), yuan(400) ).deductibleRenewedEvery( days(30) ); end
            rule "住院 分段" when Situation( resident, inpatient ) then benefits.basic().bands( perClaim, deductibleInside )
                .upTo( yuan(20_000), percent(65) ).beyond( percent("74.5") ); end
            rule "住院 封顶" when Situation( resident, inpatient ) then benefits.basic().yearlyCap( "统筹基金", yuan(50_000) ); end
            rule "门诊" when Situation( resident, outpatient ) then benefits.basic()
                .yearlyDeductible( yuan(200) ).ratio( percent(50) ).yearlyCap( yuan(2_000) ); end
            rule "救助" when Situation( resident, inNeed ) then benefits.assistance().ratio( percent(50) )
                .yearlyCap( "医疗救助", yuan(20_000) ); end
            rule "账户" when Situation( resident ) then benefits.account().pays( inScope, firstSelfPay ); end
            rule "年终 大病" when Situation( resident, yearEnd ) then benefits.criticalIllness().deductible( yuan(10_000) )
                .bands( perClaim, deductibleInside ).upTo( yuan(30_000), percent(60) ).beyond( percent(70) ); end
            rule "年终 救助" when Situation( resident, yearEnd, inNeed ) then benefits.assistance()
                .deductibleShareOf( inScopeOfYear, percent(10) ).covers( inScope, share( percent(50), firstSelfPay ) )
                .ratio( percent("62.5") ).yearlyCap( "医疗救助", yuan(20_000) ); end
            """;

    private static final String COUNTY_RULES = """
            rule "住院 分段" when Situation( resident, inpatient ) then benefits.basic().bands( perYear, deductibleOutside )
                .upTo( yuan(30_000), percent(70) ).beyond( percent(80) ); end
            rule "年终 补助" when Situation( resident, yearEnd ) then benefits.basic()
                .deductible( yuan(3_000) ).ratio( percent(40) ).yearlyCap( yuan(6_000) ); end
            rule "年终 大病 起付线" when Situation( resident, yearEnd, inNeed ) then benefits.criticalIllness().deductible( yuan(5_000) ); end
            rule "年终 救助 封顶" when Situation( resident, yearEnd, inNeed ) then benefits.assistance()
                .yearlyCap( "医疗救助", yuan(15_000) ); end
            """;

    private YearCities() {
    }

    static RuleBook book() {
        return book("", "");
    }

    /** Whether a year is settled at its end there. */
    static boolean settleYears(String region) {
        return region.equals(PROVINCE) || region.equals(COUNTY);
    }

    /** The same cities with other words in the rules of the residents. */
    static RuleBook book(String words, String others) {
        Map<String, byte[]> files = new TreeMap<>(Books.files("residents", "\"" + RESIDENTS + "\"",
                ".needs( extremelyPoor, subsistenceAllowance, lowIncomeMargin ).covers( resident, inpatient, outpatient )", RESIDENT_RULES.replace(words, others)));
        files.putAll(Books.files("employees", "\"" + EMPLOYEES + "\"",
                ".medicalYearStarts(\"07-01\").order( currentAccount, basic ).covers( employee, inpatient, outpatient )", EMPLOYEE_RULES));
        String covers = ".covers( resident, inpatient, outpatient ).covers( resident, yearEnd )";
        files.putAll(Books.files("province", "\"" + PROVINCE + "\"", ".medicalYearStarts(\"04-01\").rounding( down )"
                + ".needs( extremelyPoor, subsistenceAllowance, lowIncomeMargin )" + covers, PROVINCE_RULES));
        files.putAll(Books.files("county", "\"" + COUNTY + "\"", ".buildsOn( \"province\" )" + covers, COUNTY_RULES));
        return RuleBook.load(files);
    }
}
