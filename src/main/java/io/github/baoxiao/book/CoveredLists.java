package io.github.baoxiao.book;

import io.github.baoxiao.issue.Text;
import io.github.baoxiao.rules.Dimension;
import io.github.baoxiao.rules.Situation;
import io.github.baoxiao.rules.Word;
import io.github.baoxiao.terms.Connection;
import io.github.baoxiao.terms.Coverage;
import io.github.baoxiao.terms.Designation;
import io.github.baoxiao.terms.Labelled;
import io.github.baoxiao.terms.Place;
import io.github.baoxiao.terms.Referral;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a book answers for: lists of words, each list a set of situations. What a list does not name is ordinary. */
final class CoveredLists {

    private static final Map<Dimension, Enum<?>> ORDINARY = Map.of(Dimension.PLACE, Place.LOCAL, Dimension.DESIGNATION,
            Designation.DESIGNATED, Dimension.REFERRAL, Referral.NONE, Dimension.COVERAGE, Coverage.IN_FORCE,
            Dimension.CONNECTION, Connection.CONNECTED);

    private static final List<Dimension> SITUATION = Stream.of(Dimension.values()).filter(dimension -> !dimension.isOfItem()).toList();

    private CoveredLists() {
    }

    /** The values a list allows in a dimension. */
    static List<Enum<?>> allowed(List<Word> list, Dimension dimension) {
        Set<Enum<?>> named = new LinkedHashSet<>();
        list.stream().filter(word -> word.dimension() == dimension).forEach(word -> named.addAll(word.values()));
        if (named.isEmpty()) {
            return ORDINARY.containsKey(dimension) ? List.of(ORDINARY.get(dimension)) : dimension.all();
        }
        return List.copyOf(named);
    }

    /**
     * In how many ways a situation is not ordinary: away from home, unfiled, in arrears, with traits and so on. An example is the better the
     * fewer they are.
     */
    static int strangeness(Situation situation) {
        int strange = situation.getTraits().size() + situation.getConditions().size();
        for (Map.Entry<Dimension, Enum<?>> ordinary : ORDINARY.entrySet()) {
            strange += situation.value(ordinary.getKey()) == ordinary.getValue() ? 0 : 1;
        }
        return strange;
    }

    /** Whether some list holds for a situation. */
    static boolean cover(List<List<Word>> lists, Situation situation) {
        for (List<Word> list : lists) {
            if (covers(list, situation)) {
                return true;
            }
        }
        return false;
    }

    private static boolean covers(List<Word> list, Situation situation) {
        for (Dimension dimension : SITUATION) {
            boolean named = false;
            boolean holds = false;
            for (Word word : list) {
                if (word.dimension() == dimension) {
                    named = true;
                    holds |= situation.is(word);
                }
            }
            if (!holds && (named || ORDINARY.getOrDefault(dimension, situation.value(dimension)) != situation.value(dimension))) {
                return false;
            }
        }
        return true;
    }

    /** The dimensions in which a situation is outside the nearest list; none if some list holds. */
    static List<Dimension> outside(List<List<Word>> lists, Situation situation) {
        List<Dimension> nearest = List.of(Dimension.CARE);
        for (int i = 0; i < lists.size(); i++) {
            List<Dimension> outside = new ArrayList<>();
            for (Dimension dimension : Dimension.values()) {
                if (!dimension.isOfItem() && !allowed(lists.get(i), dimension).contains(situation.value(dimension))) {
                    outside.add(dimension);
                }
            }
            if (outside.isEmpty()) {
                return List.of();
            }
            if (i == 0 || outside.size() < nearest.size()) {
                nearest = outside;
            }
        }
        return nearest;
    }

    /** Everything some list allows in a dimension, in words. */
    static Text words(List<List<Word>> lists, Dimension dimension) {
        Set<Enum<?>> values = new LinkedHashSet<>();
        lists.forEach(list -> values.addAll(allowed(list, dimension)));
        List<Text> labels = values.stream().map(value -> ((Labelled) value).label()).toList();
        return Text.of(labels.stream().map(Text::zh).collect(Collectors.joining("、")),
                labels.stream().map(Text::en).collect(Collectors.joining(", ")));
    }
}
