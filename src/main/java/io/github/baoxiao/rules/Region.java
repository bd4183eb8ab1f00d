package io.github.baoxiao.rules;

/** The region itself: the rule that states its codes, its names and what it covers begins with {@code Region()}. */
public final class Region {

    /** What such a rule is asked about; it has no properties. */
    public Region() {
    }
}
