package io.github.baoxiao.terms;

import io.github.baoxiao.issue.Text;

/** Whose money an account payment is. */
public enum Purse implements Labelled {
    /** This year's account. */
    CURRENT("当年账户", "this year's account"),
    /** The account carried over. */
    CARRIED("历年账户", "the account carried over"),
    /** The family's shared account. */
    SHARED("家庭共济账户", "the family's shared account");

    private final Text label;

    Purse(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }

    /** {@return who the payer is when this purse pays} */
    public Payer payer() {
        return this == SHARED ? Payer.SHARED_ACCOUNT : Payer.ACCOUNT;
    }
}
