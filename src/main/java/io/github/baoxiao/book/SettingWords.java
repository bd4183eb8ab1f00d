package io.github.baoxiao.book;

import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Rounding;
import io.github.baoxiao.rules.RuleDate;
import io.github.baoxiao.rules.Setting;
import io.github.baoxiao.rules.Turn;
import io.github.baoxiao.terms.Labelled;

/** What a region states, in words. */
final class SettingWords {

    private SettingWords() {
    }

    /** A setting of a region without its name; one that has no words here yet is told by its parts. */
    static Text of(Setting setting) {
        if (setting instanceof Setting.YearStart start) {
            return Text.of("每年 " + start.day().getMonthValue() + " 月 " + start.day().getDayOfMonth() + " 日",
                    start.day().toString().substring(2) + " (month-day)");
        } else if (setting instanceof Setting.RegionIndex index) {
            return Words.money(index.amount());
        } else if (setting instanceof Setting.ChoosesBy by) {
            return date(by.date());
        } else if (setting instanceof Setting.Order order) {
            return Words.joined(order.turns().stream().map(SettingWords::turn).toList(), " → ", " → ");
        } else if (setting instanceof Setting.ClauseOrder order) {
            return Words.joined(order.clauses().stream().map(Words::quoted).toList(), " → ", " → ");
        } else if (setting instanceof Setting.Rounds rounds) {
            return rounding(rounds.rounding());
        } else if (setting instanceof Setting.RoundsEachBand) {
            return Text.of("每段分别取整", "each band is rounded");
        } else if (setting instanceof Setting.Ranking ranking) {
            Text needs = Words.joined(ranking.needs().stream().map(Labelled::label).toList(), " → ", " → ");
            return ranking.layer().map(layer -> Text.of(layer.label().zh() + "：" + needs.zh(), layer.label().en() + ": " + needs.en()))
                    .orElse(needs);
        } else if (setting instanceof Setting.CoveredSituations covered) {
            return Words.joined(covered.words().stream().map(word -> word.label()).toList());
        }
        return Words.of(setting);
    }

    private static Text turn(Turn turn) {
        return turn.layer().<Text>map(Labelled::label).orElseGet(() -> Words.joined(turn.purses().stream().map(Labelled::label).toList()));
    }

    private static Text date(RuleDate date) {
        return switch (date) {
            case DISCHARGE -> Text.of("出院日", "discharge");
            case ADMISSION -> Text.of("入院日", "admission");
            case SETTLEMENT -> Text.of("结算日", "settlement");
        };
    }

    private static Text rounding(Rounding rounding) {
        return switch (rounding) {
            case HALF_UP -> Text.of("四舍五入到分", "to the nearest cent, halves up");
            case HALF_EVEN -> Text.of("四舍六入五成双到分", "to the nearest cent, halves to the even one");
            case HALF_DOWN -> Text.of("五舍六入到分", "to the nearest cent, halves down");
            case DOWN -> Text.of("舍去分以下", "down to the cent");
            case UP -> Text.of("进一到分", "up to the cent");
        };
    }
}
