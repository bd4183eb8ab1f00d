package io.github.baoxiao.book;

import io.github.baoxiao.book.Decision.Standing;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Rounding;
import io.github.baoxiao.rules.Dimension;
import io.github.baoxiao.rules.Item;
import io.github.baoxiao.rules.Setting;
import io.github.baoxiao.rules.Situation;
import io.github.baoxiao.rules.Target;
import io.github.baoxiao.terms.Citation;
import io.github.baoxiao.terms.ItemTerms;
import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Place;
import io.github.baoxiao.terms.Terms;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A region's policy over one window of time, in which no rule begins or ends: what the region file states, and the terms of any situation.
 *
 * <p>Terms depend on the situation alone, so they are kept once resolved; the memo is bounded and safe for many threads.
 */
public final class Policy {

    private static final Target ITEMS = new Target.OfItems();
    private static final Target REGION = new Target.OfRegion();

    private final LocalDate from;
    private final List<RuleText> rules;
    private final Engine engine;
    private final Overrides overrides;
    private final RegionSettings settings;
    private final List<Issue> problems;
    private final Needs needs;
    private final Codes.Area[] homes;
    private final Set<String> traits = new TreeSet<>();
    private final Set<String> conditions = new TreeSet<>();
    private final Memo<Key, Answer> answers = new Memo<>();
    private final Memo<ItemKey, ItemTerms> items = new Memo<>();
    private final Recent<Answer> recently = new Recent<>();
    private Year lastYear;

    /** What an answer depends on: the situation as a number, and the open words the rules ask about. */
    private record Key(long situation, long needs, long settled, Set<String> traits, Set<String> conditions) {
    }

    /**
     * What the policy says to a situation.
     *
     * @param outside the dimensions in which it lies outside what the book covers, by the nearest of its lists; none if it is covered
     * @param unheard needs that play no part: no rule speaks of them, or the ranking leaves them out
     * @param terms the terms, if it is covered
     */
    public record Answer(List<Dimension> outside, Set<Need> unheard, Optional<Terms> terms) {
        public Answer {
            outside = List.copyOf(outside);
            unheard = Set.copyOf(unheard);
        }
    }

    private record ItemKey(Situation situation, Item item) {
    }

    Policy(String region, LocalDate from, List<RuleText> all, Engine engine, Overrides overrides) {
        this.from = from;
        this.rules = all.stream().filter(rule -> rule.inForce(from)).toList();
        this.engine = engine;
        this.overrides = overrides;
        Decision decision = Decision.of(engine.fireRegion(rule -> rule.inForce(from)), overrides, Text.of("统筹区", "the region"));
        this.settings = RegionSettings.of(region, decision);
        this.lastYear = Year.of(settings.yearStart(), from);
        this.problems = new ArrayList<>(decision.conflicts());
        problems.addAll(settings.problems(from, rules));
        problems.addAll(ClauseLists.problems(decision.all(REGION, Setting.ClauseOrder.class), all, rules));
        Set<Need> mentioned = EnumSet.noneOf(Need.class);
        Set<Need> named = EnumSet.noneOf(Need.class);
        for (RuleText rule : rules) {
            traits.addAll(rule.traits());
            conditions.addAll(rule.conditions());
            rule.words().stream().filter(word -> word.dimension() == Dimension.NEED)
                    .forEach(word -> word.values().forEach(value -> {
                        mentioned.add((Need) value);
                        if (word.values().size() == 1) {
                            named.add((Need) value);
                        }
                    }));
        }
        mentioned.remove(Need.NONE);
        named.remove(Need.NONE);
        this.homes = settings.codes().stream().map(Codes.Area::of).toArray(Codes.Area[]::new);
        this.needs = new Needs(settings, mentioned);
        needs.unranked(named).ifPresent(need -> problems.add(unranked(need)));
    }

    private Issue unranked(Need need) {
        RuleText rule = rules.stream().filter(one -> one.words().stream().anyMatch(word -> word.values().equals(List.of(need)))).findFirst()
                .orElseThrow();
        return Issue.of("needs", rule.citation().at(), Text.of("规则“" + rule.name() + "”写到" + need.label().zh() + "，而统筹区的 needs 没有列入",
                "rule \"" + rule.name() + "\" speaks of \"" + need.label().en() + "\", which the region's needs leave out"),
                Text.of("按先后写入统筹区的 .needs( … )", "put it in its place in the region's .needs( … )"));
    }

