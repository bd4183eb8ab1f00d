package io.github.baoxiao.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** One call of the command line and what came of it. */
record Call(int exitCode, String out, String err) {

    private static final Map<String, String> ENGLISH = Map.of("LANG", "en_US.UTF-8");

    /** A call in English with nothing on standard input. */
    static Call of(String... args) {
        return reading("", args);
    }

    /** A call with something on standard input. */
    static Call reading(String input, String... args) {
        return of(input.getBytes(StandardCharsets.UTF_8), ENGLISH, Screen.NONE, args);
    }

    /** A call in an environment. */
    static Call in(Map<String, String> environment, String... args) {
        return of(new byte[0], environment, Screen.NONE, args);
    }

    /** A call that somebody watches. */
    static Call watched(Screen screen, String... args) {
        return of(new byte[0], ENGLISH, screen, args);
    }

    private static Call of(byte[] input, Map<String, String> environment, Screen screen, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(new ByteArrayInputStream(input), new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8), Language.spoken(List.of(args), environment), screen);
        int exitCode = Main.run(List.of(args), console);
        return new Call(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
