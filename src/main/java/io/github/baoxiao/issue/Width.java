package io.github.baoxiao.issue;

/** How many cells of a terminal a text takes: East Asian wide characters take two. */
public final class Width {

    private Width() {
    }

    /**
     * The text, filled with blanks on the right.
     *
     * @param text the text
     * @param cells the cells to fill; a longer text stays as it is
     * @return the padded text
     */
    public static String padRight(String text, int cells) {
        return text + " ".repeat(Math.max(0, cells - of(text)));
    }

    /**
     * The text, filled with blanks on the left.
     *
     * @param text the text
     * @param cells the cells to fill; a longer text stays as it is
     * @return the padded text
     */
    public static String padLeft(String text, int cells) {
        return " ".repeat(Math.max(0, cells - of(text))) + text;
    }

    /**
     * The cells a text takes.
     *
     * @param text the text
     * @return their number
     */
    public static int of(String text) {
        return text.codePoints().map(point -> isWide(point) ? 2 : 1).sum();
    }

    /**
     * Whether a terminal gives a character two cells.
     *
     * @param point the code point
     * @return whether it does
     */
    public static boolean isWide(int point) {
        return in(point, 0x1100, 0x115F) || in(point, 0x2E80, 0x303E) || in(point, 0x3041, 0x4DBF) || in(point, 0x4E00, 0xA4CF)
                || in(point, 0xA960, 0xA97C) || in(point, 0xAC00, 0xD7A3) || in(point, 0xF900, 0xFAFF) || in(point, 0xFE10, 0xFE19)
                || in(point, 0xFE30, 0xFE6F) || in(point, 0xFF01, 0xFF60) || in(point, 0xFFE0, 0xFFE6)
                || in(point, 0x1F300, 0x1FAFF) || in(point, 0x20000, 0x3FFFD);
    }

    private static boolean in(int point, int first, int last) {
        return point >= first && point <= last;
    }
}
