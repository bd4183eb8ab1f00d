package io.github.baoxiao.dialect;

import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.rules.Setting;
import io.github.baoxiao.rules.Target;
import io.github.baoxiao.terms.Payer;

import java.util.Locale;

/** The settings of the vocabulary in words, for messages. */
public final class Labels {

    private Labels() {
    }

    /** A term of a target: "the deductible of basic insurance". */
    public static Text of(Target target, Setting setting) {
        Text term = term(setting);
        if (target instanceof Target.OfClause clause) {
            Text layer = clause.layer().label();
            if (setting instanceof Setting.Pays) {
                return Text.of(layer.zh() + named(clause, "") + "的" + term.zh(), "what " + layer.en() + named(clause, " ") + " pays");
            }
            return Text.of(layer.zh() + named(clause, "") + "的" + term.zh(), term.en() + " of " + layer.en() + named(clause, " "));
        }
        if (target instanceof Target.OfPurse purse) {
            return Text.of(purse.purse().label().zh() + "的" + term.zh(), term.en() + " of " + purse.purse().label().en());
        }
        return target instanceof Target.OfItems ? Text.of("项目的" + term.zh(), term.en() + " of items")
                : Text.of("统筹区的" + term.zh(), term.en() + " of the region");
    }

    private static String named(Target.OfClause clause, String before) {
        return clause.clause().isEmpty() ? "" : before + "“" + clause.clause() + "”";
    }

    /** A term by itself: "the deductible". */
    public static Text term(Setting setting) {
        if (setting instanceof Setting.DeductibleFigure) {
            return Text.of("起付线", "the deductible");
        } else if (setting instanceof Setting.DeductibleRenewed) {
            return Text.of("起付线重新计算的天数", "the days after which the deductible is renewed");
        } else if (setting instanceof Setting.DeductibleCeiling) {
            return Text.of("起付线年度上限", "the yearly ceiling of the deductible");
        } else if (setting instanceof Setting.DeductibleCounter) {
            return Text.of("起付线累计器", "the counter of the deductible");
        } else if (setting instanceof Setting.DeductibleNotMetBy) {
            return Text.of("不计入起付线的资金", "whose money does not meet the deductible");
        } else if (setting instanceof Setting.Pays) {
            return Text.of("支付方式或比例", "what is paid");
        } else if (setting instanceof Setting.Guarantees) {
            return Text.of("保底比例", "the guarantee");
        } else if (setting instanceof Setting.Remark) {
            return Text.of("说明", "a remark");
        } else if (setting instanceof Setting.Covers) {
            return Text.of("保障范围", "what is covered");
        } else if (setting instanceof Setting.Caps caps) {
            String name = caps.counter().isEmpty() ? "" : "“" + caps.counter() + "”";
            return Text.of(caps.per().label().zh() + "封顶线" + name, "the cap " + (name.isEmpty() ? "" : name + " ") + "for "
                    + caps.per().label().en());
        } else if (setting instanceof Setting.RaisesCap) {
            return Text.of("年度封顶线的增长", "the growth of the yearly cap");
        } else if (setting instanceof Setting.CapsCost caps) {
            return Text.of(caps.per().label().zh() + "费用封顶线", "the cost cap for " + caps.per().label().en());
        } else if (setting instanceof Setting.CounterName) {
            return Text.of("累计器", "the counter");
        } else if (setting instanceof Setting.Adjustment adjustment) {
            return switch (adjustment.adjusts()) {
                case POINTS -> Text.of("比例增减（百分点）", "points on the ratio");
                case PERSON_SHARE -> Text.of("个人负担的系数", "the factor on the person's share");
                case FUND_SHARE -> Text.of("基金支付比例的系数", "the factor on the fund's share");
                case DEDUCTIBLE -> Text.of("起付线的系数", "the factor on the deductible");
                case PAYOUT -> Text.of("支付额的系数", "the factor on the payment");
            };
        } else if (setting instanceof Setting.FirstShare) {
            return Text.of("先行自付比例", "the first share");
        } else if (setting instanceof Setting.PriceCeiling) {
            return Text.of("限价", "the price ceiling");
        } else if (setting instanceof Setting.GoesTo) {
            return Text.of("去向", "the named slice");
        }
        return ofRegion(setting);
    }

