package io.github.baoxiao.book;

import io.github.baoxiao.dialect.RuleReader;
import io.github.baoxiao.dialect.RuleText;
import io.github.baoxiao.dialect.SourceText;
import io.github.baoxiao.fuzz.Said;
import io.github.baoxiao.issue.Issue;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Any bytes as a rule file, read by our own grammar and by Drools' parser, and not compiled: rules, or issues. */
public final class RuleTextFuzz {

    private static final String FILE = "fuzz/rules.drl";

    private RuleTextFuzz() {
    }

    /** Reads one file. */
    public static void fuzzerTestOneInput(byte[] input) {
        List<Issue> issues = new ArrayList<>();
        SortedMap<String, SourceText> texts = new TreeMap<>();
        SourceText.decode(FILE, input, issues).ifPresent(text -> texts.put(FILE, text));
        List<RuleText> rules = RuleReader.read("fuzz", texts, true, DroolsReading::of, issues);
        if (!issues.isEmpty()) {
            Said.check(issues, input);
            issues.forEach(issue -> Said.that(issue.at().startsWith("fuzz/"), "an issue of no file: " + issue));
            return;
        }
        for (RuleText rule : rules) {
            Said.that(!rule.name().isBlank() && !rule.source().isBlank() && rule.line() > 0, "a rule without name, document or line");
        }
    }
}
