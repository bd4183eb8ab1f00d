package io.github.baoxiao.terms;

import io.github.baoxiao.issue.Text;

/**
 * Something a rule added to the terms of another: points, a factor. The terms of the clause already contain it; this says so to a person.
 *
 * @param what what it changed, and by how much
 * @param rule who said so
 */
public record Adjustment(Text what, Citation rule) {
}
