package io.github.baoxiao.dialect;

import io.github.baoxiao.rules.Measure;
import io.github.baoxiao.rules.Situation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Where rules tell ages and years of enrolment apart: the least number of each stretch in which they say the same. A situation carries
 * that number instead of a person's own, so that what is kept of answers is bounded and the proof tries each stretch once.
 */
public final class Measures {

    private final Map<Measure, NavigableSet<Integer>> edges = new EnumMap<>(Measure.class);
    private final Map<Measure, NavigableSet<Integer>> tried = new EnumMap<>(Measure.class);
    private final Map<Measure, NavigableSet<Integer>> compared = new EnumMap<>(Measure.class);

    /** A rule compares: what it says may change at that number. */
    void edge(Measure measure, int from) {
        set(compared, measure).add(from);
        set(edges, measure).add(from);
        set(tried, measure).add(from);
    }

    /** A term grows with each year beyond a number; the proof tries none of them, the first and the last. */
    void everyYear(Measure measure, int over) {
        IntStream.rangeClosed(over + 1, Measure.MOST).forEach(set(edges, measure)::add);
        set(tried, measure).addAll(List.of(Math.min(over + 1, Measure.MOST), Measure.MOST));
    }

    /** Adds what other rules tell apart. */
    public void add(Measures other) {
        other.edges.forEach((measure, numbers) -> set(edges, measure).addAll(numbers));
        other.tried.forEach((measure, numbers) -> set(tried, measure).addAll(numbers));
        other.compared.forEach((measure, numbers) -> set(compared, measure).addAll(numbers));
    }

    private static NavigableSet<Integer> set(Map<Measure, NavigableSet<Integer>> sets, Measure measure) {
        return sets.computeIfAbsent(measure, asked -> new TreeSet<>(List.of(0)));
    }

    /** Whether rules ask about anything of the kind. */
    public boolean isEmpty() {
        return edges.isEmpty();
    }

    /** Whether rules compare or count years of that kind. */
    public boolean asks(Measure measure) {
        return edges.containsKey(measure);
    }

    /** The number that stands for a person's own; 0 where no rule asks. */
    public int standing(Measure measure, int years) {
        NavigableSet<Integer> numbers = edges.get(measure);
        Integer floor = numbers == null || years < 0 ? null : numbers.floor(years);
        return floor == null ? 0 : floor;
    }

    /** The situation with each number of a measure that rules can tell apart. */
    public List<Situation> each(Situation situation, Measure measure) {
        return each(edges, situation, measure);
    }

    /** The same for the proof, where a growing term is tried at its ends. */
    public List<Situation> tried(Situation situation, Measure measure) {
        return each(tried, situation, measure);
    }

    /** The measures that rules compare with a number, from the least number to the next: what a table has columns of. */
    public List<Stretch> stretches(Measure measure) {
        List<Stretch> stretches = new ArrayList<>();
        NavigableSet<Integer> numbers = compared.getOrDefault(measure, new TreeSet<>());
        for (int from : numbers) {
            Integer next = numbers.higher(from);
            stretches.add(new Stretch(measure, from, next == null ? Measure.MOST : next - 1));
        }
        return stretches;
    }

    /** The stretch in which rules that compare do not tell years apart; empty where none compares, or where the years are not known. */
    public Optional<Stretch> stretch(Measure measure, int years) {
        return stretches(measure).stream().filter(one -> one.from() <= years && years <= one.to()).findFirst();
    }

    private static List<Situation> each(Map<Measure, NavigableSet<Integer>> sets, Situation situation, Measure measure) {
        NavigableSet<Integer> numbers = sets.get(measure);
        if (numbers == null) {
            return List.of(situation);
        }
        List<Situation> each = new ArrayList<>();
        numbers.forEach(number -> each.add(situation.with(measure, number)));
        return each;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Measures that && edges.equals(that.edges) && tried.equals(that.tried)
                && compared.equals(that.compared);
    }

    @Override
    public int hashCode() {
        return edges.hashCode();
    }

    @Override
    public String toString() {
        return edges.toString();
    }
}
