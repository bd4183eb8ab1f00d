/**
 * The settlement kernel: a bill, the terms a policy sets, the year to date; out comes who bears which cent.
 *
 * <p>Start with {@link io.github.baoxiao.settlement.Settlement}. It knows no rule file, no claim and no format. Amounts are whole cents
 * in {@code long}, shares are millionths, and everything that could overflow says so. A settlement is made by one thread; its inputs and
 * its outcome are immutable and take no null.
 */
@NullMarked
package io.github.baoxiao.settlement;

import org.jspecify.annotations.NullMarked;
