package io.github.baoxiao.dialect;

/** The characters an input method writes for those of ASCII. */
final class FullWidth {

    private static final String SEEN = "（）［］｛｝，、；：。．！＂“”„〝〞＠＝＋－＊／＜＞｜＆＿％‘’＇｀【】《》〈〉「」—–−…·￥¥？＃＄～＼";
    private static final String ASCII = "()[]{},,;:..!\"\"\"\"\"\"@=+-*/<>|&_%'''`[]<><>\"\"---..$$?#$~\\";

    private FullWidth() {
    }

    /** The punctuation of ASCII it looks like; 0 if it looks like none. */
    static char ascii(int point) {
        int found = SEEN.indexOf(point);
        return found < 0 ? 0 : ASCII.charAt(found);
    }

    /** The same with letters and digits of ASCII for full-width ones. */
    static String narrow(String wide) {
        StringBuilder narrow = new StringBuilder(wide.length());
        wide.chars().forEach(c -> narrow.append((char) (c >= '！' && c <= '～' ? c - '！' + '!' : c)));
        return narrow.toString();
    }
}
