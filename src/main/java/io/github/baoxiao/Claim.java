package io.github.baoxiao;

import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;
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
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Referral;
import io.github.baoxiao.terms.Scheme;
import io.github.baoxiao.terms.Slice;
import io.github.baoxiao.terms.Status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * One claim: a person, a visit, and what it cost. Immutable; built with {@link #builder} or read by
 * {@link io.github.baoxiao.json.ClaimJson}.
 *
 * <p>A claim that exists is consistent in itself: its parts sum, its dates are in order. Whether a book answers for it shows when it is
 * settled. No {@code toString} here shows the value of a field.
 */
public final class Claim {

    private final String id;
    private final LocalDate settledOn;
    private final Person person;
    private final Visit visit;
    private final Optional<Costs> costs;
    private final List<Item> items;
    private final Optional<Accounts> accounts;
    private final Map<String, Money> indices;
    private final List<Settled> settled;
    private final YearToDate yearToDate;

    private Claim(Builder builder) {
        this.id = builder.id;
        this.settledOn = builder.settledOn;
        this.person = builder.person;
        this.visit = builder.visit;
        this.costs = Optional.ofNullable(builder.costs);
        this.items = List.copyOf(builder.items);
        this.accounts = Optional.ofNullable(builder.accounts);
        this.indices = Collections.unmodifiableMap(new LinkedHashMap<>(builder.indices));
        this.settled = List.copyOf(builder.settled);
        this.yearToDate = builder.yearToDate;
    }

    /**
     * Begins a claim.
     *
     * @param id the claim's own id: 1 to 64 characters, no control characters
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** The claim's own id. */
    public String id() {
        return id;
    }

    /** The day of settlement. */
    public LocalDate settledOn() {
        return settledOn;
    }

    /** Whose claim it is. */
    public Person person() {
        return person;
    }

    /** The visit it is for. */
    public Visit visit() {
        return visit;
    }

    /** What it cost in all; absent where only items are given. */
    public Optional<Costs> costs() {
        return costs;
    }

    /** What was billed, line by line; empty where only the costs are given. */
    public List<Item> items() {
        return items;
    }

    /** Balances of the accounts; where absent, no account pays. */
    public Optional<Accounts> accounts() {
        return accounts;
    }

    /** Figures of the person a rule may ask for by name. */
    public Map<String, Money> indices() {
        return indices;
    }

    /** Layers that were settled elsewhere. */
    public List<Settled> settled() {
        return settled;
    }

    /** What the medical year has accumulated before this claim. */
    public YearToDate yearToDate() {
        return yearToDate;
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
     */
    public record Person(String id, LocalDate bornOn, Scheme scheme, Status status, String region, Set<Need> needs, Set<String> traits,
            OptionalInt enrolledYears, Coverage coverage) {
        public Person {
            needs = Collections.unmodifiableSet(new TreeSet<>(needs));
            traits = Collections.unmodifiableSet(new TreeSet<>(traits));
        }

        /** A person with insurance in force, without needs or traits. */
        public static Person of(String id, LocalDate bornOn, Scheme scheme, Status status, String region) {
            return new Person(id, bornOn, scheme, status, region, Set.of(), Set.of(), OptionalInt.empty(), Coverage.IN_FORCE);
        }

        /** The same person with these needs. */
        public Person withNeeds(Need... needs) {
            return new Person(id, bornOn, scheme, status, region, Set.of(needs), traits, enrolledYears, coverage);
        }

        /** The same person with these traits. */
        public Person withTraits(String... traits) {
            return new Person(id, bornOn, scheme, status, region, needs, Set.of(traits), enrolledYears, coverage);
        }

        /** The same person with that many years of enrolment. */
        public Person withEnrolledYears(int years) {
            return new Person(id, bornOn, scheme, status, region, needs, traits, OptionalInt.of(years), coverage);
        }

        /** The same person with another coverage. */
        public Person withCoverage(Coverage coverage) {
            return new Person(id, bornOn, scheme, status, region, needs, traits, enrolledYears, coverage);
        }

        @Override
        public String toString() {
            return "Person";
        }
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
     */
    public record Visit(Care care, LocalDate from, LocalDate to, OptionalInt admission, Facility facility, Referral referral,
            Set<String> conditions) {
        public Visit {
            conditions = Collections.unmodifiableSet(new TreeSet<>(conditions));
        }

        /** A visit without referral or conditions; the admission is counted from the year to date. */
        public static Visit of(Care care, LocalDate from, LocalDate to, Facility facility) {
            return new Visit(care, from, to, OptionalInt.empty(), facility, Referral.NONE, Set.of());
        }

        /** The same visit as that admission of the medical year, from 1. */
        public Visit withAdmission(int admission) {
            return new Visit(care, from, to, OptionalInt.of(admission), facility, referral, conditions);
        }

        /** The same visit with another referral. */
        public Visit withReferral(Referral referral) {
            return new Visit(care, from, to, admission, facility, referral, conditions);
        }

        /** The same visit with these conditions. */
        public Visit withConditions(String... conditions) {
            return new Visit(care, from, to, admission, facility, referral, Set.of(conditions));
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
     */
    public record Facility(Level level, FacilityKind kind, String region, boolean designated) {

        /** A designated general hospital. */
        public static Facility of(Level level, String region) {
            return new Facility(level, FacilityKind.GENERAL, region, true);
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
        public Costs {
            named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
        }

        /** Costs without named parts; the total is their sum. */
        public static Costs of(Money inScope, Money firstSelfPay, Money overLimit, Money fullSelfPay) {
            return new Costs(inScope.plus(firstSelfPay).plus(overLimit).plus(fullSelfPay), inScope, firstSelfPay, overLimit, fullSelfPay,
                    Map.of());
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

        /** The same costs with a named part. */
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

        /** A domestic item without a price ceiling. */
        public static Item of(String code, String name, ItemClass itemClass, ItemKind kind, Money amount) {
            return new Item(code, name, itemClass, kind, Origin.DOMESTIC, amount, Optional.empty(), Money.MAX, Optional.empty());
        }

        /** The same item of another origin. */
        public Item withOrigin(Origin origin) {
            return new Item(code, name, itemClass, kind, origin, amount, quantity, ceiling, firstShare);
        }

        /** The same item as so many units with a highest price for each. */
        public Item withCeiling(BigDecimal quantity, Money ceiling) {
            return new Item(code, name, itemClass, kind, origin, amount, Optional.of(quantity), ceiling, firstShare);
        }

        /** The same item with a first share. */
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
        @Override
        public String toString() {
            return "Settled";
        }
    }

    /** Builds a {@link Claim}. Not safe for use by several threads. */
    public static final class Builder {

        private final String id;
        private LocalDate settledOn;
        private Person person;
        private Visit visit;
        private Costs costs;
        private List<Item> items = List.of();
        private Accounts accounts;
        private Map<String, Money> indices = Map.of();
        private List<Settled> settled = List.of();
        private YearToDate yearToDate = YearToDate.CARRIED;

        private Builder(String id) {
            this.id = id;
        }

        /** The day of settlement; required. */
        public Builder settledOn(LocalDate settledOn) {
            this.settledOn = settledOn;
            return this;
        }

        /** Whose claim it is; required. */
        public Builder person(Person person) {
            this.person = person;
            return this;
        }

        /** The visit it is for; required. */
        public Builder visit(Visit visit) {
            this.visit = visit;
            return this;
        }

        /** What it cost in all. Costs or items are required; where both are given they must agree. */
        public Builder costs(Costs costs) {
            this.costs = costs;
            return this;
        }

        /** What was billed, line by line. */
        public Builder items(List<Item> items) {
            this.items = new ArrayList<>(items);
            return this;
        }

        /** Balances of the accounts; without them no account pays. */
        public Builder accounts(Accounts accounts) {
            this.accounts = accounts;
            return this;
        }

        /** Figures of the person a rule may ask for by name. */
        public Builder indices(Map<String, Money> indices) {
            this.indices = new LinkedHashMap<>(indices);
            return this;
        }

        /** Layers that were settled elsewhere. */
        public Builder settled(List<Settled> settled) {
            this.settled = new ArrayList<>(settled);
            return this;
        }

        /** What the medical year has accumulated; required, but for a claim that follows another in one call. */
        public Builder yearToDate(YearToDate yearToDate) {
            this.yearToDate = yearToDate;
            return this;
        }

        /**
         * The claim, if it is consistent in itself.
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

        private static void require(List<Issue> missing, Object value, String at) {
            if (value == null) {
                missing.add(Issue.of("missing", at, Text.of("缺少此项", "this is missing"), Text.NONE));
            }
        }
    }
}
