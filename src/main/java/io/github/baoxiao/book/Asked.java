package io.github.baoxiao.book;

import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Payer;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a policy is asked about beside the situation, in one number: a person's needs, and the layers that were settled elsewhere. The
 * lowest bits are free for the open words that rules ask about.
 */
public final class Asked {

    /** How many open words there is room for. */
    static final int MOST_WORDS = 24;

    private static final Need[] NEEDS = Need.values();
    private static final Payer[] PAYERS = Payer.values();
    private static final int SETTLED_AT = MOST_WORDS;
    private static final int NEEDS_AT = SETTLED_AT + PAYERS.length;
    /** The bits it takes, which a {@code long} must have. */
    static final int BITS = NEEDS_AT + NEEDS.length;

    private Asked() {
    }

    /**
     * {@return the number}
     *
     * @param needs the person's categories of need
     * @param settled layers of which the book is not asked
     */
    public static long of(Set<Need> needs, Set<Payer> settled) {
        return bits(needs) << NEEDS_AT | bits(settled) << SETTLED_AT;
    }

    private static long bits(Set<? extends Enum<?>> values) {
        long bits = 0;
        for (Enum<?> value : values) {
            bits |= 1L << value.ordinal();
        }
        return bits;
    }

    /** The needs in such a number. */
    static Set<Need> needs(long asked) {
        return values(asked >>> NEEDS_AT, NEEDS, EnumSet.noneOf(Need.class));
    }

    /** The settled layers in such a number. */
    static Set<Payer> settled(long asked) {
        return values(asked >>> SETTLED_AT, PAYERS, EnumSet.noneOf(Payer.class));
    }

    private static <E extends Enum<E>> Set<E> values(long bits, E[] all, Set<E> values) {
        for (E value : all) {
            if ((bits >>> value.ordinal() & 1) != 0) {
                values.add(value);
            }
        }
        return Collections.unmodifiableSet(values);
    }
}
