package io.github.baoxiao.json;

import io.github.baoxiao.Breakdown;
import io.github.baoxiao.Claim;
import io.github.baoxiao.ClaimException;
import io.github.baoxiao.YearToDate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Claims from JSON, claims and breakdowns to JSON, and the state of a year from one to the next.
 *
 * <p>Reading is strict. Amounts are strings such as {@code "2875.30"}, dates are {@code "2023-10-12"}, words are written exactly; a field
 * that is unknown, given twice, null or missing is refused. One {@link ClaimException} carries every problem with its JSON pointer, and
 * never the value of a personal field; amounts that do not sum are shown. A document has at most 8 MB, a string 64 KB, a list 20 000 entries, and it nests 32 deep at most.
 *
 * <p>Writing gives one line without its break. Names and their order are stable.
 *
 * <p>It needs Jackson 2.16 or later ({@code jackson-core}); with an older one, or none, reading fails with an {@link IllegalStateException} that says so.
 */
public final class ClaimJson {

    private ClaimJson() {
    }

    /**
     * The claim in a file.
     *
     * @param file a UTF-8 file with one claim
     * @return the claim
     * @throws ClaimException if it is not a claim, with every reason
     * @throws UncheckedIOException if the file cannot be read; its cause is a {@link java.nio.file.NoSuchFileException} if there is none
     */
    public static Claim read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return parse(in.readNBytes(Utf8.MOST_BYTES + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The claim in a text. A byte order mark before it is passed over.
     *
     * @param json one claim, and nothing after it
     * @return the claim
     * @throws ClaimException if it is not a claim, with every reason
     */
    public static Claim parse(String json) {
        Problems problems = new Problems();
        return claim(Utf8.checked(json, problems), problems);
    }

    /**
     * The claim in UTF-8. A byte order mark before it is passed over; another encoding is refused.
     *
     * @param json one claim, and nothing after it
     * @return the claim
     * @throws ClaimException if it is not a claim, with every reason
     */
    public static Claim parse(byte[] json) {
        Problems problems = new Problems();
        return claim(Utf8.decode(json, problems), problems);
    }

    private static Claim claim(String json, Problems problems) {
        Claim.Builder builder = new Value(Document.read(json, problems), "", problems).object(ClaimReader::claim);
        problems.throwIfAny(unread -> Consistency.of(builder, unread));
        return builder.build();
    }

    /**
     * The claim in one line, from which the same claim is read.
     *
     * @param claim the claim
     * @return one JSON object, without a line break
     */
    public static String write(Claim claim) {
        return Output.line(out -> new ClaimWriter(claim, out).write());
    }

    /**
     * The state of a year in one line, as it stands in a claim and in a breakdown: what a host stores after a claim.
     *
     * @param state what a medical year has accumulated, such as {@link Breakdown#yearToDate()}
     * @return one JSON object, or the string {@code "NONE"}, without a line break
     * @throws IllegalArgumentException if it is {@link YearToDate#CARRIED}, which says nothing
     */
    public static String write(YearToDate state) {
        if (state == YearToDate.CARRIED) {
            throw new IllegalArgumentException("a state that is carried over has nothing to write");
        }
        return state == YearToDate.NONE ? "\"NONE\"" : Output.line(out -> out.state(state));
    }

    /**
     * The state of a year that was {@linkplain #write(YearToDate) written}: what a host gives to the next claim of the person.
     *
     * @param json one state, and nothing after it
     * @return the state; whether it fits a claim shows when that is built and settled
     * @throws ClaimException if it is no state of a year, with every reason
     */
    public static YearToDate parseYearToDate(String json) {
        Problems problems = new Problems();
        YearToDate state = ClaimReader.yearToDate(new Value(Document.read(Utf8.checked(json, problems), problems), "", problems));
        problems.throwIfAny();
        return state;
    }

    /**
     * The breakdown in one line, with its notes in Chinese.
     *
     * @param breakdown the breakdown
     * @return one JSON object, without a line break
     */
    public static String write(Breakdown breakdown) {
        return write(breakdown, Locale.CHINESE);
    }

    /**
     * The breakdown in one line, with its notes in the language of the locale.
     *
     * @param breakdown the breakdown
     * @param locale the language of the notes: Chinese for any Chinese locale, English for every other
     * @return one JSON object, without a line break
     */
    public static String write(Breakdown breakdown, Locale locale) {
        return Output.line(out -> new BreakdownWriter(breakdown, locale, out).write());
    }
}
