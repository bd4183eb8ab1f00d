/**
 * Amounts in whole cents, shares in millionths, and the one place that rounds.
 *
 * <p>Start with {@code Money.yuan("2875.30")} and {@code Ratio.percent(85)}. Nothing here passes through a floating-point number.
 *
 * <p>Everything here is immutable, safe to share between threads, and takes no null.
 */
@NullMarked
package io.github.baoxiao.money;

import org.jspecify.annotations.NullMarked;
