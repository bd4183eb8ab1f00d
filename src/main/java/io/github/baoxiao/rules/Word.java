package io.github.baoxiao.rules;

import io.github.baoxiao.issue.Text;
import io.github.baoxiao.terms.Labelled;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A word a rule tests a situation or an item with: {@code employee}, {@code level3A}, {@code classB}.
 *
 * <p>The same word stands in {@code when}, as a property of {@link Situation} or {@link Item}, and in {@code columns}, as a constant of
 * {@link Units}.
 */
public final class Word {

    private final String name;
    private final Dimension dimension;
    private final List<Enum<?>> values;

    private Word(String name, Dimension dimension, List<Enum<?>> values) {
        this.name = name;
        this.dimension = dimension;
        this.values = values;
    }

    static Word of(String name, Dimension dimension, Enum<?>... values) {
        return new Word(name, dimension, List.of(values));
    }

    /** {@return how a rule writes it} */
    public String name() {
        return name;
    }

    /** {@return what it asks about} */
    public Dimension dimension() {
        return dimension;
    }

    /** {@return the values it is true of; none for {@code otherLevels}, which means every level its table does not name} */
    public List<Enum<?>> values() {
        return values;
    }

    /** Whether it is true of that value. */
    boolean isTrueOf(Enum<?> value) {
        return values.contains(value);
    }

    /** {@return what a person reads} */
    public Text label() {
        if (values.isEmpty()) {
            return Text.of("其他级别", "other levels");
        }
        List<Text> labels = values.stream().map(value -> ((Labelled) value).label()).toList();
        return Text.of(labels.stream().map(Text::zh).collect(Collectors.joining("、")),
                labels.stream().map(Text::en).collect(Collectors.joining(", ")));
    }

    @Override
    public String toString() {
        return name;
    }
}
