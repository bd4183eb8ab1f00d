package io.github.baoxiao.book;

import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.terms.Labelled;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Figures and lists as a policy document writes them. */
final class Words {

    private Words() {
    }

    /** An amount: {@code 20,000 元}, {@code 2,875.30 yuan}. */
    static Text money(Money amount) {
        String figure = figure(amount);
        return Text.of(figure + " 元", figure + " yuan");
    }

    /** An amount without its unit. */
    static String figure(Money amount) {
        String plain = amount.toString();
        String whole = plain.substring(0, plain.length() - 3);
        String cents = plain.endsWith(".00") ? "" : plain.substring(plain.length() - 3);
        return whole.replaceAll("(?<=[0-9])(?=([0-9]{3})+$)", ",") + cents;
    }

    /** A ratio, which is the same in every language. */
    static Text ratio(Ratio ratio) {
        return same(ratio.toString());
    }

    /** Words of the book's own, which nobody translates. */
    static Text same(String words) {
        return Text.of(words, words);
    }

    /** A list: {@code 在职、退休}. */
    static Text joined(Collection<Text> parts) {
        return joined(parts, "、", ", ");
    }

    static Text joined(Collection<Text> parts, String zh, String en) {
        return Text.of(parts.stream().map(Text::zh).collect(Collectors.joining(zh)),
                parts.stream().map(Text::en).collect(Collectors.joining(en)));
    }

    /** A name in quotes. */
    static Text quoted(String name) {
        return Text.of("“" + name + "”", "\"" + name + "\"");
    }

    /**
     * Any part of a term in words. What has no words of its own yet is told by its parts, so that nothing a rule states is passed over in
     * silence.
     */
    static Text of(Object value) {
        if (value instanceof Labelled labelled) {
            return labelled.label();
        } else if (value instanceof Money amount) {
            return amount.equals(Money.MAX) ? Text.of("不限", "no limit") : money(amount);
        } else if (value instanceof Ratio ratio) {
            return ratio(ratio);
        } else if (value instanceof Text text) {
            return text;
        } else if (value instanceof Optional<?> optional) {
            return optional.map(Words::of).orElse(Text.NONE);
        } else if (value instanceof Collection<?> many) {
            return joined(many.stream().map(Words::of).toList());
        }
        return value instanceof Record parts ? parts(parts) : same(String.valueOf(value));
    }

    private static Text parts(Record parts) {
        List<Text> words = new ArrayList<>();
        for (RecordComponent component : parts.getClass().getRecordComponents()) {
            try {
                words.add(of(component.getAccessor().invoke(parts)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        words.removeIf(Text::isEmpty);
        return words.isEmpty() ? Text.of("是", "yes") : joined(words);
    }
}
