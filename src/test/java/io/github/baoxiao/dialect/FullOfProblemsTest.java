package io.github.baoxiao.dialect;

import io.github.baoxiao.issue.Issue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** A file that is wrong everywhere is read until there are more problems than are shown, and no further: each costs a search for what was meant. */
class FullOfProblemsTest {

    @ParameterizedTest
    @ValueSource(strings = {"e \"\u9547", "\u4E2D ", "\u2003"})
    void isReadNoFurther(String piece) {
        Problems problems = new Problems(SourceText.of("test/rules.drl", piece.repeat(200_000)));

        List<Token> tokens = Lexer.tokens(problems);

        assertThat(tokens.size()).isLessThan(5_000);
        List<Issue> issues = new ArrayList<>();
        problems.into(issues);
        assertThat(issues).hasSize(Limits.PROBLEMS_OF_FILE + 1);
        assertThat(issues.get(Limits.PROBLEMS_OF_FILE).code()).isEqualTo("too-many");
    }
}
