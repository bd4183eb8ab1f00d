package io.github.baoxiao.book;

import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.rules.RuleDate;
import io.github.baoxiao.terms.Citation;
import io.github.baoxiao.terms.Terms;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rules of one region folder, cut into windows of time in which no rule begins or ends. Immutable, safe for many threads. */
public final class RegionBook {

    private static final int MOST_SITUATIONS = 20_000;

    private final String name;
    private final NavigableMap<LocalDate, Policy> windows;
    private final Set<String> codes = new TreeSet<>();

    private RegionBook(String name, NavigableMap<LocalDate, Policy> windows) {
        this.name = name;
        this.windows = windows;
        windows.values().forEach(policy -> codes.addAll(policy.settings().codes()));
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
            return new RegionBook(region, new TreeMap<>());
        }
        if (rules.isEmpty()) {
            issues.add(Issue.of("no-rules", region + "/", Text.of("文件夹里没有规则", "the folder has no rules"), Text.NONE));
            return new RegionBook(region, new TreeMap<>());
        }
        Engine engine = Engine.compile(region, files, rules, issues);
        if (issues.size() > before) {
            return new RegionBook(region, new TreeMap<>());
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
        NavigableMap<LocalDate, Policy> windows = new TreeMap<>();
        Proof proof = new Proof(issues);
        for (LocalDate from : edges) {
            try {
                Policy policy = new Policy(region, from, rules, engine, overrides);
                if (!policy.rules().isEmpty()) {
                    proof.of(policy);
                }
                windows.put(from, policy);
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

    /** The rules of all times, in the order of the files. */
    public List<Citation> rules() {
        return windows.values().stream().flatMap(policy -> policy.rules().stream()).distinct()
                .sorted(Comparator.comparing(RuleText::file).thenComparingInt(RuleText::line)).map(RuleText::citation).toList();
    }

    /** The different terms the rules choose, each with the first situation they are for; of very many situations only so many are tried. */
    public Map<Terms, Text> terms() {
        Map<Terms, Text> terms = new LinkedHashMap<>();
        for (Policy policy : windows.values()) {
            Proof.situations(policy).stream().limit(MOST_SITUATIONS)
                    .forEach(situation -> policy.prove(situation).ifPresent(one -> terms.putIfAbsent(one, policy.witness(situation))));
        }
        return terms;
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
        Map.Entry<LocalDate, Policy> window = windows.floorEntry(day);
        return window != null && window.getValue().settings().isStated() ? window.getValue() : null;
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
        for (Map.Entry<LocalDate, Policy> window : windows.entrySet()) {
            if (window.getValue().settings().isStated() && open == null) {
                open = window.getKey();
            } else if (!window.getValue().settings().isStated() && open != null) {
                times.add(open + " – " + window.getKey().minusDays(1));
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
