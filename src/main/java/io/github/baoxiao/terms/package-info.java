/**
 * The words of the field, and the terms a policy sets with them: who pays, for which slices, from where, how much, up to what.
 *
 * <p>These are plain immutable values, safe to share between threads; they take no null. They know nothing of rule files, claims or
 * arithmetic beyond cents.
 */
package io.github.baoxiao.terms;
