package io.github.baoxiao.settlement;

import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.money.Rounding;
import io.github.baoxiao.terms.Cap;
import io.github.baoxiao.terms.Citation;
import io.github.baoxiao.terms.Clause;
import io.github.baoxiao.terms.Cover;
import io.github.baoxiao.terms.Deductible;
import io.github.baoxiao.terms.NamedSlice;
import io.github.baoxiao.terms.Part;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Payment.Axis;
import io.github.baoxiao.terms.Payment.Band;
import io.github.baoxiao.terms.Payment.Banded;
import io.github.baoxiao.terms.Payment.Flat;
import io.github.baoxiao.terms.Payment.Nothing;
import io.github.baoxiao.terms.Payment.Period;
import io.github.baoxiao.terms.Payment.Unit;
import io.github.baoxiao.terms.Purse;
import io.github.baoxiao.terms.Reason;
import io.github.baoxiao.terms.Slice;
import io.github.baoxiao.terms.Stage;
import io.github.baoxiao.terms.Terms;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A second implementation of SETTLEMENT.md, for comparison with the kernel. It is written from the text, computes in exact fractions,
 * and takes nothing from the kernel but its inputs; it finds the hand-over point by solving for it, not by searching.
 */
final class Oracle {

    /** Where cents lie: a slice, or a named part carved out of it. */
    record Spot(Slice slice, String named) {
    }

    /** One heading of the ledger. */
    record Entry(Payer payer, Slice slice, String named, Reason reason, Citation rule) {
    }

    /** A row of a band table. */
    record BandRow(long from, long to, long ratio, long amount) {
    }

    /** What became of one clause. */
    record Row(Payer layer, String clause, long base, long due, long deductible, long met, long capCut, long overCap, long paid,
            List<BandRow> bands) {
    }

    /** The figures of one clause that its row does not show, for counting what the random claims reach. */
    record Working(Clause clause, Counter before, int admission, long value, long remaining, long base, long charged, long start,
            long length, long costLeft, long room, long full, long handOver, Promise promise) {
    }

    /** A settled bill. */
    record Answer(Map<Entry, Long> ledger, List<Row> rows, Map<String, Counter> counters, long current, long carried, long shared,
            List<Working> workings) {
    }

    /** The bill is impossible. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String what;

        Refused(String part, int index) {
            super(part + " " + index, null, false, false);
            this.what = part + " " + index;
        }

        String what() {
            return what;
        }
    }

    /** No limit, and a length that is never reached. */
    static final long NONE = Long.MAX_VALUE;

    private static final List<Slice> IN_SCOPE_ORDER =
            List.of(Slice.COPAY, Slice.OVER_CAP, Slice.DEDUCTIBLE, Slice.NOT_COVERED, Slice.IN_SCOPE);

    private final Bill bill;
    private final Terms terms;
    private final Map<String, Counter> before;
    private final Map<String, Counter> counters;
    private final Map<Spot, Long> left = new LinkedHashMap<>();
    private final Map<Purse, Long> purses = new EnumMap<>(Purse.class);
    private final Map<Entry, Long> ledger = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Working> workings = new ArrayList<>();
    private final List<OpenDeductible> openDeductibles = new ArrayList<>();

    /** A deductible on this bill, as far as nobody has paid it. */
    private static final class OpenDeductible {
        private final Deductible deductible;
        private long unpaid;
        private long paidByExcluded;

        private OpenDeductible(Deductible deductible, long amount) {
            this.deductible = deductible;
            this.unpaid = amount;
        }
    }

    private Oracle(Bill bill, Terms terms, Map<String, Counter> before) {
        this.bill = bill;
        this.terms = terms;
        this.before = before;
        this.counters = new TreeMap<>(before);
    }

    static Answer settle(Bill bill, Terms terms, Map<String, Counter> before) {
        return new Oracle(bill, terms, before).settle();
    }

    private Answer settle() {
        sliceTheBill();
        purses.put(Purse.CURRENT, bill.current());
        purses.put(Purse.CARRIED, bill.carried());
        purses.put(Purse.SHARED, bill.shared());
        for (Stage stage : terms.stages()) {
            if (stage instanceof Stage.OfAccount account) {
                payFromAccount(account);
            } else if (stage instanceof Stage.OfLayer layer) {
                payLayer(layer);
            }
        }
        takeBackWhatExcludedMoneyPaid();
        leaveTheRestToThePerson();
        return new Answer(ledger, rows, counters, purses.get(Purse.CURRENT), purses.get(Purse.CARRIED), purses.get(Purse.SHARED),
                workings);
    }

