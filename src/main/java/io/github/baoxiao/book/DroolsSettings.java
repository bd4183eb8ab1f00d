package io.github.baoxiao.book;

import org.drools.compiler.builder.impl.CompositeBuilderConfiguration;
import org.drools.compiler.builder.impl.KnowledgeBuilderConfigurationFactories;
import org.drools.core.BaseConfigurationFactories;
import org.drools.core.CompositeSessionConfiguration;
import org.drools.core.SessionConfigurationFactories;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ClockTypeOption;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;
import org.kie.internal.conf.CompositeBaseConfiguration;
import org.kie.internal.conf.ConstraintJittingThresholdOption;
import org.kie.internal.utils.ChainedProperties;

import java.util.Properties;

/**
 * What Drools is told, and all it is told. Its factories would also read system properties and {@code META-INF/kie.properties.conf}: a
 * host that uses Drools itself may have set those for its own rules, and they must not change what ours mean. They still stop a book where
 * Drools cannot work with them at all: it looks at some of them once, when its classes are prepared ({@link HostFault} names them).
 */
final class DroolsSettings {

    private DroolsSettings() {
    }

    /** To compile: the Java dialect, the compiler Drools brings, and no thread that is left behind. */
    @SuppressWarnings("unchecked") // the constructor takes its parts as generic varargs
    static KnowledgeBuilderConfiguration ofBuilder() {
        Properties stated = new Properties();
        stated.setProperty("drools.dialect.default", "java");
        stated.setProperty("drools.dialect.java", "org.drools.compiler.rule.builder.dialect.java.JavaDialectConfiguration");
        stated.setProperty("drools.dialect.java.compiler", "ECLIPSE");
        stated.setProperty("drools.dialect.java.compiler.lnglevel", "17");
        KnowledgeBuilderConfiguration settings = new CompositeBuilderConfiguration(nothing().addProperties(stated), OwnLoader.loader(),
                KnowledgeBuilderConfigurationFactories.baseConf, KnowledgeBuilderConfigurationFactories.ruleConf,
                KnowledgeBuilderConfigurationFactories.flowConf);
        settings.setOption(ParallelRulesBuildThresholdOption.get(-1));
        return settings;
    }

    /** To run: conditions stay interpreted, for a condition that is compiled on the way keeps its class loader alive. */
    @SuppressWarnings("unchecked") // the constructor takes its parts as generic varargs
    static KieBaseConfiguration ofBase() {
        KieBaseConfiguration settings = new CompositeBaseConfiguration(nothing(), OwnLoader.loader(), BaseConfigurationFactories.baseConf,
                BaseConfigurationFactories.ruleConf, BaseConfigurationFactories.flowConf);
        settings.setOption(ConstraintJittingThresholdOption.get(-1));
        return settings;
    }

    /** Of a session: its clock stands still, so that nothing a rule says depends on the machine's. */
    @SuppressWarnings("unchecked") // the constructor takes its parts as generic varargs
    static KieSessionConfiguration ofSession() {
        KieSessionConfiguration settings = new CompositeSessionConfiguration(nothing(), OwnLoader.loader(),
                SessionConfigurationFactories.baseConf, SessionConfigurationFactories.ruleConf, SessionConfigurationFactories.flowConf);
        settings.setOption(ClockTypeOption.PSEUDO);
        return settings;
    }

    private static ChainedProperties nothing() {
        return new ChainedProperties();
    }
}
