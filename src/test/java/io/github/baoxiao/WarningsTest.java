package io.github.baoxiao;

import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.rules.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is no error and probably not meant: {@code bad/warnings/NAME.drl} is a region, {@code NAME.txt} what {@code check} says of it, to the
 * letter. A book that is right is not warned of.
 */
class WarningsTest {

    private static final Path FOLDER = Path.of("src/test/resources/bad/warnings");
    private static final Pattern MEANT = Pattern.compile("\\.intended\\( .*?, \"why\" \\)");

    static List<Path> books() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".drl")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("books")
    void isWarnedOfToTheLetter(Path file) throws IOException {
        List<Issue> warnings = load(Files.readString(file)).warnings();
        List<String> lines = new ArrayList<>();
        warnings.forEach(warning -> lines.add(warning.text(Locale.CHINESE)));
        warnings.forEach(warning -> lines.add(warning.text(Locale.ENGLISH)));

        assertThat(warnings).isNotEmpty().allSatisfy(warning -> {
            assertThat(warning.severity()).isEqualTo(Issue.Severity.WARNING);
            assertThat(warning.at()).matches("hohhot/employee\\.drl:[0-9]+:[0-9]+");
            assertThat(warning.excerpt()).endsWith("^");
        });
        Goldens.agree(file.resolveSibling(file.getFileName().toString().replace(".drl", ".txt")), String.join("\n", lines) + "\n");
    }

    /** The line that a warning offers is pasted into the region file as it stands, and then nothing is warned of. */
    @ParameterizedTest
    @MethodSource("books")
    void isSilentOnceItIsSaidToBeMeant(Path file) throws IOException {
        String text = Files.readString(file);
        StringBuilder meant = new StringBuilder();
        for (Issue warning : load(text).warnings()) {
            Matcher offered = MEANT.matcher(warning.hint().en());
            meant.append(offered.find() ? offered.group() : "");
        }

        assertThat(load(text.replaceFirst("(\\.names\\( [^)]*\\))", "$1" + Matcher.quoteReplacement(meant.toString()))).warnings())
                .extracting(Issue::code).isSubsetOf("idle-intended");
    }

    /** Where a rule takes over on the very day another ends, that day is meant, be it the last of a month. */
    @Test
    void aRuleThatIsFollowedOnTheDayItEndsIsNotWarnedOf() throws IOException {
        String followed = Files.readString(FOLDER.resolve("until-is-the-last-day.drl")).replace("@effective( \"2023-01-01\" )", "@effective( \"2022-12-31\" )")
                .replace("@effective( \"2023-07-16\" )", "@effective( \"2023-07-15\" )")
                .replace("@effective( \"2024-03-01\" )", "@effective( \"2024-02-29\" )").replace("2024-06-30", "2024-06-29");

        assertThat(load(followed).warnings()).isEmpty();
    }

    @Test
    void noShippedBookIsWarnedOf() {
        assertThat(RuleBook.load(Path.of("rules")).warnings()).isEmpty();
    }

    /** Books of published cases and of real cities: nothing in them is warned of but two needs that nobody ranked, and rightly so. */
    @ParameterizedTest
    @ValueSource(strings = {"published", "shapes"})
    void noBookOfARealCityIsWarnedOfWithoutReason(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources", folder))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".drl")).sorted().toList()) {
                assertThat(load(Files.readString(file)).warnings()).as(file.toString()).extracting(Issue::code).isSubsetOf("needs-order");
            }
        }
    }

    @Test
    void eachKindHasItsBook() throws IOException {
        Set<String> codes = new HashSet<>();
        for (Path book : books()) {
            load(Files.readString(book)).warnings().forEach(warning -> codes.add(warning.code()));
        }

        assertThat(codes).containsAll(Setting.Intended.CODES).contains("idle-intended");
    }

    @Test
    void whatIsProvedIsCounted() {
        RuleBook.Proved proved = RuleBook.load(Path.of("rules/hohhot")).proved();

        assertThat(proved.regions()).isEqualTo(1);
        assertThat(proved.rules()).isEqualTo(26);
        assertThat(proved.windows()).isEqualTo(2);
        // 4 levels the rules tell apart, 2 statuses; 3 places, 5 referrals, designated and connected or not;
        // inpatient in both windows, outpatient in the second
        assertThat(proved.situations()).isEqualTo(3 * (4 * 2) * (3 * 5 * 2 * 2));
        assertThat(proved.whole()).isTrue();
    }

    private static RuleBook load(String text) {
        return RuleBook.load(Map.of("hohhot/employee.drl", text.getBytes(StandardCharsets.UTF_8)));
    }
}
