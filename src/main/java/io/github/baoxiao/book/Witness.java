package io.github.baoxiao.book;

import io.github.baoxiao.dialect.Measures;
import io.github.baoxiao.dialect.Stretch;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.rules.Dimension;
import io.github.baoxiao.rules.Measure;
import io.github.baoxiao.rules.Situation;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Labelled;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Scheme;
import io.github.baoxiao.terms.Status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A situation in words, as the witness of a conflict or a gap. */
final class Witness {

    private static final Set<Dimension> ALWAYS = Set.of(Dimension.SCHEME, Dimension.STATUS, Dimension.CARE, Dimension.LEVEL);

    private Witness() {
    }

    /** The end of a message that names a situation; nothing where there is none to name. */
    static Text ending(Text words) {
        return words.isEmpty() ? words : Text.of("；情形：" + words.zh(), ", for " + words.en());
    }

    /** A situation in words, and the first day on which it is so: the witness of a conflict or a gap. */
    static Text of(Situation situation, Measures measures, LocalDate from) {
        Text words = of(situation, measures);
        return Text.of(words.zh() + "，自 " + from + " 起", words.en() + ", from " + from);
    }

    /** A situation in words: who, what care, which level, and what is not ordinary about it: "a retired employee, inpatient, level 2". */
    private static Text of(Situation situation, Measures measures) {
        Situation ordinary = Situation.of(Scheme.EMPLOYEE, Status.ACTIVE, Level.LEVEL_3A, Care.INPATIENT);
        List<Text> words = new ArrayList<>();
        words.add(person((Status) situation.value(Dimension.STATUS)));
        words.add(((Labelled) situation.value(Dimension.CARE)).label());
        words.add(((Labelled) situation.value(Dimension.LEVEL)).label());
        for (Dimension dimension : Dimension.values()) {
            if (!dimension.isOfItem() && !ALWAYS.contains(dimension) && situation.value(dimension) != ordinary.value(dimension)) {
                words.add(((Labelled) situation.value(dimension)).label());
            }
        }
        for (Measure measure : Measure.values()) {
            int years = situation.years(measure);
            measures.stretch(measure, years).filter(stretch -> stretch.from() == years).or(() -> Optional.of(new Stretch(measure, years, years))
                    .filter(stretch -> years > 0)).ifPresent(stretch -> words.add(stretch.words()));
        }
        for (String word : new TreeSet<>(situation.getTraits())) {
            words.add(Text.of(word, word));
        }
        for (String word : new TreeSet<>(situation.getConditions())) {
            words.add(Text.of(word, word));
        }
        return Text.of(String.join("，", words.stream().map(Text::zh).toList()), String.join(", ", words.stream().map(Text::en).toList()));
    }

    private static Text person(Status status) {
        return switch (status) {
            case ACTIVE -> Text.of("在职职工", "an active employee");
            case RETIRED -> Text.of("退休职工", "a retired employee");
            case ADULT -> Text.of("成年居民", "an adult resident");
            case MINOR -> Text.of("未成年居民", "a minor resident");
            case STUDENT -> Text.of("学生（居民医保）", "a student");
            case NEWBORN -> Text.of("新生儿", "a newborn");
        };
    }
}
