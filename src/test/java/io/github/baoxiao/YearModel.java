package io.github.baoxiao;

import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Slice;
import io.github.baoxiao.terms.Status;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import static java.math.BigInteger.ONE;
import static java.math.BigInteger.ZERO;
import static java.math.BigInteger.valueOf;

/**
 * The benefits of {@link YearCities} for a whole year, worked out a second time: written from the rules there, in exact fractions, with
 * nothing taken from the library but the claim. It settles one claim after a state and changes the state.
 */
final class YearModel {

    private static final BigInteger MILLION = valueOf(1_000_000);
    private static final BigInteger NEVER = ONE.shiftLeft(80);
    private static final List<Slice> IN_SCOPE = List.of(Slice.COPAY, Slice.OVER_CAP, Slice.DEDUCTIBLE, Slice.NOT_COVERED);

    /** What a counter holds. */
    record Count(BigInteger position, BigInteger met, BigInteger paid, int visits) {
        static final Count NOTHING = new Count(ZERO, ZERO, ZERO, 0);
    }

    /** A row of the breakdown. */
    record Row(Payer layer, String clause, BigInteger base, BigInteger deductible, BigInteger capCut, BigInteger overCap, BigInteger paid) {
    }

    /** The state of one medical year. */
    static final class State {
        final Map<String, Count> counts = new TreeMap<>();
        final Map<Slice, BigInteger> borne = new EnumMap<>(Slice.class);
        BigInteger total = ZERO;
        BigInteger inScope = ZERO;

        Count count(String key) {
            return counts.getOrDefault(key, Count.NOTHING);
        }
    }

    private record Band(BigInteger upTo, int millionths) {
    }

    private record Cap(String counter, BigInteger limit) {
    }

    /** What one clause promises; changed piece by piece before it is applied. */
    private static final class Promise {
        String counter;
        List<Slice> covers = IN_SCOPE;
        BigInteger deductible = ZERO;
        boolean onceAYear;
        BigInteger ceiling = NEVER;
        List<Band> bands = new ArrayList<>();
        boolean perYear;
        boolean outside;
        BigInteger costCap = NEVER;
        List<Cap> yearly = new ArrayList<>();
        BigInteger perClaim = NEVER;
        int admissions = 1;
    }

    private final Claim claim;
    private final State state;
    private final Map<String, Count> before;
    private final Map<Slice, BigInteger> left = new EnumMap<>(Slice.class);
    private final Map<Payer, BigInteger> paid = new EnumMap<>(Payer.class);
    private final Map<Slice, BigInteger> ownMoney = new EnumMap<>(Slice.class);
    private final List<Row> rows = new ArrayList<>();
    private BigInteger current;
    private BigInteger carried;
    private BigInteger shared;
    private BigInteger unmet = ZERO;
    private final boolean cutsFractions;

    private YearModel(Claim claim, State state) {
        this.claim = claim;
        this.state = state;
        this.before = new TreeMap<>(state.counts);
        Claim.Accounts accounts = claim.accounts().orElse(Claim.Accounts.EMPTY);
        current = valueOf(accounts.current().cents());
        carried = valueOf(accounts.carried().cents());
        shared = valueOf(accounts.shared().cents());
        cutsFractions = YearCities.settleYears(claim.person().region());
    }

    /** The month with which a medical year begins: July in the employees' city, January in the residents', April in the province. */
    static int firstMonth(String region) {
        return region.equals(YearCities.EMPLOYEES) ? 7 : region.equals(YearCities.RESIDENTS) ? 1 : 4;
    }

    /** The first day of the medical year. */
    static LocalDate yearOf(Claim claim) {
        LocalDate day = claim.visit().to();
        int month = firstMonth(claim.person().region());
        return LocalDate.of(day.getMonthValue() >= month ? day.getYear() : day.getYear() - 1, month, 1);
    }

    /** Who pays what of a claim; the state is that after it. */
    static YearModel settle(Claim claim, State state) {
        YearModel model = new YearModel(claim, state);
        if (claim.visit().care() == Care.YEAR_END) {
            model.yearEnd();
            return model;
        }
        Claim.Costs costs = claim.costs().orElseThrow();
        model.left.put(Slice.IN_SCOPE, valueOf(costs.inScope().cents()));
        model.left.put(Slice.FIRST_SELF_PAY, valueOf(costs.firstSelfPay().cents()));
        model.left.put(Slice.FULL_SELF_PAY, valueOf(costs.fullSelfPay().cents()));
        model.left.put(Slice.OVER_LIMIT, valueOf(costs.overLimit().cents()));
        switch (claim.person().region()) {
            case YearCities.EMPLOYEES -> model.employee();
            case YearCities.RESIDENTS -> model.resident();
            default -> model.provincial();
        }
        model.rest();
        state.total = state.total.add(valueOf(costs.total().cents()));
        state.inScope = state.inScope.add(valueOf(costs.inScope().cents()));
        return model;
    }

