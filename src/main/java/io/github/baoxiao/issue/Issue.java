package io.github.baoxiao.issue;

import java.util.Locale;

/**
 * One thing that is wrong, and where: in a rule file or in a claim.
 *
 * <p>It never carries the value of a personal field. Example:
 * {@code yubei/resident.drl:19:50: error[ratio]: percent must be 0 to 100, was 850}.
 *
 * @param code a short kebab-case word that stays the same from version to version
 * @param at the place: {@code file:line:col} in a rule file, a JSON pointer in a claim
 * @param what what is wrong, with the value seen where it may be shown
 * @param hint what to write instead; may be empty
 * @param excerpt the source line with a caret below it; empty where there is none
 */
public record Issue(String code, String at, Text what, Text hint, String excerpt) {

    /**
     * {@return an issue without an excerpt}
     *
     * @param code a short kebab-case word that stays the same from version to version
     * @param at the place
     * @param what what is wrong
     * @param hint what to write instead, or {@link Text#NONE}
     */
    public static Issue of(String code, String at, Text what, Text hint) {
        return new Issue(code, at, what, hint, "");
    }

    /**
     * {@return the same issue at a place inside another: {@code /1} and {@code /costs/total} give {@code /1/costs/total}}
     *
     * @param prefix the place of the whole, such as {@code /1}
     */
    public Issue under(String prefix) {
        return new Issue(code, prefix + at, what, hint, excerpt);
    }

    /**
     * {@return the issue as a person reads it, in the language of the locale} It ends without a line break.
     *
     * @param locale Chinese for any Chinese locale, English for every other
     */
    public String text(Locale locale) {
        StringBuilder text = new StringBuilder(at).append(": error[").append(code).append("]: ").append(what.in(locale));
        if (!excerpt.isEmpty()) {
            text.append('\n').append(excerpt);
        }
        if (!hint.isEmpty()) {
            text.append(excerpt.isEmpty() ? "; " : "\n  ").append(hint.in(locale));
        }
        return text.toString();
    }

    /** Chinese and English, one after the other. */
    @Override
    public String toString() {
        return text(Locale.CHINESE) + "\n" + text(Locale.ENGLISH);
    }
}
