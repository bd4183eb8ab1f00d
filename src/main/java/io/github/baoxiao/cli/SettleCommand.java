package io.github.baoxiao.cli;

import io.github.baoxiao.Breakdown;
import io.github.baoxiao.RuleBook;
import io.github.baoxiao.RuleBookException;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.json.ClaimJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Settles the claims of files, on several threads, with the result of one after the other. A claim that is refused does not stop the others.
 * Of claims that follow each other and are of one person, each begins with the year to date the one before left, also from one file to the
 * next.
 */
@Command(name = "settle", sortOptions = false, sortSynopsis = false)
final class SettleCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private ClaimOptions options = new ClaimOptions();

    @Option(names = "--threads", paramLabel = "1-999", descriptionKey = "threads", converter = Threads.class)
    private int threads = Runtime.getRuntime().availableProcessors();

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "claims")
    private List<String> files = List.of();

    private boolean isFirst = true;
    private int exitCode = ExitCode.DONE;

    SettleCommand(Console console) {
        this.console = console;
    }

    /** How many threads settle. */
    private static final class Threads implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String value) {
            if (!value.matches("[1-9][0-9]{0,2}")) {
                throw new TypeConversionException("not a number from 1 to 999");
            }
            return Integer.valueOf(value);
        }
    }

    @Override
    public Integer call() {
        Refusals refusals = new Refusals(console.err(), options.spoken(console));
        if (!options.areReadable(files, refusals)) {
            return ExitCode.USAGE;
        }
        try {
            settle(RuleBook.load(options.rules()), refusals);
        } catch (RuleBookException e) {
            refusals.book(e);
            return ExitCode.REFUSED;
        }
        return exitCode;
    }

    private void settle(RuleBook book, Refusals refusals) {
        Progress progress = new Progress(console, options.spoken(console), length());
        try {
            new Pipeline(new Settler(book, this::text), threads)
                    .run(new Batches(files, console.in()), (batch, answers) -> print(batch, answers, refusals, progress));
            progress.end();
        } finally {
            progress.erase();
        }
    }

    /** How much there is to read, in bytes; 0 if nobody knows. */
    private long length() {
        long length = 0;
        for (String file : files) {
            if (file.equals(Place.STANDARD_INPUT) || !Files.isRegularFile(Path.of(file))) {
                return 0;
            }
            length += Path.of(file).toFile().length();
        }
        return length;
    }

    /** Prints the answers to a batch, and says whether standard output takes more. Each is passed on before the next is printed. */
    private boolean print(Batch batch, List<Answer.Told> answers, Refusals refusals, Progress progress) {
        for (Answer.Told answer : answers) {
            if (console.isClosed()) {
                return false;
            }
            if (answer.refusal().isPresent()) {
                progress.refused();
                refusals.claim(batch.file(), answer.line(), answer.refusal().get());
                exitCode = Math.max(exitCode, ExitCode.REFUSED);
            } else {
                progress.settled();
                print(answer.text());
            }
        }
        if (batch.isTorn()) {
            progress.erase();
            refusals.file(batch.file(), Text.of("文件不能读取", "the file cannot be read"));
            exitCode = ExitCode.USAGE;
        }
        progress.done(batch.bytes());
        return !console.isClosed();
    }

    private void print(byte[] text) {
        if (!options.isJson() && !isFirst) {
            console.out().print("\n");
        }
        console.out().write(text, 0, text.length);
        isFirst = false;
    }

    private String text(Breakdown breakdown) {
        return options.isJson() ? ClaimJson.write(breakdown, options.ofJson()) + "\n" : breakdown.statement(options.spoken(console).locale());
    }
}