    private static Text ofRegion(Setting setting) {
        if (setting instanceof Setting.RegionNames) {
            return Text.of("名称", "the name");
        } else if (setting instanceof Setting.LiesIn) {
            return Text.of("上级统筹区", "the region around it");
        } else if (setting instanceof Setting.BuildsOn) {
            return Text.of("所依据的统筹区", "the region it builds on");
        } else if (setting instanceof Setting.RegionIndex index) {
            return Text.of("“" + index.name() + "”", "\"" + index.name() + "\"");
        } else if (setting instanceof Setting.YearStart) {
            return Text.of("医疗年度起始日", "the start of the medical year");
        } else if (setting instanceof Setting.ChoosesBy) {
            return Text.of("选用规则的日期", "the day that chooses the rules");
        } else if (setting instanceof Setting.Order) {
            return Text.of("支付次序", "the order of payers");
        } else if (setting instanceof Setting.ClauseOrder order) {
            return Text.of(order.layer().label().zh() + "各项责任的次序", "the order of the clauses of " + order.layer().label().en());
        } else if (setting instanceof Setting.Rounds || setting instanceof Setting.RoundsEachBand) {
            return Text.of("取整方式", "the rounding");
        } else if (setting instanceof Setting.RefusesOverlappingStays) {
            return Text.of("重叠住院的处理", "what becomes of overlapping stays");
        } else if (setting instanceof Setting.Ranking) {
            return Text.of("救助类别的次序", "the ranking of needs");
        }
        if (setting instanceof Setting.CoveredSituations) {
            return Text.of("保障的情形", "the situations covered");
        } else if (setting instanceof Setting.Codes) {
            return Text.of("代码", "the codes");
        }
        return setting instanceof Setting.FirstLayer ? Text.of("第一层", "the first layer") : Text.of("设置", "a setting");
    }

    /** How a rule file calls a layer: {@code criticalIllness}. */
    public static String word(Payer layer) {
        StringBuilder word = new StringBuilder();
        for (String part : layer.name().toLowerCase(Locale.ROOT).split("_")) {
            word.append(word.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return word.toString();
    }

    /** An adjustment in words: "5 points more". */
    public static Text of(Setting.Adjustment adjustment) {
        String by = new Ratio(Math.abs(adjustment.by().millionths())).toString();
        String points = by.substring(0, by.length() - 1);
        boolean less = adjustment.by().millionths() < 0;
        Text what = switch (adjustment.adjusts()) {
            case POINTS -> Text.of("支付比例" + (less ? "降低 " : "提高 ") + points + " 个百分点", "ratio " + points + (less ? " points less" : " points more"));
            case PERSON_SHARE -> Text.of("个人负担部分 × " + by, "the person's share × " + by);
            case FUND_SHARE -> Text.of("基金支付比例 × " + by, "the fund's share × " + by);
            case DEDUCTIBLE -> adjustment.by().isZero() ? Text.of("免起付线", "the deductible is waived")
                    : Text.of("起付线 × " + by, "the deductible × " + by);
            case PAYOUT -> Text.of("支付额 × " + by, "the payment × " + by);
        };
        if (!adjustment.basis().isEmpty()) {
            return Text.of(what.zh() + "（" + adjustment.basis().zh() + "）", what.en() + " (" + adjustment.basis().en() + ")");
        }
        String reason = adjustment.reason();
        return reason.isEmpty() ? what : Text.of(what.zh() + "（" + reason + "）", what.en() + " (" + reason + ")");
    }
}
