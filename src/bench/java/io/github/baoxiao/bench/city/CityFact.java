package io.github.baoxiao.bench.city;

import io.github.baoxiao.Claim;
import io.github.baoxiao.terms.FacilityKind;
import io.github.baoxiao.terms.Need;

/** The fact the plain Drools rules work on: they choose its figures, then let each layer pay. Yuan and percent where rules write, else cents. */
public final class CityFact {

    private static final long ONE = 10_000;
    private static final long NO_CAP = Long.MAX_VALUE / 100_000;

    private final Claim claim;
    private final CityYear year;
    private final int place;
    private final String need;
    private int stage;

    private final long[] ratios = {0, 0, 0};
    private long[] edges = {0, 0};
    private long deductible;
    private long deductibleTimes = ONE;
    private long shareTimes = 100;
    private long points;
    private long pool;
    private long ownCap = NO_CAP / 100;
    private long largeRatio;
    private long criticalTimes = 100;
    private long criticalPoints;
    private long criticalCap;
    private long civilRatio;
    private long assistanceRatio;
    private long assistanceDeductible;
    private long assistanceCap = NO_CAP / 100;
    private long outpatientAssistanceCap = NO_CAP / 100;
    private long tiltRatio;
    private boolean accountPaysFirstShare;

    private long left;
    private long firstSelfPay;
    private long charged;
    private long basic;
    private long overCap;
    private long large;
    private long owed;
    private long position;
    private long critical;
    private long civil;
    private long assistanceOwed;
    private long assistance;
    private long tiltOwed;
    private long tilt;
    private long account;

    CityFact(Claim claim, CityYear year) {
        this.claim = claim;
        this.year = year;
        String region = claim.visit().facility().region();
        this.place = !region.startsWith("99") ? 2 : region.startsWith("9901") ? 0 : 1;
        this.need = claim.person().needs().isEmpty() ? Need.NONE.name() : claim.person().needs().iterator().next().name();
        this.left = claim.costs().orElseThrow().inScope().cents();
        this.firstSelfPay = claim.costs().orElseThrow().firstSelfPay().cents();
        this.position = year.criticalPosition();
    }

    // ---- what rules ask ----

    /** The insurance. */
    public String getScheme() {
        return claim.person().scheme().name();
    }

    /** The standing in it. */
    public String getStatus() {
        return claim.person().status().name();
    }

    /** The kind of care. */
    public String getCare() {
        return claim.visit().care().name();
    }

    /** The level of the facility. */
    public String getLevel() {
        return claim.visit().facility().level().name();
    }

    /** 0 local, 1 in the province, 2 in another. */
    public int getPlace() {
        return place;
    }

    /** How the person came there. */
    public String getReferral() {
        return claim.visit().referral().name();
    }

    /** The need of the person. */
    public String getNeed() {
        return need;
    }

    /** Whether the hospital is one of Chinese medicine. */
    public boolean isTcm() {
        return claim.visit().facility().kind() == FacilityKind.TCM;
    }

    /** Whether the person is a civil servant. */
    public boolean isCivilServant() {
        return claim.person().traits().contains("CIVIL_SERVANT");
    }

    /** Admissions before. */
    public long getAdmissions() {
        return year.admissions();
    }

    /** 0 while rules choose, then the number of the layer. */
    public int getStage() {
        return stage;
    }

    // ---- what rules choose ----

    /** Lets the next layer pay. */
    public void setStage(int stage) {
        this.stage = stage;
    }

    /** Of each admission. */
    public void deductible(long yuan) {
        deductible = yuan * 100;
    }

    /** Of a year. */
    public void yearlyDeductible(long yuan) {
        deductible = Math.max(0, yuan * 100 - (getCare().equals("OUTPATIENT") ? year.outpatientMet() : year.chronicMet()));
    }

    /** A factor on it. */
    public void deductibleTimes(long percent) {
        deductibleTimes = deductibleTimes * percent / 100;
    }

    /** The bands of an employee. */
    public void bands(long first, long second, long beyond) {
        edges = new long[] {CityFigures.BAND_EDGES[0] * 100L, CityFigures.BAND_EDGES[1] * 100L};
        ratios[0] = first;
        ratios[1] = second;
        ratios[2] = beyond;
    }

    /** One ratio. */
    public void ratio(long percent) {
        ratios[2] = percent;
    }

    /** Percentage points more. */
    public void points(long more) {
        points += more;
    }

    /** A factor on the person's share. */
    public void personShareTimes(long percent) {
        shareTimes = percent;
    }

    /** The cap of the pooled fund. */
    public void pool(long yuan) {
        pool = yuan;
    }

    /** The cap of the kind of care. */
    public void cap(long yuan) {
        ownCap = yuan;
    }

    /** The large-amount fund. */
    public void large(long percent) {
        largeRatio = percent;
    }

    /** Critical illness insurance. */
    public void critical(long times, long more, long capInYuan) {
        criticalTimes = times;
        criticalPoints = more;
        criticalCap = capInYuan;
    }

    /** Civil servants. */
    public void civil(long percent) {
        civilRatio = percent;
    }

    /** Medical assistance. */
    public void assistance(long percent, long deductibleInYuan, long capInYuan, long outpatientCapInYuan) {
        assistanceRatio = percent;
        assistanceDeductible = deductibleInYuan;
        assistanceCap = capInYuan < 0 ? assistanceCap : capInYuan;
        outpatientAssistanceCap = outpatientCapInYuan < 0 ? outpatientAssistanceCap : outpatientCapInYuan;
    }

