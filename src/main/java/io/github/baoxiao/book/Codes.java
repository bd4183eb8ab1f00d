package io.github.baoxiao.book;

import java.util.Set;

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

    /** What a code is the code of. */
    public enum Rank {
        /** A province, an autonomous region or a municipality: 150000, 110000. */
        PROVINCE,
        /** A prefecture-level city, a prefecture, a league: 150100, and 441900, which has no counties. */
        CITY,
        /** A county, a district, a banner, a county-level city: 150102, 110101 of a municipality, 429004 directly under a province. */
        COUNTY,
        /** A line of code tables that is no place, only a heading: 110100, 500200, 429000, and 150101 (all districts of the city). */
        HEADING
    }

    private static final Set<String> MUNICIPALITIES = Set.of("11", "12", "31", "50");
    private static final int DIRECTLY_UNDER_THE_PROVINCE = 90;

    /** {@return what a six-digit code is the code of, as the national table of administrative divisions assigns them} */
    public static Rank rank(String code) {
        int city = Integer.parseInt(code.substring(2, 4));
        int county = Integer.parseInt(code.substring(4));
        boolean isGroup = MUNICIPALITIES.contains(code.substring(0, 2)) || city == DIRECTLY_UNDER_THE_PROVINCE;
        if (county != 0) {
            return county == 1 && !isGroup && hasDistricts(city) ? Rank.HEADING : Rank.COUNTY;
        }
        if (city == 0) {
            return Rank.PROVINCE;
        }
        return isGroup ? Rank.HEADING : Rank.CITY;
    }

    /** Prefecture-level cities are numbered from 01 and again from 51; prefectures and leagues, from 21, have no districts: 532501 is a city. */
    private static boolean hasDistricts(int city) {
        return city <= 20 || city > 50;
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
