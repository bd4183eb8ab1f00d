package io.github.baoxiao.dialect;

import io.github.baoxiao.rules.Measure;
import io.github.baoxiao.rules.Situation;

import java.util.ArrayList;
import java.util.List;

/** What a constraint of {@code when} says, as a tree. */
sealed interface Condition {

    /** What has no parts, and a place. */
    sealed interface One extends Condition {

        /** Where it begins. */
        int offset();
    }

    /**
     * A word, or an identifier a person or a visit has, or that it is not so.
     *
     * @param word the word, or {@code traits} or {@code conditions}
     * @param identifier what these contain; empty for a word
     * @param not whether {@code !} or {@code not} stands there
     * @param offset where it begins
     */
    record Literal(String word, String identifier, boolean not, int offset) implements One {

        /** How it is written: the word, or {@code traits contains "X"}. */
        String name() {
            return identifier.isEmpty() ? word : word + " contains \"" + identifier + "\"";
        }

        @Override
        public String toString() {
            return not ? "!" + name() : name();
        }
    }

    /**
     * Years compared with a number: {@code age >= 60}.
     *
     * @param measure what is counted
     * @param from the least years for which it holds
     * @param to the most
     * @param offset where it begins
     */
    record Compares(Measure measure, int from, int to, int offset) implements One {

        /** Years nobody stated are fewer than any, as Drools compares them. */
        boolean holds(int years) {
            return years == Situation.UNKNOWN ? to < Measure.MOST : from <= years && years <= to;
        }

        @Override
        public String toString() {
            return measure.word() + (to == Measure.MOST ? " >= " + from : " < " + (to + 1));
        }
    }

    /** All of them, joined by a comma or {@code &&}. */
    record All(List<Condition> parts) implements Condition {
    }

    /** At least one of them, joined by {@code ||}. */
    record Any(List<Condition> parts) implements Condition {
    }

    /** The first part of it that has no parts. */
    default One first() {
        return this instanceof All all ? all.parts().get(0).first() : this instanceof Any any ? any.parts().get(0).first() : (One) this;
    }

    /** The words that must all hold: those under no {@code ||}. */
    default List<Literal> certain() {
        List<Literal> certain = new ArrayList<>();
        if (this instanceof Literal literal) {
            certain.add(literal);
        } else if (this instanceof All all) {
            all.parts().forEach(part -> certain.addAll(part.certain()));
        } else if (this instanceof Any any && any.parts().size() == 1) {
            certain.addAll(any.parts().get(0).certain());
        }
        return certain;
    }
}
