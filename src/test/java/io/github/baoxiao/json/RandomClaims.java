package io.github.baoxiao.json;

import io.github.baoxiao.Claim;
import io.github.baoxiao.YearToDate;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Possible claims of every shape; the same seed gives the same claims. */
final class RandomClaims {

    private static final String[] TEXTS = {"X-1", "阿莫西林胶囊 0.25g", "a \"b\" \\ / c", "😀 𠮷", "a\u2028b", "\u202Eabc", "<&>'", "{}"};
    private static final String[] NAMES = {"统筹基金", "BASIC/INPATIENT", "a~1b", "x \"y\"", "ownAnnualSalary", "~/"};
    private static final String[] WORDS = {"COVID-19", "A", "MODEL_WORKER", "0"};

    private final Random random;

    RandomClaims(long seed) {
        this.random = new Random(seed);
    }

    Claim next() {
        LocalDate to = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(30_000));
        List<Claim.Item> items = items();
        Claim.Builder claim = Claim.builder(one(TEXTS))
                .settledOn(to.plusDays(random.nextInt(400)))
                .person(person(to))
                .visit(visit(to));
        if (items.isEmpty() || random.nextBoolean()) {
            claim.costs(items.isEmpty() ? costs() : costsOf(items));
        }
        if (random.nextBoolean()) {
            claim.accounts(new Claim.Accounts(money(), money(), money()));
        }
        if (random.nextBoolean()) {
            claim.indices(Map.of(one(NAMES), money()));
        }
        if (random.nextBoolean()) {
            claim.settled(List.of(new Claim.Settled(Payer.BASIC, money(), money(), money()),
                    new Claim.Settled(Payer.HOSPITAL, money(), money(), money())));
        }
        return claim.items(items).yearToDate(yearToDate()).build();
    }

    private Claim.Person person(LocalDate to) {
        Scheme scheme = one(Scheme.values());
        Claim.Person person = new Claim.Person(one(TEXTS), to.minusDays(random.nextInt(40_000)), scheme, status(scheme),
                String.valueOf(100_000 + random.nextInt(900_000)), needs(), words(), number(150, 0), one(Coverage.values()));
        return random.nextBoolean() ? person.withWaitingUntil(to.plusDays(random.nextInt(90))) : person;
    }

    private Claim.Visit visit(LocalDate to) {
        Claim.Facility facility = new Claim.Facility(one(Level.values()), one(FacilityKind.values()), "150100", random.nextBoolean(),
                random.nextBoolean());
        List<Care> ofBills = Stream.of(Care.values()).filter(one -> one != Care.YEAR_END).toList();
        Care care = ofBills.get(random.nextInt(ofBills.size()));
        Claim.Visit visit = new Claim.Visit(care, to.minusDays(random.nextInt(90)), to, number(366, 1), facility,
                one(Referral.values()), words());
        return care == Care.INPATIENT && random.nextBoolean() ? visit.withPart(1 + random.nextInt(5)) : visit;
    }

    private Set<Need> needs() {
        Set<Need> needs = new TreeSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            needs.add(Need.values()[1 + random.nextInt(Need.values().length - 1)]);
        }
        return needs;
    }

    private Set<String> words() {
        Set<String> words = new TreeSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            words.add(one(WORDS));
        }
        return words;
    }

    private Claim.Costs costs() {
        Money fullSelfPay = money();
        Claim.Costs costs = Claim.Costs.of(money(), money(), money(), fullSelfPay);
        return random.nextBoolean() ? costs : costs.withNamed(one(NAMES), Slice.FULL_SELF_PAY, Money.ofCents(fullSelfPay.cents() / 2));
    }

    private static Claim.Costs costsOf(List<Claim.Item> items) {
        return Claim.Costs.of(items.stream().map(Claim.Item::amount).reduce(Money.ZERO, Money::plus), Money.ZERO, Money.ZERO, Money.ZERO);
    }

    private List<Claim.Item> items() {
        List<Claim.Item> items = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            ItemClass itemClass = one(ItemClass.values());
            Optional<BigDecimal> quantity = random.nextBoolean() ? Optional.empty()
                    : Optional.of(BigDecimal.valueOf(1 + random.nextInt(1_000_000), random.nextInt(5)));
            Optional<Ratio> share = itemClass == ItemClass.A || random.nextBoolean() ? Optional.empty()
                    : Optional.of(new Ratio(random.nextInt((int) Ratio.WHOLE + 1)));
            items.add(new Claim.Item(one(TEXTS), one(TEXTS), itemClass, one(ItemKind.values()), one(Origin.values()), money(), quantity,
                    quantity.isEmpty() ? Money.MAX : money(), share));
        }
        return items;
    }

    private YearToDate yearToDate() {
        int shape = random.nextInt(4);
        if (shape < 2) {
            return shape == 0 ? YearToDate.NONE : YearToDate.CARRIED;
        }
        Map<String, YearToDate.Counter> counters = new TreeMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            counters.put(one(NAMES), random.nextBoolean() ? new YearToDate.Counter(money(), money(), money(), random.nextInt(9))
                    : new YearToDate.Counter(Money.ZERO, Money.ZERO, money(), 0));
        }
        Map<Slice, Money> borne = new EnumMap<>(Slice.class);
        for (int i = random.nextInt(4); i > 0; i--) {
            borne.put(one(Slice.values()), money());
        }
        return YearToDate.of(LocalDate.of(2023, 1 + random.nextInt(12), 1), counters, money(), money(), borne);
    }

    private OptionalInt number(int most, int least) {
        return random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(least + random.nextInt(most - least + 1));
    }

    /** Nothing, a few cents, or up to a hundred million yuan. */
    private Money money() {
        return Money.ofCents(switch (random.nextInt(3)) {
            case 0 -> 0;
            case 1 -> random.nextInt(200);
            default -> (long) random.nextInt(1_000_000) * 10_000 + random.nextInt(10_000);
        });
    }

    @SafeVarargs
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }

    private Status status(Scheme scheme) {
        Status status = one(Status.values());
        return status.belongsTo(scheme) ? status : status(scheme);
    }
}
