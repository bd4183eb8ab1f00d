package io.github.baoxiao;

import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Coverage;
import io.github.baoxiao.terms.FacilityKind;
import io.github.baoxiao.terms.ItemClass;
import io.github.baoxiao.terms.ItemKind;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Origin;
import io.github.baoxiao.terms.Referral;
import io.github.baoxiao.terms.Scheme;
import io.github.baoxiao.terms.Slice;
import io.github.baoxiao.terms.Status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Random claims the shipped books answer for. Amounts, histories and dates lie close to where a rule turns: deductibles, band edges, caps,
 * first and last days. The same seed gives the same claims.
 */
final class ShippedClaims {

    /** Cost caps of the shipped rules, in cents: the pools, critical illness, assistance, tilt assistance, large amount. */
    static final long HOHHOT_POOL = 19_000_000;
    static final long PROVINCE_POOL = 15_000_000;
    static final long CRITICAL = 30_000_000;
    static final long ASSISTANCE = 5_000_000;
    static final long TILT = 2_000_000;
    static final long BEIJING_POOL = 10_000_000;
    static final long LARGE_AMOUNT = 40_000_000;

    private static final List<Long> HUGGED = List.of(0L, 1L, 2L, 100L);

    private final Random random;
    private int number;

    ShippedClaims(long seed) {
        this.random = new Random(seed);
    }

    List<Claim> list(int size) {
        List<Claim> claims = new ArrayList<>();
        while (claims.size() < size) {
            number++;
            claims.add(switch (random.nextInt(13)) {
                case 0, 1, 2 -> hohhotInpatient();
                case 3, 4 -> hohhotOutpatient();
                case 5, 6, 7 -> innerMongolia();
                case 8, 9 -> yubei();
                case 10, 11 -> beijing();
                default -> guangdongDemo();
            });
        }
        return claims;
    }

    /** The same claim, to be changed in something. */
    static Claim.Builder copy(Claim claim) {
        Claim.Builder copy = Claim.builder(claim.id()).settledOn(claim.settledOn()).person(claim.person()).visit(claim.visit())
                .items(claim.items()).indices(claim.indices()).settled(claim.settled()).yearToDate(claim.yearToDate());
        claim.costs().ifPresent(copy::costs);
        claim.accounts().ifPresent(copy::accounts);
        return copy;
    }

    // ---- the books ----

    private Claim hohhotInpatient() {
        Level level = any(Level.values());
        long deductible = switch (level) {
            case LEVEL_3A -> 100_000;
            case LEVEL_3B -> 80_000;
            case LEVEL_2 -> 50_000;
            default -> 30_000;
        };
        Status status = any(Status.ACTIVE, Status.RETIRED);
        LocalDate to = day(List.of("2022-01-01", "2022-12-31", "2023-01-01", "2023-12-31"), "2022-01-01", 729);
        long paid = spent(HOHHOT_POOL);
        Map<String, YearToDate.Counter> counters = new TreeMap<>();
        counters.put("BASIC/INPATIENT", counter(paid + paid / 8, deductible, paid, 1 + random.nextInt(3)));
        counters.put("统筹基金", counter(0, 0, paid, 0));
        YearToDate state = history(to, counters);
        long room = HOHHOT_POOL - (state.isPresent() ? paid : 0);
        List<Long> turns = List.of(deductible, deductible * 7 / 10, 2_000_000L, 5_000_000L, deductible + room * 100 / 92, room * 100 / 96);
        return claim(person(Scheme.EMPLOYEE, status, "150102", Set.of()), Care.INPATIENT, to, level, "150105", Set.of(), turns, state);
    }

