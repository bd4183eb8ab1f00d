package io.github.baoxiao.terms;

import io.github.baoxiao.issue.Text;

/** Whether a facility is connected for direct settlement (联网直接结算), so that the person pays the own share only. */
public enum Connection implements Labelled {
    /** Connected (联网). */
    CONNECTED("联网", "connected"),
    /** Not connected (未联网). */
    NOT_CONNECTED("未联网", "not connected");

    private final Text label;

    Connection(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
