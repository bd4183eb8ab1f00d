package example;

import io.github.baoxiao.RuleBook;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Where the rules come from: the folder {@code rules.folder}, or the class path if none is set. */
@Component
class RuleSource {

    private final String folder;
    private final ResourcePatternResolver resources;

    RuleSource(@Value("${rules.folder:}") String folder, ResourcePatternResolver resources) {
        this.folder = folder;
        this.resources = resources;
    }

    /**
     * A new book.
     *
     * @throws io.github.baoxiao.RuleBookException with every problem of every file
     */
    RuleBook load() {
        return folder.isBlank() ? RuleBook.load(packed()) : RuleBook.load(Path.of(folder));
    }

    /** The rule files on the class path by {@code region/file.drl}, also from a jar in a jar. */
    private Map<String, byte[]> packed() {
        Map<String, byte[]> files = new TreeMap<>();
        try {
            for (Resource file : resources.getResources("classpath*:rules/*/*.drl")) {
                String[] path = file.getURL().getPath().split("/");
                files.put(path[path.length - 2] + "/" + path[path.length - 1], file.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
