package io.github.baoxiao;

import io.github.baoxiao.json.ClaimJson;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.ItemClass;
import io.github.baoxiao.terms.ItemKind;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Scheme;
import io.github.baoxiao.terms.Slice;
import io.github.baoxiao.terms.Status;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds on every claim under the shipped books, whatever it cost and whatever came before it. */
class ClaimPropertiesTest {

    private static final long SEED = 20261122;
    private static final Map<String, byte[]> FILES = files();
    private static final RuleBook BOOK = RuleBook.load(FILES);
    private static final List<Claim> CLAIMS = new ShippedClaims(SEED).list(4_200);
    private static final List<Breakdown> PAID = CLAIMS.stream().map(BOOK::settle).toList();
    private static final Pattern RULE = Pattern.compile("(?ms)^rule \"([^\"]+)\".*?^end$");
    private static final Pattern YUAN = Pattern.compile("yuan\\(([0-9_]+)\\)");
    private static final Pattern PERCENT = Pattern.compile("percent\\(([0-9]+)\\)");
    private static final List<Slice> IN_SCOPE = List.of(Slice.COPAY, Slice.OVER_CAP, Slice.DEDUCTIBLE, Slice.NOT_COVERED);

    // ---- the generator reaches what it is made for ----

    @Test
    void theClaimsReachEveryTurnOfTheRules() {
        Map<String, Predicate<Integer>> turns = new TreeMap<>();
        for (Payer layer : List.of(Payer.BASIC, Payer.LARGE_AMOUNT, Payer.CRITICAL_ILLNESS, Payer.ASSISTANCE, Payer.TILT_ASSISTANCE,
                Payer.TREASURY)) {
            turns.put(layer + " pays", i -> !PAID.get(i).paidBy(layer).isZero());
        }
        for (Payer layer : List.of(Payer.BASIC, Payer.LARGE_AMOUNT, Payer.CRITICAL_ILLNESS, Payer.ASSISTANCE, Payer.TILT_ASSISTANCE)) {
            turns.put(layer + " is cut by its cap", i -> row(i, layer, row -> !row.capCut().isZero() && !row.paid().isZero()));
            turns.put(layer + " has nothing left under its cap", i -> row(i, layer, row -> !row.capCut().isZero() && row.paid().isZero()));
        }
        for (Payer layer : List.of(Payer.BASIC, Payer.CRITICAL_ILLNESS, Payer.TILT_ASSISTANCE)) {
            turns.put(layer + " below the deductible", i -> row(i, layer, row -> !row.base().isZero() && row.bands().isEmpty()
                    && row.base().equals(row.deductible())));
            turns.put(layer + " a cent or two above the deductible", i -> row(i, layer, row -> {
                long above = row.base().minus(row.deductible()).cents();
                return above > 0 && above <= 2 && !row.deductible().isZero();
            }));
        }
        turns.put("the pool exactly used up, nothing cut", i -> caps(i).entrySet().stream().anyMatch(cap -> paidAfter(i, cap.getKey())
                == cap.getValue() && PAID.get(i).layers().get(0).capCut().isZero() && !PAID.get(i).layers().get(0).paid().isZero()));
        turns.put("two bands", i -> row(i, Payer.BASIC, row -> row.bands().size() == 2));
        turns.put("three bands", i -> row(i, Payer.BASIC, row -> row.bands().size() == 3));
        turns.put("a cent or two inside a band", i -> row(i, Payer.BASIC, row -> row.bands().size() > 1
                && length(row.bands().get(row.bands().size() - 1)) <= 2));
        turns.put("two bands of critical illness", i -> row(i, Payer.CRITICAL_ILLNESS, row -> row.bands().size() == 2));
        turns.put("an account pays", i -> !PAID.get(i).paidBy(Payer.ACCOUNT).isZero());
        turns.put("a shared account pays a deductible", i -> !sharedOfDeductible(i).isZero());
        turns.put("an empty bill", i -> PAID.get(i).total().isZero());
        turns.put("a history", i -> CLAIMS.get(i).yearToDate().isPresent());
        turns.put("items", i -> !CLAIMS.get(i).items().isEmpty());
        turns.put("a thousand items", i -> CLAIMS.get(i).items().size() >= 1_000);
        turns.put("over limit", i -> !PAID.get(i).slices().get(Slice.OVER_LIMIT).isZero());
        turns.put("two needs", i -> CLAIMS.get(i).person().needs().size() == 2);
        turns.put("a need of no effect", i -> CLAIMS.get(i).person().needs().contains(Need.ORPHAN));
        for (String day : List.of("2020-01-21", "2020-01-22", "2020-01-27", "2020-01-28", "2020-12-31", "2021-01-01", "2021-12-31",
                "2022-01-01", "2022-09-14", "2023-12-31")) {
            turns.put("discharged on " + day, i -> CLAIMS.get(i).visit().to().equals(LocalDate.parse(day)));
        }
        Map<String, Long> hits = new TreeMap<>();
        turns.forEach((turn, reached) -> hits.put(turn, Stream.iterate(0, i -> i + 1).limit(CLAIMS.size()).filter(reached).count()));

        assertThat(hits).as("claims that reach each turn").allSatisfy((turn, count) -> assertThat(count).isGreaterThanOrEqualTo(3));
    }

