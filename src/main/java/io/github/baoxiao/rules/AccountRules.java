package io.github.baoxiao.rules;

import io.github.baoxiao.terms.Cover;
import io.github.baoxiao.terms.Purse;

import java.util.List;
import java.util.function.Consumer;

/** What a rule can say of account money. An account that no rule speaks of pays nothing. */
public final class AccountRules {

    private final Consumer<Statement> statements;
    private final List<Purse> purses;

    AccountRules(Consumer<Statement> statements, Purse... purses) {
        this.statements = statements;
        this.purses = List.of(purses);
    }

    /**
     * What the money pays, in this order: {@code pays( inScope, firstSelfPay )}.
     *
     * @param first what is paid first
     * @param more what is paid after it, in order
     * @return these rules
     */
    public AccountRules pays(Cover first, Cover... more) {
        Setting covers = new Setting.Covers(Listed.of(first, more));
        purses.forEach(purse -> statements.accept(new Statement(new Target.OfPurse(purse), covers)));
        return this;
    }
}
