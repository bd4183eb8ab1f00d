package io.github.baoxiao.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs the fuzz targets one after the other, each for so many seconds in a process of its own, and says what came of each. */
public final class Fuzzing {

    private static final Path ROOT = Path.of("target", "fuzz");
    private static final Pattern FEATURES = Pattern.compile("cov: (\\d+) ft: (\\d+)");
    private static final Pattern EXECUTIONS = Pattern.compile("stat::number_of_executed_units: *(\\d+)");

    private Fuzzing() {
    }

    /**
     * A target.
     *
     * @param name what it is called on the command line
     * @param type its class
     * @param seeds what it begins with
     * @param length the longest input
     * @param slowest the seconds one input may take
     */
    private record Target(String name, String type, Supplier<List<byte[]>> seeds, int length, int slowest) {
    }

    private static final List<Target> TARGETS = List.of(
            new Target("claim", "io.github.baoxiao.json.ClaimFuzz", Corpora::claims, 8_192, 5),
            new Target("settlement", "io.github.baoxiao.fuzz.SettlementFuzz", Corpora::choices, 192, 5),
            new Target("rule-text", "io.github.baoxiao.book.RuleTextFuzz", Corpora::rules, 8_192, 5),
            new Target("rule-book", "io.github.baoxiao.book.RuleBookFuzz", Corpora::rules, 8_192, 60),
            new Target("case-table", "io.github.baoxiao.cases.CaseTableFuzz", Corpora::tables, 8_192, 10));

    /**
     * Fuzzes.
     *
     * @param args the seconds for each target, and the name of one target or {@code all}
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        int seconds = Integer.parseInt(args[0]);
        List<Target> chosen = TARGETS.stream().filter(target -> args[1].equals("all") || args[1].equals(target.name())).toList();
        if (chosen.isEmpty()) {
            System.err.println("no target " + args[1] + "; there are " + TARGETS.stream().map(Target::name).toList());
            System.exit(2);
        }
        boolean clean = true;
        for (Target target : chosen) {
            clean &= run(target, seconds);
        }
        System.exit(clean ? 0 : 1);
    }

    /** Whether nothing was found. */
    private static boolean run(Target target, int seconds) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(ROOT.resolve(target.name()));
        Path found = Files.createDirectories(folder.resolve("found"));
        Path seeds = seeds(target, folder);
        Path log = folder.resolve("log.txt");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1500m", "-XX:-OmitStackTraceInFastThrow", "-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.type(), "--instrumentation_includes=io.github.baoxiao.**",
                "--instrumentation_excludes=io.github.baoxiao.fuzz.**", "--keep_going=10", "--reproducer_path=" + found));
        command.addAll(List.of("-artifact_prefix=" + found + "/", "-max_total_time=" + seconds, "-timeout=" + target.slowest(),
                "-max_len=" + target.length(), "-rss_limit_mb=3500", "-print_final_stats=1", "-dict=" + folder.resolve("words.dict")));
        command.addAll(List.of(Files.createDirectories(folder.resolve("corpus")).toString(), seeds.toString()));
        int exit = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
        String said = Files.readString(log, StandardCharsets.UTF_8);
        boolean clean = exit == 0 && !said.contains("== Java Exception");      // having gone on after a finding, Jazzer ends well
        System.out.printf("%-12s %5d s  %10s executions  %6s edges  %7s features  %s%n", target.name(), seconds, last(EXECUTIONS, said, 1),
                last(FEATURES, said, 1), last(FEATURES, said, 2), clean ? "nothing found" : "FOUND something, see " + log);
        return clean;
    }

    private static Path seeds(Target target, Path folder) throws IOException {
        Path seeds = Files.createDirectories(folder.resolve("seeds"));
        List<byte[]> all = target.seeds().get();
        for (int i = 0; i < all.size(); i++) {
            Files.write(seeds.resolve("seed-" + i), all.get(i));
        }
        Files.writeString(folder.resolve("words.dict"), Corpora.dictionary(all));
        return seeds;
    }

    private static String last(Pattern pattern, String text, int group) {
        String last = "?";
        for (Matcher matcher = pattern.matcher(text); matcher.find();) {
            last = matcher.group(group);
        }
        return last;
    }
}
