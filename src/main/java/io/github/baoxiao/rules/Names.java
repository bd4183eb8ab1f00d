package io.github.baoxiao.rules;

import io.github.baoxiao.issue.Text;
import io.github.baoxiao.terms.Care;

/** Names of the book's own: counters, named slices, clauses. */
final class Names {

    private static final int LONGEST = 64;
    private static final int LONGEST_WORDS = 200;

    private Names() {
    }

    static String checked(String name) {
        if (name.isBlank() || name.length() > LONGEST || !name.equals(name.strip()) || name.contains("/")
                || name.chars().anyMatch(Character::isISOControl)) {
            throw VocabularyException.of("name", Text.of("名称不能为空、不能含“/”或控制字符，最多 64 字",
                    "a name is not blank, has no / and no control characters, and at most 64 characters"), Text.NONE);
        }
        return name;
    }

    /** A sentence for people, in the words of a document. */
    static String words(String words) {
        if (words.isBlank() || words.length() > LONGEST_WORDS || words.chars().anyMatch(Character::isISOControl)) {
            throw VocabularyException.of("name", Text.of("文字不能为空、不能含控制字符，最多 " + LONGEST_WORDS + " 字",
                    "the words are not blank, have no control characters, and at most " + LONGEST_WORDS + " characters"), Text.NONE);
        }
        return words;
    }

    /** A name of a counter: not the one that says that a year is closed. */
    static String counter(String name) {
        if (name.equals(Care.YEAR_END.name())) {
            throw VocabularyException.of("name", Text.of("\"" + name + "\" 用来记录年终结算", "\"" + name + "\" records that a year was settled"),
                    Text.of("换一个名称", "choose another name"));
        }
        return checked(name);
    }

    /** A name of a clause: not one that an unnamed clause already has. */
    static String clause(String name) {
        for (Care care : Care.values()) {
            if (care.name().equals(name)) {
                throw VocabularyException.of("name", Text.of("\"" + name + "\" 是没有名称的责任在" + care.label().zh() + "时的名称",
                        "\"" + name + "\" is what a clause without a name is called"),
                        Text.of("不写名称，或换一个名称", "leave the name out, or choose another"));
            }
        }
        return checked(name);
    }
}
