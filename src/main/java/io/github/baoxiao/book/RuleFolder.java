package io.github.baoxiao.book;

import io.github.baoxiao.dialect.Limits;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A snapshot of the rule files in a folder: in a root of region folders, or in one region folder.
 *
 * <p>A region folder is one that holds {@code *.drl} itself. What else lies there ({@code cases.csv}, {@code SOURCES.md}) is not read.
 */
final class RuleFolder {

    private final Path root;
    private final Runnable meanwhile;
    private final List<Issue> issues;
    private final SortedMap<String, Path> found = new TreeMap<>();
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private RuleFolder(Path root, Runnable meanwhile, List<Issue> issues) {
        this.root = root;
        this.meanwhile = meanwhile;
        this.issues = issues;
    }

    /** The rule files by {@code region/file.drl}; complete only if no issue was added. */
    static SortedMap<String, byte[]> read(Path dir, List<Issue> issues) {
        return read(dir, () -> { }, issues);
    }

    /** @param meanwhile what happens between reading the files and looking whether they have changed */
    static SortedMap<String, byte[]> read(Path dir, Runnable meanwhile, List<Issue> issues) {
        if (!Files.exists(dir)) {
            return nothing(dir, Text.of("没有这个文件夹", "there is no such folder"), issues);
        }
        if (!Files.isDirectory(dir)) {
            return nothing(dir, Text.of("这是文件，不是文件夹", "this is a file, not a folder"), issues);
        }
        if (!Files.isReadable(dir)) {
            return nothing(dir, Text.of("没有读取这个文件夹的权限", "no permission to read this folder"), issues);
        }
        int before = issues.size();
        try {
            RuleFolder folder = new RuleFolder(dir.toRealPath(), meanwhile, issues);
            folder.readAll();
            if (folder.found.isEmpty() && issues.size() == before) {
                return nothing(dir, Text.of("文件夹中没有规则文件（*.drl）", "the folder holds no rule files (*.drl)"), issues);
            }
            return folder.files;
        } catch (IOException | DirectoryIteratorException e) {
            return nothing(dir, Text.of("读取文件夹时出错", "the folder cannot be read"), issues);
        }
    }

    private static SortedMap<String, byte[]> nothing(Path dir, Text what, List<Issue> issues) {
        issues.add(Issue.of("folder", dir.toString(), what, Text.of("写规则根文件夹，或其中一个地区的文件夹",
                "name the root of the rule folders, or one region folder")));
        return new TreeMap<>();
    }

    private void readAll() throws IOException {
        list();
        SortedMap<String, Path> first = new TreeMap<>(found);
        long size = 0;
        for (Map.Entry<String, Path> entry : first.entrySet()) {
            Optional<byte[]> bytes = bytes(entry.getKey(), entry.getValue());
            bytes.ifPresent(read -> files.put(entry.getKey(), read));
            size += bytes.map(read -> read.length).orElse(0);
            if (size > Limits.BOOK_BYTES) {
                issues.add(FileKeys.tooMuch(entry.getKey()));
                return;
            }
        }
        meanwhile.run();
        if (!hasStayed(first)) {
            issue("folder-changed", root.toString(), Text.of("读取过程中文件有变动", "files changed while they were read"),
                    Text.of("请重新载入", "load again"));
        }
    }

    /** Whether the same files are still there with the same content: an editor may save, or a copy arrive, in the middle. */
    private boolean hasStayed(SortedMap<String, Path> first) {
        List<Issue> ignored = new ArrayList<>();
        RuleFolder again = new RuleFolder(root, () -> { }, ignored);
        try {
            again.list();
        } catch (IOException | DirectoryIteratorException e) {
            return false;
        }
        return again.found.keySet().equals(first.keySet()) && files.entrySet().stream()
                .allMatch(file -> again.bytes(file.getKey(), first.get(file.getKey()))
                        .map(bytes -> Arrays.equals(bytes, file.getValue())).orElse(false));
    }

    private void list() throws IOException {
        List<Path> entries = entries(root);
        List<Path> here = entries.stream().filter(RuleFolder::isRuleFile).toList();
        if (!here.isEmpty() && !isRoot(here, entries)) {
            Path name = root.getFileName();
            region(name == null ? "" : name.toString(), root, entries);
            return;
        }
        for (Path stray : here) {
            issue("folder", shown(stray), Text.of("这里和下级文件夹中都有规则文件，其中一处放错了",
                    "rule files stand here and in folders below: one of the two is misplaced"),
                    Text.of("这里是规则根文件夹，就把此文件移入一个地区文件夹；这里是地区文件夹，就把下级文件夹移走",
                            "if this is the root, move this file into a region folder; if it is a region folder, move the folders below away"));
        }
        for (Path entry : entries) {
            if (isInside(entry) && Files.isDirectory(entry)) {
                List<Path> inside = Files.isReadable(entry) ? entries(entry) : List.of();
                if (!Files.isReadable(entry)) {
                    issue("folder", shown(entry), Text.of("没有读取这个文件夹的权限", "no permission to read this folder"), Text.NONE);
                } else if (inside.stream().anyMatch(RuleFolder::isRuleFile)) {
                    region(entry.getFileName().toString(), entry, inside);
                } else {
                    inside.forEach(file -> lookAlike(entry.getFileName() + "/", file));
                }
            } else if (Files.isDirectory(entry) && !isHidden(entry.getFileName().toString())) {
                leadsOut("folder", entry.getFileName() + "/");
            } else if (!isRuleFile(entry)) {
                lookAlike("", entry);
            }
        }
    }

