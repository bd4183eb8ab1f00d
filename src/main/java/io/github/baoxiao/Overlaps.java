package io.github.baoxiao;

import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.terms.Care;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Inpatient stays of one person that overlap: nobody lies in two hospitals at once. The stay that is settled later is refused if the book
 * says so, else it gets a note.
 */
final class Overlaps {

    private static final Comparator<Claim> ORDER = Comparator.comparing(Claim::settledOn).thenComparing(Claim::id);

    private Overlaps() {
    }

    /**
     * The notes of a person's claims, by id.
     *
     * @param claims all claims of one person, of every region and year
     */
    static Map<String, List<Breakdown.Note>> notes(RuleBook book, List<Claim> claims, Track.Places places) {
        List<Claim> stays = claims.stream().filter(claim -> claim.visit().care() == Care.INPATIENT).sorted(ORDER).toList();
        Map<String, List<Breakdown.Note>> notes = new HashMap<>();
        for (int later = 1; later < stays.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (overlap(stays.get(earlier), stays.get(later))) {
                    refuse(book, stays.get(earlier), stays.get(later), places);
                    notes.computeIfAbsent(stays.get(later).id(), id -> new ArrayList<>()).add(note(stays.get(earlier)));
                }
            }
        }
        return notes;
    }

    /** A person may be moved on the day of discharge. */
    private static boolean overlap(Claim one, Claim other) {
        return one.visit().from().isBefore(other.visit().to()) && other.visit().from().isBefore(one.visit().to());
    }

    private static void refuse(RuleBook book, Claim earlier, Claim later, Track.Places places) {
        if (book.refusesOverlap(later)) {
            throw new ClaimException(List.of(places.of(later, Issue.of("overlap", "/visit/from",
                    Text.of("与已结算的住院 " + earlier.id() + " 时间重叠", "this stay overlaps the one of claim " + earlier.id()),
                    Text.of("核对两次住院的起止日期；若两笔实为一次，冲销其中一笔", "check the days of both stays; if they are one, reverse one of the claims")))));
        }
    }

    private static Breakdown.Note note(Claim earlier) {
        return new Breakdown.Note("overlap", Text.of("与住院 " + earlier.id() + " 时间重叠，请核实", "this stay overlaps the one of claim " + earlier.id()
                + "; check it"));
    }
}
