package io.github.baoxiao.dialect;

import io.github.baoxiao.issue.Issue;
import org.junit.jupiter.api.Test;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** A file is UTF-8 or it is refused, and every character of it has a line and a column. */
class SourceTextTest {

    private static final String CHINESE = "// 甲\n// 呼和浩特市 职工基本医疗保险 住院\n";

    private final List<Issue> issues = new ArrayList<>();

    @Test
    void utf8IsRead() {
        assertThat(decode(CHINESE.getBytes(StandardCharsets.UTF_8)).orElseThrow().text()).isEqualTo(CHINESE);
        assertThat(issues).isEmpty();
    }

    @Test
    void oneByteOrderMarkIsTolerated() {
        assertThat(decode(("\uFEFF" + CHINESE).getBytes(StandardCharsets.UTF_8)).orElseThrow().text()).isEqualTo(CHINESE);
        assertThat(issues).isEmpty();
    }

    @Test
    void gbkIsRefusedWithTheByteTheLineAndAHint() {
        assertThat(decode(CHINESE.getBytes(Charset.forName("GBK")))).isEmpty();
        assertThat(text()).isEqualTo(
                "x/a.drl:1:4: error[encoding]: byte 3 (line 1) is not UTF-8; it looks like GBK; save it as UTF-8 in the editor\n");
    }

    @Test
    void gbkFarDownIsFoundWhereItBegins() {
        byte[] good = "// 甲\n".getBytes(StandardCharsets.UTF_8);
        byte[] bad = "// 呼和浩特".getBytes(Charset.forName("GBK"));
        byte[] both = new byte[good.length + bad.length];
        System.arraycopy(good, 0, both, 0, good.length);
        System.arraycopy(bad, 0, both, good.length, bad.length);

        assertThat(decode(both)).isEmpty();
        assertThat(issues.get(0).at()).isEqualTo("x/a.drl:2:4");
        assertThat(issues.get(0).what().zh()).isEqualTo("第 10 字节（第 2 行）不是 UTF-8，像是 GBK 编码");
    }

    @Test
    void utf16IsOneError() {
        for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            issues.clear();
            assertThat(decode("package rules.x.y\n// 甲\n".getBytes(charset))).isEmpty();
            assertThat(text()).isEqualTo("x/a.drl:1:1: error[encoding]: the file is UTF-16; save it as UTF-8 in the editor\n");
        }
    }

    @Test
    void binaryIsOneError() {
        assertThat(decode(new byte[] {'P', 'K', 3, 4, 20, 0, 0, 7})).isEmpty();
        assertThat(text()).isEqualTo("x/a.drl:1:1: error[encoding]: not a text file: byte 5 is 0; save it as UTF-8 in the editor\n");
    }

    @Test
    void windowsLineEndsAreFineAndOldMacOnesAreNot() {
        SourceText source = decode("a\r\nb\r\n".getBytes(StandardCharsets.UTF_8)).orElseThrow();
        assertThat(source.at(3)).isEqualTo("x/a.drl:2:1");
        assertThat(source.excerpt(3)).isEqualTo("b\n^");

        assertThat(decode("a\rb\r".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(text()).isEqualTo("x/a.drl:1:1: error[encoding]: lines end in a carriage return alone; "
                + "set line endings to LF or CRLF in the editor\n");
    }

    @Test
    void charactersThatHideAreRefused() {
        for (String hidden : List.of("\u202A", "\u202E", "\u2066", "\u2069", "\u0007", "\u007F", "\u0085", "\u2028", "\\u0041")) {
            issues.clear();
            assertThat(decode(("// a\n// b " + hidden).getBytes(StandardCharsets.UTF_8))).as(hidden).isEmpty();
            assertThat(issues).singleElement().extracting(Issue::code, Issue::at).containsExactly("character", "x/a.drl:2:6");
            assertThat(issues.get(0).excerpt()).doesNotContain("\u202E").endsWith("     ^");
        }
    }

    @Test
    void columnsCountCharactersAndTheCaretLinesUpUnderThem() {
        SourceText source = decode("甲\t\uD842\uDFB7乙x\n".getBytes(StandardCharsets.UTF_8)).orElseThrow();

        int x = source.text().indexOf('x');
        assertThat(source.at(x)).isEqualTo("x/a.drl:1:5");
        assertThat(source.excerpt(x)).isEqualTo("甲\t\uD842\uDFB7乙x\n\u3000\t\u3000\u3000^");
    }

    @Test
    void ofAVeryLongLineTheMiddleIsShown() {
        SourceText source = decode(("a".repeat(5000) + "!" + "b".repeat(5000)).getBytes(StandardCharsets.UTF_8)).orElseThrow();

        assertThat(source.excerpt(5000)).isEqualTo("…" + "a".repeat(100) + "!" + "b".repeat(59) + "…\n" + " ".repeat(101) + "^");
    }

    private Optional<SourceText> decode(byte[] bytes) {
        return SourceText.decode("x/a.drl", bytes, issues);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        issues.forEach(issue -> text.append(issue.text(Locale.ENGLISH)).append('\n'));
        return text.toString();
    }
}
