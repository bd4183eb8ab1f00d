package io.github.baoxiao.book;

import io.github.baoxiao.dialect.Limits;
import io.github.baoxiao.dialect.RuleReader;
import io.github.baoxiao.dialect.RuleText;
import io.github.baoxiao.dialect.SourceText;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.rules.Situation;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Prints what it costs to load a book, part by part: our reading of the files, Drools' compilation, the proof; the median of several
 * runs in one JVM after as many to warm up, in CPU time of the one thread that works. Run it as docs/performance.md says.
 */
public final class ProofCost {

    private static final int RUNS = 7;
    private static final List<Integer> SIZES = List.of(10, 100, 500, 1000);

    private ProofCost() {
    }

    /** Measures books of 10, 100, 500 and 1000 rules, or of the numbers given. */
    public static void main(String[] args) {
        List<Integer> sizes = args.length == 0 ? SIZES : Arrays.stream(args).map(Integer::valueOf).toList();
        System.out.println("rules windows situations | read ms | compile ms | proof ms | proof/compile | a session each, ms (estimated)");
        for (int size : sizes) {
            long[][] runs = new long[RUNS][];
            for (int run = -RUNS; run < RUNS; run++) {
                long[] cost = measure(size);
                if (run >= 0) {
                    runs[run] = cost;
                }
            }
            long[] median = new long[runs[0].length];
            for (int part = 0; part < median.length; part++) {
                int which = part;
                median[part] = Arrays.stream(runs).mapToLong(run -> run[which]).sorted().toArray()[RUNS / 2];
            }
            System.out.println(String.format(Locale.ROOT, "%5d %7d %10d | %7d | %10d | %8d | %12d%% | %d", median[0], median[1], median[2],
                    median[3] / 1_000_000, median[4] / 1_000_000, median[5] / 1_000_000, median[5] * 100 / median[4], median[6] / 1_000_000));
        }
    }

    private static long[] measure(int size) {
        List<Issue> issues = new ArrayList<>();
        SortedMap<String, byte[]> bytes = CityBook.of(size);
        long start = cpu();
        SortedMap<String, SourceText> files = new TreeMap<>();
        bytes.forEach((file, read) -> SourceText.decode(file, read, issues).ifPresent(text -> files.put(file, text)));
        List<RuleText> rules = RuleReader.read("city", files, true, DroolsReading::of, issues);
        long read = cpu();
        require(issues);
        Engine engine = Engine.compile("city", files, rules, issues);
        long compiled = cpu();
        List<RuleSet> sets = List.of(new RuleSet("city", rules, Optional.of(engine), RulePlaces.of(rules, files)));
        Overrides overrides = new Overrides(sets);
        TreeSet<LocalDate> edges = new TreeSet<>();
        rules.forEach(rule -> {
            edges.add(rule.effective());
            rule.until().ifPresent(edges::add);
        });
        List<Policy> policies = new ArrayList<>();
        Proof proof = new Proof(issues);
        for (LocalDate from : edges) {
            Policy policy = new Policy(sets, from, overrides);
            if (!policy.rules().isEmpty()) {
                proof.of(policy, Limits.SITUATIONS / Math.max(1, edges.size() - 1));
                policies.add(policy);
            }
        }
        long proved = cpu();
        require(issues);
        long situations = proof.tried();
        return new long[] {rules.size(), policies.size(), situations, read - start, compiled - read, proved - compiled,
                sessions(policies.get(0)) * situations};
    }

    /** The time this thread has worked, which other work on the machine does not lengthen; compiler and collector are not in it. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** What one session costs, of a few. */
    private static long sessions(Policy policy) {
        List<Situation> some = new Representatives(policy).first(200);
        long start = cpu();
        some.forEach(policy.hearing()::fired);
        return (cpu() - start) / some.size();
    }

    private static void require(List<Issue> issues) {
        if (!issues.isEmpty()) {
            throw new IllegalStateException(issues.size() + " issues, the first: " + issues.get(0).text(Locale.ENGLISH));
        }
    }
}