    // ---- slices ----

    private void sliceTheBill() {
        for (Slice slice : Slice.values()) {
            left.put(new Spot(slice, ""), 0L);
        }
        left.put(new Spot(Slice.FULL_SELF_PAY, ""), bill.fullSelfPay());
        left.put(new Spot(Slice.OVER_LIMIT, ""), bill.overLimit());
        left.put(new Spot(Slice.FIRST_SELF_PAY, ""), bill.firstSelfPay());
        left.put(new Spot(Slice.IN_SCOPE, ""), bill.inScope());
        if (bill.yearEnd().isPresent()) {
            Bill.Split split = bill.yearEnd().get();
            left.put(new Spot(Slice.IN_SCOPE, ""), 0L);
            left.put(new Spot(Slice.DEDUCTIBLE, ""), split.deductible());
            left.put(new Spot(Slice.COPAY, ""), split.copay());
            left.put(new Spot(Slice.OVER_CAP, ""), split.overCap());
            left.put(new Spot(Slice.NOT_COVERED, ""), split.notCovered());
        }
        for (int i = 0; i < bill.named().size(); i++) {
            Bill.Named named = bill.named().get(i);
            if (isCovered(named.name())) {
                Spot source = new Spot(named.of(), "");
                if (left.get(source) < named.amount()) {
                    throw new Refused("NAMED", i);
                }
                left.merge(source, -named.amount(), Long::sum);
                left.put(new Spot(named.of(), named.name()), named.amount());
            }
        }
    }

    private boolean isCovered(String name) {
        Part part = new NamedSlice(name);
        for (Stage stage : terms.stages()) {
            List<Cover> covers = new ArrayList<>();
            if (stage instanceof Stage.OfAccount account) {
                covers.addAll(account.covers());
            } else if (stage instanceof Stage.OfLayer layer) {
                layer.clauses().forEach(clause -> covers.addAll(clause.covers()));
            }
            if (covers.stream().anyMatch(cover -> cover.part().equals(part))) {
                return true;
            }
        }
        return false;
    }

    /** What each cover offers; a named part this bill does not have offers nothing and is left out. */
    private Map<Spot, Long> offers(List<Cover> covers) {
        Map<Spot, Long> offers = new LinkedHashMap<>();
        for (Cover cover : covers) {
            for (Spot spot : left.keySet()) {
                boolean same = cover.part() instanceof Slice slice ? spot.named().isEmpty() && spot.slice() == slice
                        : cover.part() instanceof NamedSlice named && spot.named().equals(named.name());
                if (same) {
                    offers.put(spot, round(Fraction.of(cover.weight()).times(left.get(spot))));
                }
            }
        }
        return offers;
    }

    private long inScopeLeft() {
        return IN_SCOPE_ORDER.stream().mapToLong(slice -> left.get(new Spot(slice, ""))).sum();
    }

    private void draw(Spot spot, long amount, Payer payer, Reason reason, Citation rule) {
        if (amount > 0) {
            left.merge(spot, -amount, Long::sum);
            ledger.merge(new Entry(payer, spot.slice(), spot.named(), reason, rule), amount, Long::sum);
            if (spot.slice() == Slice.DEDUCTIBLE) {
                payDeductibles(payer, amount);
            }
        }
    }

    private void drawInTurn(Map<Spot, Long> offers, long amount, Payer payer, Reason reason, Citation rule) {
        long rest = amount;
        for (Map.Entry<Spot, Long> offer : offers.entrySet()) {
            long share = Math.min(rest, offer.getValue());
            draw(offer.getKey(), share, payer, reason, rule);
            rest -= share;
        }
    }

    private void payDeductibles(Payer payer, long amount) {
        long rest = amount;
        for (OpenDeductible open : openDeductibles) {
            long share = Math.min(rest, open.unpaid);
            open.unpaid -= share;
            open.paidByExcluded += open.deductible.notMetBy().contains(payer) ? share : 0;
            rest -= share;
        }
    }

    // ---- layers ----

