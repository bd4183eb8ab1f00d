package io.github.baoxiao.rules;

/** Which day of a claim chooses the rules and the medical year. */
public enum RuleDate {
    /** The last day of the visit; this holds where a book says nothing. */
    DISCHARGE,
    /** The first day of the visit. */
    ADMISSION,
    /** The day of settlement. */
    SETTLEMENT
}
