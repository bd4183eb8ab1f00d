package io.github.baoxiao.book;

import io.github.baoxiao.dialect.RuleText;
import io.github.baoxiao.dialect.Stated;
import io.github.baoxiao.rules.Setting;

import java.util.List;
import java.util.Optional;

/**
 * The rules of one region folder, read and compiled, before it is known which region's rules they build on.
 *
 * @param region the name of the folder
 * @param rules its rules; none if it cannot be read
 * @param engine the same, compiled; absent if it cannot be read
 * @param places where they stand
 */
record RuleSet(String region, List<RuleText> rules, Optional<Engine> engine, RulePlaces places) {

    RuleSet {
        rules = List.copyOf(rules);
    }

    static RuleSet unreadable(String region) {
        return new RuleSet(region, List.of(), Optional.empty(), RulePlaces.NONE);
    }

    /** Where it says on which region's rules it builds. */
    Optional<Stated> buildsOn() {
        return engine.flatMap(compiled -> compiled.fireRegion(rule -> true).stream()
                .filter(one -> one.statement().setting() instanceof Setting.BuildsOn).findFirst());
    }
}
