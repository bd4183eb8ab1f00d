/**
 * Case tables: claims and what must come of them, one a row, in {@code cases.csv} beside the rules of a region.
 *
 * <p>Start with CaseTable. Tables are settled through {@link io.github.baoxiao.RuleBook} like any other
 * claim. The only package that uses FastCSV, which is an optional dependency: a host that runs tables adds
 * {@code de.siegmar:fastcsv}.
 *
 * <p>Everything here is immutable and safe to share between threads. Nothing takes null or returns it.
 */
@NullMarked
package io.github.baoxiao.cases;

import org.jspecify.annotations.NullMarked;
