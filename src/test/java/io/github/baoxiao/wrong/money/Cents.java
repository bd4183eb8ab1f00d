package io.github.baoxiao.wrong.money;

import io.github.baoxiao.wrong.issue.KnowsMoney;

/** Money that tells an issue, and the issue knows money: a cycle. */
public record Cents(long cents) {

    public KnowsMoney issue() {
        return new KnowsMoney(this);
    }
}
