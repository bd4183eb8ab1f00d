package io.github.baoxiao.dialect;

import io.github.baoxiao.issue.Text;
import io.github.baoxiao.rules.Units;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a rule file into words; comments are left out.
 *
 * <p>Outside quotes and comments only ASCII stands. Full-width punctuation is reported and read as the ASCII character it looks like,
 * so that one slip of the input method is one problem.
 */
final class Lexer {

    private final Problems problems;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final Foreign foreign;
    private int at;

    private Lexer(Problems problems) {
        this.problems = problems;
        this.text = problems.source().text();
        this.foreign = new Foreign(problems, tokens);
    }

    /** The words of the file, or of its beginning if that is full of problems; the last of them is its end. */
    static List<Token> tokens(Problems problems) {
        Lexer lexer = new Lexer(problems);
        lexer.run();
        return lexer.tokens;
    }

    /** Whether a character opens or closes a text: a straight double quote, or one of the full-width ones. */
    private static boolean isQuote(char c) {
        return c == '"' || FullWidth.ascii(c) == '"';
    }

    private void run() {
        while (at < text.length() && !problems.isFull()) {
            char c = text.charAt(at);
            if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
                at++;
            } else if (text.startsWith("//", at)) {
                at = endOfLine(at);
            } else if (text.startsWith("/*", at)) {
                comment();
            } else if (c == '#' || c == '＃' || text.startsWith("--", at)) {
                otherComment(c == '-' ? "--" : String.valueOf(c));
            } else if (c == '\'') {
                singleQuoted();
            } else if (isQuote(c)) {
                quoted(c);
            } else if (isLetter(c)) {
                take(Token.Kind.WORD, endOfWord(at));
            } else if (isDigit(c)) {
                take(Token.Kind.NUMBER, endOfNumber(at));
            } else if (c < 128) {
                sign(c);
            } else {
                notAscii();
            }
        }
        tokens.add(new Token(Token.Kind.END, "", text.length(), text.length()));
    }

    private void comment() {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            problems.add("syntax", at, "注释没有结束", "this comment is never closed", "在注释末尾写 */", "write */ at its end");
            at = text.length();
        } else {
            at = end + 2;
        }
    }

    /** A comment as other languages write it, to its end: one problem. */
    private void otherComment(String begin) {
        problems.add("character", at, "注释不用 " + begin + " 开头", "a comment does not begin with " + begin, "写在 // 之后", "write // before it");
        at = endOfLine(at);
    }

    /** A text in single quotes, read as what stands between them; a single quote by itself is a sign. */
    private void singleQuoted() {
        int end = firstOf("'\"\n", at + 1);
        boolean isMixed = text.startsWith("\"", end) && !text.startsWith("\"", firstOf("\"\n", end + 1));
        boolean isClosed = text.startsWith("'", end) || isMixed;
        String inside = isClosed ? text.substring(at + 1, end) : "";
        boolean isWord = !Foreign.isNameOfRule(tokens) && Units.words().stream().anyMatch(word -> word.name().equals(inside));
        Text hint = isWord ? Text.of("词不加引号，写作 " + inside, "a word has no quotes: write " + inside)
                : Text.of("写作 \"" + inside + "\"", "write \"" + inside + "\"");
        problems.add("character", at, Text.of("文字不用单引号", "a text does not stand in single quotes"),
                isClosed ? hint : Text.of("文字写在双引号内，如 \"住院\"", "a text stands in double quotes, such as \"住院\""));
        if (isClosed) {
            tokens.add(new Token(Token.Kind.TEXT, inside, at, end + 1));
            at = end + 1;
        } else {
            sign('\'');
        }
    }

    private int firstOf(String stops, int from) {
        int end = from;
        while (end < text.length() && stops.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private void quoted(char open) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != '\n' && !closes(open, text.charAt(end))) {
            end++;
        }
        if (end == text.length() || text.charAt(end) == '\n') {
            unclosed(endOfLine(at));
            return;
        }
        if (open != '"' || text.charAt(end) != '"') {
            int wrong = open != '"' ? at : end;
            fullWidth(wrong, text.charAt(wrong), '"');
        }
        String inside = text.substring(at + 1, end);
        checkInside(inside, at + 1);
        tokens.add(new Token(Token.Kind.TEXT, inside, at, end + 1));
        at = end + 1;
    }

    private static boolean closes(char open, char c) {
        return c == '"' || open != '"' && isQuote(c);
    }

    private void unclosed(int limit) {
        for (int i = at + 1; i < limit; i++) {
            if (isQuote(text.charAt(i))) {
                fullWidth(i, text.charAt(i), '"');
                tokens.add(new Token(Token.Kind.TEXT, text.substring(at + 1, i), at, i + 1));
                at = i + 1;
                return;
            }
        }
        problems.add("syntax", at, "引号没有结束", "this text is never closed", "在同一行末尾加上 \"", "write a \" at its end, on the same line");
        String rest = text.substring(at + 1, limit);
        int stop = rest.indexOf(" )");
        tokens.add(new Token(Token.Kind.TEXT, stop < 0 ? rest : rest.substring(0, stop), at, limit));
        at = stop < 0 ? limit : at + 1 + stop;
    }

    private void checkInside(String inside, int start) {
        for (int i = 0; i < inside.length(); i += Character.charCount(inside.codePointAt(i))) {
            int point = inside.codePointAt(i);
            if (point == '\\') {
                problems.add("character", start + i, "引号内不能用反斜杠 \\", "no backslash in a text", "直接写出该字符", "write the character itself");
                return;
            }
            if (SourceText.isUnseen(point)) {
                problems.add("character", start + i, Text.of("引号内有看不见或无定义的字符 " + SourceText.unicode(point),
                        "invisible or undefined character " + SourceText.unicode(point) + " in a text"), Character.isSpaceChar(point)
                                ? Text.of("改用普通空格", "write an ordinary space") : Text.of("删去它", "delete it"));
                return;
            }
        }
        if (!Normalizer.isNormalized(inside, Normalizer.Form.NFC)) {
            problems.add("character", start, "引号内的文字不是 Unicode 规范形式（NFC），看似相同的名称会不相等",
                    "the text is not in Unicode normal form (NFC): names that look the same would differ",
                    "写作：" + Normalizer.normalize(inside, Normalizer.Form.NFC), "write: " + Normalizer.normalize(inside, Normalizer.Form.NFC));
        }
    }

    private void sign(char c) {
        String pair = at + 1 < text.length() ? text.substring(at, at + 2) : "";
        boolean known = pair.equals("||") || pair.equals("&&") || pair.equals("==") || pair.equals("!=") || pair.equals("<=")
                || pair.equals(">=");
        tokens.add(new Token(Token.Kind.SIGN, known ? pair : String.valueOf(c), at, at + (known ? 2 : 1)));
        at += known ? 2 : 1;
    }

    private void notAscii() {
        int point = text.codePointAt(at);
        char ascii = FullWidth.ascii(point);
        if (ascii != 0) {
            if (ascii != ',' || !isBetweenThousands()) {
                fullWidth(at, point, ascii);
            }
            tokens.add(new Token(Token.Kind.SIGN, String.valueOf(ascii), at, at + 1));
            at++;
        } else if (point >= '０' && point <= '９' || point >= 'Ａ' && point <= 'Ｚ' || point >= 'ａ' && point <= 'ｚ') {
            take(point <= '９' ? Token.Kind.NUMBER : Token.Kind.WORD, point <= '９' ? endOfNumber(at) : endOfWord(at));
        } else if (Character.isSpaceChar(point) || Character.getType(point) == Character.FORMAT) {
            problems.add("character", at, "不是普通空格：" + SourceText.unicode(point), "not an ordinary space: " + SourceText.unicode(point),
                    "改用普通空格", "write an ordinary space");
            at += Character.charCount(point);
        } else {
            at = foreign.read(at);
        }
    }

    /** Whether the comma here stands in {@code 20，000}: that is reported as the number it is meant to be. */
    private boolean isBetweenThousands() {
        Token number = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
        return number != null && number.kind() == Token.Kind.NUMBER && number.end() == at
                && at + 4 < text.length() && text.substring(at + 1, at + 5).matches("[0-9]{3}[^0-9A-Za-z_$%.]");
    }

    private void fullWidth(int offset, int point, char ascii) {
        String seen = Character.toString(point);
        problems.add("character", offset, Text.of("全角或中文字符 " + seen, "full-width character " + seen),
                Text.of("改用半角 " + ascii, "write " + ascii));
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        if (end < 0) {
            return text.length();
        }
        return end > from && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    private int endOfRun(int from) {
        int end = from + 1;
        while (end < text.length() && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    /** Parts joined by hyphens are one word, such as {@code no-loop}; nothing in a rule file is subtracted. */
    private int endOfWord(int from) {
        int end = endOfRun(from);
        while (end + 1 < text.length() && text.charAt(end) == '-' && isLetter(text.charAt(end + 1))) {
            end = endOfRun(end + 1);
        }
        return end;
    }

    private int endOfNumber(int from) {
        int end = endOfRun(from);
        while (end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1))) {
            end = endOfRun(end + 1);
        }
        return end < text.length() && (text.charAt(end) == '%' || text.charAt(end) == '.') ? end + 1 : end;
    }

    private void take(Token.Kind kind, int end) {
        String run = text.substring(at, end);
        String narrow = FullWidth.narrow(run);
        for (int i = 0; i < run.length(); i++) {
            if (run.charAt(i) != narrow.charAt(i)) {
                fullWidth(at + i, run.charAt(i), narrow.charAt(i));
                break;
            }
        }
        tokens.add(new Token(kind, narrow, at, end));
        at = end;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '$' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９';
    }
}
