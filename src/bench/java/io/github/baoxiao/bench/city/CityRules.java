package io.github.baoxiao.bench.city;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of the city as an analyst writes them, one rule for each clause of its documents: some 130. */
final class CityRules {

    static final String[] SCHEMES = {"employee", "resident"};
    static final String[] CARES = {"inpatient", "outpatient", "chronicOutpatient"};
    static final String[] LEVELS = {"level3A", "level3B", "level2", "level1", "community"};
    static final String[] PLACES = {"elsewhereInProvince", "otherProvince"};
    static final String[] REFERRALS = {"noReferral || unfiled", "longTermFiled", "referred", "emergencyFiled"};
    static final String[] NEEDS = {"extremelyPoor", "subsistenceAllowance", "lowIncomeMargin"};
    static final String[] WORK = {"active", "retired"};

    private static final String HEADER = """
            // 示意 illustrative
            package rules.city

            import io.github.baoxiao.rules.Region
            import io.github.baoxiao.rules.Situation
            import static io.github.baoxiao.rules.Units.*
            global io.github.baoxiao.rules.Benefits benefits
            """;

    private final List<String> rules = new ArrayList<>();

    private CityRules() {
    }

    /** How many rules there are. */
    static int count() {
        return new CityRules().all().size();
    }

    /** The file, as a rule book takes it. */
    static Map<String, byte[]> files() {
        return Map.of("city/city.drl", (HEADER + String.join("", new CityRules().all())).getBytes(StandardCharsets.UTF_8));
    }

    private List<String> all() {
        region();
        inpatient();
        outpatient();
        chronic();
        elsewhere();
        layersAbove();
        assistance();
        return rules;
    }

    private void region() {
        rule("市", "Region()", "region( \"990100\" ).names( \"示意市\", \"Demo City\" ).needs( extremelyPoor, subsistenceAllowance, lowIncomeMargin )"
                + Stream.of(SCHEMES).flatMap(scheme -> Stream.of(CARES).map(care -> "\n        .covers( " + scheme + ", " + care
                + ", local, elsewhereInProvince, otherProvince, noReferral, longTermFiled, referred, emergencyFiled, unfiled )"))
                .collect(Collectors.joining()));
    }

    private void inpatient() {
        for (int level = 0; level < LEVELS.length; level++) {
            int[] admissions = CityFigures.ADMISSIONS[level];
            int[] bands = CityFigures.BANDS[level];
            situation("职工住院起付 " + LEVELS[level], "employee, inpatient, " + LEVELS[level],
                    "basic().deductible( yuan(%d), yuan(%d), yuan(%d) )".formatted(admissions[0], admissions[1], admissions[2]));
            situation("居民住院起付 " + LEVELS[level], "resident, inpatient, " + LEVELS[level],
                    "basic().deductible( yuan(" + CityFigures.ADMISSION[level] + ") )");
            situation("职工住院比例 " + LEVELS[level], "employee, inpatient, " + LEVELS[level], """
                    basic().bands( perClaim, deductibleInside )
                            .upTo( yuan(%d), percent(%d) )
                            .upTo( yuan(%d), percent(%d) )
                            .beyond( percent(%d) )""".formatted(CityFigures.BAND_EDGES[0], bands[0], CityFigures.BAND_EDGES[1], bands[1], bands[2]));
            situation("居民住院比例 " + LEVELS[level], "resident, inpatient, " + LEVELS[level],
                    "basic().ratio( percent(" + CityFigures.RATIO[level] + ") )");
        }
        situation("退休人员住院", "employee, inpatient, retired",
                "basic().personShareTimes( percent(" + CityFigures.RETIRED_PERSON_SHARE_TIMES + ") )");
        situation("未成年人起付减半", "resident, inpatient, minor || newborn",
                "basic().deductibleTimes( percent(" + CityFigures.MINORS_DEDUCTIBLE_TIMES + "), \"未成年人\" )");
        situation("中医医院起付", "inpatient, tcm", "basic().deductibleTimes( percent(" + CityFigures.TCM_DEDUCTIBLE_TIMES + "), \"中医\" )");
        for (int scheme = 0; scheme < 2; scheme++) {
            situation(SCHEMES[scheme] + " 统筹基金封顶", SCHEMES[scheme], "basic().yearlyCap( \"统筹基金\", yuan(" + CityFigures.POOL[scheme] + ") )");
        }
    }