    // ---- the parts of a breakdown ----

    @Test
    void i1TheTotalIsLayersAccountsCashAndHospital() {
        forEach((claim, paid) -> {
            long layers = paid.layers().stream().mapToLong(layer -> layer.paid().cents()).sum();
            assertThat(layers + paid.account().cents() + paid.cash().cents()).isEqualTo(paid.total().cents());
            assertThat(paid.ledger().stream().mapToLong(entry -> entry.amount().cents()).sum()).isEqualTo(paid.total().cents());
        });
    }

    @Test
    void i2TheTotalIsItsFourParts() {
        forEach((claim, paid) -> {
            assertThat(paid.slices().values().stream().mapToLong(Money::cents).sum()).isEqualTo(paid.total().cents());
            claim.costs().ifPresent(costs -> assertThat(paid.total()).isEqualTo(costs.total()));
        });
    }

    @Test
    void i3TheItemsSumToTheParts() {
        forEach((claim, paid) -> {
            assertThat(paid.items()).hasSameSizeAs(claim.items());
            if (!claim.items().isEmpty()) {
                Map<Slice, Money> sum = new EnumMap<>(Slice.class);
                paid.items().forEach(item -> {
                    assertThat(item.total()).isEqualTo(claim.items().get(item.line()).amount());
                    sum.merge(Slice.FULL_SELF_PAY, item.fullSelfPay(), Money::plus);
                    sum.merge(Slice.OVER_LIMIT, item.overLimit(), Money::plus);
                    sum.merge(Slice.FIRST_SELF_PAY, item.firstSelfPay(), Money::plus);
                    sum.merge(Slice.IN_SCOPE, item.inScope(), Money::plus);
                });
                assertThat(sum).isEqualTo(paid.slices());
            }
        });
    }

    @Test
    void i4NoAmountIsNegativeAndEachHasTwoDecimals() {
        forEach((claim, paid) -> {
            Matcher amounts = Pattern.compile("\"(-?[0-9]+\\.?[0-9]*)\"").matcher(ClaimJson.write(paid));
            while (amounts.find()) {
                assertThat(amounts.group(1)).matches("[0-9]+\\.[0-9]{2}");
            }
        });
    }

    @Test
    void i5NoLayerPaysMoreThanItsBase() {
        forEach((claim, paid) -> paid.layers().forEach(layer -> {
            assertThat(layer.paid()).isLessThanOrEqualTo(layer.base());
            assertThat(layer.base()).isLessThanOrEqualTo(paid.total());
        }));
    }

