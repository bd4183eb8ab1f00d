package io.github.baoxiao.settlement;

import io.github.baoxiao.terms.Payer;

import java.util.ArrayList;
import java.util.List;

/**
 * Whose money paid the deductibles of basic insurance. Money of an excluded payer (a family's shared account) pays a deductible without
 * meeting it. Several deductibles on one bill are paid in the order in which they were charged.
 */
final class DeductibleMoney {

    private final List<Charge> charges = new ArrayList<>(1);

    /** A deductible charged on this bill. */
    static final class Charge {
        private final DeductiblePlan deductible;
        private long unpaid;
        private long paidWithoutMeeting;

        private Charge(DeductiblePlan deductible, long amount) {
            this.deductible = deductible;
            this.unpaid = amount;
        }

        DeductiblePlan deductible() {
            return deductible;
        }

        long paidWithoutMeeting() {
            return paidWithoutMeeting;
        }
    }

    void charge(DeductiblePlan deductible, long amount) {
        charges.add(new Charge(deductible, amount));
    }

    void paid(Payer payer, long amount) {
        long rest = amount;
        for (Charge charge : charges) {
            long share = Math.min(rest, charge.unpaid);
            charge.unpaid -= share;
            rest -= share;
            if (charge.deductible.notMetBy.contains(payer)) {
                charge.paidWithoutMeeting += share;
            }
        }
    }

    List<Charge> charges() {
        return charges;
    }
}
