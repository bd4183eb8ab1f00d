package io.github.baoxiao.cases;

import io.github.baoxiao.Claim;
import io.github.baoxiao.YearToDate;
import io.github.baoxiao.money.Money;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One row of a table: a claim, and what must come of it.
 *
 * @param line the line of the file it begins in
 * @param name what it is called; empty without a name
 * @param note what the author says of it; may be empty
 * @param source where it is from; may be empty
 * @param person whose claim it is
 * @param claim the claim with a given year to date
 * @param toDate the year to date the row states, if it states one
 * @param amounts the amounts that must come of it, in the order in which a settlement comes to them
 * @param codes the codes of the refusal that must come of it; none where it must be settled
 */
record Case(int line, String name, String note, String source, String person, Function<YearToDate, Claim> claim,
        Optional<YearToDate> toDate,
        List<Amount> amounts, Set<String> codes) {

    /**
     * An expected amount.
     *
     * @param figure of what
     * @param amount how much
     * @param working as it was written
     */
    record Amount(Figure figure, Money amount, String working) {
    }

    boolean expectsNothing() {
        return amounts.isEmpty() && codes.isEmpty();
    }
}
