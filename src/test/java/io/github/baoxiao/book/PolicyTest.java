package io.github.baoxiao.book;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PolicyTest {

    /** With more values of these enums the answer for one person could be given to another. */
    @Test
    void needsAndSettledLayersAndOpenWordsFitOneNumber() {
        assertThat(Policy.PEOPLE_BITS).isLessThanOrEqualTo(Long.SIZE);
    }
}
