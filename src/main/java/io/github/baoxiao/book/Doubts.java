package io.github.baoxiao.book;

import io.github.baoxiao.book.Decision.Standing;
import io.github.baoxiao.dialect.RuleText;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Nearest;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.rules.Setting;
import io.github.baoxiao.terms.Citation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The warnings of a region: each once for a rule, with the first example found, unless the region says it is meant. What is said to be
 * meant and would not be warned of is a warning itself, so that such a line does not outlive its cause.
 */
public final class Doubts {

    private static final String IDLE = "idle-intended";

    private final RulePlaces places;
    private final Map<List<String>, Issue> found = new LinkedHashMap<>();
    private final Map<List<String>, Citation> meant = new LinkedHashMap<>();
    private final Set<List<String>> silenced = new HashSet<>();

    Doubts(Collection<Policy> windows, RulePlaces places) {
        this.places = places;
        windows.forEach(policy -> policy.intended().forEach(one ->
                meant.putIfAbsent(List.of(one.setting().code(), one.setting().rule()), one.rule())));
    }

    /** Whether a warning of that kind about that rule is known already, so that nobody need look for another example. */
    public boolean knows(String code, Citation rule) {
        return found.containsKey(List.of(code, rule.rule())) || silenced.contains(List.of(code, rule.rule()));
    }

    /** Adds a warning about a rule. */
    public void add(String code, Citation rule, Text what, Text hint) {
        List<String> key = List.of(code, rule.rule());
        if (meant.containsKey(key)) {
            silenced.add(key);
            return;
        }
        String written = ".intended( \"" + code + "\", \"" + rule.rule() + "\", ";
        Text full = Text.of((hint.isEmpty() ? "" : hint.zh() + "；") + "确属本意的，在统筹区文件中写 " + written + "\"理由\" )",
                (hint.isEmpty() ? "" : hint.en() + "; ") + "if it is meant, say so in the region file: " + written + "\"why\" )");
        found.putIfAbsent(key, places.locate(Issue.of(code, rule.at(), what, full)).asWarning());
    }

    /** Every warning, in the order of the files. */
    public List<Issue> all() {
        List<Issue> all = new ArrayList<>(found.values());
        meant.forEach((key, rule) -> {
            if (!silenced.contains(key)) {
                all.add(places.locate(Issue.of(IDLE, rule.at(), Text.of("没有这样的警告：规则“" + key.get(1) + "”的 " + key.get(0),
                        "nothing is to be warned of: " + key.get(0) + " at rule \"" + key.get(1) + "\""),
                        Text.of("删去这一行 .intended( … )", "delete this .intended( … )"))).asWarning());
            }
        });
        all.sort(Comparator.comparing((Issue issue) -> issue.at().replaceAll(":.*", "")).thenComparingInt(Doubts::line));
        return List.copyOf(all);
    }

    private static int line(Issue issue) {
        String[] parts = issue.at().split(":");
        return parts.length < 2 ? 0 : Integer.parseInt(parts[1]);
    }

    /** Rules that are said to be meant and do not exist. */
    static List<Issue> unknown(List<Standing<Setting.Intended>> intended, List<RuleText> rules) {
        Set<String> names = new HashSet<>();
        rules.forEach(rule -> names.add(rule.name()));
        return intended.stream().filter(one -> !names.contains(one.setting().rule())).map(one -> Issue.of("intended", one.rule().at(),
                Text.of("intended 写的规则“" + one.setting().rule() + "”不存在", "intended names a rule that is not there: \"" + one.setting().rule() + "\""),
                Nearest.to(one.setting().rule(), names).map(near -> Text.of("是否想写 \"" + near + "\"？", "did you mean \"" + near + "\"?"))
                        .orElse(Text.of("写警告所指的规则的名称", "name the rule of the warning")))).toList();
    }
}
