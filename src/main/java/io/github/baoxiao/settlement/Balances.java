package io.github.baoxiao.settlement;

import io.github.baoxiao.terms.Purse;

/**
 * What is in a person's accounts, in cents.
 *
 * @param current this year's account
 * @param carried the account carried over
 * @param shared the family's shared account
 */
record Balances(long current, long carried, long shared) {

    private static final Balances EMPTY = new Balances(0, 0, 0);

    /** What a bill says. */
    static Balances of(Bill bill) {
        return (bill.current() | bill.carried() | bill.shared()) == 0 ? EMPTY
                : new Balances(bill.current(), bill.carried(), bill.shared());
    }

    long of(Purse purse) {
        return switch (purse) {
            case CURRENT -> current;
            case CARRIED -> carried;
            case SHARED -> shared;
        };
    }

    Balances less(Purse purse, long amount) {
        return switch (purse) {
            case CURRENT -> new Balances(current - amount, carried, shared);
            case CARRIED -> new Balances(current, carried - amount, shared);
            case SHARED -> new Balances(current, carried, shared - amount);
        };
    }
}
