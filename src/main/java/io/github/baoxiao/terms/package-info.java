/**
 * The words of the field, and the terms a policy sets with them: who pays, for which slices, from where, how much, up to what.
 *
 * <p>A caller meets the words when it builds a {@link io.github.baoxiao.Claim} or reads a {@link io.github.baoxiao.Breakdown}: start with
 * {@link io.github.baoxiao.terms.Payer}, {@link io.github.baoxiao.terms.Slice} and {@link io.github.baoxiao.terms.Care}. Each has a label
 * in Chinese and English.
 *
 * <p>These are plain immutable values, safe to share between threads; they take no null. They know nothing of rule files, claims or
 * arithmetic beyond cents.
 */
@NullMarked
package io.github.baoxiao.terms;

import org.jspecify.annotations.NullMarked;
