package io.github.baoxiao.fuzz;

import io.github.baoxiao.issue.Issue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What holds for every refusal, whatever was refused. */
public final class Said {

    /** An identity card that stands in every claim the fuzzer begins with. */
    static final String CARD = "110101195803021234";
    private static final int MOST_ISSUES = 2_000;
    private static final int LONGEST = 8_000;

    private Said() {
    }

    /** Refuses a refusal without a reason, without words in both languages, or with a word of the machinery in it. */
    public static void check(List<Issue> issues, byte[] input) {
        if (issues.isEmpty() || issues.size() > MOST_ISSUES) {
            throw new IllegalStateException("refused with " + issues.size() + " issues");
        }
        String given = new String(input, StandardCharsets.UTF_8);
        for (Issue issue : issues) {
            if (issue.code().isBlank() || issue.what().zh().isBlank() || issue.what().en().isBlank()
                    || issue.hint().zh().isBlank() != issue.hint().en().isBlank()) {
                throw new IllegalStateException("words are missing: " + issue);
            }
            for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                String text = issue.text(locale);
                if (text.length() > LONGEST) {
                    throw new IllegalStateException("an issue of " + text.length() + " characters: " + issue.code());
                }
                for (String inner : List.of("Exception", "\tat ", "java.lang", "org.drools", "com.fasterxml", "null;", ": null")) {
                    boolean isQuoted = given.contains(inner.contains("null") ? "null" : inner.strip());
                    if (text.contains(inner) && !isQuoted) {
                        throw new IllegalStateException("the machinery shows: " + text);
                    }
                }
            }
        }
    }

    /** Refuses also a message with the identity card in it. */
    public static void checkOfClaim(List<Issue> issues, byte[] input) {
        check(issues, input);
        if (issues.toString().contains(CARD)) {
            throw new IllegalStateException("a personal value is shown: " + issues);
        }
    }

    /** Refuses what is not so. */
    public static void that(boolean so, String what) {
        if (!so) {
            throw new IllegalStateException(what);
        }
    }
}