    private Claim hohhotOutpatient() {
        Level level = any(Level.values());
        Status status = any(Status.ACTIVE, Status.RETIRED);
        boolean level3 = level == Level.LEVEL_3A || level == Level.LEVEL_3B;
        long percent = (level3 ? 60 : 80) + (status == Status.RETIRED ? 5 : 0);
        long cap = status == Status.RETIRED ? 600_000 : 500_000;
        LocalDate to = day(List.of("2022-09-14", "2022-12-31", "2023-01-01", "2023-12-31"), "2022-09-14", 473);
        long met = any(0L, 99_999L, 100_000L, (long) random.nextInt(100_000));
        long paid = met < 100_000 ? 0 : spent(cap);
        Map<String, YearToDate.Counter> counters = new TreeMap<>();
        counters.put("BASIC/OUTPATIENT", counter(met + paid * 100 / percent, met, paid, 1 + random.nextInt(9)));
        counters.put("统筹基金", counter(0, 0, Math.max(paid, spent(HOHHOT_POOL)), 0));
        YearToDate state = history(to, counters);
        long due = state.isPresent() ? 100_000 - met : 100_000;
        long room = state.isPresent() ? cap - paid : cap;
        return claim(person(Scheme.EMPLOYEE, status, "150103", Set.of()), Care.OUTPATIENT, to, level, "150103", Set.of(),
                List.of(due, due + room * 100 / percent, 100_000L), state);
    }

    private Claim innerMongolia() {
        Level level = any(Level.values());
        long deductible = level == Level.LEVEL_2 ? 40_000 : level.ordinal() < 2 ? 80_000 : 20_000;
        long percent = level == Level.LEVEL_2 ? 75 : level.ordinal() < 2 ? 65 : 85;
        Set<Need> needs = switch (random.nextInt(10)) {
            case 0 -> Set.of(Need.EXTREMELY_POOR);
            case 1 -> Set.of(Need.SUBSISTENCE_ALLOWANCE);
            case 2 -> Set.of(Need.REGISTERED_POOR);
            case 3 -> Set.of(Need.SUBSISTENCE_ALLOWANCE, Need.REGISTERED_POOR);
            case 4 -> Set.of(Need.ORPHAN);
            default -> Set.of();
        };
        boolean covid = random.nextInt(4) == 0;
        LocalDate to = covid ? day(List.of("2020-01-21", "2020-01-22", "2020-01-27", "2020-01-28", "2020-12-31", "2021-01-01"), "2020-01-10", 400)
                : day(List.of("2020-01-01", "2020-12-31", "2021-01-01"), "2020-01-01", 2_000);
        Set<String> conditions = !covid ? Set.of() : any(Set.of("COVID-19"), Set.of("COVID-19-SUSPECTED"),
                Set.of("COVID-19", "COVID-19-SUSPECTED"), Set.of("OTHER"));
        long threshold = needs.isEmpty() || needs.contains(Need.ORPHAN) ? 1_400_000 : 700_000;
        long basic = spent(PROVINCE_POOL);
        long met = any(0L, threshold - 1, threshold, 700_000L, 1_400_000L, (long) random.nextInt(1_400_000));
        Map<String, YearToDate.Counter> counters = new TreeMap<>();
        counters.put("BASIC/INPATIENT", counter(basic + basic / 2, deductible, basic, 1));
        counters.put("统筹基金", counter(0, 0, basic, 0));
        counters.put("CRITICAL_ILLNESS/INPATIENT", counter(any(met, 4_999_999L, 5_000_000L, 8_000_000L), met,
                met < threshold ? 0 : spent(CRITICAL), 1));
        counters.put("ASSISTANCE/INPATIENT", counter(0, 0, spent(ASSISTANCE), 1));
        YearToDate state = history(to, counters);
        long room = state.isPresent() ? PROVINCE_POOL - basic : PROVINCE_POOL;
        List<Long> turns = List.of(deductible, deductible + room * 100 / percent, burdenOf(threshold, deductible, percent),
                burdenOf(5_000_000, deductible, percent));
        Status status = any(Status.ADULT, Status.MINOR, Status.STUDENT, Status.NEWBORN);
        return claim(person(Scheme.RESIDENT, status, "150221", needs), Care.INPATIENT, to, level, "150202", conditions, turns, state);
    }

    private Claim yubei() {
        LocalDate to = day(List.of("2023-01-01", "2023-12-31"), "2023-01-01", 364);
        Set<Need> needs = random.nextInt(3) == 0 ? Set.of() : Set.of(Need.LOW_INCOME_MARGIN);
        Map<String, YearToDate.Counter> counters = new TreeMap<>();
        counters.put("BASIC/INPATIENT", counter(3_000_000, 30_000, 2_079_000, 1));
        counters.put("CRITICAL_ILLNESS/INPATIENT", counter(900_000, any(900_000L, 1_599_999L, 1_600_000L), 0, 1));
        counters.put("TILT_ASSISTANCE/INPATIENT", counter(600_000, any(0L, 299_999L, 300_000L), spent(TILT), 1));
        List<Long> turns = List.of(30_000L, burdenOf(1_600_000, 30_000, 70), burdenOf(1_000_000, 30_000, 70), burdenOf(1_000_004, 30_000, 70));
        return claim(person(Scheme.RESIDENT, any(Status.ADULT, Status.MINOR), "500112", needs), Care.INPATIENT, to, Level.LEVEL_2, "500112",
                Set.of(), turns, history(to, counters));
    }

