package io.github.baoxiao.book;

import io.github.baoxiao.book.Decision.Standing;
import io.github.baoxiao.book.TermsBuilder.Made;
import io.github.baoxiao.book.TermsBuilder.Visit;
import io.github.baoxiao.dialect.RuleText;
import io.github.baoxiao.dialect.Stated;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.rules.Dimension;
import io.github.baoxiao.rules.Setting;
import io.github.baoxiao.rules.Situation;
import io.github.baoxiao.rules.Target;
import io.github.baoxiao.terms.Citation;
import io.github.baoxiao.terms.Clause;
import io.github.baoxiao.terms.ItemTerms;
import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Terms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What the rules of one window come to: of all they state, that which counts under a person's needs; of that, what stands; and the terms made
 * of it. Rules are heard by a function, as Drools fires them for a claim, or as they are read for a proof. Safe for many threads.
 */
final class Resolver {

    private static final Target ITEMS = new Target.OfItems();

    private final List<RuleText> rules;
    private final RegionSettings settings;
    private final Needs needs;
    private final Overrides overrides;

    /** @param rules those in force */
    Resolver(List<RuleText> rules, RegionSettings settings, Needs needs, Overrides overrides) {
        this.rules = rules;
        this.settings = settings;
        this.needs = needs;
        this.overrides = overrides;
    }

    /**
     * What the rules come to in a situation.
     *
     * @param decision what stands of them
     * @param terms the terms made of it
     */
    record Resolved(Decision decision, Terms terms) {
    }

    /** What rules state of a situation as far as it counts, in the order of the files, also what an exception overrides. */
    List<Stated> stated(Situation situation, Set<Need> known, Set<Payer> settled, Function<Situation, List<Stated>> states) {
        Needs.Counting counting = needs.counting(known);
        Set<Need> all = counting.all();
        List<Stated> stated = new ArrayList<>();
        for (Need need : all) {
            for (Stated one : states.apply(situation.with(need))) {
                if (need == counting.of(one.statement().target())) {
                    stated.add(one);
                }
            }
        }
        if (!settled.isEmpty()) {
            stated.removeIf(one -> one.statement().target() instanceof Target.OfClause clause && settled.contains(clause.layer()));
        }
        if (all.size() > 1) {
            stated.sort(Stated.ORDER);
        }
        return stated;
    }

    /**
     * What comes of statements.
     *
     * @param stated what counts
     * @param visit the situation they are about
     * @param settled layers of which the book is not asked
     * @param witness the situation in words, for a message
     * @param clauses those made before
     * @throws BookException if rules conflict or leave a gap
     */
    Resolved resolved(List<Stated> stated, Visit visit, Set<Payer> settled, Text witness, Map<Made, Optional<Clause>> clauses) {
        Decision decision = Decision.of(stated, overrides, witness);
        decision.requireNoConflict();
        return new Resolved(decision, terms(decision, visit, settled, witness, clauses));
    }

    private Terms terms(Decision decision, Visit visit, Set<Payer> settled, Text witness, Map<Made, Optional<Clause>> clauses) {
        return new TermsBuilder(decision, visit, witness, settings, rules, settled, clauses).build();
    }

    /** The same for a table: the terms are those without what grows with years, which is told in words. */
    Resolved withoutGrowth(Resolved whole, Visit visit, Text witness) {
        return new Resolved(whole.decision(), terms(whole.decision().withoutGrowth(), visit, Set.of(), witness, new HashMap<>()));
    }

    /** Whether the book covers a situation with its need. */
    boolean covers(Situation situation) {
        return CoveredLists.cover(settings.covered(), situation);
    }

    /** The situation with the need that counts, as messages name it. */
    Situation counted(Situation situation) {
        return situation.with(needs.highest(known(situation)));
    }

    /** The needs of a situation with its need that play a part in this policy. */
    Set<Need> known(Situation situation) {
        Need need = (Need) situation.value(Dimension.NEED);
        return need == Need.NONE ? Set.of() : needs.known(Set.of(need));
    }

    /**
     * What stands of statements about an item.
     *
     * @throws BookException if rules conflict
     */
    Decision ofItem(List<Stated> stated) {
        Decision decision = Decision.of(stated, overrides, Text.NONE);
        decision.requireNoConflict();
        return decision;
    }

    /** The terms of an item of which this is stated. */
    ItemTerms itemTerms(List<Stated> stated) {
        Decision decision = ofItem(stated);
        Optional<Standing<Setting.FirstShare>> share = decision.one(ITEMS, Setting.FirstShare.class);
        Optional<Standing<Setting.PriceCeiling>> ceiling = decision.one(ITEMS, Setting.PriceCeiling.class);
        return new ItemTerms(share.map(one -> one.setting().share()), ceiling.map(one -> one.setting().perUnit()).orElse(Money.MAX),
                decision.one(ITEMS, Setting.GoesTo.class).map(one -> one.setting().named()).orElse(""),
                share.map(Standing::rule).orElse(Citation.NONE), ceiling.map(Standing::rule).orElse(Citation.NONE));
    }
}
