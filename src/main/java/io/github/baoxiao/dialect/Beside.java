package io.github.baoxiao.dialect;

import io.github.baoxiao.rules.Setting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which settings of one term stand beside each other; of all others there is one at a time. */
public final class Beside {

    private Beside() {
    }

    /**
     * Whether several settings of one term all stand: covered situations and remarks, which are lists that several rules may add to, codes
     * if they are the same, and adjustments that each give a reason of their own.
     *
     * @param settings one or more, of the same term
     */
    public static boolean stand(List<Setting> settings) {
        return accumulates(settings.get(0)) || areTheSameCodes(settings) || isReasonedApart(settings);
    }

    private static boolean accumulates(Setting setting) {
        return setting instanceof Setting.CoveredSituations || setting instanceof Setting.Remark;
    }

    /** Each rule of a region file begins with its codes; they say which region it is, and do not add to it. */
    private static boolean areTheSameCodes(List<Setting> rivals) {
        Set<Set<String>> codes = new HashSet<>();
        for (Setting rival : rivals) {
            if (!(rival instanceof Setting.Codes some)) {
                return false;
            }
            codes.add(Set.copyOf(some.codes()));
        }
        return codes.size() == 1;
    }

    private static boolean isReasonedApart(List<Setting> rivals) {
        Set<String> reasons = new HashSet<>();
        for (Setting rival : rivals) {
            if (!(rival instanceof Setting.Adjustment adjustment) || adjustment.reason().isEmpty() || !reasons.add(adjustment.reason())) {
                return false;
            }
        }
        return true;
    }
}
