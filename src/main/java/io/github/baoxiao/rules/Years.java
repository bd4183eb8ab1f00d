package io.github.baoxiao.rules;

/**
 * Years that a term grows with: {@code age}, {@code enrolledYears}, {@code yearsOver( age, 35 )}.
 *
 * @param measure what is counted
 * @param over only years beyond this count
 */
public record Years(Measure measure, int over) {

    /** How many of them count, where the person has that many. */
    int counted(int years) {
        return Math.max(0, years - over);
    }
}
