package io.github.baoxiao.cases;

import io.github.baoxiao.Claim;
import io.github.baoxiao.issue.Nearest;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.terms.ItemClass;
import io.github.baoxiao.terms.ItemKind;
import io.github.baoxiao.terms.Labelled;
import io.github.baoxiao.terms.Origin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the items of a cell, {@code ;} between them: {@code 乙类 植入材料 进口 10000; 甲类 床位 480 ×8 限价50}. An item has a class, a kind and an
 * amount, in any order; it may have an origin, a quantity, the highest price of one unit, and a first share where no rule states one.
 */
final class Items {

    private static final int MOST = 200;
    private static final Pattern QUANTITY = Pattern.compile("[×xX*]([0-9]{1,6}(?:\\.[0-9]{1,4})?)");
    private static final Pattern CEILING = Pattern.compile("(?:限价|ceiling)[:：]?([0-9.]+)");
    private static final Pattern SHARE = Pattern.compile("(100|[0-9]{1,2}(?:\\.[0-9]{1,4})?)%");

    private final Cell cell;
    private final Problems problems;
    private final List<Claim.Item> items = new ArrayList<>();

    Items(Cell cell, Problems problems) {
        this.cell = cell;
        this.problems = problems;
    }

    List<Claim.Item> read() {
        String[] parts = cell.text().split("[;；]");
        if (parts.length > MOST) {
            problem(Text.of("超过 " + MOST + " 项", "more than " + MOST + " items"));
            return List.of();
        }
        for (String part : parts) {
            if (!part.isBlank()) {
                read(part.strip());
            }
        }
        return items;
    }

    private void read(String text) {
        Optional<ItemClass> itemClass = Optional.empty();
        Optional<ItemKind> kind = Optional.empty();
        Optional<Money> amount = Optional.empty();
        Origin origin = Origin.DOMESTIC;
        Optional<BigDecimal> quantity = Optional.empty();
        Money ceiling = Money.MAX;
        Optional<Ratio> share = Optional.empty();
        for (String word : text.split("[\\s\u3000]+")) {
            Matcher units = QUANTITY.matcher(word);
            Matcher highest = CEILING.matcher(word);
            Matcher first = SHARE.matcher(word);
            if (Words.find(ItemClass.class, word).isPresent()) {
                itemClass = Words.find(ItemClass.class, word);
            } else if (Words.find(ItemKind.class, word).isPresent()) {
                kind = Words.find(ItemKind.class, word);
            } else if (Words.find(Origin.class, word).isPresent()) {
                origin = Words.find(Origin.class, word).orElseThrow();
            } else if (Money.isAmount(word) && amount.isEmpty()) {
                amount = Optional.of(Money.yuan(word));
            } else if (units.matches()) {
                quantity = Optional.of(new BigDecimal(units.group(1)));
            } else if (highest.matches() && Money.isAmount(highest.group(1))) {
                ceiling = Money.yuan(highest.group(1));
            } else if (first.matches()) {
                share = Optional.of(Ratio.percent(first.group(1)));
            } else {
                unknown(word);
                return;
            }
        }
        if (itemClass.isEmpty() || kind.isEmpty() || amount.isEmpty()) {
            problem(Text.of("“" + text + "”缺少目录类别、项目类别或金额", "\"" + text + "\" lacks its class, its kind or its amount"));
            return;
        }
        items.add(new Claim.Item("X-" + (items.size() + 1), kind.get().label().zh(), itemClass.get(), kind.get(), origin, amount.get(),
                quantity, ceiling, share));
    }

    private void unknown(String word) {
        List<String> all = new ArrayList<>();
        for (Labelled value : List.<Labelled[]>of(ItemClass.values(), ItemKind.values(), Origin.values()).stream().flatMap(Stream::of)
                .toList()) {
            all.add(value.label().zh());
            all.add(value.toString());
        }
        Text near = Nearest.to(word, all).map(name -> Text.of("；是否想写 " + name + "？", "; did you mean " + name + "?")).orElse(Text.NONE);
        problem(Text.of("项目中不能有“" + word + "”" + near.zh(), "\"" + word + "\" is not part of an item" + near.en()));
    }

    private void problem(Text what) {
        problems.add("item", cell, what, Text.of("如 乙类 植入材料 进口 10000; 甲类 床位 480 ×8 限价50；先行自付比例写 5%",
                "such as B IMPLANT IMPORTED 10000; A BED 480 x8 ceiling50; a first share as 5%"));
    }
}
