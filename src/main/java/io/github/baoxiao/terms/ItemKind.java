package io.github.baoxiao.terms;

import io.github.baoxiao.issue.Text;

/** What an item is. */
public enum ItemKind implements Labelled {
    /** Drug (药品). */
    DRUG("药品", "drug"),
    /** Service (诊疗服务). */
    SERVICE("诊疗服务", "service"),
    /** Device (器械). */
    DEVICE("器械", "device"),
    /** Consumable (耗材). */
    CONSUMABLE("耗材", "consumable"),
    /** Implant (植入材料). */
    IMPLANT("植入材料", "implant"),
    /** Bed (床位). */
    BED("床位", "bed"),
    /** Blood (血液). */
    BLOOD("血液", "blood"),
    /** Other (其他). */
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
