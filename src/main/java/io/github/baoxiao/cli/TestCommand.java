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
final class TestCommand extends RulesCommand {

    @Option(names = "--coverage", order = -3, descriptionKey = "coverage")
    private boolean coverage;

    TestCommand(Console console) {
        super(console);
    }

    @Override
    int tell(Path rules, RuleBook book, Refusals refusals) {
        return run(CaseTable.in(rules, book), refusals);
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
            String lookAlike = table.lookAlike().isEmpty() ? "" : say(Text.of("；" + table.lookAlike().zh() + "，计为 1 个未通过",
                    "; " + table.lookAlike().en() + "; it counts as 1 failed"));
            print(say(Text.of(table.region() + "：没有 " + CaseTable.NAME, table.region() + ": no " + CaseTable.NAME)) + lookAlike + "\n");
        } else if (table.issues().isEmpty()) {
            print(say(Text.of(table.region() + "：" + table.passed() + " 个通过，" + table.failed() + " 个未通过",
                    table.region() + ": " + table.passed() + " passed, " + table.failed() + " failed")) + "\n");
        } else {
            print(say(Text.of(table.region() + "：" + CaseTable.NAME + " 有错误，没有运行，计为 1 个未通过",
                    table.region() + ": " + CaseTable.NAME + " has errors; it was not run and counts as 1 failed")) + "\n");
        }
    }
}
