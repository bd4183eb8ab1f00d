package io.github.baoxiao.book;

import io.github.baoxiao.Goldens;
import io.github.baoxiao.issue.Issue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
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
 * English, to the letter. In {@code bad/books} the file is a whole region that is right by itself, and wrong as a book; what is right as a
 * book and looks wrong is in {@code bad/warnings}.
 */
class MistakesTest {

    private static final Path FOLDER = Path.of("src/test/resources/bad");
    private static final Path BOOKS = FOLDER.resolve("books");

    static List<Path> mistakes() throws IOException {
        return rules(FOLDER);
    }

    static List<Path> books() throws IOException {
        return rules(BOOKS);
    }

    private static List<Path> rules(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".drl")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isReportedToTheLetter(Path file) throws IOException {
        isAgreed(file, read(file));
    }

    @ParameterizedTest
    @MethodSource("books")
    void ofABookIsReportedToTheLetter(Path file) throws IOException {
        assertThat(read(file)).as("it is right by itself").isEmpty();
        isAgreed(file, load(file));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void namesNothingOfJava(Path file) throws IOException {
        assertThat(read(file)).isNotEmpty().allSatisfy(issue -> {
            isForAnalysts(issue);
            assertThat(issue.at()).matches("hohhot/employee\\.drl:[0-9]+:[0-9]+");
        });
    }

    @ParameterizedTest
    @MethodSource("books")
    void ofABookNamesNothingOfJava(Path file) throws IOException {
        assertThat(load(file)).isNotEmpty().allSatisfy(issue -> {
            isForAnalysts(issue);
            assertThat(issue.at()).matches("hohhot/employee\\.drl:[0-9]+:[0-9]+");
            assertThat(issue.excerpt()).endsWith("^");
        });
    }

    private static void isForAnalysts(Issue issue) {
        String text = issue.what() + " " + issue.hint();
        assertThat(text).doesNotContain("Exception", "null", "org.drools", "java.lang.S", "\tat ", "ClauseRules", "BandTable");
        assertThat(issue.code()).matches("[a-z]+(-[a-z]+)*");
        assertThat(issue.hint().isEmpty()).isFalse();
    }

    private static void isAgreed(Path file, List<Issue> issues) {
        String said = shown(issues);
        Goldens.agree(file.resolveSibling(file.getFileName().toString().replace(".drl", ".txt")), said);
    }

    private static List<Issue> read(Path file) throws IOException {
        return Rules.read(files(file)).issues();
    }

    private static List<Issue> load(Path file) throws IOException {
        try {
            Book.load(files(file));
            return List.of();
        } catch (BookException e) {
            return e.issues();
        }
    }

    private static SortedMap<String, byte[]> files(Path file) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("hohhot/employee.drl", Files.readAllBytes(file));
        return files;
    }

    private static String shown(List<Issue> issues) {
        List<String> lines = new ArrayList<>();
        issues.forEach(issue -> lines.add(issue.text(Locale.CHINESE)));
        issues.forEach(issue -> lines.add(issue.text(Locale.ENGLISH)));
        return String.join("\n", lines) + "\n";
    }
}
