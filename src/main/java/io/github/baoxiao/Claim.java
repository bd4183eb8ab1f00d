package io.github.baoxiao;

import io.github.baoxiao.book.Asked;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.rules.Situation;
import io.github.baoxiao.settlement.Bill;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Connection;
import io.github.baoxiao.terms.Coverage;
import io.github.baoxiao.terms.Designation;
import io.github.baoxiao.terms.FacilityKind;
import io.github.baoxiao.terms.ItemClass;
import io.github.baoxiao.terms.ItemKind;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Origin;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Place;
import io.github.baoxiao.terms.Referral;
import io.github.baoxiao.terms.Scheme;
import io.github.baoxiao.terms.Slice;
import io.github.baoxiao.terms.Status;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One claim: a person, a visit, and what it cost. Immutable; built with {@link #builder} or read by
 * {@link io.github.baoxiao.json.ClaimJson}.
 *
 * <pre>{@code
 * Claim claim = Claim.builder("C-1")
 *         .settledOn(LocalDate.of(2023, 10, 12))
 *         .person(Claim.Person.of("P-1", LocalDate.of(1958, 3, 2), Scheme.RESIDENT, Status.ADULT, "500112"))
 *         .visit(Claim.Visit.of(Care.INPATIENT, LocalDate.of(2023, 10, 2), LocalDate.of(2023, 10, 12),
 *                 Claim.Facility.of(Level.LEVEL_2, "500112")))
 *         .costs(Claim.Costs.of(Money.yuan(50_000), Money.ZERO, Money.ZERO, Money.yuan(2_000)))
 *         .yearToDate(YearToDate.NONE)
 *         .build();
 * }</pre>
 *
 * <p>A claim that exists is consistent in itself: its parts sum, its dates are in order. Whether a book answers for it shows when it is
 * settled. No {@code toString} here shows the value of a field.
 */
public final class Claim {

    private final String id;
    private final LocalDate settledOn;
    private final Person person;
    private final Visit visit;
    private final @Nullable Costs costs;
    private final List<Item> items;
    private final Optional<Accounts> accounts;
    private final Map<String, Money> indices;
    private final List<Settled> settled;
    private final YearToDate yearToDate;
    private final Situation situation;
    private final long asked;
    private final boolean hasWaitingPeriod;
    private final int home;
    private final int away;
    private final long admissionDay;
    private final long dischargeDay;
    private final long settlementDay;
    private final boolean isYearEnd;
    private @Nullable Bill bill;

    /** The same claim after another state of the year. */
    private Claim(Claim claim, YearToDate yearToDate) {
        this.id = claim.id;
        this.settledOn = claim.settledOn;
        this.person = claim.person;
        this.visit = claim.visit;
        this.costs = claim.costs;
        this.items = claim.items;
        this.accounts = claim.accounts;
        this.indices = claim.indices;
        this.settled = claim.settled;
        this.yearToDate = yearToDate;
        this.situation = claim.situation;
        this.asked = claim.asked;
        this.hasWaitingPeriod = claim.hasWaitingPeriod;
        this.home = claim.home;
        this.away = claim.away;
        this.admissionDay = claim.admissionDay;
        this.dischargeDay = claim.dischargeDay;
        this.settlementDay = claim.settlementDay;
        this.isYearEnd = claim.isYearEnd;
        this.bill = claim.bill;
    }

    private Claim(Builder builder) {
        this.id = builder.id;
        this.settledOn = builder.settledOn;
        this.person = builder.person;
        this.visit = builder.visit;
        this.costs = builder.costs;
        this.items = List.copyOf(builder.items);
        this.accounts = Optional.ofNullable(builder.accounts);
        this.indices = Collections.unmodifiableMap(new LinkedHashMap<>(builder.indices));
        this.settled = List.copyOf(builder.settled);
        this.yearToDate = builder.yearToDate;
        this.situation = situation(person, visit);
        this.asked = Asked.of(person.needs(), settled.stream().map(Settled::layer).collect(Collectors.toSet()));
        this.hasWaitingPeriod = person.waitingUntil().isPresent();
        this.home = number(person.region());
        this.away = number(visit.facility().region());
        this.dischargeDay = visit.to().toEpochDay();
        this.isYearEnd = visit.care() == Care.YEAR_END;
        this.admissionDay = isYearEnd ? dischargeDay : visit.from().toEpochDay();
        this.settlementDay = isYearEnd ? dischargeDay : settledOn.toEpochDay();
    }

    private static Situation situation(Person person, Visit visit) {
        Facility facility = visit.facility();
        Situation there = Situation.of(person.scheme(), person.status(), facility.level(), visit.care(), facility.kind(),
                facility.designated() ? Designation.DESIGNATED : Designation.NOT_DESIGNATED, Place.LOCAL, visit.referral(),
                person.coverage());
        return (facility.connected() ? there : there.with(Connection.NOT_CONNECTED)).withTraits(person.traits())
                .withConditions(visit.conditions());
    }

    private static int number(String region) {
        return region.matches("[1-9][0-9]{5}") ? Integer.parseInt(region) : 0;
    }

    /**
     * Begins a claim.
     *
     * @param id the claim's own id: 1 to 64 characters, no control characters
     * @return a builder that knows the id and nothing else
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** {@return the claim's own id} */
    public String id() {
        return id;
    }

    /** {@return the day of settlement} */
    public LocalDate settledOn() {
        return settledOn;
    }

    /** {@return whose claim it is} */
    public Person person() {
        return person;
    }

    /** {@return the visit it is for} */
    public Visit visit() {
        return visit;
    }

    /** {@return what it cost in all; absent where only items are given} */
    public Optional<Costs> costs() {
        return Optional.ofNullable(costs);
    }

    /** {@return what was billed, line by line; empty where only the costs are given} */
    public List<Item> items() {
        return items;
    }

    /** {@return balances of the accounts; where absent, no account pays} */
    public Optional<Accounts> accounts() {
        return accounts;
    }

    /** {@return figures of the person a rule may ask for by name} */
    public Map<String, Money> indices() {
        return indices;
    }

    /** {@return layers that were settled elsewhere} */
    public List<Settled> settled() {
        return settled;
    }

    /** {@return what the medical year has accumulated before this claim; {@link YearToDate#CARRIED} where it was left out} */
    public YearToDate yearToDate() {
        return yearToDate;
    }

    /** The same claim in another place of the year: after this state. */
    Claim after(YearToDate state) {
        return new Claim(this, state);
    }

    /** What was billed in all. */
    Money total() {
        return costs().map(Costs::total).orElseGet(() -> items.stream().map(Item::amount).reduce(Money.ZERO, Money::plus));
    }

    /** Whether both say the same. What they say of the year before them does not count: that is no part of what is claimed. */
    boolean saysTheSameAs(Claim other) {
        return id.equals(other.id) && settledOn.equals(other.settledOn) && person.equals(other.person) && visit.equals(other.visit)
                && costs().equals(other.costs()) && accounts.equals(other.accounts) && indices.equals(other.indices)
                && Set.copyOf(settled).equals(Set.copyOf(other.settled)) && plain(items).equals(plain(other.items));
    }

    /** Lines of which a quantity of 1 is one of 1.0. */
    private static List<Item> plain(List<Item> items) {
        return items.stream().map(item -> new Item(item.code, item.name, item.itemClass, item.kind, item.origin, item.amount,
                item.quantity.map(BigDecimal::stripTrailingZeros), item.ceiling, item.firstShare)).toList();
    }

    /** What the kernel takes of a claim without lines; kept, because a claim may be settled more than once. */
    Bill bill() {
        Bill made = bill;
        if (made == null) {
            made = Bills.of(this, costs().orElseThrow());
            bill = made;
        }
        return made;
    }

    /** What rules may ask of it, as if the treatment were local; where it was, a region says. */
    Situation situation() {
        return situation;
    }

    /** The person's needs and the layers that were settled elsewhere, as {@link Asked} puts them. */
    long asked() {
        return asked;
    }

    /** Whether the person's coverage depends on the day. */
    boolean hasWaitingPeriod() {
        return hasWaitingPeriod;
    }

    /** Whether it is for the settlement of a year, not for a bill. */
    boolean isYearEnd() {
        return isYearEnd;
    }

    /** The first day of the visit by which rules may be chosen, counted from 1970; a year's end has one day. */
    long admissionDay() {
        return admissionDay;
    }

    /** The last day of the visit. */
    long dischargeDay() {
        return dischargeDay;
    }

    /** The day of settlement by which rules may be chosen. */
    long settlementDay() {
        return settlementDay;
    }

    /** The code of the place of insurance. */
    int home() {
        return home;
    }

    /** The code of the place of treatment. */
    int away() {
        return away;
    }

    /** Without values: they are a person's. */
    @Override
    public String toString() {
        return "Claim";
    }

    /**
     * The insured person, as of the rule date.
     *
     * @param id an opaque key; never a name or an identity card
     * @param bornOn the day of birth
     * @param scheme the insurance
     * @param status the standing in it
     * @param region the six-digit code of the place of insurance
     * @param needs categories of need, several possible
     * @param traits identifiers {@code [A-Z0-9_-]+} that rules test by name
     * @param enrolledYears years of enrolment, where known
     * @param coverage whether the insurance is in force
     * @param waitingUntil the first day after a waiting period; on the days before it insurance in force counts as waiting
     */
    public record Person(String id, LocalDate bornOn, Scheme scheme, Status status, String region, Set<Need> needs, Set<String> traits,
            OptionalInt enrolledYears, Coverage coverage, Optional<LocalDate> waitingUntil) {

        /**
         * A person without a waiting period.
         *
         * @param id an opaque key; never a name or an identity card
         * @param bornOn the day of birth
         * @param scheme the insurance
         * @param status the standing in it
         * @param region the six-digit code of the place of insurance
         * @param needs categories of need, several possible
         * @param traits identifiers {@code [A-Z0-9_-]+} that rules test by name
         * @param enrolledYears years of enrolment, where known
         * @param coverage whether the insurance is in force
         */
        public Person(String id, LocalDate bornOn, Scheme scheme, Status status, String region, Set<Need> needs, Set<String> traits,
                OptionalInt enrolledYears, Coverage coverage) {
            this(id, bornOn, scheme, status, region, needs, traits, enrolledYears, coverage, Optional.empty());
        }

        /** What it is given is copied. */
        public Person {
            Nulls.refuse("id, bornOn, scheme, status, region, needs, traits, enrolledYears, coverage, waitingUntil", id, bornOn, scheme, status,
                    region, needs, traits, enrolledYears, coverage, waitingUntil);
            needs = needs.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(needs));
            traits = sorted(traits);
        }

        /**
         * {@return a person with insurance in force, without needs or traits}
         *
         * @param id an opaque key of 1 to 64 characters; never a name or an identity card
         * @param bornOn the day of birth
         * @param scheme the insurance
         * @param status the standing in it on the rule date
         * @param region the six-digit code of the place of insurance: {@code 500112}
         */
        public static Person of(String id, LocalDate bornOn, Scheme scheme, Status status, String region) {
            return new Person(id, bornOn, scheme, status, region, Set.of(), Set.of(), OptionalInt.empty(), Coverage.IN_FORCE, Optional.empty());
        }

        /**
         * {@return the same person with these needs}
         *
         * @param needs every category the person is in; none for a person without need
         */
        public Person withNeeds(Need... needs) {
            return new Person(id, bornOn, scheme, status, region, Set.copyOf(List.of(needs)), traits, enrolledYears, coverage, waitingUntil);
        }

        /**
         * {@return the same person with these traits}
         *
         * @param traits identifiers {@code [A-Z0-9_-]+}: {@code "MODEL_WORKER"}
         */
        public Person withTraits(String... traits) {
            return new Person(id, bornOn, scheme, status, region, needs, Set.copyOf(List.of(traits)), enrolledYears, coverage, waitingUntil);
        }

        /**
         * {@return the same person with that many years of enrolment}
         *
         * @param years whole years, 0 to 150
         */
        public Person withEnrolledYears(int years) {
            return new Person(id, bornOn, scheme, status, region, needs, traits, OptionalInt.of(years), coverage, waitingUntil);
        }

        /**
         * {@return the same person with another coverage}
         *
         * @param coverage whether the insurance is in force
         */
        public Person withCoverage(Coverage coverage) {
            return new Person(id, bornOn, scheme, status, region, needs, traits, enrolledYears, coverage, waitingUntil);
        }

        /**
         * {@return the same person, whose insurance, once in force, waits until that day}
         *
         * @param day the first day after the waiting period
         */
        public Person withWaitingUntil(LocalDate day) {
            return new Person(id, bornOn, scheme, status, region, needs, traits, enrolledYears, coverage, Optional.of(day));
        }

        /** The coverage on a day: insurance in force is waiting before the waiting period ends. */
        Coverage coverageOn(LocalDate day) {
            return coverage == Coverage.IN_FORCE && waitingUntil.isPresent() && day.isBefore(waitingUntil.get()) ? Coverage.WAITING : coverage;
        }

        @Override
        public String toString() {
            return "Person";
        }
    }

    private static <T extends Comparable<T>> Set<T> sorted(Set<T> set) {
        return set.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(set));
    }

    /**
     * A stay, a consultation, a purchase.
     *
     * @param care the kind of care
     * @param from the first day
     * @param to the last day; the day of discharge
     * @param admission the number of the admission in the medical year, where known; else it is counted from the year to date
     * @param facility where it was
     * @param referral how the person came there
     * @param conditions identifiers {@code [A-Z0-9_-]+} that rules test by name
     * @param part which part this is of a stay that is settled in parts, from 1; empty for a whole stay
     */
    public record Visit(Care care, LocalDate from, LocalDate to, OptionalInt admission, Facility facility, Referral referral,
            Set<String> conditions, OptionalInt part) {

        /**
         * A whole visit.
         *
         * @param care the kind of care
         * @param from the first day
         * @param to the last day; the day of discharge
         * @param admission the number of the admission in the medical year, where known
         * @param facility where it was
         * @param referral how the person came there
         * @param conditions identifiers {@code [A-Z0-9_-]+} that rules test by name
         */
        public Visit(Care care, LocalDate from, LocalDate to, OptionalInt admission, Facility facility, Referral referral,
                Set<String> conditions) {
            this(care, from, to, admission, facility, referral, conditions, OptionalInt.empty());
        }

        /** What it is given is copied. */
        public Visit {
            Nulls.refuse("care, from, to, admission, facility, referral, conditions, part", care, from, to, admission, facility, referral, conditions,
                    part);
            conditions = sorted(conditions);
        }

        /**
         * {@return a visit without referral or conditions; the admission is counted from the year to date}
         *
         * @param care the kind of care
         * @param from the first day
         * @param to the last day; the day of discharge
         * @param facility where it was
         */
        public static Visit of(Care care, LocalDate from, LocalDate to, Facility facility) {
            return new Visit(care, from, to, OptionalInt.empty(), facility, Referral.NONE, Set.of());
        }

        /**
         * {@return the same visit as that admission of the medical year, from 1}
         *
         * @param admission 1 for the first of the medical year, at most 366
         */
        public Visit withAdmission(int admission) {
            return new Visit(care, from, to, OptionalInt.of(admission), facility, referral, conditions, part);
        }

        /**
         * {@return the same visit with another referral}
         *
         * @param referral how the person came to be treated there
         */
        public Visit withReferral(Referral referral) {
            return new Visit(care, from, to, admission, facility, referral, conditions, part);
        }

        /**
         * {@return the same visit as one part of a stay that is settled in parts} Each part is settled as an admission, and a deductible
         * that long stays renew is charged once on it.
         *
         * @param part 1 for the first part, at most 366
         */
        public Visit withPart(int part) {
            return new Visit(care, from, to, admission, facility, referral, conditions, OptionalInt.of(part));
        }

        /**
         * {@return the same visit with these conditions}
         *
         * @param conditions identifiers {@code [A-Z0-9_-]+}: {@code "COVID-19"}
         */
        public Visit withConditions(String... conditions) {
            return new Visit(care, from, to, admission, facility, referral, Set.copyOf(List.of(conditions)), part);
        }

        @Override
        public String toString() {
            return "Visit";
        }
    }

    /**
     * A hospital, a clinic, a pharmacy.
     *
     * @param level its grade
     * @param kind its kind
     * @param region the six-digit code of where it is
     * @param designated whether the insurance bureau designated it
     * @param connected whether it is connected for direct settlement
     */
    public record Facility(Level level, FacilityKind kind, String region, boolean designated, boolean connected) {

        /** Takes no null. */
        public Facility {
            Nulls.refuse("level, kind, region", level, kind, region);
        }

        /**
         * A facility that is connected for direct settlement.
         *
         * @param level its grade
         * @param kind its kind
         * @param region the six-digit code of where it is
         * @param designated whether the insurance bureau designated it
         */
        public Facility(Level level, FacilityKind kind, String region, boolean designated) {
            this(level, kind, region, designated, true);
        }

        /** {@return the same facility, not connected for direct settlement} */
        public Facility notConnected() {
            return new Facility(level, kind, region, designated, false);
        }

        /**
         * {@return a designated general hospital}
         *
         * @param level its grade
         * @param region the six-digit code of where it is: {@code 500112}
         */
        public static Facility of(Level level, String region) {
            return new Facility(level, FacilityKind.GENERAL, region, true);
        }

        @Override
        public String toString() {
            return "Facility";
        }
    }

    /**
     * What a claim cost in all: the total is the sum of the other four.
     *
     * @param total everything billed
     * @param inScope the base of benefits
     * @param firstSelfPay the person's first share of class B items
     * @param overLimit above price ceilings
     * @param fullSelfPay outside the catalogue
     * @param named parts with a name of their own, inside one of the four
     */
    public record Costs(Money total, Money inScope, Money firstSelfPay, Money overLimit, Money fullSelfPay,
            Map<String, NamedCost> named) {

        /** What it is given is copied. */
        public Costs {
            Nulls.refuse("total, inScope, firstSelfPay, overLimit, fullSelfPay, named", total, inScope, firstSelfPay, overLimit, fullSelfPay, named);
            Nulls.refuseIn("named", named);
            named = named.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(named));
        }

        /**
         * {@return costs without named parts; the total is their sum}
         *
         * @param inScope the base of benefits
         * @param firstSelfPay the person's first share of class B items
         * @param overLimit above price ceilings
         * @param fullSelfPay outside the catalogue
         */
        public static Costs of(Money inScope, Money firstSelfPay, Money overLimit, Money fullSelfPay) {
            return new Costs(inScope.plus(firstSelfPay).plus(overLimit).plus(fullSelfPay), inScope, firstSelfPay, overLimit, fullSelfPay,
                    Map.of());
        }

        /** The same costs taken back. */
        Costs negated() {
            Map<String, NamedCost> taken = new LinkedHashMap<>();
            named.forEach((name, part) -> taken.put(name, new NamedCost(part.of(), part.amount().negated())));
            return new Costs(total.negated(), inScope.negated(), firstSelfPay.negated(), overLimit.negated(), fullSelfPay.negated(), taken);
        }

        /** The amount of one of the four parts. */
        Money of(Slice slice) {
            return switch (slice) {
                case IN_SCOPE -> inScope;
                case FIRST_SELF_PAY -> firstSelfPay;
                case OVER_LIMIT -> overLimit;
                case FULL_SELF_PAY -> fullSelfPay;
                default -> throw new IllegalArgumentException(slice + " is not a part of the costs");
            };
        }

        /**
         * {@return the same costs with a named part}
         *
         * @param name the name the rules know it by: {@code "特药"}
         * @param of the slice it is carved out of: one of the four parts of the costs
         * @param amount how much of that slice
         */
        public Costs withNamed(String name, Slice of, Money amount) {
            Map<String, NamedCost> all = new LinkedHashMap<>(named);
            all.put(name, new NamedCost(of, amount));
            return new Costs(total, inScope, firstSelfPay, overLimit, fullSelfPay, all);
        }

        @Override
        public String toString() {
            return "Costs";
        }
    }

    /**
     * A part of the costs with a name of its own.
     *
     * @param of the slice it is carved out of: one of the first four
     * @param amount how much
     */
    public record NamedCost(Slice of, Money amount) {

        /** Takes no null. */
        public NamedCost {
            Nulls.refuse("of, amount", of, amount);
        }

        @Override
        public String toString() {
            return "NamedCost";
        }
    }

    /**
     * One line of the bill.
     *
     * @param code its code
     * @param name what it is called
     * @param itemClass its catalogue class
     * @param kind what it is
     * @param origin where it was made
     * @param amount what was billed for the line
     * @param quantity how many units, where known
     * @param ceiling the highest price of a unit; {@link Money#MAX} where there is none
     * @param firstShare the person's first share, which counts only where no rule speaks
     */
    public record Item(String code, String name, ItemClass itemClass, ItemKind kind, Origin origin, Money amount,
            Optional<BigDecimal> quantity, Money ceiling, Optional<Ratio> firstShare) {

        /** Takes no null. */
        public Item {
            Nulls.refuse("code, name, itemClass, kind, origin, amount, quantity, ceiling, firstShare", code, name, itemClass, kind, origin, amount,
                    quantity, ceiling, firstShare);
        }

        /**
         * {@return a domestic item without a price ceiling}
         *
         * @param code its code
         * @param name what it is called
         * @param itemClass its catalogue class
         * @param kind what it is
         * @param amount what was billed for the line, not for a unit
         */
        public static Item of(String code, String name, ItemClass itemClass, ItemKind kind, Money amount) {
            return new Item(code, name, itemClass, kind, Origin.DOMESTIC, amount, Optional.empty(), Money.MAX, Optional.empty());
        }

        /**
         * {@return the same item of another origin}
         *
         * @param origin where it was made
         */
        public Item withOrigin(Origin origin) {
            return new Item(code, name, itemClass, kind, origin, amount, quantity, ceiling, firstShare);
        }

        /**
         * {@return the same item as so many units with a highest price for each}
         *
         * @param quantity how many units, more than 0
         * @param ceiling the highest price of one unit that counts
         */
        public Item withCeiling(BigDecimal quantity, Money ceiling) {
            return new Item(code, name, itemClass, kind, origin, amount, Optional.of(quantity), ceiling, firstShare);
        }

        /**
         * {@return the same item with a first share}
         *
         * @param firstShare 0 to 100 %; where a rule speaks of the item, the rule counts
         */
        public Item withFirstShare(Ratio firstShare) {
            return new Item(code, name, itemClass, kind, origin, amount, quantity, ceiling, Optional.of(firstShare));
        }

        @Override
        public String toString() {
            return "Item";
        }
    }

    /**
     * Balances of the accounts.
     *
     * @param current this year's money
     * @param carried money carried over from earlier years
     * @param shared money on the family's shared account
     */
    public record Accounts(Money current, Money carried, Money shared) {

        /** Nothing on any account. */
        public static final Accounts EMPTY = new Accounts(Money.ZERO, Money.ZERO, Money.ZERO);

        /** Takes no null. */
        public Accounts {
            Nulls.refuse("current, carried, shared", current, carried, shared);
        }

        @Override
        public String toString() {
            return "Accounts";
        }
    }

    /**
     * A layer that was settled elsewhere, taken as it is.
     *
     * @param layer the layer
     * @param deductible the deductible it charged
     * @param overCap the cost it handed on
     * @param paid what it paid
     */
    public record Settled(Payer layer, Money deductible, Money overCap, Money paid) {

        /** Takes no null. */
        public Settled {
            Nulls.refuse("layer, deductible, overCap, paid", layer, deductible, overCap, paid);
        }

        @Override
        public String toString() {
            return "Settled";
        }
    }

    /** Builds a {@link Claim}. What is given as null is the same as left out; a list or a map is not null. Not safe for use by several threads. */
    public static final class Builder {

        private final String id;
        private @Nullable LocalDate settledOn;
        private @Nullable Person person;
        private @Nullable Visit visit;
        private @Nullable Costs costs;
        private List<Item> items = List.of();
        private @Nullable Accounts accounts;
        private Map<String, Money> indices = Map.of();
        private List<Settled> settled = List.of();
        private YearToDate yearToDate = YearToDate.CARRIED;

        private Builder(String id) {
            this.id = id;
        }

        /**
         * The day of settlement; required.
         *
         * @param settledOn the day, 1990 to 2100
         * @return this builder
         */
        public Builder settledOn(LocalDate settledOn) {
            this.settledOn = settledOn;
            return this;
        }

        /**
         * Whose claim it is; required.
         *
         * @param person the insured person
         * @return this builder
         */
        public Builder person(Person person) {
            this.person = person;
            return this;
        }

        /**
         * The visit it is for; required.
         *
         * @param visit the stay, the consultation or the purchase
         * @return this builder
         */
        public Builder visit(Visit visit) {
            this.visit = visit;
            return this;
        }

        /**
         * What it cost in all. Costs or items are required, but for a year-end settlement, which has neither; where both are given they
         * must agree.
         *
         * @param costs the costs, summing to their total
         * @return this builder
         */
        public Builder costs(Costs costs) {
            this.costs = costs;
            return this;
        }

        /**
         * What was billed, line by line.
         *
         * @param items the lines of the bill, at most 20 000
         * @return this builder
         */
        public Builder items(List<Item> items) {
            this.items = List.copyOf(items);
            return this;
        }

        /**
         * Balances of the accounts; without them no account pays.
         *
         * @param accounts what is on them before the claim
         * @return this builder
         */
        public Builder accounts(Accounts accounts) {
            this.accounts = accounts;
            return this;
        }

        /**
         * Figures of the person a rule may ask for by name.
         *
         * @param indices amounts by name: {@code ownAnnualSalary}
         * @return this builder
         */
        public Builder indices(Map<String, Money> indices) {
            Nulls.refuseIn("indices", indices);
            this.indices = new LinkedHashMap<>(indices);
            return this;
        }

        /**
         * Layers that were settled elsewhere.
         *
         * @param settled one entry for each such layer
         * @return this builder
         */
        public Builder settled(List<Settled> settled) {
            this.settled = List.copyOf(settled);
            return this;
        }

        /**
         * What the medical year has accumulated; required, but for a claim that follows another in one call.
         *
         * @param yearToDate the state before this claim
         * @return this builder
         */
        public Builder yearToDate(YearToDate yearToDate) {
            this.yearToDate = yearToDate;
            return this;
        }

        /**
         * {@return the claim, if it is consistent in itself}
         *
         * @throws ClaimException with every inconsistency, if it is not
         */
        public Claim build() {
            List<Issue> missing = new ArrayList<>();
            require(missing, id, "/id");
            require(missing, settledOn, "/settledOn");
            require(missing, person, "/person");
            require(missing, visit, "/visit");
            require(missing, yearToDate, "/yearToDate");
            if (missing.isEmpty()) {
                Claim claim = new Claim(this);
                missing.addAll(ClaimCheck.check(claim));
                if (missing.isEmpty()) {
                    return claim;
                }
            }
            throw new ClaimException(missing);
        }

        private static void require(List<Issue> missing, @Nullable Object value, String at) {
            if (value == null) {
                missing.add(Issue.of("missing", at, Text.of("缺少此项", "this is missing"), Text.NONE));
            }
        }
    }
}
