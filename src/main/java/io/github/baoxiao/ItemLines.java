package io.github.baoxiao;

import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Names;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.money.Rounding;
import io.github.baoxiao.rules.Item;
import io.github.baoxiao.terms.Citation;
import io.github.baoxiao.terms.ItemClass;
import io.github.baoxiao.terms.ItemTerms;
import io.github.baoxiao.terms.Slice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Splits the lines of a bill into full self-pay, over limit, first self-pay and in scope, each line by itself, so that the parts of the
 * lines sum to the parts of the claim.
 */
final class ItemLines {

    private final List<Claim.Item> items;
    private final Optional<Claim.Costs> stated;
    private final Function<Item, ItemTerms> rules;
    private final Rounding rounding;
    private final List<Breakdown.ItemSplit> splits = new ArrayList<>();
    private final Map<String, Claim.NamedCost> named = new LinkedHashMap<>();
    private final List<Integer> shareIgnored = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();

    private ItemLines(List<Claim.Item> items, Optional<Claim.Costs> stated, Function<Item, ItemTerms> rules, Rounding rounding) {
        this.items = items;
        this.stated = stated;
        this.rules = rules;
        this.rounding = rounding;
    }

    /**
     * The lines of a claim.
     *
     * @param rules what the rules say of an item
     * @throws ClaimException if something is missing that a rule needs
     */
    static ItemLines of(Claim claim, Function<Item, ItemTerms> rules, Rounding rounding) {
        ItemLines lines = new ItemLines(claim.items(), claim.costs(), rules, rounding);
        lines.splitAll();
        return lines;
    }

    private void splitAll() {
        for (int line = 0; line < items.size(); line++) {
            split(line, items.get(line));
        }
        if (!issues.isEmpty()) {
            throw new ClaimException(issues);
        }
    }

    /** How each line was split. */
    List<Breakdown.ItemSplit> splits() {
        return Collections.unmodifiableList(splits);
    }

    /** Lines whose first share did not count, because a rule speaks. */
    List<Integer> shareIgnored() {
        return Collections.unmodifiableList(shareIgnored);
    }

    /** How the person's parts of each line came about: what lies over a ceiling, and the first share. */
    List<Breakdown.Working> workings() {
        List<Breakdown.Working> workings = new ArrayList<>();
        for (Breakdown.ItemSplit split : splits) {
            Claim.Item item = items.get(split.line());
            ItemTerms terms = terms(item);
            Money within = item.amount().minus(split.overLimit());
            boolean ceilingOfRule = item.itemClass() != ItemClass.C && terms.ceiling().compareTo(item.ceiling()) < 0;
            if (!split.overLimit().isZero()) {
                String sum = item.amount() + " - " + within + " = " + split.overLimit();
                workings.add(working(split.line(), Text.of("超限价 " + sum, "over the limit " + sum),
                        ceilingOfRule ? terms.ceilingRule() : Citation.NONE));
            } else if (ceilingOfRule) {
                workings.add(working(split.line(), Text.of("未超过限价 " + terms.ceiling(), "within the limit of " + terms.ceiling()),
                        terms.ceilingRule()));
            }
            if (!split.firstSelfPay().isZero()) {
                String sum = within + " × " + terms.firstShare().or(item::firstShare).orElseThrow() + " = " + split.firstSelfPay();
                workings.add(working(split.line(), Text.of("先行自付 " + sum, "first self-pay " + sum), terms.rule()));
            }
        }
        return workings;
    }

    private static Breakdown.Working working(int line, Text text, Citation rule) {
        return new Breakdown.Working(Text.of("第 " + (line + 1) + " 行：" + text.zh(), "line " + (line + 1) + ": " + text.en()),
                Optional.of(rule.rule()).filter(name -> !name.isEmpty()), rule.at(), rule.source());
    }

    private ItemTerms terms(Claim.Item item) {
        return rules.apply(new Item(item.itemClass(), item.kind(), item.origin()));
    }

