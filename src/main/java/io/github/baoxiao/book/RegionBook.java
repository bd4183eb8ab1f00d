package io.github.baoxiao.book;

import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.rules.RuleDate;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** The rules of one region folder, cut into windows of time in which no rule begins or ends. Immutable, safe for many threads. */
public final class RegionBook {

    private final String name;
    private final List<Policy> windows;
    private final Set<String> codes = new TreeSet<>();

    private RegionBook(String name, List<Policy> windows) {
        this.name = name;
        this.windows = List.copyOf(windows);
        windows.forEach(policy -> codes.addAll(policy.settings().codes()));
    }

    /**
     * Reads, compiles and proves the rules of a folder. Every problem is added to the issues; the result counts only if there is none.
     *
     * @param whole whether every file of the folder is there; if not, what is missing would show as gaps, so nothing is proved
     */
    static RegionBook load(String region, SortedMap<String, SourceText> files, boolean whole, List<Issue> issues) {
        int before = issues.size();
        List<RuleText> rules = RuleReader.read(region, files, issues);
        if (issues.size() > before || !whole) {
            return new RegionBook(region, List.of());
        }
        if (rules.isEmpty()) {
            issues.add(Issue.of("no-rules", region + "/", Text.of("文件夹里没有规则", "the folder has no rules"), Text.NONE));
            return new RegionBook(region, List.of());
        }
        Engine engine = Engine.compile(region, files, rules, issues);
        if (issues.size() > before) {
            return new RegionBook(region, List.of());
        }
        return cut(region, rules, engine, issues);
    }

    private static RegionBook cut(String region, List<RuleText> rules, Engine engine, List<Issue> issues) {
        Overrides overrides = new Overrides(rules);
        TreeSet<LocalDate> edges = new TreeSet<>();
        for (RuleText rule : rules) {
            edges.add(rule.effective());
            rule.until().ifPresent(edges::add);
        }
        List<Policy> windows = new ArrayList<>();
        Proof proof = new Proof(issues);
        for (LocalDate from : edges) {
            try {
                Policy policy = new Policy(region, from, rules, engine, overrides);
                if (!policy.rules().isEmpty()) {
                    proof.of(policy);
                }
                windows.add(policy);
            } catch (BookException e) {
                issues.addAll(e.issues());
            }
        }
        return new RegionBook(region, windows);
    }

    /** The name of the folder. */
    public String name() {
        return name;
    }

    /** The region's codes, of all times. */
    public Set<String> codes() {
        return Collections.unmodifiableSet(codes);
    }

    /**
     * The policy in force for a claim, and the day that chose it.
     *
     * @param policy the policy
     * @param day the day of the claim by which the region chooses its rules
     */
    public record Chosen(Policy policy, LocalDate day) {
    }

    /** The policy in force for a claim with these dates, by the day the region chooses; empty where it has no rules. */
    public Optional<Chosen> choose(LocalDate admission, LocalDate discharge, LocalDate settlement) {
        Policy atDischarge = window(discharge);
        LocalDate day = ruleDate(atDischarge, admission, discharge, settlement);
        Policy policy = day == discharge ? atDischarge : window(day);
        return policy == null ? Optional.empty() : Optional.of(new Chosen(policy, day));
    }

    private @Nullable Policy window(LocalDate day) {
        for (int i = windows.size() - 1; i >= 0; i--) {
            Policy policy = windows.get(i);
            if (!day.isBefore(policy.from())) {
                return policy.settings().isStated() ? policy : null;
            }
        }
        return null;
    }

    /** The day that chooses the rules of a claim with these dates: that of discharge, unless the rules of that day say otherwise. */
    public LocalDate ruleDate(LocalDate admission, LocalDate discharge, LocalDate settlement) {
        return ruleDate(window(discharge), admission, discharge, settlement);
    }

    private static LocalDate ruleDate(@Nullable Policy policy, LocalDate admission, LocalDate discharge, LocalDate settlement) {
        return switch (policy == null ? RuleDate.DISCHARGE : policy.settings().ruleDate()) {
            case DISCHARGE -> discharge;
            case ADMISSION -> admission;
            case SETTLEMENT -> settlement;
        };
    }

    /** The times for which there are rules, in words: what exists near a date without rules. */
    public Text times() {
        List<String> times = new ArrayList<>();
        LocalDate open = null;
        for (Policy window : windows) {
            if (window.settings().isStated() && open == null) {
                open = window.from();
            } else if (!window.settings().isStated() && open != null) {
                times.add(open + " – " + window.from().minusDays(1));
                open = null;
            }
        }
        if (open != null) {
            times.add(open + " –");
        }
        String all = String.join(", ", times);
        return Text.of("有规则的时段：" + all, "there are rules for " + all);
    }
}
