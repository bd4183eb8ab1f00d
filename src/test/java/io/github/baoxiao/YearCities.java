package io.github.baoxiao;

import java.util.Map;
import java.util.TreeMap;

/**
 * Two cities made up for random years: residents with a year from January, employees with one from July. What they promise is what
 * {@link YearModel} works out a second time.
 */
final class YearCities {

    static final String RESIDENTS = "990100";
    static final String EMPLOYEES = "980100";

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

    private YearCities() {
    }

    static RuleBook book() {
        return book("", "");
    }

    /** The same cities with other words in the rules of the residents. */
    static RuleBook book(String words, String others) {
        Map<String, byte[]> files = new TreeMap<>(Books.files("residents", "\"" + RESIDENTS + "\"",
                ".needs( extremelyPoor, subsistenceAllowance, lowIncomeMargin ).covers( resident, inpatient, outpatient )", RESIDENT_RULES.replace(words, others)));
        files.putAll(Books.files("employees", "\"" + EMPLOYEES + "\"",
                ".medicalYearStarts(\"07-01\").order( currentAccount, basic ).covers( employee, inpatient, outpatient )", EMPLOYEE_RULES));
        return RuleBook.load(files);
    }
}
