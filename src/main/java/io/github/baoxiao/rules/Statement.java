package io.github.baoxiao.rules;

/**
 * One term a rule states, and what it is stated about.
 *
 * @param target what it is about
 * @param setting the term
 */
public record Statement(Target target, Setting setting) {
}
