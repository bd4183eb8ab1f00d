package io.github.baoxiao.settlement;

/**
 * What one clause, or several that share a counter, have accumulated over the medical year.
 *
 * @param position cost of the axis used, in cents
 * @param deductible deductible met, in cents
 * @param paid payments, in cents
 * @param visits settled admissions that charge this deductible
 */
public record Counter(long position, long deductible, long paid, int visits) {

    /** A counter nothing has used. */
    public static final Counter UNUSED = new Counter(0, 0, 0, 0);
}
