/**
 * Amounts in whole cents, shares in millionths, and the one place that rounds.
 *
 * <p>Everything here is immutable, safe to share between threads, and takes no null.
 */
package io.github.baoxiao.money;
