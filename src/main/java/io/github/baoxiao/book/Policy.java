package io.github.baoxiao.book;

import io.github.baoxiao.book.Decision.Standing;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Rounding;
import io.github.baoxiao.rules.Dimension;
import io.github.baoxiao.rules.Item;
import io.github.baoxiao.rules.RuleDate;
import io.github.baoxiao.rules.Setting;
import io.github.baoxiao.rules.Situation;
import io.github.baoxiao.rules.Target;
import io.github.baoxiao.rules.Word;
import io.github.baoxiao.terms.Citation;
import io.github.baoxiao.terms.ItemTerms;
import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Place;
import io.github.baoxiao.terms.Terms;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A region's policy over one window of time, in which no rule begins or ends: what the region file states, and the terms of any situation.
 *
 * <p>Terms depend on the situation alone, so they are kept once resolved; the memo is bounded and safe for many threads.
 */
public final class Policy {

    private static final Target REGION = new Target.OfRegion();
    private static final Target ITEMS = new Target.OfItems();

    private final String region;
    private final LocalDate from;
    private final List<RuleText> rules;
    private final Engine engine;
    private final Overrides overrides;
    private final Decision settings;
    private final PayerOrder order;
    private final List<List<Word>> covered;
    private final Set<Need> mentionedNeeds;
    private final Set<String> traits;
    private final Set<String> conditions;
    private final Memo<TermsKey, Terms> terms = new Memo<>();
    private final Memo<ItemKey, ItemTerms> items = new Memo<>();

    private record TermsKey(Situation situation, Set<Need> needs, Set<Payer> settled) {
    }

    private record ItemKey(Situation situation, Item item) {
    }

    Policy(String region, LocalDate from, List<RuleText> rules, Engine engine, Overrides overrides) {
        this.region = region;
        this.from = from;
        this.rules = rules.stream().filter(rule -> rule.inForce(from)).toList();
        this.engine = engine;
        this.overrides = overrides;
        this.settings = Decision.of(engine.fireRegion(rule -> rule.inForce(from)), overrides, Text.of("统筹区", "the region"));
        this.order = PayerOrder.of(one(Setting.Order.class).map(Setting.Order::turns).orElse(List.of()));
        this.covered = settings.all(REGION, Setting.CoveredSituations.class).stream().map(one -> one.setting().words()).toList();
        this.mentionedNeeds = this.rules.stream().flatMap(rule -> rule.words().stream())
                .filter(word -> word.dimension() == Dimension.NEED).flatMap(word -> word.values().stream()).map(Need.class::cast)
                .filter(need -> need != Need.NONE).collect(Collectors.toSet());
        this.traits = this.rules.stream().flatMap(rule -> rule.traits().stream()).collect(Collectors.toSet());
        this.conditions = this.rules.stream().flatMap(rule -> rule.conditions().stream()).collect(Collectors.toSet());
    }

    // ---- what the region file states ----

    /** What the region is called. */
    public Text name() {
        return one(Setting.RegionNames.class).map(names -> Text.of(names.zh(), names.en())).orElse(Text.of(region, region));
    }

    /** The first day of the medical year that a day lies in. */
    public LocalDate medicalYear(LocalDate day) {
        MonthDay start = one(Setting.YearStart.class).map(Setting.YearStart::day).orElse(MonthDay.of(1, 1));
        LocalDate thisYear = start.atYear(day.getYear());
        return thisYear.isAfter(day) ? start.atYear(day.getYear() - 1) : thisYear;
    }

    /** How fractions of a cent are rounded. */
    public Rounding rounding() {
        return one(Setting.Rounds.class).map(Setting.Rounds::rounding).orElse(Rounding.HALF_UP);
    }

    boolean roundsEachBand() {
        return one(Setting.RoundsEachBand.class).isPresent();
    }

    RuleDate ruleDate() {
        return one(Setting.ChoosesBy.class).map(Setting.ChoosesBy::date).orElse(RuleDate.DISCHARGE);
    }

    PayerOrder order() {
        return order;
    }

    Payer firstLayer() {
        return one(Setting.FirstLayer.class).map(Setting.FirstLayer::layer).orElse(Payer.BASIC);
    }

