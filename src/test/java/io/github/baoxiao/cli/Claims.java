package io.github.baoxiao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Claims the tests begin with, all of Yubei: 52 000 yuan, of which the funds pay 46 374.80. */
final class Claims {

    private static final String CLAIM = """
            {
              "id": "%s", "settledOn": "2023-10-12",
              "person": { "id": "%s", "bornOn": "1958-03-02", "scheme": "RESIDENT", "status": "ADULT", "region": "500112",
                          "needs": ["LOW_INCOME_MARGIN"], "enrolledYears": 6, "coverage": "IN_FORCE" },
              "visit": { "care": "INPATIENT", "from": "2023-10-02", "to": "2023-10-12",
                         "facility": { "level": "LEVEL_2", "kind": "GENERAL", "region": "500112", "designated": true },
                         "referral": "NONE" },
              "costs": { "total": "52000.00", "inScope": "50000.00", "firstSelfPay": "0.00", "overLimit": "0.00", "fullSelfPay": "2000.00" }%s
            }
            """;

    private Claims() {
    }

    /** The first claim of a year, over several lines. */
    static String pretty(String id, String person) {
        return CLAIM.formatted(id, person, ", \"yearToDate\": \"NONE\"");
    }

    /** The first claim of a year, in one line. */
    static String first(String id, String person) {
        return pretty(id, person).replace("\n", "");
    }

    /** A claim that says nothing of the year before it, in one line. */
    static String later(String id, String person) {
        return CLAIM.formatted(id, person, "").replace("\n", "");
    }

    /** A file of these lines. */
    static String file(Path folder, String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n").toString();
    }
}
