package io.github.baoxiao.book;

import io.github.baoxiao.dialect.RuleText;
import io.github.baoxiao.dialect.Stated;
import io.github.baoxiao.rules.Item;
import io.github.baoxiao.rules.Situation;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * What the rules of one window of time state, in the order of the files: as Drools fires them, or as we read them. Both come to the same.
 * Safe for many threads.
 */
final class Hearing {

    private final LocalDate from;
    private final List<Engine> engines;
    private final Reading reading;

    /**
     * @param from the first day of the window
     * @param engines the compiled rules of the region, and of those it builds on
     * @param rules those of them that are in force
     */
    Hearing(LocalDate from, List<Engine> engines, List<RuleText> rules) {
        this.from = from;
        this.engines = engines;
        this.reading = new Reading(rules);
    }

    /** What the rules state about a situation, as Drools fires them. */
    List<Stated> fired(Situation situation) {
        return fired(engine -> engine.fire(situation, rule -> rule.inForce(from) && rule.speaks(situation)));
    }

    /** The same about an item in a situation. */
    List<Stated> fired(Situation situation, Item item) {
        return fired(engine -> engine.fire(situation, item, rule -> rule.inForce(from)));
    }

    /** The same about the region. */
    List<Stated> firedOfRegion() {
        return fired(engine -> engine.fireRegion(rule -> rule.inForce(from)));
    }

    private List<Stated> fired(Function<Engine, List<Stated>> fire) {
        return engines.stream().flatMap(engine -> fire.apply(engine).stream()).sorted(Stated.ORDER).toList();
    }

    /** What the rules state about a situation, as we read them; what a rule says in several situations is one object. */
    List<Stated> read(Situation situation) {
        List<Stated> stated = reading.of(situation);
        stated.removeIf(one -> !one.rule().speaks(situation));
        return stated;
    }

    /** The same about an item in a situation. */
    List<Stated> read(Situation situation, Item item) {
        return reading.of(situation, item);
    }

    /** The same about the region. */
    List<Stated> readOfRegion() {
        return reading.ofRegion();
    }
}
