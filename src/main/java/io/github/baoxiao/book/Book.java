package io.github.baoxiao.book;

import io.github.baoxiao.dialect.Limits;
import io.github.baoxiao.dialect.SourceText;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** All region folders of a root, loaded together: either all of them are right, or there is no book. */
public final class Book {

    private final List<RegionBook> regions;
    private final String hash;
    private final int[] stems;
    /** In the order of the stems; wrapped once, not for each claim. */
    private final List<Optional<RegionBook>> byStem;

    private Book(List<RegionBook> regions, String hash) {
        this.regions = List.copyOf(regions);
        this.hash = hash;
        SortedMap<Integer, RegionBook> sorted = new TreeMap<>();
        regions.forEach(region -> region.codes().forEach(code -> sorted.put(Integer.valueOf(Codes.stem(code)), region)));
        this.stems = sorted.keySet().stream().mapToInt(Integer::intValue).toArray();
        this.byStem = sorted.values().stream().map(Optional::of).toList();
    }

    /**
     * The rules of a root of region folders, or of one region folder.
     *
     * @throws BookException with every problem of every file
     */
    public static Book load(Path folder) {
        List<Issue> issues = new ArrayList<>();
        SortedMap<String, byte[]> files = RuleFolder.read(folder, issues);
        if (!issues.isEmpty()) {
            throw new BookException(issues);
        }
        return load(files);
    }

    /**
     * The rules of these files.
     *
     * @param files by {@code region/file.drl}
     * @throws BookException with every problem of every file
     */
    public static Book load(Map<String, byte[]> files) {
        List<Issue> issues = new ArrayList<>();
        SortedMap<String, SortedMap<String, SourceText>> regions = new TreeMap<>();
        SortedMap<String, byte[]> snapshot = FileKeys.accepted(files, issues);
        snapshot.forEach((key, bytes) -> SourceText.decode(key, bytes, issues).ifPresent(text ->
                regions.computeIfAbsent(key.substring(0, key.indexOf('/')), region -> new TreeMap<>()).put(key, text)));
        if (snapshot.isEmpty() && issues.isEmpty()) {
            issues.add(Issue.of("no-rules", "", Text.of("没有规则文件", "there are no rule files"), Text.NONE));
        }
        List<RegionBook> books = new ArrayList<>();
        try {
            Set<String> unread = new HashSet<>();
            issues.forEach(issue -> unread.add(issue.at().replaceAll("/.*", "")));
            SortedMap<String, RuleSet> sets = new TreeMap<>();
            int rules = 0;
            for (Map.Entry<String, SortedMap<String, SourceText>> region : regions.entrySet()) {
                RuleSet set = RegionBook.read(region.getKey(), region.getValue(), !unread.contains(region.getKey()), issues);
                sets.put(region.getKey(), set);
                rules += set.rules().size();
                if (rules > Limits.BOOK_RULES) {
                    issues.add(tooManyRules(region.getKey()));
                    break;
                }
            }
            Proof proof = new Proof(issues);
            if (rules <= Limits.BOOK_RULES) {
                sets.values().forEach(own -> books.add(RegionBook.of(own, sets, proof, issues)));
            }
            issues.replaceAll(RulePlaces.of(sets.values())::locate);
        } catch (LinkageError | ServiceConfigurationError e) {
            throw HostFault.of(issues, e);
        }
        checkCodes(books, issues);
        if (!issues.isEmpty()) {
            throw new BookException(issues);
        }
        return new Book(books, hash(snapshot));
    }

    private static Issue tooManyRules(String region) {
        return Issue.of("too-many", region + "/", Text.of("到此地区为止，规则超过 " + Limits.BOOK_RULES + " 条",
                "up to this region there are more than " + Limits.BOOK_RULES + " rules"),
                Text.of("分成几个规则集载入", "load them as several books"));
    }

    private static void checkCodes(List<RegionBook> books, List<Issue> issues) {
        Map<String, String> owners = new HashMap<>();
        for (RegionBook book : books) {
            for (String code : book.codes()) {
                String owner = owners.putIfAbsent(code, book.name());
                if (owner != null) {
                    String at = book.policies().stream().map(Policy::settings).filter(settings -> settings.codes().contains(code)).findFirst()
                            .map(RegionSettings::at).orElse(book.name() + "/");
                    issues.add(book.locate(Issue.of("region", at, Text.of("代码 " + code + " 已由 " + owner + "/ 使用",
                            "the code " + code + " is already that of " + owner + "/"), Text.of("一个代码只属于一个文件夹",
                                    "a code belongs to one folder"))));
                }
            }
        }
    }

    /** The hash of all files: names and bytes, in the order of the names. */
    private static String hash(SortedMap<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((key, bytes) -> {
                digest.update((key + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The hash of the files. */
    public String hash() {
        return hash;
    }

    /** All regions, by the name of their folder. */
    public List<RegionBook> regions() {
        return regions;
    }

    /** The same issues, those about rules with column, source line and caret. */
    public List<Issue> locate(List<Issue> issues) {
        return issues.stream().map(issue -> regions.stream().filter(region -> issue.at().startsWith(region.name() + "/")).findFirst()
                .map(region -> region.locate(issue)).orElse(issue)).toList();
    }

    /** The region a six-digit code belongs to: the nearest one that is it or contains it. */
    public Optional<RegionBook> region(int code) {
        int stem = code;
        while (stem > 0 && stem % 100 == 0) {
            stem /= 100;
        }
        for (; stem > 0; stem /= 100) {
            int place = Arrays.binarySearch(stems, stem);
            if (place >= 0) {
                return byStem.get(place);
            }
        }
        return Optional.empty();
    }
}