    private void payLayer(Stage.OfLayer stage) {
        int given = -1;
        for (int i = bill.given().size() - 1; i >= 0; i--) {
            given = bill.given().get(i).layer() == stage.layer() ? i : given;
        }
        if (given >= 0) {
            takeAsGiven(given);
        } else {
            stage.clauses().forEach(this::payClause);
        }
        if (stage.layer() == Payer.BASIC) {
            long uncovered = left.put(new Spot(Slice.IN_SCOPE, ""), 0L);
            left.merge(new Spot(Slice.NOT_COVERED, ""), uncovered, Long::sum);
        }
    }

    private void payClause(Clause clause) {
        Map<Spot, Long> offers = offers(clause.covers());
        long base = offers.values().stream().mapToLong(Long::longValue).sum();
        if (clause.payment() instanceof Nothing) {
            rows.add(new Row(clause.layer(), clause.name(), base, 0, 0, 0, 0, 0, 0, List.of()));
            return;
        }
        boolean flat = clause.payment() instanceof Flat;
        boolean outside = clause.payment() instanceof Banded banded && banded.axis() == Axis.DEDUCTIBLE_OUTSIDE;
        boolean yearly = clause.payment() instanceof Banded banded && banded.period() == Period.PER_YEAR;
        Counter own = counter(clause.counter());

        // Steps 1 and 2.
        Deductible deductible = clause.deductible();
        int admission = bill.admission() > 0 ? bill.admission()
                : before.getOrDefault(deductible.counter(), Counter.UNUSED).visits() + 1;
        long met = counter(deductible.counter()).deductible();
        int periods = periods(deductible);
        long value = flat ? 0 : deductibleValue(deductible, admission, periods);
        long remaining = flat ? 0 : deductibleRemaining(deductible, value);
        long charged = Math.min(base, remaining);

        // Step 3.
        long costLeft = costLeft(clause, own);
        long length = outside ? Math.min(base - charged, costLeft) : Math.max(charged, Math.min(base, costLeft)) - charged;
        long origin = yearly ? own.position() : 0;
        long start = outside ? origin : origin + charged;

        // Steps 5 and 6.
        Promise promise = new Promise(clause, start, charged, bill.days(), terms.rounding(), terms.roundsEachBand());
        long full = promise.pays(length);
        long room = room(clause);
        long paid = Math.min(full, room);
        long handOver = full <= room ? length : promise.leastLengthThatPays(room);
        long overCap = base - charged - handOver;

        // Step 7.
        Reason reason = promise.reason(handOver);
        Citation rule = reason == Reason.GUARANTEE ? clause.guarantee().rule() : clause.payment().rule();
        boolean splits = clause.layer() == Payer.BASIC && bill.yearEnd().isEmpty();
        if (splits) {
            offers.forEach((spot, offer) -> left.merge(spot, -offer, Long::sum));
            left.merge(new Spot(Slice.DEDUCTIBLE, ""), charged, Long::sum);
            left.merge(new Spot(Slice.COPAY, ""), handOver, Long::sum);
            left.merge(new Spot(Slice.OVER_CAP, ""), overCap, Long::sum);
            openDeductibles.add(new OpenDeductible(deductible, charged));
            draw(new Spot(Slice.COPAY, ""), Math.min(paid, handOver), Payer.BASIC, reason, rule);
            draw(new Spot(Slice.DEDUCTIBLE, ""), Math.max(0, paid - handOver), Payer.BASIC, reason, rule);
        } else {
            drawInTurn(offers, paid, clause.layer(), reason, rule);
        }
        rows.add(new Row(clause.layer(), clause.name(), base, remaining, charged, met, full - paid, overCap, paid,
                promise.bandRows(origin, handOver, paid)));
        workings.add(new Working(clause, own, admission, value, remaining, base, charged, start, length, costLeft, room, full, handOver,
                promise));

        // Step 8; the next clause of the same bill sees it, but the number of the admission is that of the bill.
        add(clause.counter(), outside ? length : charged + length, 0, 0, 0);
        for (String key : deductibleCounters(deductible)) {
            add(key, 0, charged, 0, admission + periods - 1);
        }
        for (String key : paidCounters(clause)) {
            add(key, 0, 0, paid, 0);
        }
    }

    // ---- step 1 ----

    private long deductibleValue(Deductible deductible, int admission, int periods) {
        long sum = 0;
        for (int j = 0; j < periods; j++) {
            sum += deductibleFigure(deductible.basis(), admission + j);
        }
        return round(Fraction.of(deductible.times()).times(sum));
    }

