package io.github.baoxiao.cases;

import io.github.baoxiao.Claim;
import io.github.baoxiao.YearToDate;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Coverage;
import io.github.baoxiao.terms.Designation;
import io.github.baoxiao.terms.FacilityKind;
import io.github.baoxiao.terms.Labelled;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Place;
import io.github.baoxiao.terms.Referral;
import io.github.baoxiao.terms.Scheme;
import io.github.baoxiao.terms.Status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads one row. An empty cell has a default, so that a row says only what matters to it. */
final class RowReader {

    private static final int LONGEST_ID = 64;
    private static final int OLDEST = 150;
    private static final int USUAL_STAY = 10;

    private final Map<Head, Cell> cells = new LinkedHashMap<>();
    private final Cell first;
    private final List<String> codes;
    private final Problems problems;
    private final Values values;
    private final boolean isComplete;

    /** @param isComplete whether every column was understood; where one was not, nothing is missed for it */
    RowReader(List<Cell> row, List<Optional<Head>> heads, boolean isComplete, List<String> codes, Problems problems) {
        this.isComplete = isComplete;
        this.first = row.get(0);
        this.codes = codes;
        this.problems = problems;
        this.values = new Values(problems);
        for (int i = 0; i < heads.size(); i++) {
            Cell cell = row.get(i);
            if (heads.get(i).isEmpty() && !cell.isBlank() && isComplete) {
                problems.add("row", cell, "这一列没有表头", "this column has no header", "写上表头，或删去这一格", "name it, or empty the cell");
            }
            heads.get(i).filter(head -> !cell.isBlank()).ifPresent(head -> cells.putIfAbsent(head, cell));
        }
    }

    /** The name of the case, if it has one. */
    Optional<Cell> name() {
        return cell(Column.CASE);
    }

    /** The case; empty if a problem was added. */
    Optional<Case> read() {
        int before = problems.count();
        Optional<LocalDate> to = required(Column.TO).flatMap(values::date);
        Optional<Level> level = required(Column.LEVEL).flatMap(cell -> values.word(Level.class, cell, Column.LEVEL));
        List<Claim.Item> items = cell(Column.ITEMS).map(cell -> new Items(cell, problems).read()).orElse(List.of());
        Status status = status();
        Care care = word(Column.CARE, Care.class, Care.INPATIENT);
        boolean hasBill = care != Care.YEAR_END || isCostGiven();
        Optional<Claim.Costs> costs = hasBill && hasCosts() ? costs() : Optional.empty();
        List<Case.Amount> amounts = amounts();
        Set<String> refused = refused(amounts);
        Map<String, Money> indices = indices();
        List<Claim.Settled> settled = settled();
        Optional<Claim.Accounts> accounts = accounts();
        LocalDate discharge = to.orElse(LocalDate.EPOCH);
        Optional<YearToDate> toDate = toDate(discharge);
        LocalDate settledOn = cell(Column.SETTLED_ON).flatMap(values::date).orElse(discharge);
        Claim.Person person = person(discharge, status);
        Claim.Visit visit = visit(discharge, care, level.orElse(Level.LEVEL_2));
        if (problems.count() > before || to.isEmpty() || level.isEmpty() || hasBill && costs.isEmpty() && items.isEmpty()) {
            return Optional.empty();
        }
        String id = text(Column.CASE).matches("\\P{Cntrl}{1," + LONGEST_ID + "}") ? text(Column.CASE) : String.valueOf(first.line());
        Function<YearToDate, Claim> claim = state -> {
            Claim.Builder builder = Claim.builder(id).settledOn(settledOn).person(person).visit(visit).items(items)
                    .indices(indices).settled(settled).yearToDate(state);
            costs.ifPresent(builder::costs);
            accounts.ifPresent(builder::accounts);
            return builder.build();
        };
        return Optional.of(new Case(first.line(), text(Column.CASE), text(Column.NOTE), text(Column.SOURCE), person.id(), claim, toDate,
                amounts, refused));
    }

    // ---- the person ----

    /** The status; left out, a grown-up one of the scheme. */
    private Status status() {
        Optional<Status> status = cell(Column.STATUS).flatMap(cell -> values.word(Status.class, cell, Column.STATUS));
        Optional<Scheme> scheme = cell(Column.SCHEME).flatMap(cell -> values.word(Scheme.class, cell, Column.SCHEME));
        if (cell(Column.STATUS).isEmpty() && cell(Column.SCHEME).isEmpty()) {
            missing("险种或人员类别", "scheme or status", "写 职工 或 居民，或 在职、退休 等", "write EMPLOYEE or RESIDENT, or a status");
        }
        if (status.isPresent() && scheme.isPresent() && !status.get().belongsTo(scheme.get())) {
            problems.add("value", cell(Column.STATUS).orElseThrow(), Text.of("“" + status.get().label().zh() + "”不属于" + scheme.get().label()
                    .zh(),
                    status.get() + " is no status of " + scheme.get()), Text.of("职工：在职、退休；居民：成年、未成年、学生、新生儿",
                            "EMPLOYEE: ACTIVE, RETIRED; RESIDENT: ADULT, MINOR, STUDENT, NEWBORN"));
        }
        return status.orElse(scheme.orElse(Scheme.RESIDENT) == Scheme.EMPLOYEE ? Status.ACTIVE : Status.ADULT);
    }