    private void split(int line, Claim.Item item) {
        ItemTerms terms = terms(item);
        if (item.itemClass() == ItemClass.C) {
            splits.add(new Breakdown.ItemSplit(line, item.amount(), Money.ZERO, Money.ZERO, Money.ZERO));
            return;
        }
        Money overLimit = overLimit(line, item, terms);
        Money within = item.amount().minus(overLimit);
        Money firstSelfPay = Money.ofCents(firstShare(line, item, terms).of(within.cents(), rounding));
        Money inScope = within.minus(firstSelfPay);
        splits.add(new Breakdown.ItemSplit(line, Money.ZERO, overLimit, firstSelfPay, inScope));
        if (!terms.named().isEmpty()) {
            named.merge(terms.named(), new Claim.NamedCost(Slice.IN_SCOPE, inScope),
                    (one, other) -> new Claim.NamedCost(Slice.IN_SCOPE, one.amount().plus(other.amount())));
        }
    }

    private Money overLimit(int line, Claim.Item item, ItemTerms terms) {
        Money ceiling = item.ceiling().compareTo(terms.ceiling()) <= 0 ? item.ceiling() : terms.ceiling();
        if (ceiling.compareTo(Money.MAX) >= 0) {
            return Money.ZERO;
        }
        if (item.quantity().isEmpty()) {
            issues.add(missing("/items/" + line + "/quantity", "有限价时须写数量", "a quantity is required, because a ceiling applies"));
            return Money.ZERO;
        }
        BigDecimal most = BigDecimal.valueOf(ceiling.cents()).multiply(item.quantity().get()).setScale(0, rounding.mode());
        BigDecimal over = BigDecimal.valueOf(item.amount().cents()).subtract(most).max(BigDecimal.ZERO);
        return Money.ofCents(over.longValueExact());
    }

    private Ratio firstShare(int line, Claim.Item item, ItemTerms terms) {
        if (terms.firstShare().isPresent()) {
            if (item.firstShare().isPresent() && !item.firstShare().equals(terms.firstShare())) {
                shareIgnored.add(line);
            }
            return terms.firstShare().get();
        }
        if (item.itemClass() == ItemClass.B && item.firstShare().isEmpty()) {
            issues.add(missing("/items/" + line + "/firstShare", "规则和报销申请都没有写明乙类项目的先行自付比例",
                    "neither the rules nor the claim state the first share of this class B item"));
        }
        return item.firstShare().orElse(Ratio.ZERO);
    }

    /** What the claim cost in all, as the lines sum up; where the claim states it too they must agree. */
    Claim.Costs costs() {
        Claim.Costs sum = Claim.Costs.of(sum(Breakdown.ItemSplit::inScope), sum(Breakdown.ItemSplit::firstSelfPay),
                sum(Breakdown.ItemSplit::overLimit), sum(Breakdown.ItemSplit::fullSelfPay));
        Map<String, Claim.NamedCost> all = new LinkedHashMap<>(named);
        if (stated.isPresent()) {
            agree(stated.get(), sum);
            stated.get().named().forEach((name, part) -> {
                if (all.putIfAbsent(name, part) != null) {
                    issues.add(Issue.of("duplicate", Names.ours("/costs/named", name),
                            Text.of("规则已把明细划入同名部分", "a rule already puts items there"), Text.NONE));
                }
            });
        }
        if (!issues.isEmpty()) {
            throw new ClaimException(issues);
        }
        return new Claim.Costs(sum.total(), sum.inScope(), sum.firstSelfPay(), sum.overLimit(), sum.fullSelfPay(), all);
    }

    private void agree(Claim.Costs stated, Claim.Costs sum) {
        agree("inScope", stated.inScope(), sum.inScope());
        agree("firstSelfPay", stated.firstSelfPay(), sum.firstSelfPay());
        agree("overLimit", stated.overLimit(), sum.overLimit());
        agree("fullSelfPay", stated.fullSelfPay(), sum.fullSelfPay());
    }

    private void agree(String field, Money stated, Money sum) {
        if (!stated.equals(sum)) {
            issues.add(Issue.of("sum", "/costs/" + field, Text.of("写的是 " + stated + "，明细合计为 " + sum,
                    "stated as " + stated + ", the items sum to " + sum), Text.NONE));
        }
    }

    private Money sum(Function<Breakdown.ItemSplit, Money> part) {
        return splits.stream().map(part).reduce(Money.ZERO, Money::plus);
    }

    private static Issue missing(String at, String zh, String en) {
        return Issue.of("missing", at, Text.of(zh, en), Text.NONE);
    }
}
