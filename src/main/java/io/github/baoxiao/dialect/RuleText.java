package io.github.baoxiao.dialect;

import io.github.baoxiao.rules.Measure;
import io.github.baoxiao.rules.Situation;
import io.github.baoxiao.rules.Target;
import io.github.baoxiao.rules.Units;
import io.github.baoxiao.rules.Word;
import io.github.baoxiao.terms.Citation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A rule as its file states it, without its terms: who wrote it where, from when to when, and what it asks about.
 *
 * @param region the region folder
 * @param file the key of the file: {@code hohhot/employee.drl}
 * @param name the name, unique in the region
 * @param line the line of the {@code rule} keyword
 * @param source the document it cites
 * @param effective the first day it holds
 * @param until the first day it no longer holds, if it ends
 * @param overrides the rules it is an exception to
 * @param kind what it is about
 * @param clause the clause it speaks to, if it is one of a layer
 * @param words the words it mentions in {@code when}, in {@code columns} and in {@code covers}
 * @param traits the traits it tests
 * @param conditions the conditions it tests
 * @param measures the years it compares or counts
 * @param data when it speaks and what it says, as read by ourselves
 */
public record RuleText(String region, String file, String name, int line, String source, LocalDate effective, Optional<LocalDate> until,
        List<String> overrides, Kind kind, Optional<Target.OfClause> clause, Set<Word> words, Set<String> traits, Set<String> conditions,
        Measures measures, RuleData data) {

    /** The order of the files and of the lines in them. */
    public static final Comparator<RuleText> ORDER = Comparator.comparing(RuleText::file).thenComparingInt(RuleText::line);

    /** What a rule is about. */
    public enum Kind {
        /** A situation: {@code Situation( … )}. */
        SITUATION,
        /** An item in a situation: {@code Situation( … ) Item( … )}. */
        ITEM,
        /** The region: {@code Region()}. */
        REGION
    }

    public RuleText {
        overrides = List.copyOf(overrides);
        words = Set.copyOf(words);
        traits = Set.copyOf(traits);
        conditions = Set.copyOf(conditions);
    }

    /** The rule, its place and its document. */
    public Citation citation() {
        return new Citation(name, at(), source);
    }

    /** The file and the line of the {@code rule} keyword. */
    public String at() {
        return file + ":" + line;
    }

    /** The bits of a situation's code that it asks about. */
    public long asked() {
        long asked = 0;
        for (Word word : words) {
            asked |= word.dimension().isOfItem() ? 0 : Situation.bitsOf(word.dimension());
        }
        for (Measure measure : Measure.values()) {
            asked |= measures.asks(measure) ? Situation.bitsOf(measure) : 0;
        }
        return asked;
    }

    /** At the year's end only rules that name it speak, so that nothing that counted at discharge is counted again. */
    public boolean speaks(Situation situation) {
        return !situation.is(Units.yearEnd) || words.contains(Units.yearEnd);
    }

    /** Whether it holds on that day. */
    public boolean inForce(LocalDate day) {
        return !day.isBefore(effective) && until.map(day::isBefore).orElse(true);
    }
}
