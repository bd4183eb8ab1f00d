package io.github.baoxiao.bench;

/**
 * The fact the plain Drools rules look at.
 *
 * @param level the level of the hospital
 * @param retired whether the person is retired
 * @param admission the number of the admission, at most 3
 */
public record Stay(String level, boolean retired, int admission) {

    /** The level, as a bean property. */
    public String getLevel() {
        return level;
    }

    /** Whether the person is retired, as a bean property. */
    public boolean isRetired() {
        return retired;
    }

    /** The admission, as a bean property. */
    public int getAdmission() {
        return admission;
    }
}
