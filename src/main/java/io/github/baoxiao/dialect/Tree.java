package io.github.baoxiao.dialect;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A rule file as this library reads it, before anything is looked up in the vocabulary. */
final class Tree {

    private Tree() {
    }

    /**
     * A file.
     *
     * @param whole whether the names of all its rules could be read
     */
    record File(Header header, List<Rule> rules, boolean whole) {
    }

    /**
     * What stands before the first rule.
     *
     * @param packageName the name after {@code package}
     * @param imports what is imported
     * @param staticImports what is imported statically
     * @param globals type and name of each global
     */
    record Header(Named packageName, List<Named> imports, List<Named> staticImports, List<Named> globals) {
    }

    /** A name and where it stands. */
    record Named(String name, int offset) {
    }

    /**
     * A rule.
     *
     * @param name its name, with the place of the name
     * @param offset the place of the word {@code rule}
     * @param annotations its annotations
     * @param patterns what stands in {@code when}
     * @param conclusion the words of {@code then}
     * @param chain the same as a chain; empty if it cannot be read
     * @param whole whether all its parts are there; if not, that has been reported
     */
    record Rule(Named name, int offset, List<Annotation> annotations, List<Pattern> patterns, List<Token> conclusion,
            Optional<List<Call>> chain, boolean whole) {
    }

    /** An annotation with its values in quotes; none if they cannot be read. */
    record Annotation(Named name, List<Named> values) {
    }

    /**
     * {@code Situation( … )}, {@code Item( … )} or {@code Region()}.
     *
     * @param type which of them
     * @param constraints the words of each constraint
     * @param words the names of the situation or item it tests
     * @param traits the traits it tests
     * @param conditions the conditions it tests
     * @param measures the years it compares
     * @param read what the constraints say; all of them must hold
     */
    record Pattern(Named type, List<List<Token>> constraints, Set<String> words, Set<String> traits, Set<String> conditions,
            Measures measures, List<Condition> read) {
    }

    /** One call of a chain: {@code .upTo( yuan(20_000), percent(88) )}. */
    record Call(Named name, List<Argument> arguments) {
    }

    /** An argument of a call. */
    sealed interface Argument {

        /** Where it begins. */
        int offset();

        /** A text in quotes. */
        record Quoted(String value, int offset) implements Argument {
        }

        /** A whole number. */
        record Whole(int value, int offset) implements Argument {
        }

        /** A name. */
        record Constant(String name, int offset) implements Argument {
        }

        /** A function of the vocabulary: {@code yuan(1000)}. */
        record Function(Named name, List<Argument> arguments) implements Argument {
            @Override
            public int offset() {
                return name.offset();
            }
        }

        /** Something already reported. */
        record Unreadable(int offset) implements Argument {
        }
    }
}
