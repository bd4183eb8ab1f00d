package io.github.baoxiao.settlement;

/** The kernel contradicted itself: a cent was lost or made, or a clause paid above its base or its caps. There is no result. */
public final class BrokenInvariant extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenInvariant(String what) {
        super(what);
    }

    /** Throws it where something does not hold. */
    static void unless(boolean holds, String otherwise) {
        if (!holds) {
            throw new BrokenInvariant(otherwise);
        }
    }
}
