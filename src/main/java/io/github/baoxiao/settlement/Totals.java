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

    /** The sums of what was written down. */
    static Totals of(Journal journal) {
        long funds = 0;
        long hospital = 0;
        long account = 0;
        long cash = 0;
        for (int i = 0; i < journal.draws(); i++) {
            long amount = journal.amount(i);
            if (amount <= 0) {
                throw new BrokenInvariant("an entry without money");
            }
            switch (journal.payer(i)) {
                case HOSPITAL -> hospital = Math.addExact(hospital, amount);
                case ACCOUNT, SHARED_ACCOUNT -> account = Math.addExact(account, amount);
                case PERSON -> cash = Math.addExact(cash, amount);
                default -> funds = Math.addExact(funds, amount);
            }
        }
        return new Totals(funds, hospital, account, cash);
    }

    /** All of it. */
    public long total() {
        return Math.addExact(Math.addExact(funds, hospital), Math.addExact(account, cash));
    }
}
