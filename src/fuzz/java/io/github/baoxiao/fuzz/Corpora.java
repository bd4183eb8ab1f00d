package io.github.baoxiao.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the fuzzer begins with: the shipped rules, claims and case tables, and the mistakes the tests know of. All stand in the repository. */
final class Corpora {

    private static final Pattern WORD = Pattern.compile("[A-Za-z@][A-Za-z0-9_]{2,30}");
    private static final Pattern PERSONAL = Pattern.compile("\"P-[0-9A-Z]+\"");

    private Corpora() {
    }

    /** The example claims, with an identity card where the person's key stands. */
    static List<byte[]> claims() {
        return texts(Path.of("examples", "claims"), ".json").stream()
                .map(text -> PERSONAL.matcher(text).replaceAll("\"" + Said.CARD + "\"").getBytes(StandardCharsets.UTF_8)).toList();
    }

    /** The rule files, the mistakes in rule files, and no rule at all. */
    static List<byte[]> rules() {
        return Stream.of(texts(Path.of("rules"), ".drl"), texts(Path.of("src", "test", "resources", "bad"), ".drl"), List.of(""))
                .flatMap(List::stream).map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    }

    /** The case tables and the mistakes in case tables. */
    static List<byte[]> tables() {
        return Stream.concat(files(Path.of("rules"), "cases.csv").stream(),
                files(Path.of("src", "test", "resources", "bad-cases"), ".csv").stream()).map(Corpora::bytes).toList();
    }

    /** Nothing but choices: a few of each length. */
    static List<byte[]> choices() {
        List<byte[]> choices = new ArrayList<>();
        for (int claim = 0; claim < claims().size(); claim++) {
            choices.add(new byte[] {(byte) claim});
            choices.add(new byte[] {(byte) claim, 0, 9, 3, 77, 14, 0, 12, 2, 1, 2, 3, 4});
        }
        return choices;
    }

    /** The words of these texts, as a dictionary of libFuzzer. */
    static String dictionary(List<byte[]> seeds) {
        Set<String> words = new TreeSet<>(List.of("\\\"", "\\\\u0041", "/*", "*/", "//", "||", "&&", "NaN", "-0", "1e9", "99999999999999999999"));
        for (byte[] seed : seeds) {
            Matcher matcher = WORD.matcher(new String(seed, StandardCharsets.UTF_8));
            while (matcher.find() && words.size() < 600) {
                words.add(matcher.group());
            }
        }
        return words.stream().map(word -> "\"" + word + "\"\n").collect(Collectors.joining());
    }

    private static List<String> texts(Path folder, String ending) {
        return files(folder, ending).stream().map(Corpora::bytes).map(bytes -> new String(bytes, StandardCharsets.UTF_8)).toList();
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
