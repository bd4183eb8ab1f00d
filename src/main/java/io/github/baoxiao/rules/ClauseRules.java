package io.github.baoxiao.rules;

import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.rules.Setting.Adjusts;
import io.github.baoxiao.terms.Cap;
import io.github.baoxiao.terms.Cover;
import io.github.baoxiao.terms.Deductible;
import io.github.baoxiao.terms.Deductible.Mode;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Payment.Axis;
import io.github.baoxiao.terms.Payment.Period;
import io.github.baoxiao.terms.Payment.Unit;
import io.github.baoxiao.terms.Purse;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a rule can say of one clause: its deductible, how much it pays, what it covers, up to what.
 *
 * <p>Each method states one term and returns the clause, so that a rule reads as one chain.
 */
public final class ClauseRules {

    private final Payer layer;
    private final Columns columns;
    private final Consumer<Setting> settings;

    ClauseRules(Payer layer, Columns columns, Consumer<Setting> settings) {
        this.layer = layer;
        this.columns = columns;
        this.settings = settings;
    }

    // ---- deductible ----

    /**
     * The deductible of each admission: {@code deductible( yuan(1000), yuan(700), yuan(0) )} for the first, the second, and the third
     * and all later ones of the year.
     *
     * @param first the figure of the first admission of the medical year
     * @param later the figures of the second and later ones; the last stands for all that follow
     * @return this clause, for its next term
     */
    public ClauseRules deductible(Money first, Money... later) {
        return state(new Setting.DeductibleFigure(new Deductible.ByAdmission(Listed.of(first, later)), Mode.EACH_ADMISSION));
    }

    /**
     * A deductible charged once a year. A later claim with a higher figure tops it up to that.
     *
     * @param figure the yearly figure
     * @return this clause, for its next term
     */
    public ClauseRules yearlyDeductible(Money figure) {
        return state(new Setting.DeductibleFigure(new Deductible.ByAdmission(List.of(figure)), Mode.ONCE_A_YEAR));
    }

    /**
     * A deductible charged once a year for each level of facility, usually under a {@link #deductibleCeiling(Money)} common to all.
     *
     * @param figure the yearly figure
     * @return this clause, for its next term
     */
    public ClauseRules yearlyDeductiblePerLevel(Money figure) {
        return state(new Setting.DeductibleFigure(new Deductible.ByAdmission(List.of(figure)), Mode.PER_LEVEL));
    }

    /**
     * Each further admission takes a share of the first figure off, down to a floor: {@code ( yuan(880), percent(10), yuan(620) )}.
     *
     * @param first the figure of the first admission
     * @param cut the share of the first figure that each further admission takes off
     * @param floor never less than this
     * @return this clause, for its next term
     */
    public ClauseRules deductibleReducedBy(Money first, Ratio cut, Money floor) {
        return state(new Setting.DeductibleFigure(new Deductible.Reduced(first, cut, floor), Mode.EACH_ADMISSION));
    }

    /**
     * Each further admission takes an amount off the first figure, down to a floor.
     *
     * @param first the figure of the first admission
     * @param step the amount that each further admission takes off
     * @param floor never less than this
     * @return this clause, for its next term
     */
    public ClauseRules deductibleReducedBy(Money first, Money step, Money floor) {
        return state(new Setting.DeductibleFigure(new Deductible.Stepped(first, step, floor), Mode.EACH_ADMISSION));
    }

    /**
     * A share of the whole bill, between a floor and a ceiling.
     *
     * @param total the constant {@code total}
     * @param share the share, 0 to 100 %
     * @param floor never less than this
     * @param ceiling never more than this
     * @return this clause, for its next term
     */
    public ClauseRules deductibleShareOf(Whole total, Ratio share, Money floor, Money ceiling) {
        return state(new Setting.DeductibleFigure(shareOfBill(share, total == Whole.TOTAL, floor, ceiling),
                Mode.EACH_ADMISSION));
    }

