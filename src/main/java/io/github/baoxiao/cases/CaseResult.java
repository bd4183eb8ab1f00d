package io.github.baoxiao.cases;

import io.github.baoxiao.cases.CaseRun.Settled;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.terms.Citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What came of one case: it came out as expected, or the first figure that did not, with the rules behind it. */
public final class CaseResult {

    private final String file;
    private final Case one;
    private final Optional<Settled> settled;
    private final Text expected;
    private final Text actual;
    private final List<Issue> issues;
    private final List<Citation> rules;

    private CaseResult(String file, Case one, Optional<Settled> settled, Text expected, Text actual, List<Issue> issues,
            List<Citation> rules) {
        this.file = file;
        this.one = one;
        this.settled = settled;
        this.expected = expected;
        this.actual = actual;
        this.issues = List.copyOf(issues);
        this.rules = List.copyOf(rules);
    }

    static CaseResult passed(String file, Case one, Settled settled) {
        return new CaseResult(file, one, Optional.of(settled), Text.NONE, Text.NONE, List.of(), List.of());
    }

    static CaseResult refusedAsExpected(String file, Case one) {
        return new CaseResult(file, one, Optional.empty(), Text.NONE, Text.NONE, List.of(), List.of());
    }

    static CaseResult differing(String file, Case one, Settled settled, Case.Amount expected, List<Citation> rules) {
        Money amount = expected.amount();
        Money actual = expected.figure().of(settled);
        boolean less = actual.compareTo(amount) < 0;
        Money by = less ? amount.minus(actual) : actual.minus(amount);
        String working = Money.isAmount(expected.working()) ? "" : " = " + expected.working();
        Text label = expected.figure().label();
        Text wanted = Text.of(label.zh() + " " + amount + working, label.en() + " " + amount + working);
        Text came = Text.of(label.zh() + " " + actual + (less ? "，少 " : "，多 ") + by,
                label.en() + " " + actual + ", " + by + (less ? " less" : " more"));
        return new CaseResult(file, one, Optional.of(settled), wanted, came, List.of(), rules);
    }

    static CaseResult notRefused(String file, Case one, Settled settled) {
        String codes = String.join(";", one.codes());
        return new CaseResult(file, one, Optional.of(settled), Text.of("报错 " + codes, "error " + codes), Text.of("已结算", "it was settled"),
                List.of(), List.of());
    }

    static CaseResult refused(String file, Case one, List<Issue> issues) {
        String codes = issues.stream().map(Issue::code).distinct().collect(Collectors.joining(";"));
        String wanted = String.join(";", one.codes());
        Text expected = wanted.isEmpty() ? Text.of("能够结算", "a settlement") : Text.of("报错 " + wanted, "error " + wanted);
        return new CaseResult(file, one, Optional.empty(), expected, Text.of("报错 " + codes, "error " + codes), issues, List.of());
    }

    /** {@return the line of the table in which the case begins, from 1} */
    public int line() {
        return one.line();
    }

    /** {@return what the case is called: its name, else its note; empty if it has neither} */
    public String name() {
        return one.name().isEmpty() ? one.note() : one.name();
    }

    /** {@return whether everything came out as expected} */
    public boolean isPassed() {
        return expected.isEmpty();
    }

    /**
     * {@return the first figure that did not come out, and its working: “basic insurance 8184.00 = (10000-700)*88%”; empty for a case that
     * passed}
     */
    public Text expected() {
        return expected;
    }

    /** {@return what came out instead; empty for a case that passed} */
    public Text actual() {
        return actual;
    }

    /** The claim and its breakdown; absent where it was refused. */
    Optional<Settled> settled() {
        return settled;
    }

    /**
     * The case as a person reads it: where it stands, the first figure that differs, the rules behind it, and the settlement statement.
     *
     * @param locale Chinese for any Chinese locale, English for every other
     * @return lines that end with a line feed; empty for a case that passed
     */
    public String text(Locale locale) {
        if (isPassed()) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        String title = name().isEmpty() ? "" : say(locale, "：", ": ") + oneLine(name());
        lines.add(file + ":" + line() + ": " + say(locale, "未通过", "failed") + title);
        lines.add("  " + say(locale, "期望  ", "expected  ") + oneLine(expected.in(locale)));
        lines.add("  " + say(locale, "实际  ", "actual    ") + actual.in(locale));
        issues.forEach(issue -> lines.add("        " + issue.text(locale)));
        String head = say(locale, "规则  ", "rules     ");
        for (Citation rule : rules) {
            lines.add("  " + head + rule.rule() + say(locale, "（", " (") + rule.at() + say(locale, "），依据：", "), source: ") + rule.source());
            head = " ".repeat(say(locale, "", "rules     ").isEmpty() ? 6 : 10);
        }
        if (!one.note().isEmpty() && !one.note().equals(name())) {
            lines.add("  " + say(locale, "说明  ", "note      ") + oneLine(one.note()));
        }
        if (!one.source().isEmpty()) {
            lines.add("  " + say(locale, "来源  ", "source    ") + oneLine(one.source()));
        }
        settled.ifPresent(there -> {
            lines.add("");
            there.breakdown().statement(locale).lines().forEach(line -> lines.add(line.isEmpty() ? "" : "    " + line));
        });
        return String.join("\n", lines) + "\n";
    }

    private static String say(Locale locale, String zh, String en) {
        return Text.of(zh, en).in(locale);
    }

    /** A cell may hold a line break. */
    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ");
    }

    /** {@return where the case stands: {@code hohhot/cases.csv:4}} */
    @Override
    public String toString() {
        return file + ":" + line();
    }
}
