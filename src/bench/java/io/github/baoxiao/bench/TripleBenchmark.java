package io.github.baoxiao.bench;

import io.github.baoxiao.Breakdown;
import io.github.baoxiao.RuleBook;
import io.github.baoxiao.terms.Payer;
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

/** Three layers on one claim, the triple security system: same claims, same cents, by Baoxiao, by hand, and by Drools alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 3, jvmArgs = {"-Xms1g", "-Xmx1g"})
public class TripleBenchmark {

    private TripleClaims claims;
    private RuleBook book;
    private TripleDrools drools;
    private int next;

    /** Loads the rules, and checks that all candidates agree to the cent on every claim, each layer and the year to date. */
    @Setup
    public void load() {
        claims = new TripleClaims();
        book = RuleBook.load(Path.of("rules/inner-mongolia"));
        drools = new TripleDrools();
        for (int i = 0; i < TripleClaims.COUNT; i++) {
            TripleByHand.Paid byHand = TripleByHand.settle(claims.claim(i), claims.year(i));
            Breakdown paid = book.settle(claims.claim(i));
            check(i, "basic", paid.paidBy(Payer.BASIC).cents(), byHand.basic());
            check(i, "over cap", paid.layers().get(0).overCap().cents(), byHand.overCap());
            check(i, "critical illness", paid.paidBy(Payer.CRITICAL_ILLNESS).cents(), byHand.critical());
            check(i, "assistance", paid.paidBy(Payer.ASSISTANCE).cents(), byHand.assistance());
            check(i, "person", paid.person().cents(), byHand.person());
            check(i, "pool", paid.yearToDate().counters().get("统筹基金").paid().cents(), byHand.pool());
            check(i, "met", paid.yearToDate().counters().get("CRITICAL_ILLNESS/INPATIENT").deductible().cents(), byHand.met());
            check(i, "position", paid.yearToDate().counters().get("CRITICAL_ILLNESS/INPATIENT").position().cents(), byHand.position());
            check(i, "drools", drools.funds(claims.claim(i), claims.year(i)), byHand.funds());
        }
    }

    private static void check(int i, String what, long one, long other) {
        if (one != other) {
            throw new IllegalStateException("claim " + i + ", " + what + ": " + one + " and " + other);
        }
    }

    private int next() {
        next = next + 1 & TripleClaims.COUNT - 1;
        return next;
    }

    /** The limit. */
    @Benchmark
    public TripleByHand.Paid handWritten() {
        int i = next();
        return TripleByHand.settle(claims.claim(i), claims.year(i));
    }

    /** Amounts, identities asserted; ledger and words are not asked for. */
    @Benchmark
    public Breakdown settle() {
        return book.settle(claims.claim(next()));
    }

    /** The same, with the ledger. */
    @Benchmark
    public int settleAndLedger() {
        return book.settle(claims.claim(next())).ledger().size();
    }

    /** The same, with the year to date and everything a statement says. */
    @Benchmark
    public int settleAndStatement() {
        Breakdown breakdown = book.settle(claims.claim(next()));
        return breakdown.statement(Locale.CHINA).length() + breakdown.yearToDate().counters().size();
    }

    /** Drools as it is usually embedded. */
    @Benchmark
    public long droolsSessionPerClaim() {
        int i = next();
        return drools.funds(claims.claim(i), claims.year(i));
    }
}
