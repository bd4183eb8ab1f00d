package io.github.baoxiao.rules;

import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.rules.Setting.StatedBand;
import io.github.baoxiao.terms.Deductible.ByAdmission;
import io.github.baoxiao.terms.Deductible.Mode;
import io.github.baoxiao.terms.Payment.Axis;
import io.github.baoxiao.terms.Payment.Period;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A table of marginal bands, laid out as in the document: rows are bands, columns (if any) are levels and statuses. The last row is
 * {@link #beyond}, or {@link #costCapHere()} says that the cost beyond is over the cap.
 */
public final class BandTable {

    private final ClauseRules clause;
    private final Period period;
    private final Axis axis;
    private final Columns columns;
    private final Consumer<Setting> settings;
    private final List<StatedBand> bands = new ArrayList<>();
    private Money edge = Money.ZERO;
    private boolean hasRows;

    BandTable(ClauseRules clause, Period period, Axis axis, Columns columns, Consumer<Setting> settings) {
        this.clause = clause;
        this.period = period;
        this.axis = axis;
        this.columns = columns;
        this.settings = settings;
    }

    /**
     * Heads of the columns; a second line of heads narrows each column further. It stands before the first row.
     *
     * @param words levels, statuses or needs: {@code columns( level3, level2, level1 )}
     * @return this table, for its next row
     * @throws VocabularyException if a row stands before it, or the lines of heads differ in length
     */
    public BandTable columns(Word... words) {
        if (hasRows) {
            throw VocabularyException.of("columns", Text.of("columns 须写在第一行之前", "columns stands before the first row"),
                    Text.of("把各行 columns 写在 deductible、upTo 等各行之前", "write every line of columns before the rows: deductible, upTo"));
        }
        columns.add(words);
        return this;
    }

    /**
     * A row of deductibles above the bands, where the document's table has one: the same on each admission.
     *
     * @param figures one, or one for each column
     * @return this table, for its next row
     * @throws VocabularyException if the figures are not as many as the columns
     */
    public BandTable deductible(Money... figures) {
        return deductible("deductible", Mode.EACH_ADMISSION, figures);
    }

    /**
     * A row of deductibles above the bands, charged once a year.
     *
     * @param figures one, or one for each column
     * @return this table, for its next row
     * @throws VocabularyException if the figures are not as many as the columns
     */
    public BandTable yearlyDeductible(Money... figures) {
        return deductible("yearlyDeductible", Mode.ONCE_A_YEAR, figures);
    }

    private BandTable deductible(String row, Mode mode, Money[] figures) {
        columns.choose(row, figures).ifPresent(figure -> settings.accept(new Setting.DeductibleFigure(
                new ByAdmission(List.of(figure)), mode)));
        hasRows = true;
        return this;
    }

    /**
     * The band that ends at that cost, with its ratio, or one ratio for each column.
     *
     * @param end where the band ends, counted from zero; above the end of the row before
     * @param ratios one, or one for each column
     * @return this table, for its next row
     * @throws VocabularyException if the bands do not rise, or the ratios are not as many as the columns
     */
    public BandTable upTo(Money end, Ratio... ratios) {
        if (end.compareTo(edge) <= 0 || end.compareTo(Money.MAX) >= 0) {
            throw VocabularyException.of("bands", Text.of("分段上限须大于 " + edge + "，现为 " + end,
                    "a band ends above " + edge + ", was " + end), Text.of("从小到大逐段书写", "write the bands from low to high"));
        }
        edge = end;
        row("upTo", end, ratios);
        return this;
    }

    /**
     * The last band, without an end.
     *
     * @param ratios one, or one for each column
     * @return the clause, for its next term
     * @throws VocabularyException if the ratios are not as many as the columns
     */
    public ClauseRules beyond(Ratio... ratios) {
        row("beyond", Money.MAX, ratios);
        state(false);
        return clause;
    }

    /**
     * The bands end here: cost beyond the last of them is over the cap.
     *
     * @return the clause, for its next term
     * @throws VocabularyException if no {@code upTo} stands before it
     */
    public ClauseRules costCapHere() {
        if (edge.cents() == 0) {
            throw VocabularyException.of("bands", Text.of("costCapHere 之前须有 upTo", "costCapHere follows an upTo"), Text.NONE);
        }
        state(true);
        return clause;
    }

    private void row(String name, Money end, Ratio[] ratios) {
        columns.choose(name, ratios).ifPresent(ratio -> bands.add(new StatedBand(end, ratio)));
        hasRows = true;
    }

    private void state(boolean endsInCostCap) {
        if (!bands.isEmpty()) {
            settings.accept(new Setting.PaysBands(Optional.of(period), Optional.of(axis), bands, endsInCostCap));
        }
    }
}
