package io.github.baoxiao.wrong.money;

import java.util.List;

/** Floating-point numbers in every place where one can hide. */
public final class PaysDoubles {

    private final float field = 1;
    private final double[] array = {};
    private final List<Double> boxed = List.of();

    private double returned() {
        return array.length;
    }

    private static long taken(float factor) {
        return factor > 1 ? 1 : 0;
    }

    long called(long cents) {
        return (long) Math.floor(cents) + boxed.size() + taken(field) + (long) returned();
    }
}
