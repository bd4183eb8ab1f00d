package io.github.baoxiao.book;

import io.github.baoxiao.dialect.RuleText;
import io.github.baoxiao.issue.Text;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where {@code @until} probably has the last day of a document instead of the first day after it, so that nothing holds on that day. */
final class LastDays {

    private final List<RuleText> rules;
    private final Map<LocalDate, RuleText> beginning = new HashMap<>();
    private final Doubts doubts;

    /** @param region whose rules are looked at; what it builds on is warned of there */
    LastDays(String region, Collection<Policy> windows, Doubts doubts) {
        this.rules = windows.stream().flatMap(policy -> policy.rules().stream()).filter(rule -> rule.region().equals(region)).distinct()
                .sorted(RuleText.ORDER).toList();
        this.rules.forEach(rule -> beginning.putIfAbsent(rule.effective(), rule));
        this.doubts = doubts;
    }

    /** Reports each rule that ends a day before another begins, or with the last day of a month, unless one takes over on that very day. */
    void report() {
        rules.forEach(rule -> rule.until().filter(end -> !beginning.containsKey(end)).ifPresent(end -> report(rule, end)));
    }

    private void report(RuleText rule, LocalDate end) {
        LocalDate next = end.plusDays(1);
        Optional<RuleText> follower = Optional.ofNullable(beginning.get(next));
        if (follower.isEmpty() && next.getDayOfMonth() != 1) {
            return;
        }
        Text why = follower.map(other -> Text.of("规则“" + other.name() + "”次日才生效", "rule \"" + other.name() + "\" begins the day after"))
                .orElse(Text.of("而这天是月末", "the last day of a month"));
        doubts.add("until", rule.citation(),
                Text.of("规则“" + rule.name() + "”在 " + end + " 当天已经失效，" + why.zh(),
                        "rule \"" + rule.name() + "\" no longer holds on " + end + (follower.isPresent() ? ", and " : ", ") + why.en()),
                Text.of("@until 写失效的第一天，应写 \"" + next + "\"", "@until is the first day it no longer holds; write \"" + next + "\""));
    }
}
