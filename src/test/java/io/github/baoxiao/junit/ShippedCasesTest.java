package io.github.baoxiao.junit;

import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

import java.nio.file.Path;
import java.util.stream.Stream;

/** Every case of every table that is shipped: a city's rules are tested where an analyst reads them. */
class ShippedCasesTest {

    @TestFactory
    Stream<DynamicNode> rules() {
        return RuleCases.in(Path.of("rules"));
    }
}