    /**
     * A share of the in-scope cost, between a floor and a ceiling: {@code ( inScope, percent(20), yuan(2000), yuan(10_000) )}.
     *
     * @param inScope the constant {@code inScope}
     * @param share the share, 0 to 100 %
     * @param floor never less than this
     * @param ceiling never more than this
     * @return this clause, for its next term
     */
    public ClauseRules deductibleShareOf(Cover inScope, Ratio share, Money floor, Money ceiling) {
        if (!inScope.equals(Units.inScope)) {
            throw VocabularyException.of("deductible", Text.of("只能按 total 或 inScope 计算", "only a share of total or of inScope"),
                    Text.NONE);
        }
        return state(new Setting.DeductibleFigure(shareOfBill(share, false, floor, ceiling), Mode.EACH_ADMISSION));
    }

    /**
     * A share of a named figure on each admission: {@code ( index("社会平均工资"), percent(10) )}, {@code ( own("ownAnnualSalary"), percent(5) )}.
     *
     * @param index {@code index("…")} of the region file, or {@code own("…")} of the claim
     * @param share the share, 0 to 100 %
     * @return this clause, for its next term
     */
    public ClauseRules deductibleShareOf(Index index, Ratio share) {
        return deductibleShareOf(index, share, Money.ZERO, Money.MAX);
    }

    /**
     * A share of a named figure on each admission, between a floor and a ceiling.
     *
     * @param index {@code index("…")} of the region file, or {@code own("…")} of the claim
     * @param share the share, 0 to 100 %
     * @param floor never less than this
     * @param ceiling never more than this; {@code none} for no limit
     * @return this clause, for its next term
     */
    public ClauseRules deductibleShareOf(Index index, Ratio share, Money floor, Money ceiling) {
        return state(new Setting.DeductibleFigure(shareOf(index, share, floor, ceiling), Mode.EACH_ADMISSION));
    }

    /**
     * A share of a named figure, charged once a year: {@code ( index("居民人均可支配收入"), percent(50) )}.
     *
     * @param index {@code index("…")} of the region file, or {@code own("…")} of the claim
     * @param share the share, 0 to 100 %
     * @return this clause, for its next term
     */
    public ClauseRules yearlyDeductibleShareOf(Index index, Ratio share) {
        return state(new Setting.DeductibleFigure(shareOf(index, share, Money.ZERO, Money.MAX), Mode.ONCE_A_YEAR));
    }

    static Deductible.ShareOfIndex shareOf(Index index, Ratio share, Money floor, Money ceiling) {
        requireOrder(floor, ceiling);
        return new Deductible.ShareOfIndex(share, index.name(), index.own(), Optional.empty(), floor, ceiling);
    }

    /**
     * A long stay is charged the deductible anew after so many days, as on a further admission: {@code deductibleRenewedEvery( days(90) )}.
     * The first day does not count. It is for deductibles of each admission.
     *
     * @param days {@code days(90)}
     * @return this clause, for its next term
     */
    public ClauseRules deductibleRenewedEvery(Days days) {
        return state(new Setting.DeductibleRenewed(days.count()));
    }

    /**
     * The most that deductibles sum to in a year.
     *
     * @param perYear the most in a medical year, over all claims
     * @return this clause, for its next term
     */
    public ClauseRules deductibleCeiling(Money perYear) {
        return state(new Setting.DeductibleCeiling(perYear));
    }

    /**
     * The counter the deductible is met in, where several clauses share one.
     *
     * @param name a name of the book's own; year-to-date counters carry it
     * @return this clause, for its next term
     */
    public ClauseRules deductibleCounter(String name) {
        return state(new Setting.DeductibleCounter(Names.counter(name)));
    }

