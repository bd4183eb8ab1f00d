package io.github.baoxiao.wrong.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** State that outlives a call. */
final class Remembers {

    static final long[] OPEN_ARRAY = {1};
    static final ConcurrentHashMap<String, Long> MADE_TO_CHANGE = new ConcurrentHashMap<>();
    static final List<String> CHANGES_INSIDE = new ArrayList<>();
    static long last;

    private Remembers() {
    }

    static long remember(long next) {
        long before = last;
        last = next;
        return before;
    }
}
