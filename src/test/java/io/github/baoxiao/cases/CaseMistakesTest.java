package io.github.baoxiao.cases;

import io.github.baoxiao.RuleBook;
import io.github.baoxiao.issue.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every mistake somebody can make in a case table: {@code bad-cases/NAME.csv} is the table, {@code bad-cases/NAME.txt} what is said about
 * it,
 * in Chinese and in English, to the letter.
 */
class CaseMistakesTest {

    private static final Path FOLDER = Path.of("src/test/resources/bad-cases");
    private static final Path ACTUAL = Path.of("target/bad-cases");
    private static final RuleBook HOHHOT = RuleBook.load(Path.of("rules/hohhot"));

    static List<Path> tables() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void isReportedToTheLetter(Path file) throws IOException {
        String said = shown(issues(Files.readAllBytes(file)));
        Path golden = file.resolveSibling(file.getFileName().toString().replace(".csv", ".txt"));
        Path actual = ACTUAL.resolve(golden.getFileName());
        Files.createDirectories(ACTUAL);
        Files.writeString(actual, said);
        String expected = Files.exists(golden) ? Files.readString(golden) : "";
        assertThat(said).as("%n%nIf that is meant: cp %s %s%n", actual, golden).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void namesAPlaceAndNothingOfJava(Path file) throws IOException {
        assertThat(issues(Files.readAllBytes(file))).isNotEmpty().allSatisfy(issue -> {
            assertThat(issue.at()).matches("hohhot/cases\\.csv(:[0-9]+:[0-9]+)?");
            assertThat(issue.code()).matches("[a-z]+(-[a-z]+)*");
            assertThat(issue.hint().isEmpty()).isFalse();
            assertThat(issue.toString()).doesNotContain("Exception", "null", "siegmar", "java.");
        });
    }

    @Test
    void aTableAboveTenMegabytesIsNotRead() {
        byte[] large = new byte[10 * 1024 * 1024 + 1];
        Arrays.fill(large, (byte) 'x');

        assertThat(issues(large)).singleElement().satisfies(issue -> assertThat(issue.text(Locale.ENGLISH))
                .isEqualTo("hohhot/cases.csv: error[table-size]: the file is larger than 10 MB; have fewer cases"));
    }

    @Test
    void aTableOfMoreRowsThanAnybodyReadsIsNotRun() {
        String rows = "status,level,to,inScope,expect BASIC\n" + "ACTIVE,LEVEL_2,2023-05-11,500,0\n".repeat(20_001);

        assertThat(issues(rows)).singleElement().satisfies(issue -> assertThat(issue.text(Locale.ENGLISH))
                .startsWith("hohhot/cases.csv:20002:1: error[table-size]: there are more than 20000 rows\n"));
    }

    @Test
    void ofVeryManyMistakesTheFirstHundredAreListed() {
        List<Issue> issues = issues("status,level,to,inScope,expect BASIC\n" + "ACTIVE,LEVEL_9,2023-05-11,500,0\n".repeat(250));

        assertThat(issues).hasSize(101);
        assertThat(issues.get(100).text(Locale.ENGLISH))
                .isEqualTo("hohhot/cases.csv: error[limit]: 150 more errors are not listed; mend these first");
    }

    /** FastCSV reads the cells and we their places: both must see the same rows, whatever the text. */
    @Test
    void anyTextIsRowsOrMistakes() {
        Random random = new Random(20231030);
        String characters = "a1,;\t\"\"\"\n\n\r \u3000\uFEFF#";
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(16), 0, characters.length()).forEach(place -> text.append(characters.charAt(place)));
            TableText table = TableText.of("hohhot/cases.csv", text.toString());
            Problems problems = new Problems(table);

            List<List<Cell>> rows = CsvRows.of(table, problems);

            assertThat(problems.areNone() || rows.isEmpty()).as("%s", text).isTrue();
        }
    }

    @Test
    void nothingOfATableWithAMistakeIsRun() {
        CaseTable table = run("status,level,to,inScope,expect BASIC\nACTIVE,LEVEL_2,2023-05-11,500,0\nACTIVE,LEVEL_9,2023-05-11,500,0\n");

        assertThat(table.results()).isEmpty();
        assertThat(table.passed()).isZero();
        assertThat(table.failed()).isEqualTo(1);
    }

    private static List<Issue> issues(String text) {
        return run(text).issues();
    }

    private static List<Issue> issues(byte[] bytes) {
        return CaseTable.run("hohhot", FOLDER, bytes, HOHHOT).issues();
    }

    private static CaseTable run(String text) {
        return CaseTable.run("hohhot", FOLDER, text.getBytes(StandardCharsets.UTF_8), HOHHOT);
    }

    private static String shown(List<Issue> issues) {
        List<String> lines = new ArrayList<>();
        issues.forEach(issue -> lines.add(issue.text(Locale.CHINESE)));
        issues.forEach(issue -> lines.add(issue.text(Locale.ENGLISH)));
        return String.join("\n", lines) + "\n";
    }
}
