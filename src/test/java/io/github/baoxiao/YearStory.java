package io.github.baoxiao;

import io.github.baoxiao.money.Money;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Scheme;
import io.github.baoxiao.terms.Status;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.LongPredicate;

/**
 * What happens to a person over a year or two: claims as they should be, those that were settled at first, in the order of their arrival,
 * and what came after. Everything comes from a seed and a number.
 *
 * @param truth the claims after every change
 * @param settled the claims settled at first, in the order in which they arrived
 * @param paidOnArrival whether they were settled one after the other as they arrived
 * @param changes what came after, in order
 * @param reached what the story is about
 */
record YearStory(List<Claim> truth, List<Claim> settled, boolean paidOnArrival, List<Change> changes, Set<YearRegion> reached) {

    /** A change, of which only one part counts. */
    record Change(Kind kind, Claim claim, String id) {
    }

    /** What can come after, some of which must be refused. */
    enum Kind {
        LATE, CORRECT, REVERSE, SENT_AGAIN, CORRECTED_TO_THE_SAME, REVERSE_UNKNOWN, REVERSE_TWICE, CORRECT_UNKNOWN, OTHER_CONTENT,
        SECOND_YEAR_END
    }

    static YearStory of(long seed, long number) {
        return new Author(new Random(seed * 1_000_003 + number)).story();
    }

    /** Writes a story. */
    private static final class Author {

        private static final String[] REGIONS = {YearCities.RESIDENTS, YearCities.RESIDENTS, YearCities.RESIDENTS, YearCities.EMPLOYEES,
                YearCities.EMPLOYEES, YearCities.EMPLOYEES, YearCities.COUNTY, YearCities.COUNTY, YearCities.PROVINCE, YearCities.PROVINCE};
        private static final Level[] LEVELS = {Level.LEVEL_3A, Level.LEVEL_3B, Level.LEVEL_2, Level.LEVEL_1, Level.COMMUNITY};
        private static final Need[] NEEDS = {Need.EXTREMELY_POOR, Need.SUBSISTENCE_ALLOWANCE, Need.LOW_INCOME_MARGIN};
        private static final long[] EDGES = {20, 50, 100, 200, 300, 400, 500, 700, 1_000, 1_500, 3_000, 7_500, 15_000, 20_000, 30_000, 40_000,
                50_000, 80_000, 100_000, 1_600, 6_300, 600, 900, 10_000};
        private static final long[] YEAR_END_EDGES = {300_000, 500_000, 1_000_000, 3_000_000, 800_000};
        private static final int[] STAYS = {29, 30, 31, 59, 60, 61, 90, 91};
        private static final int[] CENTS = {0, 0, -1, 1, -2, 2, 100};

        private final Random random;
        private final Set<YearRegion> reached = EnumSet.noneOf(YearRegion.class);
        private final String region;
        private final boolean employee;
        private final boolean settlesYears;
        private final LocalDate yearStart;
        private final LocalDate turn;
        private final Set<Need> needsBefore;
        private final Set<Need> needsAfter;
        private final boolean civilServant;
        private final List<Claim> written = new ArrayList<>();
        private int number;

        Author(Random random) {
            this.random = random;
            this.region = REGIONS[random.nextInt(REGIONS.length)];
            this.employee = region.equals(YearCities.EMPLOYEES);
            this.settlesYears = YearCities.settleYears(region);
            this.yearStart = LocalDate.of(2023, YearModel.firstMonth(region), 1);
            this.turn = yearStart.plusDays(random.nextInt(365));
            this.needsBefore = needs();
            this.needsAfter = random.nextInt(3) == 0 ? needs() : needsBefore;
            this.civilServant = random.nextInt(4) == 0;
        }

        private Set<Need> needs() {
            Set<Need> needs = EnumSet.noneOf(Need.class);
            if (!employee && random.nextInt(5) < 2) {
                needs.add(NEEDS[random.nextInt(3)]);
                if (random.nextInt(4) == 0) {
                    needs.add(NEEDS[random.nextInt(3)]);
                }
            }
            return needs;
        }

