package io.github.baoxiao.bench;

import io.github.baoxiao.Breakdown;
import io.github.baoxiao.Claim;
import io.github.baoxiao.RuleBook;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** One claim, settled by Baoxiao, by hand-written Java, and by plain Drools with a session for each claim: same claims, same cents. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 3, jvmArgs = {"-Xms1g", "-Xmx1g"})
public class SettleBenchmark {

    private Claim[] claims;
    private RuleBook book;
    private PlainDrools drools;
    private int next;

    /** Loads the rules, and checks that all candidates agree to the cent on every claim. */
    @Setup
    public void load() {
        claims = Claims.all();
        book = RuleBook.load(Path.of("rules"));
        drools = new PlainDrools();
        for (Claim claim : claims) {
            Breakdown paid = book.settle(claim);
            HandWritten.Paid byHand = HandWritten.settle(claim);
            long funds = paid.funds().cents();
            if (paid.person().cents() != byHand.person() || paid.layers().get(0).overCap().cents() != byHand.overCap()) {
                throw new IllegalStateException("the parts of " + claim.id() + " differ: " + byHand);
            }
            if (funds != HandWritten.settle(claim).funds() || funds != drools.funds(claim)) {
                throw new IllegalStateException("the candidates disagree on " + claim.id() + ": " + funds + ", "
                        + HandWritten.settle(claim) + ", " + drools.funds(claim));
            }
        }
    }

    private Claim claim() {
        next = next + 1 & Claims.COUNT - 1;
        return claims[next];
    }

    /** The limit. */
    @Benchmark
    public HandWritten.Paid handWritten() {
        return HandWritten.settle(claim());
    }

    /** Amounts, identities asserted; ledger and words are not asked for. */
    @Benchmark
    public Breakdown settle() {
        return book.settle(claim());
    }

    /** The same, with the ledger. */
    @Benchmark
    public int settleAndLedger() {
        return book.settle(claim()).ledger().size();
    }

    /** The same, with the year to date and everything a statement says. */
    @Benchmark
    public int settleAndStatement() {
        Breakdown breakdown = book.settle(claim());
        return breakdown.statement(Locale.CHINA).length() + breakdown.yearToDate().counters().size();
    }

    /** Drools as it is usually embedded. */
    @Benchmark
    public long droolsSessionPerClaim() {
        return drools.funds(claim());
    }
}
