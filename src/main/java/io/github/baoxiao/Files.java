package io.github.baoxiao;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Everything a history holds. Immutable by agreement: who makes one hands its collections over, and nobody changes them after.
 *
 * @param tracks the years
 * @param filed the claims, by id
 * @param reversed ids of claims that were reversed
 * @param notes what only the place of a claim among the others shows, by id
 * @param paidOtherwise ids of claims on which something else was paid than is due
 */
record Files(TreeMap<Track.Key, Track> tracks, Map<String, Filed> filed, Set<String> reversed, Map<String, List<Breakdown.Note>> notes,
        Set<String> paidOtherwise) {

    /**
     * A claim in its year.
     *
     * @param claim the claim
     * @param year its year
     * @param paid what was paid on it
     */
    record Filed(Claim claim, Track.Key year, Payments paid) {
    }

    boolean has(String id) {
        return filed.containsKey(id);
    }

    Claim claim(String id) {
        return filed.get(id).claim;
    }

    /** The year a claim is in. */
    Track track(String id) {
        return tracks.get(filed.get(id).year);
    }

    /** What was paid on a claim: nothing, if it is not here. */
    Payments paid(String id) {
        return has(id) ? filed.get(id).paid : Payments.NONE;
    }

    /** What is due on a claim, with what its place among the others shows. */
    Breakdown breakdown(String id) {
        return track(id).breakdown(id).noting(notes.getOrDefault(id, List.of()));
    }

    /** A year, as a caller sees it. */
    History.Year year(Track.Key key) {
        Track track = tracks.get(key);
        return new History.Year(key.person(), key.region(), key.from(), track.claims(),
                track.claims().stream().map(claim -> breakdown(claim.id())).toList(), track.yearToDate());
    }

    /** All claims of a person, of every region and year. */
    static List<Claim> claimsOf(String person, TreeMap<Track.Key, Track> tracks) {
        List<Claim> claims = new ArrayList<>();
        for (Track track : tracks.tailMap(new Track.Key(person, "", LocalDate.MIN)).values()) {
            if (!track.key().person().equals(person)) {
                break;
            }
            claims.addAll(track.claims());
        }
        return claims;
    }
}
