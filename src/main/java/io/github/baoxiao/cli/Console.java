package io.github.baoxiao.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * What a command talks to.
 *
 * @param in standard input
 * @param out standard output, for results
 * @param err standard error, for everything else
 * @param language the language to speak, unless the arguments ask for another
 * @param screen whether somebody is watching
 */
record Console(InputStream in, PrintStream out, PrintStream err, Language language, Screen screen) {

    /** Whether standard output takes no more: its reader has gone, or the disk is full. What was written so far is passed on first. */
    boolean isClosed() {
        return out.checkError();
    }
}
