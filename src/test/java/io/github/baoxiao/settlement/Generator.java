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
import io.github.baoxiao.terms.Deductible.ByAdmission;
import io.github.baoxiao.terms.Guarantee;
import io.github.baoxiao.terms.NamedSlice;
import io.github.baoxiao.terms.Part;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Payment;
import io.github.baoxiao.terms.Payment.Axis;
import io.github.baoxiao.terms.Payment.Band;
import io.github.baoxiao.terms.Payment.Banded;
import io.github.baoxiao.terms.Payment.Period;
import io.github.baoxiao.terms.Payment.Unit;
import io.github.baoxiao.terms.Purse;
import io.github.baoxiao.terms.Slice;
import io.github.baoxiao.terms.Stage;
import io.github.baoxiao.terms.Terms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Random bills, terms and years to date, close to the points where a settlement changes its course: thresholds, band edges and caps,
 * give or take a cent or two. Case {@code n} of a seed is always the same; {@link Case#toString()} says all of it.
 */
final class Generator {

    /** One thing to settle. */
    record Case(long seed, long number, Profile profile, Bill bill, Terms terms, Map<String, Counter> before) {

        Case with(Bill other) {
            return new Case(seed, number, profile, other, terms, before);
        }

        Case with(Terms other) {
            return new Case(seed, number, profile, bill, other, before);
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder("case " + number + " of seed " + seed + ", " + profile + "\n  " + bill + "\n  "
                    + terms.rounding() + (terms.roundsEachBand() ? ", each band rounded" : ""));
            for (Stage stage : terms.stages()) {
                if (stage instanceof Stage.OfLayer layer) {
                    text.append("\n  layer ").append(layer.layer().name());
                    layer.clauses().forEach(clause -> text.append("\n    ").append(clause));
                } else {
                    text.append("\n  ").append(stage);
                }
            }
            before.forEach((key, counter) -> text.append("\n  ").append(key).append(" = ").append(counter));
            return text.toString();
        }
    }

    /** What kind of terms. */
    enum Profile {
        /** Everything the terms can say. */
        ANYTHING,
        /**
         * Layers stacked on the excess of one another, for the properties about "one more cent". Its limits are the real exceptions to
         * those properties; {@link SettlementPropertiesTest} shows each of them by an example.
         */
        STACKED
    }

    private static final List<String> NAMES = List.of("特药", "罕见病药", "外购药");
    private static final long[] NICE = {100, 10_000, 30_000, 50_000, 100_000, 150_000, 200_000, 300_000, 500_000, 1_000_000, 2_000_000,
        5_000_000, 10_000_000, 19_000_000, 40_000_000};
    private static final List<Payer> LAYERS = List.of(Payer.LARGE_AMOUNT, Payer.CRITICAL_ILLNESS, Payer.CIVIL_SERVANT,
            Payer.ENTERPRISE, Payer.ASSISTANCE, Payer.TILT_ASSISTANCE, Payer.TREASURY, Payer.COMMERCIAL);
    private static final Ratio[] RATIOS = {Ratio.percent(50), Ratio.percent(60), Ratio.percent(70), Ratio.percent(75),
        Ratio.percent("62.5"), Ratio.percent(80), Ratio.percent(85), Ratio.percent(90), Ratio.percent(95), Ratio.percent("97.5")};

    private final SplittableRandom random;
    private final Profile profile;
    private final List<Long> marks = new ArrayList<>();
    private final List<Bill.Given> given = new ArrayList<>();
    private int size;
    private int citations;

    private Generator(long seed, long number, Profile profile) {
        this.random = new SplittableRandom(seed * 1_000_003 + number);
        this.profile = profile;
    }

    /** The case of that number. */
    static Case make(long seed, long number, Profile profile) {
        return new Generator(seed, number, profile).make(seed, number);
    }

    private Case make(long seed, long number) {
        size = random.nextInt(5, 37);
        Terms terms = terms();
        Map<String, Counter> before = before(terms);
        Bill bill = bill(terms, before);
        Case made = new Case(seed, number, profile, bill, terms, before);
        return chance(35) ? aimed(made) : made;
    }

    // ---- dice ----

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private int nudge() {
        return random.nextInt(-2, 3);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T extends Enum<T>> T pick(Class<T> type) {
        return pick(List.of(type.getEnumConstants()));
    }

    /** Cents, as likely between 1 and 2 as between a million and two. */
    private long logUniform(int mostBits) {
        int bits = random.nextInt(Math.max(1, Math.min(39, mostBits)));
        return random.nextLong(1L << bits, 1L << bits + 1);
    }

    /** An amount of about the size of this case. */
    private long amount() {
        if (chance(25)) {
            return NICE[random.nextInt(NICE.length)];
        }
        int bits = Math.max(0, Math.min(38, size + random.nextInt(-4, 3)));
        return random.nextLong(1L << bits, 1L << bits + 1);
    }

    private Money mark() {
        long amount = amount();
        marks.add(amount);
        return Money.ofCents(amount);
    }

    private Ratio ratio() {
        int die = random.nextInt(20);
        return switch (die) {
            case 0 -> Ratio.ZERO;
            case 1, 2 -> Ratio.ONE;
            case 3, 4, 5 -> new Ratio(random.nextLong(Ratio.WHOLE + 1));
            case 6 -> new Ratio(random.nextLong(1, 50_000));
            case 7, 8 -> Ratio.percent(random.nextLong(1, 101));
            default -> RATIOS[random.nextInt(RATIOS.length)];
        };
    }

    private Ratio weight() {
        return chance(75) ? Ratio.ONE : chance(50) ? Ratio.percent(50) : new Ratio(random.nextLong(1, Ratio.WHOLE + 1));
    }

    private Citation citation() {
        citations++;
        return new Citation("条款" + citations, "book/file.drl:" + citations, "document " + citations);
    }

    // ---- terms ----

    private Terms terms() {
        List<Stage> stages = new ArrayList<>();
        boolean stacked = profile == Profile.STACKED;
        if (chance(20)) {
            stages.add(new Stage.OfAccount(pick(Purse.class), earlyCovers(), citation()));
        }
        List<Clause> basic = chance(94) ? basicClauses() : List.of();
        if (stacked || chance(96)) {
            stages.add(new Stage.OfLayer(Payer.BASIC, basic));
        }
        List<List<Part>> groups = stacked ? groups(basic) : List.of();
        List<Payer> layers = new ArrayList<>(LAYERS);
        if (chance(15)) {
            shuffle(layers);
        }
        for (Payer layer : layers) {
            if (chance(28)) {
                stages.add(new Stage.OfLayer(layer, laterClauses(layer, groups)));
            }
            if (chance(4)) {
                stages.add(new Stage.OfAccount(pick(Purse.class), stacked ? coversOf(pick(groups)) : lateCovers(), citation()));
            }
        }
        if (chance(6)) {
            stages.add(new Stage.OfLayer(Payer.HOSPITAL, List.of()));
        }
        for (Purse purse : Purse.values()) {
            if (chance(40)) {
                stages.add(new Stage.OfAccount(purse, lateCovers(), citation()));
            }
        }
        Rounding rounding = chance(50) ? Rounding.HALF_UP : pick(Rounding.class);
        return new Terms(stages, stacked && rounding == Rounding.HALF_EVEN ? Rounding.HALF_DOWN : rounding, chance(15));
    }

    private <T> void shuffle(List<T> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, random.nextInt(i + 1));
        }
    }

    private static List<Part> parts(Slice... slices) {
        return List.of(slices);
    }

    private List<Cover> some(List<Part> parts) {
        List<Part> mixed = new ArrayList<>(parts);
        shuffle(mixed);
        int count = random.nextInt(1, mixed.size() + 1);
        return mixed.subList(0, count).stream().map(part -> new Cover(part, weight())).toList();
    }

    private List<Cover> earlyCovers() {
        if (chance(50)) {
            return List.of(new Cover(Slice.IN_SCOPE, weight()));
        }
        List<Part> parts = new ArrayList<>(parts(Slice.IN_SCOPE, Slice.FIRST_SELF_PAY, Slice.OVER_LIMIT));
        // A full-self-pay item changes what an early account leaves to the funds: I9 looks at accounts at the end only.
        if (profile == Profile.ANYTHING) {
            parts.add(Slice.FULL_SELF_PAY);
            parts.add(new NamedSlice(pick(NAMES)));
        }
        return some(parts);
    }

    private List<Cover> lateCovers() {
        List<Part> parts = new ArrayList<>(List.of(Slice.values()));
        NAMES.forEach(name -> parts.add(new NamedSlice(name)));
        return chance(40) ? List.of(Cover.of(Slice.DEDUCTIBLE), Cover.of(Slice.COPAY), Cover.of(Slice.OVER_CAP)) : some(parts);
    }

    private List<Cover> basicCovers(int index) {
        if (index == 0 && chance(60)) {
            return List.of(Cover.of(Slice.IN_SCOPE));
        }
        List<Part> parts = new ArrayList<>(parts(Slice.IN_SCOPE, Slice.FIRST_SELF_PAY));
        parts.add(new NamedSlice(pick(NAMES)));
        if (chance(30)) {
            parts.add(Slice.OVER_LIMIT);
        }
        if (profile == Profile.ANYTHING && chance(20)) {
            parts.add(Slice.FULL_SELF_PAY);
        }
        return some(parts);
    }

    private List<Clause> basicClauses() {
        int count = chance(65) ? 1 : random.nextInt(2, 4);
        List<Clause> clauses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            clauses.add(clause(Payer.BASIC, "C" + i, basicCovers(i)));
        }
        return clauses;
    }

    private List<Clause> laterClauses(Payer layer, List<List<Part>> groups) {
        int count = chance(8) ? 0 : chance(70) ? 1 : random.nextInt(2, 4);
        List<Clause> clauses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            clauses.add(clause(layer, "C" + i, profile == Profile.STACKED ? coversOf(pick(groups)) : laterCovers()));
        }
        return clauses;
    }

    private List<Cover> laterCovers() {
        if (chance(45)) {
            return List.of(Cover.of(Slice.COPAY), Cover.of(Slice.OVER_CAP), Cover.of(Slice.DEDUCTIBLE), Cover.of(Slice.NOT_COVERED));
        }
        List<Part> parts = new ArrayList<>(List.of(Slice.values()));
        NAMES.forEach(name -> parts.add(new NamedSlice(name)));
        return some(parts);
    }

    /** The slices in groups: every later clause covers one whole group. */
    private List<List<Part>> groups(List<Clause> basic) {
        List<List<Part>> groups = new ArrayList<>();
        boolean cutsPayments = basic.stream().anyMatch(clause -> !clause.caps().isEmpty());
        if (cutsPayments || chance(50)) {
            groups.add(parts(Slice.COPAY, Slice.OVER_CAP, Slice.DEDUCTIBLE));
            groups.add(parts(Slice.NOT_COVERED, Slice.OVER_LIMIT));
            groups.add(parts(Slice.FIRST_SELF_PAY));
        } else {
            List<Part> mixed = new ArrayList<>(parts(Slice.COPAY, Slice.OVER_CAP, Slice.DEDUCTIBLE, Slice.NOT_COVERED,
                    Slice.FIRST_SELF_PAY, Slice.OVER_LIMIT));
            shuffle(mixed);
            int cut = random.nextInt(1, 5);
            groups.add(List.copyOf(mixed.subList(0, cut)));
            groups.add(List.copyOf(mixed.subList(cut, mixed.size())));
        }
        groups.add(List.of(new NamedSlice(pick(NAMES))));
        return groups;
    }

    /** A whole group; a share of it only where it is one slice. */
    private List<Cover> coversOf(List<Part> group) {
        if (group.size() == 1) {
            return List.of(new Cover(group.get(0), weight()));
        }
        return group.stream().map(Cover::of).toList();
    }

    private Clause clause(Payer layer, String name, List<Cover> covers) {
        boolean stacked = profile == Profile.STACKED;
        String own = !stacked && chance(10) ? "共用" : layer.name() + "/" + name;
        boolean nothing = chance(4);
        boolean flat = chance(8);
        Payment payment = nothing ? new Payment.Nothing("等待期", citation())
                : flat ? new Payment.Flat(mark(), pick(Unit.class), citation()) : banded();
        return new Clause(layer, name, own, covers, deductible(own), payment,
                chance(14) ? new Guarantee(ratio(), citation()) : Guarantee.NONE, costCap(), caps(layer, own));
    }

    private Banded banded() {
        List<Band> bands = new ArrayList<>();
        long edge = 0;
        int closed = chance(30) ? 0 : random.nextInt(1, 5);
        for (int i = 0; i < closed; i++) {
            edge += chance(5) ? random.nextLong(1, 4) : amount();
            if (edge >= Money.MAX.cents()) {
                break;
            }
            marks.add(edge);
            bands.add(new Band(Money.ofCents(edge), ratio()));
        }
        bands.add(new Band(Money.MAX, ratio()));
        Ratio payout = chance(80) ? Ratio.ONE
                : profile == Profile.STACKED || chance(50) ? ratio() : pick(List.of(Ratio.percent(110), Ratio.percent(150)));
        return new Banded(pick(Period.class), pick(Axis.class), bands, payout, citation());
    }

    private Deductible deductible(String own) {
        if (chance(15)) {
            return Deductible.none(own);
        }
        String counter = profile == Profile.STACKED || chance(85) ? own : "起付线";
        Deductible.Mode mode = pick(Deductible.Mode.class);
        Ratio times = chance(70) ? Ratio.ONE
                : pick(List.of(Ratio.ZERO, Ratio.percent(50), Ratio.percent(80), Ratio.percent(150), new Ratio(333_333)));
        Set<Payer> notMetBy = chance(40) ? Set.of(Payer.SHARED_ACCOUNT) : Set.of();
        int renewedEvery = profile == Profile.ANYTHING && mode == Deductible.Mode.EACH_ADMISSION && chance(15)
                ? pick(List.of(30, 90, 180)) : 0;
        return new Deductible(basis(), times, mode, chance(30) ? mark() : Money.MAX, counter, counter + "@LEVEL_2", notMetBy,
                citation(), renewedEvery);
    }

    private Deductible.Basis basis() {
        int die = random.nextInt(profile == Profile.STACKED ? 8 : 11);
        if (die < 5) {
            List<Money> figures = new ArrayList<>();
            int count = random.nextInt(1, 4);
            for (int i = 0; i < count; i++) {
                figures.add(chance(10) ? Money.ZERO : mark());
            }
            return new ByAdmission(figures);
        }
        Money first = mark();
        Money floor = chance(40) ? Money.ZERO : Money.ofCents(first.cents() / random.nextInt(1, 5));
        if (die == 5) {
            return new Deductible.Reduced(first, pick(List.of(Ratio.percent(10), Ratio.percent(20), Ratio.percent(50),
                    new Ratio(random.nextLong(Ratio.WHOLE)))), floor);
        }
        if (die < 8) {
            return new Deductible.Stepped(first, Money.ofCents(first.cents() / random.nextInt(2, 6) + random.nextInt(3)), floor);
        }
        long lowest = chance(30) ? 0 : amount();
        if (die == 10) {
            boolean own = chance(50);
            return new Deductible.ShareOfIndex(Ratio.percent(random.nextLong(1, 60)), own ? "ownAnnualSalary" : "社会平均工资", own,
                    own ? Optional.empty() : Optional.of(mark()), Money.ofCents(chance(50) ? 0 : lowest),
                    chance(50) ? Money.MAX : Money.ofCents(lowest + amount()));
        }
        return new Deductible.ShareOfBill(chance(50) ? Ratio.percent(random.nextLong(1, 30)) : ratio(), chance(50),
                Money.ofCents(lowest), chance(50) ? Money.MAX : Money.ofCents(lowest + amount()));
    }

    private CostCap costCap() {
        return new CostCap(chance(18) ? mark() : Money.MAX, chance(12) ? mark() : Money.MAX);
    }

    private List<Cap> caps(Payer layer, String own) {
        List<Cap> caps = new ArrayList<>();
        boolean mayShare = profile == Profile.ANYTHING || layer != Payer.BASIC;
        if (chance(22)) {
            caps.add(new Cap(Cap.Per.YEAR, mark(), own, citation()));
        }
        if (mayShare && chance(16)) {
            caps.add(new Cap(Cap.Per.YEAR, mark(), "统筹基金", citation()));
        }
        if (chance(12)) {
            caps.add(new Cap(Cap.Per.CLAIM, mark(), own, citation()));
        }
        if (chance(10)) {
            caps.add(new Cap(Cap.Per.DAY, Money.ofCents(amount() / 8 + 1), own, citation()));
        }
        return caps;
    }

    // ---- the year to date ----

    private Map<String, Counter> before(Terms terms) {
        Map<String, Counter> before = new TreeMap<>();
        if (chance(25)) {
            return before;
        }
        for (Clause clause : clauses(terms)) {
            Deductible deductible = clause.deductible();
            put(before, clause.counter(), new Counter(position(clause), 0, 0, random.nextInt(3)));
            put(before, deductible.counter(), new Counter(0, met(deductible), 0, random.nextInt(4)));
            if (deductible.mode() == Deductible.Mode.PER_LEVEL) {
                put(before, deductible.levelCounter(), new Counter(0, met(deductible), 0, random.nextInt(4)));
            }
            put(before, clause.counter(), new Counter(0, 0, chance(50) ? 0 : logUniform(size), 0));
            for (Cap cap : clause.caps()) {
                put(before, cap.counter(), new Counter(0, 0, paid(cap), 0));
            }
        }
        if (chance(20)) {
            before.put("别的账", new Counter(logUniform(30), logUniform(30), logUniform(30), 2));
        }
        return before;
    }

    static List<Clause> clauses(Terms terms) {
        List<Clause> clauses = new ArrayList<>();
        for (Stage stage : terms.stages()) {
            if (stage instanceof Stage.OfLayer layer) {
                clauses.addAll(layer.clauses());
            }
        }
        return clauses;
    }

    private static void put(Map<String, Counter> before, String key, Counter more) {
        Counter old = before.getOrDefault(key, Counter.UNUSED);
        before.put(key, new Counter(more.position() > 0 ? more.position() : old.position(),
                more.deductible() > 0 ? more.deductible() : old.deductible(), more.paid() > 0 ? more.paid() : old.paid(),
                Math.max(old.visits(), more.visits())));
    }

    private long near(long mark) {
        return Math.max(0, mark + nudge());
    }

    private long below(long mark) {
        return Math.max(0, mark - pick(List.of(0, 1, 2, 100)));
    }

    private long position(Clause clause) {
        List<Long> edges = new ArrayList<>();
        if (clause.payment() instanceof Banded banded) {
            banded.bands().stream().map(band -> band.upTo().cents()).filter(edge -> edge < Money.MAX.cents()).forEach(edges::add);
        }
        if (clause.costCap().perYear().compareTo(Money.MAX) < 0) {
            long cap = clause.costCap().perYear().cents();
            edges.add(cap);
            if (chance(30)) {
                return below(cap);
            }
        }
        return chance(35) ? 0 : !edges.isEmpty() && chance(50) ? near(pick(edges)) : logUniform(size + 2);
    }

    private long met(Deductible deductible) {
        if (chance(35)) {
            return 0;
        }
        if (deductible.ceiling().compareTo(Money.MAX) < 0 && chance(50)) {
            return below(deductible.ceiling().cents());
        }
        long figure = deductible.basis() instanceof ByAdmission list ? list.figures().get(0).cents() : amount();
        return chance(50) ? near(figure) : random.nextLong(figure + 1);
    }

    private long paid(Cap cap) {
        if (cap.per() != Cap.Per.YEAR) {
            return 0;
        }
        return chance(30) ? below(cap.limit().cents()) : chance(5) ? cap.limit().cents() + random.nextInt(1, 3)
                : chance(40) ? 0 : random.nextLong(cap.limit().cents() + 1);
    }

    // ---- the bill ----

    private Bill bill(Terms terms, Map<String, Counter> before) {
        int day = chance(50) ? 1 : chance(90) ? random.nextInt(2, 60) : random.nextInt(60, 400);
        if (chance(1)) {
            return new Bill(0, 0, 0, 0, List.of(), day, 0, 0, 0, 0, List.of());
        }
        if (profile == Profile.ANYTHING && chance(5)) {
            return Bill.ofYear(other(), other(), other(), new Bill.Split(other(), Math.min(150_000_000_000L, inScope(before)), other(), other()),
                    purse(amount()), purse(amount()), purse(amount()), Map.of("ownAnnualSalary", amount()));
        }
        long inScope = inScope(before);
        boolean others = inScope < 500_000_000_000L;
        long fullSelfPay = others ? other() : 0;
        long overLimit = others ? other() : 0;
        long firstSelfPay = others ? other() : 0;
        List<Bill.Named> named = new ArrayList<>();
        long[] left = {fullSelfPay, overLimit, firstSelfPay, inScope};
        for (String name : NAMES) {
            if (chance(30)) {
                int of = random.nextInt(4);
                long amount = chance(15) ? left[of] : left[of] == 0 ? 0 : random.nextLong(left[of] + 1);
                boolean impossible = profile == Profile.ANYTHING && chance(1);
                left[of] -= amount;
                named.add(new Bill.Named(name, Slice.values()[of], amount + (impossible ? left[of] + 1 : 0)));
            }
        }
        for (Stage stage : terms.stages()) {
            if (stage instanceof Stage.OfLayer layer && chance(layer.layer() == Payer.HOSPITAL ? 90 : 4)) {
                given.add(given(layer.layer(), inScope, inScope + fullSelfPay + overLimit + firstSelfPay));
            }
        }
        shuffle(given);
        return new Bill(fullSelfPay, overLimit, firstSelfPay, inScope, named, day, chance(70) ? 0 : random.nextInt(1, 6),
                purse(inScope), purse(inScope), purse(inScope), given, chance(10),
                chance(5) ? Map.of() : Map.of("ownAnnualSalary", amount()), Optional.empty());
    }

    private long inScope(Map<String, Counter> before) {
        if (marks.isEmpty() || chance(35)) {
            return chance(2) ? Money.MAX.cents() - random.nextInt(3) : logUniform(chance(85) ? size + 4 : 39);
        }
        long amount = pick(marks);
        if (chance(50)) {
            amount += pick(marks);
        }
        if (chance(40) && !before.isEmpty()) {
            Counter counter = pick(List.copyOf(before.values()));
            amount = Math.max(0, amount - (chance(70) ? counter.position() : counter.deductible()));
        }
        return Math.min(Money.MAX.cents(), near(amount));
    }

    private long other() {
        return chance(55) ? 0 : Math.min(150_000_000_000L, chance(30) && !marks.isEmpty() ? near(pick(marks)) : logUniform(size + 2));
    }

    private long purse(long inScope) {
        return chance(40) ? 0 : chance(30) ? near(inScope) : logUniform(size + 3);
    }

    private Bill.Given given(Payer layer, long inScope, long total) {
        if (layer == Payer.BASIC) {
            long deductible = random.nextLong(inScope / 3 + 1);
            long overCap = chance(60) ? 0 : random.nextLong(inScope / 3 + 1);
            long most = inScope - overCap;
            return new Bill.Given(layer, deductible, overCap, chance(20) ? most + (chance(20) ? 1 : 0) : random.nextLong(most + 1));
        }
        long most = chance(8) ? total : inScope / 4;
        return new Bill.Given(layer, random.nextLong(inScope / 6 + 1), chance(70) ? 0 : random.nextLong(inScope / 6 + 1),
                random.nextLong(most + 1));
    }

    // ---- aiming ----

    /** The same case with one number of one clause moved to where its base, its payment or its stretch ends. */
    private Case aimed(Case made) {
        Oracle.Answer answer;
        try {
            answer = Oracle.settle(made.bill(), made.terms(), made.before());
        } catch (Oracle.Refused refused) {
            return made;
        }
        if (answer.workings().isEmpty()) {
            return made;
        }
        Oracle.Working working = pick(answer.workings());
        Clause clause = working.clause();
        Money there = Money.ofCents(Math.max(1, near(switch (random.nextInt(4)) {
            case 0 -> working.base();
            case 1 -> working.full();
            case 2 -> working.start() + working.length();
            default -> working.charged() + working.length();
        })));
        return made.with(replaced(made.terms(), clause, moved(clause, working, there)));
    }

    private Clause moved(Clause old, Oracle.Working working, Money there) {
        Deductible deductible = old.deductible();
        Payment payment = old.payment();
        CostCap costCap = old.costCap();
        List<Cap> caps = old.caps();
        // A cap on BASIC decides how the stacked profile may group its slices, so it is not put there afterwards.
        boolean mayCap = profile == Profile.ANYTHING || old.layer() != Payer.BASIC || !caps.isEmpty();
        switch (random.nextInt(mayCap ? 0 : 2, 6)) {
            case 0, 1 -> {
                Money limit = Money.ofCents(Math.max(1, working.full() - pick(List.of(0, 1, 2, 100, -1))));
                caps = List.of(new Cap(Cap.Per.CLAIM, limit, old.counter(), citation()));
            }
            case 2 -> deductible = new Deductible(new ByAdmission(List.of(Money.ofCents(near(working.base())))), Ratio.ONE,
                    Deductible.Mode.EACH_ADMISSION, Money.MAX, deductible.counter(), deductible.levelCounter(), deductible.notMetBy(),
                    deductible.rule());
            case 3 -> costCap = new CostCap(costCap.perYear(), there);
            default -> {
                if (payment instanceof Banded banded && there.compareTo(Money.MAX) < 0) {
                    payment = new Banded(banded.period(), banded.axis(), List.of(new Band(there, ratio()), new Band(Money.MAX, ratio())),
                            banded.payout(), banded.rule());
                }
            }
        }
        return new Clause(old.layer(), old.name(), old.counter(), old.covers(), deductible, payment, old.guarantee(), costCap, caps);
    }

    static Terms replaced(Terms terms, Clause old, Clause other) {
        List<Stage> stages = new ArrayList<>();
        for (Stage stage : terms.stages()) {
            stages.add(stage instanceof Stage.OfLayer layer ? new Stage.OfLayer(layer.layer(),
                    layer.clauses().stream().map(clause -> clause == old ? other : clause).toList()) : stage);
        }
        return new Terms(stages, terms.rounding(), terms.roundsEachBand());
    }

    /** Counters of clauses or caps that more than one clause uses. */
    static Set<String> sharedCaps(Terms terms) {
        Set<String> seen = new TreeSet<>();
        Set<String> shared = new TreeSet<>();
        for (Clause clause : clauses(terms)) {
            Set<String> keys = new TreeSet<>();
            clause.caps().stream().filter(cap -> cap.per() == Cap.Per.YEAR).forEach(cap -> keys.add(cap.counter()));
            keys.stream().filter(key -> !seen.add(key)).forEach(shared::add);
        }
        return shared;
    }

    /** The layers of a case. */
    static Set<Payer> layers(Terms terms) {
        Set<Payer> layers = EnumSet.noneOf(Payer.class);
        terms.stages().forEach(stage -> {
            if (stage instanceof Stage.OfLayer layer) {
                layers.add(layer.layer());
            }
        });
        return layers;
    }
}
