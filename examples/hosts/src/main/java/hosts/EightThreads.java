package hosts;

import io.github.baoxiao.Claim;
import io.github.baoxiao.RuleBook;
import io.github.baoxiao.json.ClaimJson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Eight threads settle every shipped claim with one book, each loads a book of its own besides, and every breakdown is the same. */
class EightThreads {

    private static final int THREADS = 8;
    private static final int ROUNDS = 50;

    public static void main(String[] args) throws Exception {
        Path root = Path.of(args[0]);
        List<Claim> claims = claims(root.resolve("examples/claims"));
        RuleBook book = RuleBook.load(root.resolve("rules"));
        List<String> alone = breakdowns(book, claims);
        RuleBook untouched = RuleBook.load(root.resolve("rules"));

        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> work = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            work.add(threads.submit(() -> {
                RuleBook.load(root.resolve("rules/yubei"));
                for (int round = 0; round < ROUNDS; round++) {
                    if (!breakdowns(untouched, claims).equals(alone)) {
                        throw new IllegalStateException("a thread got another breakdown");
                    }
                }
            }));
        }
        threads.shutdown();
        for (Future<?> one : work) {
            one.get();
        }
        System.out.println(THREADS * ROUNDS * claims.size() + " breakdowns");
    }

    private static List<String> breakdowns(RuleBook book, List<Claim> claims) {
        return claims.stream().map(claim -> ClaimJson.write(book.settle(claim))).toList();
    }

    private static List<Claim> claims(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().map(ClaimJson::read).toList();
        }
    }
}
