package io.github.baoxiao.settlement;

import io.github.baoxiao.terms.Terms;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes terms ready for the kernel, out of stages that other terms have too: of a city's thousand situations most share most, and a
 * processor's cache is small. Safe for many threads.
 */
public final class Plans {

    private static final int MOST = 20_000;

    private final Map<PaymentPlan.Key, List<PaymentPlan>> stages = new ConcurrentHashMap<>();

    /** The terms, made ready. */
    public Plan of(Terms terms) {
        if (stages.size() >= MOST) {
            stages.clear();
        }
        return new Plan(terms, key -> stages.computeIfAbsent(key, PaymentPlan::of));
    }
}
