package io.github.baoxiao;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** Refuses null at the door, by the name of what is missing. */
final class Nulls {

    private Nulls() {
    }

    /**
     * Refuses each value that is null.
     *
     * @param names what they are called, in the same order, parted by a comma and a blank
     * @throws NullPointerException that names the first of them
     */
    static void refuse(String names, @Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                throw new NullPointerException(names.split(", ")[i] + " is null");
            }
        }
    }

    /**
     * Refuses a map with a key or a value that is null.
     *
     * @param name what the map is called
     * @throws NullPointerException that names it, and a key only by saying that it is one
     */
    static void refuseIn(String name, Map<?, ?> map) {
        map.forEach((key, value) -> refuse(name + ": a key, " + name + ": a value", key, value));
    }
}
