package io.github.baoxiao.book;

import io.github.baoxiao.dialect.Limits;
import io.github.baoxiao.dialect.RuleText;
import io.github.baoxiao.dialect.Stated;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.rules.Dimension;
import io.github.baoxiao.rules.Item;
import io.github.baoxiao.rules.Situation;
import io.github.baoxiao.rules.Units;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Terms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The situations of a region that were proved when it was loaded, with their terms, and what looks like a mistake in the rules themselves:
 * {@link #doubts()}.
 *
 * <p>It is bounded as the proof is: it looks at the situations the proof has tried and at no other, at so many items and at so many readings.
 * Where one of these bounds cut the proof or the survey short, no rule is said to be dead.
 */
public final class Survey {

    private final List<Seen> seen = new ArrayList<>();
    private long readings;
    private boolean isCut;
    private final Doubts doubts;
    private final RuleUse use;
    private final Magnitudes magnitudes;
    private final Adjusting adjusting;

    /**
     * A situation in one window of time, and its terms.
     *
     * @param policy the window
     * @param situation the situation with its need
     * @param terms what stands for it
     */
    public record Seen(Policy policy, Situation situation, Terms terms) {

        /** The situation in words, with the first day of the window. */
        public Text words() {
            return policy.witness(situation);
        }
    }

    private Survey(Collection<Policy> windows, RulePlaces places) {
        this.doubts = new Doubts(windows, places);
        this.use = new RuleUse(doubts);
        this.magnitudes = new Magnitudes(doubts);
        this.adjusting = new Adjusting(doubts);
    }

    /**
     * @param region the name of the region's folder
     * @param proved for each window, how many of its situations the proof has tried
     * @param whole whether these are all that the rules can tell apart
     */
    static Survey of(String region, List<Policy> windows, int[] proved, RulePlaces places, boolean whole) {
        Survey survey = new Survey(windows, places);
        for (int i = 0; i < proved.length; i++) {
            if (windows.get(i).settings().isStated()) {
                survey.window(windows.get(i), proved[i]);
            }
        }
        survey.magnitudes.report();
        if (whole && !survey.isCut) {
            survey.use.report();
        }
        new LastDays(region, windows, survey.doubts).report();
        return survey;
    }

    /** Every situation that was looked at, window by window. */
    public List<Seen> seen() {
        return List.copyOf(seen);
    }

    /** Where to add what else looks like a mistake. */
    public Doubts doubts() {
        return doubts;
    }

    private void window(Policy policy, int proved) {
        use.inForce(policy.rules());
        unrankedNeeds(policy);
        Representatives representatives = new Representatives(policy);
        List<Item> items = representatives.items();
        Verdicts verdicts = policy.verdicts();
        Set<List<Object>> asked = new HashSet<>();
        List<Situation> situations = representatives.first(proved).stream().sorted(Comparator.comparingInt(CoveredLists::strangeness)).toList();
        for (Situation situation : situations) {    // ordinary ones first: a doubt is told with the first example
            readings += policy.rules().size();
            if (readings > Limits.READINGS) {
                isCut = true;
                return;
            }
            Optional<Terms> terms = verdicts.of(situation).map(Resolver.Resolved::terms);
            if (terms.isPresent()) {
                see(policy, situation, terms.get(), verdicts);
                if (asked.add(List.of(situation.is(Units.yearEnd), policy.askedOfItems(situation)))) {     // elsewhere items are told the same
                    isCut |= (long) asked.size() * items.size() > Limits.ITEMS;
                    see(policy, situation, isCut ? List.of() : items);
                }
            }
        }
    }

    private void see(Policy policy, Situation situation, Terms terms, Verdicts verdicts) {
        seen.add(new Seen(policy, situation, terms));
        List<Stated> standing = use.see(verdicts.stated(situation), policy.overrides());
        Text words = policy.witness(situation);
        Care care = (Care) situation.value(Dimension.CARE);
        magnitudes.see(standing, terms, care, words);
        adjusting.see(standing, words);
    }

    private void see(Policy policy, Situation situation, List<Item> items) {
        readings += (long) items.size() * policy.rules().size();
        items.forEach(item -> use.see(policy.hearing().read(situation, item), policy.overrides()));
    }

    /** Two needs that rules tell apart, and no ranking: a person who has both cannot be settled. */
    private void unrankedNeeds(Policy policy) {
        if (policy.ranksNeeds()) {
            return;
        }
        Set<Need> named = EnumSet.noneOf(Need.class);
        for (RuleText rule : policy.rules()) {
            rule.words().stream().filter(word -> word.dimension() == Dimension.NEED && word.values().size() == 1 && rule.kind() != RuleText.Kind.REGION)
                    .forEach(word -> named.add((Need) word.values().get(0)));
            named.remove(Need.NONE);
            if (named.size() > 1) {
                List<Need> two = named.stream().limit(2).toList();
                doubts.add("needs-order", rule.citation(),
                        Text.of("规则区分" + two.get(0).label().zh() + "和" + two.get(1).label().zh() + "，而统筹区没有写先后；两者兼有的人不能结算，自 "
                                + policy.from() + " 起", "rules tell \"" + two.get(0).label().en() + "\" and \"" + two.get(1).label().en()
                                + "\" apart, and the region does not rank them: a person who is both cannot be settled, from " + policy.from()),
                        Text.of("在统筹区文件中写 .needs( … )，最先者在前", "write .needs( … ) in the region file, the highest first"));
                return;
            }
        }
    }
}
