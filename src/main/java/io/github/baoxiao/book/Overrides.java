package io.github.baoxiao.book;

import io.github.baoxiao.dialect.Beside;
import io.github.baoxiao.dialect.RuleText;
import io.github.baoxiao.dialect.Stated;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which rules override which: what an exception overrides is also overridden by the exceptions to it; and what a region states overrides
 * the same term of the region it builds on.
 */
final class Overrides {

    private final Map<String, Set<String>> beaten = new HashMap<>();
    private final List<String> nearestFirst;

    /** @param sets the rules of a region, and of those it builds on, the nearest first */
    Overrides(List<RuleSet> sets) {
        this.nearestFirst = sets.stream().map(RuleSet::region).toList();
        sets.forEach(this::add);
    }

    private void add(RuleSet set) {
        Map<String, List<String>> direct = new HashMap<>();
        set.rules().forEach(rule -> direct.put(rule.name(), rule.overrides()));
        set.rules().forEach(rule -> {
            Set<String> reached = new HashSet<>();
            collect(rule.name(), direct, reached);
            beaten.put(key(rule), reached.stream().map(name -> key(rule.region(), name)).collect(Collectors.toSet()));
        });
    }

    private static String key(RuleText rule) {
        return key(rule.region(), rule.name());
    }

    /** Two regions may have a rule of the same name. */
    private static String key(String region, String name) {
        return region + "/" + name;
    }

    private static void collect(String name, Map<String, List<String>> direct, Set<String> reached) {
        for (String next : direct.getOrDefault(name, List.of())) {
            if (reached.add(next)) {
                collect(next, direct, reached);
            }
        }
    }

    /** Whether one rule overrides another, directly or through the exceptions between them. */
    boolean overrides(String rule, String other) {
        return beaten.getOrDefault(rule, Set.of()).contains(other);
    }

    /** Removes statements of rules that another rule in the list overrides. */
    void removeOverridden(List<Stated> rivals) {
        if (rivals.size() > 1) {
            Set<String> gone = new HashSet<>();
            rivals.forEach(rival -> gone.addAll(beaten.getOrDefault(key(rival.rule()), Set.of())));
            rivals.removeIf(rival -> gone.contains(key(rival.rule())));
        }
        if (rivals.size() > 1 && nearestFirst.size() > 1) {
            int nearest = rivals.stream().mapToInt(this::distance).min().orElse(0);
            List<Stated> near = rivals.stream().filter(rival -> distance(rival) == nearest).toList();
            rivals.removeIf(rival -> distance(rival) > nearest && near.stream().anyMatch(one ->
                    !Beside.stand(List.of(one.statement().setting(), rival.statement().setting()))));
        }
    }

    private int distance(Stated stated) {
        return nearestFirst.indexOf(stated.rule().region());
    }
}
