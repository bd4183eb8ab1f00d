package io.github.baoxiao.book;

import io.github.baoxiao.dialect.Limits;
import io.github.baoxiao.dialect.RuleReader;
import io.github.baoxiao.dialect.RuleText;
import io.github.baoxiao.dialect.SourceText;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.rules.RuleDate;
import io.github.baoxiao.terms.Citation;
import io.github.baoxiao.terms.Terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** The rules of one region folder, cut into windows of time in which no rule begins or ends. Immutable, safe for many threads. */
public final class RegionBook {

    private final String name;
    private final List<Policy> windows;
    private final int[] proved;
    private final long[] begins;
    /** The policy of each window, none where no rule states the region; wrapped once, not for each claim. */
    private final List<Optional<Policy>> stated;
    private final Set<String> codes = new TreeSet<>();
    private final RulePlaces places;
    private final Extent extent;

    /** @param proved for each window, how many of its situations were tried */
    private RegionBook(String name, List<Policy> windows, List<Integer> proved, RulePlaces places, Extent extent) {
        this.name = name;
        this.windows = List.copyOf(windows);
        this.proved = proved.stream().mapToInt(Integer::intValue).toArray();
        this.begins = windows.stream().mapToLong(policy -> policy.from().toEpochDay()).toArray();
        this.stated = windows.stream().map(policy -> Optional.of(policy).filter(one -> one.settings().isStated())).toList();
        this.places = places;
        this.extent = extent;
        windows.forEach(policy -> codes.addAll(policy.settings().codes()));
    }

    /**
     * Reads and compiles the rules of a folder. Every problem is added to the issues; the result counts only if there is none.
     *
     * @param whole whether every file of the folder is there; if not, what is missing would show as gaps, so nothing is proved
     */
    static RuleSet read(String region, SortedMap<String, SourceText> files, boolean whole, List<Issue> issues) {
        int before = issues.size();
        List<RuleText> rules = RuleReader.read(region, files, whole, DroolsReading::of, issues);
        if (issues.size() > before || !whole) {
            return RuleSet.unreadable(region);
        }
        if (rules.isEmpty()) {
            issues.add(Issue.of("no-rules", region + "/", Text.of("文件夹里没有规则", "the folder has no rules"), Text.NONE));
            return RuleSet.unreadable(region);
        }
        Engine engine = Engine.compile(region, files, rules, issues);
        if (issues.size() > before) {
            return RuleSet.unreadable(region);
        }
        return new RuleSet(region, rules, Optional.of(engine), RulePlaces.of(rules, files));
    }

    /**
     * Cuts the rules of a region into windows and proves each. Nothing is proved where something could not be read.
     *
     * @param own the rules of the region
     * @param all those of every region that is loaded with it
     */
    static RegionBook of(RuleSet own, Map<String, RuleSet> all, Proof proof, List<Issue> issues) {
        List<RuleSet> sets = new ArrayList<>(List.of(own));
        boolean whole = Parents.of(own, all, issues).map(sets::addAll).isPresent();
        if (!whole || sets.stream().anyMatch(set -> set.engine().isEmpty())) {
            return new RegionBook(own.region(), List.of(), List.of(), RulePlaces.NONE, new Extent(own.rules().size(), 0, 0, true));
        }
        return cut(sets, proof, issues);
    }

    private static RegionBook cut(List<RuleSet> sets, Proof proof, List<Issue> issues) {
        String region = sets.get(0).region();
        Overrides overrides = new Overrides(sets);
        TreeSet<LocalDate> edges = new TreeSet<>();
        for (RuleSet set : sets) {
            for (RuleText rule : set.rules()) {
                edges.add(rule.effective());
                rule.until().ifPresent(edges::add);
            }
        }
        List<Policy> windows = new ArrayList<>();
        List<Integer> proved = new ArrayList<>();
        int before = proof.tried();
        int inForce = 0;
        long withRules = edges.stream().filter(from -> sets.get(0).rules().stream().anyMatch(rule -> rule.inForce(from))).count();
        int share = Limits.SITUATIONS / (int) Math.max(1, withRules);
        for (LocalDate from : edges) {
            try {
                Policy policy = new Policy(sets, from, overrides);
                proved.add(policy.rules().isEmpty() ? 0 : proof.of(policy, share));
                inForce += policy.rules().isEmpty() ? 0 : 1;
                windows.add(policy);
            } catch (BookException e) {
                issues.addAll(e.issues());
            }
        }
        return new RegionBook(region, windows, proved, RulePlaces.of(sets),
                new Extent(sets.get(0).rules().size(), inForce, proof.tried() - before, proof.isWhole()));
    }

    /**
     * How much was proved when the rules were loaded.
     *
     * @param rules the rules of all times
     * @param windows the windows of time with rules in force
     * @param situations the situations tried, over all windows
     * @param whole whether these are all that the rules can tell apart
     */
    public record Extent(int rules, int windows, int situations, boolean whole) {
    }

    /** How much was proved. */
    public Extent extent() {
        return extent;
    }

    /**
     * Looks through the situations that were proved again, for what is no error and probably not meant. It takes about as long as loading,
     * and is bounded like it.
     */
    public Survey survey() {
        return Survey.of(name, windows, proved, places, extent.whole());
    }

    /** The same issue with column, source line and caret, if it names a rule of this region by file and line. */
    Issue locate(Issue issue) {
        return places.locate(issue);
    }

    /** The name of the folder. */
    public String name() {
        return name;
    }

    /** Everything the rules come to, as tables. */
    public Sheet sheet() {
        return new SheetMaker(windows).sheet(name);
    }

    /** The windows of time, first to last; one without rules has a policy that is not stated. */
    List<Policy> policies() {
        return windows;
    }

    /** The region's codes, of all times. */
    public Set<String> codes() {
        return Collections.unmodifiableSet(codes);
    }

    /** The rules of all times, in the order of the files; not those of a region it builds on. */
    public List<Citation> rules() {
        return windows.stream().flatMap(policy -> policy.rules().stream()).filter(rule -> rule.region().equals(name)).distinct()
                .sorted(RuleText.ORDER).map(RuleText::citation).toList();
    }

    /** The different terms the rules choose in the situations that were proved, each with the first situation they are for. */
    public Map<Terms, Text> terms() {
        Map<Terms, Text> terms = new LinkedHashMap<>();
        for (int i = 0; i < proved.length; i++) {
            Policy policy = windows.get(i);
            Verdicts verdicts = policy.verdicts();
            new Representatives(policy).first(proved[i]).forEach(situation -> verdicts.of(situation)
                    .ifPresent(one -> terms.computeIfAbsent(one.terms(), any -> policy.witness(situation))));
        }
        return terms;
    }

    /** The policy in force on a day, counted as {@link LocalDate#toEpochDay} does; empty where there are no rules. */
    public Optional<Policy> policyOn(long day) {
        for (int i = begins.length - 1; i >= 0; i--) {
            if (day >= begins[i]) {
                return stated.get(i);
            }
        }
        return Optional.empty();
    }

    /**
     * The day that chooses the rules of a claim with these days: that of discharge, unless the rules of that day say otherwise. All are
     * counted as {@link LocalDate#toEpochDay} does.
     */
    public long ruleDay(long admission, long discharge, long settlement) {
        Optional<Policy> policy = policyOn(discharge);
        return switch (policy.isEmpty() ? RuleDate.DISCHARGE : policy.get().settings().ruleDate()) {
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
