package io.github.baoxiao.book;

import io.github.baoxiao.book.TermsBuilder.Visit;
import io.github.baoxiao.dialect.Stated;

import java.util.List;

/**
 * What rules state in a situation, and all else that terms depend on. What a rule says in several situations is one object, so it is told by
 * that: two that are equal come to the same, two that come to the same need not be equal.
 */
final class Said {
    private final List<Stated> stated;
    private final Visit visit;
    private final int hash;

    Said(List<Stated> stated, Visit visit) {
        this.stated = stated;
        this.visit = visit;
        int mixed = visit.hashCode();
        for (Stated one : stated) {
            mixed = mixed * 31 + System.identityHashCode(one);
        }
        this.hash = mixed;
    }

    /** What rules state, in the order of the files. */
    List<Stated> stated() {
        return stated;
    }

    /** What is visited. */
    Visit visit() {
        return visit;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Said that && hash == that.hash && visit.equals(that.visit) && isSame(stated, that.stated);
    }

    private static boolean isSame(List<Stated> some, List<Stated> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (some.get(i) != others.get(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
