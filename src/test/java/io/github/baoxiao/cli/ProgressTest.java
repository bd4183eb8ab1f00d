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
        assertThat(shown()).isEqualTo("\r2 settled, 0 refused, 10/s, 20%, 0:00 left\u001b[K");
        step(progress, 50, 199);
        assertThat(shown()).isEmpty();
        progress.refused();
        assertThat(shown()).isEqualTo(ERASED);
        step(progress, 0, 59_601);
        assertThat(shown()).isEqualTo("\r4 settled, 1 refused, 0/s, 25%, 3:00 left\u001b[K");
        progress.erase();
        progress.erase();
        assertThat(shown()).isEqualTo(ERASED);
    }

    @Test
    void itSpeaksTheLanguageOfTheCall() {
        step(progress(Language.ZH, true, false, 100_000), 1, 1_000);

        assertThat(shown()).isEqualTo("\r已结算 1 份，退回 0 份，每秒 1 份，0%，剩余 27:46:39\u001b[K");
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
        assertThat(watched.err()).isEqualTo(unwatched.err() + "\r2 settled, 1 refused, 3/s, 100%, 0:00 left\u001b[K" + ERASED);
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
