/**
 * The command line: reads files, calls the library, prints, and says how it went by its exit code. The only package that uses picocli.
 *
 * <p>Every stream is UTF-8 whatever the platform says. Results go to standard output and nothing else does; what is wrong goes to standard
 * error, never with a value of a claim and never as a stack trace. Nothing here takes null or returns it, and nothing is shared between threads.
 */
@NullMarked
package io.github.baoxiao.cli;

import org.jspecify.annotations.NullMarked;
