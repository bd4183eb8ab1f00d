package io.github.baoxiao.book;

import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Locale;
import java.util.ServiceConfigurationError;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What a host did to the libraries is told by its root, with the cure for it. The hosts themselves are in examples/hosts. */
class HostFaultTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("the root is named")
    void rootIsNamed(Throwable thrown, String seen, String cure) {
        BookException refused = HostFault.of(List.of(), thrown);
        assertThat(refused.getCause()).isSameAs(thrown);
        assertThat(refused.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo("drools-incomplete");
            assertThat(issue.text(Locale.ENGLISH)).contains(seen, cure);
            assertThat(issue.text(Locale.CHINESE)).contains(seen);
        });
    }

    static Stream<Arguments> rootIsNamed() {
        Throwable lost = new ClassNotFoundException("org.drools.kiesession.factory.RuntimeComponentFactoryImpl");
        return Stream.of(
                arguments(new ExceptionInInitializerError(new IllegalStateException("no RuntimeComponentFactory", lost)),
                        "ClassNotFoundException: org.drools.kiesession.factory.RuntimeComponentFactoryImpl", "mergeServiceFiles"),
                arguments(new ExceptionInInitializerError(new RuntimeException(new ClassNotFoundException("com.host.OwnEvaluator"))),
                        "ClassNotFoundException: com.host.OwnEvaluator", "system properties drools.*"),
                arguments(new NoSuchMethodError("'void org.drools.compiler.builder.impl.CompositeBuilderConfiguration.<init>()'"),
                        "CompositeBuilderConfiguration", "mvn dependency:tree"),
                arguments(new NoClassDefFoundError("org/drools/mvel/MVELConstraintBuilder"),
                        "NoClassDefFoundError: org.drools.mvel.MVELConstraintBuilder", "minimizeJar"),
                arguments(new NoClassDefFoundError("org/slf4j/LoggerFactory"), "org.slf4j.LoggerFactory", "mvn dependency:tree"),
                arguments(new NoSuchMethodError("'void org.antlr.runtime.Lexer.a()'"), "org.antlr.runtime.Lexer", "mvn dependency:tree"),
                arguments(new ServiceConfigurationError("javax.script.ScriptEngineFactory: Provider not found"), "Provider not found", "drools-mvel"),
                arguments(new ExceptionInInitializerError(new RuntimeException("Drools dump directory is not accessible: /no/folder")),
                        "Drools dump directory is not accessible: /no/folder", "system properties drools.*"),
                arguments(new NullPointerException(), "NullPointerException", "ServicesResourceTransformer"));
    }

    @Test
    @DisplayName("a small stack is told as one, also where the machine remembers that a class could not be prepared")
    void tellsASmallStack() {
        Throwable remembered = new NoClassDefFoundError("Could not initialize class org.drools.Holder")
                .initCause(new ExceptionInInitializerError("Exception java.lang.StackOverflowError [in thread \"main\"]"));
        for (Throwable thrown : List.of(new ExceptionInInitializerError(new StackOverflowError()), remembered)) {
            assertThat(HostFault.of(List.of(), thrown).issues()).singleElement().satisfies(issue -> {
                assertThat(issue.code()).isEqualTo("drools");
                assertThat(issue.hint().en()).contains("-Xss");
            });
        }
    }

    @Test
    @DisplayName("a machine without memory is no broken program, and a ring of causes has an end")
    void leavesTheMachinesErrors() {
        OutOfMemoryError memory = new OutOfMemoryError("Metaspace");
        assertThatThrownBy(() -> HostFault.of(List.of(), new RuntimeException(memory))).isSameAs(memory);
        Exception ring = new IllegalStateException("one");
        ring.initCause(new IllegalStateException("two", ring));
        assertThat(HostFault.of(List.of(), ring).issues()).hasSize(1);
    }

    @Test
    @DisplayName("problems that were found before are told too, and what a library says is cut to a line of 200 characters")
    void keepsWhatWasFound() {
        Issue before = Issue.of("ratio", "a/b.drl:1:1", Text.of("错", "wrong"), Text.NONE);
        List<Issue> issues = HostFault.of(List.of(before), new IllegalStateException("x".repeat(1_000) + "\nsecond line")).issues();
        assertThat(issues).hasSize(2).startsWith(before);
        assertThat(issues.get(1).what().en()).hasSizeLessThan(320).doesNotContain("second line");
    }
}
