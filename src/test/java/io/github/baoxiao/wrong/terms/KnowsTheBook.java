package io.github.baoxiao.wrong.terms;

import io.github.baoxiao.wrong.book.LeaksDrools;
import io.github.baoxiao.wrong.money.Cents;

/** Terms that look up: from terms to book is against the arrows. */
final class KnowsTheBook {

    static final Cents NOTHING = new Cents(0);

    private KnowsTheBook() {
    }

    static int sessions() {
        return LeaksDrools.sessions().size();
    }
}