    /** k: the least number of periods that the days of the stay fit into. */
    private int periods(Deductible deductible) {
        int k = 1;
        while (deductible.renewedEvery() > 0 && !bill.isPart() && k * deductible.renewedEvery() < bill.days()) {
            k++;
        }
        return k;
    }

    private long deductibleFigure(Deductible.Basis basis, int a) {
        if (basis instanceof Deductible.ByAdmission list) {
            int last = list.figures().size();
            return list.figures().get(a < last ? a - 1 : last - 1).cents();
        }
        if (basis instanceof Deductible.Reduced reduced) {
            Fraction factor = Fraction.of(1).minus(Fraction.of(reduced.cut()).times(a - 1));
            Fraction figure = factor.times(reduced.first().cents());
            return figure.compareTo(Fraction.of(0)) <= 0 ? reduced.floor().cents() : Math.max(reduced.floor().cents(), round(figure));
        }
        if (basis instanceof Deductible.Stepped stepped) {
            return Math.max(stepped.floor().cents(), stepped.first().cents() - (a - 1) * stepped.step().cents());
        }
        if (basis instanceof Deductible.ShareOfIndex share) {
            Long index = share.own() ? bill.indices().get(share.index()) : Long.valueOf(share.value().orElseThrow().cents());
            if (index == null) {
                throw new Refused("INDEX", 0);
            }
            long part = round(Fraction.of(share.share()).times(index));
            return part < share.floor().cents() ? share.floor().cents() : Math.min(part, share.ceiling().cents());
        }
        Deductible.ShareOfBill share = (Deductible.ShareOfBill) basis;
        long total = bill.fullSelfPay() + bill.overLimit() + bill.firstSelfPay() + bill.inScope();
        long part = round(Fraction.of(share.share()).times(share.ofTotal() ? total : bill.inScope()));
        return part < share.floor().cents() ? share.floor().cents() : Math.min(part, share.ceiling().cents());
    }

    // ---- step 2 ----

    private long deductibleRemaining(Deductible deductible, long value) {
        long met = counter(deductible.counter()).deductible();
        boolean capped = !deductible.ceiling().equals(Money.MAX);
        long underCeiling = capped ? Math.max(0, deductible.ceiling().cents() - met) : NONE;
        return switch (deductible.mode()) {
            case EACH_ADMISSION -> Math.min(value, underCeiling);
            case ONCE_A_YEAR -> Math.min(Math.max(0, value - met), underCeiling);
            case PER_LEVEL -> Math.min(Math.max(0, value - counter(deductible.levelCounter()).deductible()), underCeiling);
        };
    }

    // ---- step 3 ----

    /** C: how far the cost caps let the clause look. */
    private static long costLeft(Clause clause, Counter own) {
        long yearly = clause.costCap().perYear().equals(Money.MAX) ? NONE : clause.costCap().perYear().cents() - own.position();
        long each = clause.costCap().perClaim().equals(Money.MAX) ? NONE : clause.costCap().perClaim().cents();
        return Math.max(0, Math.min(yearly, each));
    }

    // ---- step 5 ----

    /** f: what a clause pays for a length of its axis. */
    static final class Promise {
        private final Clause clause;
        private final long start;
        private final long charged;
        private final int days;
        private final Rounding rounding;
        private final boolean roundsEachBand;

        private Promise(Clause clause, long start, long charged, int days, Rounding rounding, boolean roundsEachBand) {
            this.clause = clause;
            this.start = start;
            this.charged = charged;
            this.days = days;
            this.rounding = rounding;
            this.roundsEachBand = roundsEachBand;
        }

        /** A piece of the stretch inside one band: its length, the band's ratio, and that times the payout multiplier. */
        record Piece(long from, long to, Ratio ratio, Fraction rate) {
            Fraction payment() {
                return rate.times(to - from);
            }
        }

        long pays(long e) {
            return Math.max(ordinary(e), guaranteed(e));
        }

        Reason reason(long e) {
            if (guaranteed(e) > ordinary(e)) {
                return Reason.GUARANTEE;
            }
            return clause.payment() instanceof Flat ? Reason.FLAT : Reason.RATIO;
        }

        /** The payment by the table or the flat amount, limited to the cost in the stretch. */
        long ordinary(long e) {
            return Math.min(unlimited(e), e);
        }

