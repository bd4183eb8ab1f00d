package io.github.baoxiao.cli;

import io.github.baoxiao.ClaimException;
import io.github.baoxiao.InternalException;
import io.github.baoxiao.RuleBookException;
import io.github.baoxiao.cases.CaseTable;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;

import java.io.PrintStream;
import java.util.List;

/**
 * What is wrong, on standard error. The beginning of a line has the same form in every language, for programs to read; the words behind
 * it are in the user's. Nothing of a claim is shown but the place in it.
 */
final class Refusals {

    private final PrintStream err;
    private final Language language;

    Refusals(PrintStream err, Language language) {
        this.err = err;
        this.language = language;
    }

    /** A claim that was not settled, and why. */
    void claim(String file, long line, RuntimeException refusal) {
        if (refusal instanceof ClaimException refused) {
            claim(file, line, refused.issues());
        } else if (refusal instanceof RuleBookException refused) {
            claim(file, line, refused.issues());
        } else {
            error(file + ":" + line, "internal", ofFault(refusal));
        }
    }

    /** A claim that was refused, one line for each reason: {@code claims.jsonl:3: error[missing]: /person/bornOn: the field is missing}. */
    private void claim(String file, long line, List<Issue> issues) {
        for (Issue issue : issues) {
            String at = issue.at().isEmpty() ? "" : issue.at() + ": ";
            error(file + ":" + line, issue.code(), at + words(issue.what(), issue.hint()));
        }
    }

    /** A FILE that cannot be read. */
    void file(String file, Text what) {
        error(file, "file", what.in(language.locale()));
    }

    /** A folder that cannot be read. */
    void folder(String dir, Text what) {
        error(dir, "folder", what.in(language.locale()));
    }

    /** A book with errors, as its analyst reads them: each with the line and a caret, and at the end how many there are. */
    void book(RuleBookException refused) {
        for (Issue issue : refused.issues()) {
            line(issue.text(language.locale()));
        }
        int count = refused.issues().size();
        line(say("规则有 " + count + " 处错误", count == 1 ? "1 error in the rules" : count + " errors in the rules"));
    }

    /** What may be a mistake in a book, as its analyst reads it. */
    void warnings(List<Issue> warnings) {
        warnings.forEach(warning -> line(warning.text(language.locale())));
    }

    /** A case table with errors, as its author reads them. */
    void table(CaseTable table) {
        table.issues().forEach(issue -> line(issue.text(language.locale())));
    }

    /** A fault of the program itself. The message of an unforeseen exception may quote a claim and is not shown. */
    void internal(Throwable fault) {
        error("baoxiao", "internal", ofFault(fault));
    }

    /** Standard output cannot be written, and not because its reader has had enough. */
    void output() {
        error("baoxiao", "output", say("标准输出写不出去；磁盘可能已满", "standard output cannot be written; the disk may be full"));
    }

    private String ofFault(Throwable fault) {
        if (fault instanceof InternalException known && !known.issues().isEmpty()) {
            Issue issue = known.issues().get(0);
            return words(issue.what(), issue.hint());
        }
        String where = "";
        for (StackTraceElement frame : fault.getStackTrace()) {
            if (frame.getClassName().startsWith("io.github.baoxiao.")) {
                where = " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")";
                break;
            }
        }
        String kind = fault.getClass().getSimpleName() + where;
        return say("内部错误 " + kind + "；请报告此问题", "internal error " + kind + "; please report this");
    }

    private void error(String at, String code, String words) {
        line(oneLine(at) + ": error[" + code + "]: " + oneLine(words));
    }

    private void line(String line) {
        err.print(line + "\n");
    }

    private String words(Text what, Text hint) {
        return what.in(language.locale()) + (hint.isEmpty() ? "" : say("；", "; ") + hint.in(language.locale()));
    }

    private String say(String zh, String en) {
        return Text.of(zh, en).in(language.locale());
    }

    /** A file name may hold a line break or what steers a terminal. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
