package io.github.baoxiao.book;

import io.github.baoxiao.dialect.Limits;
import io.github.baoxiao.dialect.Stated;
import io.github.baoxiao.rules.Dimension;
import io.github.baoxiao.rules.Item;
import io.github.baoxiao.rules.Measure;
import io.github.baoxiao.rules.Situation;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.ItemClass;
import io.github.baoxiao.terms.ItemKind;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Origin;
import io.github.baoxiao.terms.Scheme;
import io.github.baoxiao.terms.Status;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Our own reading of a rule states what Drools fires: the same terms of the same rules in the same order. */
class ReadingTest {

    private static final Situation SITUATION = Situation.of(Scheme.EMPLOYEE, Status.ACTIVE, Level.LEVEL_3A, Care.INPATIENT);

    /** A file for which nothing but the grammar speaks: overlapping rules, columns of every kind, open words, needs, items, brackets. */
    private static final String NASTY = Rules.HEADER
            + Rules.rule("nothing is asked", "Situation()", "benefits.basic().counter( \"甲\" );")
            + Rules.rule("or and and", "Situation( employee && level3 || resident && (level2 || !adult && tcm), !otherProvince )",
                    "benefits.criticalIllness(\"乙\").ratio( percent(\"62.5\") ).raiseByPoints( \"2.5\", \"一\" ).lowerByFactor( percent(10), \"二\" );")
            + Rules.rule("alone in brackets", "Situation( ((retired)), (level3A || level1), longTermFiled || referred )",
                    "benefits.basic().deductibleWaived( \"退休\" ).yearlyCap( \"池\", none );")
            + Rules.rule("open words", "Situation( traits contains \"MODEL_WORKER\", conditions not contains \"COVID-19\" )",
                    "benefits.treasury().covers( inScope, share( percent(50), firstSelfPay ) ).ratio( percent(100) );")
            + Rules.rule("open words or a word", "Situation( traits not contains \"A\" && traits contains \"B\" || conditions contains \"A\" || noNeed )",
                    "benefits.account().pays( overCap, deductible );")
            + Rules.rule("years", "Situation( age >= 60 || enrolledYears > 5 && age < 35, enrolledYears <= 30, (retired || age > 17) )",
                    "benefits.civilServant().ratio( percent(50) );")
            + Rules.rule("years and a word", "Situation( traits contains \"A\" || age < 18, employee )", "benefits.enterprise().ratio( percent(50) );")
            + Rules.rule("two lines of columns", "Situation( employee )", """
                    benefits.basic().bands( perYear, deductibleOutside )
                        .columns( active, active, retired, retired )
                        .columns( level3, otherLevels, level2, otherLevels )
                        .deductible( yuan(1), yuan(2), yuan(3), yuan("4.50") )
                        .upTo( yuan(10_000), percent(1), percent(2), percent(3), percent(4) )
                        .beyond( percent(5), percent(6), percent(7), percent(8) )
                    .yearlyCap( yuan(9) );""")
            + Rules.rule("columns that leave some out", "Situation( inpatient || maternity )", """
                    benefits.assistance()
                        .columns( extremelyPoor, subsistenceAllowance )
                        .firstAdmission( yuan(100), yuan(200) ).eachFurtherLess( yuan(20) ).butAtLeast( yuan(0), yuan(50) )
                        .ratio( percent(90), percent(80) ).yearlyCap( none, yuan(1000) )
                        .allColumns().covers( copay, named( "特药" ) );""")
            + Rules.rule("columns of needs and places", "Situation( inNeed )", """
                    benefits.tiltAssistance().columns( local, elsewhereInProvince, otherProvince ).columns( inNeed, orphan, inNeed )
                        .flat( perDay, yuan(1), yuan(2), yuan(3) ).capPerDay( yuan(1), yuan(2), yuan(3) );""")
            + Rules.rule("an item", "Situation( employee )\n    Item( classB || classC, !drug )",
                    "benefits.items().columns( domestic, imported ).firstShare( percent(20), percent(30) ).goesTo( \"材料\" );")
            + Rules.rule("the item first", "Item( bed || blood && imported )\n    Situation( level3, traits contains \"A\" )",
                    "benefits.items().ceiling( yuan(50) );")
            + Rules.rule("columns of a situation for an item", "Item()\n    Situation()",
                    "benefits.items().columns( drug, drug, service ).columns( employee, resident, employee ).firstShare( percent(1), percent(2), percent(3) );")
            + Rules.rule("ages in brackets", "Situation( age >= 60 || age < 7 && minor, !retired )", "benefits.basic().raiseByPoints( 3, \"三\" );")
            + Rules.rule("a stretch of enrolment", "Situation( enrolledYears > 4, enrolledYears <= 10 || traits contains \"A\" )",
                    "benefits.criticalIllness().personShareTimes( percent(90), \"四\" );")
            + Rules.rule("grows with both", "Situation( enrolledYears >= 0, inpatient || yearEnd )",
                    "benefits.enterprise().columns( level3, otherLevels ).ratio( percent(10), percent(20) ).allColumns()"
                            + ".raiseByPointsPerYear( yearsOver( age, 35 ), \"0.2\", \"9.5\" ).yearlyCap( yuan(1000) )"
                            + ".yearlyCapRaisedPerYear( enrolledYears, yuan(30), percent(20) );")
            + Rules.rule("the end of a year", "Situation( yearEnd, enrolledYears < 5 )",
                    "benefits.civilServant().deductibleShareOf( inScopeOfYear, percent(10) ).ratio( percent(60) );")
            + Rules.rule("an item of the old", "Situation( age > 79 || yearEnd )\n    Item( classB )", "benefits.items().goesTo( \"老\" );")
            + Rules.rule("the region", "Region()", "benefits.region( \"150100\", \"150200\" ).covers( employee, inpatient, level3 ).clauses( basic, \"甲\" );");

