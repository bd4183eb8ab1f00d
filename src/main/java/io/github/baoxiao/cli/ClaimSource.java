package io.github.baoxiao.cli;

import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/**
 * The claims of one FILE, one after the other, each with its line. Of a file of many claims only one is in memory.
 *
 * <p>A {@code .json} holds one claim, a {@code .jsonl} one a line. One that goes on over several lines ends where its braces do: it is refused,
 * once, and those behind it are not. Alone on standard input it is a claim like any other.
 */
final class ClaimSource implements Closeable {

    private static final Issue SPREAD = Issue.of("json", "",
            Text.of("每份须写在一行里，这里一份占了几行", "one a line; here one is spread over several"),
            Text.of("写成一行；只有 .json 文件中的一份可以占几行", "write it in one line; only the one of a .json may take several"));
    private static final Issue LIST = Issue.of("json", "", Text.of("这是数组，这里须是一个对象 { }", "this is an array; here stands one object { }"),
            Text.of("多份写在 .jsonl 文件中，每行一份，不加方括号", "write several in a .jsonl, one a line and without brackets"));

    /** Of as many lines it is remembered that each may be by itself. */
    private static final int MOST_LINES = 20_000;

    private final InputStream in;
    private final Lines lines;
    private final Queue<Document> ahead = new ArrayDeque<>();
    /** The line read last, if it was found to begin the next claim. */
    private Optional<byte[]> begun = Optional.empty();

    private ClaimSource(InputStream in) {
        this.in = in;
        this.lines = new Lines(in);
    }

    /**
     * A claim, not yet parsed.
     *
     * @param line where it begins: 1, or its line in a file of one claim a line
     * @param json its bytes; of a claim that is too long only so many that it is refused for it
     * @param misplaced why it cannot be one claim, where the form of the input shows it
     */
    record Document(long line, byte[] json, Optional<Issue> misplaced) {

        static Document of(long line, byte[] json) {
            return new Document(line, json, !isCut(json) && first(json) == '[' ? Optional.of(LIST) : Optional.empty());
        }

        Document spread() {
            return new Document(line, json, Optional.of(misplaced.orElse(SPREAD)));
        }

        boolean isSpread() {
            return misplaced.equals(Optional.of(SPREAD));
        }

        /** The same as all there is: over several lines too; blank ones stand before it, so that a place in it is the place in the input. */
        Document alone() {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.writeBytes("\n".repeat((int) Math.min(line - 1, Lines.MOST)).getBytes(StandardCharsets.US_ASCII));
            all.writeBytes(json);
            return of(1, all.toByteArray());
        }
    }

    /** The claims of a file that was found fit to be read. */
    static ClaimSource open(String file, InputStream standardInput) throws IOException {
        if (file.equals(Place.STANDARD_INPUT)) {
            ClaimSource source = new ClaimSource(standardInput);
            source.begin();
            return source;
        }
        ClaimSource source = new ClaimSource(new FileInputStream(Path.of(file).toFile()));
        if (Place.hasOneClaim(file)) {
            source.ahead.add(Document.of(1, source.lines.rest(Lines.MOST)));
        }
        return source;
    }

    /** The next claim, if there is one. Blank lines are passed over, but counted. */
    Optional<Document> next() throws IOException {
        return ahead.isEmpty() ? read() : Optional.of(ahead.remove());
    }

    /** Whether asking for the next claim need not wait for whoever writes it. */
    boolean isReady() throws IOException {
        return !ahead.isEmpty() || begun.isPresent() || lines.isReady();
    }

    /** How many bytes were read of what it is made of. */
    long position() {
        return lines.position();
    }

    /** Whether the first claim is the only one shows in what follows; it is waited for only where the claim takes several lines. */
    private void begin() throws IOException {
        Optional<Document> first = read();
        Optional<Document> second = first.isPresent() && first.get().isSpread() ? read() : Optional.empty();
        List<Document> behind = List.copyOf(ahead);
        ahead.clear();
        first.map(one -> one.isSpread() && second.isEmpty() ? one.alone() : one).ifPresent(ahead::add);
        second.ifPresent(ahead::add);
        ahead.addAll(behind);
    }

    private Optional<Document> read() throws IOException {
        for (Optional<byte[]> line = line(); line.isPresent(); line = line()) {
            if (!isBlank(line.get())) {
                return Optional.of(document(lines.number(), line.get()));
            }
        }
        return Optional.empty();
    }

    private Optional<byte[]> line() throws IOException {
        Optional<byte[]> line = begun.isPresent() ? begun : lines.next();
        begun = Optional.empty();
        return line;
    }

    /**
     * The claim that begins with a line. Where the next begins before its braces end, it was never one of several lines: each of them is by
     * itself. Of an array every line may begin with a brace.
     */
    private Document document(long number, byte[] first) throws IOException {
        boolean isList = first(first) == '[';
        Braces braces = new Braces();
        braces.read(first);
        if (isCut(first) || !isList && first(first) != '{' || !braces.isOpen()) {
            return Document.of(number, first);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(first);
        List<Document> each = new ArrayList<>();
        while (braces.isOpen()) {
            Optional<byte[]> line = line();
            if (line.isEmpty()) {
                break;
            }
            if (!isList && line.get().length > 0 && line.get()[0] == '{') {
                begun = line;
                if (all.size() < Lines.MOST && each.size() < MOST_LINES) {
                    ahead.addAll(each);
                    return Document.of(number, first);
                }
                break;
            }
            braces.read(line.get());
            if (all.size() < Lines.MOST) {
                all.write('\n');
                all.write(line.get(), 0, Math.min(line.get().length, Lines.MOST - all.size()));
                if (each.size() < MOST_LINES && !isBlank(line.get())) {
                    each.add(Document.of(lines.number(), line.get()));
                }
            }
        }
        Document document = Document.of(number, all.toByteArray());
        return each.isEmpty() ? document : document.spread();
    }

    /** What is open where a line ends. */
    private static final class Braces {

        private int depth;
        private boolean inString;

        void read(byte[] line) {
            for (int i = 0; i < line.length; i++) {
                switch (line[i]) {
                    case '"' -> inString = !inString;
                    case '\\' -> i += inString ? 1 : 0;
                    case '{', '[' -> depth += inString ? 0 : 1;
                    case '}', ']' -> depth -= inString ? 0 : 1;
                    default -> { }
                }
            }
        }

        /** Whether a string or a brace is. */
        boolean isOpen() {
            return inString || depth > 0;
        }
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

    /** A byte order mark, as some editors write at the beginning, is not one. */
    private static int firstVisible(byte[] document) {
        int at = document.length >= 3 && (document[0] & 0xFF) == 0xEF && (document[1] & 0xFF) == 0xBB && (document[2] & 0xFF) == 0xBF ? 3 : 0;
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
