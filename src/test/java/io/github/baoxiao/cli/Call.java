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
        return of(input.getBytes(StandardCharsets.UTF_8), ENGLISH, args);
    }

    /** A call in an environment. */
    static Call in(Map<String, String> environment, String... args) {
        return of(new byte[0], environment, args);
    }

    private static Call of(byte[] input, Map<String, String> environment, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.run(List.of(args), new ByteArrayInputStream(input), new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8), environment);
        return new Call(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