        YearStory story() {
            List<Claim> truth = truth();
            List<Claim> settled = new ArrayList<>();
            List<Change> changes = new ArrayList<>();
            for (Claim claim : truth) {
                int fate = random.nextInt(20);
                if (fate < 4) {
                    changes.add(new Change(Kind.LATE, claim, claim.id()));
                } else if (fate < 7) {
                    settled.add(wrong(claim));
                    changes.add(new Change(Kind.CORRECT, claim, claim.id()));
                } else {
                    settled.add(claim);
                }
            }
            Collections.shuffle(changes, random);
            if (random.nextInt(10) < 4) {
                reversed(settled, changes, truth.stream().noneMatch(Claim::isYearEnd));
            }
            if (random.nextInt(10) == 0) {
                unusual(settled, changes);
            }
            List<Claim> arrived = new ArrayList<>(settled);
            Collections.shuffle(arrived, random);
            boolean paidOnArrival = random.nextInt(10) < 3;
            if (paidOnArrival) {
                arrived.sort(Comparator.comparing(Claim::isYearEnd));
            }
            if (paidOnArrival && !arrived.equals(settled)) {
                reached.add(YearRegion.ARRIVED_IN_ANOTHER_ORDER);
            }
            return new YearStory(truth, arrived, paidOnArrival, changes, reached);
        }

        private void reversed(List<Claim> settled, List<Change> changes, boolean yearIsOpen) {
            LocalDate day = yearStart.plusDays(random.nextInt(380) - 8L);
            Claim claim = settlesYears && yearIsOpen && random.nextInt(3) == 0 ? yearEnd(yearStart) : claim(day, amount(random.nextInt(2) == 0));
            if (random.nextInt(4) == 0) {
                reached.add(YearRegion.LATE_AND_REVERSED);
                changes.add(0, new Change(Kind.LATE, claim, claim.id()));
            } else {
                settled.add(claim);
            }
            changes.add(new Change(Kind.REVERSE, claim, claim.id()));
            if (random.nextInt(4) == 0) {
                changes.add(new Change(Kind.REVERSE_TWICE, claim, claim.id()));
            }
        }

        private void unusual(List<Claim> settled, List<Change> changes) {
            if (settled.isEmpty()) {
                return;
            }
            Claim known = settled.get(0);
            if (known.isYearEnd()) {
                changes.add(0, new Change(Kind.SECOND_YEAR_END, yearEnd("Z-second", known.visit(), known.settledOn(), known.person()), "Z-second"));
                return;
            }
            Kind kind = List.of(Kind.SENT_AGAIN, Kind.CORRECTED_TO_THE_SAME, Kind.REVERSE_UNKNOWN, Kind.CORRECT_UNKNOWN, Kind.OTHER_CONTENT)
                    .get(random.nextInt(5));
            String id = kind == Kind.REVERSE_UNKNOWN || kind == Kind.CORRECT_UNKNOWN ? "unknown" : known.id();
            Claim said = switch (kind) {
                case CORRECT_UNKNOWN -> copy(id, known.settledOn(), known.visit(), known.person(), cents(1_000)).build();
                case OTHER_CONTENT -> copy(id, known.settledOn(), known.visit(), known.person(),
                        known.costs().orElseThrow().total().plus(Money.ofCents(1))).build();
                default -> known;
            };
            changes.add(0, new Change(kind, said, id));
        }

        // ---- claims ----

        private List<Claim> truth() {
            List<Claim> truth = new ArrayList<>();
            int count = 1 + random.nextInt(3) + random.nextInt(3) * random.nextInt(2);
            LocalDate day = yearStart.plusDays(random.nextInt(60));
            for (int i = 0; i < count; i++) {
                boolean stay = random.nextInt(5) < 3;
                if (settlesYears && stay && random.nextInt(4) == 0) {
                    day = parts(day, truth);
                } else {
                    truth.add(claim(day, amount(stay), stay));
                }
                day = next(day);
            }
            if (settlesYears && random.nextInt(4) > 0) {
                truth.add(yearEnd(yearStart));
            }
            return truth;
        }

        /** One stay in two or three parts, each settled when it ends. */
        private LocalDate parts(LocalDate from, List<Claim> truth) {
            Claim.Facility facility = Claim.Facility.of(LEVELS[random.nextInt(LEVELS.length)], region);
            LocalDate day = from;
            for (int part = 1; part <= 2 + random.nextInt(2); part++) {
                LocalDate end = day.plusDays(1 + random.nextInt(60));
                Claim.Visit visit = Claim.Visit.of(Care.INPATIENT, day, end, facility).withPart(part);
                Claim claim = copy("P-" + (char) ('A' + random.nextInt(26)) + number++, end, visit, person(end), amount(true)).build();
                written.add(claim);
                truth.add(claim);
                day = end;
            }
            return day;
        }

        /** The settlement of a medical year at its end. */
        private Claim yearEnd(LocalDate from) {
            LocalDate last = from.plusYears(1).minusDays(1);
            Claim.Visit visit = Claim.Visit.of(Care.YEAR_END, last, last, Claim.Facility.of(Level.LEVEL_2, region));
            return yearEnd("Y-" + number++, visit, last.plusDays(random.nextInt(40)), person(last));
        }

