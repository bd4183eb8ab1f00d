package io.github.baoxiao.cli;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Help, and answers to a call that makes no sense. */
class UsageTest {

    @Test
    void helpAndVersionAreResults() {
        assertThat(Call.of("--version").out().strip()).isEqualTo("baoxiao 0.1.0");
        assertThat(Call.of("--version").exitCode()).isZero();
        assertThat(Call.of("--help").out()).contains("Usage: baoxiao").contains("settle");
        assertThat(Call.of("settle", "--help").out()).contains("--rules=DIR", "--format=text|json", "--lang=zh|en", "FILE...");
        assertThat(Call.in(Map.of("LANG", "zh_CN"), "settle", "--help").out()).contains("用法：baoxiao settle").contains("标准输入");
        assertThat(Call.of("settle", "--help").exitCode()).isZero();
    }

    @Test
    void withoutACommandItSaysWhichThereAre() {
        Call call = Call.of();

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).contains("Usage: baoxiao").contains("settle");
    }

    @Test
    void eachMistakeIsNamed() {
        assertWrong("baoxiao: there is no sttle; did you mean settle?; see baoxiao --help", "sttle");
        assertWrong("baoxiao settle: FILE is missing; see baoxiao settle --help", "settle");
        assertWrong("baoxiao settle: there is no --fromat; did you mean --format?; see baoxiao settle --help", "settle", "--fromat", "json", "x.json");
        assertWrong("baoxiao settle: write --format text|json; see baoxiao settle --help", "settle", "--format", "xml", "x.json");
        assertWrong("baoxiao settle: write --lang zh|en; see baoxiao settle --help", "settle", "--lang", "fr", "x.json");
        assertWrong("baoxiao settle: write --threads 1-999; see baoxiao settle --help", "settle", "--threads", "0", "x.json");
        assertWrong("baoxiao settle: --rules DIR is missing; see baoxiao settle --help", "settle", "x.json", "--rules");
        assertWrong("baoxiao settle: --lang zh|en 写了两次；用法见 baoxiao settle --help", "settle", "--lang", "zh", "--lang", "en", "x.json");
    }

    @Test
    void anUnknownOptionIsNamedWhateverElseIsWrong() {
        assertWrong("baoxiao settle: there is no --fromat; did you mean --format?; see baoxiao settle --help", "settle", "--fromat=json");
        assertWrong("baoxiao settle: there is no --thraeds; did you mean --threads?; see baoxiao settle --help", "settle", "--rules", "rules", "--thraeds");
        assertWrong("baoxiao check: there is no --strct; did you mean --strict?; see baoxiao check --help", "check", "--strct");
        assertWrong("baoxiao check: there is no -x; see baoxiao check --help", "check", "rules", "rules", "-x");
        assertWrong("baoxiao adjust: CHANGES is missing; see baoxiao adjust --help", "adjust", "--", "--fromat");
        assertWrong("baoxiao: there is no --langg; see baoxiao --help", "--langg", "zh");
    }

    @Test
    void anArgumentTooManyIsNamed() {
        assertWrong("baoxiao check: only one DIR; examples is one too many; see baoxiao check --help", "check", "rules", "examples");
        assertWrong("baoxiao check: 只写一个 DIR，多了 examples；用法见 baoxiao check --help", "check", "rules", "examples", "--lang", "zh");
        assertWrong("baoxiao adjust: only one SETTLED and one CHANGES; c.jsonl is one too many; see baoxiao adjust --help",
                "adjust", "a.jsonl", "b.jsonl", "c.jsonl");
    }

    @Test
    void theHelpOfEveryCommandSaysWhatIsNotThere() {
        for (String command : List.of("check", "table", "test")) {
            assertThat(Call.of(command, "--help").out()).contains("2 wrong usage, or no such folder.");
        }
        for (String command : List.of("settle", "adjust")) {
            assertThat(Call.of(command, "--help").out()).contains("2 wrong usage, or no such file.", "--lang says otherwise");
        }
    }

    @Test
    void anArgumentIsNoFileOfArguments() {
        assertThat(Call.of("settle", "@pom.xml").err()).isEqualTo("@pom.xml: error[file]: there is no such file\n");
    }

    private static void assertWrong(String message, String... args) {
        assertThat(Call.of(args)).isEqualTo(new Call(2, "", message + "\n"));
    }
}
