package io.github.baoxiao.terms;

import io.github.baoxiao.issue.Text;

/** The catalogue class of an item. */
public enum ItemClass implements Labelled {
    /** Class A (甲类): wholly in scope. */
    A("甲类", "class A"),
    /** Class B (乙类): in scope after a first self-pay. */
    B("乙类", "class B"),
    /** Class C (丙类（自费）): outside the catalogue. */
    C("丙类（自费）", "class C");

    private final Text label;

    ItemClass(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