    // ---- what the region file states ----

    RegionSettings settings() {
        return settings;
    }

    /** The first day of the window. */
    LocalDate from() {
        return from;
    }

    List<RuleText> rules() {
        return rules;
    }

    /** The traits that rules ask about. */
    Set<String> traits() {
        return traits;
    }

    /** The conditions that rules ask about. */
    Set<String> conditions() {
        return conditions;
    }

    /** A situation of this window in words, for a message. */
    Text witness(Situation situation) {
        return Labels.of(situation, from);
    }

    /** What is wrong with the region file. */
    List<Issue> problems() {
        return problems;
    }

    /** What the region is called. */
    public Text name() {
        return settings.name();
    }

    /** The first day of the medical year that a day lies in. */
    public LocalDate medicalYear(LocalDate day) {
        Year last = lastYear;
        if (!last.has(day)) {
            last = Year.of(settings.yearStart(), day);
            lastYear = last;
        }
        return last.from;
    }

    /** A medical year; the next begins on the day it ends. */
    private record Year(LocalDate from, LocalDate next) {

        static Year of(MonthDay start, LocalDate day) {
            LocalDate thisYear = start.atYear(day.getYear());
            LocalDate from = thisYear.isAfter(day) ? start.atYear(day.getYear() - 1) : thisYear;
            return new Year(from, start.atYear(from.getYear() + 1));
        }

        boolean has(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(next);
        }
    }

    /** Whether a stay that overlaps another one of the same person is refused, not noted. */
    public boolean refusesOverlappingStays() {
        return settings.refusesOverlappingStays();
    }

    /** How fractions of a cent are rounded. */
    public Rounding rounding() {
        return settings.rounding();
    }

    // ---- situations ----

    /**
     * Where a facility is, seen from this region.
     *
     * @param code the six-digit code of the place of treatment
     */
    public Place place(int code) {
        Place place = Place.OTHER_PROVINCE;
        for (Codes.Area home : homes) {
            if (home.contains(code)) {
                return Place.LOCAL;
            }
            if (home.sharesProvinceWith(code)) {
                place = Place.IN_PROVINCE;
            }
        }
        return place;
    }

    /** What the book covers in a dimension, in words. */
    public Text covers(Dimension dimension) {
        return CoveredLists.words(settings.covered(), dimension);
    }

    /**
     * What the policy says to a situation.
     *
     * @param situation everything but the need
     * @param personNeeds the person's categories of need; each layer counts the one it ranks highest
     * @param settled layers of which the book is not asked
     * @throws BookException if rules conflict or leave a gap
     */
    public Answer answer(Situation situation, Set<Need> personNeeds, Set<Payer> settled) {
        long people = bits(personNeeds) << 32 | bits(settled);
        if (!situation.getTraits().isEmpty() || !situation.getConditions().isEmpty()) {
            return considered(situation, personNeeds, settled);
        }
        Answer recent = recently.get(situation.code(), people);
        if (recent == null) {
            recent = considered(situation, personNeeds, settled);
            recently.put(situation.code(), people, recent);
        }
        return recent;
    }

    private Answer considered(Situation situation, Set<Need> personNeeds, Set<Payer> settled) {
        Key key = new Key(situation.code(), bits(personNeeds), bits(settled), both(situation.getTraits(), traits),
                both(situation.getConditions(), conditions));
        return answers.get(key, () -> resolve(situation.withTraits(key.traits()).withConditions(key.conditions()), personNeeds, settled));
    }

    /** The terms of a situation with its need, if it is covered; an error says for which situation, which no claim may be told. */
    Optional<Terms> prove(Situation situation) {
        Need need = (Need) situation.value(Dimension.NEED);
        Set<Need> personNeeds = need == Need.NONE ? Set.of() : Set.of(need);
        return CoveredLists.outside(settings.covered(), situation).isEmpty()
                ? Optional.of(terms(situation, needs.known(personNeeds), Set.of(), this::witness)) : Optional.empty();
    }

