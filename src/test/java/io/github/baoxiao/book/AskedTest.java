package io.github.baoxiao.book;

import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Payer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class PeopleTest {

    @Test
    @DisplayName("with more values of these enums the answer for one person could be given to another")
    void needsAndSettledLayersAndOpenWordsFitOneNumber() {
        assertThat(People.BITS).isLessThanOrEqualTo(Long.SIZE);
    }

    @Test
    @DisplayName("a number tells the needs and the settled layers it was made of, and leaves the bits of open words free")
    void tellsWhatItWasMadeOf() {
        for (Need need : Need.values()) {
            for (Payer layer : Payer.values()) {
                Set<Need> needs = EnumSet.of(need, Need.EXTREMELY_POOR);
                Set<Payer> settled = EnumSet.of(layer, Payer.COMMERCIAL);
                long people = People.of(needs, settled);
                assertThat(People.needs(people)).isEqualTo(needs);
                assertThat(People.settled(people)).isEqualTo(settled);
                assertThat(people & (1L << People.MOST_WORDS) - 1).isZero();
            }
        }
        long everything = People.of(EnumSet.allOf(Need.class), EnumSet.allOf(Payer.class));
        assertThat(People.needs(everything)).containsExactlyElementsOf(Arrays.asList(Need.values()));
        assertThat(People.settled(everything)).containsExactlyElementsOf(Arrays.asList(Payer.values()));
        assertThat(People.of(Set.of(), Set.of())).isZero();
    }
}
