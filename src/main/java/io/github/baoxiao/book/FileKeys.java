package io.github.baoxiao.book;

import io.github.baoxiao.dialect.Limits;
import io.github.baoxiao.dialect.SourceText;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Files handed over in memory, held to what holds for files in a folder: their number, size and names. */
final class FileKeys {

    private static final Pattern REGION = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_-]{0," + (Limits.FOLDER_NAME - 1) + "}");
    private static final Pattern FILE = Pattern.compile("(?![.~])[^/\\\\\\p{Cntrl}]{1," + Limits.FILE_NAME + "}(?<=\\.drl)");

    private FileKeys() {
    }

    /** Whether that can be the name of a region folder. */
    static boolean isRegion(String name) {
        return REGION.matcher(name).matches();
    }

    /** The files that can be read, copied; an issue for every other. None if there are too many of them, or too much in them. */
    static SortedMap<String, byte[]> accepted(Map<String, byte[]> files, List<Issue> issues) {
        SortedMap<String, byte[]> accepted = new TreeMap<>();
        if (files.size() > Limits.FILES) {
            issues.add(tooMany(""));
            return accepted;
        }
        long bytes = 0;
        Map<String, String> seen = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Map<String, String> regions = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
            String key = file.getKey();
            String region = key.substring(0, Math.max(0, key.indexOf('/')));
            String before = seen.putIfAbsent(key, key);
            String sameRegion = regions.putIfAbsent(region, region);
            bytes += file.getValue().length;
            if (!isRegion(region) || !isFile(key.substring(region.length() + 1))) {
                issues.add(Issue.of("file-name", shown(key), Text.of("文件名须为 region/file.drl", "a key is region/file.drl"),
                        isRegion(region) ? Text.of("只给出规则文件：文件名以 .drl 结尾，不以 . 或 ~ 开头", "give rule files only: names end in .drl and do not begin with . or ~")
                                : Text.of("文件夹名只用 ASCII 字母、数字、_ 和 -", "folder names are ASCII letters, digits, _ and -")));
            } else if (before != null || sameRegion != null && !sameRegion.equals(region)) {
                issues.add(inCaseOnly(key, before == null ? sameRegion + "/" : before));
            } else if (file.getValue().length > Limits.FILE_BYTES) {
                issues.add(tooLarge(key));
            } else {
                accepted.put(key, file.getValue().clone());
            }
            if (bytes > Limits.BOOK_BYTES) {
                issues.add(tooMuch(key));
                return new TreeMap<>();
            }
        }
        return accepted;
    }

    private static boolean isFile(String name) {
        return FILE.matcher(name).matches() && name.codePoints().noneMatch(SourceText::isUnseen);
    }

    /** A name from outside, which may hold anything: what steers a terminal or hides is replaced. */
    static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.substring(0, Math.min(name.length(), Limits.FOLDER_NAME + Limits.FILE_NAME)).codePoints()
                .forEach(point -> shown.appendCodePoint(SourceText.isUnseen(point) ? 0xFFFD : point));
        return shown.toString();
    }

    static Issue inCaseOnly(String key, String other) {
        return Issue.of("file-name", shown(key), Text.of("与 " + shown(other) + " 只有大小写不同", "differs from " + shown(other) + " in case only"),
                Text.of("改名", "rename it"));
    }

    static Issue tooLarge(String key) {
        return Issue.of("file-size", shown(key), Text.of("文件超过 1 MB", "the file is larger than 1 MB"), Text.of("拆成几个文件", "split it"));
    }

    static Issue tooMany(String at) {
        return Issue.of("folder", shown(at), Text.of("规则文件超过 " + Limits.FILES + " 个", "there are more than " + Limits.FILES + " rule files"),
                Text.of("分成几个文件夹载入", "load them as several folders"));
    }

    static Issue tooMuch(String at) {
        String megabytes = String.valueOf(Limits.BOOK_BYTES >> 20);
        return Issue.of("file-size", shown(at), Text.of("到此文件为止，规则文件合计超过 " + megabytes + " MB",
                "up to this file the rule files are larger than " + megabytes + " MB together"),
                Text.of("分成几个文件夹载入", "load them as several folders"));
    }
}
