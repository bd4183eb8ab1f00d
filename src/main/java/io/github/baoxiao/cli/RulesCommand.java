package io.github.baoxiao.cli;

import io.github.baoxiao.RuleBook;
import io.github.baoxiao.RuleBookException;
import io.github.baoxiao.issue.Text;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/** A command that says something of the rules in a folder, once they are loaded without an error. */
abstract class RulesCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--lang", order = -2, paramLabel = "zh|en", descriptionKey = "lang")
    private Optional<Language> language = Optional.empty();

    @Parameters(paramLabel = "DIR", arity = "1", descriptionKey = "folder")
    private String folder = "";

    RulesCommand(Console console) {
        this.console = console;
    }

    /** Says it, and with which exit code the command ends. */
    abstract int tell(Path rules, RuleBook book, Refusals refusals);

    @Override
    public final Integer call() {
        Refusals refusals = new Refusals(console.err(), spoken());
        Text problem = Place.problemOfFolder(folder);
        if (!problem.isEmpty()) {
            refusals.folder(folder, problem);
            return ExitCode.USAGE;
        }
        try {
            Path rules = Path.of(folder);
            return tell(rules, RuleBook.load(rules), refusals);
        } catch (RuleBookException e) {
            refusals.book(e);
            return ExitCode.REFUSED;
        }
    }

    final void print(String text) {
        console.out().print(text);
    }

    final String say(Text text) {
        return text.in(locale());
    }

    final Locale locale() {
        return spoken().locale();
    }

    private Language spoken() {
        return language.orElse(console.language());
    }
}