    /**
     * Accounts whose money pays the deductible without meeting it: {@code deductibleNotMetBy( sharedAccount )}.
     *
     * @param accounts one or more of {@code account}, {@code currentAccount}, {@code carriedAccount}, {@code sharedAccount}
     * @return this clause, for its next term
     * @throws VocabularyException if the clause is not of basic insurance, or anything but an account is named
     */
    public ClauseRules deductibleNotMetBy(Turn... accounts) {
        Set<Payer> payers = EnumSet.noneOf(Payer.class);
        for (Turn turn : accounts) {
            turn.purses().stream().map(Purse::payer).forEach(payers::add);
        }
        if (payers.isEmpty() || layer != Payer.BASIC) {
            throw VocabularyException.of("deductible", Text.of("只用于基本医保，且只能写账户，如 deductibleNotMetBy( sharedAccount )",
                    "for basic insurance, and accounts only: deductibleNotMetBy( sharedAccount )"), Text.NONE);
        }
        return state(new Setting.DeductibleNotMetBy(payers));
    }

    // ---- payment ----

    /**
     * One ratio for everything after the deductible: {@code ratio( percent(70) )}.
     *
     * @param ratio the fund's share, 0 to 100 %
     * @return this clause, for its next term
     */
    public ClauseRules ratio(Ratio ratio) {
        return state(Setting.PaysBands.single(ratio));
    }

    /**
     * A table of bands: over what they run, and whether the deductible uses up the first of them.
     *
     * @param period {@code perClaim}: each claim begins at zero; {@code perYear}: it begins where the year has come to
     * @param axis {@code deductibleInside}: the deductible uses up the first band; {@code deductibleOutside}: the bands begin after it
     * @return a table for the rows
     */
    public BandTable bands(Period period, Axis axis) {
        return new BandTable(this, period, axis, columns.fresh(), settings);
    }

    /**
     * A fixed amount and no deductible: {@code flat( yuan(1100), perCase )}.
     *
     * @param amount in yuan, for one unit; never more than the cost is paid
     * @param unit {@code perCase}, {@code perVisit} or {@code perDay}
     * @return this clause, for its next term
     */
    public ClauseRules flat(Money amount, Unit unit) {
        return state(new Setting.PaysFlat(amount, unit));
    }

    /**
     * Nothing is paid, and why: {@code nothing("等待期")}.
     *
     * @param reason why, in the words of the document, at most 200 characters; it stands in the notes of the statement
     * @return this clause, for its next term
     */
    public ClauseRules nothing(String reason) {
        return state(new Setting.PaysNothing(Names.words(reason)));
    }

    /**
     * What a person should know of the payment, in the words of the document: {@code remark("未联网，先由个人垫付，凭票据到经办机构报销")}. It changes
     * no amount; it stands in the working of the clause.
     *
     * @param words at most 200 characters
     * @return this clause, for its next term
     */
    public ClauseRules remark(String words) {
        return state(new Setting.Remark(Names.words(words)));
    }

    /**
     * At least this share of in-scope cost is paid, deductible included.
     *
     * @param ratio the least share of in-scope cost, 0 to 100 %
     * @return this clause, for its next term
     */
    public ClauseRules guarantee(Ratio ratio) {
        return state(new Setting.Guarantees(ratio));
    }

    /**
     * A table whose columns are levels, statuses or needs, and whose rows are the terms.
     *
     * @param words levels, statuses or needs: {@code columns( level3, level2, level1 )}
     * @return a table for the rows
     */
    public TermTable columns(Word... words) {
        return new TermTable(this, columns.fresh(), settings).columns(words);
    }

    // ---- adjustments ----

    /**
     * Percentage points more: {@code raiseByPoints(5)} makes 60 % into 65 %.
     *
     * @param points percentage points, 0 to 100
     * @return this clause, for its next term
     */
    public ClauseRules raiseByPoints(long points) {
        return raiseByPoints(String.valueOf(points), "");
    }

    /**
     * Percentage points more, with the reason, where two rules may add points to the same claim.
     *
     * @param points percentage points, 0 to 100
     * @param reason a word or two that tell this adjustment from another of its kind: {@code "备案"}
     * @return this clause, for its next term
     */
    public ClauseRules raiseByPoints(long points, String reason) {
        return raiseByPoints(String.valueOf(points), Names.checked(reason));
    }

