package io.github.baoxiao.dialect;

/**
 * How much a rule book may be. Rule files come from people who exchange them by mail: whatever arrives, loading ends in bounded time and
 * memory, with a message. The same limits hold for folders and for files handed over in memory.
 */
public final class Limits {

    /** Bytes of one rule file: 1 MB. */
    public static final int FILE_BYTES = 1 << 20;

    /** Bytes of all rule files of a book: 16 MB. */
    public static final int BOOK_BYTES = 16 << 20;

    /** Rule files of a book. */
    public static final int FILES = 1000;

    /** Folders below the root that hold rule files: the region folders, and none inside them. */
    public static final int FOLDER_DEPTH = 1;

    /** Characters in the name of a region folder. */
    public static final int FOLDER_NAME = 64;

    /** Characters in the name of a rule file. */
    public static final int FILE_NAME = 128;

    /** Rules of one region, of all times. */
    public static final int REGION_RULES = 2000;

    /** Rules of a book, of all regions and times. */
    public static final int BOOK_RULES = 5000;

    /** Words in one {@code when}. */
    public static final int WORDS_OF_WHEN = 100;

    /** Brackets inside each other in one {@code when}. */
    public static final int BRACKETS_OF_WHEN = 16;

    /** Calls in one {@code then}, the rows of its tables among them. */
    public static final int CALLS_OF_THEN = 300;

    /** Values of one call. */
    public static final int VALUES_OF_CALL = 1000;

    /** Characters of one {@code @source}. */
    public static final int SOURCE = 500;

    /** Columns of a table. */
    public static final int COLUMNS = 200;

    /** Rules that one {@code @overrides} names. */
    public static final int OVERRIDDEN_BY_ONE = 100;

    /** Exceptions to exceptions: the longest way along {@code @overrides}. */
    public static final int OVERRIDES_IN_A_ROW = 20;

    /** Regions in a row along {@code buildsOn}: a county, its city, its province, and room. */
    public static final int BUILDS_ON_IN_A_ROW = 5;

    /** Problems shown of one file. */
    public static final int PROBLEMS_OF_FILE = 100;

    /**
     * Situations proved of one region, shared out evenly over its windows of time; what lies beyond is found when a claim meets it.
     */
    public static final int SITUATIONS = 7_000;

    /** Items proved in one window of time, in all situations that rules about items tell apart. */
    public static final int ITEMS = 50_000;

    /**
     * Rules read in the proof of a book: the situations of all its windows, times the rules in force. Where there are more, the rest is found
     * when a claim meets it.
     */
    public static final int READINGS = 100_000_000;

    private Limits() {
    }
}
