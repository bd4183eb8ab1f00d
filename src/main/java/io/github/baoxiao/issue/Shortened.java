package io.github.baoxiao.issue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of a message that quote a file. Whoever wrote the file may have put a megabyte there, and nobody reads more than the beginning. */
public final class Shortened {

    private static final int MOST_KEPT = 40;
    private static final int LONGEST = 1000;
    /** What stands without a blank, a quotation mark or punctuation that ends a phrase: a value, not a sentence of ours. */
    private static final Pattern LONG_VALUE = Pattern.compile("[^\\s\"“”,;，；：、。（）]{81,}+");

    private Shortened() {
    }

    /**
     * {@return the words with each long value cut, and cut themselves where they are still very long}
     *
     * @param words what is said, in both languages
     */
    public static Text of(Text words) {
        return Text.of(of(words.zh()), of(words.en()));
    }

    private static String of(String words) {
        String shown = words.length() <= MOST_KEPT ? words : LONG_VALUE.matcher(words).replaceAll(value ->
                Matcher.quoteReplacement(first(MOST_KEPT, value.group())));
        return shown.length() <= LONGEST ? shown : first(LONGEST, shown);
    }

    /** So many characters, none of them halved. */
    private static String first(int characters, String text) {
        int end = Character.isHighSurrogate(text.charAt(characters - 1)) ? characters - 1 : characters;
        return text.substring(0, end) + "…";
    }
}
