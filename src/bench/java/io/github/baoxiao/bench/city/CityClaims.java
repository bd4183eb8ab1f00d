package io.github.baoxiao.bench.city;

import io.github.baoxiao.Claim;
import io.github.baoxiao.YearToDate;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.FacilityKind;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Referral;
import io.github.baoxiao.terms.Scheme;
import io.github.baoxiao.terms.Status;

import java.time.LocalDate;
import java.util.SplittableRandom;

/** Random claims over all of the city's policy, as a city has them: most are local and of nobody in need. Most years are in progress, some near a cap. */
final class CityClaims {

    static final int COUNT = 4096;

    private static final LocalDate FROM = LocalDate.of(2023, 1, 1);
    private static final Status[][] STATUSES = {{Status.ACTIVE, Status.ACTIVE, Status.RETIRED},
        {Status.ADULT, Status.ADULT, Status.ADULT, Status.MINOR, Status.STUDENT, Status.NEWBORN}};
    private static final Care[] CARES = {Care.INPATIENT, Care.OUTPATIENT, Care.CHRONIC_OUTPATIENT};
    private static final String[] REGIONS = {"990101", "990201", "110101"};
    private static final Need[] NEEDS = {Need.EXTREMELY_POOR, Need.SUBSISTENCE_ALLOWANCE, Need.LOW_INCOME_MARGIN};

    private final SplittableRandom random = new SplittableRandom(20231012L);
    private final Claim[] claims = new Claim[COUNT];
    private final CityYear[] years = new CityYear[COUNT];

    CityClaims() {
        for (int i = 0; i < COUNT; i++) {
            boolean employee = random.nextBoolean();
            boolean inNeed = random.nextInt(6) == 0;
            boolean first = random.nextInt(4) == 0;
            years[i] = first ? CityYear.NEW : year(employee, inNeed);
            claims[i] = claim("C-" + i, employee, inNeed, first ? YearToDate.NONE : years[i].state(FROM, employee, inNeed));
        }
    }

    Claim claim(int i) {
        return claims[i];
    }

    CityYear year(int i) {
        return years[i];
    }

    private Claim claim(String id, boolean employee, boolean inNeed, YearToDate before) {
        Claim.Person person = Claim.Person.of("P-" + id, LocalDate.of(1960, 5, 1), employee ? Scheme.EMPLOYEE : Scheme.RESIDENT,
                pick(STATUSES[employee ? 0 : 1]), "990100");
        if (inNeed) {
            person = person.withNeeds(pick(NEEDS));
        }
        if (employee && random.nextInt(5) == 0) {
            person = person.withTraits("CIVIL_SERVANT");
        }
        Care care = pick(CARES);
        LocalDate to = FROM.plusDays(random.nextInt(364));
        boolean away = random.nextInt(4) == 0;
        Claim.Facility facility = new Claim.Facility(pick(Level.values()), random.nextInt(10) == 0 ? FacilityKind.TCM : FacilityKind.GENERAL,
                REGIONS[away ? 1 + random.nextInt(2) : 0], true);
        Claim.Visit visit = Claim.Visit.of(care, care == Care.INPATIENT ? to.minusDays(random.nextInt(20)) : to, to, facility);
        Claim.Builder claim = Claim.builder(id).settledOn(to).person(person).visit(away ? visit.withReferral(pick(Referral.values())) : visit)
                .costs(Claim.Costs.of(amount(care == Care.INPATIENT ? 15_000_000 : care == Care.OUTPATIENT ? 200_000 : 1_000_000),
                        amount(300_000), amount(20_000), amount(300_000)))
                .yearToDate(before);
        return (employee ? claim.accounts(new Claim.Accounts(amount(300_000), amount(500_000), Money.ZERO)) : claim).build();
    }

    private CityYear year(boolean employee, boolean inNeed) {
        int scheme = employee ? 0 : 1;
        long position = employee ? 0 : random.nextLong(8_000_000);
        long met = Math.min(position, 100L * CityFigures.CRITICAL_DEDUCTIBLE / (inNeed ? 2 : 1));
        return new CityYear(upTo(CityFigures.POOL[scheme]), random.nextInt(4), random.nextLong(20_000), upTo(CityFigures.OUTPATIENT_CAP[scheme]),
                random.nextLong(30_000), upTo(CityFigures.CHRONIC_CAP[scheme]), employee ? upTo(CityFigures.LARGE_CAP) : 0, position, met,
                (position - met) / 2, employee ? upTo(CityFigures.CIVIL_CAP) : 0, inNeed ? random.nextLong(300_000) : 0,
                inNeed ? upTo(CityFigures.ASSISTANCE_CAP) : 0, inNeed ? upTo(CityFigures.ASSISTANCE_OUTPATIENT_CAP) : 0,
                inNeed ? random.nextLong(300_000) : 0, inNeed ? upTo(CityFigures.TILT_CAP) : 0);
    }

    /** What was paid under a cap of so many yuan: in one year of six, nearly all of it. */
    private long upTo(int cap) {
        return random.nextInt(6) == 0 ? 100L * cap - random.nextLong(cap) : random.nextLong(30L * cap);
    }

    private Money amount(long below) {
        return Money.ofCents(random.nextLong(below));
    }

    private <T> T pick(T[] some) {
        return some[random.nextInt(some.length)];
    }
}