        long unlimited(long e) {
            if (clause.payment() instanceof Flat flat) {
                return flat.amount().cents() * (flat.unit() == Unit.DAY ? days : 1);
            }
            if (roundsEachBand) {
                return pieces(e).stream().mapToLong(piece -> round(piece.payment(), rounding)).sum();
            }
            return round(exact(e), rounding);
        }

        /** The payment by the table before it is rounded. */
        Fraction exact(long e) {
            return pieces(e).stream().map(Piece::payment).reduce(Fraction.of(0), Fraction::plus);
        }

        /** The guaranteed payment, limited to the cost in the stretch and the deductible: only a guarantee pays for that. */
        long guaranteed(long e) {
            return Math.min(round(Fraction.of(clause.guarantee().ratio()).times(charged + e), rounding), charged + e);
        }

        List<Piece> pieces(long e) {
            List<Piece> pieces = new ArrayList<>();
            if (clause.payment() instanceof Banded banded) {
                long end = start + e;
                long lower = 0;
                for (Band band : banded.bands()) {
                    long upper = band.upTo().equals(Money.MAX) ? NONE : band.upTo().cents();
                    long from = Math.max(lower, start);
                    long to = Math.min(upper, end);
                    if (from < to) {
                        pieces.add(new Piece(from, to, band.ratio(), Fraction.of(band.ratio()).times(Fraction.of(banded.payout()))));
                    }
                    lower = upper;
                }
            }
            return pieces;
        }

        /** Step 6: the least length for which that much is paid. */
        long leastLengthThatPays(long amount) {
            if (amount == 0) {
                return 0;
            }
            return Math.min(leastOrdinary(amount), leastGuaranteed(amount));
        }

        private long leastOrdinary(long amount) {
            if (clause.payment() instanceof Flat) {
                return unlimited(0) >= amount ? amount : NONE;
            }
            long reached = roundsEachBand ? leastByBand(amount) : leastAtOnce(amount);
            return Math.max(amount, reached);
        }

        private long leastAtOnce(long amount) {
            Fraction paid = Fraction.of(0);
            for (Piece piece : pieces(NONE - start)) {
                long length = leastStep(paid, piece.rate(), amount, rounding);
                if (length <= piece.to() - piece.from()) {
                    return piece.from() - start + length;
                }
                if (piece.to() < NONE) {
                    paid = paid.plus(piece.payment());
                }
            }
            return NONE;
        }

        private long leastByBand(long amount) {
            long paid = 0;
            for (Piece piece : pieces(NONE - start)) {
                long length = leastStep(Fraction.of(0), piece.rate(), amount - paid, rounding);
                if (length <= piece.to() - piece.from()) {
                    return piece.from() - start + length;
                }
                if (piece.to() < NONE) {
                    paid += round(piece.payment(), rounding);
                }
            }
            return NONE;
        }

        private long leastGuaranteed(long amount) {
            long cost = Math.max(amount, leastStep(Fraction.of(0), Fraction.of(clause.guarantee().ratio()), amount, rounding));
            return cost == NONE ? NONE : Math.max(0, cost - charged);
        }

        List<BandRow> bandRows(long origin, long e, long paid) {
            if (reason(e) == Reason.GUARANTEE) {
                return List.of(new BandRow(origin, origin + charged + e, clause.guarantee().ratio().millionths(), paid));
            }
            List<BandRow> rows = new ArrayList<>();
            List<Piece> pieces = pieces(e);
            long rest = paid;
            for (int i = 0; i < pieces.size(); i++) {
                Piece piece = pieces.get(i);
                boolean last = i == pieces.size() - 1;
                long amount = last ? rest : Math.min(rest, round(piece.payment(), rounding));
                rows.add(new BandRow(piece.from(), piece.to(), piece.ratio().millionths(), amount));
                rest -= amount;
            }
            return rows;
        }
    }

