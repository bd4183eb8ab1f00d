package io.github.baoxiao.cases;

import io.github.baoxiao.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import static org.assertj.core.api.Assertions.assertThat;

/** What the description of case tables shows is what they do. */
class CasesDocTest {

    @ParameterizedTest
    @ValueSource(strings = {"docs/cases.md", "docs/cases.zh-CN.md"})
    void itsTableRunsAndPasses(String file) throws IOException {
        String doc = Files.readString(Path.of(file));
        int begin = doc.indexOf("```csv\n") + 7;
        String table = doc.substring(begin, doc.indexOf("```", begin));

        CaseTable run = CaseTable.run("hohhot", Path.of(file), table.getBytes(StandardCharsets.UTF_8),
                RuleBook.load(Path.of("rules/hohhot")));

        assertThat(run.issues()).isEmpty();
        assertThat(run.results()).hasSize(4).allSatisfy(result -> assertThat(result.isPassed()).as(result.toString()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/cases.md", "docs/cases.zh-CN.md"})
    void everyColumnIsNamedInBothLanguages(String file) throws IOException {
        String doc = Files.readString(Path.of(file));

        assertThat(Arrays.asList(Column.values())).allSatisfy(column ->
                assertThat(doc).contains("`" + column.names().get(0) + "`").contains(column.names().get(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "；", "、", "+", "，"})
    void severalNeedsAreSeparatedAsItSays(String separator) throws IOException {
        String table = "status;level;to;inScope;needs;expect total\nADULT;LEVEL_2;2023-05-11;100;\"低保" + separator + " 低保边缘\";100\n";

        CaseTable run = CaseTable.run("yubei", Path.of("cases.csv"), table.getBytes(StandardCharsets.UTF_8), RuleBook.load(Path.of("rules/yubei")));

        assertThat(run.issues()).isEmpty();
        assertThat(Files.readString(Path.of("docs/cases.md"))).contains("`" + separator + "`");
        assertThat(Files.readString(Path.of("docs/cases.zh-CN.md"))).contains("`" + separator + "`");
    }

    @Test
    void theLimitsAreThoseOfTheCode() throws IOException {
        assertThat(Files.readString(Path.of("docs/cases.md"))).contains(TableText.LARGEST / 1024 / 1024 + " MB, 20 000 rows");
        assertThat(CsvRows.MOST).isEqualTo(20_000);
    }
}
