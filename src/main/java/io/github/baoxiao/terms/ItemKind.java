package io.github.baoxiao.terms;

import io.github.baoxiao.issue.Text;

/** What an item is. */
public enum ItemKind implements Labelled {
    /** Drug. */
    DRUG("药品", "drug"),
    /** Service. */
    SERVICE("诊疗服务", "service"),
    /** Device. */
    DEVICE("器械", "device"),
    /** Consumable. */
    CONSUMABLE("耗材", "consumable"),
    /** Implant. */
    IMPLANT("植入材料", "implant"),
    /** Bed. */
    BED("床位", "bed"),
    /** Blood. */
    BLOOD("血液", "blood"),
    /** Other. */
    OTHER("其他", "other");

    private final Text label;

    ItemKind(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
