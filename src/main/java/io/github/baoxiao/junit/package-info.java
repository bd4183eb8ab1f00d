/**
 * Case tables as tests of JUnit 5: a host that edits rules runs their tables with its own tests. JUnit and FastCSV are optional
 * dependencies, which the host adds.
 *
 * <p>Everything here is safe to share between threads. Nothing takes null or returns it.
 */
@NullMarked
package io.github.baoxiao.junit;

import org.jspecify.annotations.NullMarked;
