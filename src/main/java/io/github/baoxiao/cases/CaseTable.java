package io.github.baoxiao.cases;

import io.github.baoxiao.RuleBook;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The case table of a region, {@code cases.csv} beside its rules, and what came of each case.
 *
 * <pre>{@code
 * Path rules = Path.of("rules");
 * for (CaseTable table : CaseTable.in(rules, RuleBook.load(rules))) {
 *     table.results().forEach(result -> System.out.print(result.text(Locale.ENGLISH)));
 * }
 * }</pre>
 *
 * <p>A table with a mistake is not run: none of its cases counts until all of it can be read.
 */
public final class CaseTable {

    /** What a table is called. */
    public static final String NAME = "cases.csv";

    private static final Pattern LOOK_ALIKE = Pattern.compile(
            "(副本 ?|copy of )?(cases?|(测试)?案例表?|用例表?)( ?[(（][0-9]{1,3}[)）]| ?-? ?(副本|copy))?"
                    + "\\.(csv|xlsx?|xlsm|et|ods|numbers|txt|tsv|csv\\.(csv|txt))");

    private final String region;
    private final Path path;
    private final boolean isThere;
    private final Text lookAlike;
    private final List<Issue> issues;
    private final List<CaseResult> results;
    private final RuleBook book;

    private CaseTable(String region, Path path, RuleBook book, boolean isThere, Text lookAlike, List<Issue> issues,
            List<CaseResult> results) {
        this.region = region;
        this.path = path;
        this.book = book;
        this.isThere = isThere;
        this.lookAlike = lookAlike;
        this.issues = List.copyOf(issues);
        this.results = List.copyOf(results);
    }

    /**
     * Runs the tables of a folder: each row is settled, rows of one person in order, carried over from one to the next.
     *
     * @param folder a root of region folders, or one region folder
     * @param book the rules loaded from it
     * @return one table for each region of the book, in the order of their names, also for a region without one
     */
    public static List<CaseTable> in(Path folder, RuleBook book) {
        boolean isRegion = hasRules(folder);
        return book.regions().stream().map(region -> of(region, isRegion ? folder : folder.resolve(region), book)).toList();
    }

