package io.github.baoxiao.book;

import io.github.baoxiao.rules.Dimension;
import io.github.baoxiao.rules.Measure;
import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Terms;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a policy says to a situation. */
public final class Answer {

    private final List<Dimension> outside;
    private final Set<Need> unheard;
    private final Optional<Terms> terms;
    private final Set<Measure> missing;
    private final long situation;
    private final long asked;
    private @Nullable Object prepared;

    /**
     * An answer; what it is given is copied.
     *
     * @param outside the dimensions in which it lies outside what the book covers, by the nearest of its lists; none if it is covered
     * @param unheard needs that play no part: no rule speaks of them, or the ranking leaves them out; they keep the order of their kind
     * @param terms the terms, if it is covered
     * @param missing what the claim left out and the answer depends on
     */
    Answer(List<Dimension> outside, Set<Need> unheard, Optional<Terms> terms, Set<Measure> missing) {
        this(List.copyOf(outside), unheard.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(unheard)), terms, Set.copyOf(missing),
                0, 0);
    }

    private Answer(List<Dimension> outside, Set<Need> unheard, Optional<Terms> terms, Set<Measure> missing, long situation, long asked) {
        this.outside = outside;
        this.unheard = unheard;
        this.terms = terms;
        this.missing = missing;
        this.situation = situation;
        this.asked = asked;
    }

    /** The same, knowing what it answers to: two numbers by which it is found again. */
    Answer to(long situation, long asked) {
        return new Answer(outside, unheard, terms, missing, situation, asked);
    }

    /** Whether it is the answer to these numbers. */
    boolean isTo(long situation, long asked) {
        return this.situation == situation && this.asked == asked;
    }

    /** The dimensions in which the situation lies outside what the book covers; none if it is covered. */
    public List<Dimension> outside() {
        return outside;
    }

    /** Needs that play no part: no rule speaks of them, or the ranking leaves them out. */
    public Set<Need> unheard() {
        return unheard;
    }

    /** The terms, if the situation is covered. */
    public Optional<Terms> terms() {
        return terms;
    }

    /** What the claim left out and the answer depends on. */
    public Set<Measure> missing() {
        return missing;
    }

    /**
     * What somebody makes of the terms to settle many claims by them, made once and kept here. Two threads may both make it, and one stays.
     *
     * @param make makes an immutable thing of the terms; the same maker each time
     * @return what was made; null where there are no terms
     */
    @SuppressWarnings("unchecked")
    public <T> @Nullable T prepared(Function<Terms, T> make) {
        Object made = prepared;
        if (made == null && terms.isPresent()) {
            made = make.apply(terms.get());
            prepared = made;
        }
        return (T) made;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answer that && outside.equals(that.outside) && unheard.equals(that.unheard) && terms.equals(that.terms)
                && missing.equals(that.missing);
    }

    @Override
    public int hashCode() {
        return terms.hashCode();
    }
}
