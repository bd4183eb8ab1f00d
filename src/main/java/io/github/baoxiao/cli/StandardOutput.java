package io.github.baoxiao.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Remembers why standard output failed: a {@link java.io.PrintStream} says only that it did. */
final class StandardOutput extends FilterOutputStream {

    private boolean failed;

    StandardOutput(OutputStream out) {
        super(out);
    }

    /** Whether something could not be written. A reader that has seen enough, such as {@code head}, is no failure. */
    boolean hasFailed() {
        return failed;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            String why = String.valueOf(e.getMessage());
            failed |= !why.contains("pipe") && !why.contains("管道");
            throw e;
        }
    }
}
