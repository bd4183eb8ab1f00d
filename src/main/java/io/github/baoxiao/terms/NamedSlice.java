package io.github.baoxiao.terms;

/**
 * A part of the bill with a name of the book's own, such as special drugs (特药), carved out of one of the first four slices.
 *
 * @param name the name, as the claim and the rules write it
 */
public record NamedSlice(String name) implements Part {
}
