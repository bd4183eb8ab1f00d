package io.github.baoxiao.settlement;

/**
 * Who bears a bill, by kinds of payers, in cents; together they are the bill.
 *
 * @param funds all layers but the hospital
 * @param hospital the institution itself
 * @param account the person's accounts, the family's included
 * @param cash the person
 */
public record Totals(long funds, long hospital, long account, long cash) {

    /** All of it. */
    public long total() {
        return Math.addExact(Math.addExact(funds, hospital), Math.addExact(account, cash));
    }
}
