package io.github.baoxiao;

import io.github.baoxiao.dialect.Limits;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** The limits that SECURITY.md promises are those of the code. */
class SecurityPageTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| ([0-9 ]+) \\|$");

    @Test
    void theLimitsAreThoseOfTheCode() throws IOException {
        Map<String, Long> promised = new LinkedHashMap<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("SECURITY.md")));
        while (row.find()) {
            promised.put(row.group(1), Long.valueOf(row.group(2).replace(" ", "")));
        }

        assertThat(promised).containsExactlyEntriesOf(inOrder(
                "bytes of one rule file", Limits.FILE_BYTES,
                "bytes of all rule files of a book", Limits.BOOK_BYTES,
                "rule files of a book", Limits.FILES,
                "folders of rule files below the root", Limits.FOLDER_DEPTH,
                "characters in the name of a region folder", Limits.FOLDER_NAME,
                "characters in the name of a rule file", Limits.FILE_NAME,
                "rules of one region", Limits.REGION_RULES,
                "rules of a book", Limits.BOOK_RULES,
                "words in one `when`", Limits.WORDS_OF_WHEN,
                "brackets inside each other in one `when`", Limits.BRACKETS_OF_WHEN,
                "calls in one `then`", Limits.CALLS_OF_THEN,
                "values of one call", Limits.VALUES_OF_CALL,
                "characters of one `@source`", Limits.SOURCE,
                "columns of a table", Limits.COLUMNS,
                "rules that one `@overrides` names", Limits.OVERRIDDEN_BY_ONE,
                "exceptions in a row along `@overrides`", Limits.OVERRIDES_IN_A_ROW,
                "regions in a row along `buildsOn`", Limits.BUILDS_ON_IN_A_ROW,
                "problems shown of one file", Limits.PROBLEMS_OF_FILE,
                "situations proved of one region", Limits.SITUATIONS, "items proved in one window of time", Limits.ITEMS,
                "rules read in the proof of a book", Limits.READINGS));
    }

    @Test
    void everyLimitIsPromised() throws IOException {
        List<Field> limits = new ArrayList<>(List.of(Limits.class.getFields()));
        Matcher row = ROW.matcher(Files.readString(Path.of("SECURITY.md")));

        assertThat(row.results()).hasSameSizeAs(limits);
    }

    private static Map<String, Long> inOrder(Object... namesAndValues) {
        Map<String, Long> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], ((Integer) namesAndValues[i + 1]).longValue());
        }
        return map;
    }
}
