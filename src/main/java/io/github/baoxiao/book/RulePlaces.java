package io.github.baoxiao.book;

import io.github.baoxiao.dialect.RuleText;
import io.github.baoxiao.dialect.SourceText;
import io.github.baoxiao.issue.Issue;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the rules of a region stand, so that a problem between rules is shown like one inside a rule: with column, line and caret. */
final class RulePlaces {

    /** The places of no rules. */
    static final RulePlaces NONE = new RulePlaces(Map.of());

    private static final Pattern RULE = Pattern.compile("\\brule\\b");

    private final Map<String, Place> places;

    private record Place(String at, String excerpt) {
    }

    private RulePlaces(Map<String, Place> places) {
        this.places = Map.copyOf(places);
    }

    /** The places of the rules; of two on one line the first. */
    static RulePlaces of(List<RuleText> rules, SortedMap<String, SourceText> files) {
        Map<String, Place> places = new HashMap<>();
        for (RuleText rule : rules) {
            SourceText source = files.get(rule.file());
            if (source != null) {
                int offset = keyword(source, source.startOfLine(rule.line()));
                places.putIfAbsent(rule.at(), new Place(source.at(offset), source.excerpt(offset)));
            }
        }
        return new RulePlaces(places);
    }

    /** The places of the rules of several regions. */
    static RulePlaces of(Collection<RuleSet> sets) {
        Map<String, Place> places = new HashMap<>();
        sets.forEach(set -> places.putAll(set.places().places));
        return new RulePlaces(places);
    }

    private static int keyword(SourceText source, int lineStart) {
        Matcher rule = RULE.matcher(source.text());
        return rule.find(lineStart) ? rule.start() : lineStart;
    }

    /** The same issue with the full place of the rule it names by file and line; any other as it is. */
    Issue locate(Issue issue) {
        Place place = places.get(issue.at());
        Issue located = place == null ? issue : issue.at(place.at(), place.excerpt());
        return located.also().isEmpty() ? located
                : located.also(located.also().stream().map(other -> places.containsKey(other) ? places.get(other).at() : other).toList());
    }
}
