package io.github.baoxiao.book;

/** Six-digit region codes: two digits each for province, city and county; trailing zeros stand for the whole. */
public final class Codes {

    private Codes() {
    }

    /**
     * All codes that begin with the same digits.
     *
     * @param first the least: that of the region itself
     * @param last the greatest
     */
    record Area(int first, int last) {

        private static final int PROVINCE = 10_000;

        static Area of(String code) {
            int first = Integer.parseInt(code);
            int size = switch (Codes.stem(code).length()) {
                case 2 -> PROVINCE;
                case 4 -> 100;
                default -> 1;
            };
            return new Area(first, first + size - 1);
        }

        boolean contains(int code) {
            return first <= code && code <= last;
        }

        boolean sharesProvinceWith(int code) {
            return code / PROVINCE == first / PROVINCE;
        }
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
