package example;

import io.github.baoxiao.junit.RuleCases;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

import java.nio.file.Path;
import java.util.stream.Stream;

/** Every row of every cases.csv beside the rules is a test. */
class PolicyTest {

    @TestFactory
    Stream<DynamicNode> rules() {
        return RuleCases.in(Path.of("rules"));
    }
}