    private static boolean hasRules(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .anyMatch(name -> name.endsWith(".drl") && !name.startsWith(".") && !name.startsWith("~"));
        } catch (IOException e) {
            return false;
        }
    }

    private static CaseTable of(String region, Path folder, RuleBook book) {
        Path path = folder.resolve(NAME);
        if (!isThere(folder)) {
            Optional<String> other = lookAlike(folder).map(name -> region + "/" + name);
            return new CaseTable(region, path, book, false, other.map(name -> Text.of(name + " 不会被读取：另存为 " + NAME,
                    name + " is not read: save it as " + NAME)).orElse(Text.NONE), other.map(CaseTable::notTheTable).stream().toList(), List.of());
        }
        if (Files.isSymbolicLink(path)) {
            return notTheFile(region, path, book, "file-name", Text.of("这是一个链接", "this is a link"));
        }
        if (!Files.isRegularFile(path)) {       // reading a pipe would wait for a writer, and a device might never end
            return notTheFile(region, path, book, "file", Text.of("这不是普通文件", "this is no ordinary file"));
        }
        try (InputStream in = Files.newInputStream(path)) {
            return run(region, path, in.readNBytes(TableText.LARGEST + 1), book);
        } catch (IOException e) {
            Issue issue = Issue.of("file", region + "/" + NAME, Text.of("文件不能读取", "the file cannot be read"), Text.of("检查文件的权限",
                    "check its permissions"));
            return new CaseTable(region, path, book, true, Text.NONE, List.of(issue), List.of());
        }
    }

    /** Whether there is a file of exactly that name: on some systems {@code Cases.csv} answers to it, and is not there on others. */
    private static boolean isThere(Path folder) {
        Path path = folder.resolve(NAME);
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.getFileName().toString().equals(NAME));
        } catch (IOException e) {
            return true;
        }
    }

    private static CaseTable notTheFile(String region, Path path, RuleBook book, String code, Text what) {
        Issue issue = Issue.of(code, region + "/" + NAME, what, Text.of("放入文件本身", "put the file itself here"));
        return new CaseTable(region, path, book, true, Text.NONE, List.of(issue), List.of());
    }

    /** A table that is not in a folder. */
    static CaseTable run(String region, Path path, byte[] bytes, RuleBook book) {
        String file = region + "/" + NAME;
        List<Issue> issues = new ArrayList<>();
        Optional<TableText> text = TableText.decode(file, bytes, issues);
        if (text.isEmpty()) {
            return new CaseTable(region, path, book, true, Text.NONE, issues, List.of());
        }
        Problems problems = new Problems(text.get());
        List<Case> cases;
        try {
            cases = new TableParser(book.codes(region), Clauses.of(book, region, text.get().text()), problems).parse(text.get());
        } catch (NoClassDefFoundError e) {
            return new CaseTable(region, path, book, true, Text.NONE, List.of(withoutFastCsv()), List.of());
        }
        List<CaseResult> results = problems.areNone() ? new CaseRun(file, book).results(cases) : List.of();
        return new CaseTable(region, path, book, true, Text.NONE, problems.all(), results);
    }

    /** FastCSV is an optional dependency, which a host must add itself. */
    private static Issue withoutFastCsv() {
        return Issue.of("fastcsv-missing", "classpath", Text.of("程序中没有 FastCSV，不能读案例表",
                "FastCSV, which reads case tables, is not in this program"),
                Text.of("加上依赖 de.siegmar:fastcsv，版本见本库 pom",
                        "add the dependency de.siegmar:fastcsv, in the version of this library's pom"));
    }

    /** A file that may be meant as the table and is not one: whoever wrote it believes that its cases are run. */
    private static Optional<String> lookAlike(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString())
                    .filter(name -> LOOK_ALIKE.matcher(name.toLowerCase(Locale.ROOT)).matches())
                    .sorted().findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Issue notTheTable(String name) {
        return Issue.of("file-name", name,
                Text.of("这个文件不会被当作案例表读取，其中的案例没有运行", "this file is not read as the case table: its cases are not run"),
                Text.of("在表格软件中另存为“CSV UTF-8（逗号分隔）”，文件名为 " + NAME,
                        "save it as \"CSV UTF-8 (comma delimited)\" under the name " + NAME));
    }

    /** {@return the name of the region folder} */
    public String region() {
        return region;
    }

    /** {@return where the table is, or would be} */
    public Path path() {
        return path;
    }

    /** {@return whether the region has a table} */
    public boolean isThere() {
        return isThere;
    }

    /** {@return what lies there instead of a table, in words; empty unless a file looks like one} */
    public Text lookAlike() {
        return lookAlike;
    }

    /**
     * {@return everything wrong with the table, each as {@code region/cases.csv:line:column}; or with the file that is there in its stead;
     * empty if it was run, and if there is neither}
     */
    public List<Issue> issues() {
        return issues;
    }

    /** {@return what came of each case, in the order of the table; empty if there is none, or if it could not be run} */
    public List<CaseResult> results() {
        return results;
    }

    /** {@return how many cases came out as expected} */
    public int passed() {
        return (int) results.stream().filter(CaseResult::isPassed).count();
    }

    /** {@return how many cases did not; a table that cannot be run counts as one, and so does a file that is there in its stead} */
    public int failed() {
        return results.size() - passed() + (issues.isEmpty() ? 0 : 1);
    }

    /**
     * {@return what of the region's rules no case has touched} It resolves every situation of the rules anew, which takes as long as
     * loading.
     */
    public Coverage coverage() {
        return Coverage.of(book, region, results);
    }

    /** {@return the name of the region folder} */
    @Override
    public String toString() {
        return region;
    }
}