    /**
     * Percentage points more, with decimals: {@code raiseByPoints("2.5")}.
     *
     * @param points percentage points, 0 to 100, at most four decimals
     * @return this clause, for its next term
     */
    public ClauseRules raiseByPoints(String points) {
        return raiseByPoints(points, "");
    }

    /**
     * Percentage points more, with decimals and the reason.
     *
     * @param points percentage points, 0 to 100, at most four decimals
     * @param reason a word or two that tell this adjustment from another of its kind: {@code "备案"}
     * @return this clause, for its next term
     */
    public ClauseRules raiseByPoints(String points, String reason) {
        return adjust(Adjusts.POINTS, Units.points(points), reason);
    }

    /**
     * Percentage points less: {@code lowerByPoints(10)} makes 80 % into 70 %.
     *
     * @param points percentage points, 0 to 100
     * @return this clause, for its next term
     */
    public ClauseRules lowerByPoints(long points) {
        return lowerByPoints(String.valueOf(points), "");
    }

    /**
     * Percentage points less, with the reason.
     *
     * @param points percentage points, 0 to 100
     * @param reason a word or two that tell this adjustment from another of its kind: {@code "备案"}
     * @return this clause, for its next term
     */
    public ClauseRules lowerByPoints(long points, String reason) {
        return lowerByPoints(String.valueOf(points), Names.checked(reason));
    }

    /**
     * Percentage points less, with decimals: {@code lowerByPoints("2.5")}.
     *
     * @param points percentage points, 0 to 100, at most four decimals
     * @return this clause, for its next term
     */
    public ClauseRules lowerByPoints(String points) {
        return lowerByPoints(points, "");
    }

    /**
     * Percentage points less, with decimals and the reason.
     *
     * @param points percentage points, 0 to 100, at most four decimals
     * @param reason a word or two that tell this adjustment from another of its kind: {@code "备案"}
     * @return this clause, for its next term
     */
    public ClauseRules lowerByPoints(String points, String reason) {
        return adjust(Adjusts.POINTS, new Ratio(-Units.points(points).millionths()), reason);
    }

    /**
     * Percentage points more for each year: {@code raiseByPointsPerYear( age, "0.2" )} adds 7.2 points at 36.
     *
     * @param years {@code age}, {@code enrolledYears}, or {@code yearsOver( age, 35 )}
     * @param points percentage points for each of them, 0 to 100, at most four decimals
     * @return this clause, for its next term
     */
    public ClauseRules raiseByPointsPerYear(Years years, String points) {
        return raiseByPointsPerYear(years, points, "100");
    }

    /**
     * Percentage points more for each year.
     *
     * @param years {@code age}, {@code enrolledYears}, or {@code yearsOver( age, 35 )}
     * @param points percentage points for each of them, 0 to 100
     * @return this clause, for its next term
     */
    public ClauseRules raiseByPointsPerYear(Years years, long points) {
        return raiseByPointsPerYear(years, String.valueOf(points), "100");
    }

    /**
     * Percentage points more for each year, at most so many: {@code raiseByPointsPerYear( enrolledYears, 1, 10 )}.
     *
     * @param years {@code age}, {@code enrolledYears}, or {@code yearsOver( age, 35 )}
     * @param points percentage points for each of them, 0 to 100
     * @param atMost the most percentage points in all, 0 to 100
     * @return this clause, for its next term
     */
    public ClauseRules raiseByPointsPerYear(Years years, long points, long atMost) {
        return raiseByPointsPerYear(years, String.valueOf(points), String.valueOf(atMost));
    }