        private static Claim yearEnd(String id, Claim.Visit visit, LocalDate day, Claim.Person person) {
            return Claim.builder(id).settledOn(day).person(person).visit(visit).yearToDate(YearToDate.NONE).build();
        }

        private LocalDate next(LocalDate day) {
            return switch (random.nextInt(10)) {
                case 0, 1 -> day;
                case 2 -> yearStart.plusYears(1).minusDays(random.nextInt(3)).isBefore(day) ? day.plusDays(1)
                        : yearStart.plusYears(1).minusDays(random.nextInt(3) - 1L);
                default -> day.plusDays(1 + random.nextInt(90));
            };
        }

        private Claim claim(LocalDate day, Money inScope) {
            return claim(day, inScope, random.nextInt(5) < 3);
        }

        private Claim claim(LocalDate day, Money inScope, boolean stay) {
            LocalDate discharge = random.nextInt(5) == 0 ? day.minusDays(random.nextInt(4)) : day;
            LocalDate from = stay ? discharge.minusDays(days()) : discharge;
            Claim.Facility facility = Claim.Facility.of(LEVELS[random.nextInt(LEVELS.length)], region);
            Claim.Visit visit = Claim.Visit.of(stay ? Care.INPATIENT : Care.OUTPATIENT, from, discharge, facility);
            String id = "C-" + (char) ('A' + random.nextInt(26)) + number++;
            Claim claim = copy(id, day, visit, person(discharge), inScope).build();
            written.add(claim);
            return claim;
        }

        private int days() {
            return settlesYears && random.nextInt(3) == 0 ? STAYS[random.nextInt(STAYS.length)] : random.nextInt(20);
        }

        private Claim.Builder copy(String id, LocalDate day, Claim.Visit visit, Claim.Person person, Money inScope) {
            Claim.Builder claim = Claim.builder(id).settledOn(day).person(person).visit(visit).yearToDate(YearToDate.NONE)
                    .costs(Claim.Costs.of(inScope, cents(part(4, 500_000)), cents(part(8, 50_000)), cents(part(3, 900_000))));
            if (random.nextInt(5) < 2) {
                claim.accounts(new Claim.Accounts(cents(part(2, 300_000)), cents(part(2, 300_000)), cents(part(2, 200_000))));
            }
            return claim;
        }

        private long part(int oneIn, int most) {
            return random.nextInt(oneIn) == 0 ? random.nextInt(most) : 0;
        }

        private Claim.Person person(LocalDate day) {
            boolean after = !day.isBefore(turn);
            Status status = employee ? (after ? Status.RETIRED : Status.ACTIVE) : (after ? Status.ADULT : Status.MINOR);
            Claim.Person person = Claim.Person.of("P", LocalDate.of(2005, 5, 5), employee ? Scheme.EMPLOYEE : Scheme.RESIDENT, status, region)
                    .withNeeds((after ? needsAfter : needsBefore).toArray(Need[]::new));
            return civilServant && employee ? person.withTraits("CIVIL_SERVANT") : person;
        }

        /** What was settled at first instead: another amount, another hospital, another day, another year or another need. */
        private Claim wrong(Claim claim) {
            if (claim.isYearEnd()) {
                return wrongYearEnd(claim);
            }
            Claim.Visit visit = claim.visit();
            Claim.Person person = claim.person();
            LocalDate day = claim.settledOn();
            Money inScope = claim.costs().orElseThrow().inScope();
            switch (random.nextInt(5)) {
                case 0 -> inScope = amount(visit.care() == Care.INPATIENT);
                case 1 -> visit = Claim.Visit.of(visit.care(), visit.from(), visit.to(), Claim.Facility.of(LEVELS[random.nextInt(5)], region));
                case 2 -> {
                    day = day.plusDays(random.nextInt(200));
                    reached.add(YearRegion.CORRECTED_DAY);
                }
                case 3 -> {
                    day = day.plusYears(1);
                    visit = Claim.Visit.of(visit.care(), visit.from().plusYears(1), visit.to().plusYears(1), visit.facility());
                    reached.add(YearRegion.CORRECTED_YEAR);
                }
                default -> person = person(visit.to().plusDays(random.nextInt(200) - 100L));
            }
            Claim.Builder wrong = Claim.builder(claim.id()).settledOn(day).person(person).visit(visit).yearToDate(YearToDate.NONE)
                    .costs(Claim.Costs.of(inScope, claim.costs().get().firstSelfPay(), Money.ZERO, Money.ZERO));
            claim.accounts().ifPresent(wrong::accounts);
            return wrong.build();
        }