    List<String> clauseOrder(Payer layer) {
        return settings.all(REGION, Setting.ClauseOrder.class).stream().map(Standing::setting).filter(one -> one.layer() == layer)
                .findFirst().map(Setting.ClauseOrder::clauses).orElse(List.of());
    }

    Set<String> codes() {
        return settings.all(REGION, Setting.Codes.class).stream().flatMap(one -> one.setting().codes().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The place of the region file, for what is missing in it. */
    String at() {
        return rules.stream().filter(rule -> rule.kind() == RuleText.Kind.REGION).findFirst().map(rule -> rule.citation().at())
                .orElse(region + "/");
    }

    List<RuleText> rules() {
        return rules;
    }

    LocalDate from() {
        return from;
    }

    List<List<Word>> covered() {
        return covered;
    }

    /** Whether the region is stated in this window at all; where it is not, the book has no rules. */
    boolean hasRegion() {
        return one(Setting.Codes.class).isPresent();
    }

    /** What is wrong with the region file itself. */
    List<Issue> problems() {
        List<Issue> problems = new ArrayList<>(settings.conflicts());
        if (!hasRegion()) {
            problems.add(Issue.of("region", region + "/", Text.of(from + " 起没有统筹区规则", "no rule states the region from " + from),
                    Text.of("写一条 when Region() then benefits.region( \"150100\" ).covers( … )",
                            "write a rule: when Region() then benefits.region( \"150100\" ).covers( … )")));
        } else if (covered.isEmpty()) {
            problems.add(Issue.of("covers", at(), Text.of("统筹区没有写明保障哪些情形", "the region does not say what it covers"),
                    Text.of("如 .covers( employee, inpatient )", "for example .covers( employee, inpatient )")));
        }
        if (order.hasRepetition()) {
            problems.add(Issue.of("order", at(), Text.of("order 中有重复的层次", "order names a layer twice"), Text.NONE));
        }
        return problems;
    }

    private <S extends Setting> Optional<S> one(Class<S> kind) {
        return settings.one(REGION, kind).map(Standing::setting);
    }

    // ---- situations ----

    /** Where a facility is, seen from this region. */
    public Place place(String facilityRegion) {
        if (codes().stream().anyMatch(code -> Codes.contains(code, facilityRegion))) {
            return Place.LOCAL;
        }
        return codes().stream().anyMatch(code -> Codes.sameProvince(code, facilityRegion)) ? Place.IN_PROVINCE : Place.OTHER_PROVINCE;
    }

    /** In which dimensions a situation lies outside what the book covers, by the nearest of its lists; none if it is covered. */
    public List<Dimension> outside(Situation situation) {
        return CoveredLists.outside(covered, situation);
    }

    /** What the book covers in a dimension, in words. */
    public Text covers(Dimension dimension) {
        return CoveredLists.words(covered, dimension);
    }

    /**
     * The terms of a situation.
     *
     * @param situation everything but the need
     * @param needs the person's categories of need; each layer counts the one it ranks highest
     * @param settled layers of which the book is not asked
     * @throws BookException if rules conflict or leave a gap
     */
    public Terms terms(Situation situation, Set<Need> needs, Set<Payer> settled) {
        TermsKey key = new TermsKey(relevant(situation), needs.isEmpty() ? needs : known(needs), settled);
        return terms.get(key, () -> resolve(key));
    }

    private Terms resolve(TermsKey key) {
        Map<Need, List<Stated>> fired = new HashMap<>();
        List<Stated> stated = new ArrayList<>();
        Need general = highest(Optional.empty(), key.needs());
        Set<Need> inQuestion = EnumSet.of(general);
        for (Payer layer : Payer.values()) {
            inQuestion.add(highest(Optional.of(layer), key.needs()));
        }
        for (Need need : inQuestion) {
            fired.put(need, engine.fire(key.situation().with(need), rule -> rule.inForce(from)));
        }
        fired.forEach((need, all) -> all.stream().filter(one -> need == needOf(one, key.needs(), general)).forEach(stated::add));
        stated.removeIf(one -> one.statement().target() instanceof Target.OfClause clause && key.settled().contains(clause.layer()));
        stated.sort(Stated.ORDER);
        Situation witness = key.situation().with(general);
        Decision decision = Decision.of(stated, overrides, Labels.of(witness));
        if (!decision.conflicts().isEmpty()) {
            throw new BookException(decision.conflicts());
        }
        return new TermsBuilder(decision, witness, this, key.settled()).build();
    }

    private Need needOf(Stated stated, Set<Need> needs, Need general) {
        return stated.statement().target() instanceof Target.OfClause clause ? highest(Optional.of(clause.layer()), needs) : general;
    }

    /** What the rules say of an item in a situation. */
    public ItemTerms item(Situation situation, Set<Need> needs, Item item) {
        Situation relevant = relevant(situation).with(highest(Optional.empty(), known(needs)));
        ItemKey key = new ItemKey(relevant, item);
        return items.get(key, () -> resolve(key));
    }

    private ItemTerms resolve(ItemKey key) {
        List<Stated> stated = engine.fire(key.situation(), key.item(), rule -> rule.inForce(from));
        Decision decision = Decision.of(stated, overrides, Labels.of(key.situation()));
        if (!decision.conflicts().isEmpty()) {
            throw new BookException(decision.conflicts());
        }
        Optional<Standing<Setting.FirstShare>> share = decision.one(ITEMS, Setting.FirstShare.class);
        return new ItemTerms(share.map(one -> one.setting().share()),
                decision.one(ITEMS, Setting.PriceCeiling.class).map(one -> one.setting().perUnit()).orElse(Money.MAX),
                decision.one(ITEMS, Setting.GoesTo.class).map(one -> one.setting().named()).orElse(""),
                share.map(Standing::rule).orElse(Citation.NONE));
    }

    // ---- needs ----

    /** Needs that play no part in this policy: no rule speaks of them, or the ranking leaves them out. */
    public Set<Need> unheard(Set<Need> needs) {
        Set<Need> unheard = EnumSet.noneOf(Need.class);
        unheard.addAll(needs);
        unheard.removeAll(known(needs));
        return unheard;
    }

    private Set<Need> known(Set<Need> needs) {
        Set<Need> ranked = settings.all(REGION, Setting.Ranking.class).stream().flatMap(one -> one.setting().needs().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Need.class)));
        Set<Need> known = EnumSet.noneOf(Need.class);
        for (Need need : needs) {
            if (ranked.isEmpty() ? mentionedNeeds.contains(need) : ranked.contains(need)) {
                known.add(need);
            }
        }
        return known;
    }

