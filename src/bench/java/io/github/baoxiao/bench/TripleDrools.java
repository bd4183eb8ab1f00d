package io.github.baoxiao.bench;

import io.github.baoxiao.Claim;
import io.github.baoxiao.bench.TripleClaims.Year;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Need;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

import java.nio.charset.StandardCharsets;

/**
 * The same policy as one would write it with Drools alone: a session for each claim, one rule for each cell of the tables to choose the
 * figures, then one rule a layer for the payment, each on what the layer before has left.
 */
final class TripleDrools {

    private static final int[] DEDUCTIBLE = {80_000, 80_000, 40_000, 20_000, 20_000};
    private static final int[] RATIO = {65, 65, 75, 85, 85};

    private final InternalKnowledgeBase base;

    TripleDrools() {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
        builder.add(ResourceFactory.newByteArrayResource(rules().getBytes(StandardCharsets.UTF_8)), ResourceType.DRL);
        if (builder.hasErrors()) {
            throw new IllegalStateException(builder.getErrors().toString());
        }
        base = KnowledgeBaseFactory.newKnowledgeBase();
        base.addPackages(builder.getKnowledgePackages());
    }

    private static String rules() {
        StringBuilder rules = new StringBuilder("package plain\nimport io.github.baoxiao.bench.Triple\n");
        for (Level level : Level.values()) {
            rule(rules, "deductible " + level, "level == \"" + level + "\", stage == 0",
                    "deductible = " + DEDUCTIBLE[level.ordinal()]);
            rule(rules, "ratio " + level, "level == \"" + level + "\", stage == 0", "ratio = " + RATIO[level.ordinal()]);
        }
        for (Need need : Need.values()) {
            boolean inNeed = need != Need.NONE;
            rule(rules, "critical deductible " + need, "need == \"" + need + "\", stage == 0",
                    "criticalDeductible = " + (inNeed ? 700_000 : 1_400_000));
            rule(rules, "critical points " + need, "need == \"" + need + "\", stage == 0", "points = " + (inNeed ? 5 : 0));
            rule(rules, "critical cap " + need, "need == \"" + need + "\", stage == 0",
                    "criticalCap = " + (inNeed ? "Long.MAX_VALUE" : "30000000L"));
        }
        rule(rules, "assistance 1", "need == \"EXTREMELY_POOR\", stage == 0", "assistanceRatio = 100; $t.assistanceCap = Long.MAX_VALUE");
        rule(rules, "assistance 2", "need == \"SUBSISTENCE_ALLOWANCE\", stage == 0", "assistanceRatio = 75; $t.assistanceCap = 5000000L");
        rule(rules, "assistance 3", "need == \"REGISTERED_POOR\", stage == 0", "assistanceRatio = 70; $t.assistanceCap = 5000000L");
        rules.append("rule \"chosen\" salience -1 when $t : Triple( stage == 0 ) then modify($t) { setStage(1) } end\n");
        rules.append("rule \"basic\" when $t : Triple( stage == 1 ) then modify($t) { payBasic() } end\n");
        rules.append("rule \"critical\" when $t : Triple( stage == 2 ) then modify($t) { payCritical() } end\n");
        rules.append("rule \"assist\" when $t : Triple( stage == 3 ) then modify($t) { payAssistance() } end\n");
        return rules.toString();
    }

    private static void rule(StringBuilder rules, String name, String when, String then) {
        rules.append("rule \"").append(name).append("\" when $t : Triple( ").append(when).append(" ) then $t.").append(then)
                .append("; end\n");
    }

    long funds(Claim claim, Year year) {
        Triple triple = new Triple(claim, year);
        KieSession session = base.newKieSession();
        try {
            session.insert(triple);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return triple.funds();
    }
}
