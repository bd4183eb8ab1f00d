package io.github.baoxiao.cli;

import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/**
 * The claims of one FILE, one after the other, each with its line. Of a file of many claims only one is in memory.
 *
 * <p>A {@code .json} holds one claim, a {@code .jsonl} one a line. Standard input is read as a {@code .jsonl}, unless its first line leaves
 * a brace open: then it is one claim over several lines. In a {@code .jsonl} that is a mistake, and is told once, not for every line.
 */
final class ClaimSource implements Closeable {

    private static final Issue SPREAD = Issue.of("json", "",
            Text.of("每行写一份申请，这里一份占了几行", "one claim a line; here one is spread over several"),
            Text.of("把每份写成一行，或每份一个 .json 文件", "write each in one line, or each in a .json of its own"));
    private static final Issue LIST = Issue.of("json", "", Text.of("这是数组，不是一份申请", "this is an array, not a claim"),
            Text.of("多份申请写在 .jsonl 文件中，每行一份，不加方括号", "write several claims in a .jsonl, one a line and without brackets"));

    private final InputStream in;
    private final Lines lines;
    private final Queue<Document> ahead = new ArrayDeque<>();
    private boolean ended;

    private ClaimSource(InputStream in) {
        this.in = in;
        this.lines = new Lines(in);
    }

    /**
     * A claim, not yet parsed.
     *
     * @param line where it stands: 1, or its line in a file of one claim a line
     * @param json its bytes; of a claim that is too long only so many that it is refused for it
     * @param misplaced why it cannot be one claim, where the form of the input shows it
     */
    record Document(long line, byte[] json, Optional<Issue> misplaced) {

        static Document of(long line, byte[] json) {
            boolean isList = !isCut(json) && first(json) == '[';
            return new Document(line, json, isList ? Optional.of(LIST) : Optional.empty());
        }

        Document spread() {
            return new Document(line, json, Optional.of(misplaced.orElse(SPREAD)));
        }
    }

    /** The claims of a file that was found fit to be read. */
    static ClaimSource open(String file, InputStream standardInput) throws IOException {
        if (file.equals(Place.STANDARD_INPUT)) {
            ClaimSource source = new ClaimSource(standardInput);
            if (source.isSpread()) {
                source.whole(joined(source.ahead));
            }
            return source;
        }
        ClaimSource source = new ClaimSource(new FileInputStream(Path.of(file).toFile()));
        if (Place.hasOneClaim(file)) {
            source.whole(new byte[0]);
        } else if (source.isSpread()) {
            source.nothingBut(source.ahead.element().spread());
        }
        return source;
    }

    /** The next claim, if there is one. Blank lines are passed over, but counted. */
    Optional<Document> next() throws IOException {
        if (!ahead.isEmpty()) {
            return Optional.of(ahead.remove());
        }
        return ended ? Optional.empty() : nextLine();
    }

    /** Whether asking for the next claim need not wait for whoever writes it. */
    boolean isReady() throws IOException {
        return !ahead.isEmpty() || lines.isReady();
    }

    /** How many bytes were read of what it is made of. */
    long position() {
        return lines.position();
    }

    private Optional<Document> nextLine() throws IOException {
        for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (!isBlank(line.get())) {
                return Optional.of(Document.of(lines.number(), line.get()));
            }
        }
        return Optional.empty();
    }

    /**
     * Tells one claim over several lines from one claim a line, by the lines that are ahead then. A first line that is complete is a claim.
     * One with an open brace is the beginning of a claim, but for a claim a line of which the first is broken: there the next line begins
     * with a brace again. In an array every line may.
     */
    private boolean isSpread() throws IOException {
        Optional<Document> first = nextLine();
        first.ifPresent(ahead::add);
        if (first.isEmpty() || isCut(first.get().json()) || !leavesOpen(first.get().json())) {
            return false;
        }
        Optional<Document> second = nextLine();
        second.ifPresent(ahead::add);
        return second.isPresent() && (first(second.get().json()) != '{' || first(first.get().json()) == '[');
    }

    /** What was read and everything behind it, as one claim. */
    private void whole(byte[] read) throws IOException {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        document.writeBytes(read);
        document.writeBytes(lines.rest(Math.max(0, Lines.MOST - read.length)));
        nothingBut(Document.of(1, document.toByteArray()));
    }

    private void nothingBut(Document only) {
        ahead.clear();
        ahead.add(only);
        ended = true;
    }

    /** The lines again as they stood, blank ones included, so that a place in the claim is the place in the input. */
    private static byte[] joined(Iterable<Document> documents) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        long line = 1;
        for (Document document : documents) {
            for (; line < document.line(); line++) {
                joined.write('\n');
            }
            joined.writeBytes(document.json());
        }
        joined.write('\n');
        return joined.toByteArray();
    }

    /** Whether a string or a brace is still open where the line ends. */
    private static boolean leavesOpen(byte[] line) {
        int depth = 0;
        boolean inString = false;
        for (int i = 0; i < line.length; i++) {
            switch (line[i]) {
                case '"' -> inString = !inString;
                case '\\' -> i += inString ? 1 : 0;
                case '{', '[' -> depth += inString ? 0 : 1;
                case '}', ']' -> depth -= inString ? 0 : 1;
                default -> { }
            }
        }
        return inString || depth > 0;
    }

    /** Whether it is longer than a claim may be, so that its end was not read. */
    private static boolean isCut(byte[] document) {
        return document.length >= Lines.MOST;
    }

    private static boolean isBlank(byte[] line) {
        return firstVisible(line) == line.length;
    }

    /** The first visible character; a space if there is none. */
    private static char first(byte[] document) {
        int at = firstVisible(document);
        return at == document.length ? ' ' : (char) document[at];
    }

    private static int firstVisible(byte[] document) {
        int at = 0;
        while (at < document.length && (document[at] == ' ' || document[at] == '\t' || document[at] == '\r' || document[at] == '\n')) {
            at++;
        }
        return at;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
