package io.github.baoxiao.cli;

/** How a command ends. */
final class ExitCode {

    /** Everything asked for was done. */
    static final int DONE = 0;

    /** A claim or a rule book was refused, or the program failed. */
    static final int REFUSED = 1;

    /** The call makes no sense, or names what cannot be read. */
    static final int USAGE = 2;

    private ExitCode() {
    }
}
