package io.github.baoxiao.book;

import io.github.baoxiao.dialect.RuleText;
import io.github.baoxiao.rules.Dimension;
import io.github.baoxiao.rules.Situation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which of very many rules may speak of a situation, found without asking each: for every value of a dimension it knows the rules that the
 * value does not silence. What passes may still be silent, for another reason than one value. Immutable, safe for many threads.
 */
final class RuleSieve {

    private static final List<Dimension> DIMENSIONS = Stream.of(Dimension.values()).filter(dimension -> !dimension.isOfItem()).toList();

    private final BitSet all = new BitSet();
    private final List<BitSet[]> passing = new ArrayList<>();

    /** @param rules those about situations; a rule is known by its place among them */
    RuleSieve(List<RuleText> rules) {
        all.set(0, rules.size());
        for (Dimension dimension : DIMENSIONS) {
            BitSet[] byValue = Stream.generate(BitSet::new).limit(dimension.all().size()).toArray(BitSet[]::new);
            for (int i = 0; i < rules.size(); i++) {
                long values = rules.get(i).data().mayHold(dimension);
                for (int value = 0; value < byValue.length; value++) {
                    byValue[value].set(i, (values >>> value & 1) == 1);
                }
            }
            passing.add(byValue);
        }
    }

    /** The places of the rules that may speak of a situation. */
    BitSet of(Situation situation) {
        BitSet candidates = (BitSet) all.clone();
        for (int i = 0; i < DIMENSIONS.size(); i++) {
            candidates.and(passing.get(i)[situation.value(DIMENSIONS.get(i)).ordinal()]);
        }
        return candidates;
    }
}
