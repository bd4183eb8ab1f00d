package io.github.baoxiao.book;

import io.github.baoxiao.dialect.Memo;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The answers of late, by two numbers: a table in front of a {@link Memo} that is found in without making a key, with a few places for
 * each. An answer may be pushed out by another at any time.
 */
final class Recent<V> {

    private static final int PLACES = 4096;
    private static final int TRIES = 8;
    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

    private final AtomicReferenceArray<@Nullable Entry<V>> entries = new AtomicReferenceArray<>(PLACES);

    private record Entry<V>(long one, long other, V answer) {
    }

    @Nullable V get(long one, long other) {
        int home = home(one, other);
        for (int i = 0; i < TRIES; i++) {
            Entry<V> entry = entries.getAcquire(home + i & PLACES - 1);
            if (entry == null) {
                return null;
            }
            if (entry.one == one && entry.other == other) {
                return entry.answer;
            }
        }
        return null;
    }

    void put(long one, long other, V answer) {
        int home = home(one, other);
        int free = 0;
        while (free < TRIES && entries.getAcquire(home + free & PLACES - 1) != null) {
            free++;
        }
        entries.setRelease(home + free % TRIES & PLACES - 1, new Entry<>(one, other, answer));
    }

    private static int home(long one, long other) {
        return (int) ((one * MIX ^ other) * MIX >>> 52);
    }
}