    /**
     * Percentage points more for each year, at most so many, with decimals.
     *
     * @param years {@code age}, {@code enrolledYears}, or {@code yearsOver( age, 35 )}
     * @param points percentage points for each of them, 0 to 100, at most four decimals
     * @param atMost the most percentage points in all, 0 to 100
     * @return this clause, for its next term
     */
    public ClauseRules raiseByPointsPerYear(Years years, String points, String atMost) {
        Ratio each = Units.points(points);
        Ratio most = Units.points(atMost);
        int counted = counted(years);
        Ratio by = new Ratio(Math.min(Math.multiplyExact(each.millionths(), (long) counted), most.millionths()));
        return state(new Setting.Adjustment(Adjusts.POINTS, by, years.measure().word(), basis(years, counted),
                Optional.of(new Setting.PerYear(years, each, most))));
    }

    /** The years that count; one where there is no situation, so that the sums of it can be checked. */
    private int counted(Years years) {
        OptionalInt known = columns.years(years.measure());
        return known.isPresent() ? years.counted(known.getAsInt()) : 1;
    }

    private static Text basis(Years years, int counted) {
        Text label = years.measure().label();
        return years.over() == 0 ? Text.of(label.zh() + " " + counted + " 年", counted + " " + (years.measure() == Measure.AGE ? "years of age" : label.en()))
                : Text.of(label.zh() + "超过 " + years.over() + " 年的部分：" + counted + " 年",
                        counted + " years beyond " + years.over() + " of " + label.en());
    }

    /**
     * The fund's share becomes smaller by that part of itself: {@code lowerByFactor( percent(10) )} makes 80 % into 72 %.
     *
     * @param part 0 to 100 %, of the ratio itself and not in points
     * @return this clause, for its next term
     */
    public ClauseRules lowerByFactor(Ratio part) {
        return lowerByFactor(part, "");
    }

    /**
     * The fund's share becomes smaller by that part of itself, with the reason.
     *
     * @param part 0 to 100 %, of the ratio itself and not in points
     * @param reason a word or two that tell this adjustment from another of its kind: {@code "备案"}
     * @return this clause, for its next term
     */
    public ClauseRules lowerByFactor(Ratio part, String reason) {
        return adjust(Adjusts.FUND_SHARE, Ratio.of(BigDecimal.ONE.subtract(part.value())), reason);
    }

    /**
     * The fund's share becomes larger by that part of itself: {@code raiseByFactor( percent(5) )} makes 60 % into 63 %.
     *
     * @param part 0 to 100 %, of the ratio itself and not in points
     * @return this clause, for its next term
     */
    public ClauseRules raiseByFactor(Ratio part) {
        return raiseByFactor(part, "");
    }

    /**
     * The fund's share becomes larger by that part of itself, with the reason.
     *
     * @param part 0 to 100 %, of the ratio itself and not in points
     * @param reason a word or two that tell this adjustment from another of its kind: {@code "备案"}
     * @return this clause, for its next term
     */
    public ClauseRules raiseByFactor(Ratio part, String reason) {
        return adjust(Adjusts.FUND_SHARE, Ratio.of(BigDecimal.ONE.add(part.value())), reason);
    }

    /**
     * A factor on the person's share: {@code personShareTimes( percent(60) )} makes 85 % into 91 %.
     *
     * @param factor 0 to 100 %; less than 100 % lowers what the person bears
     * @return this clause, for its next term
     */
    public ClauseRules personShareTimes(Ratio factor) {
        return personShareTimes(factor, "");
    }

    /**
     * A factor on the person's share, with the reason.
     *
     * @param factor 0 to 100 %; less than 100 % lowers what the person bears
     * @param reason a word or two that tell this adjustment from another of its kind: {@code "备案"}
     * @return this clause, for its next term
     */
    public ClauseRules personShareTimes(Ratio factor, String reason) {
        return adjust(Adjusts.PERSON_SHARE, factor, reason);
    }

    /**
     * A factor on the payment itself: {@code payoutTimes( percent(95) )}.
     *
     * @param factor 0 to 100 % of the payment
     * @return this clause, for its next term
     */
    public ClauseRules payoutTimes(Ratio factor) {
        return payoutTimes(factor, "");
    }

