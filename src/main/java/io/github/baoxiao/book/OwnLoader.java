package io.github.baoxiao.book;

import io.github.baoxiao.rules.Benefits;

import java.util.function.Supplier;

/**
 * Runs Drools with the class loader this library came from: Drools looks for its parts through the thread's, which in a host may be any,
 * or none.
 */
final class OwnLoader {

    private OwnLoader() {
    }

    /** The class loader of the rule vocabulary. */
    static ClassLoader loader() {
        return Benefits.class.getClassLoader();
    }

    /** What the work returns; the thread's class loader is as before afterwards. */
    static <T> T call(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