    /**
     * Whether a folder with rule files may yet be a root, and they went astray: it has more region folders than rule files, or they have the
     * {@code region.drl} that it lacks. With a {@code region.drl} of its own it is a region folder, and an old and a new copy inside do not
     * make it a root.
     */
    private boolean isRoot(List<Path> here, List<Path> entries) throws IOException {
        boolean isRegion = here.stream().anyMatch(RuleFolder::isRegionFile);
        int regions = 0;
        boolean named = false;
        for (Path entry : entries) {
            if (isInside(entry) && Files.isDirectory(entry) && Files.isReadable(entry)) {
                List<Path> inside = entries(entry);
                regions += inside.stream().anyMatch(RuleFolder::isRuleFile) ? 1 : 0;
                named |= inside.stream().anyMatch(RuleFolder::isRegionFile);
            }
        }
        return isRegion ? regions > here.size() + 1 : regions > here.size() || named;
    }

    private static boolean isRegionFile(Path entry) {
        return entry.getFileName().toString().equals("region.drl");
    }

    private void leadsOut(String code, String key) {
        issue(code, key, Text.of("链接指向文件夹之外", "a link that leads out of the folder"), Text.of("放入文件本身", "put the file itself here"));
    }

    private void region(String region, Path dir, List<Path> entries) throws IOException {
        if (!FileKeys.isRegion(region)) {
            issue("folder", shown(dir), Text.of("地区文件夹名只能用英文字母、数字、_ 和 -：" + FileKeys.shown(region),
                    "the name of a region folder has letters a to z, digits, _ and - only: " + FileKeys.shown(region)), Text.of("如 hohhot", "such as hohhot"));
        }
        Map<String, String> seen = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Path entry : entries) {
            String name = entry.getFileName().toString();
            String key = region + "/" + name;
            if (!isRuleFile(entry)) {
                lookAlike(region + "/", entry);
                if (isInside(entry) && Files.isDirectory(entry) && entries(entry).stream().anyMatch(RuleFolder::isRuleFile)) {
                    issue("folder", key, Text.of("地区文件夹内的子文件夹中有规则文件", "rule files in a folder inside a region folder"),
                            Text.of("把规则文件直接放在地区文件夹中", "put them directly into the region folder"));
                }
            } else if (seen.putIfAbsent(name, name) != null) {
                issues.add(FileKeys.inCaseOnly(key, seen.get(name)));
            } else if (found.size() == Limits.FILES) {
                issues.add(FileKeys.tooMany(key));
                return;
            } else {
                found.put(key, entry);
            }
        }
    }

    private Optional<byte[]> bytes(String key, Path file) {
        if (!isInside(file)) {
            leadsOut("file-name", key);
            return Optional.empty();
        }
        if (!Files.isRegularFile(file)) {       // reading a pipe would wait for a writer, and a device might never end
            issue("file", key, Text.of("这不是普通文件", "this is no ordinary file"), Text.of("放入文件本身", "put the file itself here"));
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(Limits.FILE_BYTES + 1);
            if (bytes.length > Limits.FILE_BYTES) {
                issues.add(FileKeys.tooLarge(key));
                return Optional.empty();
            }
            return Optional.of(bytes);
        } catch (IOException e) {
            issue("file", key, Text.of("文件不能读取", "the file cannot be read"), Text.of("检查文件的权限", "check its permissions"));
            return Optional.empty();
        }
    }

    private void lookAlike(String prefix, Path entry) {
        String name = entry.getFileName().toString();
        String lower = name.toLowerCase(Locale.ROOT);
        boolean alike = lower.endsWith(".drl") && !name.endsWith(".drl") || lower.endsWith(".drl.txt") || lower.endsWith(".rdrl");
        if (alike && !isHidden(name) && !Files.isDirectory(entry)) {
            issue("file-name", prefix + name, Text.of("这个文件不会被读取：文件名不以 .drl 结尾", "this file is not read: its name does not end in .drl"),
                    Text.of("改名为 *.drl，或移走", "rename it to *.drl, or move it away"));
        }
    }

    private boolean isInside(Path entry) {
        try {
            return !Files.isSymbolicLink(entry) || entry.toRealPath().startsWith(root);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isRuleFile(Path entry) {
        String name = entry.getFileName().toString();
        return name.endsWith(".drl") && !isHidden(name) && !Files.isDirectory(entry);
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.startsWith("~") || name.endsWith("~");
    }

    private static List<Path> entries(Path dir) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(dir)) {
            stream.forEach(entries::add);
        }
        entries.removeIf(entry -> isHidden(entry.getFileName().toString()));
        entries.sort(Comparator.comparing(entry -> entry.getFileName().toString()));
        return entries;
    }

    private String shown(Path path) {
        return path.equals(root) ? String.valueOf(root.getFileName()) : root.relativize(path).toString().replace('\\', '/');
    }

    private void issue(String code, String at, Text what, Text hint) {
        issues.add(Issue.of(code, FileKeys.shown(at), what, hint));
    }
}
