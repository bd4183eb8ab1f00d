package io.github.baoxiao.cli;

import io.github.baoxiao.RuleBook;
import io.github.baoxiao.RuleBookException;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Says every error of a rule folder, or how much of it was proved and what in it looks like a mistake. Nothing is settled. */
@Command(name = "check", sortOptions = false, sortSynopsis = false)
final class CheckCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--strict", descriptionKey = "strict")
    private boolean strict;

    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
    private Optional<Language> language = Optional.empty();

    @Parameters(paramLabel = "DIR", arity = "1", descriptionKey = "folder")
    private String folder = "";

    CheckCommand(Console console) {
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
            return report(RuleBook.load(Path.of(folder)), refusals);
        } catch (RuleBookException e) {
            refusals.book(e);
            return ExitCode.REFUSED;
        }
    }

    private int report(RuleBook book, Refusals refusals) {
        List<Issue> warnings = book.warnings();
        refusals.warnings(warnings);
        console.out().print(proved(book.proved(), warnings.size()).in(language.orElse(console.language()).locale()) + "\n");
        return strict && !warnings.isEmpty() ? ExitCode.REFUSED : ExitCode.DONE;
    }

    /** How much was proved, in one line. */
    private static Text proved(RuleBook.Proved proved, int warnings) {
        Text bound = proved.whole() ? Text.NONE : Text.of("；情形太多，未全部验证", "; there are more situations than were tried");
        return Text.of(proved.regions() + " 个统筹区、" + proved.rules() + " 条规则、" + proved.windows() + " 个时段、" + proved.situations()
                        + " 种情形：没有冲突，没有缺口" + bound.zh() + (warnings == 0 ? "" : "；" + warnings + " 处警告"),
                counted(proved.regions(), "region") + ", " + counted(proved.rules(), "rule") + ", " + counted(proved.windows(), "window")
                        + ", " + counted(proved.situations(), "situation") + ": no conflict, no gap" + bound.en()
                        + (warnings == 0 ? "" : "; " + counted(warnings, "warning")));
    }

    private static String counted(int count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }
}
