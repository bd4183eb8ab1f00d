package io.github.baoxiao.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a stream, one at a time; however long a line is, no more of it is kept than its reader needs to refuse it. */
final class Lines {

    /** One byte more than a claim may have: a line of this length was cut here, and is refused as too long. */
    static final int MOST = 8 * 1024 * 1024 + 1;

    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private long number;
    private long read;

    Lines(InputStream in) {
        this.in = in;
    }

    /** The next line without its line feed, at most {@value #MOST} bytes of it. */
    Optional<byte[]> next() throws IOException {
        if (!fill()) {
            return Optional.empty();
        }
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean ended = false;
        while (!ended && fill()) {
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, from, Math.min(end - from, MOST - line.size()));
            ended = end < to;
            from = ended ? end + 1 : end;
        }
        return Optional.of(line.toByteArray());
    }

    /** Everything behind the line read last, at most so many bytes of it. */
    byte[] rest(int most) throws IOException {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        while (rest.size() < most && fill()) {
            int taken = Math.min(to - from, most - rest.size());
            rest.write(buffer, from, taken);
            from += taken;
        }
        return rest.toByteArray();
    }

    /** The number of the line read last, from 1, blank lines counted. */
    long number() {
        return number;
    }

    /** How many bytes stand before the next line. */
    long position() {
        return read - (to - from);
    }

    /** Whether some of the next line is there, so that reading on need not wait for whoever writes it. */
    boolean isReady() throws IOException {
        return from < to || in.available() > 0;
    }

    private boolean fill() throws IOException {
        if (from == to) {
            from = 0;
            to = Math.max(0, in.read(buffer));
            read += to;
        }
        return from < to;
    }
}
