package io.github.baoxiao.cli;

import org.junit.jupiter.api.Test;

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
        assertWrong("baoxiao settle: --lang zh|en 写了两次; 用法见 baoxiao settle --help", "settle", "--lang", "zh", "--lang", "en", "x.json");
    }

    @Test
    void anArgumentIsNoFileOfArguments() {
        assertThat(Call.of("settle", "@pom.xml").err()).isEqualTo("@pom.xml: error[file]: there is no such file\n");
    }

    private static void assertWrong(String message, String... args) {
        assertThat(Call.of(args)).isEqualTo(new Call(2, "", message + "\n"));
    }
}
