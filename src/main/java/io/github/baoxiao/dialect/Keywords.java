package io.github.baoxiao.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads {@code When}, {@code THEN} or {@code Rule "name"} as the keyword it is meant to be, so that a capital, which many an editor puts at
 * the beginning of a line, is one problem and not a rule that falls apart.
 */
final class Keywords {

    private static final Set<String> INSIDE = Set.of("when", "then", "end");
    private static final Set<String> HEADER = Set.of("package", "import", "global");

    private Keywords() {
    }

    /** The words with every keyword in small letters. */
    static List<Token> inSmallLetters(List<Token> tokens, Problems problems) {
        List<Token> small = new ArrayList<>(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String keyword = token.kind() == Token.Kind.WORD ? token.text().toLowerCase(Locale.ROOT) : "";
            if (!keyword.equals(token.text()) && isMeant(keyword, i == 0 ? token : tokens.get(i - 1), tokens.get(i + 1), i == 0)) {
                problems.add("syntax", token.start(), "关键字用小写字母，现为 " + token.text(), "a keyword has small letters, was " + token.text(),
                        "写作 " + keyword, "write " + keyword);
                small.set(i, new Token(Token.Kind.WORD, keyword, token.start(), token.end()));
            }
        }
        return small;
    }

    /** Whether the words beside it make it a keyword, and not the name of a call or a part of a name. */
    private static boolean isMeant(String keyword, Token before, Token after, boolean isFirst) {
        boolean alone = isFirst || !before.isSign(".") && !before.isSign("@") && !before.isWord("rule");
        return alone && (INSIDE.contains(keyword) && !after.isSign("(") && !after.isSign(".")
                || keyword.equals("rule") && after.isText() || HEADER.contains(keyword) && after.kind() == Token.Kind.WORD);
    }
}