    /** The least whole n for which paid + rate × n, rounded, is at least the amount. */
    private static long leastStep(Fraction paid, Fraction rate, long amount, Rounding rounding) {
        Fraction half = new Fraction(BigInteger.ONE, BigInteger.TWO);
        Fraction edge = switch (rounding) {
            case HALF_UP, HALF_EVEN, HALF_DOWN -> Fraction.of(amount).minus(half);
            case DOWN -> Fraction.of(amount);
            case UP -> Fraction.of(amount).minus(Fraction.of(1));
        };
        boolean edgeSuffices = switch (rounding) {
            case HALF_UP, DOWN -> true;
            case HALF_EVEN -> amount % 2 == 0;
            case HALF_DOWN, UP -> false;
        };
        int now = paid.compareTo(edge);
        if (now > 0 || now == 0 && edgeSuffices) {
            return 0;
        }
        if (rate.isZero()) {
            return NONE;
        }
        Fraction steps = edge.minus(paid).over(rate);
        BigInteger least = steps.isWhole() && !edgeSuffices ? steps.floor().add(BigInteger.ONE) : steps.ceiling();
        return least.bitLength() > 62 ? NONE : least.longValueExact();
    }

    // ---- step 6 ----

    private long room(Clause clause) {
        long room = NONE;
        for (Cap cap : clause.caps()) {
            long limit = cap.limit().cents();
            room = Math.min(room, cap.per() == Cap.Per.YEAR ? limit - counter(cap.counter()).paid()
                    : cap.per() == Cap.Per.DAY ? limit * bill.days() : limit);
        }
        return Math.max(0, room);
    }

    // ---- step 8 ----

    private Counter counter(String key) {
        return counters.getOrDefault(key, Counter.UNUSED);
    }

    private void add(String key, long position, long deductible, long paid, int visits) {
        Counter old = counter(key);
        counters.put(key, new Counter(old.position() + position, old.deductible() + deductible, old.paid() + paid,
                Math.max(old.visits(), visits)));
    }

    private static Set<String> deductibleCounters(Deductible deductible) {
        Set<String> keys = new TreeSet<>();
        keys.add(deductible.counter());
        if (deductible.mode() == Deductible.Mode.PER_LEVEL) {
            keys.add(deductible.levelCounter());
        }
        return keys;
    }

    private static Set<String> paidCounters(Clause clause) {
        Set<String> keys = new TreeSet<>();
        keys.add(clause.counter());
        clause.caps().stream().filter(cap -> cap.per() == Cap.Per.YEAR).forEach(cap -> keys.add(cap.counter()));
        return keys;
    }

    private void takeBackWhatExcludedMoneyPaid() {
        for (OpenDeductible open : openDeductibles) {
            if (open.paidByExcluded > 0) {
                deductibleCounters(open.deductible).forEach(key -> add(key, 0, -open.paidByExcluded, 0, 0));
            }
        }
    }

    // ---- around the clauses ----

    private void takeAsGiven(int index) {
        Bill.Given given = bill.given().get(index);
        long inScope = inScopeLeft();
        long base = inScope;
        if (given.layer() == Payer.BASIC) {
            long inBands = inScope - given.deductible() - given.overCap();
            if (inBands < 0 || given.paid() > given.deductible() + inBands) {
                throw new Refused("GIVEN", index);
            }
            left.put(new Spot(Slice.IN_SCOPE, ""), 0L);
            left.merge(new Spot(Slice.DEDUCTIBLE, ""), given.deductible(), Long::sum);
            left.merge(new Spot(Slice.COPAY, ""), inBands, Long::sum);
            left.merge(new Spot(Slice.OVER_CAP, ""), given.overCap(), Long::sum);
            draw(new Spot(Slice.COPAY, ""), Math.min(given.paid(), inBands), Payer.BASIC, Reason.GIVEN, Citation.NONE);
            draw(new Spot(Slice.DEDUCTIBLE, ""), Math.max(0, given.paid() - inBands), Payer.BASIC, Reason.GIVEN, Citation.NONE);
        } else {
            long everything = left.values().stream().mapToLong(Long::longValue).sum();
            boolean fits = given.paid() + given.overCap() <= inScope && given.deductible() + given.overCap() <= inScope;
            base = fits ? inScope : everything;
            if (given.paid() + given.overCap() > base || given.deductible() + given.overCap() > base) {
                throw new Refused("GIVEN", index);
            }
            Map<Spot, Long> offers = new LinkedHashMap<>();
            IN_SCOPE_ORDER.forEach(slice -> offers.put(new Spot(slice, ""), left.get(new Spot(slice, ""))));
            for (Slice slice : List.of(Slice.FIRST_SELF_PAY, Slice.OVER_LIMIT, Slice.FULL_SELF_PAY)) {
                offers.put(new Spot(slice, ""), left.get(new Spot(slice, "")));
            }
            left.forEach(offers::putIfAbsent);
            drawInTurn(offers, given.paid(), given.layer(), Reason.GIVEN, Citation.NONE);
        }
        rows.add(new Row(given.layer(), "", base, given.deductible(), given.deductible(), 0, 0, given.overCap(), given.paid(),
                List.of()));
    }

