package io.github.baoxiao.json;

import io.github.baoxiao.issue.Issue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** A claim that cannot be read whole is told everything at once, and nothing that only follows from a stand-in. */
class ConsistencyTest {

    private static final String CLAIM = """
            { "id": "C-1", "settledOn": "2023-10-12",
              "person": { "id": "P-1", "bornOn": "1958-03-02", "scheme": "RESIDENT", "status": "ADULT", "region": "500112", "coverage": "IN_FORCE" },
              "visit": { "care": "INPATIENT", "from": "2023-10-02", "to": "2023-10-12",
                         "facility": { "level": "LEVEL_2", "kind": "GENERAL", "region": "500112", "designated": true }, "referral": "NONE" },
              "costs": { "total": "52000.00", "inScope": "50000.00", "firstSelfPay": "0.00", "overLimit": "0.00", "fullSelfPay": "2000.00" },
              "yearToDate": "NONE" }""";

    @Test
    @DisplayName("an unknown field hides nothing: region, dates and sum are told with it")
    void unknownFieldHidesNothing() {
        assertThat(refused("\"id\": \"C-1\"", "\"extra\": 1, \"id\": \"C-1\"", "\"region\": \"500112\", \"coverage\"", "\"region\": \"5001\", \"coverage\"",
                "\"to\": \"2023-10-12\"", "\"to\": \"2023-10-01\"", "52000.00", "52000.01"))
                .containsExactly("/extra unknown-field", "/person/region region", "/visit/to dates", "/costs/total sum");
    }

    @Test
    @DisplayName("a wrong amount hides the sum, which may be right, and not what is wrong with the person")
    void wrongAmountHidesTheSum() {
        assertThat(refused("\"2000.00\"", "2000.00", "\"status\": \"ADULT\"", "\"status\": \"ACTIVE\""))
                .containsExactly("/costs/fullSelfPay type", "/person/status value");
    }

    @Test
    @DisplayName("a wrong day of discharge hides what is before and after it")
    void wrongDayHidesWhatRestsOnIt() {
        assertThat(refused("\"to\": \"2023-10-12\"", "\"to\": \"2023-13-12\"", "\"settledOn\": \"2023-10-12\"", "\"settledOn\": \"1991-10-12\"",
                "52000.00", "52000.01")).containsExactly("/visit/to date", "/costs/total sum");
    }

    @Test
    @DisplayName("a person that is no object hides everything about the person")
    void wrongPersonHidesThePerson() {
        String claim = CLAIM.replaceAll("(?s)\"person\": \\{.*?\\}", "\"person\": 1").replace("52000.00", "52000.01");
        assertThat(BadClaimTest.refusal(claim)).extracting(issue -> issue.at() + " " + issue.code()).containsExactly("/person type", "/costs/total sum");
    }

    @Test
    @DisplayName("items that could not be read are not missing, nor are costs then")
    void wrongItemsAreNotMissing() {
        String bare = CLAIM.replaceAll("(?s)\"costs\": \\{.*?\\}", "\"items\": ITEMS").replace("\"P-1\"", "\" \"");
        for (String items : List.of("{}", "null", "[], \"items\": [{}]")) {
            assertThat(BadClaimTest.refusal(bare.replace("ITEMS", items))).extracting(Issue::at).contains("/person/id").doesNotContain("/costs");
        }
    }

    @Test
    @DisplayName("a hidden name is not taken for another counter's field")
    void hiddenNameIsNobodys() {
        String state = """
                { "from": "2023-01-01", "counters": { "110101195803021234": { "paid": "-1" }, "paid": { "paid": "1.00" } },
                  "totals": { "total": "1.00", "inScope": "1.00" }, "borne": {} }""";
        assertThat(refused("\"yearToDate\": \"NONE\"", "\"yearToDate\": " + state)).contains("/yearToDate/counters/…/paid negative")
                .noneMatch(issue -> issue.contains("1101") || issue.startsWith("/yearToDate/counters/paid"));
    }

    @Test
    @DisplayName("a document of nothing but problems costs no more than one that is settled, and a thousand are told")
    void tellsAThousand() {
        String item = "{ \"code\": \"\", \"name\": \"" + "x".repeat(201) + "\", \"class\": \"A\", \"kind\": \"DRUG\", \"amount\": \"AMOUNT\" }";
        String items = (item.replace("AMOUNT", "1.00") + ", ").repeat(19_500) + (item.replace("AMOUNT", "-1") + ", ").repeat(500);
        String claim = CLAIM.replaceAll("(?s)\"costs\": \\{.*?\\}", "\"items\": [ITEMS]").replace("ITEMS", items.substring(0, items.length() - 2));
        List<Issue> issues = BadClaimTest.refusal(claim);
        assertThat(issues).hasSize(1001);
        assertThat(issues.get(1000).code()).isEqualTo("limit");
    }

    private static List<String> refused(String... changes) {
        String claim = CLAIM;
        for (int i = 0; i < changes.length; i += 2) {
            assertThat(claim).contains(changes[i]);
            claim = claim.replace(changes[i], changes[i + 1]);
        }
        return BadClaimTest.refusal(claim).stream().map(issue -> issue.at() + " " + issue.code()).toList();
    }
}
