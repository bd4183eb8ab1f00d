package io.github.baoxiao.cli;

import io.github.baoxiao.RuleBook;
import io.github.baoxiao.RuleBookException;
import io.github.baoxiao.cases.CaseResult;
import io.github.baoxiao.cases.CaseTable;
import io.github.baoxiao.issue.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Runs the case tables beside the rules of a folder, and shows each case that does not come out as expected. */
@Command(name = "test", sortOptions = false, sortSynopsis = false)
final class TestCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--coverage", descriptionKey = "coverage")
    private boolean coverage;

    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
    private Optional<Language> language = Optional.empty();

    @Parameters(paramLabel = "DIR", arity = "1", descriptionKey = "tables")
    private String folder = "";

    TestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Refusals refusals = new Refusals(console.err(), language.orElse(console.language()));
        Text problem = Place.problemOfFolder(folder);
        if (!problem.isEmpty()) {
            refusals.folder(folder, problem);
            return ExitCode.USAGE;
        }
        try {
            Path path = Path.of(folder);
            return run(CaseTable.in(path, RuleBook.load(path)), refusals);
        } catch (RuleBookException e) {
            refusals.book(e);
            return ExitCode.REFUSED;
        }
    }

    private int run(List<CaseTable> tables, Refusals refusals) {
        for (CaseTable table : tables) {
            failures(table);
            refusals.table(table);
        }
        if (coverage) {
            tables.stream().filter(table -> table.isThere() && table.issues().isEmpty()).forEach(table -> print(table.coverage()
                    .text(locale()) + "\n"));
        }
        tables.forEach(this::summary);
        int passed = tables.stream().mapToInt(CaseTable::passed).sum();
        int failed = tables.stream().mapToInt(CaseTable::failed).sum();
        print(passed + " passed, " + failed + " failed\n"); // in every language: a program reads it
        return failed == 0 ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private void failures(CaseTable table) {
        for (CaseResult result : table.results()) {
            if (!result.isPassed()) {
                print(result.text(locale()) + "\n");
            }
        }
    }

    private void summary(CaseTable table) {
        if (!table.isThere()) {
            String lookAlike = table.lookAlike().isEmpty() ? "" : say("；", "; ") + table.lookAlike().in(locale());
            print(say(table.region() + "：没有 " + CaseTable.NAME, table.region() + ": no " + CaseTable.NAME) + lookAlike + "\n");
        } else if (table.issues().isEmpty()) {
            print(say(table.region() + "：" + table.passed() + " 个通过，" + table.failed() + " 个未通过",
                    table.region() + ": " + table.passed() + " passed, " + table.failed() + " failed") + "\n");
        } else {
            print(say(table.region() + "：" + CaseTable.NAME + " 有错误，没有运行，计为 1 个未通过",
                    table.region() + ": " + CaseTable.NAME + " has errors; it was not run and counts as 1 failed") + "\n");
        }
    }

    private void print(String text) {
        console.out().print(text);
    }

    private String say(String zh, String en) {
        return Text.of(zh, en).in(locale());
    }

    private Locale locale() {
        return language.orElse(console.language()).locale();
    }
}
