package io.github.baoxiao.cli;

import io.github.baoxiao.Breakdown;
import io.github.baoxiao.Claim;
import io.github.baoxiao.ClaimException;
import io.github.baoxiao.RuleBook;
import io.github.baoxiao.RuleBookException;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.json.ClaimJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Settles the claims of files, in order. A claim that is refused does not stop the others. Of claims that follow each other and are of one
 * person, each begins with the year to date the one before left, also from one file to the next.
 */
@Command(name = "settle", sortOptions = false, sortSynopsis = false)
final class SettleCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "rules")
    private String rules = "rules";

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "format")
    private Format format = Format.TEXT;

    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
    private Optional<Language> language = Optional.empty();

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "claims")
    private List<String> files = List.of();

    private Optional<Breakdown> previous = Optional.empty();
    private int exitCode = ExitCode.DONE;

    SettleCommand(Console console) {
        this.console = console;
    }

    /** How a breakdown is printed. */
    private enum Format {
        TEXT, JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() {
        Refusals refusals = new Refusals(console.err(), language.orElse(console.language()));
        if (!areReadable(refusals)) {
            return ExitCode.USAGE;
        }
        try {
            settle(RuleBook.load(Path.of(rules)), refusals);
        } catch (RuleBookException e) {
            refusals.book(e);
            return ExitCode.REFUSED;
        }
        return exitCode;
    }

    /** Whether everything named is there; if not, nothing is settled. */
    private boolean areReadable(Refusals refusals) {
        boolean readable = Collections.frequency(files, Place.STANDARD_INPUT) <= 1;
        if (!readable) {
            refusals.file(Place.STANDARD_INPUT, Text.of("标准输入只能写一次", "standard input can be named only once"));
        }
        for (String file : files) {
            Text problem = Place.problemOfClaims(file);
            if (!problem.isEmpty()) {
                refusals.file(file, problem);
                readable = false;
            }
        }
        Text problem = Place.problemOfRules(rules);
        if (!problem.isEmpty()) {
            refusals.folder(rules, problem);
            readable = false;
        }
        return readable;
    }

    private void settle(RuleBook book, Refusals refusals) {
        for (String file : files) {
            try (ClaimSource source = ClaimSource.open(file, console.in())) {
                Optional<ClaimSource.Document> next = source.next();
                while (next.isPresent() && !console.isClosed()) {
                    settle(book, file, next.get(), refusals);
                    next = source.next();
                }
            } catch (IOException e) {
                refusals.file(file, Text.of("文件不能读取", "the file cannot be read"));
                exitCode = ExitCode.USAGE;
            }
        }
    }

    private void settle(RuleBook book, String file, ClaimSource.Document document, Refusals refusals) {
        try {
            Claim claim = ClaimJson.parse(document.json());
            Breakdown breakdown = previous.isPresent() ? book.settle(claim, previous.get()) : book.settle(claim);
            print(breakdown);
            previous = Optional.of(breakdown);
            return;
        } catch (ClaimException e) {
            refusals.claim(file, document.line(), e.issues());
        } catch (RuleBookException e) {
            refusals.claim(file, document.line(), e.issues());
        } catch (RuntimeException e) {
            refusals.internal(file, document.line(), e);
        }
        exitCode = Math.max(exitCode, ExitCode.REFUSED);
    }

    private void print(Breakdown breakdown) {
        console.out().print(format == Format.JSON ? json(breakdown) + "\n"
                : (previous.isPresent() ? "\n" : "") + breakdown.statement(language.orElse(console.language()).locale()));
    }

    /** The same bytes whatever the environment: only {@code --lang} changes the words in it. */
    private String json(Breakdown breakdown) {
        return language.isPresent() ? ClaimJson.write(breakdown, language.get().locale()) : ClaimJson.write(breakdown);
    }
}
