package io.github.baoxiao.settlement;

import io.github.baoxiao.terms.Payer;

import java.util.List;

/** A layer that has no clause: it pays nothing, unless the claim says that it was settled elsewhere. */
final class AbsentPlan extends PayerPlan {

    AbsentPlan(Payer layer, Key stage) {
        super(layer, new Reach(List.of(), stage), true, true);
    }
}
