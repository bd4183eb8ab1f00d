package io.github.baoxiao;

import io.github.baoxiao.issue.Text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What must be paid out and paid back after a change of a {@link History}: which claims change, by how much for each layer, account and
 * the person, and why. What was paid and these differences are together what the replay pays, to the cent.
 */
public final class Adjustments {

    private final Optional<Change> change;
    private final List<Adjustment> list;
    private final List<History.Year> years;
    private final History history;

    Adjustments(Optional<Change> change, List<Adjustment> list, List<History.Year> years, History history) {
        this.change = change;
        this.list = List.copyOf(list);
        this.years = List.copyOf(years);
        this.history = history;
    }

    /** {@return the change; absent where only what was paid otherwise than it is due is adjusted} */
    public Optional<Change> change() {
        return change;
    }

    /** {@return one adjustment for each claim on which something else is due than was paid: a reversed one first, then by year and settlement} */
    public List<Adjustment> list() {
        return list;
    }

    /**
     * {@return the differences of all claims together: positive is to be paid, negative is to be paid back} A year's end has no bill, and what
     * the person bears in it was paid with the bills of the year: it counts as money from the others to the person.
     */
    public Payments total() {
        return list.stream().map(Adjustment::money).reduce(Payments.NONE, Payments::plus);
    }

    /**
     * {@return the years that were settled again, as they are now} The year to date of each is what the person's next claim begins with; it
     * may be another also where no payment is.
     */
    public List<History.Year> years() {
        return years;
    }

    /** {@return the history after the change, in which the adjustments are paid} */
    public History history() {
        return history;
    }

    /**
     * The adjustments as a statement for whoever carries them out, in Chinese or in English.
     *
     * @param locale Chinese for any Chinese locale, English for every other
     * @return lines of text that end with a line feed
     */
    public String statement(Locale locale) {
        return new AdjustmentStatement(this, locale).text();
    }

    /** Without amounts: they are a person's. */
    @Override
    public String toString() {
        return "Adjustments";
    }

    /** What became of a claim. */
    public enum Kind {
        /** It came late, and is settled at its place. */
        LATE,
        /** It was corrected. */
        CORRECTED,
        /** It was reversed. */
        REVERSED,
        /** Nothing was done to it, but its place in the year is another. */
        RECALCULATED;

        /** A stable word for other programs. */
        String code() {
            return switch (this) {
                case LATE -> "late";
                case CORRECTED -> "corrected";
                case REVERSED -> "reversed";
                case RECALCULATED -> "recalculated";
            };
        }
    }

    /**
     * What was done to a history.
     *
     * @param kind late, corrected or reversed
     * @param claim the id of the claim it was done to
     */
    public record Change(Kind kind, String claim) {
        @Override
        public String toString() {
            return "Change";
        }
    }

    /**
     * One claim on which something else is due than was paid.
     *
     * @param kind what became of it
     * @param claim the claim; where it was corrected, the correct one
     * @param paid what was paid on it before
     * @param due what is due on it now: nothing on a reversed one
     * @param causes why
     * @param breakdown its breakdown now; of a reversed claim its {@linkplain Breakdown#isReversal() reversal}
     */
    public record Adjustment(Kind kind, Claim claim, Payments paid, Payments due, List<Cause> causes, Breakdown breakdown) {

        /** What it is given is copied. */
        public Adjustment {
            causes = List.copyOf(causes);
        }

        /** {@return what is due less what was paid: positive is to be paid, negative is to be paid back} */
        public Payments difference() {
            return due.minus(paid);
        }

        /** Whether there is no bill: what the person bears was paid before, with the bills of the year. */
        boolean isYearEnd() {
            return claim.isYearEnd();
        }

        /** The money that changes hands. */
        private Payments money() {
            return isYearEnd() ? difference().toThePerson() : difference();
        }

        @Override
        public String toString() {
            return "Adjustment";
        }
    }

    /**
     * Why a claim is adjusted.
     *
     * @param code {@code late}, {@code corrected}, {@code reversed} or {@code paid-otherwise} of the claim itself; {@code borne} of what there
     *        is to settle at a year's end; {@code base}, {@code deductible}, {@code position}, {@code cap} or {@code over-cap} of what is
     *        different in a clause
     * @param claim the claim that caused it; absent where none did
     * @param text what is different, in both languages
     */
    public record Cause(String code, Optional<String> claim, Text text) {
        @Override
        public String toString() {
            return "Cause";
        }
    }
}
