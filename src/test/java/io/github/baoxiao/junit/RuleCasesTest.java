package io.github.baoxiao.junit;

import io.github.baoxiao.RuleBookException;
import io.github.baoxiao.ShippedRules;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Tables as dynamic tests: one a row, and a failing one is as good as the command's. */
class RuleCasesTest {

    private static final String HEADER = "case,scheme,level,to,inScope,expect BASIC\n";

    @TempDir
    private Path folder;

    @Test
    void eachRowIsATestThatKnowsItsLine() throws IOException {
        Path yubei = ShippedRules.copy("yubei", folder);
        Files.writeString(yubei.resolve("cases.csv"), HEADER
                + "one,RESIDENT,LEVEL_2,2023-05-11,10300,7000\n\n,RESIDENT,LEVEL_2,2023-05-11,300,0\n");

        List<DynamicNode> tests = tests();

        assertThat(tests).extracting(DynamicNode::getDisplayName).containsExactly("2 one", "4");
        assertThat(tests).extracting(test -> test.getTestSourceUri().orElseThrow().toString())
                .allMatch(uri -> uri.startsWith("file:") && uri.contains("/yubei/cases.csv?line="));
        assertThat(tests).allSatisfy(test -> assertThat(run(test)).isNull());
    }

    @Test
    void aFailureSaysWhatTheCommandSays() throws IOException {
        Path yubei = ShippedRules.copy("yubei", folder);
        Files.writeString(yubei.resolve("cases.csv"), HEADER + "one,RESIDENT,LEVEL_2,2023-05-11,10300,(10300-300)*75%\n");

        Throwable failure = run(tests().get(0));

        assertThat(failure).isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("yubei/cases.csv:2: failed: one", "expected  basic insurance 7500.00 = (10300-300)*75%",
                        "actual    basic insurance 7000.00, 500.00 less", "yubei/resident.drl:20", "Settlement statement");
        assertThat(((AssertionFailedError) failure).getExpected().getStringRepresentation())
                .isEqualTo("basic insurance 7500.00 = (10300-300)*75%");
    }

    @Test
    void aTableWithMistakesIsOneTestThatFails() throws IOException {
        Path yubei = ShippedRules.copy("yubei", folder);
        Files.writeString(yubei.resolve("cases.csv"), HEADER + "one,RESIDENT,LEVEL_9,2023-05-11,10300,7000\n");

        assertThat(tests()).singleElement().satisfies(test -> assertThat(run(test)).isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("yubei/cases.csv:2:3: error[value]"));
    }

    @Test
    void aFileThatOnlyLooksLikeATableIsOneTestThatFails() throws IOException {
        Files.writeString(ShippedRules.copy("yubei", folder).resolve("cases.xlsx"), "");

        assertThat(tests()).singleElement().satisfies(test -> assertThat(run(test)).isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("yubei/cases.xlsx: error[file-name]"));
    }

    @Test
    void noTableAtAllIsAMistakeOfTheCaller() throws IOException {
        ShippedRules.copy("yubei", folder);

        assertThatThrownBy(() -> RuleCases.in(folder)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("no region",
                "cases.csv");
    }

    @Test
    void rulesWithErrorsAreReportedAsEverywhere() throws IOException {
        Path yubei = ShippedRules.copy("yubei", folder);
        Files.writeString(yubei.resolve("resident.drl"), "rule");

        assertThatThrownBy(() -> RuleCases.in(folder)).isInstanceOf(RuleBookException.class);
    }

    private List<DynamicNode> tests() {
        DynamicContainer region = (DynamicContainer) RuleCases.in(folder, Locale.ENGLISH).toList().get(0);
        assertThat(region.getDisplayName()).isEqualTo("yubei");
        return region.getChildren().<DynamicNode>map(test -> test).toList();
    }

    private static Throwable run(DynamicNode test) {
        return catchThrowable(() -> ((DynamicTest) test).getExecutable().execute());
    }
}
