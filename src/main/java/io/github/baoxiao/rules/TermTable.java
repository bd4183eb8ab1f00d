package io.github.baoxiao.rules;

import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.terms.Cap;
import io.github.baoxiao.terms.Deductible.ByAdmission;
import io.github.baoxiao.terms.Deductible.Mode;
import io.github.baoxiao.terms.Deductible.Reduced;
import io.github.baoxiao.terms.Deductible.Stepped;
import io.github.baoxiao.terms.Payment.Unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A table whose columns are levels, statuses or needs, and whose rows are terms:
 * <pre>{@code
 * benefits.assistance()
 *     .columns(           extremelyPoor, subsistenceAllowance, lowIncomeMargin )
 *     .yearlyDeductible(  yuan(0),       yuan(0),              yuan(3000)      )
 *     .ratio(             percent(100),  percent(80),          percent(70)     );
 * }</pre>
 * Where no column holds for a situation, the table states nothing.
 */
public final class TermTable {

    private final ClauseRules clause;
    private final Columns columns;
    private final Consumer<Setting> settings;
    private final List<Money> admissions = new ArrayList<>();
    private Optional<Ratio> cut = Optional.empty();
    private Optional<Money> step = Optional.empty();
    private boolean hasRows;
    private int admissionRows;

    TermTable(ClauseRules clause, Columns columns, Consumer<Setting> settings) {
        this.clause = clause;
        this.columns = columns;
        this.settings = settings;
    }

    /**
     * Heads of the columns; a second line of heads narrows each column further. It stands before the first row.
     *
     * @param words levels, statuses or needs, one for each column
     * @return this table, for its next row
     */
    public TermTable columns(Word... words) {
        if (hasRows) {
            throw VocabularyException.of("columns", Text.of("columns 须写在第一行之前", "columns stands before the first row"),
                    Text.of("把各行 columns 写在各行数值之前；另起一表先写 allColumns()", "write every line of columns before the rows; another table begins after allColumns()"));
        }
        columns.add(words);
        return this;
    }

    /**
     * A row of deductibles, the same on each admission.
     *
     * @param figures in yuan, one for each column
     * @return this table, for its next row
     */
    public TermTable deductible(Money... figures) {
        return row("deductible", figures, figure -> new Setting.DeductibleFigure(new ByAdmission(List.of(figure)), Mode.EACH_ADMISSION));
    }

    /**
     * A row of deductibles of the first admission; rows for the second and the later ones follow.
     *
     * @param figures in yuan, one for each column
     * @return this table, for its next row
     */
    public TermTable firstAdmission(Money... figures) {
        return admission("firstAdmission", 0, figures);
    }

    /**
     * A row of deductibles of the second admission.
     *
     * @param figures in yuan, one for each column
     * @return this table, for its next row
     */
    public TermTable secondAdmission(Money... figures) {
        return admission("secondAdmission", 1, figures);
    }

    /**
     * A row of deductibles of all admissions after those named; it is the last of them.
     *
     * @param figures in yuan, one for each column
     * @return this table, for its next row
     */
    public TermTable laterAdmissions(Money... figures) {
        admission("laterAdmissions", admissionRows, figures);
        if (!admissions.isEmpty()) {
            settings.accept(new Setting.DeductibleFigure(new ByAdmission(admissions), Mode.EACH_ADMISSION));
        }
        return this;
    }

    /**
     * After {@link #firstAdmission}: each further admission takes that share of the first figure off, for all columns.
     *
     * @param cut the share taken off for each further admission
     * @return this table, for the row of floors
     */
    public TermTable eachFurtherLess(Ratio cut) {
        requireFirstAdmissionOnly();
        this.cut = Optional.of(cut);
        return this;
    }

    /**
     * After {@link #firstAdmission}: each further admission takes that amount off the first figure, for all columns.
     *
     * @param step the yuan taken off for each further admission
     * @return this table, for the row of floors
     */
    public TermTable eachFurtherLess(Money step) {
        requireFirstAdmissionOnly();
        this.step = Optional.of(step);
        return this;
    }

    /**
     * After {@code eachFurtherLess}: a row of floors, below which a deductible does not fall.
     *
     * @param floors in yuan, one for each column
     * @return this table, for its next row
     */
    public TermTable butAtLeast(Money... floors) {
        if (!isFalling()) {
            throw VocabularyException.of("deductible", Text.of("butAtLeast 之前须有 eachFurtherLess", "butAtLeast follows eachFurtherLess"), Text.NONE);
        }
        columns.choose("butAtLeast", floors).ifPresent(floor -> settings.accept(new Setting.DeductibleFigure(
                cut.isPresent() ? new Reduced(admissions.get(0), cut.get(), floor) : new Stepped(admissions.get(0), step.get(), floor),
                Mode.EACH_ADMISSION)));
        return this;
    }

    private void requireFirstAdmissionOnly() {
        if (admissionRows != 1 || isFalling()) {
            throw VocabularyException.of("deductible", Text.of("eachFurtherLess 须紧跟 firstAdmission", "eachFurtherLess follows firstAdmission"),
                    Text.NONE);
        }
    }

