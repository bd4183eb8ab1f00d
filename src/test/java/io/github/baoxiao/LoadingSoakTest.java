package io.github.baoxiao;

import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many books in many threads, and one book many times. Every build does a part of it; {@code mvn -Psoak test} 10 000 loads and 1 000
 * reloads.
 */
class LoadingSoakTest {

    private static final int THREADS = 8;
    private static final int LOADS = Integer.getInteger("baoxiao.soak.loads", 80);
    private static final int RELOADS = Integer.getInteger("baoxiao.soak.reloads", 50);
    /** While the JVM still compiles what it meets, it keeps notes of it in metaspace: some 7 MB over the first 300 loads, then no more. */
    private static final int WARM = Math.max(10, RELOADS * 3 / 10);
    private static final long MEGABYTE = 1 << 20;

    /** Drools keeps static tables that are not safe to fill from several threads: a book could get rules of another, without a word. */
    @Test
    void booksLoadedAtOnceHaveExactlyTheirOwnRules() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < LOADS; i++) {
                answers.add(threads.submit(load(i)));
            }
            for (int i = 0; i < LOADS; i++) {
                assertThat(answers.get(i).get()).isEqualTo(new Answer(3 + i % 5, "(100000 - 500) × " + (1 + i % 97) + " %", 99_500L * (1 + i % 97)));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** How many rules a book has, and what it pays of 100 000 yuan in cents. */
    private record Answer(int rules, String working, long paid) {
    }

    /** A book of its own: another ratio, and another number of rules of the same names as in the other books. */
    private static Callable<Answer> load(int i) {
        int ratio = 1 + i % 97;
        StringBuilder rules = new StringBuilder("""
                rule "起付线" when Situation( resident, inpatient ) then benefits.basic().deductible( yuan(500) ); end
                rule "比例" when Situation( resident, inpatient ) then benefits.basic().ratio( percent(%d) ); end
                """.formatted(ratio));
        for (int more = 0; more < i % 5; more++) {
            rules.append("rule \"补充 %d\" when Situation( resident, inpatient ) then benefits.commercial(\"c%d\").covers( named(\"特药%d\") ).ratio( percent(1) ); end\n"
                    .formatted(more, more, more));
        }
        return () -> {
            RuleBook book = Books.of(rules.toString());
            Breakdown paid = book.settle(Claims.inpatient().costs(Claims.costs("100000.00")).build());
            return new Answer(book.proved().rules(), "(100000 - 500) × " + ratio + " %", paid.funds().cents());
        };
    }

    /** A book nobody holds any more leaves nothing behind: no class, no metadata, no objects. */
    @Test
    void reloadingLeavesHeapAndMetaspaceFlat() {
        reload(WARM);
        Footprint before = Footprint.now();

        reload(RELOADS);

        Footprint after = Footprint.now();
        long ofOneLoad = (after.defined() - before.defined()) / RELOADS;
        assertThat(ofOneLoad).as("classes that a load defines").isPositive();
        assertThat(after.classes() - before.classes()).as("classes left, of %s loads", RELOADS).isLessThan(5 * ofOneLoad + 30);
        assertThat(after.metaspace() - before.metaspace()).as("bytes of metaspace").isLessThan(3 * MEGABYTE);
        assertThat(after.heap() - before.heap()).as("bytes of heap").isLessThan(12 * MEGABYTE);
    }

    private static void reload(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(RuleBook.load(Path.of("rules/yubei")).regions()).containsExactly("yubei");
        }
    }

    /** What the process holds once garbage is collected. */
    private record Footprint(long classes, long defined, long metaspace, long heap) {

        static Footprint now() {
            Footprint least = measured();
            for (int i = 0; i < 3; i++) {
                Footprint next = measured();
                least = new Footprint(Math.min(least.classes, next.classes), next.defined, Math.min(least.metaspace, next.metaspace),
                        Math.min(least.heap, next.heap));
            }
            return least;
        }

        private static Footprint measured() {
            System.gc();
            long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getName().equals("Metaspace"))
                    .map(MemoryPoolMXBean::getUsage).mapToLong(usage -> usage.getUsed()).sum();
            return new Footprint(ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                    ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount(), metaspace,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
    }
}
