package io.github.baoxiao.settlement;

import io.github.baoxiao.terms.Citation;
import io.github.baoxiao.terms.Purse;
import io.github.baoxiao.terms.Stage;

/** An account made ready for many bills. */
final class AccountPlan extends PaymentPlan {

    /** Whose money it is. */
    final Purse purse;
    /** The rule that lets it pay. */
    final Citation rule;

    AccountPlan(Stage.OfAccount account, Key key) {
        super(account.purse().payer(), new Reach(account.covers(), key), true, true);
        this.purse = account.purse();
        this.rule = account.rule();
    }
}
