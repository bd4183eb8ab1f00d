package io.github.baoxiao.dialect;

/**
 * One word of a rule file.
 *
 * @param kind what it is
 * @param text how it is written; of a text in quotes, what stands between them
 * @param start the offset of its first character
 * @param end the offset after its last character
 */
record Token(Kind kind, String text, int start, int end) {

    /** What a token is. */
    enum Kind {
        /** An identifier or a keyword. */
        WORD,
        /** Anything that begins with a digit. */
        NUMBER,
        /** A text in double quotes. */
        TEXT,
        /** A sign, or a pair of signs such as {@code ||}. */
        SIGN,
        /** The end of the file. */
        END
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isText() {
        return kind == Kind.TEXT;
    }

    boolean isEnd() {
        return kind == Kind.END;
    }

    /** How a message shows it. */
    String shown() {
        return switch (kind) {
            case TEXT -> "\"" + (text.length() > 40 ? text.substring(0, text.offsetByCodePoints(0, 20)) + "…" : text) + "\"";
            case END -> "EOF";
            default -> text.length() > 40 ? text.substring(0, 40) + "…" : text;
        };
    }
}