    @Test
    void i6NoDeductibleIsMoreThanTheRuleOrTheCost() {
        forEach((claim, paid) -> paid.layers().forEach(layer -> {
            assertThat(layer.deductible()).isLessThanOrEqualTo(layer.base());
            assertThat(layer.deductible().cents()).isLessThanOrEqualTo(figure(claim, layer.layer()));
        }));
    }

    @Test
    void i7NoPayerPaysMoreThanItsYearlyCap() {
        for (int i = 0; i < CLAIMS.size(); i++) {
            int claim = i;
            caps(i).forEach((counter, limit) -> assertThat(paidAfter(claim, counter))
                    .isLessThanOrEqualTo(Math.max(limit, before(CLAIMS.get(claim), counter).paid().cents())));
        }
    }

    @Test
    void i8AccountsPayWhatTheyHave() {
        forEach((claim, paid) -> {
            Claim.Accounts had = claim.accounts().orElse(Claim.Accounts.EMPTY);
            Claim.Accounts have = paid.accounts();
            assertThat(List.of(have.current().cents(), have.carried().cents(), have.shared().cents())).allMatch(cents -> cents >= 0);
            assertThat(paid.paidBy(Payer.ACCOUNT)).isEqualTo(had.current().plus(had.carried()).minus(have.current()).minus(have.carried()));
            assertThat(paid.paidBy(Payer.SHARED_ACCOUNT)).isEqualTo(had.shared().minus(have.shared()));
        });
    }

    @Test
    void i23TheYearAfterIsTheYearBeforeAndThisClaim() {
        for (int i = 0; i < CLAIMS.size(); i++) {
            Claim claim = CLAIMS.get(i);
            Breakdown paid = PAID.get(i);
            Map<String, YearToDate.Counter> counters = new TreeMap<>(claim.yearToDate().counters());
            for (Breakdown.Layer layer : paid.layers()) {
                String key = layer.layer() + "/" + layer.clause();
                YearToDate.Counter old = counters.getOrDefault(key, YearToDate.Counter.UNUSED);
                Money met = layer.layer() == Payer.BASIC ? layer.deductible().minus(sharedOfDeductible(i)) : layer.deductible();
                counters.put(key, new YearToDate.Counter(old.position().plus(layer.base()), old.deductible().plus(met),
                        old.paid().plus(layer.paid()), Math.max(old.visits(), claim.visit().admission().orElse(old.visits() + 1))));
            }
            if (claim.person().region().startsWith("15") || claim.person().region().startsWith("11")) {
                YearToDate.Counter pool = before(claim, "统筹基金");
                counters.put("统筹基金", new YearToDate.Counter(pool.position(), pool.deductible(), pool.paid().plus(paid.paidBy(Payer.BASIC)),
                        pool.visits()));
            }
            Map<Slice, Money> borne = new EnumMap<>(Slice.class);
            borne.putAll(claim.yearToDate().borne());
            paid.ledger().stream().filter(entry -> entry.payer().ordinal() >= Payer.ACCOUNT.ordinal())
                    .forEach(entry -> borne.merge(entry.slice(), entry.amount(), Money::plus));

            assertThat(ClaimJson.write(ShippedClaims.copy(claim).yearToDate(paid.yearToDate()).build())).isEqualTo(ClaimJson.write(
                    ShippedClaims.copy(claim).yearToDate(YearToDate.of(LocalDate.of(claim.visit().to().getYear(), 1, 1), counters,
                            claim.yearToDate().total().plus(paid.total()),
                            claim.yearToDate().inScope().plus(paid.slices().get(Slice.IN_SCOPE)), borne)).build()));
        }
    }

