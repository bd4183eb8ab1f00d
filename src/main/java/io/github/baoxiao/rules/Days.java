package io.github.baoxiao.rules;

/**
 * A number of days: {@code days(90)}.
 *
 * @param count 1 to 366
 */
public record Days(int count) {
}
