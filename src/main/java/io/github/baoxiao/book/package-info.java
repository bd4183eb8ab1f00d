/**
 * Rule files become policies here: read, checked, proved, compiled. The only package that uses Drools, and no type of Drools is in a
 * signature.
 *
 * <p>Internal: hosts use {@link io.github.baoxiao.RuleBook}. Books and policies are immutable and safe to share between threads; what
 * reads a file belongs to one thread. Nothing takes null.
 */
@NullMarked
package io.github.baoxiao.book;

import org.jspecify.annotations.NullMarked;
