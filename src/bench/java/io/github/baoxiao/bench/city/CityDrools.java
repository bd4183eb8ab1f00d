package io.github.baoxiao.bench.city;

import io.github.baoxiao.Claim;
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
 * The policy of the city as one would write it with Drools alone: a session for each claim, one rule for each cell of the tables to choose the
 * figures, then one rule a layer for the payment, each on what the layer before has left. Arithmetic is Java that the rules call.
 */
final class CityDrools {

    private static final String[] SCHEMES = {"EMPLOYEE", "RESIDENT"};
    private static final String[] CARES = {"INPATIENT", "OUTPATIENT", "CHRONIC_OUTPATIENT"};
    private static final String[] REFERRALS = {"referral == \"NONE\" || == \"UNFILED\"", "referral == \"LONG_TERM\"", "referral == \"REFERRED\"",
        "referral == \"EMERGENCY\""};
    private static final Need[] NEEDS = {Need.EXTREMELY_POOR, Need.SUBSISTENCE_ALLOWANCE, Need.LOW_INCOME_MARGIN};
    private static final String[] WORK = {"ACTIVE", "RETIRED"};

    private final StringBuilder text = new StringBuilder("package plain\nimport io.github.baoxiao.bench.city.CityFact\n");
    private final InternalKnowledgeBase base;
    private int rules;

    CityDrools() {
        inpatient();
        outpatient();
        elsewhere();
        layersAbove();
        turns();
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
        builder.add(ResourceFactory.newByteArrayResource(text.toString().getBytes(StandardCharsets.UTF_8)), ResourceType.DRL);
        if (builder.hasErrors()) {
            throw new IllegalStateException(builder.getErrors().toString());
        }
        base = KnowledgeBaseFactory.newKnowledgeBase();
        base.addPackages(builder.getKnowledgePackages());
    }

    /** How many rules there are. */
    int count() {
        return rules;
    }

