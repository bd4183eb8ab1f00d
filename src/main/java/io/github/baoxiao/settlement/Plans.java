package io.github.baoxiao.settlement;

import io.github.baoxiao.terms.Terms;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes terms ready for the kernel, out of turns that other terms have too: of a city's thousand situations most share most, and a
 * processor's cache is small. Safe for many threads.
 */
public final class Plans {

    private static final int MOST = 20_000;

    private final Map<Turn.Key, Turn> turns = new ConcurrentHashMap<>();

    /** The terms, made ready. */
    public Plan of(Terms terms) {
        if (turns.size() >= MOST) {
            turns.clear();
        }
        return new Plan(terms, key -> turns.computeIfAbsent(key, Turn::new));
    }
}
