package io.github.baoxiao.cli;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Chinese where the user's environment is, else English. */
class LanguageTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh", "zh_CN", "zh_CN.UTF-8", "zh_TW.Big5", "zh-Hans-CN", "zh@pinyin", "ZH_cn"})
    void theseAreChinese(String lang) {
        assertThat(Language.of(Map.of("LANG", lang))).isEqualTo(Language.ZH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C", "C.UTF-8", "POSIX", "en_US.UTF-8", "zha_CN", "mn_CN"})
    void theseAreNot(String lang) {
        assertThat(Language.of(Map.of("LANG", lang))).isEqualTo(Language.EN);
    }

    @Test
    void theFirstThatIsSetDecides() {
        assertThat(Language.of(Map.of())).isEqualTo(Language.EN);
        assertThat(Language.of(Map.of("LC_ALL", "POSIX", "LC_MESSAGES", "zh_CN", "LANG", "zh_CN"))).isEqualTo(Language.EN);
        assertThat(Language.of(Map.of("LC_ALL", "", "LC_MESSAGES", "zh_CN", "LANG", "en_US"))).isEqualTo(Language.ZH);
        assertThat(Language.of(Map.of("LC_MESSAGES", "en_US", "LANG", "zh_CN"))).isEqualTo(Language.EN);
    }

    @Test
    void theArgumentsAskForOneBeforeTheyAreUnderstood() {
        Map<String, String> chinese = Map.of("LANG", "zh_CN");

        assertThat(Language.spoken(List.of("settle", "--lang", "en", "--wrong"), chinese)).isEqualTo(Language.EN);
        assertThat(Language.spoken(List.of("settle", "--lang=en"), chinese)).isEqualTo(Language.EN);
        assertThat(Language.spoken(List.of("settle", "--lang", "fr"), chinese)).isEqualTo(Language.ZH);
        assertThat(Language.spoken(List.of("settle", "--", "--lang", "en"), chinese)).isEqualTo(Language.ZH);
        assertThat(Language.spoken(List.of("settle", "--lang"), chinese)).isEqualTo(Language.ZH);
    }
}
