package io.github.baoxiao.book;

import io.github.baoxiao.book.Decision.Standing;
import io.github.baoxiao.dialect.Measures;
import io.github.baoxiao.dialect.Memo;
import io.github.baoxiao.dialect.RuleText;
import io.github.baoxiao.dialect.Stated;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Rounding;
import io.github.baoxiao.rules.Dimension;
import io.github.baoxiao.rules.Item;
import io.github.baoxiao.rules.Measure;
import io.github.baoxiao.rules.Setting;
import io.github.baoxiao.rules.Situation;
import io.github.baoxiao.rules.Target;
import io.github.baoxiao.terms.Citation;
import io.github.baoxiao.terms.ItemTerms;
import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Place;
import io.github.baoxiao.terms.Stage;
import io.github.baoxiao.terms.Terms;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A region's policy over one window of time, in which no rule begins or ends: what the region file states, and the terms of any situation.
 *
 * <p>Terms depend on the situation alone, so they are kept once resolved; the memo is bounded and safe for many threads.
 */
public final class Policy {

    private static final Target REGION = new Target.OfRegion();
    private static final Set<Class<?>> ITS_OWN = Set.of(Setting.Codes.class, Setting.RegionNames.class, Setting.LiesIn.class,
            Setting.BuildsOn.class, Setting.CoveredSituations.class);

    private final LocalDate from;
    private final List<RuleText> rules;
    private final Hearing hearing;
    private final Resolver resolver;
    private final Overrides overrides;
    private final Decision ofRegion;
    private final RegionSettings settings;
    private final List<Issue> problems;
    private final Needs needs;
    private final Codes.Area[] homes;
    private final Set<String> traits = new TreeSet<>();
    private final Set<String> conditions = new TreeSet<>();
    private final String[] wordsAsked;
    private final int traitsAsked;
    private final Measures measures = new Measures();
    private final long askedOfItems;
    private final List<Standing<Setting.Intended>> intended;
    private final Memo<Key, Answer> answers = new Memo<>();
    private final Memo<ItemKey, ItemTerms> items = new Memo<>();
    private final Memo<Stage, Stage> stages = new Memo<>();
    private final Recent recently = new Recent();
    private Year lastYear;

    /** What an answer depends on: situation, needs and settled layers as numbers, and the open words the rules ask about. */
    private record Key(long situation, long asked, Set<String> traits, Set<String> conditions) {
    }

    private record ItemKey(Situation situation, Item item) {
    }

    /** @param sets the rules of the region, and of those it builds on, the nearest first; all of them compiled */
    Policy(List<RuleSet> sets, LocalDate from, Overrides overrides) {
        this.from = from;
        this.overrides = overrides;
        List<RuleSet> holding = holding(sets);
        List<RuleText> all = holding.stream().flatMap(set -> set.rules().stream()).toList();
        this.rules = all.stream().filter(rule -> rule.inForce(from)).toList();
        this.hearing = new Hearing(from, holding.stream().map(set -> set.engine().orElseThrow()).toList(), rules);
        this.ofRegion = Decision.of(ofRegion(holding), overrides, Text.of("统筹区", "the region"));
        this.settings = RegionSettings.of(sets.get(0).region(), ofRegion);
        this.lastYear = Year.of(settings.yearStart(), from);
        this.problems = new ArrayList<>(ofRegion.conflicts());
        problems.addAll(settings.problems(from, rules));
        this.intended = ofRegion.all(REGION, Setting.Intended.class);
        problems.addAll(Doubts.unknown(intended, all));
        problems.addAll(ClauseLists.problems(ofRegion.all(REGION, Setting.ClauseOrder.class), all, rules));
        Set<Need> mentioned = EnumSet.noneOf(Need.class);
        Set<Need> named = EnumSet.noneOf(Need.class);
        for (RuleText rule : rules) {
            traits.addAll(rule.traits());
            conditions.addAll(rule.conditions());
            measures.add(rule.measures());
            rule.words().stream().filter(word -> word.dimension() == Dimension.NEED)
                    .forEach(word -> word.values().forEach(value -> {
                        mentioned.add((Need) value);
                        if (word.values().size() == 1) {
                            named.add((Need) value);
                        }
                    }));
        }
        this.askedOfItems = rules.stream().filter(rule -> rule.kind() == RuleText.Kind.ITEM).mapToLong(RuleText::asked).reduce(0, (one, other) -> one | other);
        this.traitsAsked = traits.size();
        this.wordsAsked = Stream.concat(traits.stream(), conditions.stream()).toArray(String[]::new);
        mentioned.remove(Need.NONE);
        named.remove(Need.NONE);
        this.homes = settings.codes().stream().map(Codes.Area::of).toArray(Codes.Area[]::new);
        this.needs = new Needs(settings, mentioned);
        this.resolver = new Resolver(rules, settings, needs, overrides);
        needs.unranked(named).ifPresent(need -> problems.add(unranked(need)));
    }

