package io.github.baoxiao.book;

import io.github.baoxiao.issue.Issue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every mistake an analyst can make: {@code bad/NAME.drl} is the file, {@code bad/NAME.txt} what is said about it, in Chinese and in
 * English, to the letter.
 */
class MistakesTest {

    private static final Path FOLDER = Path.of("src/test/resources/bad");

    static Stream<String> mistakes() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".drl")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isReportedToTheLetter(String name) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("hohhot/employee.drl", Files.readAllBytes(FOLDER.resolve(name)));

        Rules.Read read = Rules.read(files);

        String expected = Files.readString(FOLDER.resolve(name.replace(".drl", ".txt")), StandardCharsets.UTF_8);
        assertThat(shown(read.issues())).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void namesNothingOfJava(String name) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("hohhot/employee.drl", Files.readAllBytes(FOLDER.resolve(name)));

        List<Issue> issues = Rules.read(files).issues();

        assertThat(issues).isNotEmpty().allSatisfy(issue -> {
            String text = issue.what() + " " + issue.hint();
            assertThat(text).doesNotContain("Exception", "null", "org.drools", "java.lang.S", "\tat ", "ClauseRules", "BandTable");
            assertThat(issue.code()).matches("[a-z]+(-[a-z]+)*");
            assertThat(issue.at()).matches("hohhot/employee\\.drl:[0-9]+:[0-9]+");
            assertThat(issue.hint().isEmpty()).isFalse();
        });
    }

    private static String shown(List<Issue> issues) {
        List<String> lines = new ArrayList<>();
        issues.forEach(issue -> lines.add(issue.text(Locale.CHINESE)));
        issues.forEach(issue -> lines.add(issue.text(Locale.ENGLISH)));
        return String.join("\n", lines) + "\n";
    }
}
