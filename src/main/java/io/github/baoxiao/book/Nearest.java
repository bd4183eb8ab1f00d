package io.github.baoxiao.book;

import io.github.baoxiao.issue.Text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The name a reader may have meant. */
final class Nearest {

    private Nearest() {
    }

    /** The allowed name closest to what is written, if one is close. */
    static Optional<String> to(String written, Collection<String> allowed) {
        String best = null;
        int least = Math.max(1, written.length() / 3) + 1;
        for (String name : allowed) {
            int distance = Math.abs(name.length() - written.length()) >= least ? least : distance(written, name);
            if (distance < least) {
                least = distance;
                best = name;
            }
        }
        return Optional.ofNullable(best);
    }

    /** “Did you mean”, and then what else there is. */
    static Text hint(String written, Collection<String> allowed) {
        String all = String.join(", ", allowed);
        return to(written, allowed)
                .map(name -> Text.of("是否想写 " + name + "？可用：" + all, "did you mean " + name + "? allowed: " + all))
                .orElse(Text.of("可用：" + all, "allowed: " + all));
    }

    /** The edits from one name to the other; a difference of case alone is none, two neighbours exchanged are one. */
    private static int distance(String written, String name) {
        String a = written.toLowerCase(Locale.ROOT);
        String b = name.toLowerCase(Locale.ROOT);
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