    private Claim.Person person(LocalDate day, Status status) {
        String id = cell(Column.PERSON).map(Cell::text).orElse("row-" + first.line());
        if (id.length() > LONGEST_ID) {
            problems.add("value", cell(Column.PERSON).orElse(first), "超过 " + LONGEST_ID + " 字", "more than " + LONGEST_ID + " characters",
                    "写短一些", "make it shorter");
        }
        Scheme scheme = status.belongsTo(Scheme.EMPLOYEE) ? Scheme.EMPLOYEE : Scheme.RESIDENT;
        Set<Need> needs = EnumSet.noneOf(Need.class);
        cell(Column.NEEDS).ifPresent(cell -> needs.addAll(values.words(Need.class, cell, Column.NEEDS)));
        needs.remove(Need.NONE);
        Set<String> traits = cell(Column.TRAITS).map(values::open).orElse(Set.of());
        OptionalInt years = cell(Column.ENROLLED_YEARS).flatMap(cell -> values.number(cell, 0, OLDEST)).map(OptionalInt::of)
                .orElse(OptionalInt.empty());
        String region = cell(Column.REGION).map(this::ownCode).orElse(codes.get(0));
        return new Claim.Person(id, bornOn(day, status), scheme, status, region, needs, traits, years, word(Column.COVERAGE, Coverage.class,
                Coverage.IN_FORCE));
    }

    private LocalDate bornOn(LocalDate day, Status status) {
        Optional<LocalDate> bornOn = cell(Column.BORN_ON).flatMap(values::date);
        Optional<Integer> age = cell(Column.AGE).flatMap(cell -> values.number(cell, 0, OLDEST));
        if (cell(Column.BORN_ON).isPresent() && cell(Column.AGE).isPresent()) {
            problems.add("value", cell(Column.AGE).orElseThrow(), "出生日期和年龄只写一项", "there is a day of birth already", "删去一项",
                    "give one of them");
        }
        int usual = switch (status) {
            case ACTIVE, ADULT -> 40;
            case RETIRED -> 70;
            case STUDENT -> 20;
            case MINOR -> 10;
            case NEWBORN -> 0;
        };
        return bornOn.or(() -> age.map(day::minusYears)).orElse(LocalDate.of(day.getYear() - usual, 1, 1));
    }

    private String code(Cell cell) {
        if (!cell.text().matches("[1-9][0-9]{5}")) {
            problems.add("value", cell, "不是六位行政区划代码：" + cell.text(), "not a six-digit code: " + cell.text(), "如 " + codes.get(0), "such as "
                    + codes.get(0));
            return codes.get(0);
        }
        return cell.text();
    }

    /** A person of another region would be settled under other rules than those beside the table. */
    private String ownCode(Cell cell) {
        String code = code(cell);
        if (codes.stream().noneMatch(own -> code.startsWith(own.replaceAll("(00)+$", "")))) {
            problems.add("value", cell, code + " 不在本统筹区", code + " does not lie in this region", "本统筹区：" + String.join("、", codes), "it is "
                    + String.join(", ", codes));
        }
        return code;
    }

    // ---- the visit ----

    private Claim.Visit visit(LocalDate to, Care care, Level level) {
        boolean isStay = care == Care.INPATIENT || care == Care.MATERNITY;
        LocalDate from = cell(Column.FROM).flatMap(values::date).orElse(isStay ? to.minusDays(USUAL_STAY) : to);
        OptionalInt admission = cell(Column.ADMISSION).flatMap(cell -> values.number(cell, 1, 366)).map(OptionalInt::of)
                .orElse(OptionalInt.empty());
        Claim.Facility facility = new Claim.Facility(level, word(Column.HOSPITAL_KIND, FacilityKind.class, FacilityKind.GENERAL), place(),
                word(Column.DESIGNATION, Designation.class, Designation.DESIGNATED) == Designation.DESIGNATED);
        Set<String> conditions = cell(Column.CONDITIONS).map(values::open).orElse(Set.of());
        return new Claim.Visit(care, from, to, admission, facility, word(Column.REFERRAL, Referral.class, Referral.NONE), conditions);
    }