    List<Row> rows() {
        return rows;
    }

    BigInteger paidBy(Payer payer) {
        return paid.getOrDefault(payer, ZERO);
    }

    /** What the person has borne in scope in the year, this claim included. */
    BigInteger inScopeBorne() {
        return IN_SCOPE.stream().map(slice -> state.borne.getOrDefault(slice, ZERO)).reduce(ZERO, BigInteger::add);
    }

    List<BigInteger> balances() {
        return List.of(current, carried, shared);
    }

    // ---- the city of residents ----

    private void resident() {
        boolean stay = claim.visit().care() == Care.INPATIENT;
        String care = claim.visit().care().name();
        Promise basic = new Promise();
        basic.counter = "BASIC/" + care;
        basic.yearly.add(new Cap("统筹基金", yuan(60_000)));
        if (stay) {
            int[][] figures = {{1000, 700, 400}, {500, 300, 100}, {200, 100, 0}};
            int admission = Math.min(3, before.getOrDefault(basic.counter, Count.NOTHING).visits + 1);
            basic.deductible = yuan(figures[level()][admission - 1]);
            int more = claim.person().status() == Status.MINOR ? 50_000 : 0;
            basic.bands = List.of(new Band(yuan(20_000), 600_000 + more), new Band(yuan(50_000), 705_000 + more), new Band(NEVER, 850_000 + more));
        } else {
            basic.deductible = yuan(300);
            basic.onceAYear = true;
            basic.bands = List.of(new Band(NEVER, 500_000));
            basic.yearly.add(new Cap(basic.counter, yuan(3_000)));
        }
        basic(care, basic);
        critical(care);
        int need = List.of(Need.EXTREMELY_POOR, Need.SUBSISTENCE_ALLOWANCE, Need.LOW_INCOME_MARGIN).indexOf(highest());
        if (need >= 0) {
            Promise assistance = new Promise();
            assistance.counter = "救助";
            assistance.deductible = yuan(List.of(0, 1_500, 3_000).get(need));
            assistance.onceAYear = true;
            assistance.bands = List.of(new Band(NEVER, List.of(900_000, 700_000, 600_000).get(need)));
            assistance.yearly.add(new Cap("医疗救助", yuan(12_000)));
            later(Payer.ASSISTANCE, care, assistance);
        }
        List<Slice> parts = List.of(Slice.COPAY, Slice.OVER_CAP, Slice.DEDUCTIBLE, Slice.NOT_COVERED, Slice.FIRST_SELF_PAY);
        current = current.subtract(account(Payer.ACCOUNT, parts, current));
        carried = carried.subtract(account(Payer.ACCOUNT, parts, carried));
    }

    private void critical(String care) {
        Promise critical = new Promise();
        critical.counter = "大病保险";
        critical.onceAYear = true;
        critical.perYear = true;
        boolean inNeed = highest() != Need.NONE;
        critical.deductible = yuan(inNeed ? 7_500 : 15_000);
        int more = inNeed ? 50_000 : 0;
        critical.bands = List.of(new Band(yuan(30_000), 600_000 + more), new Band(yuan(80_000), 650_000 + more), new Band(NEVER, 750_000 + more));
        later(Payer.CRITICAL_ILLNESS, care, critical);
    }

    private Need highest() {
        for (Need need : List.of(Need.EXTREMELY_POOR, Need.SUBSISTENCE_ALLOWANCE, Need.LOW_INCOME_MARGIN)) {
            if (claim.person().needs().contains(need)) {
                return need;
            }
        }
        return Need.NONE;
    }

    // ---- the city of employees ----

