package io.github.baoxiao.json;

import io.github.baoxiao.Claim;
import io.github.baoxiao.ClaimException;
import io.github.baoxiao.History;
import io.github.baoxiao.Payments;
import io.github.baoxiao.RuleBook;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Settled claims, each with what was paid: in one document, or in one for the claim and one for its breakdown. */
final class SettledDocuments {

    private static final Pattern PLACE = Pattern.compile("/([0-9]{1,9})(.*)", Pattern.DOTALL);

    private final List<Found> found = new ArrayList<>();
    private final Map<String, Payments> apart = new HashMap<>();
    private final Map<String, Integer> placesApart = new HashMap<>();
    private final List<Issue> issues = new ArrayList<>();

    /** A claim, and what was paid if the same document says it. */
    private record Found(int place, Claim claim, Optional<Payments> paid) {
    }

    /** Reads a document. What is wrong with it is collected. */
    void add(int place, byte[] document) {
        try {
            Problems problems = new Problems();
            Value value = new Value(Document.read(Utf8.decode(document, problems), problems), "", problems);
            if (!(value.node() instanceof Node.Obj object) || !object.members().containsKey("claim")) {
                Claim.Builder claim = value.object(ClaimReader::claim);
                problems.throwIfAny();
                found.add(new Found(place, claim.build(), Optional.empty()));
            } else if (object.members().get("claim") instanceof Node.Str id) {
                breakdown(place, id.text(), value, problems);
            } else {
                pair(place, value, problems);
            }
        } catch (ClaimException e) {
            refuse(place, e.issues());
        }
    }

    private void breakdown(int place, String id, Value value, Problems problems) {
        Payments paid = value.object(PaymentsReader::breakdown);
        problems.throwIfAny();
        Payments known = apart.putIfAbsent(id, paid);
        placesApart.putIfAbsent(id, place);
        if (known != null && !known.equals(paid)) {
            refuse(place, List.of(Issue.of("duplicate", "/claim", Text.of("同一笔申请有两份不同的结算结果", "this claim has two breakdowns, and they differ"),
                    Text.of("每笔申请写一份", "give one for each claim"))));
        }
    }

    private void pair(int place, Value value, Problems problems) {
        record Both(Claim.Builder claim, Payments paid) {
        }
        Both both = value.object(fields -> new Both(fields.required("claim").object(ClaimReader::claim),
                fields.required("paid").object(PaymentsReader::payments)));
        problems.throwIfAny();
        try {
            found.add(new Found(place, both.claim.build(), Optional.of(both.paid)));
        } catch (ClaimException e) {
            refuse(place, e.issues().stream().map(issue -> issue.under("/claim")).toList());
        }
    }

    private void refuse(int place, List<Issue> reasons) {
        reasons.forEach(issue -> issues.add(issue.under("/" + place)));
    }

    /** The history, if every document is one of a settled claim. */
    History history(RuleBook book) {
        List<History.Settled> settled = settled();
        if (!issues.isEmpty()) {
            throw new ClaimException(issues);
        }
        try {
            return book.history(settled);
        } catch (ClaimException e) {
            throw new ClaimException(e.issues().stream().map(this::inDocument).toList());
        }
    }

    private List<History.Settled> settled() {
        List<History.Settled> settled = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Found one : found) {
            ids.add(one.claim.id());
            Optional<Payments> paid = one.paid.or(() -> Optional.ofNullable(apart.get(one.claim.id())));
            if (paid.isEmpty()) {
                refuse(one.place, List.of(Issue.of("missing", "", Text.of("缺少这笔申请的结算结果", "the breakdown of this claim is missing"), Text.NONE)));
            } else {
                settled.add(new History.Settled(one.claim, paid.get()));
            }
        }
        placesApart.forEach((id, place) -> {
            if (!ids.contains(id)) {
                refuse(place, List.of(Issue.of("missing", "/claim", Text.of("缺少这份结算结果的申请", "the claim of this breakdown is missing"), Text.NONE)));
            }
        });
        return settled;
    }

    /** The library counts claims; here documents count, and the claim may be a part of one. */
    private Issue inDocument(Issue issue) {
        Matcher place = PLACE.matcher(issue.at());
        if (!place.matches()) {
            return issue;
        }
        Found one = found.get(Integer.parseInt(place.group(1)));
        boolean inClaim = one.paid.isPresent() && !place.group(2).startsWith("/paid");
        return new Issue(issue.code(), "/" + one.place + (inClaim ? "/claim" : "") + place.group(2), issue.what(), issue.hint(), issue.excerpt());
    }
}
