package io.github.baoxiao.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One and then any number more, as a list. */
final class Listed {

    private Listed() {
    }

    static <T> List<T> of(T first, T[] more) {
        List<T> all = new ArrayList<>(more.length + 1);
        all.add(first);
        all.addAll(Arrays.asList(more));
        return List.copyOf(all);
    }
}
