package io.github.baoxiao.rules;

import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;

import java.util.function.Consumer;
import java.util.function.Function;

/** What a rule can say of items, alone or as a table with {@link #columns} of classes and kinds. */
public final class ItemRules {

    private final Columns columns;
    private final Consumer<Setting> settings;

    ItemRules(Columns columns, Consumer<Setting> settings) {
        this.columns = columns.fresh();
        this.settings = settings;
    }

    /**
     * Heads of the columns: {@code columns( drug, service, implant )}.
     *
     * @param words classes, kinds or origins of items
     * @return these rules, for the next term
     * @throws VocabularyException if there is no head, or the lines of heads differ in length
     */
    public ItemRules columns(Word... words) {
        columns.add(words);
        return this;
    }

    /**
     * The person's first share (先行自付比例): {@code firstShare( percent(10) )}, or one for each column.
     *
     * @param shares 0 to 100 %: one, or one for each column
     * @return these rules, for the next term
     */
    public ItemRules firstShare(Ratio... shares) {
        return row("firstShare", shares, Setting.FirstShare::new);
    }

    /**
     * The highest price of a unit that counts; what lies above is over the limit.
     *
     * @param perUnit the price in yuan: one, or one for each column
     * @return these rules, for the next term
     */
    public ItemRules ceiling(Money... perUnit) {
        return row("ceiling", perUnit, Setting.PriceCeiling::new);
    }

    /**
     * The in-scope part goes to a named slice, for which a clause of its own may speak: {@code goesTo("植入材料")}.
     *
     * @param named the name, as a clause covers it: {@code covers( named("植入材料") )}
     * @return these rules, for the next term
     */
    public ItemRules goesTo(String named) {
        settings.accept(new Setting.GoesTo(Names.checked(named)));
        return this;
    }

    private <T> ItemRules row(String name, T[] values, Function<T, Setting> setting) {
        columns.choose(name, values).ifPresent(value -> settings.accept(setting.apply(value)));
        return this;
    }
}
