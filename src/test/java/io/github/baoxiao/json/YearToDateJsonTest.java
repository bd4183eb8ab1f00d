package io.github.baoxiao.json;

import io.github.baoxiao.Breakdown;
import io.github.baoxiao.Claim;
import io.github.baoxiao.ClaimException;
import io.github.baoxiao.RuleBook;
import io.github.baoxiao.YearToDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The state of a year goes into a host's database, and out of it to the next claim. */
class YearToDateJsonTest {

    @Test
    @DisplayName("a stored state is the one of the breakdown, and the next claim takes it")
    void isStoredAndReadAgain() {
        RuleBook book = RuleBook.load(Path.of("rules", "yubei"));
        Claim claim = ClaimJson.read(Path.of("examples/claims/resident-three-layers.json"));
        Breakdown paid = book.settle(claim);

        String stored = ClaimJson.write(paid.yearToDate());

        assertThat(ClaimJson.write(paid)).contains("\"yearToDate\":" + stored);
        YearToDate state = ClaimJson.parseYearToDate(stored);
        assertThat(state).isEqualTo(paid.yearToDate());
        Claim next = Claim.builder("C-2").settledOn(claim.settledOn()).person(claim.person()).visit(claim.visit()).costs(claim.costs().orElseThrow())
                .yearToDate(state).build();
        assertThat(book.settle(next)).satisfies(second -> assertThat(ClaimJson.write(second))
                .isEqualTo(ClaimJson.write(book.settle(next, paid))));
    }

    @Test
    @DisplayName("before the first claim it is the word NONE; what is carried over says nothing and is not written")
    void noneIsAWord() {
        assertThat(ClaimJson.write(YearToDate.NONE)).isEqualTo("\"NONE\"");
        assertThat(ClaimJson.parseYearToDate("\"NONE\"")).isSameAs(YearToDate.NONE);
        assertThatThrownBy(() -> ClaimJson.write(YearToDate.CARRIED)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("what is no state is refused with its pointers, which begin at the state")
    void isRefused() {
        assertThatThrownBy(() -> ClaimJson.parseYearToDate("{\"from\": \"2023-13-01\", \"counters\": {}, \"totals\": {\"total\": 1}}"))
                .isInstanceOfSatisfying(ClaimException.class, e -> assertThat(e.issues()).extracting(issue -> issue.at() + " " + issue.code())
                        .containsExactly("/from date", "/totals/total type", "/borne missing"));
        assertThatThrownBy(() -> ClaimJson.parseYearToDate("\"SOME\"")).isInstanceOf(ClaimException.class);
    }
}
