/**
 * Settles claims of China's layered medical insurance under rules that policy analysts write.
 *
 * <p>Start with {@link io.github.baoxiao.RuleBook}: load a folder of rules once, settle claims from many threads, read the
 * {@link io.github.baoxiao.Breakdown}. Claims come from {@link io.github.baoxiao.Claim#builder} or from JSON.
 *
 * <pre>{@code
 * RuleBook book = RuleBook.load(Path.of("rules"));
 * Claim claim = ClaimJson.read(Path.of("examples/claims/resident-three-layers.json"));
 * Breakdown paid = book.settle(claim);
 * System.out.println(paid.statement(Locale.CHINA));
 * }</pre>
 *
 * <p>A person's year is replayed from its claims with {@link io.github.baoxiao.RuleBook#replay}; a {@link io.github.baoxiao.History} of
 * settled claims says after a late, a corrected or a reversed one what must be adjusted on the others.
 *
 * <p>What is wrong with a claim comes as a {@link io.github.baoxiao.ClaimException}, what is wrong with the rules as a
 * {@link io.github.baoxiao.RuleBookException}; both carry every problem at once as {@link io.github.baoxiao.issue.Issue issues}.
 *
 * <p>Every type here but the builder is immutable and safe to share between threads. Nothing takes null and nothing returns it.
 */
@NullMarked
package io.github.baoxiao;

import org.jspecify.annotations.NullMarked;