    @Test
    void i36ThePaymentFollowsFromTheBandsDeductiblesAndLedgerShown() {
        for (int i = 0; i < CLAIMS.size(); i++) {
            Breakdown paid = PAID.get(i);
            Money left = paid.slices().get(Slice.IN_SCOPE);
            for (Breakdown.Layer layer : paid.layers()) {
                assertThat(layer.base()).as("base").isEqualTo(switch (layer.layer()) {
                    case TREASURY -> left.plus(paid.slices().get(Slice.FIRST_SELF_PAY)).plus(paid.slices().get(Slice.OVER_LIMIT));
                    case LARGE_AMOUNT -> paid.layers().get(0).overCap();
                    default -> left;
                });
                long exact = 0;
                long lengths = 0;
                for (int band = 0; band < layer.bands().size(); band++) {
                    Breakdown.Band one = layer.bands().get(band);
                    exact += one.ratio().millionths() * length(one);
                    lengths += length(one);
                    assertThat(length(one)).isPositive();
                    assertThat(band == 0 || layer.bands().get(band - 1).to().equals(one.from())).as("bands join").isTrue();
                }
                assertThat(layer.deductible().cents() + lengths + layer.overCap().cents()).as("stretch").isEqualTo(layer.base().cents());
                assertThat(layer.paid().cents()).as("rounded once").isEqualTo((exact + Ratio.WHOLE / 2) / Ratio.WHOLE);
                assertThat(layer.bands().stream().mapToLong(one -> one.amount().cents()).sum()).isEqualTo(layer.paid().cents());
                assertThat(sum(paid, entry -> entry.payer() == layer.layer())).isEqualTo(layer.paid().cents());
                left = left.minus(Money.ofCents(sum(paid, entry -> entry.payer() == layer.layer() && IN_SCOPE.contains(entry.slice()))));
            }
            Breakdown.Layer basic = paid.layers().get(0);
            assertThat(sum(paid, entry -> entry.slice() == Slice.DEDUCTIBLE)).isEqualTo(basic.deductible().cents());
            assertThat(sum(paid, entry -> entry.slice() == Slice.OVER_CAP)).isEqualTo(basic.overCap().cents());
            assertThat(sum(paid, entry -> IN_SCOPE.contains(entry.slice()))).isEqualTo(paid.slices().get(Slice.IN_SCOPE).cents());
        }
    }

    // ---- the same claim again ----

    @Test
    void i14TheSameClaimGivesTheSameBytes() {
        RuleBook again = RuleBook.load(files());
        for (int i = 0; i < CLAIMS.size(); i++) {
            String first = ClaimJson.write(PAID.get(i));
            assertThat(ClaimJson.write(BOOK.settle(CLAIMS.get(i)))).isEqualTo(first);
            assertThat(ClaimJson.write(again.settle(CLAIMS.get(i)))).isEqualTo(first);
        }
    }

    @Test
    void i15TheOrderOfTheItemsChangesNoPart() {
        Random random = new Random(SEED);
        forEach((claim, paid) -> {
            if (!claim.items().isEmpty()) {
                List<Integer> order = new ArrayList<>();
                claim.items().forEach(item -> order.add(order.size()));
                Collections.shuffle(order, random);

                Breakdown shuffled = BOOK.settle(ShippedClaims.copy(claim).items(order.stream().map(claim.items()::get).toList()).build());

                assertThat(withoutItems(shuffled)).isEqualTo(withoutItems(paid));
                for (int line = 0; line < order.size(); line++) {
                    Breakdown.ItemSplit split = paid.items().get(order.get(line));
                    assertThat(shuffled.items().get(line)).isEqualTo(new Breakdown.ItemSplit(line, split.fullSelfPay(), split.overLimit(),
                            split.firstSelfPay(), split.inScope()));
                }
            }
        });
    }

