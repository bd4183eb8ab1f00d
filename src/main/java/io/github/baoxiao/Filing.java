package io.github.baoxiao;

import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Sorts a list of claims into years and settles them. An issue begins with the place of its claim in the list. */
final class Filing {

    private final RuleBook book;
    private final Map<String, Files.Filed> filed = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final TreeMap<Track.Key, List<Claim>> years = new TreeMap<>();

    private Filing(RuleBook book) {
        this.book = book;
    }

    /** Claims of which each was paid as it is due. */
    static History ofClaims(RuleBook book, Iterable<Claim> claims) {
        Filing filing = new Filing(book);
        int place = 0;
        for (Claim claim : claims) {
            filing.file(claim, Optional.empty(), place++);
        }
        Files files = filing.files();
        files.filed().replaceAll((id, one) -> new Files.Filed(one.claim(), one.year(), filing.due(files, id)));
        return new History(book, files);
    }

    /** Claims with what was really paid. */
    static History ofSettled(RuleBook book, Iterable<History.Settled> settled) {
        Filing filing = new Filing(book);
        int place = 0;
        for (History.Settled one : settled) {
            filing.file(one.claim(), Optional.of(one.paid()), place++);
        }
        Files files = filing.files();
        files.filed().forEach((id, one) -> {
            if (!one.paid().equals(filing.due(files, id))) {
                files.paidOtherwise().add(id);
            }
        });
        return new History(book, files);
    }

    private Payments due(Files files, String id) {
        return Payments.of(files.track(id).breakdown(id));
    }

    private void file(Claim claim, Optional<Payments> paid, int place) {
        try {
            Files.Filed known = filed.get(claim.id());
            if (known != null) {
                requireSame(known, claim, paid);
                return;
            }
            paid.ifPresent(stated -> requireWhole(claim, stated));
            Track.Key year = book.yearOf(claim);
            filed.put(claim.id(), new Files.Filed(claim, year, paid.orElse(Payments.NONE)));
            places.put(claim.id(), place);
            years.computeIfAbsent(year, key -> new ArrayList<>()).add(claim);
        } catch (ClaimException e) {
            throw new ClaimException(e.issues().stream().map(issue -> issue.under("/" + place)).toList());
        }
    }

    private static void requireSame(Files.Filed known, Claim claim, Optional<Payments> paid) {
        if (!known.claim().saysTheSameAs(claim)) {
            throw new ClaimException(List.of(otherContent()));
        }
        if (paid.isPresent() && !paid.get().equals(known.paid())) {
            throw new ClaimException(List.of(Issue.of("duplicate", "/paid", Text.of("同一笔申请写了两次，支付不同",
                    "this claim is given twice, and what was paid on it differs"), Text.of("每笔申请写一次", "give each claim once"))));
        }
    }

    /** Two claims with one id. */
    static Issue otherContent() {
        return Issue.of("duplicate", "/id", Text.of("另一笔内容不同的申请已用此编号", "another claim has this id, and says something else"),
                Text.of("更正已结算的申请按更正办理，其余另编号", "correct a settled claim by a correction; another claim has an id of its own"));
    }

    private static void requireWhole(Claim claim, Payments paid) {
        if (!claim.isYearEnd() && !claim.total().equals(paid.total())) {
            throw new ClaimException(List.of(Issue.of("sum", "/paid", Text.of("各方支付合计 " + paid.total() + "，不等于总额 " + claim.total(),
                    "the payments sum to " + paid.total() + ", not to the total of " + claim.total()),
                    Text.of("写全各层次、账户和个人现金", "give every layer, the accounts and the person's cash"))));
        }
    }

    private Files files() {
        Track.Places inList = (claim, issue) -> issue.under("/" + places.get(claim.id()));
        TreeMap<Track.Key, Track> tracks = new TreeMap<>();
        years.forEach((key, claims) -> tracks.put(key, Track.of(book, key, claims, inList)));
        Map<String, List<Breakdown.Note>> notes = new HashMap<>();
        for (String person : new TreeSet<>(years.keySet().stream().map(Track.Key::person).toList())) {
            notes.putAll(Overlaps.notes(book, Files.claimsOf(person, tracks), inList));
        }
        return new Files(tracks, filed, Set.of(), notes, new TreeSet<>());
    }
}
