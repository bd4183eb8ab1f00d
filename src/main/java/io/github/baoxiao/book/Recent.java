package io.github.baoxiao.book;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The answers of late, by two numbers: a table in front of a {@link Memo} that is found in without making a key. An answer may be pushed
 * out by another at any time.
 */
final class Recent<V> {

    private static final int PLACES = 4096;
    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

    private final AtomicReferenceArray<@Nullable Entry<V>> entries = new AtomicReferenceArray<>(PLACES);

    private record Entry<V>(long one, long other, V answer) {
    }

    @Nullable V get(long one, long other) {
        Entry<V> entry = entries.getAcquire(place(one, other));
        return entry != null && entry.one == one && entry.other == other ? entry.answer : null;
    }

    void put(long one, long other, V answer) {
        entries.setRelease(place(one, other), new Entry<>(one, other, answer));
    }

    private static int place(long one, long other) {
        return (int) ((one * MIX ^ other) * MIX >>> 52);
    }
}