    @Test
    void i16TheOrderOfFilesAndRulesChangesNothing() {
        Random random = new Random(SEED);
        Map<String, byte[]> shuffled = new TreeMap<>();
        List<Integer> names = new ArrayList<>(Stream.iterate(10, i -> i + 1).limit(FILES.size()).toList());
        Collections.shuffle(names, random);
        FILES.forEach((key, bytes) -> shuffled.put(key.replaceAll("/.*", "/f" + names.remove(0) + ".drl"),
                shuffledRules(text(bytes), random).getBytes(StandardCharsets.UTF_8)));
        RuleBook book = RuleBook.load(shuffled);

        forEach((claim, paid) -> {
            Breakdown other = book.settle(claim);
            assertThat(withoutPlaces(other)).isEqualTo(withoutPlaces(paid));
            assertThat(other.layers()).extracting(layer -> layer.working().stream().map(Breakdown.Working::text).toList())
                    .isEqualTo(paid.layers().stream().map(layer -> layer.working().stream().map(Breakdown.Working::text).toList()).toList());
        });
    }

    @Test
    void i17ALineOfNothingChangesNothingElse() {
        forEach((claim, paid) -> {
            if (!claim.items().isEmpty()) {
                List<Claim.Item> items = new ArrayList<>(claim.items());
                items.add(Claim.Item.of("X-0", "", ItemClass.A, ItemKind.DRUG, Money.ZERO));

                Breakdown with = BOOK.settle(ShippedClaims.copy(claim).items(items).build());

                assertThat(withoutItems(with)).isEqualTo(withoutItems(paid));
                assertThat(with.items()).startsWith(paid.items().toArray(Breakdown.ItemSplit[]::new)).hasSize(items.size());
                assertThat(with.items().get(items.size() - 1).total()).isEqualTo(Money.ZERO);
            }
        });
    }

    @Test
    void i37OneHundredIsOneHundredHoweverItIsWritten() {
        forEach((claim, paid) -> {
            String json = ClaimJson.write(claim);
            String expected = ClaimJson.write(paid);
            for (String shorter : List.of(json.replaceAll("\"([0-9]+)\\.00\"", "\"$1\""), json.replaceAll("\"([0-9]+\\.[0-9])0\"", "\"$1\""))) {
                assertThat(ClaimJson.write(BOOK.settle(ClaimJson.parse(shorter)))).isEqualTo(expected);
            }
        });
    }

    @Test
    void i40ClaimsOfOthersInBetweenChangeNothing() {
        for (int i = 0; i + 2 < CLAIMS.size(); i += 3) {
            Claim first = CLAIMS.get(i);
            Claim second = ShippedClaims.copy(first).yearToDate(YearToDate.CARRIED).build();
            List<Breakdown> alone = BOOK.settleAll(List.of(first, second));

            List<Breakdown> among = BOOK.settleAll(List.of(CLAIMS.get(i + 1), first, CLAIMS.get(i + 2), second));

            assertThat(ClaimJson.write(among.get(1))).isEqualTo(ClaimJson.write(alone.get(0))).isEqualTo(ClaimJson.write(PAID.get(i)));
            assertThat(ClaimJson.write(among.get(3))).isEqualTo(ClaimJson.write(alone.get(1)));
            assertThat(ClaimJson.write(among.get(0))).isEqualTo(ClaimJson.write(PAID.get(i + 1)));
            assertThat(ClaimJson.write(among.get(2))).isEqualTo(ClaimJson.write(PAID.get(i + 2)));
        }
    }

