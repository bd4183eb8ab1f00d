package io.github.baoxiao.settlement;

import io.github.baoxiao.terms.Cap;
import io.github.baoxiao.terms.Citation;
import io.github.baoxiao.terms.Clause;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Reason;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one clause on one bill, also where it paid nothing. Amounts in cents.
 *
 * <p>The rows of the bands are worked out when they are asked for.
 */
public final class ClauseResult {

    private final Payer layer;
    private final Optional<Clause> terms;
    private final Optional<Working> working;
    private final long base;
    private final long due;
    private final long deductible;
    private final long met;
    private final long capCut;
    private final List<Cap> cutBy;
    private final List<Long> periods;
    private final long overCap;
    private final long paid;

    private ClauseResult(Payer layer, Optional<Clause> terms, Optional<Working> working, long base, long due, long deductible, long met,
            long capCut, List<Cap> cutBy, List<Long> periods, long overCap, long paid) {
        this.layer = layer;
        this.terms = terms;
        this.working = working;
        this.base = base;
        this.due = due;
        this.deductible = deductible;
        this.met = met;
        this.capCut = capCut;
        this.cutBy = cutBy;
        this.periods = periods;
        this.overCap = overCap;
        this.paid = paid;
    }

    /**
     * How a payment came about.
     *
     * @param payout what the clause pays
     * @param origin where the claim began on its axis
     * @param handOver the length inside the bands that is paid for
     * @param days the days of the stay
     */
    record Working(Payout payout, long origin, long handOver, int days) {
    }

    static ClauseResult of(Clause clause, Working working, long base, long due, long charged, long met, long capCut, List<Cap> cutBy,
            List<Long> periods, long overCap, long paid) {
        return new ClauseResult(clause.layer(), Optional.of(clause), Optional.of(working), base, due, charged, met, capCut, cutBy, periods,
                overCap, paid);
    }

    static ClauseResult nothing(Clause clause, long base) {
        return new ClauseResult(clause.layer(), Optional.of(clause), Optional.empty(), base, 0, 0, 0, 0, List.of(), List.of(), 0, 0);
    }

    static ClauseResult given(Bill.Given given, long base) {
        return new ClauseResult(given.layer(), Optional.empty(), Optional.empty(), base, given.deductible(), given.deductible(), 0, 0,
                List.of(), List.of(), given.overCap(), given.paid());
    }

    /** The layer. */
    public Payer layer() {
        return layer;
    }

    /** The name of the clause; empty for a settlement given by the claim. */
    public String clause() {
        return terms.map(Clause::name).orElse("");
    }

    /** The clause itself; absent for a settlement given by the claim. */
    public Optional<Clause> terms() {
        return terms;
    }

    /** What it looked at. */
    public long base() {
        return base;
    }

    /** What remained of the deductible to be charged; more than was charged where the base is smaller. */
    public long due() {
        return due;
    }

    /** The deductible charged. */
    public long deductible() {
        return deductible;
    }

    /** What had been met of the deductible before. */
    public long met() {
        return met;
    }

    /** What each period of a long stay is charged before factors; empty where the deductible is charged once. */
    public List<Long> periods() {
        return periods;
    }

    /** Payment cut by a cap. */
    public long capCut() {
        return capCut;
    }

    /** The caps that cut it; those that would have left more are not among them. */
    public List<Cap> cutBy() {
        return cutBy;
    }

    /** Cost handed on. */
    public long overCap() {
        return overCap;
    }

    /** The payment. */
    public long paid() {
        return paid;
    }

    /** Why the payment is as high as it is. */
    public Reason reason() {
        return working.map(found -> found.payout.reason(found.handOver, found.origin, deductible, found.days)).orElse(Reason.GIVEN);
    }

    /** The rule that set the decisive term; none for a settlement given by the claim. */
    Citation rule() {
        return terms.map(clause -> reason() == Reason.GUARANTEE ? clause.guarantee().rule() : clause.payment().rule()).orElse(Citation.NONE);
    }

    /** The bands the payment runs over, up to the hand-over point; they sum to the payment. Empty for a flat amount. */
    public List<BandShare> bands() {
        return working.map(found -> found.payout.rows(found.handOver, paid, found.origin, deductible, found.days)).orElse(List.of());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClauseResult that && layer == that.layer && terms.equals(that.terms) && base == that.base
                && due == that.due && deductible == that.deductible && met == that.met && capCut == that.capCut
                && cutBy.equals(that.cutBy) && periods.equals(that.periods) && overCap == that.overCap && paid == that.paid && bands().equals(that.bands());
    }

    @Override
    public int hashCode() {
        return Objects.hash(layer, base, paid);
    }

    /**
     * A stretch of one band.
     *
     * @param from where it begins on the axis, in cents
     * @param to where it ends
     * @param ratio the fund's ratio, in millionths
     * @param amount the payment for it
     */
    public record BandShare(long from, long to, long ratio, long amount) {
    }
}
