package io.github.baoxiao.rules;

import io.github.baoxiao.issue.Text;

/** Names of the book's own: counters, named slices, clauses. */
final class Names {

    private static final int LONGEST = 64;

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
}
