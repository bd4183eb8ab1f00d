/**
 * Claims from JSON, claims and breakdowns to JSON. The only package that uses Jackson, and no type of Jackson is in a signature.
 *
 * <p>Start with {@link io.github.baoxiao.json.ClaimJson}: {@code ClaimJson.read(Path.of("claim.json"))} gives a claim,
 * {@code ClaimJson.write(breakdown)} gives one line.
 *
 * <p>Reading is strict: what is not known, not exact or not there is refused, with every problem at once and never with a value of the
 * claim. Everything is static and safe to call from many threads; nothing takes null and nothing returns it.
 */
@NullMarked
package io.github.baoxiao.json;

import org.jspecify.annotations.NullMarked;
