package io.github.baoxiao.cases;

import io.github.baoxiao.issue.Caret;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A table as characters. UTF-8 with or without a byte order mark, or else GB18030, which is what a spreadsheet in China saves.
 *
 * <p>Both are decoded strictly: a file that is neither is refused, and so is one whose text was lost before it came here.
 */
final class TableText {

    /** The largest table, in bytes. */
    static final int LARGEST = 10 * 1024 * 1024;

    private static final char REPLACEMENT = '\uFFFD';
    /** What the replacement characters of UTF-8 become when they are read as GBK, which somebody then saved. */
    private static final String LOST_TWICE = "锟斤拷";
    private static final int WINDOW = 400;

    private final String file;
    private final String text;

    /** Line ends of every kind become one: FastCSV does not end a row behind a quoted cell that ends in a carriage return. */
    private TableText(String file, String text) {
        this.file = file;
        this.text = text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** A text that is not checked. */
    static TableText of(String file, String text) {
        return new TableText(file, text);
    }

    /** The table, or nothing and one issue. */
    static Optional<TableText> decode(String file, byte[] bytes, List<Issue> issues) {
        if (bytes.length > LARGEST) {
            issues.add(Issue.of("table-size", file, Text.of("文件超过 10 MB", "the file is larger than 10 MB"),
                    Text.of("减少案例", "have fewer cases")));
            return Optional.empty();
        }
        if (isUtf16(bytes)) {
            issues.add(Issue.of("encoding", file + ":1:1", Text.of("文件是 UTF-16 编码（“Unicode 文本”）", "the file is UTF-16 (\"Unicode text\")"),
                    save()));
            return Optional.empty();
        }
        int start = hasMark(bytes) ? 3 : 0;
        Optional<String> text = decode(bytes, start, StandardCharsets.UTF_8);
        if (text.isEmpty() && start == 0) {
            text = decode(bytes, 0, Charset.forName("GB18030"));
        }
        if (text.isEmpty()) {
            issues.add(Issue.of("encoding", file + ":1:1", Text.of("文件既不是 UTF-8 也不是 GB18030 编码", "the file is neither UTF-8 nor GB18030"),
                    save()));
            return Optional.empty();
        }
        TableText table = new TableText(file, text.get());
        Optional<Issue> refused = table.refused();
        refused.ifPresent(issues::add);
        return refused.isPresent() ? Optional.empty() : Optional.of(table);
    }

    private static Optional<String> decode(byte[] bytes, int start, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
                            .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isUtf16(byte[] bytes) {
        return bytes.length > 1 && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE || bytes[0] == (byte) 0xFE
                && bytes[1] == (byte) 0xFF);
    }

    private static boolean hasMark(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    private static Text save() {
        return Text.of("在表格软件中另存为“CSV UTF-8（逗号分隔）”", "save it as \"CSV UTF-8 (comma delimited)\" in the spreadsheet");
    }

    /** The name of the file as an issue shows it: {@code hohhot/cases.csv}. */
    String file() {
        return file;
    }

    /** All its characters. */
    String text() {
        return text;
    }

    /** The line of an offset, from 1. */
    int line(int offset) {
        return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    /** The source line with a caret below the character at the offset; nothing of an empty table. */
    String excerpt(int offset) {
        if (text.isBlank()) {
            return "";
        }
        int at = Math.min(offset, text.length());
        int from = text.lastIndexOf('\n', at - 1) + 1;
        int to = at;
        while (to < text.length() && text.charAt(to) != '\n') {
            to++;
        }
        int shown = Math.max(from, at - WINDOW);
        shown -= shown > from && Character.isLowSurrogate(text.charAt(shown)) ? 1 : 0;
        return Caret.below(text.substring(shown, Math.min(to, at + WINDOW)), text.codePointCount(shown, at));
    }

    private Optional<Issue> refused() {
        int lost = text.indexOf(REPLACEMENT) >= 0 ? text.indexOf(REPLACEMENT) : text.indexOf(LOST_TWICE);
        if (lost >= 0) {
            return Optional.of(issue("encoding", lost, Text.of("文字在保存之前已经成为乱码", "the text was garbled before it was saved"),
                    Text.of("从原来的文件重新导出：乱码不能复原", "export it anew from where it came: what was lost cannot be restored")));
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\t' && c != '\n' && Character.isISOControl(c)) {
                return Optional.of(issue("character", i, Text.of("控制字符 " + unicode(c), "control character " + unicode(c)),
                        Text.of("删去它", "delete it")));
            }
            if (c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069') {
                return Optional.of(issue("character", i, Text.of("隐藏的文字方向控制符 " + unicode(c), "hidden text-direction character "
                        + unicode(c)),
                        Text.of("删去它：它使文字的显示顺序与实际不同", "delete it: what is shown is not what is written")));
            }
        }
        return Optional.empty();
    }

    private Issue issue(String code, int offset, Text what, Text hint) {
        int from = text.lastIndexOf('\n', offset - 1) + 1;
        int column = text.codePointCount(from, offset) + 1;
        return new Issue(code, file + ":" + line(offset) + ":" + column, what, hint, excerpt(offset));
    }

    private static String unicode(char c) {
        return String.format(Locale.ROOT, "U+%04X", (int) c);
    }
}