    private static long bits(Set<? extends Enum<?>> values) {
        if (values.isEmpty()) {
            return 0;
        }
        long bits = 0;
        for (Enum<?> value : values) {
            bits |= 1L << value.ordinal();
        }
        return bits;
    }

    private Answer resolve(Situation situation, Set<Need> personNeeds, Set<Payer> settled) {
        Set<Need> known = needs.known(personNeeds);
        Set<Need> unheard = EnumSet.noneOf(Need.class);
        unheard.addAll(personNeeds);
        unheard.removeAll(known);
        Need shown = known.isEmpty() && !personNeeds.isEmpty() ? personNeeds.iterator().next() : needs.highest(known);
        Set<Dimension> outside = new LinkedHashSet<>(CoveredLists.outside(settings.covered(), situation.with(shown)));
        unheard.forEach(need -> outside.addAll(CoveredLists.outside(settings.covered(), situation.with(need))));
        return new Answer(List.copyOf(outside), unheard, outside.isEmpty()
                ? Optional.of(terms(situation, known, settled, unnamed -> Text.NONE)) : Optional.empty());
    }

    private Terms terms(Situation situation, Set<Need> known, Set<Payer> settled, Function<Situation, Text> witness) {
        Need general = needs.highest(known);
        Set<Need> counting = EnumSet.of(general);
        for (Payer layer : Payer.values()) {
            counting.add(needs.highest(layer, known));
        }
        List<Stated> stated = new ArrayList<>();
        for (Need need : counting) {
            for (Stated one : engine.fire(situation.with(need), rule -> rule.inForce(from))) {
                if (need == counting(one, known)) {
                    stated.add(one);
                }
            }
        }
        stated.removeIf(one -> one.statement().target() instanceof Target.OfClause clause && settled.contains(clause.layer()));
        stated.sort(Stated.ORDER);
        Situation counted = situation.with(general);
        Text words = witness.apply(counted);
        Decision decision = Decision.of(stated, overrides, words);
        decision.requireNoConflict();
        return new TermsBuilder(decision, counted, words, this, settled).build();
    }

    /** The need under which a statement counts: that of its layer, or the general one. */
    private Need counting(Stated stated, Set<Need> known) {
        return stated.statement().target() instanceof Target.OfClause clause ? needs.highest(clause.layer(), known) : needs.highest(known);
    }

    /** What the rules say of an item in a situation. */
    public ItemTerms item(Situation situation, Set<Need> personNeeds, Item item) {
        Situation asked = situation.withTraits(both(situation.getTraits(), traits))
                .withConditions(both(situation.getConditions(), conditions)).with(needs.highest(needs.known(personNeeds)));
        ItemKey key = new ItemKey(asked, item);
        return items.get(key, () -> resolve(key));
    }

    private ItemTerms resolve(ItemKey key) {
        Decision decision = Decision.of(engine.fire(key.situation(), key.item(), rule -> rule.inForce(from)), overrides,
                Text.NONE);
        decision.requireNoConflict();
        Optional<Standing<Setting.FirstShare>> share = decision.one(ITEMS, Setting.FirstShare.class);
        Optional<Standing<Setting.PriceCeiling>> ceiling = decision.one(ITEMS, Setting.PriceCeiling.class);
        return new ItemTerms(share.map(one -> one.setting().share()), ceiling.map(one -> one.setting().perUnit()).orElse(Money.MAX),
                decision.one(ITEMS, Setting.GoesTo.class).map(one -> one.setting().named()).orElse(""),
                share.map(Standing::rule).orElse(Citation.NONE), ceiling.map(Standing::rule).orElse(Citation.NONE));
    }

    /** The words rules ask about; the others are dropped, so that an open identifier cannot fill the memo. */
    private static Set<String> both(Set<String> given, Set<String> mentioned) {
        if (given.isEmpty() || mentioned.isEmpty()) {
            return Set.of();
        }
        Set<String> both = new HashSet<>(given);
        both.retainAll(mentioned);
        return both;
    }
}
