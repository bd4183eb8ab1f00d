package io.github.baoxiao.issue;

import java.io.Serializable;
import java.util.Locale;

/**
 * The same words in Chinese and in English.
 *
 * @param zh the Chinese text
 * @param en the English text
 */
public record Text(String zh, String en) implements Serializable {

    /** No words. */
    public static final Text NONE = new Text("", "");

    /**
     * {@return the words in both languages}
     *
     * @param zh the Chinese text
     * @param en the English text
     */
    public static Text of(String zh, String en) {
        return new Text(zh, en);
    }

    /**
     * {@return the words in the language of the locale: Chinese for any Chinese locale, English for every other}
     *
     * @param locale the language of the reader
     */
    public String in(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? zh : en;
    }

    /** {@return whether there are no words} */
    public boolean isEmpty() {
        return zh.isEmpty() && en.isEmpty();
    }
}
