package io.github.baoxiao.book;

import io.github.baoxiao.book.Resolver.Resolved;
import io.github.baoxiao.book.TermsBuilder.Visit;
import io.github.baoxiao.dialect.Stated;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.rules.Item;
import io.github.baoxiao.rules.Situation;
import io.github.baoxiao.terms.Clause;
import io.github.baoxiao.terms.ItemTerms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the rules of one window, as we read them, come to in one situation after another. Of very many situations most differ in nothing
 * that any rule that speaks there looks at: where the same rules say the same of the same kind of visit, the verdict is the same, and is
 * worked out once; and so is each clause of it. It keeps every verdict, and is for one thread and one pass over a window.
 */
final class Verdicts {

    private final Policy policy;
    private final Hearing hearing;
    private final Resolver resolver;
    private final Map<Said, Resolved> known = new HashMap<>();
    private final Map<Said, BookException> failures = new HashMap<>();
    private final Map<TermsBuilder.Made, Optional<Clause>> clauses = new HashMap<>();

    Verdicts(Policy policy, Hearing hearing, Resolver resolver) {
        this.policy = policy;
        this.hearing = hearing;
        this.resolver = resolver;
    }

    /**
     * What the rules come to in a situation with its need; empty if the book does not cover it.
     *
     * @throws BookException if rules conflict or leave a gap; it names the situation, which no claim may be told
     */
    Optional<Resolved> of(Situation situation) {
        try {
            return unnamed(situation);
        } catch (BookException e) {      // the same again, with the words that almost every situation can do without
            return Optional.of(resolver.resolved(stated(situation), Visit.of(situation), Set.of(), witness(situation), clauses));
        }
    }

    /** The same, but the exception names no situation: where the same is said, it is the same. */
    Optional<Resolved> unnamed(Situation situation) {
        if (!resolver.covers(situation)) {
            return Optional.empty();
        }
        Said said = new Said(stated(situation), Visit.of(situation));
        BookException failure = failures.get(said);
        if (failure != null) {
            throw failure;
        }
        Resolved verdict = known.get(said);
        if (verdict == null) {
            verdict = resolved(said);
            known.put(said, verdict);
        }
        return Optional.of(verdict);
    }

    private Resolved resolved(Said said) {
        try {
            return resolver.resolved(said.stated(), said.visit(), Set.of(), Text.NONE, clauses);
        } catch (BookException e) {
            failures.put(said, e);
            throw e;
        }
    }

    /** The same for a table: the terms are those without what grows with years, which is told in words. */
    Optional<Resolved> tabled(Situation situation) {
        return of(situation).map(whole -> resolver.withoutGrowth(whole, Visit.of(situation), witness(situation)));
    }

    /** Everything that rules state about a situation with its need, also what an exception overrides. */
    List<Stated> stated(Situation situation) {
        return resolver.stated(situation, resolver.known(situation), Set.of(), hearing::read);
    }

    /** What the rules say of an item in a situation with its need. */
    ItemTerms of(Situation situation, Item item) {
        return resolver.itemTerms(hearing.read(resolver.counted(situation), item));
    }

    /** A situation in words, with the need that counts. */
    Text witness(Situation situation) {
        return policy.witness(resolver.counted(situation));
    }
}
