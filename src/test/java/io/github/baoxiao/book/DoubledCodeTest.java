package io.github.baoxiao.book;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TreeMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Two folders that claim one code: the claims of that place would belong to both. */
class DoubledCodeTest {

    private static final String BOOK = Rules.HEADER
            + Rules.rule("基本", "Situation( resident )", "benefits.basic().ratio( percent(70) );")
            + Rules.rule("统筹区", "Region()", "benefits.region( \"150100\" ).covers( resident, inpatient );");

    @Test
    void isReportedAtTheRuleThatStatesItSecond() {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("baotou/resident.drl", BOOK.replace("rules.hohhot", "rules.baotou").getBytes(StandardCharsets.UTF_8));
        files.put("hohhot/resident.drl", BOOK.getBytes(StandardCharsets.UTF_8));
        BookException refused = catchThrowableOfType(BookException.class, () -> Book.load(files));
        assertThat(refused.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.text(Locale.ENGLISH)).contains("error[region]: the code 150100 is already that of baotou/", "rule \"统筹区\"\n^");
            assertThat(issue.at()).matches("hohhot/resident\\.drl:[0-9]+:1");
        });
    }
}