    private Claim beijing() {
        Status status = any(Status.ACTIVE, Status.RETIRED);
        LocalDate to = day(List.of("2021-01-01", "2021-12-31", "2022-01-01", "2023-12-31"), "2021-01-01", 1_094);
        long pool = random.nextBoolean() ? BEIJING_POOL : spent(BEIJING_POOL);
        long large = pool < BEIJING_POOL ? 0 : spent(LARGE_AMOUNT);
        Map<String, YearToDate.Counter> counters = new TreeMap<>();
        counters.put("BASIC/INPATIENT", counter(pool + pool / 8 + large, 130_000, pool, 1 + random.nextInt(3)));
        counters.put("LARGE_AMOUNT/INPATIENT", counter(large + large / 5, 0, large, 1));
        counters.put("统筹基金", counter(0, 0, pool, 0));
        YearToDate state = history(to, counters);
        long room = BEIJING_POOL - (state.isPresent() ? pool : 0);
        List<Long> turns = List.of(65_000L, 130_000L, 3_000_000L, 4_000_000L, room * 100 / 91, room * 100 / 94,
                room + (LARGE_AMOUNT - (state.isPresent() ? large : 0)) * 100 / 80);
        return claim(person(Scheme.EMPLOYEE, status, "110105", Set.of()), Care.INPATIENT, to, any(Level.LEVEL_3A, Level.LEVEL_3B), "110108",
                Set.of(), turns, state);
    }

    private Claim guangdongDemo() {
        Level level = any(Level.values());
        long deductible = level == Level.LEVEL_2 ? 60_000 : level.ordinal() < 2 ? 100_000 : 30_000;
        long percent = level == Level.LEVEL_2 ? 85 : level.ordinal() < 2 ? 80 : 90;
        LocalDate to = day(List.of("2022-01-01", "2022-12-31", "2023-01-01"), "2022-01-01", 1_000);
        long met = any(0L, 1_499_999L, 1_500_000L, (long) random.nextInt(1_500_000));
        Map<String, YearToDate.Counter> counters = new TreeMap<>();
        counters.put("BASIC/INPATIENT", counter(4_000_000, deductible, 3_000_000, 1));
        counters.put("CRITICAL_ILLNESS/INPATIENT", counter(met < 1_500_000 ? met : any(met, 2_999_999L, 3_000_000L), met, 0, 1));
        List<Long> turns = List.of(deductible, burdenOf(1_500_000, deductible, percent), burdenOf(3_000_000, deductible, percent));
        return claim(person(Scheme.RESIDENT, any(Status.ADULT, Status.MINOR), "449901", Set.of()), Care.INPATIENT, to, level, "449901",
                Set.of(), turns, history(to, counters));
    }

    /** The in-scope cost that leaves so much to the person after basic insurance. */
    private static long burdenOf(long burden, long deductible, long percent) {
        return deductible + (burden - deductible) * 100 / (100 - percent);
    }

    // ---- parts of a claim ----

