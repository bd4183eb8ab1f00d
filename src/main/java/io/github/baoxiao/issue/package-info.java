/**
 * What is wrong, where, and what to write instead, as data.
 *
 * <p>Start with {@link io.github.baoxiao.issue.Issue}: its code is for programs, its {@code text} for people. Exceptions of the library
 * carry a list of them.
 *
 * <p>Everything here is immutable, safe to share between threads, and takes no null.
 */
@NullMarked
package io.github.baoxiao.issue;

import org.jspecify.annotations.NullMarked;