    /**
     * A row of deductibles charged once a year.
     *
     * @param figures in yuan, one for each column
     * @return this table, for its next row
     */
    public TermTable yearlyDeductible(Money... figures) {
        return row("yearlyDeductible", figures, figure -> new Setting.DeductibleFigure(new ByAdmission(List.of(figure)), Mode.ONCE_A_YEAR));
    }

    /**
     * A row of deductibles charged once a year that are shares of a named figure.
     *
     * @param index {@code index("…")} of the region file, or {@code own("…")} of the claim
     * @param shares 0 to 100 %, one for each column
     * @return this table, for its next row
     */
    public TermTable yearlyDeductibleShareOf(Index index, Ratio... shares) {
        return row("yearlyDeductibleShareOf", shares, share -> new Setting.DeductibleFigure(
                ClauseRules.shareOf(index, share, Money.ZERO, Money.MAX), Mode.ONCE_A_YEAR));
    }

    /**
     * A row of deductibles charged once a year for each level of facility.
     *
     * @param figures in yuan, one for each column
     * @return this table, for its next row
     */
    public TermTable yearlyDeductiblePerLevel(Money... figures) {
        return row("yearlyDeductiblePerLevel", figures,
                figure -> new Setting.DeductibleFigure(new ByAdmission(List.of(figure)), Mode.PER_LEVEL));
    }

    /**
     * A row of yearly ceilings of the deductible.
     *
     * @param figures in yuan, one for each column
     * @return this table, for its next row
     */
    public TermTable deductibleCeiling(Money... figures) {
        return row("deductibleCeiling", figures, Setting.DeductibleCeiling::new);
    }

    /**
     * A row of ratios.
     *
     * @param ratios 0 to 100 %, one for each column
     * @return this table, for its next row
     */
    public TermTable ratio(Ratio... ratios) {
        return row("ratio", ratios, Setting.PaysBands::single);
    }

    /**
     * A row of guarantees.
     *
     * @param ratios 0 to 100 %, one for each column
     * @return this table, for its next row
     */
    public TermTable guarantee(Ratio... ratios) {
        return row("guarantee", ratios, Setting.Guarantees::new);
    }

    /**
     * A row of flat amounts.
     *
     * @param unit {@code perCase}, {@code perVisit} or {@code perDay}
     * @param amounts in yuan, one for each column
     * @return this table, for its next row
     */
    public TermTable flat(Unit unit, Money... amounts) {
        return row("flat", amounts, amount -> new Setting.PaysFlat(amount, unit));
    }

    /**
     * A row of yearly caps; {@code none} for no limit.
     *
     * @param limits in yuan, one for each column
     * @return this table, for its next row
     */
    public TermTable yearlyCap(Money... limits) {
        return row("yearlyCap", limits, limit -> new Setting.Caps(Cap.Per.YEAR, "", limit));
    }

    /**
     * A row of yearly caps in a counter several clauses share.
     *
     * @param counter the common name of the cap
     * @param limits in yuan, one for each column
     * @return this table, for its next row
     */
    public TermTable yearlyCap(String counter, Money... limits) {
        String checked = Names.counter(counter);
        return row("yearlyCap", limits, limit -> new Setting.Caps(Cap.Per.YEAR, checked, limit));
    }

    /**
     * A row of caps on one claim.
     *
     * @param limits in yuan, one for each column
     * @return this table, for its next row
     */
    public TermTable capPerClaim(Money... limits) {
        return row("capPerClaim", limits, limit -> new Setting.Caps(Cap.Per.CLAIM, "", limit));
    }

    /**
     * A row of caps on a day of the stay.
     *
     * @param limits in yuan, one for each column
     * @return this table, for its next row
     */
    public TermTable capPerDay(Money... limits) {
        return row("capPerDay", limits, limit -> new Setting.Caps(Cap.Per.DAY, "", limit));
    }

    /**
     * A row of yearly limits on cost.
     *
     * @param limits in yuan, one for each column
     * @return this table, for its next row
     */
    public TermTable yearlyCostCap(Money... limits) {
        return row("yearlyCostCap", limits, limit -> new Setting.CapsCost(Cap.Per.YEAR, limit));
    }

    /**
     * The end of the table: what follows holds for all columns.
     *
     * @return the clause, for its next term
     */
    public ClauseRules allColumns() {
        return clause;
    }

    private TermTable admission(String name, int place, Money[] figures) {
        if (place != admissionRows || isFalling()) {
            throw VocabularyException.of("deductible", Text.of(
                    "依次书写 firstAdmission、secondAdmission、laterAdmissions，或 firstAdmission、eachFurtherLess、butAtLeast",
                    "write firstAdmission, secondAdmission, laterAdmissions in this order, or firstAdmission, eachFurtherLess, butAtLeast"),
                    Text.NONE);
        }
        admissionRows++;
        hasRows = true;
        columns.choose(name, figures).ifPresent(admissions::add);
        return this;
    }

    private boolean isFalling() {
        return cut.isPresent() || step.isPresent();
    }

    private <T> TermTable row(String name, T[] values, Function<T, Setting> setting) {
        hasRows = true;
        columns.choose(name, values).ifPresent(value -> settings.accept(setting.apply(value)));
        return this;
    }
}