    /** A six-digit code, or one word for where the hospital lies as seen from the region. */
    private String place() {
        Optional<Cell> cell = cell(Column.PLACE);
        if (cell.isEmpty()) {
            return codes.get(0);
        }
        if (Character.isDigit(cell.get().text().charAt(0))) {
            return code(cell.get());
        }
        Optional<Place> place = values.word(Place.class, cell.get(), Column.PLACE);
        return place.map(where -> switch (where) {
            case LOCAL -> codes.get(0);
            case IN_PROVINCE -> elsewhere(cell.get());
            case OTHER_PROVINCE -> codes.get(0).startsWith("11") ? "310101" : "110101";
        }).orElse(codes.get(0));
    }

    /** A code in the province that is none of the region's own. */
    private String elsewhere(Cell cell) {
        String province = codes.get(0).substring(0, 2);
        for (int city = 1; city < 100; city++) {
            String code = province + (city < 10 ? "0" : "") + city + "01";
            if (codes.stream().noneMatch(own -> code.startsWith(own.replaceAll("(00)+$", "")))) {
                return code;
            }
        }
        problems.add("value", cell, "这个统筹区包括全省，没有省内异地", "the region is the whole province", "写 统筹区内 或 跨省异地",
                "write LOCAL or OTHER_PROVINCE");
        return codes.get(0);
    }

    // ---- money ----

    /** Items stand for the costs; where both are given they must agree. */
    private boolean hasCosts() {
        return cell(Column.ITEMS).isEmpty() || cell(Column.TOTAL).isPresent() || cell(Column.IN_SCOPE).isPresent();
    }

    /** A year's end has no bill; one that is given all the same is refused like any other claim. */
    private boolean isCostGiven() {
        return Stream.of(Column.ITEMS, Column.TOTAL, Column.IN_SCOPE, Column.FIRST_SELF_PAY, Column.OVER_LIMIT, Column.FULL_SELF_PAY)
                .anyMatch(column -> cell(column).isPresent());
    }

    /** The bill in four parts. One of total, in scope and full self-pay may be left out: it is the rest. */
    private Optional<Claim.Costs> costs() {
        Map<Column, Money> given = new EnumMap<>(Column.class);
        int before = problems.count();
        for (Column column : List.of(Column.TOTAL, Column.IN_SCOPE, Column.FIRST_SELF_PAY, Column.OVER_LIMIT, Column.FULL_SELF_PAY)) {
            cell(column).flatMap(values::amount).ifPresent(amount -> given.put(column, amount));
        }
        if (problems.count() > before) {
            return Optional.empty();
        }
        if (!given.containsKey(Column.TOTAL) && !given.containsKey(Column.IN_SCOPE)) {
            missing("费用", "the cost", "填写 政策范围内、总费用 或 明细", "fill in inScope, total or items");
            return Optional.empty();
        }
        Column rest = given.containsKey(Column.IN_SCOPE) ? Column.FULL_SELF_PAY : Column.IN_SCOPE;
        Money parts = Money.ZERO;
        for (Map.Entry<Column, Money> part : given.entrySet()) {
            parts = part.getKey() == Column.TOTAL ? parts : parts.plus(part.getValue());
        }
        Money total = given.getOrDefault(Column.TOTAL, parts);
        if (isComplete && total.compareTo(parts) < 0 || isComplete && total.compareTo(parts) > 0 && given.containsKey(rest)) {
            problems.add("sum", cell(Column.TOTAL).orElse(first), "总费用 " + total + " 不等于各部分之和 " + parts, "the total " + total
                    + " is not the sum of its parts, " + parts,
                    "改正，或空出一项：它是余下的部分", "mend it, or leave one of them out: it is the rest");
            return Optional.empty();
        }
        given.putIfAbsent(rest, total.compareTo(parts) < 0 ? Money.ZERO : total.minus(parts));
        Claim.Costs costs = Claim.Costs.of(given.get(Column.IN_SCOPE), given.getOrDefault(Column.FIRST_SELF_PAY, Money.ZERO),
                given.getOrDefault(Column.OVER_LIMIT, Money.ZERO), given.getOrDefault(Column.FULL_SELF_PAY, Money.ZERO));
        for (Map.Entry<Head, Cell> cell : cells.entrySet()) {
            if (cell.getKey() instanceof Head.Named named) {
                Optional<Money> amount = values.amount(cell.getValue());
                costs = amount.isPresent() ? costs.withNamed(named.name(), named.of(), amount.get()) : costs;
            }
        }
        return Optional.of(costs);
    }