    @Test
    void eightThreadsOnOneBookSettleAsOneDoes() throws Exception {
        RuleBook fresh = RuleBook.load(files());
        List<String> expected = PAID.stream().map(ClaimJson::write).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<List<Integer>>> work = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                List<Integer> order = new ArrayList<>(Stream.iterate(0, i -> i + 1).limit(CLAIMS.size()).toList());
                Collections.shuffle(order, new Random(SEED + thread));
                order.subList(CLAIMS.size() / 3, CLAIMS.size()).clear();
                work.add(() -> order.stream().filter(i -> !ClaimJson.write(fresh.settle(CLAIMS.get(i))).equals(expected.get(i))).toList());
            }
            for (Future<List<Integer>> differing : threads.invokeAll(work)) {
                assertThat(differing.get()).isEmpty();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    // ---- what the policies promise ----

    @Test
    void i27APersonInNeedIsNeverWorseOff() {
        forEach((claim, paid) -> {
            if (claim.person().region().equals("150221") && claim.person().needs().isEmpty()) {
                for (Need need : List.of(Need.EXTREMELY_POOR, Need.SUBSISTENCE_ALLOWANCE, Need.REGISTERED_POOR)) {
                    Breakdown inNeed = BOOK.settle(ShippedClaims.copy(claim).person(claim.person().withNeeds(need)).build());
                    assertThat(inNeed.funds()).isGreaterThanOrEqualTo(paid.funds());
                    assertThat(inNeed.person()).isLessThanOrEqualTo(paid.person());
                }
            }
        });
    }

    @Test
    void i33ACovidPatientBearsOnlyWhatIsOutsideTheCatalogueAndTheLayersPayAsEver() {
        int[] covid = new int[1];
        forEach((claim, paid) -> {
            if (isCovid(claim)) {
                covid[0]++;
                Breakdown ordinary = BOOK.settle(ShippedClaims.copy(claim).visit(claim.visit().withConditions()).build());
                assertThat(paid.ledger()).filteredOn(entry -> entry.payer() == Payer.PERSON).extracting(Breakdown.Entry::slice)
                        .allMatch(slice -> slice == Slice.FULL_SELF_PAY);
                for (Payer layer : List.of(Payer.BASIC, Payer.CRITICAL_ILLNESS, Payer.ASSISTANCE)) {
                    assertThat(paid.paidBy(layer)).isEqualTo(ordinary.paidBy(layer));
                }
            } else {
                assertThat(paid.paidBy(Payer.TREASURY)).isEqualTo(Money.ZERO);
            }
        });
        assertThat(covid[0]).isGreaterThan(50);
    }

    private static boolean isCovid(Claim claim) {
        LocalDate to = claim.visit().to();
        Set<String> conditions = claim.visit().conditions();
        return to.getYear() == 2020 && (conditions.contains("COVID-19") && !to.isBefore(LocalDate.of(2020, 1, 22))
                || conditions.contains("COVID-19-SUSPECTED") && !conditions.contains("COVID-19") && !to.isBefore(LocalDate.of(2020, 1, 28)));
    }

    @Test
    void i34WhoeverIsNotInNeedGetsNoAssistanceAndItsFiguresDoNotMatter() {
        RuleBook other = RuleBook.load(edited(rule -> true, key -> key.endsWith("/assistance.drl"), ClaimPropertiesTest::change));
        forEach((claim, paid) -> {
            if (claim.person().needs().isEmpty() && claim.person().scheme() == Scheme.RESIDENT) {
                assertThat(paid.paidBy(Payer.ASSISTANCE).plus(paid.paidBy(Payer.TILT_ASSISTANCE))).isEqualTo(Money.ZERO);
                assertThat(withoutSeal(other.settle(claim))).isEqualTo(withoutSeal(paid));
            }
        });
    }

    /** A cap is cited only where it cuts; so it is raised here, not lowered. */
    @Test
    void i35ARuleThatIsNotCitedDoesNotMatter() {
        int changed = 0;
        for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
            Matcher rules = RULE.matcher(text(file.getValue()));
            while (rules.find()) {
                String name = rules.group(1);
                String before = rules.group();
                if (change(before).equals(before)) {
                    continue;
                }
                Map<String, byte[]> region = new TreeMap<>(edited(name::equals, file.getKey()::equals, ClaimPropertiesTest::change));
                String folder = file.getKey().replaceAll("/.*", "/");
                region.keySet().removeIf(key -> !key.startsWith(folder));
                changed += differing(name, folder, RuleBook.load(region));
            }
        }
        assertThat(changed).as("claims on which a change of a cited rule shows").isGreaterThan(500);
    }