    private void employee() {
        boolean stay = claim.visit().care() == Care.INPATIENT;
        String care = claim.visit().care().name();
        if (!stay) {
            current = current.subtract(account(Payer.ACCOUNT, List.of(Slice.IN_SCOPE), current));
        }
        Promise basic = new Promise();
        basic.counter = "BASIC/" + care;
        if (stay) {
            basic.deductible = yuan(List.of(1_500, 1_000, 500).get(level()));
            basic.onceAYear = true;
            basic.perYear = true;
            basic.outside = true;
            basic.costCap = yuan(100_000);
            boolean retired = claim.person().status() == Status.RETIRED;
            basic.bands = List.of(new Band(yuan(40_000), retired ? 880_000 : 800_000), new Band(yuan(100_000), retired ? 910_000 : 850_000));
            basic.yearly.add(new Cap(basic.counter, yuan(70_000)));
        } else {
            basic.deductible = yuan(50);
            basic.ceiling = yuan(300);
            basic.bands = List.of(new Band(NEVER, 600_000));
            basic.perClaim = yuan(800);
            basic.yearly.add(new Cap(basic.counter, yuan(4_000)));
        }
        basic(care, basic);
        if (stay) {
            Promise large = new Promise();
            large.counter = "LARGE_AMOUNT/" + care;
            large.covers = List.of(Slice.OVER_CAP);
            large.bands = List.of(new Band(NEVER, 800_000));
            large.yearly.add(new Cap(large.counter, yuan(50_000)));
            later(Payer.LARGE_AMOUNT, care, large);
        }
        if (claim.person().traits().contains("CIVIL_SERVANT")) {
            Promise subsidy = new Promise();
            subsidy.counter = "CIVIL_SERVANT/" + care;
            subsidy.bands = List.of(new Band(NEVER, 500_000));
            subsidy.yearly.add(new Cap("补助", yuan(5_000)));
            later(Payer.CIVIL_SERVANT, care, subsidy);
        }
        List<Slice> parts = List.of(Slice.COPAY, Slice.OVER_CAP, Slice.DEDUCTIBLE, Slice.NOT_COVERED, Slice.FIRST_SELF_PAY);
        carried = carried.subtract(account(Payer.ACCOUNT, parts, carried));
        BigInteger deductible = left.get(Slice.DEDUCTIBLE);
        shared = shared.subtract(account(Payer.SHARED_ACCOUNT, IN_SCOPE, shared));
        if (stay) {
            unmet = deductible.subtract(left.get(Slice.DEDUCTIBLE));
            add(basic.counter, ZERO, unmet.negate(), ZERO, 0);
        }
    }

    // ---- the province, and the county whose book builds on it ----

    private boolean isOfCounty() {
        return claim.person().region().equals(YearCities.COUNTY);
    }

    private void provincial() {
        String care = claim.visit().care().name();
        Promise basic = new Promise();
        basic.counter = "BASIC/" + care;
        if (claim.visit().care() == Care.INPATIENT) {
            renewed(basic);
            basic.perYear = isOfCounty();
            basic.outside = isOfCounty();
            basic.bands = isOfCounty() ? List.of(new Band(yuan(30_000), 700_000), new Band(NEVER, 800_000))
                    : List.of(new Band(yuan(20_000), 650_000), new Band(NEVER, 745_000));
            basic.yearly.add(new Cap("统筹基金", yuan(50_000)));
        } else {
            basic.deductible = yuan(200);
            basic.onceAYear = true;
            basic.bands = List.of(new Band(NEVER, 500_000));
            basic.yearly.add(new Cap(basic.counter, yuan(2_000)));
        }
        basic(care, basic);
        if (highest() != Need.NONE) {
            Promise assistance = new Promise();
            assistance.counter = "ASSISTANCE/" + care;
            assistance.bands = List.of(new Band(NEVER, 500_000));
            assistance.yearly.add(new Cap("医疗救助", yuan(20_000)));
            later(Payer.ASSISTANCE, care, assistance);
        }
        List<Slice> parts = List.of(Slice.COPAY, Slice.OVER_CAP, Slice.DEDUCTIBLE, Slice.NOT_COVERED, Slice.FIRST_SELF_PAY);
        current = current.subtract(account(Payer.ACCOUNT, parts, current));
        carried = carried.subtract(account(Payer.ACCOUNT, parts, carried));
    }

    /** Every 30 days of a stay, begun ones too, are an admission; a part of a stay is one. */
    private void renewed(Promise basic) {
        long days = Math.max(1, ChronoUnit.DAYS.between(claim.visit().from(), claim.visit().to()));
        basic.admissions = claim.visit().part().isPresent() ? 1 : (int) ((days + 29) / 30);
        int before = state.count(basic.counter).visits;
        for (int admission = before + 1; admission <= before + basic.admissions; admission++) {
            basic.deductible = basic.deductible.add(yuan(admission == 1 ? 900 : admission == 2 ? 600 : 400));
        }
    }

