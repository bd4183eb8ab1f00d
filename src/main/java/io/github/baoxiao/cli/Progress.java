package io.github.baoxiao.cli;

import io.github.baoxiao.issue.Text;

import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * How far a long run is, in one line of the terminal that is rewritten in place: {@code 12000 settled, 3 refused, 8000/s, 43%, 0:02 left}.
 * Rate and remaining time are those of the last seconds. At the end of a run it was shown for stands what was done, and in what time.
 *
 * <p>It shows nothing where nobody is watching, and is erased before anything else is printed there.
 */
final class Progress {

    private static final long SECOND = 1_000_000_000L;
    private static final long BETWEEN = SECOND / 5;
    private static final long WINDOW = 5 * SECOND;
    private static final long BEFORE_A_GUESS = 2 * SECOND;
    private static final String ERASE = "\r\u001b[K";

    private final PrintStream err;
    private final Language language;
    private final Screen screen;
    private final long total;
    private final long begin;
    private final Deque<Point> window = new ArrayDeque<>(List.of(new Point(0, 0, 0)));
    private long due;
    private boolean shown;
    private boolean wasShown;
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
        this.due = screen.out() ? BEFORE_A_GUESS : BETWEEN;
    }

    /** How far it was at a moment: the first of the window is what the last seconds are counted from. */
    private record Point(long elapsed, long claims, long read) {
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
            wasShown = true;
        }
    }

    /** Everything was done. */
    void end() {
        erase();
        if (wasShown) {
            String time = time((screen.ticker().getAsLong() - begin) / SECOND);
            err.print(Text.of("已结算 " + settled + " 份，拒绝 " + refused + " 份，用时 " + time, settled + " settled, " + refused + " refused, in " + time)
                    .in(language.locale()) + "\n");
            err.flush();
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
        Point from = windowTo(new Point(elapsed, settled + refused, read));
        long time = elapsed - from.elapsed();
        long rate = (settled + refused - from.claims()) * SECOND / time;
        Text counts = Text.of("已结算 " + settled + " 份，拒绝 " + refused + " 份，每秒 " + rate + " 份",
                settled + " settled, " + refused + " refused, " + rate + "/s");
        if (total == 0 || read == 0) {
            return counts;
        }
        String percent = Math.min(100, read * 100 / total) + "%";
        Text part = Text.of(counts.zh() + "，" + percent, counts.en() + ", " + percent);
        long recent = read - from.read();
        if (elapsed < BEFORE_A_GUESS || recent == 0) {
            return part;
        }
        long unit = Math.max(1, total / 1_000_000_000); // bytes times nanoseconds would overflow
        String left = time(time / 1_000_000 * (Math.max(0, total - read) / unit) / Math.max(1, recent / unit) / 1_000);
        return Text.of(part.zh() + "，剩余 " + left, part.en() + ", " + left + " left");
    }

    /** Notes where it is now, and says where it was some seconds ago. */
    private Point windowTo(Point now) {
        window.addLast(now);
        Point first = window.removeFirst();
        while (window.element() != now && now.elapsed() - window.element().elapsed() >= WINDOW) {
            first = window.removeFirst();
        }
        window.addFirst(first);
        return first;
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
