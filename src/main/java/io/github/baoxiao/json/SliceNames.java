package io.github.baoxiao.json;

import io.github.baoxiao.terms.Slice;

import java.util.List;

/** The four parts of a bill, as the documents name them. */
final class SliceNames {

    /** The parts, in the order of a breakdown. */
    static final List<Slice> OF_BILL = List.of(Slice.FULL_SELF_PAY, Slice.OVER_LIMIT, Slice.FIRST_SELF_PAY, Slice.IN_SCOPE);

    private SliceNames() {
    }

    /** The name of a part: {@code inScope}. */
    static String of(Slice slice) {
        return switch (slice) {
            case FULL_SELF_PAY -> "fullSelfPay";
            case OVER_LIMIT -> "overLimit";
            case FIRST_SELF_PAY -> "firstSelfPay";
            case IN_SCOPE -> "inScope";
            default -> throw new IllegalArgumentException(slice + " is not a part of a bill");
        };
    }
}
