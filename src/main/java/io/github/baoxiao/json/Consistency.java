package io.github.baoxiao.json;

import io.github.baoxiao.Claim;
import io.github.baoxiao.ClaimException;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.TooMany;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What else is wrong with a claim of which not everything could be read: the values that could are checked against each other, so that a
 * claim is not refused twice. In place of the others stand stand-ins, and nothing is said that may rest on one.
 */
final class Consistency {

    /** What is checked against the days and the kind of a visit. */
    private static final Set<String> AGAINST_VISIT = Set.of("/settledOn", "/person/bornOn", "/costs", "/items", "/settled");

    private final Set<String> standIns = new HashSet<>();
    /** All objects and lists that a stand-in is in. */
    private final Set<String> around = new HashSet<>();

    private Consistency(List<Issue> unread) {
        for (Issue issue : unread) {
            if (!issue.code().equals("unknown-field") && standIns.add(issue.at())) {
                for (String object = parent(issue.at()); around.add(object) && !object.isEmpty(); object = parent(object)) {
                    continue;
                }
            }
        }
    }

    /**
     * Further problems.
     *
     * @param claim the claim with its stand-ins
     * @param unread what could not be read
     */
    static List<Issue> of(Claim.Builder claim, List<Issue> unread) {
        try {
            claim.build();
            return List.of();
        } catch (ClaimException e) {
            Consistency consistency = new Consistency(unread);
            return e.issues().stream().filter(issue -> issue == TooMany.REST || !consistency.mayRestOnStandIn(issue.at())).toList();
        }
    }

    private boolean mayRestOnStandIn(String at) {
        String object = parent(at);
        return meets(object.isEmpty() ? at : object) || AGAINST_VISIT.contains(at) && meets("/visit")
                || isIn("/costs", at) && (meets("/costs") || meets("/items")) || isIn("/settled", at) && meets("/settled");
    }

    /** Whether a stand-in is there, in it, or around it. */
    private boolean meets(String pointer) {
        for (String object = pointer; !object.isEmpty(); object = parent(object)) {
            if (standIns.contains(object)) {
                return true;
            }
        }
        return standIns.contains("") || around.contains(pointer);
    }

    private static boolean isIn(String object, String pointer) {
        return pointer.equals(object) || pointer.startsWith(object + "/");
    }

    /** The object or list a pointer points into; the document itself is in itself. */
    private static String parent(String pointer) {
        return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }
}
