package io.github.baoxiao.book;

/** A source line with a caret below one character of it, lined up where East Asian wide characters take two cells. */
final class Caret {

    private static final int BEFORE = 100;
    private static final int AFTER = 60;
    private static final String FULL_WIDTH_SPACE = "\u3000";
    private static final String UNPRINTABLE = "\uFFFD";

    private Caret() {
    }

    /**
     * The line, and the caret in a second line. Of a very long line only the part around the caret is shown.
     *
     * @param line the source line without its line break
     * @param column the code points before the caret
     */
    static String below(String line, int column) {
        int[] points = line.codePoints().toArray();
        int from = Math.max(0, column - BEFORE);
        int to = Math.min(points.length, column + AFTER);
        StringBuilder shown = new StringBuilder(from > 0 ? "…" : "");
        StringBuilder pad = new StringBuilder(from > 0 ? " " : "");
        for (int i = from; i < to; i++) {
            shown.append(printable(points[i]));
            if (i < column) {
                pad.append(blank(points[i]));
            }
        }
        return shown.append(to < points.length ? "…" : "").append('\n').append(pad).append('^').toString();
    }

    private static String blank(int point) {
        if (point == '\t') {
            return "\t";
        }
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return "";
        }
        return isWide(point) ? FULL_WIDTH_SPACE : " ";
    }

    private static String printable(int point) {
        boolean hidden = point != '\t' && (Character.isISOControl(point) || Character.getType(point) == Character.FORMAT);
        return hidden ? UNPRINTABLE : Character.toString(point);
    }

    /** Whether a terminal gives the character two cells. */
    static boolean isWide(int point) {
        return in(point, 0x1100, 0x115F) || in(point, 0x2E80, 0x303E) || in(point, 0x3041, 0x4DBF) || in(point, 0x4E00, 0xA4CF)
                || in(point, 0xA960, 0xA97C) || in(point, 0xAC00, 0xD7A3) || in(point, 0xF900, 0xFAFF) || in(point, 0xFE10, 0xFE19)
                || in(point, 0xFE30, 0xFE6F) || in(point, 0xFF01, 0xFF60) || in(point, 0xFFE0, 0xFFE6)
                || in(point, 0x1F300, 0x1FAFF) || in(point, 0x20000, 0x3FFFD);
    }

    private static boolean in(int point, int first, int last) {
        return point >= first && point <= last;
    }
}
