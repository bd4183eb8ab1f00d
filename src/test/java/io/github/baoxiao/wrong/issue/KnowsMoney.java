package io.github.baoxiao.wrong.issue;

import io.github.baoxiao.wrong.money.Cents;

/** An issue that carries an amount: the bottom knows nothing. It also closes a cycle, because money knows issues. */
public record KnowsMoney(Cents amount) {
}
