package io.github.baoxiao.cases;

import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.terms.Citation;

/**
 * A point at which a rule turns: a deductible, the end of a band, a cap.
 *
 * @param rule the rule that set it
 * @param kind what turns there
 * @param at the amount; 0 for a deductible that is worked out from the bill
 */
record Edge(Citation rule, Kind kind, Money at) {

    /** What turns. */
    enum Kind {
        DEDUCTIBLE("起付线", "deductible"),
        BAND("分段界线", "end of a band"),
        COST_CAP("费用封顶线", "cap on cost"),
        CAP_YEAR("年度封顶线", "cap for a year"),
        CAP_CLAIM("每次封顶线", "cap for a claim"),
        CAP_DAY("每日封顶线", "cap for a day");

        private final Text label;

        Kind(String zh, String en) {
            this.label = Text.of(zh, en);
        }

        Text label() {
            return label;
        }
    }
}
