package io.github.baoxiao;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.jspecify.annotations.NullMarked;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The rules of DESIGN §8 about packages, types and what code may ask of its host, for the tree below one root package. */
final class Architecture {

    private static final String[] ENGINE = {"org.drools..", "org.kie..", "org.mvel.."};
    private static final String[] JSON = {"com.fasterxml.."};
    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float",
            "java.util.OptionalDouble", "java.util.stream.DoubleStream", "java.util.concurrent.atomic.DoubleAdder");
    private static final Set<String> IMMUTABLE = Set.of("java.lang.String", "java.time.LocalDate", "java.math.BigDecimal",
            "java.util.regex.Pattern", "java.lang.Object", "java.lang.Class");

    private Architecture() {
    }

    /**
     * Dependencies point one way: cli, json, junit → cases → root → review → book → dialect → rules → terms → money; review,
     * root → settlement → terms; issue below all.
     */
    static ArchRule directions(String root) {
        return layeredArchitecture().consideringOnlyDependenciesInAnyPackage(root + "..").withOptionalLayers(true)
                .layer("junit").definedBy(root + ".junit..").layer("cases").definedBy(root + ".cases..")
                .layer("cli").definedBy(root + ".cli..").layer("json").definedBy(root + ".json..")
                .layer("root").definedBy(root).layer("review").definedBy(root + ".review..").layer("book").definedBy(root + ".book..")
                .layer("dialect").definedBy(root + ".dialect..")
                .layer("settlement").definedBy(root + ".settlement..").layer("rules").definedBy(root + ".rules..")
                .layer("terms").definedBy(root + ".terms..").layer("money").definedBy(root + ".money..")
                .layer("issue").definedBy(root + ".issue..")
                .whereLayer("cli").mayNotBeAccessedByAnyLayer()
                .whereLayer("junit").mayNotBeAccessedByAnyLayer()
                .whereLayer("cases").mayOnlyBeAccessedByLayers("cli", "junit")
                .whereLayer("json").mayOnlyBeAccessedByLayers("cli")
                .whereLayer("root").mayOnlyBeAccessedByLayers("cli", "json", "cases", "junit")
                .whereLayer("review").mayOnlyBeAccessedByLayers("root")
                .whereLayer("book").mayOnlyBeAccessedByLayers("cli", "root", "review")
                .whereLayer("dialect").mayOnlyBeAccessedByLayers("book")
                .whereLayer("settlement").mayOnlyBeAccessedByLayers("root", "review")
                .whereLayer("rules").mayOnlyBeAccessedByLayers("cli", "json", "root", "review", "book", "dialect")
                .whereLayer("terms").mayOnlyBeAccessedByLayers("cli", "json", "cases", "root", "review", "book", "dialect", "settlement", "rules")
                .whereLayer("money").mayOnlyBeAccessedByLayers("cli", "json", "cases", "root", "review", "book", "dialect", "settlement", "rules", "terms")
                .ensureAllClassesAreContainedInArchitecture()
                .whereLayer("issue").mayNotAccessAnyLayer()
                .because("DESIGN §8 draws the arrows one way");
    }

    /** No two packages know each other, however long the way round. */
    static ArchRule noCycles(String root) {
        return slices().assignedFrom(new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
                return javaClass.getPackageName().startsWith(root) ? SliceIdentifier.of(javaClass.getPackageName())
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "packages below " + root;
            }
        }).should().beFreeOfCycles();
    }

    /** One package imports Drools, one Jackson, one picocli. */
    static ArchRule onlyBookKnowsDrools() {
        return noClasses().that().resideOutsideOfPackage("..book..").should().dependOnClassesThat().resideInAnyPackage(ENGINE);
    }

    /** Only the package json knows Jackson. */
    static ArchRule onlyJsonKnowsJackson() {
        return noClasses().that().resideOutsideOfPackage("..json..").should().dependOnClassesThat().resideInAnyPackage(JSON);
    }

    /** Only the package cli knows picocli, which a host does not get. */
    static ArchRule onlyCliKnowsPicocli() {
        return noClasses().that().resideOutsideOfPackage("..cli..").should().dependOnClassesThat().resideInAnyPackage("picocli..");
    }

    /** Only the package cases knows FastCSV, which a host does not get. */
    static ArchRule onlyCasesKnowsFastCsv() {
        return noClasses().that().resideOutsideOfPackage("..cases..").should().dependOnClassesThat().resideInAnyPackage("de.siegmar..");
    }

    /** Only the package junit knows JUnit, which a host does not get. */
    static ArchRule onlyJunitKnowsJunit() {
        return noClasses().that().resideOutsideOfPackage("..junit..").should().dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "org.opentest4j..");
    }

    /** A caller never meets a type of Drools, Jackson or FastCSV, in any package. */
    static ArchRule signaturesAreOurOwn() {
        DescribedPredicate<JavaClass> visible = DescribedPredicate.describe("are public", type -> type.getModifiers()
                .contains(JavaModifier.PUBLIC));
        return classes().that(visible).should(new ArchCondition<>("have no Drools, Jackson or picocli type in a public signature") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMembers().stream().filter(member -> isVisible(member.getModifiers()))
                        .forEach(member -> typesOf(member).filter(Architecture::isForeign)
                                .forEach(foreign -> events.add(SimpleConditionEvent.violated(member,
                                        member.getFullName() + " mentions " + foreign.getName()))));
            }
        });
    }

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static boolean isForeign(JavaClass type) {
        return Stream.of("org.drools.", "org.kie.", "org.mvel.", "com.fasterxml.", "de.siegmar.").anyMatch(type.getPackageName().concat(".")::startsWith);
    }

    private static Stream<JavaClass> typesOf(Object member) {
        if (member instanceof JavaField field) {
            return field.getType().getAllInvolvedRawTypes().stream();
        }
        JavaCodeUnit unit = (JavaCodeUnit) member;
        Stream<JavaType> declared = Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream());
        return Stream.concat(declared.flatMap(type -> type.getAllInvolvedRawTypes().stream()),
                unit.getThrowsClause().getTypes().stream());
    }

    /** Every package says that it takes and returns no null, in a form that tools read. */
    static ArchRule packagesRefuseNull() {
        return classes().should(ArchCondition.from(DescribedPredicate.describe("be in a package marked as free of null",
                type -> type.getPackage().isAnnotatedWith(NullMarked.class))));
    }

    /** Money never meets a floating-point number: not in a field, not in a signature, not in a call. */
    static ArchRule noFloatingPoint() {
        return classes().should(new ArchCondition<>("use no double and no float") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMembers().forEach(member -> typesOf(member).filter(Architecture::isFloating)
                        .forEach(one -> events.add(SimpleConditionEvent.violated(member, member.getFullName() + " has " + one.getName()))));
                type.getAccessesFromSelf().stream().filter(Architecture::touchesFloating)
                        .forEach(access -> events.add(SimpleConditionEvent.violated(access, access.getDescription())));
            }
        });
    }

    private static boolean isFloating(JavaClass type) {
        return FLOATING.contains(type.getBaseComponentType().getName());
    }

    private static boolean touchesFloating(JavaAccess<?> access) {
        if (isFloating(access.getTargetOwner())) {
            return true;
        }
        return access.getTarget() instanceof CodeUnitAccessTarget unit
                && (isFloating(unit.getRawReturnType()) || unit.getRawParameterTypes().stream().anyMatch(Architecture::isFloating));
    }

    /** The result depends on what goes in: not on a clock, a zone, a locale, a charset or chance. */
    static ArchRule asksNothingOfItsHost() {
        return classes().should(new ArchCondition<>("ask for no clock, zone, default locale, default charset or chance") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream().filter(access -> access.getTarget() instanceof CodeUnitAccessTarget)
                        .filter(access -> asksTheHost(access) && !isCommandLine(type, access) && !isProgress(type, access))
                        .forEach(access -> events.add(SimpleConditionEvent.violated(access, access.getDescription())));
            }
        });
    }

    /** The command line may speak the language of its user; the library may not. */
    private static boolean isCommandLine(JavaClass type, JavaAccess<?> access) {
        return type.getPackageName().endsWith(".cli") && access.getTargetOwner().getName().equals("java.util.Locale");
    }

    /** How fast a long run is, which is shown and forgotten: the one place with a clock. It tells no day, only time that passed. */
    private static boolean isProgress(JavaClass type, JavaAccess<?> access) {
        return type.getName().endsWith(".cli.Progress") && access.getTarget().getFullName().equals("java.lang.System.nanoTime()");
    }

    private static boolean asksTheHost(JavaAccess<?> access) {
        CodeUnitAccessTarget target = (CodeUnitAccessTarget) access.getTarget();
        String owner = target.getOwner().getName();
        String name = target.getName();
        String call = owner.substring(owner.lastIndexOf('.') + 1) + "." + name + target.getRawParameterTypes().stream()
                .map(JavaClass::getSimpleName).collect(Collectors.joining(",", "(", ")"));
        if (owner.startsWith("java.time.") && (name.equals("now") || owner.equals("java.time.Clock") || name.equals("systemDefault"))) {
            return true;
        }
        return Set.of("java.util.TimeZone", "java.util.Calendar", "java.util.GregorianCalendar", "java.text.SimpleDateFormat",
                "java.util.Random", "java.util.concurrent.ThreadLocalRandom", "java.security.SecureRandom", "java.io.FileReader",
                "java.io.FileWriter").contains(owner)
                || Set.of("System.currentTimeMillis()", "System.nanoTime()", "Date.<init>()", "Locale.getDefault()",
                        "Locale.getDefault(Category)", "Charset.defaultCharset()", "String.getBytes()", "String.<init>(byte[])",
                        "String.<init>(byte[],int,int)", "String.toLowerCase()", "String.toUpperCase()", "String.format(String,Object[])",
                        "String.formatted(Object[])", "InputStreamReader.<init>(InputStream)", "OutputStreamWriter.<init>(OutputStream)",
                        "PrintStream.<init>(OutputStream)", "PrintStream.<init>(OutputStream,boolean)", "Scanner.<init>(InputStream)",
                        "PrintStream.printf(String,Object[])", "PrintWriter.printf(String,Object[])",
                        "ByteArrayOutputStream.toString()", "Math.random()", "UUID.randomUUID()").contains(call);
    }

    /** Nothing static changes: every static field is final. */
    static ArchRule staticsAreFinal() {
        return fields().that().areStatic().and(notSynthetic()).should().beFinal();
    }

    /** Nothing static can be changed: no array leaves its class, no type is made to be changed. */
    static ArchRule staticsAreNotMadeToChange() {
        return fields().that().areStatic().and(notSynthetic()).should(new ArchCondition<>("not be of a type that is made to change") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                JavaClass type = field.getRawType();
                boolean open = type.isArray() && !field.getModifiers().contains(JavaModifier.PRIVATE);
                String name = type.getName();
                boolean mutable = name.startsWith("java.util.concurrent.") || name.startsWith("java.util.") && !type.isInterface()
                        && !Set.of("java.util.Locale", "java.util.Optional", "java.util.OptionalInt", "java.util.regex.Pattern")
                                .contains(name)
                        || Set.of("java.lang.StringBuilder", "java.lang.ThreadLocal", "java.text.DecimalFormat").contains(name);
                if (open || mutable) {
                    events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is a " + type.getName()));
                }
            }
        });
    }

    private static DescribedPredicate<JavaField> notSynthetic() {
        return DescribedPredicate.describe("written by hand", field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC));
    }
}