    /** The region's own rules; those it builds on only while it says so. */
    private List<RuleSet> holding(List<RuleSet> sets) {
        boolean builds = sets.size() > 1 && sets.get(0).engine().orElseThrow().fireRegion(rule -> rule.inForce(from)).stream()
                .anyMatch(one -> one.statement().setting() instanceof Setting.BuildsOn);
        return builds ? sets : sets.subList(0, 1);
    }

    /** What the region files state; of another region's neither codes, names, places nor what that one covers. */
    private List<Stated> ofRegion(List<RuleSet> sets) {
        List<Stated> stated = new ArrayList<>(sets.get(0).engine().orElseThrow().fireRegion(rule -> rule.inForce(from)));
        for (RuleSet set : sets.subList(1, sets.size())) {
            set.engine().orElseThrow().fireRegion(rule -> rule.inForce(from)).stream()
                    .filter(one -> !ITS_OWN.contains(one.statement().setting().getClass())).forEach(stated::add);
        }
        return stated;
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

    /** What stands of all that is stated about the region. */
    List<Standing<Setting>> ofRegion() {
        return ofRegion.all(REGION, Setting.class);
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

    /** The years rules compare or count. */
    Measures measures() {
        return measures;
    }

    /** Whether rules of this window ask for years at all. */
    public boolean asksYears() {
        return !measures.isEmpty();
    }

    /**
     * The situation with the years that rules of this window can tell apart.
     *
     * @param situation a situation without years
     * @param age completed years on the day that chooses the rules
     * @param enrolledYears {@link Situation#UNKNOWN} where the claim does not say
     */
    public Situation measured(Situation situation, int age, int enrolledYears) {
        Situation aged = situation.with(Measure.AGE, measures.standing(Measure.AGE, age));
        return measures.asks(Measure.ENROLLED_YEARS) ? aged.with(Measure.ENROLLED_YEARS, enrolledYears == Situation.UNKNOWN
                ? enrolledYears : measures.standing(Measure.ENROLLED_YEARS, enrolledYears)) : aged;
    }

    /** A situation of this window in words, for a message. */
    Text witness(Situation situation) {
        return Witness.of(situation, measures, from);
    }

    /** What is wrong with the region file. */
    List<Issue> problems() {
        return problems;
    }

    /** What the region is called. */
    public Text name() {
        return settings.name();
    }

    /**
     * The first day of the medical year that a day lies in.
     *
     * @param day counted as {@link LocalDate#toEpochDay} does
     */
    public LocalDate medicalYear(long day) {
        Year last = lastYear;
        if (!last.has(day)) {
            last = Year.of(settings.yearStart(), LocalDate.ofEpochDay(day));
            lastYear = last;
        }
        return last.from;
    }

    /** A medical year: its first day, the same as a number, and the first of the next. */
    private record Year(LocalDate from, long first, long next) {

        static Year of(MonthDay start, LocalDate day) {
            LocalDate thisYear = start.atYear(day.getYear());
            LocalDate from = thisYear.isAfter(day) ? start.atYear(day.getYear() - 1) : thisYear;
            return new Year(from, from.toEpochDay(), start.atYear(from.getYear() + 1).toEpochDay());
        }

        boolean has(long day) {
            return day >= first && day < next;
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
     * @param asked the person's categories of need, of which each layer counts the one it ranks highest, and the layers of which the book
     *        is not asked, as {@link Asked} puts them
     * @throws BookException if rules conflict or leave a gap
     */
    public Answer answer(Situation situation, long asked) {
        if (wordsAsked.length > Asked.MOST_WORDS) {
            return considered(situation, asked, 0);
        }
        long all = !situation.hasWords() ? asked
                : asked | words(situation.getTraits(), 0, traitsAsked) | words(situation.getConditions(), traitsAsked, wordsAsked.length);
        Answer recent = recently.get(situation.code(), all);
        if (recent == null) {
            recent = considered(situation, asked, all);
            recently.put(situation.code(), all, recent);
        }
        return recent;
    }

    /** A bit for each word that is given, of those in that stretch of what rules ask about. */
    private long words(Set<String> given, int from, int to) {
        long bits = 0;
        for (int i = from; i < to; i++) {
            bits |= given.contains(wordsAsked[i]) ? 1L << i : 0;
        }
        return bits;
    }

    private Answer considered(Situation situation, long asked, long all) {
        Key key = new Key(situation.code(), asked, both(situation.getTraits(), traits), both(situation.getConditions(), conditions));
        return answers.get(key, () -> resolve(situation.withTraits(key.traits()).withConditions(key.conditions()), Asked.needs(asked),
                Asked.settled(asked)).to(situation.code(), all));
    }

    /** What the rules come to in one situation after another, as a proof or a table asks. */
    Verdicts verdicts() {
        return new Verdicts(this, hearing, resolver);
    }

    /** The answer that is the same for all years of enrolment; where there is none, the claim must state them. */
    private Answer resolveForAnyYears(Situation situation, Set<Need> personNeeds, Set<Payer> settled) {
        Set<Answer> answers = new HashSet<>();
        for (Situation known : measures.each(situation, Measure.ENROLLED_YEARS)) {
            answers.add(resolve(known, personNeeds, settled));
        }
        boolean items = rules.stream().anyMatch(rule -> rule.kind() == RuleText.Kind.ITEM && rule.measures().asks(Measure.ENROLLED_YEARS));
        Answer first = answers.iterator().next();
        return answers.size() == 1 && !items ? first : new Answer(List.of(), first.unheard(), Optional.empty(), Set.of(Measure.ENROLLED_YEARS));
    }

    private Answer resolve(Situation situation, Set<Need> personNeeds, Set<Payer> settled) {
        if (situation.years(Measure.ENROLLED_YEARS) == Situation.UNKNOWN) {
            return resolveForAnyYears(situation, personNeeds, settled);
        }
        Set<Need> known = needs.known(personNeeds);
        Set<Need> unheard = EnumSet.noneOf(Need.class);
        unheard.addAll(personNeeds);
        unheard.removeAll(known);
        Need shown = known.isEmpty() && !personNeeds.isEmpty() ? personNeeds.iterator().next() : needs.highest(known);
        Set<Dimension> outside = new LinkedHashSet<>(CoveredLists.outside(settings.covered(), situation.with(shown)));
        unheard.forEach(need -> outside.addAll(CoveredLists.outside(settings.covered(), situation.with(need))));
        return new Answer(List.copyOf(outside), unheard, outside.isEmpty()
                ? Optional.of(shared(resolved(situation, known, settled).terms())) : Optional.empty(), Set.of());
    }

    private Resolver.Resolved resolved(Situation situation, Set<Need> known, Set<Payer> settled) {
        List<Stated> stated = resolver.stated(situation, known, settled, hearing::fired);
        return resolver.resolved(stated, TermsBuilder.Visit.of(situation), settled, Text.NONE, new HashMap<>());
    }

    /** The same, made of the stages other situations have: of a city's thousand situations most share most, and a processor's cache is small. */
    private Terms shared(Terms terms) {
        return new Terms(terms.stages().stream().map(stage -> stages.get(stage, () -> stage)).toList(), terms.rounding(), terms.roundsEachBand());
    }

    /** What the rules of the window state. */
    Hearing hearing() {
        return hearing;
    }

    /** Which rules override which. */
    Overrides overrides() {
        return overrides;
    }

    /** What the region says is meant. */
    List<Standing<Setting.Intended>> intended() {
        return intended;
    }

    /** Whether the region ranks needs, for all layers or for some. */
    boolean ranksNeeds() {
        return !settings.rankings().isEmpty();
    }

    /**
     * Every rule that has a say in what the policy answers: those that state the region, the terms of the situation, or the terms of an
     * item in it.
     *
     * @param asked needs and settled layers, as {@link Asked} puts them
     * @throws BookException if rules conflict
     */
    public Set<Citation> rules(Situation situation, long asked, Set<Item> items) {
        Set<Need> known = needs.known(Asked.needs(asked));
        Situation heard = situation.withTraits(both(situation.getTraits(), traits))
                .withConditions(both(situation.getConditions(), conditions));
        Set<Citation> having = new LinkedHashSet<>();
        rules.stream().filter(rule -> rule.kind() == RuleText.Kind.REGION).forEach(rule -> having.add(rule.citation()));
        having.addAll(resolved(heard, known, Asked.settled(asked)).decision().rules());
        items.forEach(item -> having.addAll(resolver.ofItem(hearing.fired(heard.with(needs.highest(known)), item)).rules()));
        return having;
    }

    /** What the rules say of an item in a situation. */
    public ItemTerms item(Situation situation, Set<Need> personNeeds, Item item) {
        Situation asked = asked(situation, personNeeds);
        ItemKey key = new ItemKey(asked, item);
        return items.get(key, () -> resolver.itemTerms(hearing.fired(asked, item)));
    }

    /** Of a situation all that rules about items ask: where it is the same, so is what they say. */
    List<Object> askedOfItems(Situation situation) {
        return List.of(situation.code() & askedOfItems, situation.getTraits(), situation.getConditions());
    }

    private Situation asked(Situation situation, Set<Need> personNeeds) {
        return situation.withTraits(both(situation.getTraits(), traits)).withConditions(both(situation.getConditions(), conditions))
                .with(needs.highest(needs.known(personNeeds)));
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
