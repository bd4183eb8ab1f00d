/**
 * Settles claims of China's layered medical insurance under rules that policy analysts write.
 *
 * <p>Start with {@link io.github.baoxiao.RuleBook}: load a folder of rules once, settle claims from many threads, read the
 * {@link io.github.baoxiao.Breakdown}. Claims come from {@link io.github.baoxiao.Claim#builder} or from JSON.
 *
 * <p>Every type here but the builder is immutable and safe to share between threads. Nothing takes null and nothing returns it.
 */
package io.github.baoxiao;
