package io.github.baoxiao.book;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class RecentTest {

    @Test
    @DisplayName("however many answers there were: what is found is the answer to what is asked, and the last one is found")
    void findsNoAnswerToAnythingElse() {
        Recent recent = new Recent();
        assertThat(recent.get(1, 1)).isNull();
        for (long i = 0; i < 20_000; i++) {
            recent.put(i, -i, answer(i, -i));
            Answer last = recent.get(i, -i);
            assertThat(last != null && last.isTo(i, -i)).isTrue();
            assertThat(recent.get(i, i + 1)).isNull();
        }
        int kept = 0;
        for (long i = 0; i < 20_000; i++) {
            Answer found = recent.get(i, -i);
            kept += found == null ? 0 : 1;
            assertThat(found == null || found.isTo(i, -i)).isTrue();
        }
        assertThat(kept).isBetween(1_000, 4_096);
    }

    private static Answer answer(long situation, long asked) {
        return new Answer(List.of(), Set.of(), Optional.empty(), Set.of()).to(situation, asked);
    }
}
