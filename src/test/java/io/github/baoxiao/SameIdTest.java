package io.github.baoxiao;

import io.github.baoxiao.json.ClaimJson;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;

import static io.github.baoxiao.Claims.RESIDENT;
import static io.github.baoxiao.Claims.STAY;
import static io.github.baoxiao.Claims.costs;
import static org.assertj.core.api.Assertions.assertThat;

/** A claim that was sent twice is settled twice, and says so; only a replay knows that it is one. */
class SameIdTest {

    private final RuleBook book = Books.of(Books.BASIC);

    @Test
    @DisplayName("the second of two claims with one id is noted, also where others stand between them")
    void noted() {
        List<Breakdown> paid = book.settleAll(List.of(claim("C-1", "P-1", YearToDate.NONE), claim("C-2", "P-1", YearToDate.CARRIED),
                claim("C-1", "P-2", YearToDate.NONE), claim("C-1", "P-1", YearToDate.CARRIED)));
        assertThat(paid).map(SameIdTest::isNoted).containsExactly(false, false, false, true);
        assertThat(paid.get(3).yearToDate().counters().get("BASIC/INPATIENT").visits()).isEqualTo(3);
    }

    @Test
    @DisplayName("so it is where it is settled directly after the other")
    void notedAfterTheOther() {
        Breakdown first = book.settle(claim("C-1", "P-1", YearToDate.NONE));
        assertThat(isNoted(first)).isFalse();
        assertThat(isNoted(book.settle(claim("C-1", "P-1", YearToDate.CARRIED), first))).isTrue();
        assertThat(isNoted(book.settle(claim("C-2", "P-1", YearToDate.CARRIED), first))).isFalse();
        assertThat(isNoted(book.settle(claim("C-1", "P-2", YearToDate.NONE), first))).isFalse();
    }

    @Test
    @DisplayName("a claim that states its year to date is the same however it is settled")
    void notNotedWhereTheYearIsStated() {
        Breakdown first = book.settle(claim("C-1", "P-1", YearToDate.NONE));
        Claim stated = claim("C-1", "P-1", first.yearToDate());
        assertThat(ClaimJson.write(book.settle(stated, first))).isEqualTo(ClaimJson.write(book.settle(stated)));
        assertThat(book.settleAll(List.of(claim("C-1", "P-1", YearToDate.NONE), stated))).noneMatch(SameIdTest::isNoted);
    }

    private static boolean isNoted(Breakdown paid) {
        return paid.notes().stream().anyMatch(note -> note.code().equals("same-id"));
    }

    private static Claim claim(String id, String person, YearToDate before) {
        return Claim.builder(id).settledOn(STAY.to()).person(Claims.resident(person, RESIDENT.region())).visit(STAY).costs(costs("1000.00")).yearToDate(before)
                .build();
    }
}
