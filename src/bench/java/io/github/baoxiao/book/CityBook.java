package io.github.baoxiao.book;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.nio.charset.StandardCharsets;

/**
 * A book of a city of about that many rules, shaped like real ones and invented: both schemes, five kinds of care, all levels, treatment
 * elsewhere with and without referral, needs, civil servants, items; a year has up to some 170 rules, and a longer book has more years.
 */
final class CityBook {

    private static final List<String> CARES = List.of("inpatient", "outpatient", "chronicOutpatient", "emergencyCare", "maternity");
    private static final String HEADER = """
            package rules.city.%s
            import io.github.baoxiao.rules.Situation
            import io.github.baoxiao.rules.Item
            import io.github.baoxiao.rules.Region
            import static io.github.baoxiao.rules.Units.*
            global io.github.baoxiao.rules.Benefits benefits
            """;

    private final List<String> rules = new ArrayList<>();
    private final int most;
    private int year;

    private CityBook(int most) {
        this.most = most;
    }

    /** The files of a book of that many rules. */
    static SortedMap<String, byte[]> of(int rules) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        int left = rules;
        for (int year = 2000; left > 0; year++) {
            CityBook book = new CityBook(left);
            book.year(year);
            left -= book.rules.size();
            files.put("city/y" + year + ".drl", (HEADER.formatted("y" + year) + String.join("\n", book.rules)).getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private void year(int of) {
        year = of;
        List<String> covers = new ArrayList<>();
        for (String scheme : List.of("employee", "resident")) {
            for (String care : CARES) {
                if (rules.size() + 3 < most) {
                    basic(scheme, care);
                    covers.add("        .covers( " + scheme + ", " + care + (most > 100 ? ", local, elsewhereInProvince, otherProvince, "
                            + "noReferral, referred, unfiled" : "") + " )");
                }
            }
        }
        add("市", "Region()", "benefits.region( \"990100\" )\n        .names( \"示意市\", \"Demo City\" )\n        .needs( extremelyPoor, "
                + "subsistenceAllowance, lowIncomeMargin )\n" + String.join("\n", covers) + ";");
        for (String scheme : List.of("employee", "resident")) {
            for (String care : CARES) {
                more(scheme, care);
            }
            items(scheme);
        }
    }

    private void basic(String scheme, String care) {
        String status = scheme.equals("employee") ? "active,      active,      active,      retired,     retired,     retired"
                : "adult,       adult,       adult,       student,     student,     student";
        add(scheme + " " + care + " 起付线", "Situation( " + scheme + ", " + care + " )", """
                benefits.basic()
                        .columns(         level3A,    level3B,   level2,    otherLevels )
                        .firstAdmission(  yuan(1000), yuan(800), yuan(500), yuan(300)   )
                        .secondAdmission( yuan(700),  yuan(560), yuan(350), yuan(210)   )
                        .laterAdmissions( yuan(0),    yuan(0),   yuan(0),   yuan(0)     );""");
        add(scheme + " " + care + " 比例", "Situation( " + scheme + ", " + care + " )", """
                benefits.basic().bands( perClaim, deductibleInside )
                        .columns(             %s     )
                        .columns(             level3A,     level3B,     otherLevels, level3A,     level3B,     otherLevels )
                        .upTo( yuan(20_000),  percent(78), percent(80), percent(82), percent(79), percent(81), percent(83) )
                        .upTo( yuan(50_000),  percent(80), percent(82), percent(85), percent(81), percent(83), percent(85) )
                        .beyond(              percent(85), percent(86), percent(88), percent(86), percent(87), percent(88) );"""
                .formatted(status).replace("student,     student,     student", "!adult").replace("adult,       adult,       adult,       !adult",
                        "adult,       adult,       adult,       student,     student,     student"));
        if (scheme.equals("resident")) {
            rules.set(rules.size() - 1, rules.get(rules.size() - 1).replace("Situation( resident, " + care + " )",
                    "Situation( resident, " + care + ", adult || student )"));
            add(scheme + " " + care + " 儿童比例", "Situation( resident, " + care + ", minor || newborn )",
                    "benefits.basic().ratio( percent(85) );");
        }
        add(scheme + " " + care + " 封顶线", "Situation( " + scheme + ", " + care + " )", "benefits.basic().yearlyCap( \"统筹基金\", yuan(190_000) );");
    }

    private void more(String scheme, String care) {
        String who = scheme + ", " + care;
        String name = scheme + " " + care + " ";
        add(name + "跨省转诊", "Situation( " + who + ", otherProvince, referred )", "benefits.basic().lowerByPoints( 10, \"转诊\" );");
        add(name + "跨省未备案", "Situation( " + who + ", otherProvince, unfiled )", "benefits.basic().lowerByPoints( 20, \"未备案\" );");
        add(name + "省内未备案", "Situation( " + who + ", elsewhereInProvince, unfiled )", "benefits.basic().lowerByFactor( percent(10), \"省内\" );");
        add(name + "中蒙医", "Situation( " + who + ", tcm, level2 || level3 )", "benefits.basic().deductibleTimes( percent(70) );");
        add(name + "大病", "Situation( " + who + " )", """
                benefits.criticalIllness()
                        .yearlyDeductible( yuan(14_000) )
                        .bands( perYear, deductibleInside )
                            .upTo( yuan(50_000), percent(60) )
                            .beyond(             percent(65) )
                        .yearlyCap( yuan(300_000) );""");
        if (rules.size() < most) {
            add(name + "大病倾斜", "Situation( " + who + ", inNeed )",
                    "benefits.criticalIllness().deductibleTimes( percent(50) ).raiseByPoints(5).yearlyCap( none );", name + "大病");
        }
        add(name + "救助", "Situation( " + who + " )", """
                benefits.assistance()
                        .columns(   extremelyPoor, subsistenceAllowance, lowIncomeMargin )
                        .ratio(     percent(100),  percent(75),          percent(70)     )
                        .yearlyCap( none,          yuan(50_000),         yuan(50_000)    );""");
        add(name + "倾斜救助", "Situation( " + who + ", inNeed, local || referred )",
                "benefits.tiltAssistance().yearlyDeductible( yuan(3000) ).ratio( percent(60) ).yearlyCap( yuan(20_000) );");
        add(name + "公务员", "Situation( " + who + ", traits contains \"CIVIL_SERVANT\" )", "benefits.civilServant().ratio( percent(50) );");
        add(name + "账户", "Situation( " + who + " )", "benefits.account().pays( inScope, firstSelfPay );");
    }

    private void items(String scheme) {
        for (String kind : List.of("drug", "service", "consumable", "implant")) {
            add(scheme + " " + kind + " 先行自付", "Situation( " + scheme + " )\n    Item( classB, " + kind + " )",
                    "benefits.items().columns( domestic, imported ).firstShare( percent(10), percent(20) );");
        }
    }

    private void add(String name, String when, String then, String... overrides) {
        if (rules.size() < most) {
            rules.add("""
                    rule "%s %d"
                        @source( "示意 illustrative" )
                        @effective( "%d-01-01" )
                        @until( "%d-01-01" )%s
                    when
                        %s
                    then
                        %s
                    end
                    """.formatted(name, year, year, year + 1,
                    overrides.length == 0 ? "" : "\n    @overrides( \"" + overrides[0] + " " + year + "\" )", when, then));
        }
    }
}
