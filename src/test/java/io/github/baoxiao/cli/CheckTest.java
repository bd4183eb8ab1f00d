package io.github.baoxiao.cli;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code check} prints, and how it ends. */
class CheckTest {

    private static final Path BAD = Path.of("src/test/resources/bad");

    @TempDir
    private Path folder;

    @Test
    void aBookThatIsRightIsOneLineThatSaysHowMuchWasProved() {
        assertThat(Call.of("check", "rules/hohhot")).isEqualTo(new Call(0,
                "1 region, 26 rules, 2 windows, 1440 situations: no conflict, no gap\n", ""));
        assertThat(Call.of("check", "--lang", "zh", "rules/hohhot").out()).isEqualTo("1 个统筹区、26 条规则、2 个时段、1440 种情形：没有冲突，没有缺口\n");
        assertThat(Call.of("check", "--strict", "rules").exitCode()).isZero();
    }

    @Test
    void aWarningHasItsPlaceAndStopsNothingUnlessTheCheckIsStrict() throws IOException {
        String dir = copy("warnings/lower-level-is-worse.drl");

        Call call = Call.of("check", dir);

        assertThat(call.exitCode()).isZero();
        assertThat(call.err()).startsWith("hohhot/employee.drl:16:1: warning[lower-level-worse]: a lower level pays less: ")
                .contains("\nrule \"住院 起付线和比例\"\n^\n  if it is meant, say so in the region file: .intended( ");
        assertThat(call.out()).isEqualTo("1 region, 2 rules, 1 window, 3 situations: no conflict, no gap; 1 warning\n");
        assertThat(Call.of("check", "--strict", dir)).isEqualTo(new Call(1, call.out(), call.err()));
        assertThat(Call.in(Map.of("LANG", "zh_CN.UTF-8"), "check", dir).err()).contains(": warning[lower-level-worse]: 低级别医院反而少付：");
    }

    @Test
    void errorsAreShownAsSettleShowsThem() throws IOException {
        String dir = copy("books/two-flats-conflict.drl");

        Call call = Call.of("check", dir);

        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).startsWith("hohhot/employee.drl:24:1: error[conflict]: ").endsWith("\n1 error in the rules\n")
                .isEqualTo(Call.of("settle", "--rules", dir, "examples/claims/retiree-inpatient.json").err());
    }

    @Test
    void aFileOfAnotherEncodingIsNamed() throws IOException {
        String dir = copy("warnings/lower-level-is-worse.drl");
        Path file = Path.of(dir, "employee.drl");
        Files.write(file, Files.readString(file).getBytes(Charset.forName("GBK")));

        assertThat(Call.of("check", dir).err()).startsWith("hohhot/employee.drl:7:8: error[encoding]: byte ").contains("it looks like GBK");
    }

    @Test
    void aFolderThatIsNotThereIsAMistakeOfTheCall() {
        assertThat(Call.of("check", "no")).isEqualTo(new Call(2, "", "no: error[folder]: there is no such folder\n"));
        assertThat(Call.of("check", "pom.xml")).isEqualTo(new Call(2, "", "pom.xml: error[folder]: this is a file, not a folder\n"));
        assertThat(Call.of("check")).isEqualTo(new Call(2, "", "baoxiao check: DIR is missing; see baoxiao check --help\n"));
        assertThat(Call.of("check", "--strct", "rules").err()).contains("did you mean --strict?");
        assertThat(Call.of("check", "examples/claims").exitCode()).as("a folder without rules").isEqualTo(1);
    }

    @Test
    void helpIsInBothLanguages() {
        assertThat(Call.of("check", "--help").out()).contains("--strict", "--lang=zh|en", "DIR", "Exit code:");
        assertThat(Call.in(Map.of("LANG", "zh_CN"), "check", "--help").out()).contains("用法：baoxiao check", "有警告时退出码为 1");
    }

    private String copy(String mistake) throws IOException {
        Path region = Files.createDirectory(folder.resolve("hohhot"));
        Files.copy(BAD.resolve(mistake), region.resolve("employee.drl"));
        return region.toString();
    }
}
