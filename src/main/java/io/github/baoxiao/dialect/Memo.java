package io.github.baoxiao.dialect;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Keeps answers, up to a bound; beyond it, it starts anew. Two threads may find the same answer at once, which does no harm.
 *
 * @param <K> what is asked
 * @param <V> what is answered, the same whenever the same is asked
 */
public final class Memo<K, V> {

    private static final int MOST = 20_000;

    private final Map<K, V> answers = new ConcurrentHashMap<>();

    /** The answer that is known, or the one that is found now and kept. */
    public V get(K key, Supplier<V> answer) {
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
