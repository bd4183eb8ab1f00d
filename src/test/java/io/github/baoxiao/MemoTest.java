package io.github.baoxiao;

import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Payer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static io.github.baoxiao.Claims.RESIDENT;
import static io.github.baoxiao.Claims.inpatient;
import static org.assertj.core.api.Assertions.assertThat;

/** Answers are kept: a claim is told the answer to its own situation, needs, settled layers and words, whatever was asked before. */
class MemoTest {

    @ParameterizedTest(name = "{0} words")
    @ValueSource(ints = {1, 23, 24, 25, 30})
    @DisplayName("10000 × (40 + n) % for a person with the n-th trait that rules ask about, and 40 % for one with another trait")
    void tellsWordsApart(int words) {
        RuleBook book = Books.of("rule \"一般\" when Situation( resident, inpatient ) then benefits.basic().ratio( percent(40) ); end\n"
                + IntStream.rangeClosed(1, words).mapToObj(MemoTest::rule).collect(Collectors.joining("\n")));
        Random random = new Random(20240301L);
        for (int i = 0; i < 500; i++) {
            int trait = random.nextInt(words + 1);
            Claim claim = inpatient().person(RESIDENT.withTraits("OTHER-" + random.nextInt(3), "T-" + trait)).build();
            assertThat(book.settle(claim).paidBy(Payer.BASIC).cents()).isEqualTo(10_000L * (40 + trait));
        }
    }

    private static String rule(int trait) {
        return "rule \"" + trait + "\" when Situation( resident, inpatient, traits contains \"T-" + trait + "\" )"
                + " then benefits.basic().raiseByPoints( " + trait + ", \"T-" + trait + "\" ); end";
    }

    @Test
    @DisplayName("needs that no rule hears are noted in the order in which the glossary has them, however the claim lists them")
    void notesNeedsInOrder() {
        RuleBook book = Books.of(Books.BASIC);
        Set<String> expected = Arrays.stream(Need.values()).filter(need -> need != Need.NONE).map(need -> need.label().en())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Need[] backwards = Arrays.stream(Need.values()).filter(need -> need != Need.NONE).sorted((one, other) -> other.compareTo(one)).toArray(Need[]::new);
        Breakdown paid = book.settle(inpatient().person(RESIDENT.withNeeds(backwards)).build());
        assertThat(paid.notes()).filteredOn(note -> note.code().equals("need")).extracting(note -> note.text().in(Locale.ENGLISH))
                .containsExactlyElementsOf(expected.stream().map(need -> "no rule speaks of the need \"" + need + "\"").toList());
    }
}
