package io.github.baoxiao.dialect;

import io.github.baoxiao.issue.Text;
import io.github.baoxiao.rules.Measure;

/**
 * Years between two numbers that rules compare with, both inclusive: 50 to 59.
 *
 * @param measure what is counted
 * @param from the least
 * @param to the most; {@link Measure#MOST} where no rule names a higher number
 */
public record Stretch(Measure measure, int from, int to) {

    /** In words: {@code 50–59 岁}. */
    public Text words() {
        return switch (measure) {
            case AGE -> age();
            case ENROLLED_YEARS -> enrolled();
        };
    }

    private Text age() {
        if (from == 0 && to == Measure.MOST) {
            return Text.of("各年龄", "any age");
        } else if (from == 0) {
            return Text.of("不满 " + (to + 1) + " 岁", "aged under " + (to + 1));
        }
        return to == Measure.MOST ? Text.of(from + " 岁及以上", "aged " + from + " and over")
                : from == to ? Text.of(from + " 岁", "aged " + from) : Text.of(from + "–" + to + " 岁", "aged " + from + "–" + to);
    }

    private Text enrolled() {
        if (from == 0 && to == Measure.MOST) {
            return Text.of("不论参保年限", "however long enrolled");
        } else if (from == 0) {
            return Text.of("参保不满 " + (to + 1) + " 年", "enrolled under " + (to + 1) + " years");
        }
        return to == Measure.MOST ? Text.of("参保满 " + from + " 年", "enrolled " + from + " years or more")
                : from == to ? Text.of("参保 " + from + " 年", "enrolled " + from + " years")
                : Text.of("参保 " + from + "–" + to + " 年", "enrolled " + from + "–" + to + " years");
    }
}