    /** What was borne in the year is what there is to pay; it is not split again, and nothing was billed. */
    private void yearEnd() {
        for (Slice slice : Slice.values()) {
            left.put(slice, state.borne.getOrDefault(slice, ZERO));
        }
        boolean inNeed = highest() != Need.NONE;
        if (isOfCounty()) {
            Promise subsidy = new Promise();
            subsidy.counter = "BASIC/YEAR_END";
            subsidy.deductible = yuan(3_000);
            subsidy.bands = List.of(new Band(NEVER, 400_000));
            subsidy.yearly.add(new Cap(subsidy.counter, yuan(6_000)));
            later(Payer.BASIC, "YEAR_END", subsidy);
        }
        Promise critical = new Promise();
        critical.counter = "CRITICAL_ILLNESS/YEAR_END";
        critical.deductible = yuan(isOfCounty() && inNeed ? 5_000 : 10_000);
        critical.bands = List.of(new Band(yuan(30_000), 600_000), new Band(NEVER, 700_000));
        later(Payer.CRITICAL_ILLNESS, "YEAR_END", critical);
        if (inNeed) {
            Promise assistance = new Promise();
            assistance.counter = "ASSISTANCE/YEAR_END";
            assistance.covers = List.of(Slice.COPAY, Slice.OVER_CAP, Slice.DEDUCTIBLE, Slice.NOT_COVERED, Slice.FIRST_SELF_PAY);
            assistance.deductible = state.inScope.divide(BigInteger.TEN);
            assistance.bands = List.of(new Band(NEVER, 625_000));
            assistance.yearly.add(new Cap("医疗救助", yuan(isOfCounty() ? 15_000 : 20_000)));
            later(Payer.ASSISTANCE, "YEAR_END", assistance);
        }
        state.borne.clear();
        rest();
        state.counts.put("YEAR_END", new Count(ZERO, ZERO, ZERO, 1));
    }

    /** What comes into the person's hand less what goes out: of a bill what the person pays, at a year's end what the others pay. */
    BigInteger money() {
        BigInteger others = paid.entrySet().stream().filter(one -> one.getKey() != Payer.PERSON).map(Map.Entry::getValue)
                .reduce(ZERO, BigInteger::add);
        return claim.visit().care() == Care.YEAR_END ? others : paidBy(Payer.PERSON).negate();
    }

    /** How much of a deductible family money paid, without meeting it. */
    BigInteger unmet() {
        return unmet;
    }

    private int level() {
        Level level = claim.visit().facility().level();
        return level == Level.LEVEL_3A || level == Level.LEVEL_3B ? 0 : level == Level.LEVEL_2 ? 1 : 2;
    }

    // ---- one clause ----

    private void basic(String clause, Promise promise) {
        BigInteger base = left.get(Slice.IN_SCOPE);
        Row row = apply(Payer.BASIC, clause, promise, base);
        left.put(Slice.IN_SCOPE, ZERO);
        left.put(Slice.DEDUCTIBLE, row.deductible);
        left.put(Slice.OVER_CAP, row.overCap);
        left.put(Slice.COPAY, base.subtract(row.deductible).subtract(row.overCap).subtract(row.paid));
        left.put(Slice.NOT_COVERED, ZERO);
        paid.merge(Payer.BASIC, row.paid, BigInteger::add);
    }

    private void later(Payer layer, String clause, Promise promise) {
        BigInteger base = promise.covers.stream().map(this::offer).reduce(ZERO, BigInteger::add);
        Row row = apply(layer, clause, promise, base);
        BigInteger rest = row.paid;
        for (Slice slice : promise.covers) {
            BigInteger taken = rest.min(offer(slice));
            left.merge(slice, taken.negate(), BigInteger::add);
            rest = rest.subtract(taken);
        }
        paid.merge(layer, row.paid, BigInteger::add);
    }

    /** The one clause that covers the first share covers half of it. */
    private BigInteger offer(Slice slice) {
        return slice == Slice.FIRST_SELF_PAY ? left.get(slice).shiftRight(1) : left.get(slice);
    }

