package io.github.baoxiao.issue;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The allowed name a writer may have meant. It only ever tells an allowed name, never what was written. */
public final class Nearest {

    private static final int LONGEST = 64;
    private static final int SHORTEST_BEGINNING = 3;

    private Nearest() {
    }

    /**
     * The allowed name closest to what is written, if one is close: {@code inscope} gives {@code inScope}, {@code emp} gives
     * {@code EMPLOYEE}.
     *
     * @param written the name as it was written; one of more than 64 characters is near to nothing
     * @param allowed the names there are, best first
     * @return an allowed name, or empty
     */
    public static Optional<String> to(String written, Collection<String> allowed) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = plain(written);
        String best = null;
        int least = Math.min(plain.length(), Math.max(1, plain.length() / 3) + 1);
        for (String name : allowed) {
            int edits = Math.abs(plain(name).length() - plain.length()) >= least ? least : edits(plain, plain(name));
            if (edits < least) {
                least = edits;
                best = name;
            }
        }
        return best != null || plain.length() < SHORTEST_BEGINNING ? Optional.ofNullable(best)
                : allowed.stream().filter(name -> plain(name).startsWith(plain)).findFirst();
    }

    /**
     * “Did you mean”, and then what else there is.
     *
     * @param written the name as it was written; one of more than 64 characters is near to nothing
     * @param allowed the names there are, best first
     * @return a hint for an {@link Issue}, in both languages
     */
    public static Text hint(String written, Collection<String> allowed) {
        String all = String.join(", ", allowed);
        return to(written, allowed)
                .map(name -> Text.of("是否想写 " + name + "？可用：" + all, "did you mean " + name + "? allowed: " + all))
                .orElse(Text.of("可用：" + all, "allowed: " + all));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "").replace(" ", "");
    }

    /** The edits from one name to the other; two neighbours exchanged are one. */
    private static int edits(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                edits[i][j] = Math.min(edits[i - 1][j - 1] + change, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
                }
            }
        }
        return edits[a.length()][b.length()];
    }
}
