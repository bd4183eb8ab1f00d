package io.github.baoxiao.bench.city;

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

import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** A whole city of some 130 rules: same claims, same cents, by Baoxiao, by hand, and by Drools alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 3, jvmArgs = {"-Xms1g", "-Xmx1g"})
public class CityBenchmark {

    private CityClaims claims;
    private RuleBook book;
    private CityDrools drools;
    private int next;

    /** Loads the rules, and checks that all candidates agree to the cent on every claim, each layer and the year to date. */
    @Setup
    public void load() {
        claims = new CityClaims();
        book = RuleBook.load(CityRules.files());
        drools = new CityDrools();
        for (int i = 0; i < CityClaims.COUNT; i++) {
            CityPaid byHand = CityByHand.settle(claims.claim(i), claims.year(i));
            check(i, "baoxiao", told(book.settle(claims.claim(i))), byHand);
            check(i, "drools", drools.paid(claims.claim(i), claims.year(i)), byHand);
        }
    }

    private static CityPaid told(Breakdown paid) {
        return new CityPaid(paid.paidBy(Payer.BASIC).cents(), paid.layers().get(0).overCap().cents(), paid.paidBy(Payer.LARGE_AMOUNT).cents(),
                paid.paidBy(Payer.CRITICAL_ILLNESS).cents(), paid.paidBy(Payer.CIVIL_SERVANT).cents(), paid.paidBy(Payer.ASSISTANCE).cents(),
                paid.paidBy(Payer.TILT_ASSISTANCE).cents(), paid.account().cents(), paid.cash().cents(), CityYear.of(paid.yearToDate()));
    }

    private static void check(int i, String who, CityPaid one, CityPaid byHand) {
        if (!one.equals(byHand)) {
            throw new IllegalStateException("claim " + i + ", " + who + " " + one + " and by hand " + byHand);
        }
    }

    private int next() {
        next = next + 1 & CityClaims.COUNT - 1;
        return next;
    }

    /** The limit. */
    @Benchmark
    public CityPaid handWritten() {
        int i = next();
        return CityByHand.settle(claims.claim(i), claims.year(i));
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
    public CityPaid droolsSessionPerClaim() {
        int i = next();
        return drools.paid(claims.claim(i), claims.year(i));
    }
}
