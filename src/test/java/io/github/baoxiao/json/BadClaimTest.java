package io.github.baoxiao.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.baoxiao.ClaimException;
import io.github.baoxiao.Goldens;
import io.github.baoxiao.issue.Issue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Every way in which a claim can be wrong, with the code and the pointer a caller may rely on. */
class BadClaimTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "bad-claims.txt");
    private static final String AMOUNT = "\"amount\": \"264454.50\"";
    private static final String BORN = "\"bornOn\": \"1958-03-02\"";
    private static final String FROM = "\"from\": \"2023-10-02\"";
    private static final String SCHEME = "\"scheme\": \"EMPLOYEE\"";
    private static final String YEARS = "\"enrolledYears\": 30";
    private static final String DESIGNATED = "\"designated\": false";
    private static final String NEEDS = "\"needs\": [\"ORPHAN\", \"SEVERELY_DISABLED\"]";
    private static final String SHARE = "\"firstShare\": \"5%\"";
    private static final String QUANTITY = "\"quantity\": \"1\"";
    private static final String ID = "\"id\": \"C-2\"";

    /**
     * A full claim with one thing replaced.
     *
     * @param row the row of the list of bad inputs
     * @param hint a part of the English hint or, where there is none, of what is said
     */
    record Bad(String row, String replaced, String by, String code, String at, String hint) {

        String document() {
            assertThat(Samples.FULL).contains(replaced);
            return Samples.FULL.replace(replaced, by);
        }

        @Override
        public String toString() {
            return row + " " + by.codePoints().limit(60).collect(StringBuilder::new, StringBuilder::appendCodePoint,
                    StringBuilder::append).toString().replace("\n", "\\n").replace("\u0000", "\\0");
        }
    }

    private static Bad amount(String row, String by, String code, String hint) {
        return new Bad(row, AMOUNT, "\"amount\": " + by, code, "/items/1/amount", hint);
    }

    private static Bad at(String row, String replaced, String by, String code, String at, String hint) {
        return new Bad(row, replaced, by, code, at, hint);
    }

    static List<Bad> amounts() {
        return List.of(
                amount("C1", "\"-5\"", "negative", "reversal"),
                amount("C1", "\"-5.00\"", "negative", "reversal"),
                amount("C1", "-5", "type", "as a string"),
                amount("C2", "\"-0.00\"", "amount", "zero has no sign"),
                amount("C4", "\"NaN\"", "amount", "2875.30"),
                amount("C4", "\"-Infinity\"", "amount", "no sign"),
                amount("C5", "1e400", "type", "as a string"),
                amount("C5", "\"1e400\"", "amount", "exponent"),
                amount("C5", "\"10000000000.00\"", "range", "9999999999.99"),
                amount("C6", "1e-100000000", "type", "as a string"),
                amount("C6", "\"1e-100000000\"", "amount", "exponent"),
                amount("C7", "1e10000000", "type", "as a string"),
                amount("C7", "\"1E+10000000\"", "amount", "exponent"),
                amount("C8", "1e99999999999", "type", "as a string"),
                amount("C9", "\"1.000000000000000000000000000000\"", "amount", "2 decimals"),
                amount("C10", "\"0.005\"", "amount", "rounded"),
                amount("C10", "0.005", "type", "as a string"),
                amount("C11", "9".repeat(1001), "type", "as a string"),
                amount("C11", '"' + "9".repeat(1001) + '"', "range", "9999999999.99"),
                amount("C11", '"' + "1.".repeat(500) + '"', "amount", "too long"),
                amount("C12", "12.30", "type", "as a string"),
                amount("C13", "\"1,234.50\"", "amount", "thousands"),
                amount("C13", "\"1，234\"", "amount", "thousands"),
                amount("C13", "\"¥12.30\"", "amount", "yuan"),
                amount("C13", "\"12.30元\"", "amount", "yuan"),
                amount("C13", "\"CNY 12.30\"", "amount", "yuan"),
                amount("C14", "\"１２３\"", "amount", "half-width"),
                amount("C16", "\"0x10\"", "amount", "2875.30"),
                amount("C16", "\"012\"", "amount", "leading zeros"),
                amount("C16", "\"+12\"", "amount", "no sign"),
                amount("C16", "\"12.\"", "amount", "2875.30"),
                amount("C16", "\".5\"", "amount", "2875.30"),
                amount("C17", "\"\"", "amount", "not zero"),
                amount("C17", "\"  \"", "amount", "not zero"),
                amount("C17", "\" 12.30\"", "amount", "no spaces"),
                amount("C18", "true", "type", "as a string"),
                amount("C18", "[1]", "type", "as a string"),
                amount("C18", "{}", "type", "as a string"),
                amount("C18", "null", "null", "left out"));
    }

    static List<Bad> values() {
        return List.of(
                at("C15", YEARS, "\"enrolledYears\": \"３\"", "type", "/person/enrolledYears", "without quotes"),
                at("C19", YEARS, "\"enrolledYears\": 1.9", "type", "/person/enrolledYears", "no decimals"),
                at("C19", YEARS, "\"enrolledYears\": 1e2", "type", "/person/enrolledYears", "no exponent"),
                at("C20", YEARS, "\"enrolledYears\": null", "null", "/person/enrolledYears", "left out"),
                at("C21", YEARS, "\"enrolledYears\": 3000000000", "range", "/person/enrolledYears", "0 to 150"),
                at("C21", YEARS, "\"enrolledYears\": -1", "range", "/person/enrolledYears", "0 to 150"),
                at("C21", YEARS, "\"enrolledYears\": " + "1".repeat(5000), "type", "/person/enrolledYears", "whole number"),
                at("C20", "\"admission\": 2", "\"admission\": 0", "range", "/visit/admission", "1 to 366"),
                at("C22", SCHEME, "\"scheme\": 1", "type", "/person/scheme", "string"),
                at("C22", SCHEME, "\"scheme\": \"1\"", "value", "/person/scheme", "EMPLOYEE, RESIDENT"),
                at("C23", SCHEME, "\"scheme\": \"emp\"", "value", "/person/scheme", "did you mean EMPLOYEE?"),
                at("C23", SCHEME, "\"scheme\": \"employee\"", "value", "/person/scheme", "did you mean EMPLOYEE?"),
                at("C24", SCHEME, "\"scheme\": \"MILITARY\"", "value", "/person/scheme", "EMPLOYEE, RESIDENT"),
                at("C25", SCHEME + ",", "", "missing", "/person/scheme", "missing"),
                at("C39", DESIGNATED, "\"designated\": \"true\"", "type", "/visit/facility/designated", "without quotes"),
                at("C39", DESIGNATED, "\"designated\": 1", "type", "/visit/facility/designated", "true or false"),
                at("C40", DESIGNATED, "\"designated\": \"yes\"", "type", "/visit/facility/designated", "true or false"),
                at("C41", DESIGNATED, "\"designated\": null", "null", "/visit/facility/designated", "null"),
                at("C41", NEEDS, "\"needs\": null", "null", "/person/needs", "null"),
                at("C41", NEEDS, "\"needs\": [\"NONE\"]", "value", "/person/needs/0", "allowed: EXTREMELY_POOR"),
                at("C41", NEEDS, "\"needs\": [\"ORPHAN\", \"ORPHAN\"]", "duplicate", "/person/needs/1", "twice"),
                at("C41", "\"COVID-19\"", "\"COVID-19\", \"COVID-19\"", "duplicate", "/visit/conditions/1", "twice"),
                at("C41", "\"CIVIL_SERVANT\"", "\"civil servant\"", "identifier", "/person/traits", "A-Z"),
                at("C46", ID, "\"id\": \"C\\u0000\"", "text", "/id", "control"),
                at("C55", ID, "\"id\": \"C\\nerror[ok]: /\"", "text", "/id", "control"),
                at("C55", ID, "\"id\": \"\"", "id", "/id", "64"),
                at("C47", ID, "\"id\": \"C\\ud800\"", "text", "/id", "half"),
                at("C47", ID, "\"id\": \"C\uD800\"", "text", "/id", "half"),
                at("C65", SHARE, "\"firstShare\": 1.5", "type", "/items/0/firstShare", "15%"),
                at("C65", SHARE, "\"firstShare\": 15", "type", "/items/0/firstShare", "15%"),
                at("C65", SHARE, "\"firstShare\": \"0.15\"", "percent", "/items/0/firstShare", "percent sign"),
                at("C65", SHARE, "\"firstShare\": \"150%\"", "percent", "/items/0/firstShare", "62.5%"),
                at("C65", SHARE, "\"firstShare\": \"100.5%\"", "range", "/items/0/firstShare", "0% to 100%"),
                at("C65", SHARE, "\"firstShare\": \"-5%\"", "percent", "/items/0/firstShare", "62.5%"),
                at("C65", SHARE, "\"firstShare\": \"5.00001%\"", "percent", "/items/0/firstShare", "62.5%"),
                at("C19", QUANTITY, "\"quantity\": 1", "type", "/items/0/quantity", "as a string"),
                at("C19", QUANTITY, "\"quantity\": \"1.00001\"", "quantity", "/items/0/quantity", "4 decimals"),
                at("C19", QUANTITY, "\"quantity\": \"1000000\"", "quantity", "/items/0/quantity", "six digits"),
                at("C19", QUANTITY, "\"quantity\": \"0\"", "range", "/items/0/quantity", "above 0"),
                at("C68", "\"position\": \"1000.00\"", "\"position\": \"-1000.00\"", "negative",
                        "/yearToDate/counters/BASIC~1INPATIENT/position", "not negative"),
                at("C68", "\"visits\": 1 ", "\"visits\": -1 ", "range", "/yearToDate/counters/BASIC~1INPATIENT/visits", "0 to"),
                at("C69", ", \"borne\": { \"DEDUCTIBLE\": \"300.00\", \"COPAY\": \"210.00\" }", "", "missing", "/yearToDate/borne", "missing"),
                at("C69", "\"from\": \"2023-01-01\",", "", "missing", "/yearToDate/from", "missing"),
                at("C69", "\"totals\": { \"total\": \"1200.00\", \"inScope\": \"1000.00\" }", "\"totals\": null", "null", "/yearToDate/totals", "null"));
    }

    static List<Bad> dates() {
        return List.of(
                at("C32", BORN, "\"bornOn\": \"2021-02-30\"", "date", "/person/bornOn", "no such day"),
                at("C32", BORN, "\"bornOn\": \"2021-13-01\"", "date", "/person/bornOn", "no such day"),
                at("C32", FROM, "\"from\": \"2023-02-29\"", "date", "/visit/from", "no such day"),
                at("C33", FROM, "\"from\": \"2023-2-3\"", "date", "/visit/from", "two digits"),
                at("C33", FROM, "\"from\": \"2023/10/02\"", "date", "/visit/from", "hyphens"),
                at("C33", FROM, "\"from\": \"20231002\"", "date", "/visit/from", "hyphens"),
                at("C33", FROM, "\"from\": \"2023年10月2日\"", "date", "/visit/from", "hyphens"),
                at("C33", FROM, "\"from\": \"２０２３-10-02\"", "date", "/visit/from", "half-width"),
                at("C34", FROM, "\"from\": 18000", "type", "/visit/from", "as a string"),
                at("C34", FROM, "\"from\": [2023,10,2]", "type", "/visit/from", "as a string"),
                at("C35", FROM, "\"from\": \"2023-10-02T23:30:00Z\"", "date", "/visit/from", "without time"),
                at("C35", FROM, "\"from\": \"2023-10-02 23:30\"", "date", "/visit/from", "without time"),
                at("C36", FROM, "\"from\": \"\"", "date", "/visit/from", "2021-02-03"),
                at("C37", FROM, "\"from\": \"+999999-01-01\"", "date", "/visit/from", "2021-02-03"),
                at("C37", FROM, "\"from\": \"0021-10-02\"", "range", "/visit/from", "1990 to 2100"),
                at("C37", FROM, "\"from\": \"1989-12-31\"", "range", "/visit/from", "1990 to 2100"),
                at("C37", "\"settledOn\": \"2023-10-12\"", "\"settledOn\": \"2101-01-01\"", "range", "/settledOn", "1990 to 2100"),
                at("C37", BORN, "\"bornOn\": \"1839-12-31\"", "range", "/person/bornOn", "1840 to 2100"),
                at("C56", FROM, "\"from\": \"2023-10-13\"", "dates", "/visit/to", "/visit/from"),
                at("C57", "\"settledOn\": \"2023-10-12\"", "\"settledOn\": \"2023-10-11\"", "dates", "/settledOn", "/visit/to"),
                at("C67", BORN, "\"bornOn\": \"2023-10-13\"", "dates", "/person/bornOn", "impossible"),
                at("C67", BORN, "\"bornOn\": \"1850-01-01\"", "dates", "/person/bornOn", "impossible"));
    }

    static List<Bad> shapes() {
        return List.of(
                at("C26", ID, "\"id\": \"C-2\", \"id\": \"C-3\"", "duplicate", "/id", "twice"),
                at("C26", "\"kind\": \"TCM\"", "\"kind\": \"TCM\", \"kind\": \"TCM\"", "duplicate", "/visit/facility/kind", "twice"),
                at("C27", ID, "\"id\": \"C-2\", \"settledon\": 1", "unknown-field", "/settledon", "did you mean settledOn?"),
                at("C27", "\"conditions\"", "\"condition\"", "unknown-field", "/visit/condition", "did you mean conditions?"),
                at("C27", ID, "\"id\": \"C-2\", \"备注\": null", "unknown-field", "/备注", "allowed: id, settledOn"),
                at("C27", "\"DEDUCTIBLE\": \"300.00\"", "\"DEDUCTABLE\": \"300.00\"", "unknown-field", "/yearToDate/borne/DEDUCTABLE",
                        "did you mean DEDUCTIBLE?"),
                at("C42", "\"items\": [", "\"items\": [ null,", "null", "/items/0", "null"),
                at("C43", "\"indices\": { \"ownAnnualSalary\": \"88000.00\" }", "\"indices\": 7", "type", "/indices", "object"),
                at("C43", "\"settled\": [ {", "\"settled\": [ 1, {", "type", "/settled/0", "object"),
                at("C43", "\"settled\": [ { \"layer\": \"BASIC\",", "\"settled\": [ { \"layer\": \"PERSON\",", "value", "/settled/0/layer",
                        "allowed: BASIC"),
                at("C43", "\"of\": \"fullSelfPay\"", "\"of\": \"FULL_SELF_PAY\"", "value", "/costs/named/特药/of", "did you mean fullSelfPay?"),
                at("C43", "\"特药\": {", "\"\": {", "text", "/costs/named", "visible"),
                at("C43", "\"特药\": {", "\"a\\nb\": {", "text", "/costs/named", "visible"),
                at("C53", "\"needs\": [", "\"needs\": [[],", "type", "/person/needs/0", "string"),
                at("C64", "\"amount\": \"545.50\"", "\"amount\": \"545.51\"", "sum", "/costs/total", "265000.01"),
                at("C64", "\"inScope\": \"518.22\"", "\"inScope\": \"518.23\"", "sum", "/costs/total", "265000.01"),
                at("C70", ID, "\"id\": \"C-2\", \"currency\": \"USD\"", "unknown-field", "/currency", "allowed"),
                at("C75", ID, "\"id\": \"C-2\", \"@class\": \"java.lang.Runtime\"", "unknown-field", "/@class", "allowed"));
    }

    @ParameterizedTest
    @MethodSource({"amounts", "values", "dates", "shapes"})
    void oneThingWrong(Bad bad) {
        List<Issue> issues = refusal(bad.document());

        assertThat(issues).extracting(Issue::code, Issue::at).containsExactly(tuple(bad.code(), bad.at()));
        Issue issue = issues.get(0);
        assertThat(issue.text(Locale.ENGLISH)).contains(bad.hint());
        assertThat(issue.what().zh()).isNotEmpty();
        assertThat(issue.hint().zh().isEmpty()).isEqualTo(issue.hint().en().isEmpty());
    }

    /** What a caller reads, to the letter and in both languages; see {@link Goldens}. */
    @Test
    void theTextsAreThoseAgreed() {
        StringBuilder texts = new StringBuilder();
        Stream.of(amounts(), values(), dates(), shapes()).flatMap(List::stream).forEach(bad -> {
            Issue issue = refusal(bad.document()).get(0);
            texts.append(bad.row()).append(' ').append(issue.text(Locale.CHINESE)).append('\n')
                    .append(" ".repeat(bad.row().length() + 1)).append(issue.text(Locale.ENGLISH)).append('\n');
        });
        Goldens.agree(GOLDEN, texts.toString());
    }

    @Test
    void everyProblemIsReportedAtOnce() {
        List<Issue> issues = refusal("""
                { "settledOn": "2023/10/12", "settledOn": "2023-10-12",
                  "person": { "id": 7, "bornOn": "1958-03-02", "scheme": "RESIDENTS", "status": "ADULT", "region": "500112", "coverage": null },
                  "visit": [], "costs": { "total": 52000.00 }, "extra": {} }
                """);

        assertThat(issues).extracting(issue -> issue.at() + " " + issue.code()).containsExactly(
                "/settledOn duplicate",
                "/id missing",
                "/settledOn date",
                "/person/id type",
                "/person/scheme value",
                "/person/coverage null",
                "/visit type",
                "/costs/total type",
                "/costs/inScope missing",
                "/costs/firstSelfPay missing",
                "/costs/overLimit missing",
                "/costs/fullSelfPay missing",
                "/extra unknown-field");
    }

    @Test
    void neitherCostsNorItems() {
        assertThat(refusal(Samples.LEAST.replaceAll("\"items\": \\[.*]", "\"items\": []")))
                .extracting(Issue::at, Issue::code).containsExactly(tuple("/costs", "missing"));
    }

    static List<Issue> refusal(String document) {
        ClaimException refusal = catchThrowableOfType(ClaimException.class, () -> ClaimJson.parse(document));
        assertThat(refusal).as("refused").isNotNull();
        assertThat(refusal).hasNoCause();
        return refusal.issues();
    }
}
