package io.github.baoxiao.book;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Keeps answers, up to a bound; beyond it, it starts anew. Two threads may find the same answer at once, which does no harm. */
final class Memo<K, V> {

    private static final int MOST = 20_000;

    private final Map<K, V> answers = new ConcurrentHashMap<>();

    V get(K key, Supplier<V> answer) {
        V known = answers.get(key);
        if (known != null) {
            return known;
        }
        V found = answer.get();
        if (answers.size() >= MOST) {
            answers.clear();
        }
        answers.put(key, found);
        return found;
    }
}
