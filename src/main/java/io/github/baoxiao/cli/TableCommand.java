package io.github.baoxiao.cli;

import io.github.baoxiao.RuleBook;
import io.github.baoxiao.TableFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Locale;

/** Prints what the rules of a folder come to as the tables of a policy document. */
@Command(name = "table", sortOptions = false, sortSynopsis = false)
final class TableCommand extends RulesCommand {

    @Option(names = "--format", order = -3, paramLabel = "plain|markdown", descriptionKey = "tableFormat")
    private Format format = Format.PLAIN;

    TableCommand(Console console) {
        super(console);
    }

    /** How a table is drawn. */
    private enum Format {
        PLAIN, MARKDOWN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    int tell(Path rules, RuleBook book, Refusals refusals) {
        print(book.tables(locale(), TableFormat.valueOf(format.name())));
        return ExitCode.DONE;
    }
}
