package io.github.baoxiao.bench;

import io.github.baoxiao.Claim;
import io.github.baoxiao.bench.TripleClaims.Year;
import io.github.baoxiao.terms.Need;

/** The fact the plain Drools rules work on: they choose its figures, then let each layer pay. Amounts in cents. */
public final class Triple {

    /** Chosen by rules. */
    public long deductible;
    /** In percent. */
    public long ratio;
    /** Chosen by rules. */
    public long criticalDeductible;
    /** In percent. */
    public long points;
    /** Chosen by rules. */
    public long criticalCap;
    /** In percent. */
    public long assistanceRatio;
    /** Chosen by rules. */
    public long assistanceCap;

    private final Year year;
    private final String level;
    private final String need;
    private int stage;
    private long left;
    private long paid;

    Triple(Claim claim, Year year) {
        this.year = year;
        this.level = claim.visit().facility().level().name();
        this.need = claim.person().needs().isEmpty() ? Need.NONE.name() : claim.person().needs().iterator().next().name();
        this.left = claim.costs().orElseThrow().inScope().cents();
    }

    /** The level of the hospital. */
    public String getLevel() {
        return level;
    }

    /** The need of the person. */
    public String getNeed() {
        return need;
    }

    /** 0 while rules choose, then the number of the layer. */
    public int getStage() {
        return stage;
    }

    /** Lets the next layer pay. */
    public void setStage(int stage) {
        this.stage = stage;
    }

    /** Basic insurance. */
    public void payBasic() {
        long charged = Math.min(left, deductible);
        pay((ratio * (left - charged) + 50) / 100, 15_000_000 - year.pool());
    }

    /** Critical illness insurance. */
    public void payCritical() {
        long owed = Math.min(left, Math.max(0, criticalDeductible - year.met()));
        long from = year.position() + owed;
        long to = year.position() + left;
        long inFirst = Math.max(0, Math.min(to, 5_000_000) - from);
        pay((inFirst * (60 + points) + (to - from - inFirst) * (65 + points) + 50) / 100, criticalCap - year.critical());
    }

    /** Medical assistance. */
    public void payAssistance() {
        pay((left * assistanceRatio + 50) / 100, assistanceCap - year.assistance());
    }

    private void pay(long amount, long room) {
        long share = Math.min(amount, Math.max(0, room));
        left -= share;
        paid += share;
        stage++;
    }

    long funds() {
        return paid;
    }
}
