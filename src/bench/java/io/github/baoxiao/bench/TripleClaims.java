package io.github.baoxiao.bench;

import io.github.baoxiao.Claim;
import io.github.baoxiao.Claim.Costs;
import io.github.baoxiao.Claim.Facility;
import io.github.baoxiao.Claim.Person;
import io.github.baoxiao.Claim.Visit;
import io.github.baoxiao.YearToDate;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Scheme;
import io.github.baoxiao.terms.Status;

import java.time.LocalDate;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Random claims of Inner Mongolia's residents, inpatient: basic insurance, critical illness insurance and, for every second person, medical
 * assistance. All levels, all needs, a year in progress, some near a cap.
 */
final class TripleClaims {

    static final int COUNT = 4096;

    private static final LocalDate FROM = LocalDate.of(2023, 1, 1);
    private static final Need[] NEEDS = {Need.NONE, Need.EXTREMELY_POOR, Need.NONE, Need.SUBSISTENCE_ALLOWANCE, Need.NONE,
        Need.REGISTERED_POOR};

    /**
     * The year to date as the hand-written method keeps it, in cents.
     *
     * @param pool what the pooled fund has paid
     * @param position where the year stands on the axis of critical illness insurance
     * @param met what was met of its deductible
     * @param critical what it has paid
     * @param assistance what assistance has paid
     */
    record Year(long pool, long position, long met, long critical, long assistance) {
    }

    private final Claim[] claims = new Claim[COUNT];
    private final Year[] years = new Year[COUNT];

    TripleClaims() {
        SplittableRandom random = new SplittableRandom(20231012L);
        for (int i = 0; i < COUNT; i++) {
            make(random, i);
        }
    }

    Claim claim(int i) {
        return claims[i];
    }

    Year year(int i) {
        return years[i];
    }

    private void make(SplittableRandom random, int i) {
        Level level = Level.values()[random.nextInt(Level.values().length)];
        Need need = NEEDS[random.nextInt(NEEDS.length)];
        long inScope = random.nextLong(100, 15_000_000);
        long fullSelfPay = random.nextLong(300_000);
        boolean first = random.nextInt(4) == 0;
        long pool = first ? 0 : random.nextInt(8) == 0 ? 15_000_000 - random.nextLong(4_000_000) : random.nextLong(5_000_000);
        long position = first ? 0 : random.nextLong(6_000_000);
        long met = Math.min(position, need == Need.NONE ? 1_400_000 : 700_000);
        long critical = first ? 0 : (position - met) / 2;
        long assistance = first || need == Need.NONE ? 0 : random.nextInt(8) == 0 ? 5_000_000 - random.nextLong(300_000) : random.nextLong(2_000_000);
        years[i] = new Year(pool, position, met, critical, assistance);
        LocalDate to = FROM.plusDays(random.nextInt(364));
        Person person = Person.of("P-" + i, LocalDate.of(1960, 5, 1), Scheme.RESIDENT, Status.ADULT, "150102");
        claims[i] = Claim.builder("C-" + i).settledOn(to)
                .person(need == Need.NONE ? person : person.withNeeds(need))
                .visit(Visit.of(Care.INPATIENT, to.minusDays(random.nextInt(20)), to, Facility.of(level, "150105")))
                .costs(Costs.of(Money.ofCents(inScope), Money.ZERO, Money.ZERO, Money.ofCents(fullSelfPay)))
                .yearToDate(first ? YearToDate.NONE : before(years[i])).build();
    }

    private static YearToDate before(Year year) {
        return YearToDate.of(FROM, Map.of(
                "BASIC/INPATIENT", new YearToDate.Counter(Money.ofCents(year.pool), Money.yuan(400), Money.ofCents(year.pool), 1),
                "统筹基金", new YearToDate.Counter(Money.ZERO, Money.ZERO, Money.ofCents(year.pool), 0),
                "CRITICAL_ILLNESS/INPATIENT", new YearToDate.Counter(Money.ofCents(year.position), Money.ofCents(year.met),
                        Money.ofCents(year.critical), 1),
                "ASSISTANCE/INPATIENT", new YearToDate.Counter(Money.ZERO, Money.ZERO, Money.ofCents(year.assistance), 1)),
                Money.ofCents(year.pool + year.position), Money.ofCents(year.pool + year.position), Map.of());
    }
}
