package io.github.baoxiao.cli;

import io.github.baoxiao.ShippedRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code test} prints, and how it ends. */
class TestCommandTest {

    private static final String HEADER = "case,scheme,level,to,inScope,expect BASIC\n";
    private static final String GOOD = "one,RESIDENT,LEVEL_2,2023-05-11,10300,(10300-300)*70%\n";

    @TempDir
    private Path folder;

    @Test
    void everyTableThatIsShippedPasses() {
        Call call = Call.of("test", "rules");

        assertThat(call.err()).isEmpty();
        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).matches("([a-z-]+: [0-9]+ passed, 0 failed\n){2,}[0-9]+ passed, 0 failed\n")
                .contains("beijing: ", "yubei: ");
    }

    @Test
    void aCaseThatFailsIsShownAndCounted() throws IOException {
        table(HEADER + GOOD + "two,RESIDENT,LEVEL_2,2023-05-11,10300,(10300-300)*75%\n");

        Call call = Call.of("test", folder.resolve("yubei").toString());

        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.err()).isEmpty();
        assertThat(call.out()).startsWith("yubei/cases.csv:3: failed: two\n  expected  basic insurance 7500.00 = (10300-300)*75%\n")
                .contains("    Settlement statement\n").endsWith("\n\nyubei: 1 passed, 1 failed\n1 passed, 1 failed\n");
        assertThat(Call.in(Map.of("LANG", "zh_CN.UTF-8"), "test", folder.toString()).out())
                .startsWith("yubei/cases.csv:3: 未通过：two\n").endsWith("\nyubei：1 个通过，1 个未通过\n1 passed, 1 failed\n");
        assertThat(Call.of("test", "--lang", "zh", folder.toString()).out()).contains("医疗费用结算单");
    }

    @Test
    void aTableWithMistakesIsNotRunAndCountsAsOne() throws IOException {
        table(HEADER + GOOD + "two,RESIDENT,LEVEL_9,2023-05-11,10300,x\n");

        Call call = Call.of("test", folder.toString());

        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.err()).startsWith("yubei/cases.csv:3:3: error[value]: ").contains("\nyubei/cases.csv:3:6: error[arithmetic]: ");
        assertThat(call.out()).isEqualTo("yubei: cases.csv has errors; it was not run and counts as 1 failed\n0 passed, 1 failed\n");
    }

    @Test
    void aRegionWithoutATableIsSaidAndNotFailed() throws IOException {
        ShippedRules.copy("yubei", folder);

        assertThat(Call.of("test", "--coverage", folder.toString())).isEqualTo(new Call(0, "yubei: no cases.csv\n0 passed, 0 failed\n",
                ""));
    }

    /** Whoever wrote it believes that its cases pass. */
    @ParameterizedTest
    @ValueSource(strings = {"cases.xlsx", "Cases.csv", "cases.csv.txt", "案例.csv", "case.xls"})
    void aFileThatOnlyLooksLikeATableFails(String name) throws IOException {
        Files.writeString(ShippedRules.copy("yubei", folder).resolve(name), HEADER + GOOD);

        assertThat(Call.of("test", folder.toString())).isEqualTo(new Call(1, "yubei: no cases.csv; yubei/" + name
                + " is not read: save it as cases.csv; it counts as 1 failed\n0 passed, 1 failed\n", "yubei/" + name
                + ": error[file-name]: this file is not read as the case table: its cases are not run; save it as \"CSV UTF-8 (comma delimited)\""
                + " under the name cases.csv\n"));
        assertThat(Call.of("test", "--lang", "zh", folder.toString()).out()).isEqualTo("yubei：没有 cases.csv；yubei/" + name
                + " 不会被读取：另存为 cases.csv，计为 1 个未通过\n0 passed, 1 failed\n");
    }

    /** The spreadsheet a table was saved from may stay beside it. */
    @Test
    void aLookAlikeBesideATableIsNoMatter() throws IOException {
        table(HEADER + GOOD);
        Files.writeString(folder.resolve("yubei/cases.xlsx"), "");

        assertThat(Call.of("test", folder.toString())).isEqualTo(new Call(0, "yubei: 1 passed, 0 failed\n1 passed, 0 failed\n", ""));
    }

    @Test
    void coverageStandsBeforeTheCounts() throws IOException {
        table(HEADER + GOOD);

        Call call = Call.of("test", "--coverage", folder.toString());

        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).startsWith("yubei: rules 4/6, bands 1/4, edges crossed 1/4, met 0/4\n  rule  ")
                .endsWith("\n\nyubei: 1 passed, 0 failed\n1 passed, 0 failed\n");
    }

    @Test
    void rulesWithErrorsAreShownAsTheirAnalystReadsThem() throws IOException {
        Path yubei = ShippedRules.copy("yubei", folder);
        Files.writeString(yubei.resolve("resident.drl"), Files.readString(yubei.resolve("resident.drl")).replace("percent(70)",
                "percent(850)"));

        Call call = Call.of("test", folder.toString());

        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).startsWith("yubei/resident.drl:").endsWith("\n1 error in the rules\n");
    }

    @Test
    void whatIsNoFolderIsAWrongCall() {
        assertThat(Call.of("test", "no")).isEqualTo(new Call(2, "", "no: error[folder]: there is no such folder\n"));
        assertThat(Call.of("test", "pom.xml")).isEqualTo(new Call(2, "", "pom.xml: error[folder]: this is a file, not a folder\n"));
        assertThat(Call.of("test")).isEqualTo(new Call(2, "", "baoxiao test: DIR is missing; see baoxiao test --help\n"));
        assertThat(Call.of("test", "--covrage", "rules").err())
                .isEqualTo("baoxiao test: there is no --covrage; did you mean --coverage?; see baoxiao test --help\n");
        assertThat(Call.of("test", "--help").out()).contains("--coverage", "--lang=zh|en", "DIR", "N passed, M failed");
    }

    private void table(String text) throws IOException {
        Files.writeString(ShippedRules.copy("yubei", folder).resolve("cases.csv"), text);
    }
}