    @Test
    void whatTheGrammarAllowsIsReadAsDroolsFiresIt() {
        Rules.Read read = Rules.read(NASTY);
        assertThat(read.english()).isEmpty();
        Engine engine = Rules.engine(read);
        Reading reading = new Reading(read.rules());
        Random random = new Random(20_220_914);
        Set<String> heard = new TreeSet<>();
        for (int i = 0; i < 3_000; i++) {
            Situation situation = situation(random);
            Item item = item(random);
            List<Stated> fired = engine.fire(situation, rule -> true);
            List<Stated> ofItem = engine.fire(situation, item, rule -> true);
            fired.forEach(one -> heard.add(one.rule().name()));
            ofItem.forEach(one -> heard.add(one.rule().name()));
            assertThat(reading.of(situation)).as(situation.toString()).isEqualTo(fired);
            assertThat(reading.of(situation, item)).as(situation + " " + item).isEqualTo(ofItem);
        }
        assertThat(reading.ofRegion()).isEqualTo(engine.fireRegion(rule -> true)).isNotEmpty();
        heard.add("the region");
        assertThat(heard).as("every rule has spoken at least once").hasSize(read.rules().size());
    }

    @Test
    void ofManyRulesOnlyThoseAreAskedThatNoWordOfTheirsSilences() {
        RuleSieve sieve = new RuleSieve(Rules.read(Rules.HEADER
                + Rules.rule("employees", "Situation( employee, inpatient )", "benefits.basic().ratio( percent(1) );")
                + Rules.rule("not employees", "Situation( !employee )", "benefits.basic().ratio( percent(2) );")
                + Rules.rule("either", "Situation( resident && tcm || level3, inpatient )", "benefits.basic().ratio( percent(3) );")
                + Rules.rule("no word", "Situation( age > 60, traits contains \"A\" )", "benefits.basic().ratio( percent(4) );")).rules());
        assertThat(sieve.of(SITUATION).stream()).containsExactly(0, 2, 3);
        assertThat(sieve.of(SITUATION.with(Scheme.RESIDENT).with(Status.ADULT)).stream()).containsExactly(1, 2, 3);
        assertThat(sieve.of(SITUATION.with(Care.OUTPATIENT)).stream()).containsExactly(3);
    }

