package io.github.baoxiao.cli;

import io.github.baoxiao.RuleBook;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.List;

/** Says every error of a rule folder, or how much of it was proved and what in it looks like a mistake. Nothing is settled. */
@Command(name = "check", sortOptions = false, sortSynopsis = false)
final class CheckCommand extends RulesCommand {

    @Option(names = "--strict", order = -3, descriptionKey = "strict")
    private boolean strict;

    CheckCommand(Console console) {
        super(console);
    }

    @Override
    int tell(Path rules, RuleBook book, Refusals refusals) {
        List<Issue> warnings = book.warnings();
        refusals.warnings(warnings);
        print(say(proved(book.proved(), warnings.size())) + "\n");
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
