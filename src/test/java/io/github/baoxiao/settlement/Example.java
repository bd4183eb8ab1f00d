package io.github.baoxiao.settlement;

import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.money.Rounding;
import io.github.baoxiao.terms.Cap;
import io.github.baoxiao.terms.Citation;
import io.github.baoxiao.terms.Clause;
import io.github.baoxiao.terms.CostCap;
import io.github.baoxiao.terms.Cover;
import io.github.baoxiao.terms.Deductible;
import io.github.baoxiao.terms.Guarantee;
import io.github.baoxiao.terms.Part;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Payment;
import io.github.baoxiao.terms.Payment.Axis;
import io.github.baoxiao.terms.Payment.Band;
import io.github.baoxiao.terms.Payment.Banded;
import io.github.baoxiao.terms.Payment.Period;
import io.github.baoxiao.terms.Purse;
import io.github.baoxiao.terms.Slice;
import io.github.baoxiao.terms.Stage;
import io.github.baoxiao.terms.Terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Bills and terms written in yuan, for tests that read like claims: {@code bill("50000").under(basic().deductible("300").pays(70))}. */
final class Example {

    private long fullSelfPay;
    private long overLimit;
    private long firstSelfPay;
    private final long inScope;
    private final List<Bill.Named> named = new ArrayList<>();
    private final List<Bill.Given> given = new ArrayList<>();
    private final Map<String, Counter> before = new TreeMap<>();
    private final long[] purses = new long[Purse.values().length];
    private int days = 1;
    private int admission;
    private boolean isPart;
    private final Map<String, Long> indices = new TreeMap<>();
    private Rounding rounding = Rounding.HALF_UP;
    private boolean roundsEachBand;

    private Example(String inScope) {
        this.inScope = cents(inScope);
    }

    static Example bill(String inScope) {
        return new Example(inScope);
    }

    static long cents(String yuan) {
        return Money.yuan(yuan).cents();
    }

    Example and(Slice slice, String amount) {
        switch (slice) {
            case FULL_SELF_PAY -> fullSelfPay = cents(amount);
            case OVER_LIMIT -> overLimit = cents(amount);
            case FIRST_SELF_PAY -> firstSelfPay = cents(amount);
            default -> throw new IllegalArgumentException("a bill has no " + slice);
        }
        return this;
    }

    Example named(String name, Slice of, String amount) {
        named.add(new Bill.Named(name, of, cents(amount)));
        return this;
    }

    Example given(Payer layer, String deductible, String overCap, String paid) {
        given.add(new Bill.Given(layer, cents(deductible), cents(overCap), cents(paid)));
        return this;
    }

    Example purse(Purse purse, String amount) {
        purses[purse.ordinal()] = cents(amount);
        return this;
    }

    Example days(int count) {
        days = count;
        return this;
    }

    Example admission(int number) {
        admission = number;
        return this;
    }

    Example part() {
        isPart = true;
        return this;
    }

    Example index(String name, String amount) {
        indices.put(name, cents(amount));
        return this;
    }

    Example before(String key, String position, String deductible, String paid, int visits) {
        before.put(key, new Counter(cents(position), cents(deductible), cents(paid), visits));
        return this;
    }

    Example rounding(Rounding mode) {
        rounding = mode;
        return this;
    }

    Example roundingEachBand() {
        roundsEachBand = true;
        return this;
    }

    Bill bill() {
        return new Bill(fullSelfPay, overLimit, firstSelfPay, inScope, named, days, admission, purses[0], purses[1], purses[2], given,
                isPart, indices, Optional.empty());
    }

    /** Settles the bill: the turns are drafts of clauses, and stages where a turn is no clause. */
    Result under(Object... turns) {
        List<Stage> stages = new ArrayList<>();
        for (Object turn : turns) {
            if (turn instanceof Draft draft) {
                Clause clause = draft.clause();
                List<Clause> clauses = new ArrayList<>(List.of(clause));
                if (!stages.isEmpty() && stages.get(stages.size() - 1) instanceof Stage.OfLayer last && last.layer() == clause.layer()) {
                    stages.remove(last);
                    clauses.addAll(0, last.clauses());
                }
                stages.add(new Stage.OfLayer(clause.layer(), clauses));
            } else {
                stages.add((Stage) turn);
            }
        }
        return new Result(Settlement.settle(bill(), new Terms(stages, rounding, roundsEachBand), before));
    }

    static Draft basic() {
        return new Draft(Payer.BASIC, "INPATIENT").covers(Slice.IN_SCOPE);
    }

    /** A later layer; "in scope" means these four to it. */
    static Draft layer(Payer layer) {
        return new Draft(layer, "INPATIENT").covers(Slice.COPAY, Slice.OVER_CAP, Slice.DEDUCTIBLE, Slice.NOT_COVERED);
    }

    static Stage account(Purse purse, Part... parts) {
        return new Stage.OfAccount(purse, List.of(parts).stream().map(Cover::of).toList(), Citation.NONE);
    }

    static Stage turn(Payer layer) {
        return new Stage.OfLayer(layer, List.of());
    }

    /** A clause in the making. */
    static final class Draft {
        private final Payer layer;
        private String name;
        private String counter;
        private List<Cover> covers = List.of();
        private Deductible.Basis basis = new Deductible.ByAdmission(List.of(Money.ZERO));
        private Ratio times = Ratio.ONE;
        private int renewedEvery;
        private Deductible.Mode mode = Deductible.Mode.EACH_ADMISSION;
        private Money ceiling = Money.MAX;
        private String deductibleCounter;
        private Set<Payer> notMetBy = Set.of();
        private Period period = Period.PER_CLAIM;
        private Axis axis = Axis.DEDUCTIBLE_INSIDE;
        private final List<Band> bands = new ArrayList<>();
        private Ratio payout = Ratio.ONE;
        private Payment payment;
        private Guarantee guarantee = Guarantee.NONE;
        private CostCap costCap = CostCap.NONE;
        private final List<Cap> caps = new ArrayList<>();

