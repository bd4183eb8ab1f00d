package io.github.baoxiao;

import io.github.baoxiao.money.Money;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Slice;
import org.junit.jupiter.api.Test;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * Random years of a person: claims that arrive in any order, late, corrected, reversed. What the replay pays is what {@link YearModel} pays,
 * every amount of it, and what was paid at first and all adjustments are together what the replay pays.
 */
class RandomYearsTest {

    private static final long SEED = 20_240_701;
    private static final long YEARS = Long.getLong("baoxiao.years", 100_000);
    private static final RuleBook BOOK = YearCities.book();
    private static final Comparator<Claim> ORDER = Comparator.comparing((Claim claim) -> claim.visit().care() == Care.YEAR_END)
            .thenComparing(Claim::settledOn).thenComparing(Claim::id);

    @Test
    void replayAndAdjustmentsAgreeWithASecondModelToTheCent() {
        Map<YearRegion, LongAdder> reached = new EnumMap<>(YearRegion.class);
        for (YearRegion region : YearRegion.values()) {
            reached.put(region, new LongAdder());
        }
        LongStream.range(0, YEARS).parallel().forEach(number -> reachedBy(number).forEach(region -> reached.get(region).increment()));
        Map<YearRegion, Long> hits = new EnumMap<>(YearRegion.class);
        reached.forEach((region, count) -> hits.put(region, count.sum()));
        System.out.println("Regions reached by " + YEARS + " years of seed " + SEED + ": " + hits);
        assertThat(hits).as("regions no random year reached").doesNotContainValue(0L);
    }

    private static Set<YearRegion> reachedBy(long number) {
        try {
            Life life = new Life(number);
            life.live();
            return life.reached;
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("year " + number + " of seed " + SEED, e);
        }
    }

    /** One story and what the library makes of it. */
    private static final class Life {

        private final YearStory story;
        private final Set<YearRegion> reached = EnumSet.noneOf(YearRegion.class);
        private final Map<String, Payments> paid = new HashMap<>();
        private History history;
        private BigInteger money = BigInteger.ZERO;
        private BigInteger due = BigInteger.ZERO;

        Life(long number) {
            this.story = YearStory.of(SEED, number);
            reached.addAll(story.reached());
            history = story.paidOnArrival() ? paidOnArrival() : BOOK.replay(story.settled());
            history.settled().forEach(one -> {
                paid.put(one.claim().id(), one.paid());
                money = money.add(toThePerson(one));
            });
        }

        /** At a year's end the person gets what the others pay; a bill the person pays. */
        private static BigInteger toThePerson(History.Settled one) {
            Money cash = one.paid().paidBy(Payer.PERSON);
            return big(one.claim().isYearEnd() ? one.paid().total().minus(cash) : cash.negated());
        }

        /** As a system pays that settles whatever comes after whatever it settled before. */
        private History paidOnArrival() {
            Map<LocalDate, YearToDate> states = new HashMap<>();
            List<History.Settled> settled = new ArrayList<>();
            for (Claim claim : story.settled()) {
                LocalDate year = YearModel.yearOf(claim);
                Breakdown breakdown = BOOK.settle(claim.after(states.getOrDefault(year, YearToDate.NONE)));
                states.put(year, breakdown.yearToDate());
                settled.add(History.Settled.of(claim, breakdown));
            }
            return BOOK.history(settled);
        }

        void live() {
            if (story.settled().isEmpty()) {
                reached.add(YearRegion.NOTHING_SETTLED_AT_FIRST);
            }
            if (story.paidOnArrival()) {
                pay(history.adjustments());
            }
            for (YearStory.Change change : story.changes()) {
                change(change);
            }
            compareWithTheModel();
            history.settled().forEach(one -> same("what was paid and adjusted", paid.get(one.claim().id()), one.paid()));
            same("claims with payments", history.settled().size(), paid.size());
            same("money in the person's hand", due, money);
        }

