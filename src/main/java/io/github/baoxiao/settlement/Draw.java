package io.github.baoxiao.settlement;

import io.github.baoxiao.terms.Citation;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Reason;
import io.github.baoxiao.terms.Slice;

/**
 * One movement: a payer bears some cents of a slice.
 *
 * @param amount in cents, more than 0
 * @param slice the slice the cents were in
 * @param named the name of the part, where they were in a named part of that slice; else empty
 * @param payer who bears them
 * @param reason why
 * @param rule the rule that set the decisive term; none where a person bears them
 */
public record Draw(long amount, Slice slice, String named, Payer payer, Reason reason, Citation rule) {
}
