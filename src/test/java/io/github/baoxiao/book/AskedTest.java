package io.github.baoxiao.book;

import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Payer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class AskedTest {

    @Test
    @DisplayName("with more values of these enums the answer for one person could be given to another")
    void needsAndSettledLayersAndOpenWordsFitOneNumber() {
        assertThat(Asked.BITS).isLessThanOrEqualTo(Long.SIZE);
    }

    @Test
    @DisplayName("a number tells the needs and the settled layers it was made of, and leaves the bits of open words free")
    void tellsWhatItWasMadeOf() {
        for (Need need : Need.values()) {
            for (Payer layer : Payer.values()) {
                Set<Need> needs = EnumSet.of(need, Need.EXTREMELY_POOR);
                Set<Payer> settled = EnumSet.of(layer, Payer.COMMERCIAL);
                long asked = Asked.of(needs, settled);
                assertThat(Asked.needs(asked)).isEqualTo(needs);
                assertThat(Asked.settled(asked)).isEqualTo(settled);
                assertThat(asked & (1L << Asked.MOST_WORDS) - 1).isZero();
            }
        }
        long everything = Asked.of(EnumSet.allOf(Need.class), EnumSet.allOf(Payer.class));
        assertThat(Asked.needs(everything)).containsExactlyElementsOf(Arrays.asList(Need.values()));
        assertThat(Asked.settled(everything)).containsExactlyElementsOf(Arrays.asList(Payer.values()));
        assertThat(Asked.of(Set.of(), Set.of())).isZero();
    }
}
