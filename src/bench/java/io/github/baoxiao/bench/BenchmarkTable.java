package io.github.baoxiao.bench;

import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Runs the benchmarks with the arguments of JMH, and prints what docs/performance.md shows: of each policy, every candidate as a multiple
 * of the one written by hand. Others may work on the machine, and slow one candidate more than the next; so beside the mean of all
 * iterations stands the quietest of them.
 */
public final class BenchmarkTable {

    private static final String LIMIT = "handWritten";

    private BenchmarkTable() {
    }

    /** Runs those that the arguments name. */
    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        Map<String, List<RunResult>> policies = new Runner(new CommandLineOptions(args)).run().stream()
                .collect(Collectors.groupingBy(BenchmarkTable::policy, TreeMap::new, Collectors.toList()));
        System.out.println("\n| policy | candidate | mean, ns | × by hand | quietest iteration, ns | × by hand |\n|---|---|---|---|---|---|");
        policies.forEach(BenchmarkTable::print);
    }

    private static void print(String policy, List<RunResult> candidates) {
        candidates.stream().filter(one -> label(one).equals(LIMIT)).findFirst().ifPresent(limit -> candidates.stream()
                .sorted(Comparator.comparingDouble(BenchmarkTable::mean)).forEach(one -> System.out.println(row(policy, one, limit))));
    }

    private static String row(String policy, RunResult one, RunResult limit) {
        return String.format(Locale.ROOT, "| %s | %s | %,.0f ± %,.0f | %.1f | %,.0f | %.1f |", policy, label(one), mean(one),
                one.getPrimaryResult().getScoreError(), mean(one) / mean(limit), quietest(one), quietest(one) / quietest(limit));
    }

    private static String policy(RunResult one) {
        String name = one.getParams().getBenchmark();
        String owner = name.substring(0, name.lastIndexOf('.'));
        return owner.substring(owner.lastIndexOf('.') + 1).replace("Benchmark", "");
    }

    private static String label(RunResult one) {
        return one.getPrimaryResult().getLabel();
    }

    private static double mean(RunResult one) {
        return one.getPrimaryResult().getScore();
    }

    private static double quietest(RunResult one) {
        return one.getBenchmarkResults().stream().flatMap(fork -> fork.getIterationResults().stream())
                .map(iteration -> iteration.getPrimaryResult()).mapToDouble(Result::getScore).min().orElseThrow();
    }
}