    /** Checks every claim that does not cite the rule; counts those that do and are paid otherwise. */
    private static int differing(String rule, String folder, RuleBook other) {
        int differing = 0;
        for (int i = 0; i < CLAIMS.size(); i += 5) {
            Breakdown paid = PAID.get(i);
            if (!paid.context().region().concat("/").equals(folder)) {
                continue;
            }
            List<Object> amounts = amounts(paid);
            List<Object> otherwise = amounts(other.settle(CLAIMS.get(i)));
            if (!cited(paid).contains(rule)) {
                assertThat(otherwise).as("%s does not cite %s", CLAIMS.get(i).id(), rule).isEqualTo(amounts);
            } else if (!otherwise.equals(amounts)) {
                differing++;
            }
        }
        return differing;
    }

    private static List<Object> amounts(Breakdown paid) {
        List<Object> amounts = new ArrayList<>();
        paid.ledger().forEach(entry -> amounts.add(List.of(entry.payer(), entry.slice(), entry.amount())));
        paid.layers().forEach(layer -> amounts.add(List.of(layer.layer(), layer.base(), layer.deductible(), layer.paid(), layer.overCap())));
        amounts.add(paid.accounts());
        return amounts;
    }

    private static Set<String> cited(Breakdown paid) {
        Set<String> cited = new HashSet<>();
        paid.ledger().forEach(entry -> entry.rule().ifPresent(cited::add));
        paid.layers().forEach(layer -> layer.working().forEach(step -> step.rule().ifPresent(cited::add)));
        paid.itemWorkings().forEach(step -> step.rule().ifPresent(cited::add));
        return cited;
    }

    // ---- rules with other figures ----

    private static Map<String, byte[]> edited(Predicate<String> names, Predicate<String> keys, UnaryOperator<String> edit) {
        Map<String, byte[]> edited = new TreeMap<>();
        FILES.forEach((key, bytes) -> edited.put(key, !keys.test(key) ? bytes : RULE.matcher(text(bytes)).replaceAll(rule ->
                Matcher.quoteReplacement(names.test(rule.group(1)) ? edit.apply(rule.group()) : rule.group()))
                .getBytes(StandardCharsets.UTF_8)));
        return edited;
    }

    /** Every figure of a rule becomes another: amounts more than double, shares move by a point. */
    private static String change(String rule) {
        String amounts = YUAN.matcher(rule).replaceAll(yuan -> "yuan(" + (2 * Long.parseLong(yuan.group(1).replace("_", "")) + 100) + ")");
        return PERCENT.matcher(amounts).replaceAll(percent -> "percent(" + (percent.group(1).equals("100") ? 99
                : Integer.parseInt(percent.group(1)) + 1) + ")").replace("raiseByPoints(5)", "raiseByPoints(6)");
    }

    private static String shuffledRules(String text, Random random) {
        List<String> rules = new ArrayList<>(RULE.matcher(text).results().map(rule -> rule.group()).toList());
        Collections.shuffle(rules, random);
        return RULE.matcher(text).replaceAll(rule -> Matcher.quoteReplacement(rules.remove(0)));
    }

    // ---- what the shipped rules say, by hand ----

    private static long figure(Claim claim, Payer layer) {
        boolean inNeed = claim.person().needs().stream().anyMatch(need -> need != Need.ORPHAN);
        String region = claim.person().region();
        return switch (layer) {
            case BASIC -> claim.visit().care() == Care.OUTPATIENT ? 100_000 : basicFigure(region, claim.visit().facility().level());
            case CRITICAL_ILLNESS -> switch (region) {
                case "500112" -> 1_600_000;
                case "449901" -> 1_500_000;
                default -> inNeed ? 700_000 : 1_400_000;
            };
            case TILT_ASSISTANCE -> 300_000;
            default -> 0;
        };
    }