        private void change(YearStory.Change change) {
            switch (change.kind()) {
                case LATE -> late(change.claim());
                case CORRECT -> correct(change.claim());
                case REVERSE -> reverse(change.id());
                case SENT_AGAIN -> nothingChanges(history.late(change.claim()));
                case CORRECTED_TO_THE_SAME -> nothingChanges(history.correct(change.claim()));
                case REVERSE_UNKNOWN -> refused(YearRegion.REFUSED_UNKNOWN, "unknown-claim", () -> history.reverse(change.id()));
                case CORRECT_UNKNOWN -> refused(YearRegion.REFUSED_UNKNOWN, "unknown-claim", () -> history.correct(change.claim()));
                case REVERSE_TWICE -> refused(YearRegion.REFUSED_TWICE, "reversed", () -> history.reverse(change.id()));
                case SECOND_YEAR_END -> refused(YearRegion.REFUSED_SECOND_YEAR_END, "year-end", () -> history.late(change.claim()));
                case OTHER_CONTENT -> refused(YearRegion.REFUSED_OTHER_CONTENT, "duplicate", () -> history.late(change.claim()));
            }
        }

        private void late(Claim claim) {
            boolean last = history.settled().stream().allMatch(one -> ORDER.compare(one.claim(), claim) < 0);
            reached.add(last ? YearRegion.LATE_AT_THE_END : YearRegion.LATE_AMONG_OTHERS);
            reach(claim.isYearEnd(), YearRegion.YEAR_END_LATE);
            countOthers(pay(history.late(claim)), claim.id());
        }

        private void correct(Claim claim) {
            Adjustments adjustments = history.correct(claim);
            reached.add(adjustments.list().isEmpty() ? YearRegion.CORRECTED_WITHOUT_MONEY : YearRegion.CORRECTED);
            reach(claim.isYearEnd(), YearRegion.YEAR_END_CORRECTED);
            pay(adjustments);
        }

        private void reverse(String id) {
            History.Year year = history.years().stream().filter(one -> one.claims().stream().anyMatch(claim -> claim.id().equals(id)))
                    .findFirst().orElseThrow();
            int place = year.claims().stream().map(Claim::id).toList().indexOf(id);
            boolean last = place == year.claims().size() - 1;
            Adjustments adjustments = history.reverse(id);
            Breakdown reversal = adjustments.list().get(0).breakdown();
            YearToDate before = place == 0 ? YearToDate.NONE : year.breakdowns().get(place - 1).yearToDate();
            same("year to date of the reversal", before, reversal.yearToDate());
            same("the reversal", Payments.NONE, Payments.of(reversal).plus(Payments.of(year.breakdowns().get(place))));
            reached.add(last ? (place == 0 ? YearRegion.REVERSED_THE_ONLY_ONE : YearRegion.REVERSED_THE_LAST) : YearRegion.REVERSED_AN_EARLIER_ONE);
            if (last) {
                same("years after the last claim is reversed", before, adjustments.history().years().stream()
                        .filter(one -> one.from().equals(year.from())).findFirst().orElseThrow().yearToDate());
                same("claims adjusted", 1, adjustments.list().size());
            } else {
                reached.add(adjustments.list().size() > 1 ? YearRegion.SUBTRACTION_WOULD_BE_WRONG : YearRegion.SUBTRACTION_WOULD_DO);
            }
            reach(year.claims().get(place).isYearEnd(), YearRegion.YEAR_END_REVERSED);
            pay(adjustments);
        }

        private void countOthers(Adjustments adjustments, String id) {
            boolean others = adjustments.list().stream().anyMatch(one -> !one.claim().id().equals(id));
            reached.add(others ? YearRegion.OTHERS_CHANGE : YearRegion.OTHERS_DO_NOT_CHANGE);
        }

        private void nothingChanges(Adjustments adjustments) {
            reached.add(YearRegion.SENT_AGAIN);
            same("adjustments", List.of(), adjustments.list());
            history = adjustments.history();
        }

        private void refused(YearRegion region, String code, Runnable change) {
            try {
                change.run();
            } catch (ClaimException e) {
                same("code", code, e.issues().get(0).code());
                reached.add(region);
                return;
            }
            fail("not refused");
        }