        private Draft(Payer layer, String name) {
            this.layer = layer;
            this.name = name;
            this.counter = layer.name() + "/" + name;
            this.deductibleCounter = counter;
        }

        Draft named(String other) {
            name = other;
            counter = layer.name() + "/" + other;
            deductibleCounter = counter;
            return this;
        }

        Draft counter(String key) {
            counter = key;
            return this;
        }

        Draft covers(Part... parts) {
            covers = List.of(parts).stream().map(Cover::of).toList();
            return this;
        }

        Draft covers(int percent, Part part) {
            covers = List.of(new Cover(part, Ratio.percent(percent)));
            return this;
        }

        Draft deductible(String... figures) {
            basis = new Deductible.ByAdmission(List.of(figures).stream().map(Money::yuan).toList());
            return this;
        }

        Draft deductible(Deductible.Basis other) {
            basis = other;
            return this;
        }

        Draft times(int... percents) {
            for (int percent : percents) {
                times = times.times(Ratio.percent(percent));
            }
            return this;
        }

        Draft renewedEvery(int days) {
            renewedEvery = days;
            return this;
        }

        Draft onceAYear() {
            mode = Deductible.Mode.ONCE_A_YEAR;
            return this;
        }

        Draft perLevel() {
            mode = Deductible.Mode.PER_LEVEL;
            return this;
        }

        Draft deductibleCeiling(String amount) {
            ceiling = Money.yuan(amount);
            return this;
        }

        Draft deductibleCounter(String key) {
            deductibleCounter = key;
            return this;
        }

        Draft notMetBy(Payer payer) {
            notMetBy = Set.of(payer);
            return this;
        }

        Draft runs(Period over, Axis from) {
            period = over;
            axis = from;
            return this;
        }

        Draft upTo(String edge, int percent) {
            bands.add(new Band(Money.yuan(edge), Ratio.percent(percent)));
            return this;
        }

        Draft beyond(int percent) {
            bands.add(new Band(Money.MAX, Ratio.percent(percent)));
            return this;
        }

        Draft pays(int percent) {
            return beyond(percent);
        }

        Draft pays(String percent) {
            bands.add(new Band(Money.MAX, Ratio.percent(percent)));
            return this;
        }

        Draft paysFlat(String amount, Payment.Unit unit) {
            payment = new Payment.Flat(Money.yuan(amount), unit, Citation.NONE);
            return this;
        }

        Draft paysNothing(String reason) {
            payment = new Payment.Nothing(reason, Citation.NONE);
            return this;
        }

        Draft payout(int percent) {
            payout = Ratio.percent(percent);
            return this;
        }

        Draft guarantees(int percent) {
            guarantee = new Guarantee(Ratio.percent(percent), Citation.NONE);
            return this;
        }

        Draft costCap(String perYear) {
            costCap = new CostCap(Money.yuan(perYear), costCap.perClaim());
            return this;
        }

        Draft costCapPerClaim(String perClaim) {
            costCap = new CostCap(costCap.perYear(), Money.yuan(perClaim));
            return this;
        }

        Draft cap(Cap.Per per, String limit) {
            return cap(per, limit, counter);
        }

        Draft cap(Cap.Per per, String limit, String key) {
            caps.add(new Cap(per, Money.yuan(limit), key, Citation.NONE));
            return this;
        }

        Clause clause() {
            Payment pays = payment != null ? payment : new Banded(period, axis, bands, payout, Citation.NONE);
            return new Clause(layer, name, counter, covers, new Deductible(basis, times, mode, ceiling, deductibleCounter,
                    deductibleCounter + "@LEVEL_2", notMetBy, Citation.NONE, renewedEvery), pays, guarantee, costCap, caps);
        }
    }

    /** A settled bill, in yuan. */
    record Result(Outcome outcome) {

        String funds() {
            return yuan(outcome.draws().stream().filter(draw -> draw.payer().isFund()).mapToLong(Draw::amount).sum());
        }

        String paid(Payer payer) {
            return yuan(outcome.draws().stream().filter(draw -> draw.payer() == payer).mapToLong(Draw::amount).sum());
        }

        String paid(Payer payer, Slice slice) {
            return yuan(outcome.draws().stream().filter(draw -> draw.payer() == payer && draw.slice() == slice)
                    .mapToLong(Draw::amount).sum());
        }

        /** What the person bears of a slice. */
        String left(Slice slice) {
            return paid(Payer.PERSON, slice);
        }

        /** The only row. */
        ClauseResult row() {
            if (outcome.clauses().size() != 1) {
                throw new AssertionError("rows: " + outcome.clauses());
            }
            return outcome.clauses().get(0);
        }

        ClauseResult row(int index) {
            return outcome.clauses().get(index);
        }

        String deductible() {
            return yuan(row().deductible());
        }

        /** {@code position, deductible, paid, visits}. */
        String counter(String key) {
            Counter counter = outcome.counters().getOrDefault(key, Counter.UNUSED);
            return yuan(counter.position()) + ", " + yuan(counter.deductible()) + ", " + yuan(counter.paid()) + ", " + counter.visits();
        }

        /** The rows of the bands: {@code 300.00-50000.00 at 70% is 34790.00}. */
        List<String> bands(int index) {
            return row(index).bands().stream().map(band -> yuan(band.from()) + "-" + yuan(band.to()) + " at "
                    + new Ratio(band.ratio()) + " is " + yuan(band.amount())).toList();
        }

        static String yuan(long cents) {
            return Money.ofCents(cents).toString();
        }
    }
}
