package io.github.baoxiao.book;

import io.github.baoxiao.issue.Text;

/** What a table tells of a clause: figures, which are laid out in columns, and remarks, which are sentences. */
enum Facet {
    /** What is borne before the clause pays. */
    DEDUCTIBLE("起付线", "deductible", true, "—", "—"),
    /** Its bands and ratios, a flat amount, or that nothing is paid. */
    PAYMENT("支付比例", "ratio", true, "—", "—"),
    /** The least that is paid. */
    GUARANTEE("保底比例", "guarantee", true, "—", "—"),
    /** Limits on cost. */
    COST_CAP("费用封顶线", "cost cap", true, "不设", "none"),
    /** Limits on payment. */
    CAP("封顶线", "cap", true, "不设", "none"),
    /** How the bands run. */
    BANDS("分段", "bands", false, "", ""),
    /** What else is said of the deductible. */
    OF_DEDUCTIBLE("起付线的规定", "of the deductible", false, "", ""),
    /** Which parts of the bill it covers. */
    COVERS("保障范围", "covers", false, "", ""),
    /** Where it counts. */
    COUNTER("累计", "counter", false, "", ""),
    /** Adjustments, which are in the figures already. */
    ADJUSTMENTS("已计入上列数字", "counted in the figures above", false, "", ""),
    /** Ratios and caps that grow with years; the figures are those without it. */
    GROWTH("随年数增长，未计入上列数字", "grows with years, not in the figures above", false, "", ""),
    /** What a rule says for people to know. */
    REMARK("说明", "remark", false, "", ""),
    /** Settings that have no words of their own yet. */
    OTHER("其他规定", "also", false, "", "");

    private final Text title;
    private final boolean isFigure;
    private final Text absent;

    Facet(String zh, String en, boolean isFigure, String absentZh, String absentEn) {
        this.title = Text.of(zh, en);
        this.isFigure = isFigure;
        this.absent = Text.of(absentZh, absentEn);
    }

    Text title() {
        return title;
    }

    /** Whether it is laid out in columns. */
    boolean isFigure() {
        return isFigure;
    }

    /** What a line belongs to that depends on the situation by itself; no words where the lines of the facet go together. */
    Text part(Line line) {
        return switch (this) {
            case COST_CAP, CAP -> line.label();
            case ADJUSTMENTS, GROWTH, REMARK -> line.cell();
            default -> Text.NONE;
        };
    }

    /** What stands in a column that has no such row. */
    Text absent() {
        return absent;
    }

    /**
     * One line of a facet.
     *
     * @param label the row
     * @param cell what stands in it
     */
    record Line(Text label, Text cell) {
    }
}
