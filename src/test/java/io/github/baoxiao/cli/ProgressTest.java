package io.github.baoxiao.cli;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import static org.assertj.core.api.Assertions.assertThat;

/** What a person sees of a long run, and that a file sees nothing of it. */
class ProgressTest {

    private static final String ERASED = "\r\u001b[K";

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicLong now = new AtomicLong(-77);

    @TempDir
    private Path folder;

    @Test
    void oneLineIsRewrittenFiveTimesASecond() {
        Progress progress = progress(Language.EN, true, false, 1_000);

        step(progress, 100, 150);
        assertThat(shown()).isEmpty();
        step(progress, 100, 50);
        assertThat(shown()).isEqualTo("\r2 settled, 0 refused, 10/s, 20%\u001b[K");
        step(progress, 50, 199);
        assertThat(shown()).isEmpty();
        progress.refused();
        assertThat(shown()).isEqualTo(ERASED);
        step(progress, 0, 59_601);
        assertThat(shown()).isEqualTo("\r4 settled, 1 refused, 0/s, 25%, 14:57 left\u001b[K");
        progress.erase();
        progress.erase();
        assertThat(shown()).isEqualTo(ERASED);
    }

    @Test
    void rateAndRemainingTimeAreThoseOfTheLastSeconds() {
        Progress progress = progress(Language.EN, true, false, 1_000);
        for (int i = 0; i < 10; i++) {
            step(progress, 10, 1_000);
        }
        assertThat(shown()).endsWith("\r10 settled, 0 refused, 1/s, 10%, 1:30 left\u001b[K");

        for (int i = 0; i < 50; i++) {
            step(progress, 10, 100);
        }
        assertThat(shown()).as("ten a second for five seconds").endsWith("\r60 settled, 0 refused, 10/s, 60%, 0:04 left\u001b[K");

        progress.refused();
        step(progress, 0, 20_000);
        assertThat(shown()).as("nothing was read since").endsWith("\r61 settled, 1 refused, 0/s, 60%\u001b[K");
    }

    @Test
    void theFirstSecondsAreTooFewToGuessFrom() {
        Progress progress = progress(Language.EN, true, false, 1_000);

        step(progress, 100, 1_999);
        assertThat(shown()).isEqualTo("\r1 settled, 0 refused, 0/s, 10%\u001b[K");
        step(progress, 100, 200);
        assertThat(shown()).isEqualTo("\r2 settled, 0 refused, 0/s, 20%, 0:08 left\u001b[K");
    }

    @Test
    void aLargeInputOverflowsNothing() {
        Progress progress = progress(Language.EN, true, false, 1L << 45);

        step(progress, 1L << 30, 3_600_000);

        assertThat(shown()).isEqualTo("\r1 settled, 0 refused, 0/s, 0%, 32767:58:02 left\u001b[K");
    }

    @Test
    void aRunThatWasShownEndsWithItsCountAndTime() {
        Progress progress = progress(Language.EN, true, false, 1_000);
        step(progress, 1_000, 83_000);
        shown();

        progress.end();

        assertThat(shown()).isEqualTo(ERASED + "1 settled, 0 refused, in 1:23\n");
        Progress brief = progress(Language.EN, true, false, 1_000);
        step(brief, 1_000, 199);
        brief.end();
        assertThat(shown()).as("nobody waited").isEmpty();
    }

    @Test
    void itSpeaksTheLanguageOfTheCall() {
        Progress progress = progress(Language.ZH, true, false, 100_000);
        step(progress, 1, 2_000);
        assertThat(shown()).isEqualTo("\r已结算 1 份，拒绝 0 份，每秒 0 份，0%，剩余 55:33:18\u001b[K");

        progress.end();
        assertThat(shown()).isEqualTo(ERASED + "已结算 1 份，拒绝 0 份，用时 0:02\n");
    }

    @Test
    void ofStandardInputNobodyKnowsTheEnd() {
        step(progress(Language.EN, true, false, 0), 100, 1_000);

        assertThat(shown()).isEqualTo("\r1 settled, 0 refused, 1/s\u001b[K");
    }

    @Test
    void whereTheResultsAppearItWaitsAndMakesWayForThem() {
        Progress progress = progress(Language.EN, true, true, 1_000);

        step(progress, 100, 1_999);
        assertThat(shown()).isEmpty();
        step(progress, 100, 1);
        assertThat(shown()).isEqualTo("\r2 settled, 0 refused, 1/s, 20%, 0:08 left\u001b[K");
        progress.settled();
        assertThat(shown()).isEqualTo(ERASED);
    }

    @Test
    void whereNobodyIsWatchingItIsSilent() {
        Progress progress = progress(Language.EN, false, true, 1_000);

        step(progress, 100, 100_000);
        progress.refused();
        progress.erase();
        progress.end();

        assertThat(shown()).isEmpty();
    }

    @Test
    void aRunThatIsWatchedEndsOnACleanLine() throws IOException {
        String file = Claims.file(folder, "three.jsonl", Claims.first("C-1", "P-1"), "{}", Claims.first("C-2", "P-2"));
        String[] args = {"settle", "--rules", "rules/yubei", "--format", "json", file};
        Call unwatched = Call.of(args);

        Call watched = Call.watched(new Screen(true, false, () -> now.addAndGet(Duration.ofSeconds(1).toNanos())), args);

        assertThat(watched.exitCode()).isEqualTo(1);
        assertThat(watched.out()).isEqualTo(unwatched.out());
        assertThat(watched.err()).isEqualTo(unwatched.err() + "\r2 settled, 1 refused, 3/s, 100%\u001b[K" + ERASED
                + "2 settled, 1 refused, in 0:02\n");
    }

    @Test
    void aTestIsWatchedByNobody() {
        assertThat(Screen.ofProcess(Map.of())).isEqualTo(Screen.NONE);
        assertThat(Screen.ofProcess(Map.of("TERM", "dumb"))).isEqualTo(Screen.NONE);
        assertThat(Screen.ofProcess(Map.of("TERM", "xterm", "CI", "true"))).isEqualTo(Screen.NONE);
    }

    private Progress progress(Language language, boolean watched, boolean withResults, long total) {
        PrintStream stream = new PrintStream(err, false, StandardCharsets.UTF_8);
        return new Progress(new Console(new ByteArrayInputStream(new byte[0]), stream, stream, language,
                new Screen(watched, withResults, now::get)), language, total);
    }

    /** A claim is settled, so many bytes further and so many milliseconds later. */
    private void step(Progress progress, long bytes, long milliseconds) {
        now.addAndGet(Duration.ofMillis(milliseconds).toNanos());
        progress.settled();
        progress.done(bytes);
    }

    private String shown() {
        String shown = err.toString(StandardCharsets.UTF_8);
        err.reset();
        return shown;
    }
}
