package io.github.baoxiao.cases;

import io.github.baoxiao.RuleBook;
import io.github.baoxiao.fuzz.Said;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Any bytes as the case table of two cities, one of employees and one of residents with items and assistance: results, or issues. */
public final class CaseTableFuzz {

    private static final RuleBook BOOK = RuleBook.load(Path.of("rules"));

    private CaseTableFuzz() {
    }

    /** Loads the book before the first table, which has little time. */
    public static void fuzzerInitialize() {
        Said.that(BOOK.regions().size() > 2, "no book");
    }

    /** Runs one table twice. */
    public static void fuzzerTestOneInput(byte[] input) {
        run("hohhot", input);
        run("inner-mongolia", input);
    }

    private static void run(String region, byte[] input) {
        CaseTable table = CaseTable.run(region, Path.of(region, CaseTable.NAME), input, BOOK);
        if (!table.issues().isEmpty()) {
            Said.check(table.issues(), input);
            Said.that(table.results().isEmpty(), "a table with a mistake was run");
            table.issues().forEach(issue -> Said.that(issue.at().startsWith(region + "/cases.csv"), "an issue of no file: " + issue));
        }
        for (CaseResult result : table.results()) {
            for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                Said.that(result.isPassed() || !result.text(locale).isBlank(), "a case failed without a word");
            }
        }
    }
}
