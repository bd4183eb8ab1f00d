package io.github.baoxiao.book;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which rules of a region override which: what an exception overrides is also overridden by the exceptions to it. */
final class Overrides {

    private final Map<String, Set<String>> beaten = new HashMap<>();

    Overrides(List<RuleText> rules) {
        Map<String, List<String>> direct = new HashMap<>();
        rules.forEach(rule -> direct.put(rule.name(), rule.overrides()));
        rules.forEach(rule -> {
            Set<String> reached = new HashSet<>();
            collect(rule.name(), direct, reached);
            beaten.put(rule.name(), reached);
        });
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
            rivals.forEach(rival -> gone.addAll(beaten.getOrDefault(rival.rule().name(), Set.of())));
            rivals.removeIf(rival -> gone.contains(rival.rule().name()));
        }
    }
}
