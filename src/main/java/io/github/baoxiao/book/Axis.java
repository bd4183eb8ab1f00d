package io.github.baoxiao.book;

import io.github.baoxiao.dialect.Stretch;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.rules.Dimension;
import io.github.baoxiao.rules.Item;
import io.github.baoxiao.rules.Situation;
import io.github.baoxiao.rules.Units;
import io.github.baoxiao.terms.Labelled;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Need;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A direction in which the figures of a table can differ: a dimension of the situation or of the item, stretches of age or enrolment, or
 * the open words, traits of the person and conditions of the visit.
 *
 * @param dimension the dimension; none for years and the open words
 * @param stretches the stretches of years; none for all others
 */
record Axis(Optional<Dimension> dimension, List<Stretch> stretches) {

    /** The open words. */
    static final Axis OPEN_WORDS = new Axis(Optional.empty(), List.of());
    /** What a document has as columns, with years behind them; everything else makes a table of its own. */
    static final List<Axis> COLUMNS = List.of(of(Dimension.STATUS), of(Dimension.LEVEL), of(Dimension.NEED));

    private static final int MANY = 4;

    /** The open words of a situation. */
    record OpenWords(Set<String> traits, Set<String> conditions) {

        OpenWords and(OpenWords other) {
            Set<String> allTraits = new TreeSet<>(traits);
            allTraits.addAll(other.traits);
            Set<String> allConditions = new TreeSet<>(conditions);
            allConditions.addAll(other.conditions);
            return new OpenWords(allTraits, allConditions);
        }

        private boolean contains(OpenWords other) {
            return traits.containsAll(other.traits) && conditions.containsAll(other.conditions);
        }

        private String words() {
            Set<String> words = new TreeSet<>(traits);
            words.addAll(conditions);
            return String.join(" + ", words);
        }
    }

    static Axis of(Dimension dimension) {
        return new Axis(Optional.of(dimension), List.of());
    }

    static Axis of(List<Stretch> stretches) {
        return new Axis(Optional.empty(), stretches);
    }

    /** Whether a document has it as columns. */
    boolean isOfColumns() {
        return COLUMNS.contains(this) || !stretches.isEmpty();
    }

    /** Where a situation lies on it. */
    Object of(Situation situation) {
        if (!stretches.isEmpty()) {
            int years = situation.years(stretches.get(0).measure());
            return stretches.stream().filter(one -> one.from() <= years && years <= one.to()).findFirst().orElseThrow();
        }
        return dimension.<Object>map(situation::value)
                .orElseGet(() -> new OpenWords(situation.getTraits(), situation.getConditions()));
    }

    /** Where an item lies on it. */
    Object of(Item item) {
        return switch (dimension.orElseThrow()) {
            case ITEM_CLASS -> item.itemClass();
            case ITEM_KIND -> item.kind();
            case ORIGIN -> item.origin();
            default -> throw new IllegalArgumentException(dimension + " is not of an item");
        };
    }

    boolean isOfItem() {
        return dimension.map(Dimension::isOfItem).orElse(false);
    }

    /** The order in which its values are shown. */
    Comparator<Object> order() {
        return !stretches.isEmpty() ? Comparator.comparing(one -> ((Stretch) one).from())
                : dimension.isPresent() ? Comparator.comparing(value -> ((Enum<?>) value).ordinal())
                : Comparator.comparing((Object value) -> ((OpenWords) value).traits().size() + ((OpenWords) value).conditions().size())
                        .thenComparing(value -> ((OpenWords) value).words());
    }

    /**
     * Whether a group of values is shown as “the others”, behind those that are named. The group may be sorted by {@link #order()}, which
     * takes values of another axis for its own: it is not asked what it contains.
     */
    boolean isRest(Collection<Object> values) {
        return values.size() > 1 && values.stream().anyMatch(value -> value == Need.NONE || value == Level.COMMUNITY);
    }

    /**
     * A group of values in words.
     *
     * @param values the values
     * @param all every value there is on the axis
     */
    Text label(Collection<Object> values, Collection<Object> all) {
        if (!stretches.isEmpty()) {
            return inYears(values);
        }
        if (dimension.isEmpty()) {
            return openWords(values);
        }
        if (Set.copyOf(values).equals(EnumSet.of(Level.LEVEL_3A, Level.LEVEL_3B))) {
            return Text.of("三级", "level 3");
        }
        if (isRest(values) && values.size() < all.size()) {
            return dimension.get() == Dimension.NEED ? Text.of("其他人员", "everyone else") : Units.otherLevels.label();
        }
        boolean isAllNeeds = dimension.get() == Dimension.NEED && values.size() == Need.values().length - 1 && !values.contains(Need.NONE);
        if (isAllNeeds) {
            return Text.of("各类救助对象", "everyone in need");
        }
        List<Object> others = all.stream().filter(value -> !values.contains(value)).toList();
        if (values.size() >= MANY && !others.isEmpty() && others.size() < values.size()) {
            Text named = joined(others);
            return Text.of(named.zh() + "以外", "other than " + named.en());
        }
        return joined(values);
    }

    /** Some stretches of one measure in words, neighbours as one: {@code 不满 50 岁、60 岁及以上}. */
    private static Text inYears(Collection<Object> values) {
        List<Stretch> joined = new ArrayList<>();
        values.stream().map(Stretch.class::cast).sorted(Comparator.comparing(Stretch::from)).forEach(next -> {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).to() + 1 == next.from()) {
                joined.set(last, new Stretch(next.measure(), joined.get(last).from(), next.to()));
            } else {
                joined.add(next);
            }
        });
        return Words.joined(joined.stream().map(Stretch::words).toList(), "、", " or ");
    }

    private static Text joined(Collection<Object> values) {
        return Words.joined(values.stream().map(value -> ((Labelled) value).label()).toList(), "、", " or ");
    }

    /** The fewest words of each kind: what else holds beside them does not matter. */
    private Text openWords(Collection<Object> values) {
        List<String> words = new ArrayList<>();
        for (Object value : values) {
            OpenWords one = (OpenWords) value;
            boolean least = values.stream().noneMatch(other -> !other.equals(one) && one.contains((OpenWords) other));
            if (least && one.words().isEmpty()) {
                return Text.of("一般情形", "otherwise");
            }
            if (least) {
                words.add(one.words());
            }
        }
        return Text.of(String.join("、", words), String.join(" or ", words));
    }
}
