package io.github.baoxiao.bench.city;

/**
 * The figures of an invented city, illustrative and shaped like real ones: what its 130 rules say, as tables. Yuan and percent. Levels run
 * from 3A to the community, cares are inpatient, outpatient, chronic outpatient; employees stand before residents.
 */
final class CityFigures {

    static final int EMPLOYEE = 0;
    static final int INPATIENT = 0;
    static final int OUTPATIENT = 1;
    static final int CHRONIC = 2;

    /** Inpatient, employees: first, second, later admissions, by level. */
    static final int[][] ADMISSIONS = {{1000, 700, 500}, {800, 560, 400}, {500, 350, 250}, {300, 210, 150}, {200, 140, 100}};
    /** Inpatient, residents, each admission, by level. */
    static final int[] ADMISSION = {1000, 800, 400, 200, 100};
    /** Inpatient, elsewhere in the province and in another: whatever the level. */
    static final int[][] ADMISSION_ELSEWHERE = {{1200, 1500}, {1200, 2000}};
    static final int MINORS_DEDUCTIBLE_TIMES = 50;
    static final int TCM_DEDUCTIBLE_TIMES = 70;

    /** Inpatient, employees: the ratios of the bands, by level. */
    static final int[][] BANDS = {{85, 88, 92}, {87, 90, 93}, {90, 92, 95}, {92, 94, 96}, {94, 95, 97}};
    static final int[] BAND_EDGES = {20_000, 50_000};
    /** Inpatient, residents, by level. */
    static final int[] RATIO = {60, 65, 75, 80, 85};
    static final int RETIRED_PERSON_SHARE_TIMES = 60;

    /** By scheme, the one of retired employees last: a year. */
    static final int[] OUTPATIENT_DEDUCTIBLE = {1000, 200, 700};
    static final int[] OUTPATIENT_CAP = {5000, 800, 6000};
    static final int[][] OUTPATIENT_RATIO = {{55, 60, 65, 70, 75}, {35, 40, 45, 50, 55}};
    static final int[] CHRONIC_DEDUCTIBLE = {600, 300};
    static final int[] CHRONIC_CAP = {60_000, 20_000};
    static final int[][] CHRONIC_RATIO = {{80, 80, 85, 88, 90}, {60, 60, 65, 70, 75}};
    static final int RETIRED_POINTS = 5;
    static final int[] POOL = {190_000, 150_000};

    /** Points less: elsewhere in the province and in another, by referral: not filed, long-term, referred, emergency. */
    static final int[][] POINTS = {{10, 0, 5, 3}, {20, 2, 10, 5}};

    /** Employees in work, retired. */
    static final int[] LARGE_RATIO = {85, 90};
    static final int LARGE_CAP = 300_000;

    static final int CRITICAL_DEDUCTIBLE = 14_000;
    static final int[] CRITICAL_EDGES = {50_000, 100_000};
    static final int[] CRITICAL_RATIO = {60, 65, 70};
    static final int CRITICAL_CAP = 300_000;
    static final int NEED_DEDUCTIBLE_TIMES = 50;
    static final int NEED_POINTS = 5;

    /** By care; in work, retired. */
    static final int[][] CIVIL_RATIO = {{50, 60}, {40, 50}, {45, 55}};
    static final int CIVIL_CAP = 50_000;
    static final int CIVIL_FIRST_SHARE = 50;

    /** By care; extremely poor, subsistence allowance, margin. */
    static final int[][] ASSISTANCE_RATIO = {{100, 75, 60}, {80, 50, 40}, {90, 70, 50}};
    static final int ASSISTANCE_MARGIN_DEDUCTIBLE = 3000;
    static final int ASSISTANCE_CAP = 50_000;
    static final int ASSISTANCE_OUTPATIENT_CAP = 10_000;

    static final int TILT_DEDUCTIBLE = 3000;
    /** Local, referred elsewhere. */
    static final int[] TILT_RATIO = {60, 50};
    static final int TILT_CAP = 20_000;

    private CityFigures() {
    }
}
