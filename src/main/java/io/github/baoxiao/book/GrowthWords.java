package io.github.baoxiao.book;

import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.rules.Measure;
import io.github.baoxiao.rules.Setting;
import io.github.baoxiao.rules.Years;

/** Terms that grow with years, in words: {@code 参保每满 1 年提高 1 个百分点，最多 10 个百分点}. */
final class GrowthWords {

    private GrowthWords() {
    }

    /** Points on the ratio. */
    static Text points(Setting.PerYear perYear) {
        String each = points(perYear.each());
        Text years = years(perYear.years());
        boolean isLimited = perYear.most().compareTo(Ratio.ONE) < 0;
        String most = points(perYear.most());
        return Text.of(years.zh() + "，支付比例提高 " + each + " 个百分点" + (isLimited ? "，最多提高 " + most + " 个百分点" : ""),
                "ratio " + each + (each.equals("1") ? " point" : " points") + " more for " + years.en()
                        + (isLimited ? ", at most " + most + " points" : ""));
    }

    private static String points(Ratio ratio) {
        String percent = ratio.toString();
        return percent.substring(0, percent.length() - 1);
    }

    /** A yearly cap. */
    static Text cap(Setting.RaisesCap raise) {
        Text years = years(raise.years());
        Text each = Words.money(raise.each());
        Text most = raise.mostShare().map(share -> Text.of("，最多提高该封顶线的 " + share, ", at most by " + share + " of it"))
                .orElse(raise.most().equals(Money.MAX) ? Text.NONE
                        : Text.of("，最多提高 " + Words.money(raise.most()).zh(), ", at most by " + Words.money(raise.most()).en()));
        String name = raise.counter().isEmpty() ? "" : "“" + raise.counter() + "”";
        String nameEn = raise.counter().isEmpty() ? "" : " \"" + raise.counter() + "\"";
        return Text.of(years.zh() + "，年度封顶线" + name + "提高 " + each.zh() + most.zh(),
                "yearly cap" + nameEn + " " + each.en() + " more for " + years.en() + most.en());
    }

    private static Text years(Years years) {
        boolean isAge = years.measure() == Measure.AGE;
        if (years.over() == 0) {
            return isAge ? Text.of("年龄每满 1 岁", "each year of age") : Text.of("参保每满 1 年", "each year of enrolment");
        }
        return isAge ? Text.of("年龄超过 " + years.over() + " 岁后每满 1 岁", "each year of age beyond " + years.over())
                : Text.of("参保超过 " + years.over() + " 年后每满 1 年", "each year of enrolment beyond " + years.over());
    }
}
