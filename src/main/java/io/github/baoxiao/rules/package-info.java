/**
 * The vocabulary of rule files: what {@code when} can ask and what {@code then} can say. Java code that settles claims does not need it.
 *
 * <pre>{@code
 * rule "Residents, inpatient, second-level hospital"
 *     @source("…")  @effective("2023-01-01")
 * when
 *     Situation( resident, inpatient, level2 )
 * then
 *     benefits.basic().deductible( yuan(300) ).ratio( percent(70) );
 * end
 * }</pre>
 *
 * <p>A rule file imports {@link io.github.baoxiao.rules.Situation}, {@link io.github.baoxiao.rules.Item} or
 * {@link io.github.baoxiao.rules.Region}, imports {@link io.github.baoxiao.rules.Units} statically, and speaks to one
 * {@link io.github.baoxiao.rules.Benefits}. A rule states terms; it never computes money. Every chain is described by
 * {@link io.github.baoxiao.rules.ClauseRules}; every word a rule can test is a constant of {@code Units}.
 *
 * <p>Constants and facts are immutable. A {@link io.github.baoxiao.rules.Benefits} belongs to one resolution and one thread. Nothing here
 * takes null.
 */
@NullMarked
package io.github.baoxiao.rules;

import org.jspecify.annotations.NullMarked;
