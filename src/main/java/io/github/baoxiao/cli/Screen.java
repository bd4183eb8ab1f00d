package io.github.baoxiao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Whether somebody is watching.
 *
 * @param err whether standard error is a terminal, on which a line can be rewritten
 * @param out whether the results are on a terminal, too
 * @param ticker nanoseconds from some beginning; only what is shown depends on it
 */
record Screen(boolean err, boolean out, LongSupplier ticker) {

    /** Nobody is watching. */
    static final Screen NONE = new Screen(false, false, () -> 0);

    private static final int KIND_OF_FILE = 0170000;
    private static final int CHARACTER_DEVICE = 0020000;

    /**
     * The screen of this process. The JDK says only whether standard input and output are a terminal, and from version 22 on not even that;
     * standard error is asked by its device, {@code /dev/stderr}. Where there is no such name, on Windows, there is no screen.
     */
    static Screen ofProcess(Map<String, String> environment) {
        String terminal = environment.getOrDefault("TERM", "dumb");
        if (terminal.equals("dumb") || environment.containsKey("CI")) {
            return NONE;
        }
        return new Screen(isTerminal("/dev/stderr"), isTerminal("/dev/stdout"), Progress.ticker());
    }

    /** A device for characters that is not the one to throw things away. */
    private static boolean isTerminal(String device) {
        try {
            Path path = Path.of(device);
            int mode = (Integer) Files.getAttribute(path, "unix:mode");
            return (mode & KIND_OF_FILE) == CHARACTER_DEVICE
                    && !Files.getAttribute(path, "unix:rdev").equals(Files.getAttribute(Path.of("/dev/null"), "unix:rdev"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }
}
