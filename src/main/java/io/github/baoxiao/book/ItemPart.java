package io.github.baoxiao.book;

import io.github.baoxiao.book.SheetMaker.Part;
import io.github.baoxiao.book.Spread.Combination;
import io.github.baoxiao.dialect.RuleText;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.rules.Dimension;
import io.github.baoxiao.rules.Item;
import io.github.baoxiao.rules.Situation;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Citation;
import io.github.baoxiao.terms.ItemClass;
import io.github.baoxiao.terms.ItemKind;
import io.github.baoxiao.terms.ItemTerms;
import io.github.baoxiao.terms.Origin;
import io.github.baoxiao.terms.Scheme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What is said of items: a table for each term, with the items it is said of as rows. */
final class ItemPart {

    private static final Text TITLE = Text.of("项目", "items");

    private final List<Axis> axes;
    private final Map<List<Object>, ItemTerms> points = new LinkedHashMap<>();
    private final List<Sheet.Table> tables = new ArrayList<>();

    private ItemPart(List<Axis> axes) {
        this.axes = axes;
    }

    /** The part about items; none where no rule speaks of one. */
    static List<Part> of(Policy policy, Scheme scheme, Care care) {
        List<RuleText> rules = policy.rules().stream().filter(rule -> rule.kind() == RuleText.Kind.ITEM).toList();
        ItemPart part = new ItemPart(Covered.axes(rules));
        Set<Citation> cited = new LinkedHashSet<>();
        Verdicts verdicts = policy.verdicts();
        if (!rules.isEmpty()) {
            for (Situation situation : new Covered(policy, rules, scheme, care).situations()) {
                for (Item item : items(part.axes)) {
                    ItemTerms terms = verdicts.of(situation, item);
                    part.points.put(part.axes.stream().map(axis -> axis.isOfItem() ? axis.of(item) : axis.of(situation)).toList(), terms);
                    cited.addAll(List.of(terms.rule(), terms.ceilingRule()));
                }
            }
        }
        Space space = new Space(part.axes, List.copyOf(part.points.keySet()));
        part.term(space, Text.of("先行自付比例", "first share"), terms -> terms.firstShare().map(Words::ratio));
        part.term(space, Text.of("每单位限价", "price ceiling of a unit"),
                terms -> Optional.of(terms.ceiling()).filter(ceiling -> ceiling.compareTo(Money.MAX) < 0).map(Words::money));
        part.term(space, Text.of("计入", "counts as"), terms -> Optional.of(terms.named()).filter(named -> !named.isEmpty()).map(Words::quoted));
        return part.tables.isEmpty() ? List.of() : List.of(new Part(TITLE, part.tables, List.of(), SectionMaker.sources(cited)));
    }

    /** Every item the rules can tell apart, by value. */
    private static List<Item> items(List<Axis> axes) {
        List<Item> items = new ArrayList<>();
        for (Enum<?> itemClass : values(axes, Dimension.ITEM_CLASS)) {
            for (Enum<?> kind : values(axes, Dimension.ITEM_KIND)) {
                values(axes, Dimension.ORIGIN).forEach(origin -> items.add(new Item((ItemClass) itemClass, (ItemKind) kind, (Origin) origin)));
            }
        }
        return items;
    }

    private static List<Enum<?>> values(List<Axis> axes, Dimension dimension) {
        return axes.contains(Axis.of(dimension)) ? dimension.all() : List.of(dimension.all().get(0));
    }

    private void term(Space space, Text name, Function<ItemTerms, Optional<Text>> term) {
        Spread<Optional<Text>> spread = new Spread<>(space, points.values().stream().map(terms -> Optional.of(term.apply(terms))).toList());
        List<Axis> rowAxes = spread.axes().stream().filter(Axis::isOfItem).toList();
        List<Axis> others = spread.axes().stream().filter(axis -> !axis.isOfItem()).toList();
        for (Combination block : spread.combinations(others)) {
            List<Sheet.Row> rows = new ArrayList<>();
            for (Combination row : spread.combinations(rowAxes)) {
                Text label = row.axes().isEmpty() ? Text.of("各类项目", "every item") : spread.words(List.of(row));
                spread.at(row, block).flatMap(Function.identity()).ifPresent(cell -> rows.add(new Sheet.Row(label, List.of(cell))));
            }
            if (!rows.isEmpty()) {
                tables.add(new Sheet.Table(spread.words(List.of(block)), TITLE, List.of(List.of(name)), rows));
            }
        }
    }
}
