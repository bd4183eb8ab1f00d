package io.github.baoxiao.dialect;

import io.github.baoxiao.issue.Caret;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A rule file as characters, and the place of each of them.
 *
 * <p>It is strict UTF-8, without the byte order mark an editor may have put before it, and has no character that hides or turns
 * round what a reader sees.
 */
public final class SourceText {

    /** Letters and marks that are drawn as nothing: joiner, fillers of Korean and Khmer, selectors of Mongolian, an empty Braille cell. */
    private static final String BLANKS = "\u034F\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u180F\u2800\u3164\uFFA0";
    private static final int LONGEST_GBK_CHECK = 4096;
    private static final int WINDOW = 400;

    private final String file;
    private final String text;
    private final int[] lineStarts;

    private SourceText(String file, String text) {
        this.file = file;
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    /** A text that is not checked: a part of one that has been. */
    static SourceText of(String file, String text) {
        return new SourceText(file, text);
    }

    /** The file, or nothing and one issue. */
    public static Optional<SourceText> decode(String file, byte[] bytes, List<Issue> issues) {
        if (isUtf16(bytes)) {
            issues.add(Issue.of("encoding", file + ":1:1", Text.of("文件是 UTF-16 编码", "the file is UTF-16"), saveAsUtf8()));
            return Optional.empty();
        }
        int nul = indexOf(bytes, (byte) 0);
        if (nul >= 0) {
            issues.add(Issue.of("encoding", file + ":" + lineOfByte(bytes, nul) + ":1",
                    Text.of("不是文本文件：第 " + nul + " 字节为 0", "not a text file: byte " + nul + " is 0"), saveAsUtf8()));
            return Optional.empty();
        }
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length - start);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        if (decoder.decode(in, out, true).isError()) {
            issues.add(notUtf8(file, bytes, in.position()));
            return Optional.empty();
        }
        SourceText source = new SourceText(file, out.flip().toString());
        Optional<Issue> refused = source.refusedCharacter();
        refused.ifPresent(issues::add);
        return refused.isPresent() ? Optional.empty() : Optional.of(source);
    }

    /** The key of the file: {@code hohhot/employee.drl}. */
    public String file() {
        return file;
    }

    /** All its characters. */
    public String text() {
        return text;
    }

    /** The line of an offset, from 1. */
    int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The column of an offset in code points, from 1. */
    int column(int offset) {
        return text.codePointCount(lineStarts[line(offset) - 1], offset) + 1;
    }

    /** The place as an issue names it: {@code hohhot/employee.drl:19:50}. */
    public String at(int offset) {
        return file + ":" + line(offset) + ":" + column(offset);
    }

    /** The source line with a caret below the character at the offset. */
    public String excerpt(int offset) {
        int start = lineStarts[line(offset) - 1];
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        int before = Math.min(offset, end);
        int from = Math.max(start, before - WINDOW);
        if (from > start && Character.isLowSurrogate(text.charAt(from))) {
            from--;
        }
        return Caret.below(text.substring(from, Math.min(end, before + WINDOW)), text.codePointCount(from, before));
    }

    /** An issue at the offset, with its line and a caret. */
    public Issue issue(String code, int offset, Text what, Text hint) {
        return new Issue(code, at(offset), what, hint, excerpt(offset));
    }

    /** The offset of the first character of a line; the end of the text for a line it does not have. */
    public int startOfLine(int line) {
        return line < 1 ? 0 : line > lineStarts.length ? text.length() : lineStarts[line - 1];
    }

    private Optional<Issue> refusedCharacter() {
        if (text.indexOf('\n') < 0 && text.indexOf('\r') >= 0) {
            return Optional.of(Issue.of("encoding", file + ":1:1", Text.of("换行符只有回车（CR）", "lines end in a carriage return alone"),
                    Text.of("在编辑器中把换行符改为 LF 或 CRLF", "set line endings to LF or CRLF in the editor")));
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lineBreak = c == '\n' || c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c != '\t' && !lineBreak && (Character.isISOControl(c) || c == '\u2028' || c == '\u2029')) {
                return Optional.of(issue("character", i, Text.of("控制字符 " + unicode(c), "control character " + unicode(c)),
                        Text.of("删去它", "delete it")));
            }
            if (c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069') {
                return Optional.of(issue("character", i, Text.of("隐藏的文字方向控制符 " + unicode(c), "hidden text-direction character " + unicode(c)),
                        Text.of("删去它：它使文字的显示顺序与实际不同", "delete it: what is shown is not what is written")));
            }
            if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == 'u') {
                return Optional.of(issue("character", i, Text.of("不能写 \\u 转义，注释中也不能", "no \\u escapes, not in comments either"),
                        Text.of("直接写出该字符；路径用 / 分隔", "write the character itself; separate paths with /")));
            }
        }
        return Optional.empty();
    }

    /**
     * Whether nobody sees a character, or each reader another one: two names that differ in it alone would look the same. Ordinary and
     * ideographic blanks are seen by what stands around them.
     */
    public static boolean isUnseen(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT, Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE,
                    Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            case Character.SPACE_SEPARATOR -> point != ' ' && point != '\u3000';
            default -> BLANKS.indexOf(point) >= 0 || point >= 0xFE00 && point <= 0xFE0F || point >= 0xE0100 && point <= 0xE01EF;
        };
    }

    /** How a character is named: {@code U+202E}. */
    static String unicode(int point) {
        return String.format(Locale.ROOT, "U+%04X", point);
    }

    private static Issue notUtf8(String file, byte[] bytes, int offset) {
        int line = lineOfByte(bytes, offset);
        boolean gbk = isGbk(bytes, offset);
        Text what = Text.of("第 " + offset + " 字节（第 " + line + " 行）不是 UTF-8" + (gbk ? "，像是 GBK 编码" : ""),
                "byte " + offset + " (line " + line + ") is not UTF-8" + (gbk ? "; it looks like GBK" : ""));
        return Issue.of("encoding", file + ":" + line + ":" + columnOfByte(bytes, offset), what, saveAsUtf8());
    }

    private static Text saveAsUtf8() {
        return Text.of("在编辑器中另存为 UTF-8 编码", "save it as UTF-8 in the editor");
    }

    private static boolean isUtf16(byte[] bytes) {
        return startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)
                || bytes.length > 3 && (bytes[0] == 0 && bytes[2] == 0 || bytes[1] == 0 && bytes[3] == 0);
    }

    private static boolean isGbk(byte[] bytes, int offset) {
        if (!Charset.isSupported("GBK")) {
            return false;
        }
        int end = Math.min(bytes.length, offset + LONGEST_GBK_CHECK);
        while (end < bytes.length && bytes[end - 1] < 0) {
            end++;
        }
        try {
            Charset.forName("GBK").newDecoder().decode(ByteBuffer.wrap(bytes, offset, end - offset));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        for (int i = 0; i < first.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    private static int indexOf(byte[] bytes, byte wanted) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    private static int lineOfByte(byte[] bytes, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    private static int columnOfByte(byte[] bytes, int offset) {
        int start = offset;
        while (start > 0 && bytes[start - 1] != '\n') {
            start--;
        }
        if (start == 0 && startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            start = 3;
        }
        String before = new String(bytes, start, offset - start, StandardCharsets.UTF_8);
        return before.codePointCount(0, before.length()) + 1;
    }

    private static int[] lineStarts(String text) {
        return IntStream.concat(IntStream.of(0),
                IntStream.range(0, text.length()).filter(i -> text.charAt(i) == '\n').map(i -> i + 1)).toArray();
    }
}
