package io.github.baoxiao.settlement;

/**
 * A bill that contradicts itself or the terms: a settlement given for a layer exceeds what the layer could have paid, or a named part
 * exceeds the slice it is carved out of. Nothing was settled.
 */
public final class ImpossibleBill extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Part part;
    private final int index;

    /** The part of the bill that is impossible. */
    public enum Part {
        /** One of {@link Bill#named()}. */
        NAMED,
        /** One of {@link Bill#given()}. */
        GIVEN
    }

    ImpossibleBill(Part part, int index) {
        super("impossible " + part + " " + index, null, false, false);
        this.part = part;
        this.index = index;
    }

    /** Which part of the bill is impossible. */
    public Part part() {
        return part;
    }

    /** Which one of the list, from 0. */
    public int index() {
        return index;
    }
}
