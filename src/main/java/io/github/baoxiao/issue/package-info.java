/**
 * What is wrong, where, and what to write instead, as data.
 *
 * <p>Everything here is immutable, safe to share between threads, and takes no null.
 */
package io.github.baoxiao.issue;
