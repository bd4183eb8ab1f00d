package hosts;

import io.github.baoxiao.Claim;
import io.github.baoxiao.RuleBook;
import io.github.baoxiao.RuleBookException;
import io.github.baoxiao.json.ClaimJson;
import io.github.baoxiao.money.Money;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Two books of the same region side by side: neither changes the other, and one that cannot be loaded changes nothing. */
class SeveralBooks {

    public static void main(String[] args) throws IOException {
        Path root = Path.of(args[0]);
        Claim claim = ClaimJson.read(root.resolve("examples/claims/resident-three-layers.json"));
        Map<String, byte[]> files = files(root.resolve("rules/yubei"));

        RuleBook shipped = RuleBook.load(files);
        Money paid = shipped.settle(claim).funds();
        RuleBook edited = RuleBook.load(edited(files, "percent(50)"));
        Money other = edited.settle(claim).funds();
        check(!paid.equals(other) && !shipped.hash().equals(edited.hash()), "the edited book settles as the shipped one");
        try {
            RuleBook.load(edited(files, "percent(500)"));
            check(false, "500% was accepted");
        } catch (RuleBookException e) {
            check(e.issues().get(0).code().equals("ratio"), e.getMessage());
        }
        for (RuleBook book : List.of(shipped, edited, RuleBook.load(files))) {
            check(book.settle(claim).funds().equals(book == edited ? other : paid), "a book has changed");
        }
        System.out.println(paid + " and " + other);
    }

    /** The files with the first ratio of the basic insurance replaced. */
    private static Map<String, byte[]> edited(Map<String, byte[]> files, String ratio) {
        Map<String, byte[]> edited = new TreeMap<>(files);
        edited.computeIfPresent("yubei/resident.drl", (key, bytes) -> new String(bytes, StandardCharsets.UTF_8)
                .replaceFirst("percent\\(\\d+\\)", ratio).getBytes(StandardCharsets.UTF_8));
        return edited;
    }

    private static Map<String, byte[]> files(Path region) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> inside = Files.list(region)) {
            for (Path file : inside.filter(one -> one.toString().endsWith(".drl")).toList()) {
                files.put(region.getFileName() + "/" + file.getFileName(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalStateException(otherwise);
        }
    }
}
