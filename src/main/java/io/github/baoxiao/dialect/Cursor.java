package io.github.baoxiao.dialect;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A place in the words of a rule file. */
final class Cursor {

    private static final Set<String> TOP_LEVEL = Set.of("package", "import", "global", "function", "query", "declare", "rule", "unit");

    private final List<Token> tokens;
    private final SourceText source;
    private int at;

    Cursor(List<Token> tokens, SourceText source) {
        this.tokens = tokens;
        this.source = source;
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token next() {
        Token token = peek();
        if (!token.isEnd()) {
            at++;
        }
        return token;
    }

    /** The word before the next one. */
    Token last() {
        return tokens.get(Math.max(0, at - 1));
    }

    int index() {
        return at;
    }

    /** The words from one index to before another. */
    List<Token> between(int from, int to) {
        return tokens.subList(from, to);
    }

    boolean skipWord(String word) {
        return skip(peek().isWord(word));
    }

    boolean skipSign(String sign) {
        return skip(peek().isSign(sign));
    }

    private boolean skip(boolean found) {
        if (found) {
            at++;
        }
        return found;
    }

    /** Goes on to the next word that fits, or to the end of the file. */
    void skipTo(Predicate<Token> stop) {
        while (!peek().isEnd() && !stop.test(peek())) {
            at++;
        }
    }

    /** Whether the next word begins a rule. */
    boolean atRule() {
        return peek().isWord("rule") && (peek(1).isText() || isFirstOnLine(at));
    }

    /** Whether the next word begins a new part of the file. */
    boolean atTopLevel() {
        return atRule() || peek().kind() == Token.Kind.WORD && TOP_LEVEL.contains(peek().text()) && isFirstOnLine(at);
    }

    private boolean isFirstOnLine(int index) {
        return index == 0 || source.line(tokens.get(index - 1).start()) != source.line(tokens.get(index).start());
    }
}
