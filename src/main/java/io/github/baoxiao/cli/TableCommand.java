package io.github.baoxiao.cli;

import io.github.baoxiao.RuleBook;
import io.github.baoxiao.RuleBookException;
import io.github.baoxiao.TableFormat;
import io.github.baoxiao.issue.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Prints what the rules of a folder come to as the tables of a policy document. */
@Command(name = "table", sortOptions = false, sortSynopsis = false)
final class TableCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--format", paramLabel = "plain|markdown", descriptionKey = "tableFormat")
    private Format format = Format.PLAIN;

    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
    private Optional<Language> language = Optional.empty();

    @Parameters(paramLabel = "DIR", arity = "1", descriptionKey = "folder")
    private String folder = "";

    TableCommand(Console console) {
        this.console = console;
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
    public Integer call() {
        Language spoken = language.orElse(console.language());
        Refusals refusals = new Refusals(console.err(), spoken);
        Text problem = Place.problemOfFolder(folder);
        if (!problem.isEmpty()) {
            refusals.folder(folder, problem);
            return ExitCode.USAGE;
        }
        try {
            RuleBook book = RuleBook.load(Path.of(folder));
            console.out().print(book.tables(spoken.locale(), TableFormat.valueOf(format.name())));
            return ExitCode.DONE;
        } catch (RuleBookException e) {
            refusals.book(e);
            return ExitCode.REFUSED;
        }
    }
}
