package io.github.baoxiao.dialect;

import io.github.baoxiao.issue.Nearest;
import io.github.baoxiao.issue.Text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;

/** The names of all rules of a region: each stands once, and every {@code @overrides} names another rule without going in circles. */
final class RuleNames {

    private static final int LONGEST = 200;
    private static final int LONGEST_CIRCLE = 5;
    private static final int MOST_CIRCLES = 100;

    private final Map<String, Found> rules = new LinkedHashMap<>();

    /** Names with blanks as underscores: Drools makes the same class of two that are alike in this. */
    private final Map<String, String> spellings = new HashMap<>();

    private int circles;

    private record Found(Tree.Rule rule, Problems problems) {
    }

    /** Takes the name of a rule, and reports one that is taken, blank or too long. */
    void add(Tree.Rule rule, Problems problems) {
        Tree.Named name = rule.name();
        if (name.name().isBlank() || name.name().length() > LONGEST || !name.name().equals(name.name().strip())) {
            problems.add("rule-name", name.offset(), "规则名称不能为空、首尾不能有空格，最多 " + LONGEST + " 字",
                    "the name of a rule is not blank, does not begin or end with a space, and has at most " + LONGEST + " characters",
                    "写该条款的名称", "write what the clause is called");
            return;
        }
        Found first = rules.putIfAbsent(name.name(), new Found(rule, problems));
        if (first != null) {
            SourceText source = first.problems.source();
            String place = source.file() + ":" + source.line(first.rule.offset());
            problems.add("rule-name", name.offset(), "规则名称“" + name.name() + "”已用于 " + place,
                    "the name \"" + name.name() + "\" is taken by the rule at " + place,
                    "同一地区内规则名称不能重复", "rule names stand once in a region");
            return;
        }
        String alike = spellings.putIfAbsent(name.name().replace(' ', '_'), name.name());
        if (alike != null) {
            problems.add("rule-name", name.offset(), "规则名称“" + name.name() + "”与“" + alike + "”只差空格和下划线",
                    "the name \"" + name.name() + "\" differs from \"" + alike + "\" in blanks and underscores only",
                    "换一个名称", "choose another name");
        }
    }

    /**
     * Reports every {@code @overrides} that cannot be meant.
     *
     * @param whole whether all rules are known; if not, one that is not found is passed over
     */
    void checkOverrides(boolean whole) {
        Map<String, Integer> steps = steps();
        rules.forEach((name, found) -> overridden(found.rule).stream().filter(value -> whole || rules.containsKey(value.name()))
                .forEach(value -> check(name, value, found, steps)));
        steps.forEach((name, many) -> {
            if (many == Limits.OVERRIDES_IN_A_ROW + 1) {
                Found found = rules.get(name);
                found.problems.add("overrides", overridden(found.rule).get(0).offset(), "特例的特例超过 " + Limits.OVERRIDES_IN_A_ROW + " 层",
                        "these are more than " + Limits.OVERRIDES_IN_A_ROW + " exceptions to exceptions", "直接替代一般规定，或给旧规则加 @until",
                        "override the general rule itself, or close old rules with @until");
            }
        });
    }

    /** How many exceptions in a row lead down from each rule; nothing for rules on a circle, or above one. */
    private Map<String, Integer> steps() {
        Map<String, List<String>> exceptions = new HashMap<>();
        Map<String, Integer> open = new HashMap<>();
        rules.forEach((name, found) -> {
            List<String> below = overridden(found.rule).stream().map(Tree.Named::name).filter(rules::containsKey).toList();
            below.forEach(other -> exceptions.computeIfAbsent(other, key -> new ArrayList<>()).add(name));
            open.put(name, below.size());
        });
        Map<String, Integer> steps = new LinkedHashMap<>();
        Deque<String> free = new ArrayDeque<>(rules.keySet().stream().filter(name -> open.get(name) == 0).toList());
        free.forEach(name -> steps.put(name, 0));
        while (!free.isEmpty()) {
            String name = free.remove();
            for (String exception : exceptions.getOrDefault(name, List.of())) {
                steps.merge(exception, steps.get(name) + 1, Math::max);
                if (open.merge(exception, -1, Integer::sum) == 0) {
                    free.add(exception);
                }
            }
        }
        steps.keySet().removeIf(name -> open.get(name) > 0);
        return steps;
    }

    private void check(String name, Tree.Named value, Found found, Map<String, Integer> steps) {
        if (value.name().equals(name)) {
            found.problems.add("overrides", value.offset(), "规则不能替代自己", "a rule cannot override itself",
                    "写被替代的规则的名称", "name the rule it is an exception to");
        } else if (!rules.containsKey(value.name())) {
            found.problems.add("overrides", value.offset(), Text.of("本地区没有规则“" + value.name() + "”",
                    "this region has no rule \"" + value.name() + "\""), otherRule(value.name()));
        } else if (!steps.containsKey(name) && !steps.containsKey(value.name()) && circles < MOST_CIRCLES) {
            List<String> circle = circle(value.name(), name);
            if (!circle.isEmpty()) {
                circles++;
                boolean isLong = circle.size() > LONGEST_CIRCLE;
                String shown = name + " → " + String.join(" → ", circle.subList(0, isLong ? LONGEST_CIRCLE : circle.size())) + (isLong ? " → …" : "");
                found.problems.add("overrides", value.offset(), "规则互相替代：" + shown, "rules override each other: " + shown,
                        "只让例外替代一般规定", "let the exception override the general rule only");
            }
        }
    }

    /** What to write instead of a name that is not here. A region that builds on another may have meant a rule of that one. */
    private Text otherRule(String name) {
        Text here = Nearest.to(name, rules.keySet()).map(near -> Text.of("是否想写 \"" + near + "\"？", "did you mean \"" + near + "\"?"))
                .orElse(Text.of("写本地区另一条规则的名称", "name another rule of this region"));
        boolean buildsOn = rules.values().stream().flatMap(found -> found.rule.chain().stream()).flatMap(List::stream)
                .anyMatch(call -> call.name().name().equals("buildsOn"));
        return !buildsOn ? here : Text.of(here.zh() + (here.zh().endsWith("？") ? "" : "；")
                + "替代 buildsOn 所依据统筹区的规则不用 @overrides：本地区规定的每一项自动替代其同一项",
                here.en() + (here.en().endsWith("?") ? " " : "; ")
                + "a rule of the region this one builds on needs no @overrides: what this region states replaces the same term there");
    }

    /** The shortest way along {@code @overrides} from one rule to another; empty if there is none. */
    private List<String> circle(String from, String goal) {
        Map<String, String> before = new HashMap<>(Map.of(from, ""));
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty() && !before.containsKey(goal)) {
            String name = open.remove();
            if (rules.containsKey(name)) {
                for (Tree.Named next : overridden(rules.get(name).rule)) {
                    if (before.putIfAbsent(next.name(), name) == null) {
                        open.add(next.name());
                    }
                }
            }
        }
        LinkedList<String> path = new LinkedList<>();
        for (String name = before.containsKey(goal) ? goal : ""; !name.isEmpty(); name = before.get(name)) {
            path.addFirst(name);
        }
        return path;
    }

    private static List<Tree.Named> overridden(Tree.Rule rule) {
        return rule.annotations().stream().filter(annotation -> annotation.name().name().equals("overrides"))
                .flatMap(annotation -> annotation.values().stream()).toList();
    }
}
