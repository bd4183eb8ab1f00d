package io.github.baoxiao;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may know whom, what nobody may use, and what a caller sees (DESIGN §7, §8). Each rule is shown to catch a wrong class. */
class ArchitectureTest {

    private static final String ROOT = "io.github.baoxiao";
    private static final JavaClasses MAIN = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);
    private static final Path GOLDEN = Path.of("src/test/resources/public-surface.txt");
    private static final Pattern FLOATING = Pattern.compile("\\b(?:double|float|Double|Float|doubleValue|floatValue)\\b"
            + "|\\b[0-9][0-9_]*\\.[0-9]|\\b[0-9][0-9_.]*[dDfF]\\b");

    @Test
    void packagesKnowOnlyWhatTheArrowsAllow() {
        Architecture.directions(ROOT).check(MAIN);
    }

    @Test
    void noPackagesKnowEachOther() {
        Architecture.noCycles(ROOT).check(MAIN);
    }

    @Test
    void onlyTheBookKnowsDrools() {
        Architecture.onlyBookKnowsDrools().check(MAIN);
    }

    @Test
    void onlyJsonKnowsJackson() {
        Architecture.onlyJsonKnowsJackson().check(MAIN);
    }

    @Test
    void onlyTheCommandLineKnowsPicocli() {
        Architecture.onlyCliKnowsPicocli().check(MAIN);
    }

    @Test
    void onlyTheCasesKnowFastCsvAndOnlyTheFactoryJunit() {
        Architecture.onlyCasesKnowsFastCsv().check(MAIN);
        Architecture.onlyJunitKnowsJunit().check(MAIN);
    }

    @Test
    void aCallerNeverMeetsATypeOfDroolsOrJackson() {
        Architecture.signaturesAreOurOwn().check(MAIN);
    }

    @Test
    void everyPackageRefusesNull() {
        Architecture.packagesRefuseNull().check(MAIN);
    }

    @Test
    void moneyNeverMeetsAFloatingPointNumber() throws IOException {
        Architecture.noFloatingPoint().check(MAIN);
        for (Path file : sources()) {
            assertThat(floating(Files.readString(file))).as(file.toString()).isEmpty();
        }
    }

    @Test
    void aResultDependsOnNoClockNoPlaceAndNoChance() {
        Architecture.asksNothingOfItsHost().check(MAIN);
    }

    @Test
    void nothingStaticChanges() {
        Architecture.staticsAreFinal().check(MAIN);
        Architecture.staticsAreNotMadeToChange().check(MAIN);
        assertThat(changeable(MAIN)).isEmpty();
    }

    @Test
    void theImporterSeesTheLibraryAndNotItsTests() {
        assertThat(MAIN.contain(RuleBook.class)).isTrue();
        assertThat(MAIN.contain(ArchitectureTest.class)).isFalse();
        assertThat(MAIN.stream().map(JavaClass::getPackageName).distinct()).contains(ROOT, ROOT + ".json", ROOT + ".book", ROOT + ".dialect", ROOT + ".rules",
                ROOT + ".terms", ROOT + ".money", ROOT + ".issue", ROOT + ".settlement");
    }

    @Test
    void thePublicSurfaceIsTheOneWeAgreedOn() {
        Goldens.agree(GOLDEN, String.join("\n", PublicSurface.of(types(MAIN, ROOT, ROOT + ".json", ROOT + ".cases", ROOT + ".junit"))) + "\n");
    }

    private static List<Class<?>> types(JavaClasses classes, String... packages) {
        return classes.stream().filter(type -> List.of(packages).contains(type.getPackageName())).<Class<?>>map(JavaClass::reflect).toList();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    /** Floating-point words and literals of a source, its comments and texts left aside. */
    private static List<String> floating(String source) {
        String code = source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\"(?:\\\\.|[^\"\\\\\\n])*\"", "\"\"").replaceAll("//.*", "");
        return FLOATING.matcher(code).results().map(found -> found.group()).toList();
    }

    /** Static collections that somebody could change. */
    private static List<String> changeable(JavaClasses classes) {
        List<String> changeable = new ArrayList<>();
        for (JavaClass type : classes) {
            for (JavaField field : type.getFields()) {
                if (field.getModifiers().contains(JavaModifier.STATIC) && !field.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && (field.getRawType().isAssignableTo(Collection.class) || field.getRawType().isAssignableTo(Map.class))) {
                    String made = value(field.reflect()).getClass().getName();
                    if (!made.startsWith("java.util.ImmutableCollections$") && !made.startsWith("java.util.Collections$Unmodifiable")) {
                        changeable.add(field.getFullName() + " is a " + made);
                    }
                }
            }
        }
        return changeable;
    }

    private static Object value(Field field) {
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    /** Deliberately wrong classes of the test tree, and what catches them. */
    @Nested
    class EachRuleCatches {

        private static final String WRONG_ROOT = ROOT + ".wrong";
        private static final JavaClasses WRONG = new ClassFileImporter().importPackages(WRONG_ROOT);

        @Test
        void termsThatKnowTheBook() {
            assertThat(caught(Architecture.directions(WRONG_ROOT))).anyMatch(line -> line.contains("KnowsTheBook.sessions")
                    && line.contains("LeaksDrools.sessions"));
        }

        @Test
        void aReaderOfTextThatKnowsPolicies() {
            assertThat(caught(Architecture.directions(WRONG_ROOT))).anyMatch(line -> line.contains("KnowsPolicies.policies")
                    && line.contains("LeaksDrools.sessions"));
        }

        @Test
        void anIssueThatKnowsMoney() {
            assertThat(caught(Architecture.directions(WRONG_ROOT))).anyMatch(line -> line.contains("KnowsMoney"));
        }

        @Test
        void twoPackagesThatKnowEachOther() {
            assertThat(caught(Architecture.noCycles(WRONG_ROOT))).singleElement().asString().contains("wrong.issue").contains("wrong.money");
        }

        @Test
        void librariesWhereTheyDoNotBelong() {
            assertThat(caught(Architecture.onlyBookKnowsDrools())).anyMatch(line -> line.contains("KnowsLibraries"))
                    .noneMatch(line -> line.contains("LeaksDrools"));
            assertThat(caught(Architecture.onlyJsonKnowsJackson())).anyMatch(line -> line.contains("KnowsLibraries"));
            assertThat(caught(Architecture.onlyCliKnowsPicocli())).anyMatch(line -> line.contains("KnowsLibraries"));
            assertThat(caught(Architecture.onlyCasesKnowsFastCsv())).anyMatch(line -> line.contains("KnowsLibraries"));
            assertThat(caught(Architecture.onlyJunitKnowsJunit())).anyMatch(line -> line.contains("KnowsLibraries"));
        }

        @Test
        void aTypeOfDroolsInsideAPublicSignature() {
            assertThat(caught(Architecture.signaturesAreOurOwn())).singleElement().asString().contains("LeaksDrools.sessions()")
                    .contains("KieSession");
        }

        @Test
        void aPackageThatDoesNotSayWhetherItTakesNull() {
            assertThat(caught(Architecture.packagesRefuseNull())).anyMatch(line -> line.contains("wrong.money.Cents"));
        }

        @Test
        void floatingPointNumbersInEveryPlace() {
            assertThat(caught(Architecture.noFloatingPoint())).anyMatch(line -> line.contains("field has float"))
                    .anyMatch(line -> line.contains("array has")).anyMatch(line -> line.contains("boxed has java.lang.Double"))
                    .anyMatch(line -> line.contains("returned() has double")).anyMatch(line -> line.contains("taken(float) has float"))
                    .anyMatch(line -> line.contains("Math.floor(double)"));
            assertThat(floating("long x = cents * 0.85; // 1.5")).containsExactly("0.8");
            assertThat(floating("var x = cents * 85f;")).containsExactly("85f");
            assertThat(floating("double x; /* float */ String s = \"float 0.5\"; long y = 0xFF_00;")).containsExactly("double");
        }

        @Test
        void everyQuestionToTheHost() {
            List<String> caught = caught(Architecture.asksNothingOfItsHost());
            for (String call : List.of("LocalDate.now()", "Instant.now()", "System.currentTimeMillis()", "System.nanoTime()",
                    "Date.<init>()", "Clock.systemUTC()", "Locale.getDefault()", "Charset.defaultCharset()", "TimeZone.getDefault()",
                    "ZoneId.systemDefault()", "String.<init>([B)", "String.toUpperCase()", "String.toLowerCase()", "String.format(",
                    "String.formatted(", "String.getBytes()", "Random.<init>()", "Math.random()", "UUID.randomUUID()")) {
                assertThat(caught).as(call).anyMatch(line -> line.replace("byte[]", "[B").contains(call));
            }
            assertThat(caught).as("a method reference").anyMatch(line -> line.contains("references method <java.time.LocalDate.now()>"));
        }

        @Test
        void whatOutlivesACall() {
            assertThat(caught(Architecture.staticsAreFinal())).singleElement().asString().contains("Remembers.last");
            assertThat(caught(Architecture.staticsAreNotMadeToChange())).anyMatch(line -> line.contains("OPEN_ARRAY"))
                    .anyMatch(line -> line.contains("MADE_TO_CHANGE"));
            assertThat(changeable(WRONG)).anyMatch(line -> line.contains("CHANGES_INSIDE is a java.util.ArrayList"));
        }

        @Test
        void whatACallerSees() {
            assertThat(PublicSurface.of(types(WRONG, WRONG_ROOT + ".book", WRONG_ROOT + ".money", WRONG_ROOT + ".terms")))
                    .containsExactly("final class io.github.baoxiao.wrong.book.LeaksDrools", "    static List<KieSession> sessions()",
                            "record io.github.baoxiao.wrong.money.Cents(long cents)", "    KnowsMoney issue()",
                            "final class io.github.baoxiao.wrong.money.PaysDoubles", "    new PaysDoubles()");
        }

        private static List<String> caught(ArchRule rule) {
            return rule.evaluate(WRONG).getFailureReport().getDetails();
        }
    }
}