    @TestFactory
    Stream<DynamicTest> whatManySituationsShareIsWhatEachComesToAlone() throws IOException {
        return Stream.of("rules", "src/test/resources/published", "src/test/resources/shapes").flatMap(ReadingTest::folders)
                .map(folder -> DynamicTest.dynamicTest(folder.toString(), () -> assertThat(resolved(folder)).isPositive()));
    }

    /** How many situations come to the same terms in one pass over a window as by themselves. */
    private static int resolved(Path folder) {
        int resolved = 0;
        for (Policy policy : Book.load(files(folder)).regions().get(0).policies()) {
            Verdicts pass = policy.verdicts();
            for (Situation situation : new Representatives(policy).first(Limits.SITUATIONS)) {
                assertThat(pass.of(situation).map(Resolver.Resolved::terms)).as(policy.from() + " " + situation).isPresent()
                        .isEqualTo(policy.verdicts().of(situation).map(Resolver.Resolved::terms));
                resolved++;
            }
        }
        return resolved;
    }

    @TestFactory
    Stream<DynamicTest> everyBookIsReadAsDroolsFiresIt() throws IOException {
        return Stream.of("rules", "src/test/resources/published", "src/test/resources/shapes").flatMap(ReadingTest::folders)
                .map(folder -> DynamicTest.dynamicTest(folder.toString(), () -> assertThat(agreed(folder)).isPositive()));
    }

    /** How many statements both have made of every situation the rules of a folder can tell apart, in every window. */
    private static int agreed(Path folder) {
        int agreed = 0;
        for (Policy policy : Book.load(files(folder)).regions().get(0).policies()) {
            List<Item> items = new Representatives(policy).items();
            assertThat(policy.hearing().readOfRegion()).isEqualTo(policy.hearing().firedOfRegion());
            for (Situation situation : new Representatives(policy).first(Limits.SITUATIONS)) {
                List<Stated> fired = policy.hearing().fired(situation);
                assertThat(policy.hearing().read(situation)).as(policy.from() + " " + situation).isEqualTo(fired);
                agreed += fired.size();
                for (Item item : items) {
                    assertThat(policy.hearing().read(situation, item)).as(policy.from() + " " + situation + " " + item)
                            .isEqualTo(policy.hearing().fired(situation, item));
                }
            }
        }
        return agreed;
    }

    private static Situation situation(Random random) {
        Situation situation = SITUATION;
        for (Dimension dimension : Dimension.values()) {
            if (!dimension.isOfItem()) {
                situation = situation.with(dimension, any(dimension, random));
            }
        }
        for (Measure measure : Measure.values()) {
            situation = situation.with(measure, random.nextInt(8) == 0 ? Situation.UNKNOWN : random.nextInt(Measure.MOST + 1));
        }
        return situation.withTraits(some(random)).withConditions(some(random));
    }

    private static Item item(Random random) {
        return new Item((ItemClass) any(Dimension.ITEM_CLASS, random), (ItemKind) any(Dimension.ITEM_KIND, random),
                (Origin) any(Dimension.ORIGIN, random));
    }

    private static Enum<?> any(Dimension dimension, Random random) {
        return dimension.all().get(random.nextInt(dimension.all().size()));
    }

    private static Set<String> some(Random random) {
        Set<String> words = new TreeSet<>(Set.of("A", "B", "MODEL_WORKER", "COVID-19", "OTHER"));
        words.removeIf(word -> random.nextInt(3) > 0);
        return words;
    }

    private static Stream<Path> folders(String root) {
        try (Stream<Path> folders = Files.list(Path.of(root))) {
            return folders.filter(ReadingTest::hasRules).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasRules(Path folder) {
        return Files.isDirectory(folder) && !files(folder).isEmpty();
    }

    private static Map<String, byte[]> files(Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> rules = Files.list(folder)) {
            for (Path file : rules.filter(one -> one.toString().endsWith(".drl")).toList()) {
                files.put(folder.getFileName().toString().replace('.', '-') + "/" + file.getFileName(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
