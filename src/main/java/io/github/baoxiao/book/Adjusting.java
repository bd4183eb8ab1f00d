package io.github.baoxiao.book;

import io.github.baoxiao.dialect.Labels;
import io.github.baoxiao.dialect.Stated;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.rules.Setting;
import io.github.baoxiao.rules.Setting.Adjusts;
import io.github.baoxiao.rules.Target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Adjustments of two kinds that meet: documents rarely say which comes first, and the order changes the ratio. */
final class Adjusting {

    private static final Set<Adjusts> OF_RATIO = Set.of(Adjusts.POINTS, Adjusts.PERSON_SHARE, Adjusts.FUND_SHARE, Adjusts.PAYOUT);
    private static final int DECIMALS = 6;

    private final Doubts doubts;

    Adjusting(Doubts doubts) {
        this.doubts = doubts;
    }

    /** What stands in a situation. */
    void see(List<Stated> standing, Text words) {
        Map<Target, List<Stated>> byClause = new LinkedHashMap<>();
        standing.stream().filter(one -> one.statement().setting() instanceof Setting.Adjustment adjustment && OF_RATIO.contains(adjustment.adjusts()))
                .forEach(one -> byClause.computeIfAbsent(one.statement().target(), target -> new ArrayList<>()).add(one));
        byClause.forEach((target, adjustments) -> ratio(target, standing).ifPresent(ratio -> {
            for (int later = 1; later < adjustments.size(); later++) {
                for (int earlier = 0; earlier < later; earlier++) {
                    meet(adjustments.get(earlier), adjustments.get(later), ratio, words);
                }
            }
        }));
    }

    /** The first ratio that is not zero. */
    private static Optional<BigDecimal> ratio(Target target, List<Stated> standing) {
        return standing.stream().filter(one -> one.statement().target().equals(target))
                .filter(one -> one.statement().setting() instanceof Setting.PaysBands)
                .flatMap(one -> ((Setting.PaysBands) one.statement().setting()).bands().stream()).map(band -> band.ratio().value())
                .filter(ratio -> ratio.signum() > 0).findFirst();
    }

    private void meet(Stated one, Stated other, BigDecimal ratio, Text words) {
        Setting.Adjustment a = (Setting.Adjustment) one.statement().setting();
        Setting.Adjustment b = (Setting.Adjustment) other.statement().setting();
        if (a.adjusts() == b.adjusts() || one.rule().name().equals(other.rule().name())) {
            return;
        }
        Setting.Adjustment first = a.adjusts().compareTo(b.adjusts()) < 0 ? a : b;
        Setting.Adjustment second = first == a ? b : a;
        String used = shown(apply(second, apply(first, ratio)));
        String otherwise = shown(apply(first, apply(second, ratio)));
        if (used.equals(otherwise)) {
            return;
        }
        Text f = Labels.of(first);
        Text s = Labels.of(second);
        doubts.add("adjustments-meet", other.rule().citation(),
                Text.of("规则“" + one.rule().name() + "”（" + one.rule().at() + "）与“" + other.rule().name() + "”的调整同时适用；情形：" + words.zh() + "。现按先“" + f.zh()
                        + "”后“" + s.zh() + "”，" + shown(ratio) + " 成为 " + used + "；反过来则是 " + otherwise,
                        "the adjustments of rules \"" + one.rule().name() + "\" (" + one.rule().at() + ") and \"" + other.rule().name() + "\" meet, for "
                                + words.en() + ". First \"" + f.en() + "\", then \"" + s.en() + "\" makes " + shown(ratio) + " into " + used
                                + "; the other way round it would be " + otherwise),
                Text.of("查明文件所说的次序", "see which order the document means"));
    }

    private static BigDecimal apply(Setting.Adjustment adjustment, BigDecimal ratio) {
        BigDecimal by = adjustment.by().value();
        BigDecimal result = switch (adjustment.adjusts()) {
            case POINTS -> ratio.add(by);
            case PERSON_SHARE -> BigDecimal.ONE.subtract(BigDecimal.ONE.subtract(ratio).multiply(by));
            case FUND_SHARE, PAYOUT -> ratio.multiply(by);
            case DEDUCTIBLE -> ratio;
        };
        return result.max(BigDecimal.ZERO).min(BigDecimal.ONE);
    }

    private static String shown(BigDecimal ratio) {
        return Ratio.of(ratio.setScale(DECIMALS, RoundingMode.HALF_UP)).toString();
    }
}