    /** Tilt assistance. */
    public void tilt(long percent) {
        tiltRatio = percent;
    }

    /** The account pays first shares too. */
    public void accountPaysFirstShare() {
        accountPaysFirstShare = true;
    }

    // ---- arithmetic, layer by layer ----

    /** Basic insurance. */
    public void payBasic() {
        charged = Math.min(left, deductible * deductibleTimes / ONE);
        long usedOfOwn = getCare().equals("OUTPATIENT") ? year.outpatientPaid() : getCare().equals("INPATIENT") ? 0 : year.chronicPaid();
        long room = Math.min(room(pool, year.pool()), room(ownCap, usedOfOwn));
        long from = charged;
        long inBands = 0;
        long cost = 0;
        long wanted = room * ONE - ONE / 2;
        for (int band = 0; band < 3; band++) {
            long width = Math.max(0, (band == 2 ? left : Math.min(left, edges[band])) - from);
            long ratio = ONE - (100 - ratios[band] - points) * shareTimes;
            long ofBand = width * ratio;
            cost += inBands >= wanted ? 0 : inBands + ofBand < wanted ? width : (wanted - inBands + ratio - 1) / ratio;
            inBands += ofBand;
            from += width;
        }
        basic = part(inBands);
        if (basic > room) {
            basic = room;
            overCap = left - charged - cost;
        }
        left -= basic;
    }

    /** The large-amount fund. */
    public void payLarge() {
        large = pay(part(overCap * largeRatio * 100), room(CityFigures.LARGE_CAP, year.large()));
    }

    /** Critical illness insurance. */
    public void payCritical() {
        owed = Math.min(left, Math.max(0, CityFigures.CRITICAL_DEDUCTIBLE * criticalTimes - year.criticalMet()));
        long from = year.criticalPosition() + owed;
        position = year.criticalPosition() + left;
        long paid = 0;
        for (int band = 0; band < 3; band++) {
            long to = band == 2 ? position : Math.min(position, CityFigures.CRITICAL_EDGES[band] * 100L);
            if (to > from) {
                paid += (to - from) * (CityFigures.CRITICAL_RATIO[band] + criticalPoints) * 100;
                from = to;
            }
        }
        critical = pay(part(paid), criticalCap < 0 ? NO_CAP : room(criticalCap, year.critical()));
    }

    /** Civil servants. */
    public void payCivil() {
        long base = left + (firstSelfPay * CityFigures.CIVIL_FIRST_SHARE + 50) / 100;
        civil = Math.min(part(base * civilRatio * 100), room(CityFigures.CIVIL_CAP, year.civil()));
        long ofScope = Math.min(left, civil);
        left -= ofScope;
        firstSelfPay -= civil - ofScope;
    }

    /** Medical assistance. */
    public void payAssistance() {
        assistanceOwed = assistanceDeductible == 0 ? 0 : Math.min(left, Math.max(0, assistanceDeductible * 100 - year.assistanceMet()));
        assistance = pay(part((left - assistanceOwed) * assistanceRatio * 100),
                Math.min(room(assistanceCap, year.assistance()), room(outpatientAssistanceCap, year.assistanceOutpatient())));
    }

    /** Tilt assistance. */
    public void payTilt() {
        if (tiltRatio > 0) {
            tiltOwed = Math.min(left, room(CityFigures.TILT_DEDUCTIBLE, year.tiltMet()));
            tilt = pay(part((left - tiltOwed) * tiltRatio * 100), room(CityFigures.TILT_CAP, year.tilt()));
        }
    }

    /** The account. */
    public void payAccount() {
        account = claim.accounts().map(accounts -> Math.min(accounts.current().cents() + accounts.carried().cents(),
                accountPaysFirstShare ? left + firstSelfPay : left)).orElse(0L);
    }

    private long pay(long amount, long room) {
        long paid = Math.min(amount, room);
        left -= paid;
        return paid;
    }

    private static long room(long yuan, long used) {
        return Math.max(0, yuan * 100 - used);
    }

    private static long part(long hundredths) {
        return (hundredths + ONE / 2) / ONE;
    }

    CityPaid paid() {
        boolean inpatient = getCare().equals("INPATIENT");
        boolean outpatient = getCare().equals("OUTPATIENT");
        boolean chronic = !inpatient && !outpatient;
        long cash = claim.costs().orElseThrow().total().cents() - basic - large - critical - civil - assistance - tilt - account;
        return new CityPaid(basic, overCap, large, critical, civil, assistance, tilt, account, cash, new CityYear(year.pool() + basic,
                year.admissions() + (inpatient ? 1 : 0), year.outpatientMet() + (outpatient ? charged : 0),
                year.outpatientPaid() + (outpatient ? basic : 0), year.chronicMet() + (chronic ? charged : 0),
                year.chronicPaid() + (chronic ? basic : 0), year.large() + large, position, year.criticalMet() + owed, year.critical() + critical,
                year.civil() + civil, year.assistanceMet() + assistanceOwed, year.assistance() + assistance,
                year.assistanceOutpatient() + (outpatient ? assistance : 0), year.tiltMet() + tiltOwed, year.tilt() + tilt));
    }
}
