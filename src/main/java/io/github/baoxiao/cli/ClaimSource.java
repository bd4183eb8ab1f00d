package io.github.baoxiao.cli;

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
 * a brace open: then it is one claim over several lines.
 */
final class ClaimSource implements Closeable {

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
     */
    record Document(long line, byte[] json) {
    }

    /** The claims of a file that was found fit to be read. */
    static ClaimSource open(String file, InputStream standardInput) throws IOException {
        if (file.equals(Place.STANDARD_INPUT)) {
            ClaimSource source = new ClaimSource(standardInput);
            source.lookAhead();
            return source;
        }
        ClaimSource source = new ClaimSource(new FileInputStream(Path.of(file).toFile()));
        if (Place.hasOneClaim(file)) {
            source.whole(new byte[0]);
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
                return Optional.of(new Document(lines.number(), line.get()));
            }
        }
        return Optional.empty();
    }

    /**
     * Tells one claim over several lines from one claim a line. A first line that is complete is a claim. One with an open brace is the
     * beginning of a claim, but for a claim a line of which the first is broken: there the next line begins with a brace again.
     */
    private void lookAhead() throws IOException {
        Optional<Document> first = nextLine();
        if (first.isEmpty()) {
            return;
        }
        ahead.add(first.get());
        if (!leavesOpen(first.get().json())) {
            return;
        }
        Optional<Document> second = nextLine();
        second.ifPresent(ahead::add);
        if (second.isPresent() && second.get().json()[firstVisible(second.get().json())] != '{') {
            whole(joined(ahead));
        }
    }

    /** What was read and everything behind it, as one claim. */
    private void whole(byte[] read) throws IOException {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        document.writeBytes(read);
        document.writeBytes(lines.rest(Math.max(0, Lines.MOST - read.length)));
        ahead.clear();
        ahead.add(new Document(1, document.toByteArray()));
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

    private static boolean isBlank(byte[] line) {
        return firstVisible(line) == line.length;
    }

    private static int firstVisible(byte[] line) {
        int at = 0;
        while (at < line.length && (line[at] == ' ' || line[at] == '\t' || line[at] == '\r')) {
            at++;
        }
        return at;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
