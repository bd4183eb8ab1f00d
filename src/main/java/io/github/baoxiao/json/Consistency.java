package io.github.baoxiao.json;

import io.github.baoxiao.Claim;
import io.github.baoxiao.ClaimException;
import io.github.baoxiao.issue.Issue;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What else is wrong with a claim of which not everything could be read: the values that could are checked against each other, so that a
 * claim is not refused twice. In place of the others stand stand-ins, and nothing is said that may rest on one.
 */
final class Consistency {

    /** What is checked against the days and the kind of a visit. */
    private static final Set<String> AGAINST_VISIT = Set.of("/settledOn", "/person/bornOn", "/costs", "/items", "/settled");
    /** What is checked as a whole, and with what beside it. */
    private static final Map<String, String> WHOLE = Map.of("/costs/", "/items", "/settled/", "/settled");

    private Consistency() {
    }

    /**
     * Further problems.
     *
     * @param claim the claim with its stand-ins
     * @param unread what could not be read
     */
    static List<Issue> of(Claim.Builder claim, List<Issue> unread) {
        List<String> standIns = unread.stream().filter(issue -> !issue.code().equals("unknown-field")).map(Issue::at).toList();
        try {
            claim.build();
            return List.of();
        } catch (ClaimException e) {
            return e.issues().stream().filter(issue -> standIns.stream().noneMatch(at -> mayRestOn(issue.at(), at))).toList();
        }
    }

    private static boolean mayRestOn(String at, String standIn) {
        String object = at.substring(0, at.lastIndexOf('/'));
        return meet(object.isEmpty() ? at : object, standIn) || AGAINST_VISIT.contains(at) && meet("/visit", standIn)
                || WHOLE.entrySet().stream().filter(whole -> at.startsWith(whole.getKey()))
                        .anyMatch(whole -> standIn.startsWith(whole.getKey()) || meet(whole.getValue(), standIn));
    }

    private static boolean meet(String one, String other) {
        return isIn(one, other) || isIn(other, one);
    }

    private static boolean isIn(String pointer, String object) {
        return pointer.equals(object) || pointer.startsWith(object + "/");
    }
}
