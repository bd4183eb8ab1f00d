/**
 * The vocabulary of rule files: what {@code when} can ask and what {@code then} can say.
 *
 * <p>A rule file imports {@link io.github.baoxiao.rules.Situation}, {@link io.github.baoxiao.rules.Item} or
 * {@link io.github.baoxiao.rules.Region}, imports {@link io.github.baoxiao.rules.Units} statically, and speaks to one
 * {@link io.github.baoxiao.rules.Benefits}. A rule states terms; it never computes money.
 *
 * <p>Constants and facts are immutable. A {@link io.github.baoxiao.rules.Benefits} belongs to one resolution and one thread. Nothing here
 * takes null.
 */
package io.github.baoxiao.rules;
