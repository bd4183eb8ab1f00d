package io.github.baoxiao.cli;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** Where one claim ends on standard input and the next begins. */
class ClaimSourceTest {

    @Test
    void aCompleteFirstLineIsAClaim() throws IOException {
        assertThat(read("{}\n{}\r\n\n \t\r\n{}")).containsExactly("1 {}", "2 {}\r", "5 {}");
        assertThat(read("{\"a\": \"}{[\\\"\"}\nx")).containsExactly("1 {\"a\": \"}{[\\\"\"}", "2 x");
        assertThat(read("{}")).containsExactly("1 {}");
        assertThat(read("")).isEmpty();
        assertThat(read("\n \n")).isEmpty();
    }

    @Test
    void anOpenBraceContinuesInTheNextLine() throws IOException {
        assertThat(read("{\n  \"a\": 1\n}\n")).containsExactly("1 {\n  \"a\": 1\n}");
        assertThat(read("\n{\n\n\"a\": 1 }\n")).containsExactly("1 \n{\n\n\"a\": 1 }");
        assertThat(read("{ \"a\": [1,\n 2] }\n{}\n")).containsExactly("1 { \"a\": [1,\n 2] } misplaced", "3 {}");
    }

    @Test
    void aClaimThatWasTornEndsWhereItsBracesDo() throws IOException {
        assertThat(read("{}\n{ \"a\": \"x\ny\" }\n{}\n{\n  \"b\": {\n  }\n}\n\n{}")).containsExactly("1 {}", "2 { \"a\": \"x\ny\" } misplaced", "4 {}",
                "5 {\n  \"b\": {\n  }\n} misplaced", "10 {}");
        assertThat(read("{}\n{ \"a\": \"x\nno end\n{}\n")).containsExactly("1 {}", "2 { \"a\": \"x", "3 no end", "4 {}");
        assertThat(read("{}\n{ \"a\":")).containsExactly("1 {}", "2 { \"a\":");
        assertThat(read("{}\n{\n \"a\":")).containsExactly("1 {}", "2 {\n \"a\": misplaced");
        assertThat(read("{\n \"a\":")).containsExactly("1 {\n \"a\":");
        assertThat(read("{ \"a\":\n x\n\n y\n{}\n{}")).containsExactly("1 { \"a\":", "2  x", "4  y", "5 {}", "6 {}");
    }

    @Test
    void aBrokenFirstLineDoesNotSwallowTheClaimsBehindIt() throws IOException {
        assertThat(read("{ \"a\": \n{}\n{}\n")).containsExactly("1 { \"a\": ", "2 {}", "3 {}");
        assertThat(read("} nonsense\n{}\n")).containsExactly("1 } nonsense", "2 {}");
        assertThat(read("{ \"a\": ")).containsExactly("1 { \"a\": ");
    }

    @Test
    void anArrayIsOneDocument() throws IOException {
        assertThat(read("[\n{},\n{}\n]\n")).containsExactly("1 [\n{},\n{}\n] misplaced");
        assertThat(read("\uFEFF[\n{},\n{}\n]\n{}")).containsExactly("1 \uFEFF[\n{},\n{}\n] misplaced", "5 {}");
        assertThat(read("[{}, {}]\n{}\n")).containsExactly("1 [{}, {}] misplaced", "2 {}");
    }

    @Test
    void noMoreIsKeptThanIsNeededToRefuseIt() throws IOException {
        String tooLong = "x".repeat(Lines.MOST + 100_000);

        assertThat(read(tooLong + "\n{}")).satisfiesExactly(
                line -> assertThat(line).hasSize(Lines.MOST + 2), line -> assertThat(line).isEqualTo("2 {}"));
        assertThat(read("{\n\"" + tooLong)).singleElement().satisfies(all -> assertThat(all).hasSizeBetween(Lines.MOST, Lines.MOST + 10));
        assertThat(read("{\n\"a\":\n" + tooLong)).singleElement().satisfies(all -> assertThat(all).hasSize(Lines.MOST + 2));
    }

    private static List<String> read(String input) throws IOException {
        List<String> documents = new ArrayList<>();
        try (ClaimSource source = ClaimSource.open("-", new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)))) {
            for (Optional<ClaimSource.Document> next = source.next(); next.isPresent(); next = source.next()) {
                documents.add(next.get().line() + " " + new String(next.get().json(), StandardCharsets.UTF_8)
                        + (next.get().misplaced().isPresent() ? " misplaced" : ""));
            }
        }
        return documents;
    }
}
