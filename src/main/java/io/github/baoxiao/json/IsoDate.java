package io.github.baoxiao.json;

import io.github.baoxiao.issue.Text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A date written as {@code 2023-10-12}: a day that exists, and nothing but a day. */
final class IsoDate {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ].*");
    private static final Pattern UNPADDED = Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}");
    private static final Pattern SEPARATED = Pattern.compile(
            "[0-9]{4}[/.][0-9]{1,2}[/.][0-9]{1,2}|[0-9]{8}|[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日");
    private static final Pattern FULL_WIDTH = Pattern.compile(".*[０-９－／].*");
    private static final int LONGEST = 40;

    private IsoDate() {
    }

    /** The day, if the text is one. */
    static Optional<LocalDate> of(String text) {
        if (text.length() != 10 || !FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(5, 7)),
                    Integer.parseInt(text.substring(8))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What to write instead. */
    static Text hint(String text) {
        if (text.length() <= LONGEST) {
            if (FORM.matcher(text).matches()) {
                return Text.of("没有这一天", "there is no such day");
            }
            if (TIME.matcher(text).matches()) {
                return Text.of("只写日期，不写时间和时区", "write the day only, without time or zone");
            }
            if (UNPADDED.matcher(text).matches()) {
                return Text.of("月、日写两位，如 2021-02-03", "month and day have two digits: 2021-02-03");
            }
            if (SEPARATED.matcher(text).matches()) {
                return Text.of("用连字符，如 2021-02-03", "write hyphens: 2021-02-03");
            }
            if (FULL_WIDTH.matcher(text).matches()) {
                return Text.of("请用半角数字", "write half-width digits");
            }
        }
        return Text.of("例如 2021-02-03", "for example 2021-02-03");
    }
}
