package io.github.baoxiao;

import io.github.baoxiao.issue.Issue;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** One slip in a shipped book gives one message: what follows from it is not reported beside it. */
class BookMistakesTest {

    private static final Charset GBK = Charset.forName("GBK");

    @Test
    void aFileThatCannotBeReadIsNotAGapOfTheOthers() {
        Map<String, byte[]> files = hohhot();
        String text = new String(files.get("hohhot/outpatient.drl"), StandardCharsets.UTF_8);
        files.put("hohhot/outpatient.drl", text.getBytes(GBK));

        assertThat(issues(files)).extracting(Issue::code).containsExactly("encoding");
    }

    @Test
    void aMisspeltColumnIsNotADuplicateOfAnother() {
        Map<String, byte[]> files = edited(text -> text.replaceFirst("level3B,     otherLevels, level3A", "level3C,     otherLevels, level3A"));

        assertThat(issues(files)).extracting(Issue::code).containsExactly("word");
    }

    @Test
    void aRuleThatOutlivesTheRegionIsNamedWithTheDay() {
        Map<String, byte[]> files = edited(text -> text.replaceFirst("    @until\\( \"2024-01-01\" \\)\n", ""));

        assertThat(issues(files)).singleElement().satisfies(issue -> {
            assertThat(issue.code() + " " + issue.at()).isEqualTo("region hohhot/employee.drl:9:1");
            assertThat(issue.text(Locale.ENGLISH)).contains("from 2024-01-01 rule \"职工住院 起付线\" is in force", "@until");
        });
    }

    private static Map<String, byte[]> edited(UnaryOperator<String> edit) {
        Map<String, byte[]> files = hohhot();
        files.computeIfPresent("hohhot/employee.drl", (key, bytes) ->
                edit.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static List<Issue> issues(Map<String, byte[]> files) {
        return catchThrowableOfType(RuleBookException.class, () -> RuleBook.load(files)).issues();
    }

    private static Map<String, byte[]> hohhot() {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> folder = Files.list(Path.of("rules", "hohhot"))) {
            for (Path file : folder.filter(path -> path.toString().endsWith(".drl")).toList()) {
                files.put("hohhot/" + file.getFileName(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
