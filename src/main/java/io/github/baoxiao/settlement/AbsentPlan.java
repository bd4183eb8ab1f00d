package io.github.baoxiao.settlement;

import io.github.baoxiao.terms.Payer;

import java.util.List;

/** A layer that has no clause: it pays nothing, unless the claim says that it was settled elsewhere. */
final class AbsentPlan extends PaymentPlan {

    AbsentPlan(Payer layer, Key key) {
        super(layer, new Reach(List.of(), key), true, true);
    }
}
