package io.github.baoxiao.json;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.baoxiao.ClaimException;
import io.github.baoxiao.issue.Issue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Documents that are no claim at all: no JSON, no UTF-8, too much of it. */
@Timeout(10)
class BadDocumentTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "C3  | {\"costs\": {\"total\": NaN}}        | json | /costs/total | an amount is a string",
        "C3  | {\"costs\": {\"total\": -Infinity}}  | json | /costs/total | an amount is a string",
        "C16 | {\"costs\": {\"total\": 0x10}}       | json | /costs/total | an amount is a string",
        "C16 | {\"costs\": {\"total\": 012}}        | json | /costs/total | an amount is a string",
        "C16 | {\"costs\": {\"total\": +12}}        | json | /costs/total | an amount is a string",
        "C28 | {} {}                                | json | ``           | follows the end",
        "C28 | {} x                                 | json | ``           | not JSON at column 4",
        "C29 | null                                 | null | ``           | null is not a value",
        "C30 | []                                   | type | ``           | an object { }",
        "C30 | 7                                    | type | ``           | an object { }",
        "C30 | ``                                   | json | ``           | empty",
        "C30 | {\"visit\": {\"care\": \"INP         | json | /visit/care  | cut off",
        "C30 | {\"items\": [{}, {                   | json | /items/1     | cut off",
        "C31 | {\"id\": 1, // one                   | json | /id          | no comments",
        "C31 | {\"id\": 1 /* one */}                | json | /id          | no comments",
        "C31 | {'id': 'C-1'}                        | json | ``           | quotes are \"",
        "C31 | {“id”: 1}                            | json | ``           | quotes are \"",
        "C31 | {\"id\": 1,}                         | json | /id          | no comma after the last",
        "C31 | {\"items\": [1,]}                    | json | /items/1     | no comma after the last",
        "C31 | {\"id\"： 1}                         | json | /id          | half-width",
        "C31 | {\"id\": 1 \"x\": 2}                 | json | /id          | column 10",
    })
    void noJson(String row, String document, String code, String at, String text) {
        assertThat(BadClaimTest.refusal(document).get(0)).satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(code);
            assertThat(issue.at()).isEqualTo(at);
            assertThat(issue.text(Locale.ENGLISH)).contains(text);
        });
    }

    @Test
    void gbkIsRefusedWithAHint() {
        assertThat(refusal(Samples.FULL.getBytes(Charset.forName("GBK")))).satisfies(issue -> {
            assertThat(issue.code()).isEqualTo("encoding");
            assertThat(issue.text(Locale.ENGLISH)).contains("looks like GBK").contains("UTF-8");
        });
    }

    @Test
    void bytesOfNoEncodingAreRefused() {
        assertThat(refusal(new byte[] {'{', '"', (byte) 0xC3, '"', (byte) 0xFF})).satisfies(issue -> {
            assertThat(issue.code()).isEqualTo("encoding");
            assertThat(issue.text(Locale.ENGLISH)).contains("byte 2").doesNotContain("GBK");
        });
    }

    @Test
    void aDocumentCutInsideACharacterIsRefused() {
        byte[] whole = "{\"id\": \"元".getBytes(UTF_8);
        assertThat(refusal(Arrays.copyOf(whole, whole.length - 1)).code()).isEqualTo("encoding");
    }

    @Test
    void utf16IsRefusedWithAndWithoutItsMark() {
        for (Charset wide : new Charset[] {UTF_16, UTF_16LE, UTF_16BE, Charset.forName("UTF-32")}) {
            assertThat(refusal(Samples.CLAIM.getBytes(wide)).text(Locale.ENGLISH)).contains("looks like UTF-16");
        }
    }

    @Test
    void oneByteOrderMarkIsPassedOver() {
        assertThat(ClaimJson.parse("\uFEFF" + Samples.CLAIM).id()).isEqualTo("C-1");
        assertThat(ClaimJson.parse(("\uFEFF" + Samples.CLAIM).getBytes(UTF_8)).id()).isEqualTo("C-1");
        assertThat(BadClaimTest.refusal("\uFEFF\uFEFF" + Samples.CLAIM).get(0).text(Locale.ENGLISH)).contains("at most one byte order mark");
    }

    @Test
    void moreThan20000ItemsAreRefusedWhileTheyAreCounted() {
        assertThat(only(Samples.LEAST.replaceAll("\"items\": \\[.*]", "\"items\": [" + "{},".repeat(20_000) + "{}]")))
                .satisfies(issue -> assertThat(issue.code() + " " + issue.at()).isEqualTo("limit /items"));
    }

    @Test
    void twentyThousandItemsAreRead() {
        String item = "{ \"code\": \"X\", \"name\": \"\", \"class\": \"A\", \"kind\": \"DRUG\", \"amount\": \"0.01\" }";
        String items = IntStream.range(0, 20_000).mapToObj(i -> item).collect(Collectors.joining(","));
        assertThat(ClaimJson.parse(Samples.LEAST.replaceAll("\"items\": \\[.*]", "\"items\": [" + items + "]")).items()).hasSize(20_000);
    }

    @Test
    void nestingBeyond32IsRefusedEvenBelowAnUnknownField() {
        assertThat(only("{\"x\": " + "[".repeat(1001) + "]".repeat(1001) + "}"))
                .satisfies(issue -> assertThat(issue.code()).isEqualTo("limit"))
                .satisfies(issue -> assertThat(issue.at()).startsWith("/x/0/0"));
        assertThat(only("{\"x\": " + "[".repeat(100_000)).code()).isEqualTo("limit");
        assertThat(BadClaimTest.refusal("{\"x\": " + "[".repeat(31) + "]".repeat(31) + "}")).extracting(Issue::code).doesNotContain("limit");
    }

    @Test
    void longStringsAndNamesAreRefused() {
        assertThat(only("{\"id\": \"" + "x".repeat(64 * 1024 + 1) + "\"}")).satisfies(issue -> {
            assertThat(issue.code()).isEqualTo("limit");
            assertThat(issue.at()).isEqualTo("/id");
            assertThat(issue.text(Locale.ENGLISH)).contains("64 KB");
        });
        assertThat(only("{\"" + "x".repeat(64 * 1024 + 1) + "\": 1}").code()).isEqualTo("limit");
        assertThat(BadClaimTest.refusal("{\"id\": \"" + "x".repeat(64 * 1024) + "\"}")).extracting(Issue::code).doesNotContain("limit");
    }

    @Test
    void longDocumentsAreRefused() {
        String spaces = " ".repeat(8 * 1024 * 1024);
        assertThat(only(spaces + Samples.CLAIM).code()).isEqualTo("limit");
        assertThat(refusal((spaces + Samples.CLAIM).getBytes(UTF_8)).text(Locale.ENGLISH)).contains("8 MB");
        assertThat(only("元".repeat(3 * 1024 * 1024)).text(Locale.ENGLISH)).contains("8 MB");
    }

    @Test
    void aDocumentOfSmallTokensIsRefused() {
        String many = ("[" + "0,".repeat(10_000) + "0],").repeat(200);
        assertThat(only("{\"x\": [" + many + "0]}").text(Locale.ENGLISH)).contains("too many values");
    }

    @Test
    void aDocumentOfNothingButProblemsStops() {
        String unknown = IntStream.range(0, 20_000).mapToObj(i -> "\"x" + i + "\":0").collect(Collectors.joining(","));
        assertThat(BadClaimTest.refusal("{" + unknown + "}")).hasSize(1001).last()
                .satisfies(issue -> assertThat(issue.text(Locale.ENGLISH)).contains("not listed"));
    }

    @Test
    void hugeNumbersCostNothing() {
        String digits = "9".repeat(4_000_000);
        assertThat(BadClaimTest.refusal("{\"costs\": {\"total\": " + digits + "}}")).extracting(Issue::at).contains("/costs/total");
        assertThat(BadClaimTest.refusal("{\"costs\": {\"total\": 1e" + digits + "}}")).extracting(Issue::at).contains("/costs/total");
    }

    @Test
    void aFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("claim.json");
        Files.writeString(file, Samples.CLAIM, UTF_8);
        assertThat(ClaimJson.read(file).id()).isEqualTo("C-1");

        Files.writeString(file, "{}", UTF_8);
        assertThatThrownBy(() -> ClaimJson.read(file)).isInstanceOf(ClaimException.class);

        assertThatThrownBy(() -> ClaimJson.read(folder.resolve("none.json"))).isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(NoSuchFileException.class);
    }

    private static Issue only(String document) {
        assertThat(BadClaimTest.refusal(document)).hasSize(1);
        return BadClaimTest.refusal(document).get(0);
    }

    private static Issue refusal(byte[] document) {
        return catchThrowableOfType(ClaimException.class, () -> ClaimJson.parse(document)).issues().get(0);
    }
}
