package io.github.baoxiao.json;

import io.github.baoxiao.issue.Text;

/** What to say of text that is no JSON, judged by the character at which it stops being so. Nothing of the text is quoted. */
final class SyntaxHint {

    private static final Text UNQUOTED = Text.of("金额写成字符串，如 \"12.30\"；名称要加引号",
            "an amount is a string such as \"12.30\"; names have quotes");

    private SyntaxHint() {
    }

    /** Where the text stops being JSON; a line of a larger file is its own first, so the first is not named. */
    static Text where(int line, int column) {
        if (line == 1) {
            return Text.of("第 " + column + " 列不是合法的 JSON", "not JSON at column " + column);
        }
        return Text.of("第 " + line + " 行第 " + column + " 列不是合法的 JSON", "not JSON at line " + line + ", column " + column);
    }

    /** What to write instead, where the mistake is a known one. */
    static Text at(String text, long offset) {
        int at = (int) Math.max(0, Math.min(offset, text.length()));
        String before = text.substring(0, at).stripTrailing();
        char previous = before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
        if (endsInName(before)) {
            return UNQUOTED;
        }
        return at == text.length() ? Text.of("文件不完整", "the document is cut off") : of(text.charAt(at), previous);
    }

    private static Text of(char found, char previous) {
        if (found == '\'' || found == '“' || found == '”' || found == '‘' || found == '’') {
            return Text.of("引号只能用 \"", "quotes are \"");
        }
        if (found == '，' || found == '：' || found == '\u3000' || found >= '\uFF01' && found <= '\uFF5E') {
            return Text.of("请用半角字符", "write half-width characters");
        }
        if (found == '/' || found == '#') {
            return Text.of("JSON 没有注释", "JSON has no comments");
        }
        if (previous == ',' && (found == '}' || found == ']')) {
            return Text.of("最后一项之后没有逗号", "there is no comma after the last entry");
        }
        if (found < ' ') {
            return Text.of("字符串中的控制字符须转义", "a control character in a string is escaped");
        }
        if (found == '+' || found == '.' || previous == '+' || Character.isLetterOrDigit(previous) && Character.isLetterOrDigit(found)) {
            return UNQUOTED;
        }
        if (found == '\uFEFF') {
            return Text.of("字节顺序标记只能有一个", "there is at most one byte order mark");
        }
        return Text.NONE;
    }

    /** Whether the text ends in a word such as NaN, at which a parser stops only after it. */
    private static boolean endsInName(String text) {
        return text.endsWith("NaN") || text.endsWith("Infinity") || text.endsWith("INF");
    }
}
