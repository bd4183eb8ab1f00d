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
import io.github.baoxiao.terms.Scheme;
import io.github.baoxiao.terms.Status;

import java.time.LocalDate;
import java.util.Map;
import java.util.SplittableRandom;

/** The same random claims for every candidate: employees of Hohhot, inpatient, all levels, some near the cap of the fund. */
final class Claims {

    static final int COUNT = 4096;

    private static final LocalDate FROM = LocalDate.of(2023, 1, 1);

    private Claims() {
    }

    static Claim[] all() {
        SplittableRandom random = new SplittableRandom(20231012L);
        Claim[] claims = new Claim[COUNT];
        for (int i = 0; i < COUNT; i++) {
            claims[i] = claim(random, "C-" + i);
        }
        return claims;
    }

    private static Claim claim(SplittableRandom random, String id) {
        Status status = random.nextInt(3) == 0 ? Status.RETIRED : Status.ACTIVE;
        Level level = Level.values()[random.nextInt(Level.values().length)];
        LocalDate to = FROM.plusDays(random.nextInt(364));
        int admission = 1 + random.nextInt(3);
        Money inScope = Money.ofCents(random.nextLong(100, 12_000_000));
        Costs costs = Costs.of(inScope, Money.ofCents(random.nextLong(500_000)), Money.ZERO, Money.ofCents(random.nextLong(300_000)));
        return Claim.builder(id).settledOn(to)
                .person(Person.of("P-" + id, LocalDate.of(1960, 5, 1), Scheme.EMPLOYEE, status, "150102"))
                .visit(Visit.of(Care.INPATIENT, to, to, Facility.of(level, "150105")).withAdmission(admission)).costs(costs)
                .yearToDate(before(random)).build();
    }

    private static YearToDate before(SplittableRandom random) {
        if (random.nextInt(4) == 0) {
            return YearToDate.NONE;
        }
        Money paid = Money.ofCents(random.nextInt(5) == 0 ? 19_000_000 - random.nextLong(5_000_000) : random.nextLong(3_000_000));
        return YearToDate.of(FROM, Map.of("BASIC/INPATIENT", new YearToDate.Counter(paid, Money.yuan(1000), paid, 1), "统筹基金",
                new YearToDate.Counter(Money.ZERO, Money.ZERO, paid, 0)), paid, paid, Map.of());
    }
}
