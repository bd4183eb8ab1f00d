package io.github.baoxiao;

import io.github.baoxiao.dialect.Limits;
import io.github.baoxiao.issue.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Books of a size or with names that nobody means: loading ends, says so in one line, and keeps nothing. */
class HostileBooksTest {

    private static final int FIFTY_MEGABYTES = 50 << 20;

    @TempDir
    private Path folder;

    @Test
    void aFileOfFiftyMegabytesIsNotRead() throws IOException {
        Path region = Files.createDirectory(folder.resolve("hohhot"));
        try (RandomAccessFile file = new RandomAccessFile(region.resolve("employee.drl").toFile(), "rw")) {
            file.setLength(FIFTY_MEGABYTES);
        }

        assertThat(Books.refused(() -> RuleBook.load(folder))).extracting(Issue::code, Issue::at)
                .containsExactly(tuple("file-size", "hohhot/employee.drl"));
        assertThat(Books.refused(() -> RuleBook.load(Map.of("hohhot/employee.drl", new byte[Limits.FILE_BYTES + 1]))))
                .extracting(Issue::code, Issue::at).containsExactly(tuple("file-size", "hohhot/employee.drl"));
        assertThat(Books.refused(() -> RuleBook.load(Map.of("hohhot/employee.drl", new byte[FIFTY_MEGABYTES])))).hasSizeBetween(1, 2)
                .allMatch(issue -> issue.code().equals("file-size"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "\"", "/* ", "rule ", "@", "benefits.", "||", "\u4E2D", "'\"", "'"})
    void aLineOfAMegabyteIsRefusedWithAShortMessage(String piece) {
        byte[] line = piece.repeat((Limits.FILE_BYTES - 1000) / piece.getBytes(StandardCharsets.UTF_8).length).getBytes(StandardCharsets.UTF_8);

        List<Issue> issues = Books.refused(() -> RuleBook.load(Map.of("hohhot/employee.drl", line)));

        assertThat(issues).isNotEmpty().hasSizeLessThanOrEqualTo(Limits.PROBLEMS_OF_FILE + 1);
        assertThat(issues).allMatch(issue -> issue.toString().length() < 5000);
    }

    /** What the hint is made of is as long as what was written: were it looked through once for each of its characters, this would not end. */
    @Test
    void aPercentageOfAMegabyteIsRefusedWithAnExample() {
        String percent = "1" + " ".repeat(Limits.FILE_BYTES - 2000) + "1";

        assertThat(Books.refused(() -> Books.of("rule \"住院\" when Situation( resident, inpatient ) then benefits.basic().ratio( percent(\"" + percent
                + "\") ); end"))).extracting(Issue::code, issue -> issue.hint().en()).containsExactly(tuple("ratio", "write percent(\"62.5\")"));
    }

    @Test
    void aNumberOfAMegabyteIsRefused() {
        String number = "1" + "_1".repeat((Limits.FILE_BYTES - 2000) / 2);

        for (String then : List.of("percent(" + number + ")", "percent " + number)) {
            assertThat(Books.refused(() -> Books.of("rule \"住院\" when Situation( resident, inpatient ) then benefits.basic().ratio( " + then + " ); end")))
                    .hasSize(1).allMatch(issue -> issue.toString().length() < 5000);
        }
    }

    @Test
    void aPackageOfAMegabyteIsRefused() {
        byte[] file = ("package rules" + ".a".repeat((Limits.FILE_BYTES - 2000) / 2)).getBytes(StandardCharsets.UTF_8);

        assertThat(Books.refused(() -> RuleBook.load(Map.of("hohhot/employee.drl", file)))).isNotEmpty()
                .allMatch(issue -> issue.toString().length() < 5000);
    }

    @Test
    void tenThousandRulesAreTooMany() {
        Map<String, byte[]> files = new HashMap<>();
        for (int file = 0; file < 20; file++) {
            int first = file * 500;
            files.put("test/f" + file + ".drl", Books.file(IntStream.range(first, first + 500).mapToObj(i -> "rule \"r" + i
                    + "\" when Situation( resident, inpatient ) then benefits.commercial(\"c" + i + "\").ratio( percent(50) ); end")
                    .collect(Collectors.joining("\n"))));
        }

        assertThat(Books.refused(() -> RuleBook.load(files))).extracting(Issue::code, Issue::at)
                .containsExactly(tuple("too-many", "test/"));
    }

    @Test
    void aLongRowOfExceptionsEndsInOneMessage() {
        String rules = IntStream.range(0, 1500).mapToObj(i -> "rule \"r" + i + "\" @source( \"x\" ) @effective( \"2022-01-01\" )"
                + (i == 0 ? "" : " @overrides( \"r" + (i - 1) + "\" )")
                + "\nwhen Situation( resident ) then benefits.basic().ratio( percent(50) ); end").collect(Collectors.joining("\n"));
        String circle = IntStream.range(0, 1500).mapToObj(i -> "rule \"r" + i + "\" @source( \"x\" ) @effective( \"2022-01-01\" )"
                + " @overrides( \"r" + (i + 1) % 1500 + "\" )\nwhen Situation( resident ) then benefits.basic().ratio( percent(50) ); end")
                .collect(Collectors.joining("\n"));

        assertThat(Books.refused(() -> RuleBook.load(Map.of("test/rules.drl", Books.file(rules))))).extracting(Issue::code)
                .containsExactly("overrides");
        assertThat(Books.refused(() -> RuleBook.load(Map.of("test/rules.drl", Books.file(circle))))).hasSizeLessThanOrEqualTo(101)
                .allMatch(issue -> issue.code().equals("overrides")).allMatch(issue -> issue.toString().length() < 1000);
    }

    /** The compiler goes one step deeper for each call of a chain. */
    @Test
    void aThenOfThousandsOfCallsIsRefusedBeforeItIsCompiled() {
        String remarks = IntStream.range(0, 20_000).mapToObj(i -> ".remark( \"r" + i + "\" )").collect(Collectors.joining());
        String amounts = IntStream.range(0, 60_000).mapToObj(i -> "yuan(1)").collect(Collectors.joining(", "));

        for (String then : List.of("ratio( percent(50) )" + remarks, "deductible( " + amounts + " )")) {
            assertThat(Books.refused(() -> Books.of("rule \"住院\" when Situation( resident, inpatient ) then benefits.basic()." + then + "; end")))
                    .extracting(Issue::code).containsExactly("then");
        }
    }

    @Test
    void conditionsThatSpeakOfVeryManySituationsAreReadInTime() {
        String pairs = IntStream.range(0, 10).mapToObj(i -> "(traits contains \"A" + i + "\" || traits contains \"B" + i + "\")")
                .collect(Collectors.joining(", "));
        String words = IntStream.range(0, 28).mapToObj(i -> "conditions contains \"C" + i + "\"").collect(Collectors.joining(", "));
        String years = IntStream.range(0, 48).mapToObj(i -> "age >= " + i + " || enrolledYears < " + (i + 1)).collect(Collectors.joining(", "));

        for (String when : List.of(pairs + ", " + words, years)) {
            assertTimeoutPreemptively(Duration.ofSeconds(120), () -> Books.of(Books.BASIC + "rule \"多\" when Situation( resident, inpatient, "
                    + when + " ) then benefits.basic().remark( \"多\" ); end"));
        }
    }

    /** What is wrong in hundreds of windows is said once for each place, with the first situation; two clauses there are two places. */
    @Test
    void manyWindowsOfClausesWithoutAnOrderAreReportedOnceEach() {
        LocalDate first = LocalDate.of(2000, 1, 1);
        String rules = IntStream.range(0, 200).mapToObj(i -> "rule \"c" + i + "\" @source( \"x\" ) @effective( \"" + first.plusDays(i * 10L) + "\" )"
                + " @until( \"" + first.plusDays(1005 + i * 10L) + "\" )\nwhen Situation( resident, inpatient, " + (i % 2 == 0 ? "level2" : "!level2")
                + " ) then benefits.commercial(\"c" + i + "\").ratio( percent(5) ); end").collect(Collectors.joining("\n"));
        String region = "rule \"甲市\" @source( \"x\" ) @effective( \"2000-01-01\" )\nwhen Region() then benefits.region( \"999901\" )"
                + ".names( \"甲市\", \"A\" ).covers( resident, inpatient ); end\n";

        List<Issue> issues = Books.refused(() -> RuleBook.load(Map.of("test/rules.drl", Books.file(region + rules))));

        List<Issue> orders = issues.stream().filter(issue -> issue.code().equals("clause-order")).toList();
        List<Issue> gaps = issues.stream().filter(issue -> issue.code().equals("gap")).toList();
        assertThat(orders).hasSizeGreaterThan(50).extracting(Issue::at).doesNotHaveDuplicates();
        assertThat(gaps).singleElement().satisfies(gap -> assertThat(gap.text(Locale.ENGLISH)).contains("from 2000-01-01"));
        assertThat(orders.size() + gaps.size()).isEqualTo(issues.size());
    }

    @Test
    void filesHandedOverInMemoryHaveTheLimitsOfAFolder() {
        byte[] empty = "// nothing".getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> many = new HashMap<>();
        IntStream.rangeClosed(0, Limits.FILES).forEach(i -> many.put("test/f" + i + ".drl", empty));
        Map<String, byte[]> much = new HashMap<>();
        IntStream.rangeClosed(0, 16).forEach(i -> much.put("test/f" + i + ".drl", new byte[Limits.FILE_BYTES]));

        assertThat(Books.refused(() -> RuleBook.load(many))).extracting(Issue::code).containsExactly("folder");
        assertThat(Books.refused(() -> RuleBook.load(much))).extracting(Issue::code).containsExactly("file-size");
        assertThat(Books.refused(() -> RuleBook.load(Map.of()))).extracting(Issue::code).containsExactly("no-rules");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules.drl", "/rules.drl", "../etc/rules.drl", "a/../rules.drl", "a/b/rules.drl", "a\\b.drl", "C:/rules.drl", "a/.rules.drl",
            "a/~rules.drl", "a/rules.DRL", "a/rules.txt", "a/rules.drl\n", "a/\u202Erules.drl", "a/rules\u200B.drl", "a/\u2028.drl", "a/\u009B1m.drl", "a/\uD800.drl", "\u6E1D\u5317/rules.drl", "a/"})
    void aKeyHasTheShapeOfAFileInARegionFolder(String key) {
        assertThat(Books.refused(() -> RuleBook.load(Map.of(key, new byte[0])))).extracting(Issue::code).containsExactly("file-name");
    }

