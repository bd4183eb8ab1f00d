package io.github.baoxiao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files that hold to the letter what the library says. {@code mvn -o test -Dbaoxiao.goldens=write} writes them anew; the difference is then
 * read, and committed with the change that made it.
 */
public final class Goldens {

    private static final boolean WRITE = "write".equals(System.getProperty("baoxiao.goldens"));

    private Goldens() {
    }

    /** Compares, or writes the file if that was asked for. */
    public static void agree(Path golden, String actual) {
        try {
            if (WRITE) {
                Files.createDirectories(golden.toAbsolutePath().getParent());
                Files.writeString(golden, actual);
            }
            String expected = Files.exists(golden) ? Files.readString(golden) : "";
            assertThat(actual).as("%n%nIf that is meant: mvn -o test -Dbaoxiao.goldens=write writes %s%n", golden).isEqualTo(expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
