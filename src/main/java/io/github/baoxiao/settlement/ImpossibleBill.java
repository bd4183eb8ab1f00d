package io.github.baoxiao.settlement;

/**
 * A bill that contradicts itself or the terms: a settlement given for a layer exceeds what the layer could have paid, or a named part
 * exceeds the slice it is carved out of. Nothing was settled.
 */
public final class ImpossibleBill extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Part part;
    private final int index;
    private final String name;

    /** The part of the bill that is impossible. */
    public enum Part {
        /** One of {@link Bill#named()}. */
        NAMED,
        /** One of {@link Bill#given()}. */
        GIVEN,
        /** A figure of the person's own that a deductible is a share of, and the bill does not bring. */
        INDEX
    }

    ImpossibleBill(Part part, int index) {
        super("impossible " + part + " " + index, null, false, false);
        this.part = part;
        this.index = index;
        this.name = "";
    }

    /** A figure of that name is not there. */
    ImpossibleBill(String name) {
        super("no " + name, null, false, false);
        this.part = Part.INDEX;
        this.index = 0;
        this.name = name;
    }

    /** Which part of the bill is impossible. */
    public Part part() {
        return part;
    }

    /** The name of the figure that is not there; empty where a list is meant. */
    public String name() {
        return name;
    }

    /** Which one of the list, from 0. */
    public int index() {
        return index;
    }
}
