package io.github.baoxiao.terms;

import io.github.baoxiao.issue.Text;

/** The grade of a facility (national field {@code hosp_lv}). */
public enum Level implements Labelled {
    /** Level 3A (三级甲等). */
    LEVEL_3A("三级甲等", "level 3A"),
    /** Level 3B (三级乙等). */
    LEVEL_3B("三级乙等", "level 3B"),
    /** Level 2 (二级). */
    LEVEL_2("二级", "level 2"),
    /** Level 1 (一级). */
    LEVEL_1("一级", "level 1"),
    /** Community (社区及以下). */
    COMMUNITY("社区及以下", "community");

    private final Text label;

    Level(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
