package io.github.baoxiao.terms;

import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;

/**
 * A limit on what a clause pays (SETTLEMENT, step 6). A limit on cost is a {@link CostCap}.
 *
 * @param per what the limit is for
 * @param limit the limit
 * @param counter the counter whose {@code paid} it limits; several clauses may share it
 * @param rule who said so
 */
public record Cap(Per per, Money limit, String counter, Citation rule) {

    /**
     * The counter's name is interned.
     *
     * @throws IllegalArgumentException if the limit is below zero
     */
    public Cap {
        counter = counter.intern();
        Range.notNegative("a cap", limit);
    }

    /** What a limit is for. */
    public enum Per implements Labelled {
        /** All claims of the medical year. */
        YEAR("年度", "a year"),
        /** One claim. */
        CLAIM("每次", "a claim"),
        /** Each day of the stay. */
        DAY("每日", "a day");

        private final Text label;

        Per(String zh, String en) {
            this.label = Text.of(zh, en);
        }

        @Override
        public Text label() {
            return label;
        }
    }
}
