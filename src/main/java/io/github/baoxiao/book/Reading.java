package io.github.baoxiao.book;

import io.github.baoxiao.dialect.RuleText;
import io.github.baoxiao.dialect.Stated;
import io.github.baoxiao.rules.Benefits;
import io.github.baoxiao.rules.Item;
import io.github.baoxiao.rules.Situation;
import io.github.baoxiao.rules.VocabularyException;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What rules state, read out of their data. It says what {@link Engine} says of the same rules, in the same order, and is much faster where
 * very many situations are asked about, as by the proof of a book. Immutable, safe for many threads.
 */
final class Reading {

    private final List<RuleText> ofSituations;
    private final RuleSieve sieve;
    private final List<RuleText> ofItems;
    private final List<RuleText> ofRegion;

    /** @param rules those that are in force */
    Reading(List<RuleText> rules) {
        this.ofSituations = of(rules, RuleText.Kind.SITUATION);
        this.sieve = new RuleSieve(ofSituations);
        this.ofItems = of(rules, RuleText.Kind.ITEM);
        this.ofRegion = of(rules, RuleText.Kind.REGION);
    }

    private static List<RuleText> of(List<RuleText> rules, RuleText.Kind kind) {
        return rules.stream().filter(rule -> rule.kind() == kind).sorted(RuleText.ORDER).toList();
    }

    /** What they state about a situation. */
    List<Stated> of(Situation situation) {
        List<Stated> stated = new ArrayList<>();
        BitSet candidates = sieve.of(situation);
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            RuleText rule = ofSituations.get(i);
            if (rule.data().holds(situation)) {
                say(rule, () -> stated.addAll(rule.data().says(rule, situation)));
            }
        }
        return stated;
    }

    /** What they state about an item in a situation. */
    List<Stated> of(Situation situation, Item item) {
        List<Stated> stated = new ArrayList<>();
        for (RuleText rule : ofItems) {
            if (rule.data().holds(situation, item)) {
                say(rule, () -> rule.data().says(statements -> Benefits.of(situation, item, statements))
                        .forEach(statement -> stated.add(new Stated(rule, statement))));
            }
        }
        return stated;
    }

    /** What they state about the region. */
    List<Stated> ofRegion() {
        List<Stated> stated = new ArrayList<>();
        ofRegion.forEach(rule -> say(rule, () -> rule.data().says(Benefits::ofNoSituation)
                .forEach(statement -> stated.add(new Stated(rule, statement)))));
        return stated;
    }

    private static void say(RuleText rule, Runnable saying) {
        try {
            saying.run();
        } catch (VocabularyException e) {
            throw new BookException(List.of(Engine.failure(rule, e)));
        }
    }
}
