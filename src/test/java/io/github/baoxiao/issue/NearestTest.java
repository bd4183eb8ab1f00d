package io.github.baoxiao.issue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** A near name is told; a far one is not guessed. */
class NearestTest {

    private static final List<String> NAMES = List.of("EMPLOYEE", "LEVEL_3A", "inScope", "id", "A");

    @ParameterizedTest
    @CsvSource({"employee, EMPLOYEE", "EMPLOEYE, EMPLOYEE", "emp, EMPLOYEE", "LEVEL3A, LEVEL_3A", "level-3a, LEVEL_3A",
        "in_scope, inScope", "ID, id", "a, A"})
    void aNearName(String written, String meant) {
        assertThat(Nearest.to(written, NAMES)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"MILITARY", "''", "B", "9", "LE", "员工"})
    void noNearName(String written) {
        assertThat(Nearest.to(written, NAMES)).isEmpty();
    }

    @Test
    void aLongTextIsNotCompared() {
        assertThat(Nearest.to("EMPLOYEE".repeat(9), NAMES)).isEmpty();
    }

    @Test
    void theHintListsWhatIsAllowed() {
        assertThat(Nearest.hint("emploee", List.of("EMPLOYEE", "RESIDENT")))
                .isEqualTo(Text.of("是否想写 EMPLOYEE？可用：EMPLOYEE, RESIDENT", "did you mean EMPLOYEE? allowed: EMPLOYEE, RESIDENT"));
        assertThat(Nearest.hint("x", List.of("EMPLOYEE"))).isEqualTo(Text.of("可用：EMPLOYEE", "allowed: EMPLOYEE"));
    }
}