        private Adjustments pay(Adjustments adjustments) {
            Payments sum = Payments.NONE;
            for (Adjustments.Adjustment one : adjustments.list()) {
                String id = one.claim().id();
                same("paid before", paid.getOrDefault(id, Payments.NONE), one.paid());
                if (one.kind() == Adjustments.Kind.REVERSED) {
                    paid.remove(id);
                } else {
                    paid.put(id, one.paid().plus(one.difference()));
                }
                if (adjustments.change().isEmpty()) {
                    reached.add(YearRegion.PAID_OTHERWISE);
                }
                if (one.causes().isEmpty()) {
                    fail("no cause");
                }
                boolean yearEnd = one.claim().isYearEnd();
                reach(yearEnd && one.kind() == Adjustments.Kind.RECALCULATED, YearRegion.YEAR_END_FOLLOWS);
                sum = sum.plus(yearEnd ? withoutABill(one.difference()) : one.difference());
            }
            same("total", sum, adjustments.total());
            money = money.subtract(big(adjustments.total().paidBy(Payer.PERSON)));
            adjustments.years().forEach(year -> same("year to date", year.breakdowns().isEmpty() ? YearToDate.NONE
                    : year.breakdowns().get(year.breakdowns().size() - 1).yearToDate(), year.yearToDate()));
            history = adjustments.history();
            return adjustments;
        }

        /** What the others pay is the person's: the difference without what the person bears, and with that sum as money back. */
        private static Payments withoutABill(Payments difference) {
            Payments borne = Payments.NONE;
            for (Payments.Line line : difference.lines()) {
                if (line.payer() == Payer.PERSON) {
                    borne = borne.plus(only(line.amount()));
                }
            }
            Payments others = difference.minus(borne);
            return others.minus(only(others.total()));
        }

        /** The person alone. */
        private static Payments only(Money amount) {
            Payments one = Payments.of(List.of(new Payments.Line(Payer.PERSON, "", amount.cents() < 0 ? amount.negated() : amount)));
            return amount.cents() < 0 ? Payments.NONE.minus(one) : one;
        }

        // ---- the model ----

        private void compareWithTheModel() {
            Map<LocalDate, List<Claim>> years = new TreeMap<>();
            story.truth().forEach(claim -> years.computeIfAbsent(YearModel.yearOf(claim), year -> new ArrayList<>()).add(claim));
            Map<LocalDate, History.Year> replayed = new HashMap<>();
            history.years().stream().filter(year -> !year.claims().isEmpty()).forEach(year -> replayed.put(year.from(), year));
            same("years", years.keySet(), new TreeMap<>(replayed).keySet());
            reached.add(switch (years.keySet().iterator().next().getMonthValue()) {
                case 7 -> YearRegion.YEAR_FROM_JULY;
                case 4 -> YearRegion.YEAR_FROM_APRIL;
                default -> YearRegion.YEAR_FROM_JANUARY;
            });
            countParts();
            if (years.size() > 1) {
                reached.add(YearRegion.TWO_YEARS);
            }
            years.forEach((from, claims) -> compare(claims, replayed.get(from)));
        }

        private void countParts() {
            List<Claim> parts = story.truth().stream().filter(claim -> claim.visit().part().isPresent()).toList();
            reach(!parts.isEmpty(), YearRegion.STAY_IN_PARTS);
            reach(parts.stream().map(YearModel::yearOf).distinct().count() > 1, YearRegion.PARTS_IN_TWO_YEARS);
        }

        private void compare(List<Claim> claims, History.Year year) {
            List<Claim> sorted = claims.stream().sorted(ORDER).toList();
            same("order", sorted.stream().map(Claim::id).toList(), year.claims().stream().map(Claim::id).toList());
            YearModel.State state = new YearModel.State();
            Set<Care> basicPaidFor = EnumSet.noneOf(Care.class);
            for (int i = 0; i < sorted.size(); i++) {
                YearModel.State before = copy(state);
                YearModel expected = YearModel.settle(sorted.get(i), state);
                Breakdown actual = year.breakdowns().get(i);
                compare(expected, actual);
                due = due.add(expected.money());
                compare(state, actual.yearToDate());
                if (expected.paidBy(Payer.BASIC).signum() > 0) {
                    basicPaidFor.add(sorted.get(i).visit().care());
                }
                count(sorted, i, expected, before, basicPaidFor, actual);
            }
        }

        private static YearModel.State copy(YearModel.State state) {
            YearModel.State copy = new YearModel.State();
            copy.counts.putAll(state.counts);
            return copy;
        }

