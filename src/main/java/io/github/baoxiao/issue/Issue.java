package io.github.baoxiao.issue;

import java.io.Serializable;
import java.util.List;
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
 * @param severity whether it stops anything
 * @param also the other places it is about, such as the other rule of a conflict; in the form of {@code at}
 */
public record Issue(String code, String at, Text what, Text hint, String excerpt, Severity severity, List<String> also)
        implements Serializable {

    private static final Text BREAK = Text.of("；", "; ");

    /** Whether an issue stops anything. */
    public enum Severity {
        /** Nothing is loaded, or the claim is not settled. */
        ERROR,
        /** It can be meant; it stops nothing. */
        WARNING
    }

    /** What it is given is copied. */
    public Issue {
        also = List.copyOf(also);
    }

    /**
     * An error at one place.
     *
     * @param code a short kebab-case word that stays the same from version to version
     * @param at the place
     * @param what what is wrong
     * @param hint what to write instead, or {@link Text#NONE}
     * @param excerpt the source line with a caret below it, or nothing
     */
    public Issue(String code, String at, Text what, Text hint, String excerpt) {
        this(code, at, what, hint, excerpt, Severity.ERROR, List.of());
    }

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
        return at(prefix + at, excerpt);
    }

    /**
     * {@return the same issue at another place}
     *
     * @param place the place
     * @param line the source line with a caret below it, or nothing
     */
    public Issue at(String place, String line) {
        return new Issue(code, place, what, hint, line, severity, also);
    }

    /**
     * {@return the same issue with the other places it is about}
     *
     * @param places in the form of {@code at}
     */
    public Issue also(List<String> places) {
        return new Issue(code, at, what, hint, excerpt, severity, places);
    }

    /** {@return the same as a warning} */
    public Issue asWarning() {
        return new Issue(code, at, what, hint, excerpt, Severity.WARNING, also);
    }

    /**
     * {@return the issue as a person reads it, in the language of the locale} It ends without a line break, and begins with the place
     * unless the issue is about the whole.
     *
     * @param locale Chinese for any Chinese locale, English for every other
     */
    public String text(Locale locale) {
        StringBuilder text = new StringBuilder(at).append(at.isEmpty() ? "" : ": ").append(severity.name().toLowerCase(Locale.ROOT)).append('[').append(code).append("]: ").append(what.in(locale));
        if (!excerpt.isEmpty()) {
            text.append('\n').append(excerpt);
        }
        if (!hint.isEmpty()) {
            text.append(excerpt.isEmpty() ? BREAK.in(locale) : "\n  ").append(hint.in(locale));
        }
        return text.toString();
    }

    /** Chinese and English, one after the other. */
    @Override
    public String toString() {
        return text(Locale.CHINESE) + "\n" + text(Locale.ENGLISH);
    }
}
