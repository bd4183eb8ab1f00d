package io.github.baoxiao.dialect;

import io.github.baoxiao.rules.Statement;

import java.util.Comparator;

/**
 * A term and the rule that states it.
 *
 * @param rule who says so
 * @param statement what it says
 */
public record Stated(RuleText rule, Statement statement) {

    /** The order of the files, whatever the order in which rules fired. */
    public static final Comparator<Stated> ORDER = Comparator.comparing(Stated::rule, RuleText.ORDER);
}
