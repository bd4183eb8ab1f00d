package io.github.baoxiao.book;

import io.github.baoxiao.rules.Statement;

/**
 * A term and the rule that states it.
 *
 * @param rule who says so
 * @param statement what it says
 */
record Stated(RuleText rule, Statement statement) {
}
