package io.github.baoxiao;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code docs/errors.md} has a paragraph for every code: what it means in {@code errors.tsv}, and what is said in the zoo. A code that the
 * library can give and nobody has explained fails here.
 */
class ErrorPagesTest {

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Path PAGE = Path.of("docs/errors.md");
    private static final Pattern GIVEN = Pattern.compile("(?:error|warning)\\[([a-z-]+)]");
    /** Calls that take a code first, or after the place: {@code problems.add( "amount", … )}, {@code Refusals.code( token, "attribute" )}. */
    private static final Pattern WRITTEN = Pattern.compile("(?:Issue\\.of|VocabularyException\\.of|\\.issue|\\bissue|\\badd|\\brefused|\\bstop|\\berror|Refusals\\.code)"
            + "\\((?:(?:[a-z]+|\"baoxiao\"), )?\\s*\"([a-z]+(?:-[a-z]+)*)\"");
    private static final Path CLAIMS = RESOURCES.resolve("bad-claims.txt");

    private record Entry(String english, String chinese) {
    }

    @Test
    void thePageIsMadeOfTheZoo() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Errors and warnings 错误和警告

                What the commands say, and what the exceptions of the library carry as issues, by code; `check` and `RuleBook.warnings()` give the warnings. Examples are in
                Chinese and in English, as a reader of each sees them. This page is made of `src/test/resources/errors.tsv`, of the zoo of bad
                files in `src/test/resources/bad` and of `bad-claims.txt`; a test keeps it true.

                各命令所报的代码，也是程序库的异常所带的代码；警告由 `check` 和 `RuleBook.warnings()` 给出。示例依次为中文和英文。本页由 `src/test/resources/errors.tsv`、
                `src/test/resources/bad` 中的错误文件和 `bad-claims.txt` 生成，由测试保证属实。
                """);
        Map<String, List<Path>> examples = examples();
        sections().forEach((section, entries) -> {
            page.append("\n## ").append(section).append('\n');
            entries.forEach((code, entry) -> page.append("\n### `").append(code).append("`\n\n").append(entry.english()).append("\n\n")
                    .append(entry.chinese()).append('\n').append(example(code, examples.getOrDefault(code, List.of()))));
        });
        Goldens.agree(PAGE, page.toString());
    }

    @Test
    void everyCodeIsExplained() throws IOException {
        Set<String> explained = new HashSet<>();
        sections().values().forEach(entries -> explained.addAll(entries.keySet()));
        Set<String> given = new TreeSet<>();
        given.addAll(codes(GIVEN, Path.of("src/test/resources"), ".txt"));
        given.addAll(codes(WRITTEN, Path.of("src/main/java"), ".java"));
        given.remove("baoxiao");    // the program, where a code would stand

        assertThat(given).contains("conflict", "attribute", "amount", "json", "output", "folder-changed", "zero-ratio", "drools-incomplete");
        assertThat(explained).as("explained, of all that can be given").containsAll(given);
        assertThat(given).as("given, of all that is explained").containsAll(explained);
    }

    private static Set<String> codes(Pattern pattern, Path folder, String ending) throws IOException {
        Set<String> codes = new HashSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(ending)).toList()) {
                Matcher code = pattern.matcher(Files.readString(file));
                while (code.find()) {
                    codes.add(code.group(1));
                }
            }
        }
        return codes;
    }

    private static Map<String, Map<String, Entry>> sections() throws IOException {
        Map<String, Map<String, Entry>> sections = new LinkedHashMap<>();
        String section = "";
        for (String line : Files.readAllLines(RESOURCES.resolve("errors.tsv"))) {
            String[] fields = line.split("\t");
            if (line.startsWith("=")) {
                section = fields[1] + " " + fields[2];
                sections.put(section, new LinkedHashMap<>());
            } else if (!line.startsWith("#")) {
                assertThat(fields).as(line).hasSize(3);
                sections.get(section).put(fields[0], new Entry(fields[1], fields[2]));
            }
        }
        return sections;
    }

    /** Goldens of the zoo by code, those that say the least first. */
    private static Map<String, List<Path>> examples() throws IOException {
        Map<String, List<Path>> examples = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("bad"))) {
            List<Path> goldens = new ArrayList<>(files.filter(path -> path.toString().endsWith(".txt")).toList());
            goldens.sort(Comparator.comparingLong((Path path) -> path.toFile().length()).thenComparing(Path::toString));
            for (Path golden : goldens) {
                codes(GIVEN, golden, ".txt").forEach(code -> examples.computeIfAbsent(code, key -> new ArrayList<>()).add(golden));
            }
        }
        return examples;
    }

    private static String example(String code, List<Path> goldens) {
        try {
            String said = goldens.isEmpty() ? ofClaim(code) : Files.readString(goldens.get(0)).stripTrailing();
            return said.isEmpty() ? "" : "\n```text\n" + said + "\n```\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is said of the first claim with that code, in both languages; the row it stands for is left out. */
    private static String ofClaim(String code) throws IOException {
        return Files.readAllLines(CLAIMS).stream().filter(line -> line.contains(": error[" + code + "]: ")).limit(2)
                .map(line -> line.substring(line.indexOf('/'))).collect(Collectors.joining("\n"));
    }
}
