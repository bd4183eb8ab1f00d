package io.github.baoxiao.terms;

import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;

import java.util.Optional;

/**
 * What the rules say of one class, kind and origin of item.
 *
 * @param firstShare the person's first share, where a rule states one
 * @param ceiling the highest price of a unit; {@link Money#MAX} where there is none
 * @param named the named slice the in-scope part goes to; empty where it stays in scope
 * @param rule who stated the first share
 * @param ceilingRule who stated the highest price
 */
public record ItemTerms(Optional<Ratio> firstShare, Money ceiling, String named, Citation rule, Citation ceilingRule) {

    /** No rule speaks of the item. */
    public static final ItemTerms NONE = new ItemTerms(Optional.empty(), Money.MAX, "", Citation.NONE, Citation.NONE);
}
