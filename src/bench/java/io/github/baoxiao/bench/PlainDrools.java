package io.github.baoxiao.bench;

import io.github.baoxiao.Claim;
import io.github.baoxiao.YearToDate;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Status;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

import java.nio.charset.StandardCharsets;

/**
 * The same policy as one would write it with Drools alone: a session for each claim, rules that choose deductible and ratios, three lines of
 * arithmetic. One rule for each cell of the document's tables.
 */
final class PlainDrools {

    private static final long[][] DEDUCTIBLE = {{100_000, 70_000, 0}, {80_000, 56_000, 0}, {50_000, 35_000, 0}, {30_000, 21_000, 0},
        {30_000, 21_000, 0}};
    private static final long[][] RATIOS = {{88, 90, 95, 89, 91, 96}, {90, 92, 96, 91, 93, 97}, {92, 95, 98, 93, 95, 98},
        {92, 95, 98, 93, 95, 98}, {92, 95, 98, 93, 95, 98}};

    private final InternalKnowledgeBase base;

    PlainDrools() {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
        builder.add(ResourceFactory.newByteArrayResource(rules().getBytes(StandardCharsets.UTF_8)), ResourceType.DRL);
        if (builder.hasErrors()) {
            throw new IllegalStateException(builder.getErrors().toString());
        }
        base = KnowledgeBaseFactory.newKnowledgeBase();
        base.addPackages(builder.getKnowledgePackages());
    }

    private static String rules() {
        StringBuilder rules = new StringBuilder("package plain\nimport io.github.baoxiao.bench.Stay\nglobal io.github.baoxiao.bench.Terms terms\n");
        for (Level level : Level.values()) {
            for (int admission = 1; admission <= 3; admission++) {
                rules.append("rule \"deductible ").append(level).append(admission).append("\" when Stay( level == \"").append(level)
                        .append("\", admission == ").append(admission).append(" ) then terms.setDeductible(")
                        .append(DEDUCTIBLE[level.ordinal()][admission - 1]).append("); end\n");
            }
            for (int retired = 0; retired < 2; retired++) {
                long[] row = RATIOS[level.ordinal()];
                rules.append("rule \"ratios ").append(level).append(retired).append("\" when Stay( level == \"").append(level)
                        .append("\", ").append(retired == 1 ? "retired" : "!retired").append(" ) then terms.setRatios(")
                        .append(row[retired * 3]).append(", ").append(row[retired * 3 + 1]).append(", ").append(row[retired * 3 + 2])
                        .append("); end\n");
            }
        }
        return rules.toString();
    }

    long funds(Claim claim) {
        Terms terms = new Terms();
        KieSession session = base.newKieSession();
        try {
            session.setGlobal("terms", terms);
            session.insert(new Stay(claim.visit().facility().level().name(), claim.person().status() == Status.RETIRED,
                    Math.min(claim.visit().admission().orElse(1), 3)));
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        long before = claim.yearToDate() == YearToDate.NONE ? 0 : claim.yearToDate().total().cents();
        return terms.funds(claim.costs().orElseThrow().inScope().cents(), Math.max(0, 19_000_000 - before));
    }
}