    private Row apply(Payer layer, String clause, Promise promise, BigInteger base) {
        Count own = state.count(promise.counter);
        BigInteger due = promise.onceAYear ? promise.deductible.subtract(own.met).max(ZERO) : promise.deductible;
        due = due.min(promise.ceiling.subtract(own.met).max(ZERO));
        BigInteger charged = base.min(due);
        BigInteger costLeft = promise.costCap.subtract(own.position).max(ZERO);
        BigInteger start = (promise.perYear ? own.position : ZERO).add(promise.outside ? ZERO : charged);
        BigInteger length = promise.outside ? base.subtract(charged).min(costLeft) : base.min(costLeft).max(charged).subtract(charged);
        BigInteger full = rounded(exact(promise.bands, start, length)).min(length);
        BigInteger room = promise.perClaim;
        for (Cap cap : promise.yearly) {
            room = room.min(cap.limit.subtract(state.count(cap.counter).paid).max(ZERO));
        }
        BigInteger pays = full.min(room);
        BigInteger reached = full.compareTo(room) <= 0 ? length : least(promise.bands, start, length, room);
        Row row = new Row(layer, clause, base, charged, full.subtract(pays), base.subtract(charged).subtract(reached), pays);
        rows.add(row);
        int visits = before.getOrDefault(promise.counter, Count.NOTHING).visits + promise.admissions;
        add(promise.counter, promise.outside ? length : length.add(charged), charged, pays, visits);
        for (Cap cap : promise.yearly) {
            if (!cap.counter.equals(promise.counter)) {
                add(cap.counter, ZERO, ZERO, pays, 0);
            }
        }
        return row;
    }

    /** In millionths of a cent. */
    private static BigInteger exact(List<Band> bands, BigInteger start, BigInteger length) {
        BigInteger sum = ZERO;
        BigInteger from = ZERO;
        for (Band band : bands) {
            BigInteger low = from.max(start);
            BigInteger high = band.upTo.min(start.add(length));
            if (high.compareTo(low) > 0) {
                sum = sum.add(high.subtract(low).multiply(valueOf(band.millionths)));
            }
            from = band.upTo;
        }
        return sum;
    }

    private BigInteger rounded(BigInteger millionths) {
        return cutsFractions ? millionths.divide(MILLION) : millionths.multiply(BigInteger.TWO).add(MILLION).divide(MILLION.multiply(BigInteger.TWO));
    }

    /** The least length for which the rounded payment is that much: what a band before it gives is taken off, the rest is divided. */
    private BigInteger least(List<Band> bands, BigInteger start, BigInteger length, BigInteger payment) {
        BigInteger wanted = payment.multiply(MILLION).subtract(cutsFractions ? ZERO : MILLION.divide(BigInteger.TWO));
        if (payment.signum() == 0) {
            return ZERO;
        }
        BigInteger done = ZERO;
        BigInteger from = ZERO;
        for (Band band : bands) {
            BigInteger width = band.upTo.min(start.add(length)).subtract(from.max(start));
            from = band.upTo;
            if (width.signum() <= 0) {
                continue;
            }
            BigInteger gives = width.multiply(valueOf(band.millionths));
            if (gives.compareTo(wanted) >= 0) {
                return done.add(wanted.add(valueOf(band.millionths - 1)).divide(valueOf(band.millionths)));
            }
            wanted = wanted.subtract(gives);
            done = done.add(width);
        }
        throw new AssertionError("no length pays that much");
    }

    // ---- accounts, the person, the state ----

    private BigInteger account(Payer payer, List<Slice> parts, BigInteger balance) {
        BigInteger rest = balance;
        for (Slice slice : parts) {
            BigInteger taken = rest.min(left.get(slice));
            left.merge(slice, taken.negate(), BigInteger::add);
            ownMoney.merge(slice, taken, BigInteger::add);
            rest = rest.subtract(taken);
        }
        paid.merge(payer, balance.subtract(rest), BigInteger::add);
        return balance.subtract(rest);
    }

    private void rest() {
        left.forEach((slice, amount) -> {
            ownMoney.merge(slice, amount, BigInteger::add);
            paid.merge(Payer.PERSON, amount, BigInteger::add);
        });
        ownMoney.forEach((slice, amount) -> {
            if (amount.signum() > 0) {
                state.borne.merge(slice == Slice.IN_SCOPE ? Slice.NOT_COVERED : slice, amount, BigInteger::add);
            }
        });
    }

    private void add(String key, BigInteger position, BigInteger met, BigInteger pays, int visits) {
        Count old = state.count(key);
        state.counts.put(key, new Count(old.position.add(position), old.met.add(met), old.paid.add(pays), Math.max(old.visits, visits)));
    }

    private static BigInteger yuan(long yuan) {
        return valueOf(yuan * 100);
    }
}