    private void outpatient() {
        String[] who = {"employee, outpatient, active", "resident, outpatient", "employee, outpatient, retired"};
        for (int i = 0; i < who.length; i++) {
            situation(who[i] + " 起付", who[i], "basic().yearlyDeductible( yuan(" + CityFigures.OUTPATIENT_DEDUCTIBLE[i] + ") )");
            situation(who[i] + " 限额", who[i], "basic().yearlyCap( yuan(" + CityFigures.OUTPATIENT_CAP[i] + ") )");
        }
        ratios("outpatient", CityFigures.OUTPATIENT_RATIO);
    }

    private void chronic() {
        for (int scheme = 0; scheme < 2; scheme++) {
            String who = SCHEMES[scheme] + ", chronicOutpatient";
            situation(who + " 起付", who, "basic().yearlyDeductible( yuan(" + CityFigures.CHRONIC_DEDUCTIBLE[scheme] + ") )");
            situation(who + " 限额", who, "basic().yearlyCap( yuan(" + CityFigures.CHRONIC_CAP[scheme] + ") )");
        }
        ratios("chronicOutpatient", CityFigures.CHRONIC_RATIO);
    }

    private void ratios(String care, int[][] ratio) {
        for (int scheme = 0; scheme < 2; scheme++) {
            for (int level = 0; level < LEVELS.length; level++) {
                String who = SCHEMES[scheme] + ", " + care + ", " + LEVELS[level];
                situation(who, who, "basic().ratio( percent(" + ratio[scheme][level] + ") )");
            }
        }
        situation("退休人员 " + care, "employee, retired, " + care, "basic().raiseByPoints( " + CityFigures.RETIRED_POINTS + ", \"退休\" )");
    }

    private void elsewhere() {
        for (int scheme = 0; scheme < 2; scheme++) {
            for (int place = 0; place < PLACES.length; place++) {
                String list = scheme == 0 ? "职工住院起付 " : "居民住院起付 ";
                String overridden = Stream.of(LEVELS).map(level -> '"' + list + level + '"').collect(Collectors.joining(", "));
                String who = SCHEMES[scheme] + ", inpatient, " + PLACES[place];
                rule(who + " 起付", "Situation( " + who + " )",
                        "basic().deductible( yuan(" + CityFigures.ADMISSION_ELSEWHERE[scheme][place] + ") )", overridden);
                for (String care : CARES) {
                    for (int referral = 0; referral < REFERRALS.length; referral++) {
                        int points = CityFigures.POINTS[place][referral];
                        if (points > 0) {
                            String there = SCHEMES[scheme] + ", " + care + ", " + PLACES[place] + ", " + REFERRALS[referral];
                            situation(there, there, "basic().lowerByPoints( " + points + ", \"异地\" )");
                        }
                    }
                }
            }
        }
    }