    private Need highest(Optional<Payer> layer, Set<Need> needs) {
        if (needs.isEmpty()) {
            return Need.NONE;
        }
        List<Need> ranking = ranking(layer).or(() -> ranking(Optional.empty())).orElse(List.of());
        if (ranking.isEmpty()) {
            if (needs.size() > 1) {
                throw new BookException(List.of(Issue.of("needs", at(),
                        Text.of("一人有多种救助类别，而统筹区没有规定先后", "a person has several needs, and the region does not rank them"),
                        Text.of("如 .needs( extremelyPoor, subsistenceAllowance )", "for example .needs( extremelyPoor, subsistenceAllowance )"))));
            }
            return needs.iterator().next();
        }
        return ranking.stream().filter(needs::contains).findFirst().orElse(Need.NONE);
    }

    private Optional<List<Need>> ranking(Optional<Payer> layer) {
        return settings.all(REGION, Setting.Ranking.class).stream().map(Standing::setting).filter(one -> one.layer().equals(layer))
                .findFirst().map(Setting.Ranking::needs);
    }

    /** Drops what no rule asks about, so that the memo stays small and an open identifier cannot fill it. */
    private Situation relevant(Situation situation) {
        return situation.withTraits(both(situation.getTraits(), traits)).withConditions(both(situation.getConditions(), conditions));
    }

    private static Set<String> both(Collection<String> one, Set<String> other) {
        return one.stream().filter(other::contains).collect(Collectors.toSet());
    }
}
