package io.github.baoxiao.terms;

import io.github.baoxiao.issue.Text;

/** The insurance a person is enrolled in (险种; national field {@code insutype}). */
public enum Scheme implements Labelled {
    /** Employee insurance (职工医保). */
    EMPLOYEE("职工医保", "employee insurance"),
    /** Resident insurance (居民医保). */
    RESIDENT("居民医保", "resident insurance");

    private final Text label;

    Scheme(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
