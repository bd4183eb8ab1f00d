package io.github.baoxiao.cli;

import io.github.baoxiao.Breakdown;
import io.github.baoxiao.Claim;
import io.github.baoxiao.ClaimException;
import io.github.baoxiao.RuleBook;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.json.ClaimJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

/** However many threads settle: what is printed, and where, is what one claim after the other gives. */
class PipelineTest {

    private static final Path RULES = Path.of("rules/yubei");
    private static final String APART = "write \"NONE\" for the first claim of the medical year, else the one of the breakdown before; to carry on "
            + "without, claims of one person and medical year must stand directly together";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"1, json", "2, text", "4, json", "4, text", "64, json"})
    void manyThreadsPrintWhatOneClaimAfterTheOtherGives(String threads, String format) throws IOException {
        List<String> lines = lines(new Random(20231012), 3_000);
        String first = Claims.file(folder, "first.jsonl", lines.subList(0, 1_234).toArray(String[]::new));
        String second = Claims.file(folder, "second.jsonl", lines.subList(1_234, 2_100).toArray(String[]::new));
        String rest = "{}\n" + String.join("\n", lines.subList(2_100, 3_000));

        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int exitCode = settle(new ByteArrayInputStream(rest.getBytes(StandardCharsets.UTF_8)), printed, printed, "--threads", threads,
                "--format", format, first, second, "-");

        Sequential expected = new Sequential(format.equals("json"));
        expected.settle(first, Files.readString(Path.of(first)));
        expected.settle(second, Files.readString(Path.of(second)));
        expected.settle("-", rest);
        assertThat(expected.settled).isBetween(1_000, 2_500);
        assertThat(printed.toString(StandardCharsets.UTF_8).equals(expected.printed.toString())).as("both streams, as one").isTrue();
        assertThat(exitCode).isEqualTo(1);
    }

    @Test
    @Timeout(60)
    void whereNobodyReadsOnAnEndlessInputIsLeft() {
        String claims = Claims.first("C-1", "P-1") + "\nno claim\n" + Claims.first("C-2", "P-2") + "\n";
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int exitCode = settle(endless(claims.getBytes(StandardCharsets.UTF_8)), closingAfter(10_000), err, "--threads", "4", "--format",
                "json", "-");

        assertThat(exitCode).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("-:2: error[json]: ")
                .satisfies(printed -> assertThat(printed.lines()).hasSizeLessThan(5));
    }

    @Test
    @Timeout(60)
    void whoeverWaitsForAnAnswerGetsItBeforeTheNextClaim() throws IOException, InterruptedException {
        PipedOutputStream asks = new PipedOutputStream();
        InputStream in = new PipedInputStream(asks, 1 << 16);
        PipedOutputStream answers = new PipedOutputStream();
        BufferedReader answer = new BufferedReader(new InputStreamReader(new PipedInputStream(answers, 1 << 16), StandardCharsets.UTF_8));
        Thread settling = new Thread(() -> settle(in, answers, OutputStream.nullOutputStream(), "--threads", "4", "--format", "json", "-"));
        settling.start();

        for (int i = 1; i <= 5; i++) {
            String claim = i == 1 ? Claims.first("C-1", "P-1") : Claims.later("C-" + i, "P-1");
            asks.write((claim + "\n").getBytes(StandardCharsets.UTF_8));
            asks.flush();
            assertThat(answer.readLine()).startsWith("{\"claim\":\"C-" + i + "\"");
        }
        asks.close();
        settling.join();
    }

    @Test
    void memoryDoesNotGrowWithWhatOnePersonClaims() throws Exception {
        Path file = folder.resolve("one.jsonl");
        try (PrintStream out = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
            for (int i = 0; i < 15_000; i++) {
                out.print((i == 0 ? Claims.first("C-0", "P-1") : Claims.later("C-" + i, "P-1")).replaceAll(" +", "") + "\n");
            }
        }
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");

        int exitCode = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx96m",
                "-cp", System.getProperty("java.class.path"), "io.github.baoxiao.cli.Main", "settle", "--rules", RULES.toString(),
                "--threads", "4", "--format", "json", file.toString()).redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();

        assertThat(Files.readString(err)).isEmpty();
        assertThat(exitCode).isZero();
        try (var printed = Files.lines(out)) {
            assertThat(printed.count()).isEqualTo(15_000);
        }
    }

    private static int settle(InputStream in, OutputStream out, OutputStream err, String... args) {
        List<String> all = new ArrayList<>(List.of("settle", "--rules", RULES.toString(), "--lang", "en"));
        all.addAll(List.of(args));
        return Main.run(all, new Console(in, new PrintStream(new BufferedOutputStream(out), false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), Language.EN, Screen.NONE));
    }

    /** Runs of claims of one person, short and long; some of them refused, some of another person between, some no claims at all. */
    private static List<String> lines(Random random, int count) {
        List<String> lines = new ArrayList<>();
        while (lines.size() < count) {
            String person = "P-" + random.nextInt(40);
            int run = random.nextInt(20) == 0 ? 200 : 1 + random.nextInt(6);
            lines.add(Claims.first("C-" + lines.size(), person));
            for (int i = 1; i < run; i++) {
                String id = "C-" + lines.size();
                lines.add(switch (random.nextInt(14)) {
                    case 0 -> "";
                    case 1 -> " \t";
                    case 2 -> "{ \"id\": \"torn";
                    case 3 -> "nonsense";
                    case 4 -> Claims.later(id, person).replace("\"2000.00\"", "\"-2000.00\"");
                    case 5 -> Claims.later(id, person).replace("500112", "440300");
                    case 6 -> Claims.later(id, "P-other").replace("LEVEL_2", "LEVEL_1");
                    case 7 -> random.nextInt(3) == 0 ? Claims.first(id, "P-other") : Claims.later(id, "P-other");
                    case 8 -> Claims.first(id, person);
                    default -> Claims.later(id, person);
                });
            }
        }
        return lines.subList(0, count);
    }

    private static InputStream endless(byte[] again) {
        return new InputStream() {
            private int at;

            @Override
            public int read() {
                return again[at++ % again.length];
            }

            @Override
            public int available() {
                return 1;
            }
        };
    }

    /** As {@code head} does. */
    private static OutputStream closingAfter(int bytes) {
        return new FilterOutputStream(OutputStream.nullOutputStream()) {
            private int written;

            @Override
            public void write(int b) throws IOException {
                if (++written > bytes) {
                    throw new IOException("Broken pipe");
                }
            }
        };
    }

    /** One claim after the other with nothing but the library: what the command line has to print. */
    private static final class Sequential {

        private static final RuleBook BOOK = RuleBook.load(RULES);

        private final boolean json;
        private final StringBuilder printed = new StringBuilder();
        private Optional<Breakdown> previous = Optional.empty();
        private int settled;

        Sequential(boolean json) {
            this.json = json;
        }

        void settle(String file, String text) {
            int number = 0;
            for (String line : text.split("\n", -1)) {
                number++;
                if (!line.isBlank()) {
                    settleLine(file + ":" + number, line);
                }
            }
        }

        private void settleLine(String place, String line) {
            try {
                Claim claim = ClaimJson.parse(line);
                Breakdown breakdown = previous.isPresent() ? BOOK.settle(claim, previous.get()) : BOOK.settle(claim);
                printed.append(json ? ClaimJson.write(breakdown, Locale.ENGLISH) + "\n"
                        : (settled > 0 ? "\n" : "") + breakdown.statement(Locale.ENGLISH));
                previous = Optional.of(breakdown);
                settled++;
            } catch (ClaimException e) {
                for (Issue issue : e.issues()) {
                    String at = issue.at().isEmpty() ? "" : issue.at() + ": ";
                    String hint = issue.hint().isEmpty() ? "" : "; " + (issue.at().equals("/yearToDate") && issue.code().equals("missing") ? APART
                            : issue.hint().en());
                    printed.append(place).append(": error[").append(issue.code()).append("]: ").append(at).append(issue.what().en())
                            .append(hint).append("\n");
                }
            }
        }
    }
}
