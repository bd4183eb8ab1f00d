package io.github.baoxiao;

import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One change on its way: the claims it takes and drops, the years they are in settled again, and the differences. */
final class Replay {

    private final RuleBook book;
    private final Files before;
    private final Optional<Adjustments.Change> what;
    private final TreeMap<Track.Key, List<Claim>> wanted = new TreeMap<>();
    private final Map<String, Files.Filed> filed;
    private final Set<String> reversed;

    Replay(RuleBook book, Files before, Optional<Adjustments.Change> what) {
        this.book = book;
        this.before = before;
        this.what = what;
        this.filed = new HashMap<>(before.filed());
        this.reversed = new HashSet<>(before.reversed());
    }

    /** A claim comes in. */
    void take(Claim claim) {
        Track.Key year = book.yearOf(claim);
        filed.put(claim.id(), new Files.Filed(claim, year, before.paid(claim.id())));
        claimsOf(year).add(claim);
    }

    /** A claim goes out. */
    void drop(String id) {
        Claim dropped = before.claim(id);
        claimsOf(filed.remove(id).year()).removeIf(claim -> claim == dropped);
    }

    private List<Claim> claimsOf(Track.Key year) {
        return wanted.computeIfAbsent(year, key -> before.tracks().containsKey(key) ? new ArrayList<>(before.tracks().get(key).claims())
                : new ArrayList<>());
    }

    /** What changes, and the history after it. */
    Adjustments adjustments() {
        TreeMap<Track.Key, Track> tracks = tracks();
        Files after = new Files(tracks, filed, reversed, notes(tracks), Set.of());
        List<Adjustments.Adjustment> list = new ArrayList<>();
        if (what.isPresent() && what.get().kind() == Adjustments.Kind.REVERSED) {
            list.add(reversal(what.get()));
            reversed.add(what.get().claim());
        }
        TreeMap<Track.Key, Set<String>> affected = affected(after);
        affected.forEach((year, ids) -> after.tracks().get(year).claims().stream().map(Claim::id).filter(ids::contains)
                .forEach(id -> adjustment(id, after).ifPresent(list::add)));
        list.stream().filter(one -> one.kind() != Adjustments.Kind.REVERSED).forEach(one -> filed.computeIfPresent(one.claim().id(),
                (id, now) -> new Files.Filed(now.claim(), now.year(), one.due())));
        return new Adjustments(what, list, affected.keySet().stream().map(after::year).toList(), new History(book, after));
    }

    private TreeMap<Track.Key, Track> tracks() {
        TreeMap<Track.Key, Track> tracks = new TreeMap<>(before.tracks());
        wanted.forEach((year, claims) -> {
            Track track = tracks.get(year);
            tracks.put(year, track == null ? Track.of(book, year, claims, this::place) : track.holding(book, claims, this::place));
        });
        return tracks;
    }

    private Map<String, List<Breakdown.Note>> notes(TreeMap<Track.Key, Track> tracks) {
        Map<String, List<Breakdown.Note>> notes = new HashMap<>(before.notes());
        for (String person : new TreeSet<>(wanted.keySet().stream().map(Track.Key::person).toList())) {
            Files.claimsOf(person, before.tracks()).forEach(claim -> notes.remove(claim.id()));
            notes.putAll(Overlaps.notes(book, Files.claimsOf(person, tracks), this::place));
        }
        return notes;
    }

    /** The changed claim is the one the caller speaks of; any other is named. */
    private Issue place(Claim claim, Issue issue) {
        return isChanged(claim.id()) ? issue : new Issue(issue.code(), issue.at(), Text.of("报销申请 " + claim.id() + "：" + issue.what().zh(),
                "claim " + claim.id() + ": " + issue.what().en()), issue.hint(), issue.excerpt());
    }

    private boolean isChanged(String id) {
        return what.isPresent() && what.get().claim().equals(id);
    }

    /** The claims on which something may have changed: those of the years replayed, and those that were paid otherwise before. */
    private TreeMap<Track.Key, Set<String>> affected(Files after) {
        TreeMap<Track.Key, Set<String>> affected = new TreeMap<>();
        wanted.keySet().forEach(year -> affected.computeIfAbsent(year, key -> new HashSet<>())
                .addAll(after.tracks().get(year).claims().stream().map(Claim::id).toList()));
        before.paidOtherwise().stream().filter(after::has).forEach(id ->
                affected.computeIfAbsent(after.filed().get(id).year(), key -> new HashSet<>()).add(id));
        return affected;
    }

    private Adjustments.Adjustment reversal(Adjustments.Change change) {
        Claim claim = before.claim(change.claim());
        Breakdown reversal = before.breakdown(claim.id()).reversal(before.track(claim.id()).before(claim.id()),
                claim.accounts().orElse(Claim.Accounts.EMPTY));
        return new Adjustments.Adjustment(change.kind(), claim, before.paid(claim.id()), Payments.NONE, List.of(Causes.of(change)), reversal);
    }

    private Optional<Adjustments.Adjustment> adjustment(String id, Files after) {
        Payments paid = before.paid(id);
        Breakdown due = after.breakdown(id);
        boolean isNew = !before.has(id);
        if (Payments.of(due).equals(paid) && !isNew) {
            return Optional.empty();
        }
        Adjustments.Kind kind = isChanged(id) ? what.orElseThrow().kind() : Adjustments.Kind.RECALCULATED;
        List<Adjustments.Cause> causes = isChanged(id) ? List.of(Causes.of(what.orElseThrow()))
                : Causes.of(what, before.track(id).breakdown(id), due, before.paidOtherwise().contains(id));
        return Optional.of(new Adjustments.Adjustment(kind, after.claim(id), paid, Payments.of(due), causes, due));
    }
}