        /** The year's end settled for a person with other needs, or that of the next year. */
        private Claim wrongYearEnd(Claim claim) {
            if (random.nextBoolean()) {
                reached.add(YearRegion.YEAR_END_OF_ANOTHER_YEAR);
                Claim other = yearEnd(yearStart.plusYears(1));
                return yearEnd(claim.id(), other.visit(), other.settledOn(), other.person());
            }
            return yearEnd(claim.id(), claim.visit(), claim.settledOn(), claim.person().withNeeds(NEEDS[random.nextInt(3)]));
        }

        // ---- amounts ----

        private Money amount(boolean stay) {
            int kind = random.nextInt(100);
            if (kind < 20) {
                long edge = EDGES[random.nextInt(EDGES.length)] * 100;
                return cents(Math.max(0, edge + CENTS[random.nextInt(CENTS.length)]));
            }
            if (kind < 30) {
                return cents(Math.max(0, toTheNextEdge(stay) + CENTS[random.nextInt(CENTS.length)]));
            }
            if (kind < 33) {
                return atTheCap(stay);
            }
            if (settlesYears && kind < 43) {
                return atTheYearsEnd(stay);
            }
            int bits = 3 + random.nextInt(22);
            return cents((1L << bits) + (random.nextLong() & (1L << bits) - 1));
        }

        /** The state of the year after the claims written so far. */
        private YearModel.State state() {
            YearModel.State state = new YearModel.State();
            written.stream().filter(claim -> YearModel.yearOf(claim).equals(yearStart)).forEach(claim -> YearModel.settle(claim, state));
            return state;
        }

        /** What is left of a deductible, or up to a point of the year's axis. */
        private long toTheNextEdge(boolean stay) {
            YearModel.State state = state();
            String care = stay ? "INPATIENT" : "OUTPATIENT";
            YearModel.Count count = state.count(random.nextBoolean() ? "BASIC/" + care : "大病保险");
            long edge = EDGES[random.nextInt(EDGES.length)] * 100;
            return Math.max(0, edge - (random.nextBoolean() ? count.met() : count.position()).longValueExact());
        }

        /** The least amount for which basic insurance reaches its cap, or a few cents beside it. */
        private Money atTheCap(boolean stay) {
            YearModel.State state = state();
            String care = stay ? "INPATIENT" : "OUTPATIENT";
            long limit = employee ? (stay ? 7_000_000 : 400_000) : !settlesYears ? 6_000_000 : stay ? 5_000_000 : 200_000;
            String counter = employee || settlesYears && !stay ? "BASIC/" + care : "统筹基金";
            BigInteger room = BigInteger.valueOf(limit).subtract(state.count(counter).paid());
            return least(amount -> settled(state, amount, stay).paidBy(Payer.BASIC).compareTo(room) >= 0);
        }

        /** The least amount with which the year's end begins to pay for what was borne in scope, or a few cents beside it. */
        private Money atTheYearsEnd(boolean stay) {
            YearModel.State state = state();
            BigInteger edge = BigInteger.valueOf(YEAR_END_EDGES[random.nextInt(YEAR_END_EDGES.length)]);
            return least(amount -> settled(state, amount, stay).inScopeBorne().compareTo(edge) >= 0);
        }

        private Money least(LongPredicate isEnough) {
            long low = 0;
            long high = 20_000_000;
            while (low < high) {
                long middle = (low + high) / 2;
                if (isEnough.test(middle)) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return cents(Math.max(0, low + CENTS[random.nextInt(CENTS.length)]));
        }

        private YearModel settled(YearModel.State before, long inScope, boolean stay) {
            YearModel.State copy = new YearModel.State();
            copy.counts.putAll(before.counts);
            copy.borne.putAll(before.borne);
            Claim claim = Claim.builder("X").settledOn(yearStart.plusDays(300)).person(person(yearStart.plusDays(300))).yearToDate(YearToDate.NONE)
                    .visit(Claim.Visit.of(stay ? Care.INPATIENT : Care.OUTPATIENT, yearStart.plusDays(300), yearStart.plusDays(300),
                            Claim.Facility.of(Level.LEVEL_2, region))).costs(Claim.Costs.of(cents(inScope), Money.ZERO, Money.ZERO, Money.ZERO))
                    .build();
            return YearModel.settle(claim, copy);
        }

        private static Money cents(long cents) {
            return Money.ofCents(cents);
        }
    }
}
