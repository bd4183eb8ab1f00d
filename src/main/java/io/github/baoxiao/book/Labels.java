package io.github.baoxiao.book;

import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.rules.Dimension;
import io.github.baoxiao.rules.Measure;
import io.github.baoxiao.rules.Setting;
import io.github.baoxiao.rules.Situation;
import io.github.baoxiao.rules.Target;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Labelled;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Scheme;
import io.github.baoxiao.terms.Status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Settings and situations in words, for messages. */
final class Labels {

    private static final Set<Dimension> ALWAYS = Set.of(Dimension.SCHEME, Dimension.STATUS, Dimension.CARE, Dimension.LEVEL);

    private Labels() {
    }

    /** A term of a target: "the deductible of basic insurance". */
    static Text of(Target target, Setting setting) {
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
    static Text term(Setting setting) {
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
    static String word(Payer layer) {
        StringBuilder word = new StringBuilder();
        for (String part : layer.name().toLowerCase(Locale.ROOT).split("_")) {
            word.append(word.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return word.toString();
    }

    /** An adjustment in words: "5 points more". */
    static Text of(Setting.Adjustment adjustment) {
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

    /** The end of a message that names a situation; nothing where there is none to name. */
    static Text witness(Text words) {
        return words.isEmpty() ? words : Text.of("；情形：" + words.zh(), ", for " + words.en());
    }

    /** A situation in words, and the first day on which it is so: the witness of a conflict or a gap. */
    static Text of(Situation situation, Measures measures, LocalDate from) {
        Text words = of(situation, measures);
        return Text.of(words.zh() + "，自 " + from + " 起", words.en() + ", from " + from);
    }

    /** A situation in words: who, what care, which level, and what is not ordinary about it: "a retired employee, inpatient, level 2". */
    private static Text of(Situation situation, Measures measures) {
        Situation ordinary = Situation.of(Scheme.EMPLOYEE, Status.ACTIVE, Level.LEVEL_3A, Care.INPATIENT);
        List<Text> words = new ArrayList<>();
        words.add(person((Status) situation.value(Dimension.STATUS)));
        words.add(((Labelled) situation.value(Dimension.CARE)).label());
        words.add(((Labelled) situation.value(Dimension.LEVEL)).label());
        for (Dimension dimension : Dimension.values()) {
            if (!dimension.isOfItem() && !ALWAYS.contains(dimension) && situation.value(dimension) != ordinary.value(dimension)) {
                words.add(((Labelled) situation.value(dimension)).label());
            }
        }
        for (Measure measure : Measure.values()) {
            int years = situation.years(measure);
            measures.stretch(measure, years).filter(stretch -> stretch.from() == years).or(() -> Optional.of(new Stretch(measure, years, years))
                    .filter(stretch -> years > 0)).ifPresent(stretch -> words.add(stretch.words()));
        }
        for (String word : new TreeSet<>(situation.getTraits())) {
            words.add(Text.of(word, word));
        }
        for (String word : new TreeSet<>(situation.getConditions())) {
            words.add(Text.of(word, word));
        }
        return Text.of(String.join("，", words.stream().map(Text::zh).toList()), String.join(", ", words.stream().map(Text::en).toList()));
    }

    private static Text person(Status status) {
        return switch (status) {
            case ACTIVE -> Text.of("在职职工", "an active employee");
            case RETIRED -> Text.of("退休职工", "a retired employee");
            case ADULT -> Text.of("成年居民", "an adult resident");
            case MINOR -> Text.of("未成年居民", "a minor resident");
            case STUDENT -> Text.of("学生（居民医保）", "a student");
            case NEWBORN -> Text.of("新生儿", "a newborn");
        };
    }
}
