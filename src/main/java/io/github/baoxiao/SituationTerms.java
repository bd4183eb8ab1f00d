package io.github.baoxiao;

import io.github.baoxiao.issue.Text;
import io.github.baoxiao.terms.Terms;

/**
 * Terms of a rule book, and a situation they are for.
 *
 * @param situation the situation in words: an active employee, inpatient, level 3A, from 2022-01-01
 * @param terms what the rules choose for it
 */
public record SituationTerms(Text situation, Terms terms) {
}