    CityPaid paid(Claim claim, CityYear year) {
        CityFact fact = new CityFact(claim, year);
        KieSession session = base.newKieSession();
        try {
            session.insert(fact);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return fact.paid();
    }

    private void inpatient() {
        for (Level level : Level.values()) {
            String employee = who(0, 0) + ", level == \"" + level + "\"";
            String resident = who(1, 0) + ", level == \"" + level + "\"";
            int[] figures = CityFigures.ADMISSIONS[level.ordinal()];
            rule(employee + ", place == 0, admissions == 0", "deductible(" + figures[0] + ")");
            rule(employee + ", place == 0, admissions == 1", "deductible(" + figures[1] + ")");
            rule(employee + ", place == 0, admissions > 1", "deductible(" + figures[2] + ")");
            rule(resident + ", place == 0", "deductible(" + CityFigures.ADMISSION[level.ordinal()] + ")");
            int[] bands = CityFigures.BANDS[level.ordinal()];
            rule(employee, "bands(" + bands[0] + ", " + bands[1] + ", " + bands[2] + ")");
            rule(resident, "ratio(" + CityFigures.RATIO[level.ordinal()] + ")");
        }
        for (int scheme = 0; scheme < 2; scheme++) {
            for (int place = 1; place < 3; place++) {
                rule(who(scheme, 0) + ", place == " + place, "deductible(" + CityFigures.ADMISSION_ELSEWHERE[scheme][place - 1] + ")");
            }
            rule("scheme == \"" + SCHEMES[scheme] + "\"", "pool(" + CityFigures.POOL[scheme] + ")");
        }
        rule(who(0, 0) + ", status == \"RETIRED\"", "personShareTimes(" + CityFigures.RETIRED_PERSON_SHARE_TIMES + ")");
        rule(who(1, 0) + ", status == \"MINOR\" || == \"NEWBORN\"", "deductibleTimes(" + CityFigures.MINORS_DEDUCTIBLE_TIMES + ")");
        rule("care == \"INPATIENT\", tcm == true", "deductibleTimes(" + CityFigures.TCM_DEDUCTIBLE_TIMES + ")");
    }

    private void outpatient() {
        String[] people = {who(0, 1) + ", status == \"ACTIVE\"", who(1, 1), who(0, 1) + ", status == \"RETIRED\""};
        for (int i = 0; i < people.length; i++) {
            rule(people[i], "yearlyDeductible(" + CityFigures.OUTPATIENT_DEDUCTIBLE[i] + ")");
            rule(people[i], "cap(" + CityFigures.OUTPATIENT_CAP[i] + ")");
        }
        for (int scheme = 0; scheme < 2; scheme++) {
            rule(who(scheme, 2), "yearlyDeductible(" + CityFigures.CHRONIC_DEDUCTIBLE[scheme] + ")");
            rule(who(scheme, 2), "cap(" + CityFigures.CHRONIC_CAP[scheme] + ")");
            for (Level level : Level.values()) {
                rule(who(scheme, 1) + ", level == \"" + level + "\"", "ratio(" + CityFigures.OUTPATIENT_RATIO[scheme][level.ordinal()] + ")");
                rule(who(scheme, 2) + ", level == \"" + level + "\"", "ratio(" + CityFigures.CHRONIC_RATIO[scheme][level.ordinal()] + ")");
            }
        }
        rule(who(0, 1) + ", status == \"RETIRED\"", "points(" + CityFigures.RETIRED_POINTS + ")");
        rule(who(0, 2) + ", status == \"RETIRED\"", "points(" + CityFigures.RETIRED_POINTS + ")");
    }

    private void elsewhere() {
        for (int scheme = 0; scheme < 2; scheme++) {
            for (int care = 0; care < CARES.length; care++) {
                for (int place = 1; place < 3; place++) {
                    for (int referral = 0; referral < REFERRALS.length; referral++) {
                        rule(who(scheme, care) + ", place == " + place + ", " + REFERRALS[referral],
                                "points(-" + CityFigures.POINTS[place - 1][referral] + ")");
                    }
                }
            }
        }
    }

    private void layersAbove() {
        for (int care = 0; care < CARES.length; care++) {
            for (int i = 0; i < 2; i++) {
                String work = who(0, care) + ", status == \"" + WORK[i] + "\"";
                if (care != CityFigures.OUTPATIENT) {
                    rule(work, "large(" + CityFigures.LARGE_RATIO[i] + ")");
                }
                rule(work + ", civilServant == true", "civil(" + CityFigures.CIVIL_RATIO[care][i] + ")");
            }
            if (care != CityFigures.OUTPATIENT) {
                rule(who(1, care) + ", need == \"NONE\"", "critical(100, 0, " + CityFigures.CRITICAL_CAP + ")");
                rule(who(1, care) + ", need != \"NONE\"", "critical(" + CityFigures.NEED_DEDUCTIBLE_TIMES + ", " + CityFigures.NEED_POINTS + ", -1)");
            }
            for (int need = 0; need < NEEDS.length; need++) {
                rule("care == \"" + CARES[care] + "\", need == \"" + NEEDS[need] + "\"", "assistance(" + CityFigures.ASSISTANCE_RATIO[care][need]
                        + ", " + (need == 2 ? CityFigures.ASSISTANCE_MARGIN_DEDUCTIBLE : 0) + ", " + (need == 0 ? -1 : CityFigures.ASSISTANCE_CAP)
                        + ", " + (care == CityFigures.OUTPATIENT ? CityFigures.ASSISTANCE_OUTPATIENT_CAP : -1) + ")");
            }
        }
        rule("care == \"INPATIENT\", need != \"NONE\", place == 0", "tilt(" + CityFigures.TILT_RATIO[0] + ")");
        rule("care == \"INPATIENT\", need != \"NONE\", place > 0, referral == \"REFERRED\"", "tilt(" + CityFigures.TILT_RATIO[1] + ")");
        rule(who(0, CityFigures.OUTPATIENT), "accountPaysFirstShare()");
    }

    /** Each layer once, in order; a layer that does not concern the claim is passed over. */
    private void turns() {
        text.append("rule \"chosen\" salience -1 when $f : CityFact( stage == 0 ) then modify($f) { setStage(1) } end\n");
        rules++;
        turn(1, "", "payBasic()");
        turn(2, ", scheme == \"EMPLOYEE\", care != \"OUTPATIENT\"", "payLarge()");
        turn(3, ", scheme == \"RESIDENT\", care != \"OUTPATIENT\"", "payCritical()");
        turn(4, ", civilServant == true", "payCivil()");
        turn(5, ", need != \"NONE\"", "payAssistance()");
        turn(6, ", need != \"NONE\"", "payTilt()");
        turn(7, ", scheme == \"EMPLOYEE\"", "payAccount()");
    }

    private void turn(int stage, String who, String call) {
        text.append("rule \"turn ").append(stage).append("\" when $f : CityFact( stage == ").append(stage).append(who).append(" ) then $f.")
                .append(call).append("; modify($f) { setStage(").append(stage + 1).append(") } end\n");
        rules++;
        if (!who.isEmpty()) {
            text.append("rule \"pass ").append(stage).append("\" salience -1 when $f : CityFact( stage == ").append(stage)
                    .append(" ) then modify($f) { setStage(").append(stage + 1).append(") } end\n");
            rules++;
        }
    }

    private static String who(int scheme, int care) {
        return "scheme == \"" + SCHEMES[scheme] + "\", care == \"" + CARES[care] + "\"";
    }

    private void rule(String when, String then) {
        text.append("rule \"").append(++rules).append("\" when $f : CityFact( ").append(when).append(" ) then $f.").append(then).append("; end\n");
    }
}