    private Claim claim(Claim.Person person, Care care, LocalDate to, Level level, String region, Set<String> conditions, List<Long> turns,
            YearToDate state) {
        Claim.Facility facility = new Claim.Facility(level, random.nextInt(20) == 0 ? FacilityKind.TCM : FacilityKind.GENERAL, region, true);
        OptionalInt admission = random.nextInt(3) > 0 ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(4));
        LocalDate from = care == Care.OUTPATIENT ? to : to.minusDays(random.nextInt(40));
        Claim.Builder claim = Claim.builder("C-" + number).settledOn(to.plusDays(random.nextInt(3))).person(person)
                .visit(new Claim.Visit(care, from, to, admission, facility, Referral.NONE, conditions)).yearToDate(state);
        if (random.nextInt(3) == 0) {
            claim.items(items(turns));
        } else {
            long firstSelfPay = random.nextBoolean() ? 0 : random.nextInt(500_000);
            long overLimit = random.nextInt(3) > 0 ? 0 : random.nextInt(50_000);
            long fullSelfPay = random.nextBoolean() ? 0 : random.nextInt(900_000);
            claim.costs(Claim.Costs.of(money(amount(turns)), money(firstSelfPay), money(overLimit), money(fullSelfPay)));
        }
        if (random.nextBoolean()) {
            claim.accounts(new Claim.Accounts(money(balance()), money(balance()), money(balance())));
        }
        return claim.build();
    }

    private Claim.Person person(Scheme scheme, Status status, String region, Set<Need> needs) {
        return new Claim.Person("P-" + number, LocalDate.of(1990, 1, 1), scheme, status, region, needs, Set.of(),
                OptionalInt.empty(), Coverage.IN_FORCE);
    }

    private List<Claim.Item> items(List<Long> turns) {
        int size = random.nextInt(150) == 0 ? 1_000 + random.nextInt(100) : 1 + random.nextInt(12);
        List<Claim.Item> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            ItemClass itemClass = any(ItemClass.values());
            Money amount = money(i == 0 ? amount(turns) : amount(List.of(100L)) % 1_000_000);
            Optional<BigDecimal> quantity = Optional.of(new BigDecimal(any("1", "2", "0.5", "3.3333")));
            Money ceiling = random.nextInt(4) == 0 ? money(1 + random.nextInt(200_000)) : Money.MAX;
            Optional<Ratio> share = itemClass == ItemClass.A ? Optional.empty() : Optional.of(any(Ratio.percent(5), Ratio.percent("12.5"),
                    Ratio.percent(0), Ratio.percent(100)));
            items.add(new Claim.Item("X-" + i, "项目", i == 0 ? ItemClass.A : itemClass, any(ItemKind.DRUG, ItemKind.BED), any(Origin.values()), amount,
                    quantity, i == 0 ? Money.MAX : ceiling, i == 0 ? Optional.empty() : share));
        }
        return items;
    }

    private YearToDate history(LocalDate to, Map<String, YearToDate.Counter> counters) {
        if (random.nextInt(5) < 2) {
            return YearToDate.NONE;
        }
        Map<Slice, Money> borne = new EnumMap<>(Slice.class);
        borne.put(Slice.DEDUCTIBLE, money(random.nextInt(100_000)));
        borne.put(Slice.COPAY, money(random.nextInt(1_000_000)));
        return YearToDate.of(LocalDate.of(to.getYear(), 1, 1), counters, money(30_000_000), money(25_000_000), borne);
    }

    // ---- numbers ----

    /** What has been paid of a cap: often all but a cent or so. */
    private long spent(long cap) {
        return switch (random.nextInt(3)) {
            case 0 -> cap - any(HUGGED.toArray(Long[]::new));
            case 1 -> 0;
            default -> (long) random.nextInt((int) cap);
        };
    }

    /** A cost: close to a turn, or of any magnitude. */
    private long amount(List<Long> turns) {
        return switch (random.nextInt(10)) {
            case 0 -> any(0L, 1L, 2L, 99L);
            case 1, 2, 3, 4 -> Math.max(0, turns.get(random.nextInt(turns.size())) + random.nextInt(5) - 2);
            default -> magnitude();
        };
    }

    /** One of 4 to 9 digits, each as likely: a cent more or less is as common as a yuan. */
    private long magnitude() {
        long most = 1_000;
        for (int digits = random.nextInt(6); digits > 0; digits--) {
            most *= 10;
        }
        return most / 10 + random.nextInt((int) (most - most / 10));
    }

    private long balance() {
        return random.nextBoolean() ? 0 : amount(List.of(100_000L));
    }

    private LocalDate day(List<String> edges, String first, int days) {
        return random.nextInt(4) == 0 ? LocalDate.parse(edges.get(random.nextInt(edges.size())))
                : LocalDate.parse(first).plusDays(random.nextInt(days));
    }

    private YearToDate.Counter counter(long position, long deductible, long paid, int visits) {
        return new YearToDate.Counter(money(position), money(deductible), money(paid), visits);
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }

    private static Money money(long cents) {
        return Money.ofCents(cents);
    }
}
