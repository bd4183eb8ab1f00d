package io.github.baoxiao.issue;

import io.github.baoxiao.RuleBook;
import io.github.baoxiao.RuleBookException;
import io.github.baoxiao.ShippedRules;
import io.github.baoxiao.cases.CaseTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A message shows the beginning of what stands in a file, however long it is. */
class LongValuesTest {

    private static final int MOST_SHOWN = 2500;
    private static final String LONG = "9".repeat(100_000);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"yearlyCap( yuan(%s) )", "yearlyCap( yuan(\"%s\") )", "yearlyCap( yuan(%s.5) )", "yearlyCap( percent(%s%%) )",
            "x%s( yuan(1) )", "yearlyCap( x%s )", "yearlyCap( yuan(\"9 9, 9 %s\") )"})
    void ofARuleFile(String call) {
        String rule = """
                package rules.hohhot.employee
                import io.github.baoxiao.rules.Situation
                import static io.github.baoxiao.rules.Units.*
                global io.github.baoxiao.rules.Benefits benefits
                rule "r"
                @source( "s" )
                @effective( "2024-01-01" )
                when
                Situation( employee, inpatient )
                then
                benefits.basic().%s;
                end
                """.formatted(call.formatted(LONG));

        RuleBookException refused = catchThrowableOfType(RuleBookException.class,
                () -> RuleBook.load(Map.of("hohhot/employee.drl", rule.getBytes(StandardCharsets.UTF_8))));

        assertShort(refused.issues());
        assertThat(refused.issues().toString()).contains("9…");
    }

    @Test
    void ofACaseTable() throws IOException {
        Path yubei = ShippedRules.copy("yubei", folder);
        String value = "x".repeat(1990);
        Files.writeString(yubei.resolve("cases.csv"), "scheme,level,to,inScope,expect BASIC\n"
                + "RESIDENT,%s,2023-05-11,10300,7000\nRESIDENT,LEVEL_2,%s,10300,7000\nRESIDENT,LEVEL_2,2023-05-11,%s,7000\n".formatted(value, value, value));

        List<Issue> issues = CaseTable.in(folder, RuleBook.load(folder)).get(0).issues();

        assertThat(issues).hasSize(3).allSatisfy(issue -> assertThat(issue.what().en()).contains("x".repeat(40) + "…").hasSizeLessThan(200));
        assertShort(issues);
    }

    private static void assertShort(List<Issue> issues) {
        assertThat(issues).isNotEmpty().allSatisfy(issue -> {
            assertThat(issue.text(Locale.ENGLISH)).hasSizeLessThan(MOST_SHOWN);
            assertThat(issue.text(Locale.CHINESE)).hasSizeLessThan(MOST_SHOWN);
        });
    }
}
