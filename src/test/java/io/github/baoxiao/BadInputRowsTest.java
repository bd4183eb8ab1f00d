package io.github.baoxiao;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Every mistake we know of is tried somewhere: {@code bad/rows.tsv} says where, and what it names is there. */
class BadInputRowsTest {

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Path TESTS = Path.of("src/test/java/io/github/baoxiao");
    private static final int ROWS = 68;

    @Test
    void everyRowIsTried() throws IOException {
        List<String> rows = Files.readAllLines(RESOURCES.resolve("bad/rows.tsv")).stream().filter(line -> !line.startsWith("#")).toList();

        assertThat(rows.stream().map(row -> row.substring(0, row.indexOf(' '))))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, ROWS).mapToObj(row -> "R" + row).toList());
        for (String row : rows) {
            String[] fields = row.split("\t");
            assertThat(fields).as(row).hasSizeGreaterThan(1);
            assertThat(Stream.of(fields).skip(1)).as(row).allMatch(BadInputRowsTest::isThere);
        }
    }

    private static boolean isThere(String place) {
        try {
            if (place.startsWith("-")) {
                return place.length() > 1;
            }
            String[] test = place.split("#");
            return test.length == 1 ? Files.exists(RESOURCES.resolve(place))
                    : Files.readString(TESTS.resolve(test[0] + ".java")).contains("void " + test[1] + "(");
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void theZooHasMoreThanTwoHundredFiles() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("bad"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".drl"))).hasSizeGreaterThan(200);
        }
    }
}
