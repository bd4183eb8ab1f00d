package io.github.baoxiao.issue;

/** A source line with a caret below one character of it, lined up where East Asian wide characters take two cells. */
public final class Caret {

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
     * @return two lines, without a line break at the end
     */
    public static String below(String line, int column) {
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
        return Width.isWide(point) ? FULL_WIDTH_SPACE : " ";
    }

    private static String printable(int point) {
        boolean hidden = point != '\t' && (Character.isISOControl(point) || Character.getType(point) == Character.FORMAT);
        return hidden ? UNPRINTABLE : Character.toString(point);
    }
}
