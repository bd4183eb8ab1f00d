package io.github.baoxiao;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A shipped region folder somewhere else, to be changed in something: its rules, without its cases. */
public final class ShippedRules {

    private ShippedRules() {
    }

    public static Path copy(String region, Path root) throws IOException {
        Path copy = Files.createDirectories(root.resolve(region));
        try (Stream<Path> files = Files.list(Path.of("rules", region))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".drl")).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }
}
