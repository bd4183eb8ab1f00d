package io.github.baoxiao.issue;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Asks after the known word somebody probably meant. It only ever names a known word, never what was written. */
public final class Nearest {

    private static final int LONGEST = 64;

    private Nearest() {
    }

    /** A hint at the known word nearest to what was written: {@code inscope} gives "did you mean inScope?"; no words if none is near. */
    public static Text hint(String written, Collection<String> known) {
        return of(written, known).map(near -> Text.of("是不是 " + near + "？", "did you mean " + near + "?")).orElse(Text.NONE);
    }

    private static Optional<String> of(String written, Collection<String> known) {
        String plain = plain(written);
        if (plain.isEmpty() || written.length() > LONGEST) {
            return Optional.empty();
        }
        String best = "";
        int least = Integer.MAX_VALUE;
        for (String word : known) {
            int steps = steps(plain, plain(word));
            if (steps < least && steps <= Math.min(plain.length(), word.length()) / 3) {
                best = word;
                least = steps;
            }
        }
        return best.isEmpty() ? begun(plain, known) : Optional.of(best);
    }

    private static Optional<String> begun(String plain, Collection<String> known) {
        return plain.length() < 3 ? Optional.empty() : known.stream().filter(word -> plain(word).startsWith(plain)).findFirst();
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "").replace(" ", "");
    }

    /** Letters to insert, drop, replace, or swap with their neighbour. */
    private static int steps(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int replaced = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                steps[i][j] = Math.min(replaced, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], 1 + steps[i - 2][j - 2]);
                }
            }
        }
        return steps[a.length()][b.length()];
    }
}
