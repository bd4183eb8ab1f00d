package io.github.baoxiao;

import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.settlement.Bill;
import io.github.baoxiao.settlement.Counter;
import io.github.baoxiao.settlement.Tally;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Slice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The settlement of a year without a bill: what the person bore in it is the cost, and nothing is settled after it. */
final class YearEnd {

    /** The counter that says that the year is closed. */
    static final String CLOSED = Care.YEAR_END.name();

    private YearEnd() {
    }

    /**
     * A year is settled on its last day, and a year that is settled takes no further claim.
     *
     * @throws ClaimException if the claim does not keep to that
     */
    static void check(Claim claim, YearToDate before, LocalDate medicalYear) {
        if (before.isClosed()) {
            throw refused("/yearToDate/counters/" + CLOSED, Text.of("本医保年度已做年终结算", "the medical year has been settled at its end"),
                    Text.of("年终结算是年度内最后一笔，且只有一次；迟到的报销申请须连同年终结算重新结算",
                            "the settlement of a year is its last and there is one; with a late claim, settle the year again"));
        }
        if (!claim.isYearEnd()) {
            return;
        }
        LocalDate last = medicalYear.plusYears(1).minusDays(1);
        if (!claim.visit().to().equals(last)) {
            throw refused("/visit/to", Text.of("年终结算的日期是医保年度最后一天 " + last, "a year is settled on the last day of the medical year, " + last),
                    Text.NONE);
        }
    }

    private static ClaimException refused(String at, Text what, Text hint) {
        return new ClaimException(List.of(Issue.of("year-end", at, what, hint)));
    }

    /** What the person bore, as the costs of a claim. */
    static Claim.Costs costs(YearToDate before) {
        Bill.Split inScope = inScope(before);
        return Claim.Costs.of(Money.ofCents(inScope.deductible()).plus(Money.ofCents(inScope.copay())).plus(Money.ofCents(inScope.overCap()))
                .plus(Money.ofCents(inScope.notCovered())), borne(before, Slice.FIRST_SELF_PAY), borne(before, Slice.OVER_LIMIT),
                borne(before, Slice.FULL_SELF_PAY));
    }

    /** How the in-scope part of it is split; what a claim states as in scope no clause covered. */
    static Bill.Split inScope(YearToDate before) {
        return new Bill.Split(borne(before, Slice.DEDUCTIBLE).cents(), borne(before, Slice.COPAY).cents(),
                borne(before, Slice.OVER_CAP).cents(), borne(before, Slice.NOT_COVERED).plus(borne(before, Slice.IN_SCOPE)).cents());
    }

    private static Money borne(YearToDate before, Slice slice) {
        return before.borne().getOrDefault(slice, Money.ZERO);
    }

    /** The year after it: nothing more was billed, less is borne, and it is closed. */
    static YearToDate after(YearToDate before, LocalDate medicalYear, Tally tally, Map<Slice, Money> borne) {
        return new YearToDate(medicalYear, tally.with(CLOSED, new Counter(0, 0, 0, 1)), before.total(), before.inScope(), borne);
    }
}
