package io.github.baoxiao.junit;

import io.github.baoxiao.RuleBook;
import io.github.baoxiao.cases.CaseResult;
import io.github.baoxiao.cases.CaseTable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The case tables of a rule folder as dynamic tests, one for each row.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> rules() {
 *     return RuleCases.in(Path.of("rules"));
 * }
 * }</pre>
 *
 * <p>A case that fails says what the command {@code test} says: the first figure that differs, its working, the rules behind it, and the
 * settlement statement.
 */
public final class RuleCases {

    private RuleCases() {
    }

    /**
     * The tests of a folder, with messages in Chinese.
     *
     * @param folder a root of region folders, or one region folder
     * @return a container for each region that has a table, with a test for each row; a table with mistakes is one test, which fails;
     *     so is a file that is there in its stead, such as {@code cases.xlsx}
     * @throws io.github.baoxiao.RuleBookException if the rules have errors
     * @throws IllegalArgumentException if no region of the folder has a table: there would be nothing to fail
     */
    public static Stream<DynamicNode> in(Path folder) {
        return in(folder, Locale.CHINA);
    }

    /**
     * The tests of a folder.
     *
     * @param folder a root of region folders, or one region folder
     * @param locale the language of the messages: Chinese for any Chinese locale, English for every other
     * @return a container for each region that has a table, with a test for each row; a table with mistakes is one test, which fails;
     *     so is a file that is there in its stead, such as {@code cases.xlsx}
     * @throws io.github.baoxiao.RuleBookException if the rules have errors
     * @throws IllegalArgumentException if no region of the folder has a table: there would be nothing to fail
     */
    public static Stream<DynamicNode> in(Path folder, Locale locale) {
        List<CaseTable> tables = CaseTable.in(folder, RuleBook.load(folder)).stream()
                .filter(table -> table.isThere() || !table.issues().isEmpty()).toList();
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("no region of " + folder + " has a " + CaseTable.NAME);
        }
        return tables.stream().map(table -> container(table, locale));
    }

    private static DynamicNode container(CaseTable table, Locale locale) {
        List<DynamicNode> tests = new ArrayList<>();
        if (!table.issues().isEmpty()) {
            String text = table.issues().stream().map(issue -> issue.text(locale)).collect(Collectors.joining("\n"));
            tests.add(DynamicTest.dynamicTest(CaseTable.NAME, at(table, 1), () -> {
                throw new AssertionFailedError("\n" + text);
            }));
        }
        table.results().forEach(result -> tests.add(DynamicTest.dynamicTest(result.line() + (result.name().isEmpty() ? "" : " "
                + result.name()),
                at(table, result.line()), () -> check(result, locale))));
        return DynamicContainer.dynamicContainer(table.region(), table.path().toUri(), tests.stream());
    }

    /** An editor that understands it jumps to the row. */
    private static URI at(CaseTable table, int line) {
        return URI.create(table.path().toUri() + "?line=" + line);
    }

    private static void check(CaseResult result, Locale locale) {
        if (!result.isPassed()) {
            throw new AssertionFailedError("\n" + result.text(locale), result.expected().in(locale), result.actual().in(locale));
        }
    }
}