        private static void compare(YearModel expected, Breakdown actual) {
            List<YearModel.Row> rows = actual.layers().stream().map(row -> new YearModel.Row(row.layer(), row.clause(), big(row.base()),
                    big(row.deductible()), big(row.capCut()), big(row.overCap()), big(row.paid()))).toList();
            same("rows", expected.rows(), rows);
            for (Payer payer : Payer.values()) {
                same(payer.name(), expected.paidBy(payer), big(actual.paidBy(payer)));
            }
            Claim.Accounts accounts = actual.accounts();
            same("accounts", expected.balances(), List.of(big(accounts.current()), big(accounts.carried()), big(accounts.shared())));
        }

        private static void compare(YearModel.State expected, YearToDate actual) {
            same("total", expected.total, big(actual.total()));
            same("in scope", expected.inScope, big(actual.inScope()));
            Map<Slice, BigInteger> borne = new EnumMap<>(Slice.class);
            actual.borne().forEach((slice, amount) -> {
                if (!amount.isZero()) {
                    borne.put(slice, big(amount));
                }
            });
            same("borne", expected.borne, borne);
            Map<String, YearModel.Count> counts = new TreeMap<>();
            actual.counters().forEach((key, count) -> counts.put(key, new YearModel.Count(big(count.position()), big(count.deductible()),
                    big(count.paid()), count.visits())));
            same("counters", expected.counts, counts);
        }

        // ---- what was reached ----

        private void count(List<Claim> sorted, int i, YearModel settled, YearModel.State before, Set<Care> basicPaidFor, Breakdown actual) {
            Claim claim = sorted.get(i);
            LocalDate year = YearModel.yearOf(claim);
            reach(claim.visit().to().equals(year), YearRegion.FIRST_DAY_OF_A_YEAR);
            reach(claim.visit().to().equals(year.plusYears(1).minusDays(1)), YearRegion.LAST_DAY_OF_A_YEAR);
            reach(!claim.settledOn().isBefore(year.plusYears(1)), YearRegion.SETTLED_IN_THE_NEXT_YEAR);
            if (sorted.subList(0, i).stream().anyMatch(earlier -> overlap(earlier.visit(), claim.visit()))) {
                same("note", true, actual.notes().stream().anyMatch(note -> note.code().equals("overlap")));
                reached.add(YearRegion.STAYS_OVERLAP);
            }
            if (i > 0) {
                Claim previous = sorted.get(i - 1);
                reach(previous.settledOn().equals(claim.settledOn()), YearRegion.TIE_BROKEN_BY_ID);
                reach(!previous.person().needs().equals(claim.person().needs()), YearRegion.NEED_CHANGES_IN_MID_YEAR);
                reach(previous.person().status() != claim.person().status(), YearRegion.STATUS_CHANGES_IN_MID_YEAR);
            }
            settled.rows().forEach(row -> count(row, before));
            countOfTheProvince(sorted, i, settled, before);
            reach(settled.paidBy(Payer.LARGE_AMOUNT).signum() > 0, YearRegion.LARGE_AMOUNT_PAYS);
            reach(settled.paidBy(Payer.CRITICAL_ILLNESS).signum() > 0, YearRegion.CRITICAL_ILLNESS_PAYS);
            reach(settled.paidBy(Payer.ASSISTANCE).signum() > 0, YearRegion.ASSISTANCE_PAYS);
            reach(settled.paidBy(Payer.CIVIL_SERVANT).signum() > 0, YearRegion.CIVIL_SERVANT_PAYS);
            reach(settled.paidBy(Payer.ACCOUNT).signum() > 0, YearRegion.ACCOUNT_PAYS);
            reach(settled.paidBy(Payer.SHARED_ACCOUNT).signum() > 0, YearRegion.SHARED_ACCOUNT_PAYS);
            reach(settled.unmet().signum() > 0, YearRegion.SHARED_MONEY_NOT_MEETING);
            YearModel.Row basic = settled.rows().get(0);
            reach(basic.layer() == Payer.BASIC && basic.capCut().signum() > 0 && basicPaidFor.size() > 1, YearRegion.CAP_SHARED_BY_TWO_KINDS_OF_CARE);
        }