    /** By level 3A, 3B, 2, and below. */
    private static long basicFigure(String region, Level level) {
        List<Long> figures = switch (region) {
            case "150102" -> List.of(100_000L, 80_000L, 50_000L, 30_000L);
            case "150221" -> List.of(80_000L, 80_000L, 40_000L, 20_000L);
            case "449901" -> List.of(100_000L, 100_000L, 60_000L, 30_000L);
            case "110105" -> List.of(130_000L, 130_000L);
            default -> List.of(0L, 0L, 30_000L);
        };
        return figures.get(Math.min(level.ordinal(), 3));
    }

    private static Map<String, Long> caps(int i) {
        Claim claim = CLAIMS.get(i);
        Set<Need> needs = claim.person().needs();
        Map<String, Long> caps = new TreeMap<>();
        switch (claim.person().region()) {
            case "150102", "150103" -> {
                caps.put("统筹基金", ShippedClaims.HOHHOT_POOL);
                if (claim.visit().care() == Care.OUTPATIENT) {
                    caps.put("BASIC/OUTPATIENT", claim.person().status() == Status.RETIRED ? 600_000L : 500_000L);
                }
            }
            case "150221" -> {
                caps.put("统筹基金", ShippedClaims.PROVINCE_POOL);
                if (needs.isEmpty() || needs.contains(Need.ORPHAN)) {
                    caps.put("CRITICAL_ILLNESS/INPATIENT", ShippedClaims.CRITICAL);
                } else if (!needs.contains(Need.EXTREMELY_POOR)) {
                    caps.put("ASSISTANCE/INPATIENT", ShippedClaims.ASSISTANCE);
                }
            }
            case "110105" -> {
                caps.put("统筹基金", ShippedClaims.BEIJING_POOL);
                caps.put("LARGE_AMOUNT/INPATIENT", ShippedClaims.LARGE_AMOUNT);
            }
            case "500112" -> caps.put("TILT_ASSISTANCE/INPATIENT", ShippedClaims.TILT);
            default -> { }
        }
        return caps;
    }

    // ---- reading breakdowns ----

    private static void forEach(BiConsumer<Claim, Breakdown> property) {
        for (int i = 0; i < CLAIMS.size(); i++) {
            property.accept(CLAIMS.get(i), PAID.get(i));
        }
    }

    private static boolean row(int i, Payer layer, Predicate<Breakdown.Layer> property) {
        return PAID.get(i).layers().stream().anyMatch(row -> row.layer() == layer && property.test(row));
    }

    private static long length(Breakdown.Band band) {
        return band.to().minus(band.from()).cents();
    }

    private static long sum(Breakdown paid, Predicate<Breakdown.Entry> entries) {
        return paid.ledger().stream().filter(entries).mapToLong(entry -> entry.amount().cents()).sum();
    }

    private static Money sharedOfDeductible(int i) {
        return Money.ofCents(sum(PAID.get(i), entry -> entry.payer() == Payer.SHARED_ACCOUNT && entry.slice() == Slice.DEDUCTIBLE));
    }

    private static YearToDate.Counter before(Claim claim, String counter) {
        return claim.yearToDate().counters().getOrDefault(counter, YearToDate.Counter.UNUSED);
    }

    private static long paidAfter(int i, String counter) {
        return PAID.get(i).yearToDate().counters().getOrDefault(counter, YearToDate.Counter.UNUSED).paid().cents();
    }

    private static String withoutItems(Breakdown paid) {
        return ClaimJson.write(paid).replaceAll("\"items\":\\[[^]]*]", "");
    }

    private static String withoutSeal(Breakdown paid) {
        return ClaimJson.write(paid).replaceAll("sha256:[0-9a-f]+", "");
    }

    private static String withoutPlaces(Breakdown paid) {
        return withoutSeal(paid).replaceAll("\"at\":\"[^\"]*\"", "");
    }

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(Path.of("rules"))) {
            for (Path file : all.filter(one -> one.toString().endsWith(".drl")).toList()) {
                files.put(file.getParent().getFileName() + "/" + file.getFileName(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