    /**
     * A factor on the payment itself, with the reason.
     *
     * @param factor 0 to 100 % of the payment
     * @param reason a word or two that tell this adjustment from another of its kind: {@code "备案"}
     * @return this clause, for its next term
     */
    public ClauseRules payoutTimes(Ratio factor, String reason) {
        return adjust(Adjusts.PAYOUT, factor, reason);
    }

    /**
     * A factor on the deductible: {@code deductibleTimes( percent(50) )} halves it.
     *
     * @param factor 0 to 100 % of the deductible
     * @return this clause, for its next term
     */
    public ClauseRules deductibleTimes(Ratio factor) {
        return deductibleTimes(factor, "");
    }

    /**
     * A factor on the deductible, with the reason.
     *
     * @param factor 0 to 100 % of the deductible
     * @param reason a word or two that tell this adjustment from another of its kind: {@code "备案"}
     * @return this clause, for its next term
     */
    public ClauseRules deductibleTimes(Ratio factor, String reason) {
        return adjust(Adjusts.DEDUCTIBLE, factor, reason);
    }

    /**
     * No deductible is charged.
     *
     * @return this clause, for its next term
     */
    public ClauseRules deductibleWaived() {
        return deductibleTimes(Ratio.ZERO, "");
    }

    /**
     * No deductible is charged, with the reason.
     *
     * @param reason a word or two that tell this adjustment from another of its kind: {@code "备案"}
     * @return this clause, for its next term
     */
    public ClauseRules deductibleWaived(String reason) {
        return deductibleTimes(Ratio.ZERO, reason);
    }

    // ---- limits ----

    /**
     * The most the clause pays in a medical year; {@code none} for no limit.
     *
     * @param limit the limit in yuan, or {@code none}
     * @return this clause, for its next term
     */
    public ClauseRules yearlyCap(Money limit) {
        return state(new Setting.Caps(Cap.Per.YEAR, "", limit));
    }

    /**
     * The most that all clauses with a cap of this name pay together in a medical year.
     *
     * @param counter the common name of the cap
     * @param limit the limit in yuan, or {@code none}
     * @return this clause, for its next term
     */
    public ClauseRules yearlyCap(String counter, Money limit) {
        return state(new Setting.Caps(Cap.Per.YEAR, Names.counter(counter), limit));
    }

    /**
     * The yearly cap grows with each year, at most by a share of itself: {@code ( enrolledYears, yuan(3000), percent(20) )}. The cap
     * itself is stated by {@code yearlyCap}; where that is {@code none}, there is nothing to grow.
     *
     * @param years {@code age}, {@code enrolledYears}, or {@code yearsOver( enrolledYears, 5 )}
     * @param each in yuan, for each of them
     * @param atMost the most in all, as a share of the cap, 0 to 100 %
     * @return this clause, for its next term
     */
    public ClauseRules yearlyCapRaisedPerYear(Years years, Money each, Ratio atMost) {
        return raise("", years, each, Optional.of(atMost), Money.MAX);
    }

    /**
     * The yearly cap grows with each year, at most by an amount.
     *
     * @param years {@code age}, {@code enrolledYears}, or {@code yearsOver( enrolledYears, 5 )}
     * @param each in yuan, for each of them
     * @param atMost the most in all, in yuan; {@code none} for no limit
     * @return this clause, for its next term
     */
    public ClauseRules yearlyCapRaisedPerYear(Years years, Money each, Money atMost) {
        return raise("", years, each, Optional.empty(), atMost);
    }

    /**
     * A yearly cap with a name of its own grows with each year, at most by a share of itself.
     *
     * @param counter the common name of the cap
     * @param years {@code age}, {@code enrolledYears}, or {@code yearsOver( enrolledYears, 5 )}
     * @param each in yuan, for each of them
     * @param atMost the most in all, as a share of the cap, 0 to 100 %
     * @return this clause, for its next term
     */
    public ClauseRules yearlyCapRaisedPerYear(String counter, Years years, Money each, Ratio atMost) {
        return raise(Names.counter(counter), years, each, Optional.of(atMost), Money.MAX);
    }

