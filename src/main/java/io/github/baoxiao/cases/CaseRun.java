package io.github.baoxiao.cases;

import io.github.baoxiao.Breakdown;
import io.github.baoxiao.Claim;
import io.github.baoxiao.ClaimException;
import io.github.baoxiao.RuleBook;
import io.github.baoxiao.RuleBookException;
import io.github.baoxiao.YearToDate;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.terms.Adjustment;
import io.github.baoxiao.terms.Cap;
import io.github.baoxiao.terms.Citation;
import io.github.baoxiao.terms.Clause;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Settles the cases of one table in order, and compares. */
final class CaseRun {

    private final String file;
    private final RuleBook book;
    private final Map<String, Breakdown> last = new HashMap<>();

    CaseRun(String file, RuleBook book) {
        this.file = file;
        this.book = book;
    }

    List<CaseResult> results(List<Case> cases) {
        return cases.stream().map(this::result).toList();
    }

    private CaseResult result(Case one) {
        Settled settled;
        try {
            settled = settle(one);
        } catch (ClaimException e) {
            return refused(one, e.issues());
        } catch (RuleBookException e) {
            return refused(one, e.issues());
        }
        last.put(one.person(), settled.breakdown());
        if (!one.codes().isEmpty()) {
            return CaseResult.notRefused(file, one, settled);
        }
        for (Case.Amount expected : one.amounts()) {
            if (!expected.figure().of(settled).equals(expected.amount())) {
                return CaseResult.differing(file, one, settled, expected, rules(settled, expected.figure()));
            }
        }
        return CaseResult.passed(file, one, settled);
    }

    /**
     * A claim that was settled.
     *
     * @param claim the claim
     * @param breakdown what came of it
     */
    record Settled(Claim claim, Breakdown breakdown) {
    }

    /** Settles a row. One that follows another of its person goes on from it, unless a new medical year has begun. */
    private Settled settle(Case one) {
        Optional<Breakdown> previous = Optional.ofNullable(last.get(one.person()));
        if (previous.isEmpty()) {
            Claim claim = one.claim().apply(one.toDate().orElse(YearToDate.NONE));
            return new Settled(claim, book.settle(claim));
        }
        Claim claim = one.claim().apply(one.toDate().orElse(YearToDate.CARRIED));
        try {
            return new Settled(claim, book.settle(claim, previous.get()));
        } catch (ClaimException e) {
            boolean isNewYear = e.issues().stream().allMatch(issue -> issue.code().equals("missing") && issue.at().equals("/yearToDate"));
            if (!isNewYear) {
                throw e;
            }
            Claim first = one.claim().apply(YearToDate.NONE);
            return new Settled(first, book.settle(first));
        }
    }

    private CaseResult refused(Case one, List<Issue> issues) {
        Set<String> codes = new LinkedHashSet<>();
        issues.forEach(issue -> codes.add(issue.code()));
        return codes.equals(one.codes()) ? CaseResult.refusedAsExpected(file, one) : CaseResult.refused(file, one, issues);
    }

    // ---- who said so ----

    /** The rules behind a figure, the decisive one first. Behind a sum stand those of every layer that has a part in it. */
    private List<Citation> rules(Settled settled, Figure figure) {
        Set<Citation> rules = new LinkedHashSet<>();
        for (Clause clause : Clauses.of(book.terms(settled.claim()))) {
            boolean isOfLayer = figure.layer().map(layer -> layer == clause.layer()).orElse(true);
            if (isOfLayer && (figure.clause().isEmpty() || figure.clause().equals(clause.name()))) {
                add(rules, clause, figure, settled.breakdown());
            }
        }
        rules.removeIf(rule -> !rule.isPresent());
        return List.copyOf(rules);
    }

    private static void add(Set<Citation> rules, Clause clause, Figure figure, Breakdown paid) {
        boolean isCut = paid.layers().stream().anyMatch(row -> row.layer() == clause.layer() && row.clause().equals(clause.name())
                && !row.capCut().isZero());
        List<Citation> caps = isCut ? clause.caps().stream().map(Cap::rule).toList() : List.of();
        List<Citation> adjusted = clause.adjustments().stream().map(Adjustment::rule).toList();
        List<Citation> order = new ArrayList<>();
        switch (figure.kind()) {
            case DEDUCTIBLE -> {
                order.add(clause.deductible().rule());
                order.addAll(adjusted);
            }
            case CAP_CUT, OVER_CAP -> {
                order.addAll(caps);
                order.add(clause.payment().rule());
            }
            case BASE -> order.add(clause.payment().rule());
            default -> {
                order.addAll(caps);
                order.add(clause.payment().rule());
                order.addAll(adjusted);
                order.add(clause.deductible().rule());
            }
        }
        rules.addAll(order);
    }
}
