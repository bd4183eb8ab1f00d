package io.github.baoxiao.book;

import io.github.baoxiao.dialect.Memo;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The answers of late, by the two numbers they {@linkplain Answer#isTo are to}: a table in front of a {@link Memo} that is found in
 * without making a key, with a few places for each. An answer may be pushed out by another at any time.
 */
final class Recent {

    private static final int PLACES = 4096;
    private static final int TRIES = 8;
    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

    private final AtomicReferenceArray<@Nullable Answer> answers = new AtomicReferenceArray<>(PLACES);

    @Nullable Answer get(long situation, long asked) {
        int home = home(situation, asked);
        for (int i = 0; i < TRIES; i++) {
            Answer answer = answers.getAcquire(home + i & PLACES - 1);
            if (answer == null || answer.isTo(situation, asked)) {
                return answer;
            }
        }
        return null;
    }

    /** Keeps an answer that is to these numbers. */
    void put(long situation, long asked, Answer answer) {
        int home = home(situation, asked);
        int free = 0;
        while (free < TRIES && answers.getAcquire(home + free & PLACES - 1) != null) {
            free++;
        }
        answers.setRelease(home + free % TRIES & PLACES - 1, answer);
    }

    private static int home(long situation, long asked) {
        return (int) ((situation * MIX ^ asked) * MIX >>> 52);
    }
}
