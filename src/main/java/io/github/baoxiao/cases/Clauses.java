package io.github.baoxiao.cases;

import io.github.baoxiao.RuleBook;
import io.github.baoxiao.SituationTerms;
import io.github.baoxiao.terms.Clause;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Stage;
import io.github.baoxiao.terms.Terms;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The clauses of terms. */
final class Clauses {

    private Clauses() {
    }

    /** All clauses, in the order in which they pay. */
    static List<Clause> of(Terms terms) {
        return terms.stages().stream().filter(Stage.OfLayer.class::isInstance).flatMap(stage -> ((Stage.OfLayer) stage).clauses().stream())
                .toList();
    }

    /** The names of a region's clauses by layer. They are sought only for a header that names one: it takes as long as loading. */
    static Map<Payer, Set<String>> of(RuleBook book, String region, String table) {
        Map<Payer, Set<String>> clauses = new EnumMap<>(Payer.class);
        int end = table.indexOf('\n') < 0 ? table.length() : table.indexOf('\n');
        if (table.substring(0, end).indexOf('/') >= 0) {
            for (SituationTerms found : book.terms(region)) {
                of(found.terms()).forEach(clause -> clauses.computeIfAbsent(clause.layer(), layer -> new TreeSet<>()).add(clause.name()));
            }
        }
        return clauses;
    }
}
