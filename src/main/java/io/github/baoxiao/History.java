package io.github.baoxiao;

import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Settled claims of one or more persons: what is due on each by its place in the year, and what was paid.
 *
 * <p>A late, a corrected or a reversed claim changes what later ones of the same year should have paid: deductibles, bands and caps move.
 * To subtract the claim alone would be wrong in about half of all histories, so the year is replayed, and the differences come as
 * {@link Adjustments}: what was paid and the adjustments are together what the replay pays, to the cent.
 *
 * <pre>{@code
 * History year = book.history(settled);
 * Adjustments adjustments = year.reverse("C-2");
 * System.out.println(adjustments.statement(Locale.CHINA));
 * History after = adjustments.history();
 * }</pre>
 *
 * <p>A history never changes: each change gives another one, and one that is refused leaves nothing behind. Balances of accounts, and the
 * number of an admission where a claim states it, count as the claims state them; money that an adjustment puts back on an account was not
 * there on the day of a later claim.
 */
public final class History {

    private final RuleBook book;
    private final Files files;

    History(RuleBook book, Files files) {
        this.book = book;
        this.files = files;
    }

    /**
     * A settled claim and what was paid on it.
     *
     * @param claim the claim
     * @param paid what was paid, adjustments of earlier changes included
     */
    public record Settled(Claim claim, Payments paid) {

        /**
         * {@return a claim that was paid as its breakdown says}
         *
         * @param claim the claim
         * @param breakdown its breakdown
         */
        public static Settled of(Claim claim, Breakdown breakdown) {
            return new Settled(claim, Payments.of(breakdown));
        }

        @Override
        public String toString() {
            return "Settled";
        }
    }

    /**
     * One medical year of a person in a region.
     *
     * @param person the person's key
     * @param region the name of the region folder
     * @param from the first day of the medical year
     * @param claims the claims, in the order of their settlement
     * @param breakdowns what is due on each, in the same order
     * @param yearToDate what the year has accumulated after all of them
     */
    public record Year(String person, String region, LocalDate from, List<Claim> claims, List<Breakdown> breakdowns, YearToDate yearToDate) {

        /** What it is given is copied. */
        public Year {
            claims = List.copyOf(claims);
            breakdowns = List.copyOf(breakdowns);
        }

        @Override
        public String toString() {
            return "Year";
        }
    }

    // ---- what it holds ----

    /** {@return the years, by person, region and first day; also one of which every claim was reversed} */
    public List<Year> years() {
        return files.tracks().keySet().stream().map(files::year).toList();
    }

    /** {@return what is due on each claim, in the order of {@link #years()} and in each of them in the order of settlement} */
    public List<Breakdown> breakdowns() {
        return years().stream().flatMap(year -> year.breakdowns().stream()).toList();
    }

    /** {@return the claims with what was paid on them, in the same order} */
    public List<Settled> settled() {
        return files.tracks().values().stream().flatMap(track -> track.claims().stream())
                .map(claim -> new Settled(claim, files.paid(claim.id()))).toList();
    }

    /**
     * {@return what is due on a claim; empty if the history does not have it}
     *
     * @param claim the id of a claim
     */
    public Optional<Breakdown> breakdown(String claim) {
        return files.has(claim) ? Optional.of(files.breakdown(claim)) : Optional.empty();
    }

    // ---- changes ----

    /**
     * {@return what must be adjusted although nothing changed: claims that were not paid as their place in the year demands, for instance
     * because they were settled in the order in which they arrived} Empty if everything was paid as it is due.
     */
    public Adjustments adjustments() {
        return new Replay(book, files, Optional.empty()).adjustments();
    }

    /**
     * Takes a claim in at its place in the order of settlement, also before claims that were settled already.
     *
     * @param claim the claim; one that is here already, with the same content, changes nothing
     * @return what is paid on it, and what changes on others
     * @throws ClaimException if it is refused, if another claim has its id, if it was reversed, or if another claim is refused after it
     */
    public Adjustments late(Claim claim) {
        if (files.reversed().contains(claim.id())) {
            throw wasReversed();
        }
        Replay replay = replay(Adjustments.Kind.LATE, claim.id());
        if (!files.has(claim.id())) {
            replay.take(claim);
        } else if (!files.claim(claim.id()).saysTheSameAs(claim)) {
            throw new ClaimException(List.of(Filing.otherContent()));
        }
        return replay.adjustments();
    }

    /**
     * Replaces a claim by what it should have said. It keeps its place, unless it states another day of settlement.
     *
     * @param claim the corrected claim, with the id of the wrong one; one that says the same changes nothing
     * @return what changes on it and on others
     * @throws ClaimException if no claim has its id, if that was reversed, if it is refused, or if another claim is refused after it
     */
    public Adjustments correct(Claim claim) {
        requireKnown(claim.id());
        Replay replay = replay(Adjustments.Kind.CORRECTED, claim.id());
        if (!files.claim(claim.id()).saysTheSameAs(claim)) {
            replay.drop(claim.id());
            replay.take(claim);
        }
        return replay.adjustments();
    }

    /**
     * Takes a claim back as if it had never been.
     *
     * @param claim the id of the claim
     * @return what is paid back on it, and what changes on others
     * @throws ClaimException if no claim has that id, if it was reversed before, or if another claim is refused without it
     */
    public Adjustments reverse(String claim) {
        requireKnown(claim);
        Replay replay = replay(Adjustments.Kind.REVERSED, claim);
        replay.drop(claim);
        return replay.adjustments();
    }

    private Replay replay(Adjustments.Kind kind, String claim) {
        return new Replay(book, files, Optional.of(new Adjustments.Change(kind, claim)));
    }

    private void requireKnown(String claim) {
        if (files.reversed().contains(claim)) {
            throw wasReversed();
        }
        if (!files.has(claim)) {
            throw new ClaimException(List.of(Issue.of("unknown-claim", "/id", Text.of("历史中没有这个编号的申请", "the history has no claim of this id"),
                    Text.of("核对编号；尚未结算的申请按迟报办理", "check the id; a claim that was never settled is a late one"))));
        }
    }

    private static ClaimException wasReversed() {
        return new ClaimException(List.of(Issue.of("reversed", "/id", Text.of("这笔申请已经冲销", "this claim was reversed already"),
                Text.of("重新申报须用新的编号", "what is claimed again has an id of its own"))));
    }
}
