package io.github.baoxiao;

import io.github.baoxiao.json.ClaimJson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder of the test resources with the rules of one region and claims beside them: {@code published/HMB-feng}. */
record CaseFolder(Path path) {

    static CaseFolder of(String folder) {
        try {
            return new CaseFolder(Path.of(CaseFolder.class.getResource("/" + folder).toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(folder, e);
        }
    }

    /** The only claim of the folder. */
    Breakdown settle() {
        return settle("claim.json");
    }

    Breakdown settle(String claim) {
        return book().settle(read(claim));
    }

    /** Claims of one person, in order. */
    List<Breakdown> settleAll(String... claims) {
        return book().settleAll(Arrays.stream(claims).map(this::read).toList());
    }

    private Claim read(String claim) {
        return ClaimJson.read(path.resolve(claim));
    }

    private RuleBook book() {
        TreeMap<String, byte[]> files = new TreeMap<>();
        String region = path.getFileName().toString().replace('.', '-');
        try (Stream<Path> rules = Files.list(path)) {
            for (Path file : rules.filter(one -> one.toString().endsWith(".drl")).toList()) {
                files.put(region + "/" + file.getFileName(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return RuleBook.load(files);
    }
}
