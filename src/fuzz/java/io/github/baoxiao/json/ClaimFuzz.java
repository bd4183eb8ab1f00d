package io.github.baoxiao.json;

import io.github.baoxiao.Claim;
import io.github.baoxiao.ClaimException;
import io.github.baoxiao.fuzz.Said;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Any bytes as a claim: a claim that is written and read again as the same one, or a refusal. */
public final class ClaimFuzz {

    private ClaimFuzz() {
    }

    /** Reads one document. */
    public static void fuzzerTestOneInput(byte[] input) {
        String written = written(() -> ClaimJson.parse(input), input);
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(input)).toString();
        } catch (CharacterCodingException e) {
            Said.that(written.isEmpty(), "a claim that is not UTF-8 was read");
            return;
        }
        // that it looks like UTF-16 is said of bytes alone
        boolean alike = written.equals(written(() -> ClaimJson.parse(text), input));
        Said.that(alike, "text and bytes are not read alike");
    }

    /** The claim as it is written, or nothing if it was refused. */
    private static String written(Reading reading, byte[] input) {
        Claim claim;
        try {
            claim = reading.read();
        } catch (ClaimException e) {
            Said.checkOfClaim(e.issues(), input);
            return "";
        }
        String line = ClaimJson.write(claim);
        Said.that(line.indexOf('\n') < 0, "a claim of two lines");
        Said.that(ClaimJson.write(ClaimJson.parse(line)).equals(line), "a claim that is written is read otherwise");
        return line;
    }

    private interface Reading {
        Claim read();
    }
}