    /**
     * A yearly cap with a name of its own grows with each year, at most by an amount.
     *
     * @param counter the common name of the cap
     * @param years {@code age}, {@code enrolledYears}, or {@code yearsOver( enrolledYears, 5 )}
     * @param each in yuan, for each of them
     * @param atMost the most in all, in yuan; {@code none} for no limit
     * @return this clause, for its next term
     */
    public ClauseRules yearlyCapRaisedPerYear(String counter, Years years, Money each, Money atMost) {
        return raise(Names.counter(counter), years, each, Optional.empty(), atMost);
    }

    private ClauseRules raise(String counter, Years years, Money each, Optional<Ratio> mostShare, Money most) {
        int counted = counted(years);
        Money by = Money.ofCents(Math.min(Math.multiplyExact(each.cents(), (long) counted), Money.MAX.cents()));
        return state(new Setting.RaisesCap(counter, by, mostShare, most, basis(years, counted), years, each));
    }

    /**
     * The most the clause pays on one claim.
     *
     * @param limit in yuan
     * @return this clause, for its next term
     */
    public ClauseRules capPerClaim(Money limit) {
        return state(new Setting.Caps(Cap.Per.CLAIM, "", limit));
    }

    /**
     * The most the clause pays for each day of the stay.
     *
     * @param limit in yuan
     * @return this clause, for its next term
     */
    public ClauseRules capPerDay(Money limit) {
        return state(new Setting.Caps(Cap.Per.DAY, "", limit));
    }

    /**
     * The most cost the clause looks at in a medical year; what lies beyond is over the cap.
     *
     * @param limit in yuan
     * @return this clause, for its next term
     */
    public ClauseRules yearlyCostCap(Money limit) {
        return state(new Setting.CapsCost(Cap.Per.YEAR, limit));
    }

    /**
     * The most cost the clause looks at on one claim.
     *
     * @param limit in yuan
     * @return this clause, for its next term
     */
    public ClauseRules costCapPerClaim(Money limit) {
        return state(new Setting.CapsCost(Cap.Per.CLAIM, limit));
    }

    // ---- what it covers ----

    /**
     * What the clause covers, in the order in which it draws: {@code covers( inScope, share( percent(50), firstSelfPay ) )}. A clause
     * that says nothing covers {@code inScope}.
     *
     * @param first what it draws from first
     * @param more what it draws from next, in order
     * @return this clause, for its next term
     */
    public ClauseRules covers(Cover first, Cover... more) {
        return state(new Setting.Covers(Listed.of(first, more)));
    }

    /**
     * The counter in which cost and payments accumulate, where several clauses or kinds of care share one.
     *
     * @param name a name of the book's own; year-to-date counters carry it
     * @return this clause, for its next term
     */
    public ClauseRules counter(String name) {
        return state(new Setting.CounterName(Names.counter(name)));
    }

    private ClauseRules adjust(Adjusts adjusts, Ratio by, String reason) {
        return state(new Setting.Adjustment(adjusts, by, reason));
    }

    private static Deductible.ShareOfBill shareOfBill(Ratio share, boolean ofTotal, Money floor, Money ceiling) {
        requireOrder(floor, ceiling);
        return new Deductible.ShareOfBill(share, ofTotal, floor, ceiling);
    }

    private static void requireOrder(Money floor, Money ceiling) {
        if (floor.compareTo(ceiling) > 0) {
            throw VocabularyException.of("deductible", Text.of("起付线的下限 " + floor + " 高于上限 " + ceiling,
                    "the deductible is at least " + floor + " and at most " + ceiling), Text.of("先写下限，后写上限", "the lower bound comes first"));
        }
    }

    private ClauseRules state(Setting setting) {
        settings.accept(setting);
        return this;
    }
}
