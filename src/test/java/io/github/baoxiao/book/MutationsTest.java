package io.github.baoxiao.book;

import io.github.baoxiao.issue.Issue;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever happens to a rule file, it is read with issues or compiled without: never an exception, never a surprise from Drools. */
class MutationsTest {

    private static final int MUTANTS = 3000;
    private static final int COMPILED = 40;
    private static final List<String> PIECES = List.of("(", ")", ",", ";", "\"", "@", "!", "||", "&&", "{", "}", "[", "]", ".", ":", "=", "'", "\n",
            " ", "/*", "*/", "//", "end", "then", "when", "rule", "not", "eval", "benefits", "Situation", "Item", "Region", "employee", "1", "0.5",
            "，", "“", "甲", "\t", "\\", "-", "%", "$", "#", "?", "/", "|", "&", "import", "global", "from", "contains", "null", "columns");
    private static final String GOOD = Rules.HEADER
            + Rules.rule("住院", "Situation( employee, !retired, level2 || ( level1 && inpatient ), traits contains \"X\" )",
                    "benefits.basic().bands( perClaim, deductibleInside )\n        .upTo( yuan(20_000), percent(88) )\n        .beyond( percent(\"90.5\") );")
            + Rules.rule("乙类", "Situation( resident )\n    Item( classB, drug )", "benefits.items().firstShare( percent(10) );")
            + Rules.rule("地区", "Region()", "benefits.region( \"150100\" ).covers( employee, inpatient );")
            + Rules.rule("表", "Situation()", "benefits.basic( \"门诊\" ).columns( level3, otherLevels )\n        .ratio( percent(70), percent(80) );");

    @Test
    void neverThrow() {
        Random random = new Random(7);
        int compiled = 0;
        int refused = 0;
        for (int i = 0; i < MUTANTS; i++) {
            String text = mutant(random);
            Rules.Read read = Rules.read(text);
            if (!read.issues().isEmpty()) {
                refused++;
                read.issues().forEach(issue -> assertThat(issue.text(Locale.CHINESE)).isNotBlank());
            } else if (compiled < COMPILED && !text.equals(GOOD)) {
                compiled++;
                List<Issue> issues = new ArrayList<>();
                Engine.compile("hohhot", read.files(), read.rules(), issues);
                assertThat(issues).as(text).isEmpty();
            }
        }
        assertThat(refused).isGreaterThan(MUTANTS / 2);
        assertThat(compiled).isGreaterThan(COMPILED / 2);
    }

    private static String mutant(Random random) {
        StringBuilder text = new StringBuilder(GOOD);
        int changes = 1 + random.nextInt(2);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(text.length());
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, piece);
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(6)));
                default -> text.replace(at, Math.min(text.length(), at + 1), piece);
            }
        }
        return text.toString();
    }
}
