package io.github.baoxiao.wrong.dialect;

import io.github.baoxiao.wrong.book.LeaksDrools;

/** A reader of text that looks up: from dialect to book is against the arrows. */
final class KnowsPolicies {

    private KnowsPolicies() {
    }

    static int policies() {
        return LeaksDrools.sessions().size();
    }
}
