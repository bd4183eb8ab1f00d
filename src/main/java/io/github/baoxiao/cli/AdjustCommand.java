package io.github.baoxiao.cli;

import io.github.baoxiao.Adjustments;
import io.github.baoxiao.ClaimException;
import io.github.baoxiao.History;
import io.github.baoxiao.RuleBook;
import io.github.baoxiao.RuleBookException;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.json.HistoryJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/**
 * Says what must be paid out and paid back after late, corrected and reversed claims. Changes are carried out one after the other; one that
 * is refused changes nothing and does not stop the others. Settled claims with an error stop everything: a history with a hole in it would
 * give wrong figures.
 */
@Command(name = "adjust", sortOptions = false, sortSynopsis = false)
final class AdjustCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private ClaimOptions options = new ClaimOptions();

    @Parameters(index = "0", paramLabel = "SETTLED", descriptionKey = "settled")
    private String settled = "";

    @Parameters(index = "1", paramLabel = "CHANGES", descriptionKey = "changes")
    private String changes = "";

    private boolean isFirst = true;
    private int exitCode = ExitCode.DONE;

    AdjustCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Refusals refusals = new Refusals(console.err(), options.spoken(console));
        if (!options.areReadable(List.of(settled, changes), refusals)) {
            return ExitCode.USAGE;
        }
        Optional<List<ClaimSource.Document>> history = documents(settled, refusals);
        Optional<List<ClaimSource.Document>> asked = documents(changes, refusals);
        if (history.isEmpty() || asked.isEmpty()) {
            return ExitCode.USAGE;
        }
        try {
            RuleBook book = RuleBook.load(options.rules());
            history(book, history.get(), refusals).ifPresent(begin -> change(begin, asked.get(), refusals));
        } catch (RuleBookException e) {
            refusals.book(e);
            return ExitCode.REFUSED;
        }
        return exitCode;
    }

    private Optional<List<ClaimSource.Document>> documents(String file, Refusals refusals) {
        List<ClaimSource.Document> documents = new ArrayList<>();
        try (ClaimSource source = ClaimSource.open(file, console.in())) {
            for (Optional<ClaimSource.Document> next = source.next(); next.isPresent(); next = source.next()) {
                documents.add(next.get());
            }
            return Optional.of(documents);
        } catch (IOException e) {
            refusals.file(file, Text.of("文件不能读取", "the file cannot be read"));
            return Optional.empty();
        }
    }

    private Optional<History> history(RuleBook book, List<ClaimSource.Document> documents, Refusals refusals) {
        if (documents.stream().anyMatch(document -> isMisplaced(document, settled, refusals))) {
            return Optional.empty();
        }
        try {
            return Optional.of(HistoryJson.history(book, documents.stream().map(ClaimSource.Document::json).toList()));
        } catch (ClaimException e) {
            TreeMap<Integer, List<Issue>> byPlace = new TreeMap<>();
            e.issues().forEach(issue -> byPlace.computeIfAbsent(place(issue), place -> new ArrayList<>()).add(inDocument(issue)));
            byPlace.forEach((place, issues) -> refusals.claim(settled, documents.get(place).line(), new ClaimException(issues)));
            exitCode = ExitCode.REFUSED;
            return Optional.empty();
        }
    }

    private static int place(Issue issue) {
        return Integer.parseInt(issue.at().substring(1).replaceAll("/.*", ""));
    }

    private static Issue inDocument(Issue issue) {
        return new Issue(issue.code(), issue.at().replaceFirst("^/[0-9]+", ""), issue.what(), issue.hint(), issue.excerpt());
    }

    private void change(History begin, List<ClaimSource.Document> asked, Refusals refusals) {
        Adjustments unchanged = begin.adjustments();
        if (!unchanged.list().isEmpty()) {
            print(unchanged);
        }
        History now = unchanged.history();
        for (ClaimSource.Document document : asked) {
            if (console.isClosed()) {
                return;
            }
            if (isMisplaced(document, changes, refusals)) {
                continue;
            }
            try {
                Adjustments adjustments = HistoryJson.change(document.json(), now);
                now = adjustments.history();
                print(adjustments);
            } catch (RuntimeException e) {
                refusals.claim(changes, document.line(), e);
                exitCode = ExitCode.REFUSED;
            }
        }
    }

    /** Whether the form of the input shows that this is not one document; then it is refused. */
    private boolean isMisplaced(ClaimSource.Document document, String file, Refusals refusals) {
        if (document.misplaced().isEmpty()) {
            return false;
        }
        refusals.claim(file, document.line(), new ClaimException(List.of(document.misplaced().get())));
        exitCode = ExitCode.REFUSED;
        return true;
    }

    private void print(Adjustments adjustments) {
        if (options.isJson()) {
            console.out().print(HistoryJson.write(adjustments, options.ofJson()) + "\n");
        } else {
            console.out().print((isFirst ? "" : "\n") + adjustments.statement(options.spoken(console).locale()));
        }
        isFirst = false;
    }
}
