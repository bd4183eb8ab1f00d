package io.github.baoxiao.book;

/** Six-digit region codes: two digits each for province, city and county; trailing zeros stand for the whole. */
public final class Codes {

    private Codes() {
    }

    /** Whether two regions lie in the same province. */
    static boolean sameProvince(String code, String other) {
        return code.regionMatches(0, other, 0, 2);
    }

    /** The digits that say something: 15 of 150000, 1501 of 150100. A region lies in another if its code begins with them. */
    public static String stem(String code) {
        String stem = code;
        while (stem.endsWith("00") && stem.length() > 2) {
            stem = stem.substring(0, stem.length() - 2);
        }
        return stem;
    }
}
