/**
 * The command line: reads files, calls the library, prints, and says how it went by its exit code. The only package that uses picocli.
 *
 * <p>Every stream is UTF-8 whatever the platform says. Results go to standard output and nothing else does; what is wrong goes to standard
 * error, never with a value of a claim and never as a stack trace. Nothing here takes null or returns it. Between threads only what does
 * not change is shared; {@link io.github.baoxiao.cli.Pipeline} hands it on.
 */
@NullMarked
package io.github.baoxiao.cli;

import org.jspecify.annotations.NullMarked;
