package io.github.baoxiao.rules;

/**
 * A named figure that a deductible is a share of: {@code index("社会平均工资")} of the region, {@code own("ownAnnualSalary")} of the person.
 *
 * @param name the name, as the region file or the claim writes it
 * @param own whether the claim brings it, and not the region file
 */
public record Index(String name, boolean own) {
}