    /** Whoever gives a file means it to be read; in a folder it would be passed over. */
    @Test
    void aFileThatIsNoRuleFileIsNamedAsSuch() {
        assertThat(Books.refused(() -> RuleBook.load(Map.of("yubei/cases.csv", new byte[0])))).extracting(Issue::at, issue -> issue.hint().en())
                .containsExactly(tuple("yubei/cases.csv", "give rule files only: names end in .drl and do not begin with . or ~"));
    }

    @Test
    void keysThatDifferInCaseOnlyAreRefused() {
        byte[] file = Books.file(Books.BASIC);

        assertThat(Books.refused(() -> RuleBook.load(Map.of("a/rules.drl", file, "a/Rules.drl", file)))).extracting(Issue::code)
                .contains("file-name");
        assertThat(Books.refused(() -> RuleBook.load(Map.of("a/rules.drl", file, "A/other.drl", file)))).extracting(Issue::code)
                .contains("file-name");
    }

    /** Clauses of one layer, or of several, pay from what is left: whatever their ratios, never more than the bill (R28). */
    @Test
    void ratiosThatAddUpToMoreThanTheWholeNeverPayMoreThanTheBill() {
        RuleBook book = Books.of("""
                rule "住院" when Situation( resident, inpatient ) then benefits.basic().deductible( yuan(0) ).ratio( percent(80) ); end
                rule "大病" when Situation( resident, inpatient ) then benefits.criticalIllness().ratio( percent(80) ); end
                rule "救助" when Situation( resident, inpatient ) then benefits.assistance().ratio( percent(80) ); end
                """);

        assertThat(book.settle(Claims.inpatient().build()).funds().compareTo(book.settle(Claims.inpatient().build()).total())).isNegative();
        assertThat(book.warnings()).isEmpty();
    }
}