        private void countOfTheProvince(List<Claim> sorted, int i, YearModel settled, YearModel.State before) {
            Claim claim = sorted.get(i);
            reach(claim.person().region().equals(YearCities.PROVINCE), YearRegion.SETTLED_BY_THE_PROVINCE);
            reach(claim.person().region().equals(YearCities.COUNTY), YearRegion.SETTLED_BY_THE_COUNTY);
            long days = ChronoUnit.DAYS.between(claim.visit().from(), claim.visit().to());
            boolean renews = YearCities.settleYears(claim.person().region()) && claim.visit().care() == Care.INPATIENT
                    && claim.visit().part().isEmpty();
            reach(renews && days > 30, YearRegion.DEDUCTIBLE_RENEWED);
            reach(renews && days == 30, YearRegion.DEDUCTIBLE_ALMOST_RENEWED);
            if (!claim.isYearEnd()) {
                return;
            }
            reached.add(settled.money().signum() > 0 ? YearRegion.YEAR_END_PAYS : YearRegion.YEAR_END_PAYS_NOTHING);
            reach(i == 0, YearRegion.YEAR_END_OF_NO_COST);
            reach(i > 0 && sorted.get(i - 1).settledOn().isAfter(claim.settledOn()), YearRegion.YEAR_END_SETTLED_BEFORE_OTHERS);
            settled.rows().forEach(row -> {
                boolean assists = row.layer() == Payer.ASSISTANCE;
                reach(row.base().signum() > 0 && row.base().equals(row.deductible()), YearRegion.YEAR_END_AT_DEDUCTIBLE);
                reach(assists && row.base().compareTo(settled.rows().get(0).base()) > 0, YearRegion.YEAR_END_HALF_OF_FIRST_SHARE);
                reach(assists && row.capCut().signum() > 0 && before.count("医疗救助").paid().signum() > 0, YearRegion.YEAR_END_CAP_USED_BEFORE);
            });
        }

        private static boolean overlap(Claim.Visit one, Claim.Visit other) {
            return one.care() == Care.INPATIENT && other.care() == Care.INPATIENT && one.from().isBefore(other.to())
                    && other.from().isBefore(one.to());
        }

        private void count(YearModel.Row row, YearModel.State before) {
            BigInteger above = row.base().subtract(row.deductible());
            boolean charged = row.deductible().signum() > 0;
            reach(charged && above.signum() == 0, YearRegion.AT_DEDUCTIBLE);
            reach(charged && above.equals(BigInteger.ONE), YearRegion.ONE_CENT_ABOVE_DEDUCTIBLE);
            reach(row.layer() == Payer.CRITICAL_ILLNESS && charged && before.count("大病保险").met().signum() > 0, YearRegion.DEDUCTIBLE_PARTLY_MET);
            reach(row.clause().equals("OUTPATIENT") && row.layer() == Payer.BASIC && before.count("BASIC/OUTPATIENT").met()
                    .equals(BigInteger.valueOf(30_000)) && row.base().signum() > 0, YearRegion.DEDUCTIBLE_CEILING);
            reach(row.base().equals(BigInteger.valueOf(2_000_000)), YearRegion.BAND_EDGE);
            reach(row.capCut().signum() > 0, row.layer() == Payer.ASSISTANCE ? YearRegion.ASSISTANCE_CAPPED : YearRegion.CAP_CUTS);
            reach(row.capCut().equals(BigInteger.ONE), YearRegion.CAP_CUTS_ONE_CENT);
            reach(row.capCut().signum() > 0 && row.paid().signum() == 0, YearRegion.CAP_EXHAUSTED);
            reach(row.capCut().signum() == 0 && row.overCap().signum() > 0, YearRegion.COST_CAP);
            BigInteger pool = before.count("统筹基金").paid().add(row.paid());
            reach(row.layer() == Payer.BASIC && row.capCut().signum() == 0 && pool.equals(BigInteger.valueOf(6_000_000)), YearRegion.CAP_JUST_REACHED);
        }

        private void reach(boolean condition, YearRegion region) {
            if (condition) {
                reached.add(region);
            }
        }
    }

    private static BigInteger big(Money money) {
        return BigInteger.valueOf(money.cents());
    }

    private static void same(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            fail("%s differ%n  expected %s%n  actual   %s", what, expected, actual);
        }
    }
}
