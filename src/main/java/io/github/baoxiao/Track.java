package io.github.baoxiao;

import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The claims of one person in one medical year of a region, in the order of their settlement, each with its breakdown. Immutable. */
final class Track {

    /** A year-end settlement is the last; else the day of settlement counts, and on one day the id. */
    static final Comparator<Claim> ORDER = Comparator.comparing((Claim claim) -> claim.isYearEnd())
            .thenComparing(Claim::settledOn).thenComparing(Claim::id);

    private final Key key;
    private final Opening opening;
    private final List<Claim> claims;
    private final List<Breakdown> breakdowns;

    private Track(Key key, Opening opening, List<Claim> claims, List<Breakdown> breakdowns) {
        this.key = key;
        this.opening = opening;
        this.claims = claims;
        this.breakdowns = breakdowns;
    }

    /**
     * Whose year it is.
     *
     * @param person the person's key
     * @param region the name of the region folder
     * @param from the first day of the medical year
     */
    record Key(String person, String region, LocalDate from) implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparing(Key::person).thenComparing(Key::region).thenComparing(Key::from);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * The state with which the year begins here: that before its first claim, or that after claims nobody knows any more.
     *
     * @param state {@link YearToDate#NONE}, or what earlier claims have accumulated
     * @param first the claim that stated it; none can stand before it where it is more than {@code NONE}
     */
    private record Opening(YearToDate state, Claim first) {
    }

    /** Says of an issue of a claim where that claim stands. */
    interface Places {
        Issue of(Claim claim, Issue issue);
    }

    /**
     * A year of these claims. What its first claim states of the year before it is the state with which the year begins; what the others
     * state is what was known on their day, and does not count. That a year begins with nothing must be said by one of them.
     *
     * @param claims at least one, in any order
     */
    static Track of(RuleBook book, Key key, List<Claim> claims, Places places) {
        List<Claim> sorted = claims.stream().sorted(ORDER).toList();
        Claim first = sorted.get(0);
        boolean saysNone = sorted.stream().anyMatch(claim -> claim.yearToDate() == YearToDate.NONE);
        YearToDate state = first.yearToDate() == YearToDate.CARRIED && saysNone ? YearToDate.NONE : first.yearToDate();
        return new Track(key, new Opening(state, first), List.of(), List.of()).holding(book, sorted, places);
    }

    /** The same year with these claims instead; those behind which nothing changed keep their breakdowns. */
    Track holding(RuleBook book, List<Claim> wanted, Places places) {
        List<Claim> sorted = wanted.stream().sorted(ORDER).toList();
        int same = 0;
        while (same < sorted.size() && same < claims.size() && sorted.get(same) == claims.get(same)) {
            same++;
        }
        refuseBeforeOpening(sorted, places);
        List<Breakdown> settled = new ArrayList<>(breakdowns.subList(0, same));
        YearToDate state = same == 0 ? opening.state : settled.get(same - 1).yearToDate();
        for (Claim claim : sorted.subList(same, sorted.size())) {
            Breakdown breakdown = settle(book, claim, state, places);
            settled.add(breakdown);
            state = breakdown.yearToDate();
        }
        refuseSecondYearEnd(sorted, places);
        return new Track(key, opening, sorted, List.copyOf(settled));
    }

    private static Breakdown settle(RuleBook book, Claim claim, YearToDate state, Places places) {
        try {
            return book.settle(claim.after(state));
        } catch (ClaimException e) {
            throw new ClaimException(e.issues().stream().map(issue -> places.of(claim, issue)).toList());
        }
    }

    private void refuseBeforeOpening(List<Claim> sorted, Places places) {
        if (opening.state.isPresent() && !sorted.isEmpty() && ORDER.compare(sorted.get(0), opening.first) < 0) {
            throw new ClaimException(List.of(places.of(sorted.get(0), Issue.of("history", "/settledOn",
                    Text.of("早于历史中的第一笔 " + opening.first.id() + "，其前的申请不在历史中",
                            "this is before the first claim of the history, " + opening.first.id() + ", which states a year to date: what lies before it is unknown"),
                    Text.of("把该年度的申请从第一笔起全部写入历史", "put every claim of the year into the history")))));
        }
    }

    private static void refuseSecondYearEnd(List<Claim> sorted, Places places) {
        int last = sorted.size() - 1;
        if (last > 0 && sorted.get(last - 1).isYearEnd()) {
            throw new ClaimException(List.of(places.of(sorted.get(last), Issue.of("year-end", "/visit/care",
                    Text.of("该年度已有年终结算 " + sorted.get(last - 1).id(), "the year already has a year-end settlement, " + sorted.get(last - 1).id()),
                    Text.of("更正或冲销原来的一笔", "correct that one, or reverse it")))));
        }
    }

    Key key() {
        return key;
    }

    List<Claim> claims() {
        return claims;
    }

    List<Breakdown> breakdowns() {
        return breakdowns;
    }

    /** The breakdown of a claim that is here. */
    Breakdown breakdown(String id) {
        return breakdowns.get(place(id));
    }

    /** The state before a claim that is here. */
    YearToDate before(String id) {
        int place = place(id);
        return place == 0 ? opening.state : breakdowns.get(place - 1).yearToDate();
    }

    /** The state after the last claim. */
    YearToDate yearToDate() {
        return breakdowns.isEmpty() ? opening.state : breakdowns.get(breakdowns.size() - 1).yearToDate();
    }

    private int place(String id) {
        for (int i = 0; i < claims.size(); i++) {
            if (claims.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the claim is not in this year");
    }
}
