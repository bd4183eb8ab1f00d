/**
 * The text of a rule file becomes data here: {@link io.github.baoxiao.dialect.SourceText} is bytes with lines and columns,
 * {@link io.github.baoxiao.dialect.RuleReader} reads it by a closed grammar and a closed vocabulary and reports what does not fit at its
 * place, and {@link io.github.baoxiao.dialect.RuleText} is a rule that fits: where it stands, when it speaks, what it says. Words, brackets,
 * annotations, {@code when} and {@code then} each have a parser of their own; they are nobody else's business. Nothing here knows
 * Drools, a window of time or a policy: what rules of a region come to together is decided in the package book.
 *
 * <p>Internal. What a rule says and when is immutable and safe to share between threads; what reads a file belongs to one thread. Nothing
 * takes null.
 */
@NullMarked
package io.github.baoxiao.dialect;

import org.jspecify.annotations.NullMarked;