    private void payFromAccount(Stage.OfAccount stage) {
        Map<Spot, Long> offers = offers(stage.covers());
        long wanted = offers.values().stream().mapToLong(Long::longValue).sum();
        long paid = Math.min(wanted, purses.get(stage.purse()));
        purses.merge(stage.purse(), -paid, Long::sum);
        drawInTurn(offers, paid, stage.purse() == Purse.SHARED ? Payer.SHARED_ACCOUNT : Payer.ACCOUNT, Reason.ACCOUNT, stage.rule());
    }

    private void leaveTheRestToThePerson() {
        for (Spot spot : List.copyOf(left.keySet())) {
            Reason reason = switch (spot.slice()) {
                case FULL_SELF_PAY -> Reason.FULL_SELF_PAY;
                case OVER_LIMIT -> Reason.OVER_LIMIT;
                case FIRST_SELF_PAY -> Reason.FIRST_SELF_PAY;
                case IN_SCOPE, NOT_COVERED -> Reason.NOT_COVERED;
                case DEDUCTIBLE -> Reason.DEDUCTIBLE;
                case COPAY -> Reason.COPAY;
                case OVER_CAP -> Reason.OVER_CAP;
            };
            draw(spot, left.get(spot), Payer.PERSON, reason, Citation.NONE);
        }
    }

    // ---- exact arithmetic ----

    private long round(Fraction value) {
        return round(value, terms.rounding());
    }

    /** The whole number that stands for a fraction of at least 0. */
    private static long round(Fraction value, Rounding rounding) {
        BigInteger whole = value.floor();
        Fraction twice = value.minus(new Fraction(whole, BigInteger.ONE)).times(2);
        int half = twice.compareTo(Fraction.of(1));
        boolean up = switch (rounding) {
            case HALF_UP -> half >= 0;
            case HALF_DOWN -> half > 0;
            case HALF_EVEN -> half > 0 || half == 0 && whole.testBit(0);
            case DOWN -> false;
            case UP -> !twice.isZero();
        };
        return (up ? whole.add(BigInteger.ONE) : whole).longValueExact();
    }

    /** A fraction in lowest terms; what is under the bar is positive. */
    record Fraction(BigInteger above, BigInteger under) implements Comparable<Fraction> {
        Fraction {
            BigInteger common = under.equals(BigInteger.ONE) ? under : above.gcd(under);
            if (!common.equals(BigInteger.ONE)) {
                above = above.divide(common);
                under = under.divide(common);
            }
        }

        static Fraction of(long whole) {
            return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
        }

        static Fraction of(Ratio ratio) {
            return new Fraction(BigInteger.valueOf(ratio.millionths()), BigInteger.valueOf(1_000_000));
        }

        Fraction plus(Fraction other) {
            return new Fraction(above.multiply(other.under).add(other.above.multiply(under)), under.multiply(other.under));
        }

        Fraction minus(Fraction other) {
            return new Fraction(above.multiply(other.under).subtract(other.above.multiply(under)), under.multiply(other.under));
        }

        Fraction times(Fraction other) {
            return new Fraction(above.multiply(other.above), under.multiply(other.under));
        }

        Fraction times(long whole) {
            return new Fraction(above.multiply(BigInteger.valueOf(whole)), under);
        }

        /** The quotient by a positive fraction. */
        Fraction over(Fraction other) {
            return new Fraction(above.multiply(other.under), under.multiply(other.above));
        }

        boolean isZero() {
            return above.signum() == 0;
        }

        boolean isWhole() {
            return under.equals(BigInteger.ONE);
        }

        /** The greatest whole number not above it; it is at least 0. */
        BigInteger floor() {
            return above.divide(under);
        }

        BigInteger ceiling() {
            return isWhole() ? above : floor().add(BigInteger.ONE);
        }

        @Override
        public int compareTo(Fraction other) {
            return above.multiply(other.under).compareTo(other.above.multiply(under));
        }
    }
}
