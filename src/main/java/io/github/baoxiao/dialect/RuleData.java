package io.github.baoxiao.dialect;

import io.github.baoxiao.rules.Benefits;
import io.github.baoxiao.rules.Dimension;
import io.github.baoxiao.rules.Item;
import io.github.baoxiao.rules.Measure;
import io.github.baoxiao.rules.Situation;
import io.github.baoxiao.rules.Statement;
import io.github.baoxiao.rules.Word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A rule as data: when it speaks and what it says, without Drools. Its calls are those of the file, with their arguments; columns pick by
 * the situation when they are said.
 */
public final class RuleData {

    private static final long ANY = -1L;

    private final Predicate<Situation> situation;
    private final Predicate<Item> item;
    private final Condition ofSituations;
    private final List<Invocation> calls;
    private final long asked;
    private final Memo<Long, List<Stated>> said = new Memo<>();

    private RuleData(Predicate<Situation> situation, Predicate<Item> item, Condition ofSituations, List<Invocation> calls, long asked) {
        this.situation = situation;
        this.item = item;
        this.ofSituations = ofSituations;
        this.calls = calls;
        this.asked = asked;
    }

    /**
     * The data of a rule that has been read without an issue.
     *
     * @param patterns its conditions
     * @param calls what it says
     * @param columns the words that pick what it says
     * @param growing the years that what it says grows with
     */
    static RuleData of(List<Tree.Pattern> patterns, List<Invocation> calls, Set<Word> columns, Measures growing) {
        Predicate<Situation> situation = any -> true;
        Predicate<Item> item = any -> true;
        Condition ofSituations = new Condition.All(List.of());
        for (Tree.Pattern pattern : patterns) {
            Condition whole = new Condition.All(pattern.read());
            if (pattern.type().name().equals("Situation")) {
                situation = test(whole, RuleData::ofSituation);
                ofSituations = whole;
            } else if (pattern.type().name().equals("Item")) {
                item = test(whole, literal -> ofWord(literal, Item::is));
            }
        }
        long asked = 0;
        for (Word word : columns) {
            asked |= word.dimension().isOfItem() ? 0 : Situation.bitsOf(word.dimension());
        }
        for (Measure measure : Measure.values()) {
            asked |= growing.asks(measure) ? Situation.bitsOf(measure) : 0;
        }
        return new RuleData(situation, item, ofSituations, calls, asked);
    }

    /** Whether it speaks of a situation. */
    public boolean holds(Situation asked) {
        return situation.test(asked);
    }

    /** Whether it speaks of an item in a situation. */
    public boolean holds(Situation asked, Item of) {
        return item.test(of) && situation.test(asked);
    }

    /** The values of a dimension, by the bits of their ordinals, with which it may speak of a situation. */
    public long mayHold(Dimension dimension) {
        return mayHold(ofSituations, dimension);
    }

    private static long mayHold(Condition condition, Dimension dimension) {
        if (condition instanceof Condition.Literal literal) {
            Optional<Word> word = Situations.word(literal).filter(one -> one.dimension() == dimension);
            return word.isEmpty() ? ANY : literal.not() ? ~bits(word.get()) : bits(word.get());
        }
        long values = condition instanceof Condition.Any ? 0 : ANY;
        if (condition instanceof Condition.All all) {
            for (Condition part : all.parts()) {
                values &= mayHold(part, dimension);
            }
        } else if (condition instanceof Condition.Any any) {
            for (Condition part : any.parts()) {
                values |= mayHold(part, dimension);
            }
        }
        return values;
    }

    private static long bits(Word word) {
        long bits = 0;
        for (Enum<?> value : word.values()) {
            bits |= 1L << value.ordinal();
        }
        return bits;
    }

    /**
     * What it says of a situation, in the order of its chain; worked out once for all that its columns do not tell apart, so that what is
     * said is the same object wherever it is the same.
     *
     * @param rule the rule these data are of
     */
    public List<Stated> says(RuleText rule, Situation of) {
        return said.get(of.code() & asked, () -> says(statements -> Benefits.of(of, statements)).stream()
                .map(statement -> new Stated(rule, statement)).toList());
    }

    /** What it says, in the order of its chain. */
    public List<Statement> says(Function<Consumer<Statement>, Benefits> benefits) {
        List<Statement> statements = new ArrayList<>();
        Object receiver = benefits.apply(statements::add);
        for (Invocation call : calls) {
            receiver = call.on(receiver);
        }
        return statements;
    }

    private static <T> Predicate<T> test(Condition condition, Function<Condition.Literal, Predicate<T>> literal) {
        if (condition instanceof Condition.Literal one) {
            Predicate<T> holds = literal.apply(one);
            return one.not() ? holds.negate() : holds;
        }
        if (condition instanceof Condition.Compares compares) {
            return asked -> asked instanceof Situation of && compares.holds(of.years(compares.measure()));
        }
        boolean all = condition instanceof Condition.All;
        List<Condition> parts = all ? ((Condition.All) condition).parts() : ((Condition.Any) condition).parts();
        List<Predicate<T>> tests = parts.stream().map(part -> test(part, literal)).toList();
        return tests.size() == 1 ? tests.get(0) : asked -> {
            for (Predicate<T> one : tests) {
                if (one.test(asked) != all) {
                    return !all;
                }
            }
            return all;
        };
    }

    private static Predicate<Situation> ofSituation(Condition.Literal literal) {
        String identifier = literal.identifier();
        if (identifier.isEmpty()) {
            return ofWord(literal, Situation::is);
        }
        return literal.word().equals("traits") ? asked -> asked.getTraits().contains(identifier)
                : asked -> asked.getConditions().contains(identifier);
    }

    private interface Asks<T> {
        boolean is(T subject, Word word);
    }

    private static <T> Predicate<T> ofWord(Condition.Literal literal, Asks<T> asks) {
        return Situations.word(literal).<Predicate<T>>map(word -> subject -> asks.is(subject, word)).orElse(never -> false);
    }
}
