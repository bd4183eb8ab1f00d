package io.github.baoxiao.cli;

import io.github.baoxiao.issue.Text;

import java.io.PrintStream;
import java.util.function.LongSupplier;

/**
 * How far a long run is, in one line of the terminal that is rewritten in place: {@code 12000 settled, 3 refused, 8000/s, 43%, 0:02 left}.
 *
 * <p>It shows nothing where nobody is watching, and is erased before anything else is printed there.
 */
final class Progress {

    private static final long SECOND = 1_000_000_000L;
    private static final long BETWEEN = SECOND / 5;
    private static final long WHOLE = 1_000_000;
    private static final String ERASE = "\r\u001b[K";

    private final PrintStream err;
    private final Language language;
    private final Screen screen;
    private final long total;
    private final long begin;
    private long due;
    private boolean shown;
    private long settled;
    private long refused;
    private long read;

    /**
     * Progress from now on. Where the results appear on the terminal themselves it waits two seconds.
     *
     * @param total the length of the input in bytes; 0 if it is not known
     */
    Progress(Console console, Language language, long total) {
        this.err = console.err();
        this.language = language;
        this.screen = console.screen();
        this.total = total;
        this.begin = screen.ticker().getAsLong();
        this.due = screen.out() ? 2 * SECOND : BETWEEN;
    }

    /** A clock for display; no result depends on it. */
    static LongSupplier ticker() {
        return System::nanoTime;
    }

    /** A claim was settled and is about to be printed. */
    void settled() {
        settled++;
        if (screen.out()) {
            erase();
        }
    }

    /** A claim was refused and this is about to be printed. */
    void refused() {
        refused++;
        erase();
    }

    /** So much more of the input is done. */
    void done(long bytes) {
        read += bytes;
        if (!screen.err()) {
            return;
        }
        long elapsed = screen.ticker().getAsLong() - begin;
        if (elapsed >= due) {
            due = elapsed + BETWEEN;
            err.print("\r" + text(elapsed).in(language.locale()) + "\u001b[K");
            err.flush();
            shown = true;
        }
    }

    /** Leaves the terminal as it was. */
    void erase() {
        if (shown) {
            err.print(ERASE);
            err.flush();
            shown = false;
        }
    }

    private Text text(long elapsed) {
        long rate = (settled + refused) * SECOND / elapsed;
        Text counts = Text.of("已结算 " + settled + " 份，退回 " + refused + " 份，每秒 " + rate + " 份",
                settled + " settled, " + refused + " refused, " + rate + "/s");
        if (total == 0 || read == 0) {
            return counts;
        }
        long part = Math.min(WHOLE, Math.max(1, read * WHOLE / total));
        String percent = part * 100 / WHOLE + "%";
        String left = time(elapsed / 1_000_000 * (WHOLE - part) / part / 1_000);
        return Text.of(counts.zh() + "，" + percent + "，剩余 " + left, counts.en() + ", " + percent + ", " + left + " left");
    }

    /** {@code 0:07}, {@code 12:30}, {@code 1:02:03}. */
    private static String time(long seconds) {
        String minutesAndSeconds = seconds / 60 % 60 + ":" + twoDigits(seconds % 60);
        return seconds < 3600 ? minutesAndSeconds : seconds / 3600 + ":" + twoDigits(seconds / 60 % 60) + ":" + twoDigits(seconds % 60);
    }

    private static String twoDigits(long number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
