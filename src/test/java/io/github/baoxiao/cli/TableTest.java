package io.github.baoxiao.cli;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code table} prints, and how it ends. */
class TableTest {

    @TempDir
    private Path folder;

    @Test
    void aRootIsPrintedRegionByRegion() {
        Call call = Call.of("table", "rules");

        assertThat(call.err()).isEmpty();
        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).contains("Beijing (beijing, 110000)\n=====").contains("\n\nHohhot (hohhot, 150100)\n").endsWith("\n")
                .doesNotContain("\r").doesNotContain("\n\n\n");
    }

    @Test
    void theLanguageIsTheOneAskedForOrThatOfTheEnvironment() {
        assertThat(Call.of("table", "--lang", "zh", "rules/yubei").out()).startsWith("重庆市渝北区（yubei，500112）\n");
        assertThat(Call.in(Map.of("LANG", "zh_CN.UTF-8"), "table", "rules/yubei").out()).startsWith("重庆市渝北区（yubei，500112）\n");
        assertThat(Call.in(Map.of("LANG", "zh_CN.UTF-8"), "table", "--lang", "en", "rules/yubei").out()).startsWith("Yubei, Chongqing (yubei,");
    }

    @Test
    void markdownHasHeadingsAndTables() {
        assertThat(Call.of("table", "--format", "markdown", "rules/yubei").out()).startsWith("# Yubei, Chongqing (yubei, 500112)\n")
                .contains("\n## Resident insurance, inpatient\n").contains("\n|---|---:|\n");
    }

    @Test
    void columnsAreAlignedWhereCharactersAreWide() {
        assertThat(Call.of("table", "--lang", "zh", "rules/hohhot").out()).contains("""
                支付比例                在职      在职      在职      退休      退休      退休
                                    三级甲等  三级乙等  其他级别  三级甲等  三级乙等  其他级别
                ------------------------------------------------------------------------------
                20,000 元以下            88%       90%       92%       89%       91%       93%
                """);
    }

    @Test
    void aBookWithErrorsIsRefusedWithAllOfThem() throws IOException {
        Path region = Files.createDirectories(folder.resolve("city"));
        Files.writeString(region.resolve("a.drl"), Files.readString(Path.of("rules/yubei/resident.drl")).replace("percent(70)", "percent(850)"));

        Call call = Call.of("table", folder.toString());

        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).contains("city/a.drl:27:").contains("error[ratio]").endsWith("1 error in the rules\n");
    }

    @Test
    void aFolderThatIsNotThereIsWrongUsage() {
        String missing = folder.resolve("none").toString();

        assertThat(Call.of("table", missing)).isEqualTo(new Call(2, "", missing + ": error[folder]: there is no such folder\n"));
        assertThat(Call.of("table", "pom.xml")).isEqualTo(new Call(2, "", "pom.xml: error[folder]: this is a file, not a folder\n"));
        assertThat(Call.of("table").err()).isEqualTo("baoxiao table: DIR is missing; see baoxiao table --help\n");
        assertThat(Call.of("table").exitCode()).isEqualTo(2);
        assertThat(Call.of("table", "--format", "xml", "rules").err())
                .isEqualTo("baoxiao table: write --format plain|markdown; see baoxiao table --help\n");
    }

    @Test
    void helpSaysWhatItIsFor() {
        assertThat(Call.of("--help").out()).contains("table");
        assertThat(Call.of("table", "--help").out()).contains("Usage: baoxiao table").contains("--format=plain|markdown").contains("DIR");
        assertThat(Call.in(Map.of("LANG", "zh_CN"), "table", "--help").out()).contains("待遇表");
    }
}