    private void layersAbove() {
        for (String care : List.of("inpatient", "chronicOutpatient")) {
            for (int i = 0; i < 2; i++) {
                situation("大额 " + care + " " + WORK[i], "employee, " + care + ", " + WORK[i],
                        "largeAmount().counter( \"大额\" ).covers( overCap ).ratio( percent(%d) ).yearlyCap( yuan(%d) )"
                                .formatted(CityFigures.LARGE_RATIO[i], CityFigures.LARGE_CAP));
            }
            int[] edges = CityFigures.CRITICAL_EDGES;
            int[] ratios = CityFigures.CRITICAL_RATIO;
            situation("大病 " + care, "resident, " + care, """
                    criticalIllness().counter( "大病" ).yearlyDeductible( yuan(%d) ).yearlyCap( yuan(%d) )
                            .bands( perYear, deductibleInside )
                            .upTo( yuan(%d), percent(%d) )
                            .upTo( yuan(%d), percent(%d) )
                            .beyond( percent(%d) )""".formatted(CityFigures.CRITICAL_DEDUCTIBLE, CityFigures.CRITICAL_CAP, edges[0], ratios[0],
                    edges[1], ratios[1], ratios[2]));
            rule("大病倾斜 " + care, "Situation( resident, " + care + ", inNeed )",
                    "criticalIllness().deductibleTimes( percent(%d) ).raiseByPoints(%d).yearlyCap( none )"
                            .formatted(CityFigures.NEED_DEDUCTIBLE_TIMES, CityFigures.NEED_POINTS), "\"大病 " + care + "\"");
        }
        for (int care = 0; care < CARES.length; care++) {
            for (int i = 0; i < 2; i++) {
                situation("公务员 " + CARES[care] + " " + WORK[i],
                        "employee, " + CARES[care] + ", " + WORK[i] + ", traits contains \"CIVIL_SERVANT\"", """
                        civilServant().counter( "公务员" ).covers( inScope, share( percent(%d), firstSelfPay ) ).ratio( percent(%d) )
                                .yearlyCap( yuan(%d) )""".formatted(CityFigures.CIVIL_FIRST_SHARE, CityFigures.CIVIL_RATIO[care][i],
                        CityFigures.CIVIL_CAP));
            }
            situation("账户 " + CARES[care], "employee, " + CARES[care],
                    "account().pays( " + (care == CityFigures.OUTPATIENT ? "inScope, firstSelfPay" : "inScope") + " )");
        }
    }

    private void assistance() {
        for (int care = 0; care < CARES.length; care++) {
            for (int need = 0; need < NEEDS.length; need++) {
                situation("救助 " + CARES[care] + " " + NEEDS[need], CARES[care] + ", " + NEEDS[need],
                        "assistance().counter( \"救助\" ).ratio( percent(" + CityFigures.ASSISTANCE_RATIO[care][need] + ") )"
                        + ".yearlyCap( " + (need == 0 ? "none" : "yuan(" + CityFigures.ASSISTANCE_CAP + ")") + " )"
                        + (need == 2 ? ".yearlyDeductible( yuan(" + CityFigures.ASSISTANCE_MARGIN_DEDUCTIBLE + ") )" : "")
                        + (care == CityFigures.OUTPATIENT ? ".yearlyCap( \"门诊救助\", yuan(" + CityFigures.ASSISTANCE_OUTPATIENT_CAP + ") )" : ""));
            }
        }
        String[] where = {"local", "elsewhereInProvince || otherProvince, referred"};
        for (int i = 0; i < where.length; i++) {
            situation("倾斜救助 " + where[i], "inpatient, inNeed, " + where[i],
                    "tiltAssistance().yearlyDeductible( yuan(%d) ).ratio( percent(%d) ).yearlyCap( yuan(%d) )"
                            .formatted(CityFigures.TILT_DEDUCTIBLE, CityFigures.TILT_RATIO[i], CityFigures.TILT_CAP));
        }
    }

    private void situation(String name, String when, String then) {
        rule(name, "Situation( " + when + " )", then, "");
    }

    private void rule(String name, String when, String then) {
        rule(name, when, then, "");
    }

    private void rule(String name, String when, String then, String overrides) {
        rules.add("""

                rule "%s"
                    @source( "示意 illustrative" )
                    @effective( "2023-01-01" )%s
                when
                    %s
                then
                    benefits.%s;
                end
                """.formatted(name, overrides.isEmpty() ? "" : "\n    @overrides( " + overrides + " )", when, then));
    }
}