    private Optional<Claim.Accounts> accounts() {
        List<Optional<Cell>> given = List.of(cell(Column.CURRENT), cell(Column.CARRIED), cell(Column.SHARED));
        if (given.stream().allMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<Money> balances = given.stream().map(cell -> cell.flatMap(values::amount).orElse(Money.ZERO)).toList();
        return Optional.of(new Claim.Accounts(balances.get(0), balances.get(1), balances.get(2)));
    }

    private Map<String, Money> indices() {
        Map<String, Money> indices = new LinkedHashMap<>();
        cells.forEach((head, cell) -> {
            if (head instanceof Head.Index index) {
                values.amount(cell).ifPresent(amount -> indices.put(index.name(), amount));
            }
        });
        return indices;
    }

    private List<Claim.Settled> settled() {
        Map<Payer, Map<Head.Settled.Part, Money>> layers = new EnumMap<>(Payer.class);
        cells.forEach((head, cell) -> {
            if (head instanceof Head.Settled settled) {
                values.amount(cell).ifPresent(amount -> layers.computeIfAbsent(settled.layer(), layer ->
                        new EnumMap<>(Head.Settled.Part.class))
                        .put(settled.part(), amount));
            }
        });
        return layers.entrySet().stream().map(layer -> new Claim.Settled(layer.getKey(), of(layer.getValue(), Head.Settled.Part.DEDUCTIBLE),
                of(layer.getValue(), Head.Settled.Part.OVER_CAP), of(layer.getValue(), Head.Settled.Part.PAID))).toList();
    }

    private static <P> Money of(Map<P, Money> amounts, P part) {
        return amounts.getOrDefault(part, Money.ZERO);
    }

    // ---- the year before ----

    private Optional<YearToDate> toDate(LocalDate day) {
        Map<String, Map<Head.ToDate.Part, Money>> counters = new TreeMap<>();
        Map<String, Integer> visits = new HashMap<>();
        cells.forEach((head, cell) -> {
            if (head instanceof Head.ToDate one && one.part() == Head.ToDate.Part.VISITS) {
                values.number(cell, 0, 366).ifPresent(number -> visits.put(one.counter(), number));
                counters.computeIfAbsent(one.counter(), counter -> new EnumMap<>(Head.ToDate.Part.class));
            } else if (head instanceof Head.ToDate one) {
                values.amount(cell).ifPresent(amount -> counters.computeIfAbsent(one.counter(), counter ->
                        new EnumMap<>(Head.ToDate.Part.class))
                        .put(one.part(), amount));
            }
        });
        Optional<LocalDate> from = cell(Column.YEAR_FROM).flatMap(values::date);
        if (counters.isEmpty()) {
            return Optional.empty();
        }
        Map<String, YearToDate.Counter> all = new TreeMap<>();
        counters.forEach((name, parts) -> all.put(name, new YearToDate.Counter(of(parts, Head.ToDate.Part.POSITION),
                of(parts, Head.ToDate.Part.DEDUCTIBLE),
                of(parts, Head.ToDate.Part.PAID), visits.getOrDefault(name, 0))));
        return Optional.of(YearToDate.of(from.orElse(day.withDayOfYear(1)), all, Money.ZERO, Money.ZERO, Map.of()));
    }

    // ---- expectations ----

    private List<Case.Amount> amounts() {
        List<Case.Amount> amounts = new ArrayList<>();
        cells.forEach((head, cell) -> {
            if (head instanceof Head.Expected expected && expected.figure().kind() != Figure.Kind.ERROR) {
                values.working(cell).ifPresent(amount -> amounts.add(new Case.Amount(expected.figure(), amount, cell.text())));
            }
        });
        amounts.sort(Comparator.comparing(Case.Amount::figure, Figure.ORDER));
        return amounts;
    }

    private Set<String> refused(List<Case.Amount> amounts) {
        Cell cell = cells.get(new Head.Expected(Figure.of(Figure.Kind.ERROR)));
        if (cell == null) {
            return Set.of();
        }
        if (!amounts.isEmpty()) {
            problems.add("value", cell, "期望报错的案例没有金额", "a case that expects an error expects no amounts", "只留一种期望", "keep one of the two");
        }
        return values.codes(cell);
    }

    // ---- cells ----

    private Optional<Cell> cell(Column column) {
        return Optional.ofNullable(cells.get(new Head.Of(column)));
    }

    private Optional<Cell> required(Column column) {
        Optional<Cell> cell = cell(column);
        if (cell.isEmpty()) {
            missing(column.names().get(1), column.names().get(0), "填写这一格", "fill it in");
        }
        return cell;
    }

    private void missing(String zh, String en, String hintZh, String hintEn) {
        if (isComplete) {
            problems.add("missing", first, "没有写明" + zh, en + " is not given", hintZh, hintEn);
        }
    }

    private String text(Column column) {
        return cell(column).map(Cell::text).orElse("");
    }

    private <E extends Enum<E> & Labelled> E word(Column column, Class<E> type, E otherwise) {
        return cell(column).flatMap(cell -> values.word(type, cell, column)).orElse(otherwise);
    }
}
