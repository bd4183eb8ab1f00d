package io.github.baoxiao;

import io.github.baoxiao.issue.Issue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rule books written in a test. A rule may leave its annotations out: then it cites a document and holds from 2022. Line 1 of a text is
 * line 1 of its file.
 */
final class Books {

    private static final String HEADER = "package rules.test; import io.github.baoxiao.rules.Situation; import io.github.baoxiao.rules.Item; "
            + "import io.github.baoxiao.rules.Region; import static io.github.baoxiao.rules.Units.*; "
            + "global io.github.baoxiao.rules.Benefits benefits; ";
    private static final Pattern RULE = Pattern.compile("rule (\"[^\"]+\")(.*?)(?=\\bwhen\\b)", Pattern.DOTALL);

    /** Basic insurance for inpatient residents: (in scope - 500) × 70 %. */
    static final String BASIC = """
            rule "住院 起付线" when Situation( resident, inpatient ) then benefits.basic().deductible( yuan(500) ); end
            rule "住院 比例" when Situation( resident, inpatient ) then benefits.basic().ratio( percent(70) ); end
            """;

    private Books() {
    }

    /** A book about inpatient residents of 150100, in the file {@code test/rules.drl}. */
    static RuleBook of(String rules) {
        return of(".covers( resident, inpatient )", rules);
    }

    /** The same with another region file: what follows {@code benefits.region( "150100" )}. */
    static RuleBook of(String region, String rules) {
        return RuleBook.load(files("test", "\"150100\"", region, rules));
    }

    /** The files of one region. */
    static Map<String, byte[]> files(String folder, String codes, String region, String rules) {
        Map<String, byte[]> files = new TreeMap<>();
        files.put(folder + "/region.drl", file("rule \"统筹区\" when Region() then benefits.region( " + codes + " )" + region + "; end"));
        files.put(folder + "/rules.drl", file(rules));
        return files;
    }

    /** The bytes of one file. */
    static byte[] file(String rules) {
        return (HEADER + RULE.matcher(rules).replaceAll(rule -> Matcher.quoteReplacement("rule " + rule.group(1)
                + (rule.group(2).contains("@source") ? " " : " @source( \"文件\" ) ")
                + (rule.group(2).contains("@effective") ? "" : "@effective( \"2022-01-01\" ) ") + rule.group(2).stripLeading())))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Why a book is refused, when it is loaded or when a claim meets it. */
    static List<Issue> refused(Supplier<?> call) {
        try {
            call.get();
        } catch (RuleBookException e) {
            return e.issues();
        }
        throw new AssertionError("not refused");
    }
}
