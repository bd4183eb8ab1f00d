package io.github.baoxiao.book;

import io.github.baoxiao.dialect.Memo;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.rules.Target;
import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Payer;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which of a person's categories of need counts: the one the book ranks highest, for all layers or for one. */
final class Needs {

    private final Map<Optional<Payer>, List<Need>> rankings;
    private final Set<Need> spokenOf;
    private final String at;
    private final Memo<Set<Need>, Counting> counting = new Memo<>();

    /**
     * Which of some needs count.
     *
     * @param general the one that counts in general
     * @param ofLayer the one that counts for a layer
     */
    record Counting(Need general, Map<Payer, Need> ofLayer) {

        /** Every need that counts for something. */
        Set<Need> all() {
            Set<Need> all = EnumSet.of(general);
            all.addAll(ofLayer.values());
            return all;
        }

        /** The need under which something is stated of a target. */
        Need of(Target target) {
            return target instanceof Target.OfClause clause ? ofLayer.getOrDefault(clause.layer(), general) : general;
        }
    }

    /** @param mentioned needs that rules speak of; they alone count where the book ranks none */
    Needs(RegionSettings settings, Set<Need> mentioned) {
        this.rankings = settings.rankings();
        this.at = settings.at();
        this.spokenOf = EnumSet.noneOf(Need.class);
        rankings.values().forEach(spokenOf::addAll);
        if (spokenOf.isEmpty()) {
            spokenOf.addAll(mentioned);
        }
    }

    /** A need that a rule speaks of and the ranking leaves out, so that the rule would never hold. */
    Optional<Need> unranked(Set<Need> mentioned) {
        return rankings.isEmpty() ? Optional.empty() : mentioned.stream().filter(need -> !spokenOf.contains(need)).findFirst();
    }

    /** The needs that play a part in this policy. */
    Set<Need> known(Set<Need> needs) {
        if (needs.isEmpty()) {
            return Set.of();
        }
        Set<Need> known = EnumSet.noneOf(Need.class);
        known.addAll(needs);
        known.retainAll(spokenOf);
        return known;
    }

    /** The one that counts in general. */
    Need highest(Set<Need> needs) {
        return highest(rankings.getOrDefault(Optional.<Payer>empty(), List.of()), needs);
    }

    /** Those that count, in general and for layers the book ranks apart. */
    Counting counting(Set<Need> needs) {
        return counting.get(Set.copyOf(needs), () -> {
            Map<Payer, Need> ofLayer = new EnumMap<>(Payer.class);
            rankings.forEach((layer, ranking) -> layer.ifPresent(one -> ofLayer.put(one, highest(ranking, needs))));
            return new Counting(highest(needs), ofLayer);
        });
    }

    private Need highest(List<Need> ranking, Set<Need> needs) {
        if (ranking.isEmpty() && needs.size() > 1) {
            throw new BookException(List.of(Issue.of("needs", at,
                    Text.of("一人有多种救助类别，而统筹区没有规定先后", "a person has several needs, and the region does not rank them"),
                    Text.of("如 .needs( extremelyPoor, subsistenceAllowance )", "for example .needs( extremelyPoor, subsistenceAllowance )"))));
        }
        return (ranking.isEmpty() ? needs : ranking).stream().filter(needs::contains).findFirst().orElse(Need.NONE);
    }
}
