package io.github.baoxiao.cli;

import io.github.baoxiao.issue.Text;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/** The FILE and DIR arguments: what can be told of them before anything is read. */
final class Place {

    /** The FILE that is standard input. */
    static final String STANDARD_INPUT = "-";

    private static final String ONE_CLAIM = ".json";
    private static final String CLAIM_A_LINE = ".jsonl";
    private static final Text NOT_A_NAME = Text.of("当前语言环境读不出这个文件名；请设置 LC_ALL=C.UTF-8 后重试",
            "this name cannot be read in the present locale; set LC_ALL=C.UTF-8 and try again");

    private Place() {
    }

    /** Why claims cannot be read from there; no words if nothing speaks against it. */
    static Text problemOfClaims(String file) {
        if (file.equals(STANDARD_INPUT)) {
            return Text.NONE;
        }
        try {
            return problemOfClaims(file, Path.of(file));
        } catch (InvalidPathException e) {
            return NOT_A_NAME;
        }
    }

    private static Text problemOfClaims(String file, Path path) {
        if (path.toString().equals("/dev/stdin") || path.toString().equals("/dev/fd/0")) {
            return Text.of("标准输入写作 -", "write - for standard input");
        }
        if (!Files.exists(path)) {
            return Text.of("没有这个文件", "there is no such file");
        }
        if (Files.isDirectory(path)) {
            return Text.of("这是文件夹，不是文件", "this is a folder, not a file");
        }
        if (!hasOneClaim(file) && !endsIn(file, CLAIM_A_LINE)) {
            return Text.of("文件名须以 .json（一份申请）或 .jsonl（每行一份）结尾", "its name must end in .json (one claim) or .jsonl (one claim a line)");
        }
        return Files.isReadable(path) ? Text.NONE : Text.of("没有读取这个文件的权限", "no permission to read this file");
    }

    /** Why rules cannot be read from there; no words if it is a folder. What is in the folder is for the library to judge. */
    static Text problemOfRules(String dir) {
        return problemOfFolder(dir, Text.of("没有这个文件夹；规则文件夹写 --rules DIR", "there is no such folder; name the rules as --rules DIR"));
    }

    /** The same of a folder that is an argument by itself. */
    static Text problemOfFolder(String dir) {
        return problemOfFolder(dir, Text.of("没有这个文件夹", "there is no such folder"));
    }

    private static Text problemOfFolder(String dir, Text missing) {
        try {
            Path path = Path.of(dir);
            if (!dir.isEmpty() && Files.isDirectory(path)) {
                return Text.NONE;
            }
            return !dir.isEmpty() && Files.exists(path) ? Text.of("这是文件，不是文件夹", "this is a file, not a folder") : missing;
        } catch (InvalidPathException e) {
            return NOT_A_NAME;
        }
    }

    /** Whether the file holds one claim, not one a line. */
    static boolean hasOneClaim(String file) {
        return endsIn(file, ONE_CLAIM);
    }

    private static boolean endsIn(String file, String ending) {
        return file.toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
