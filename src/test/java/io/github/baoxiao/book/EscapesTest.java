package io.github.baoxiao.book;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** A rule file comes by mail and must not be able to run code: whatever is not a chain of literals is refused before it is compiled. */
class EscapesTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "System.exit( 77 );",
        "java.lang.System.exit( 77 );",
        "Runtime.getRuntime().exec( \"id\" );",
        "new java.io.File( \"x\" ).delete();",
        "java.nio.file.Files.writeString( null, \"x\" );",
        "Class.forName( \"java.lang.System\" );",
        "benefits.getClass();",
        "benefits.getClass().getClassLoader();",
        "benefits.basic().getClass().forName( \"x\" );",
        "benefits.basic().wait();",
        "benefits.basic().notifyAll();",
        "benefits.basic().hashCode();",
        "benefits.of( null, null );",
        "benefits.ofNoSituation( null );",
        "benefits.basic().ratio( percent(70) ); System.exit( 77 );",
        "benefits.basic().ratio( percent(70) );; System.exit( 77 );",
        "{ benefits.basic().ratio( percent(70) ); }",
        "if ( true ) benefits.basic().ratio( percent(70) );",
        "while ( true ) { }",
        "for ( ;; ) ;",
        "try { } finally { }",
        "throw new RuntimeException();",
        "benefits.basic().ratio( new Object() { } );",
        "benefits.basic().ratio( percent( f(70) ) );",
        "benefits.basic().ratio( percent( Integer.getInteger( \"x\" ) ) );",
        "benefits.basic().ratio( percent( (int) 70 ) );",
        "benefits.basic().ratio( percent( x = 70 ) );",
        "benefits.basic().ratio( percent( 7 * 10 ) );",
        "benefits.basic().ratio( true ? percent(70) : percent(80) );",
        "benefits.basic().ratio( () -> percent(70) );",
        "benefits.basic().ratio( Units::percent );",
        "benefits.basic( \"a\" + \"b\" ).ratio( percent(70) );",
        "benefits.basic( 'a' ).ratio( percent(70) );",
        "benefits.basic( \"\"\"a\"\"\" ).ratio( percent(70) );",
        "benefits.basic( null ).ratio( percent(70) );",
        "benefits.basic( this.toString() ).ratio( percent(70) );",
        "benefits.basic( \"a\\\" ); System.exit(77); //\" ).ratio( percent(70) );",
        "benefits.basic().ratio( words() );",
        "benefits.basic().ratio( Units.percent(70) );",
        "benefits.basic().ratio( io.github.baoxiao.rules.Units.percent(70) );",
        "Units.words().clear();",
        "modify( benefits ) { };",
        "insert( new Object() );",
        "insertLogical( \"x\" );",
        "update( benefits );",
        "delete( benefits );",
        "retract( benefits );",
        "drools.halt();",
        "drools.getKieRuntime().halt();",
        "kcontext.getKieRuntime().halt();",
        "benefits = null;",
        "Object o = benefits;",
        "static int count; benefits.basic();",
        "benefits.basic().ratio( percent(70) ) end rule \"x\" when then System.exit( 77 );",
        "benefits . basic ( ) . /* a */ getClass ( ) ;",
        "Sys/* a */tem.exit( 77 );",
        "// \\u000a System.exit( 77 );\n    benefits.basic().ratio( percent(70) );",
        "/* \\u002a\\u002f System.exit( 77 ); /* */ benefits.basic().ratio( percent(70) );",
        "\\u0053ystem.exit( 77 );",
        "benefits.basic( \"\\u0022 ); System.exit( 77 ); //\" ).ratio( percent(70) );",
        "@Deprecated int i; benefits.basic().ratio( percent(70) );",
        "benefits.<String>basic().ratio( percent(70) );",
        "benefits.basic()[0].ratio( percent(70) );",
        "(benefits).basic().ratio( percent(70) );",
        "#{ System.exit( 77 ) }",
        "java.lang.Thread.sleep( 1 );",
        "synchronized ( benefits ) { }",
        "assert false;",
    })
    void inThenIsRefused(String then) {
        assertRefused(Rules.HEADER + Rules.rule("a", "Situation( employee )", then));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "eval( true )",
        "Situation( eval( true ) )",
        "Situation( employee ) eval( System.exit( 77 ) )",
        "Situation( employee == true )",
        "Situation( employee, this != null )",
        "Situation( getClass() != null )",
        "Situation( class.name == \"x\" )",
        "Situation( traits.size() > 0 )",
        "Situation( traits contains System.getenv( \"HOME\" ) )",
        "Situation( traits contains \"X\" + \"Y\" )",
        "Situation( traits[0] == \"X\" )",
        "Situation( traits matches \".*\" )",
        "Situation( traits memberOf conditions )",
        "Situation( !( employee ) )",
        "Situation( !!employee )",
        "Situation( employee; )",
        "Situation( $e : employee )",
        "Situation( $e := employee )",
        "$s : Situation( employee )",
        "Situation( employee ) from System.exit( 77 )",
        "Situation( employee ) from entry-point \"x\"",
        "Situation( employee ) over window:length( 1 )",
        "Situation#Object( employee )",
        "accumulate( Situation(); $c : count( 1 ) )",
        "Number() from accumulate( Situation(), init( System.exit( 77 ); ) action( ) result( 1 ) )",
        "java.lang.Object()",
        "Object()",
        "Situation( employee ) Object()",
        "Situation( employee ) or Situation( resident )",
        "( Situation( employee ) and Item( drug ) )",
        "not Situation( employee )",
        "exists Situation( employee )",
        "forall( Situation( employee ) )",
        "Situation( employee ) Situation( resident )",
        "Item( drug )",
        "Situation( employee ) Region()",
        "Region() Region()",
        "Situation( employee )\n    do[ x ]",
        "if ( true ) do[ x ]",
        "?query( 1 )",
        "Situation( /* ) */ employee ) eval( true )",
        "Situation( @watch( * ) employee )",
        "Situation( employee ) @watch( * )",
        "Situation( currentDate > \"2020-01-01\" )",
        "Situation( ((((((((((((((((((((employee)))))))))))))))))))) )",
        "/situations[ employee ]",
    })
    void inWhenIsRefused(String when) {
        assertRefused(Rules.HEADER + Rules.rule("a", when, "benefits.basic().ratio( percent(70) );"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "function void f() { System.exit( 77 ); }",
        "import function java.lang.System.exit",
        "import static java.lang.System.exit",
        "import static io.github.baoxiao.rules.Units.percent",
        "import java.lang.System",
        "import java.io.*",
        "import accumulate java.util.ArrayList list",
        "import io.github.baoxiao.rules.Benefits",
        "global java.util.List list",
        "global io.github.baoxiao.rules.Benefits other",
        "query q() Situation( employee ) end",
        "declare A name : String end",
        "declare trait A end",
        "declare enum E A, B; end",
        "declare window w Situation() over window:length( 1 ) end",
        "declare entry-point e end",
        "dialect \"mvel\"",
        "dialect \"java\"",
        "unit A;",
        "salience 10",
        "attributes dialect \"mvel\"",
        "template header",
        "package rules.other",
        "expander x.dsl",
        "import io.github.baoxiao.rules.Situation as S",
    })
    void inTheHeaderIsRefused(String line) {
        assertRefused(Rules.HEADER + line + "\n" + Rules.rule("a", "Situation( employee )", "benefits.basic().ratio( percent(70) );"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "salience 10", "salience ( System.exit( 77 ) )", "no-loop true", "no-loop", "lock-on-active true", "dialect \"mvel\"", "dialect 'mvel'",
        "enabled false", "enabled ( System.exit( 77 ) )", "timer ( int: 1s )", "timer ( expr: System.exit( 77 ) )", "duration 10",
        "date-effective \"01-Jan-2020\"", "date-expires \"01-Jan-2020\"", "agenda-group \"a\"", "activation-group \"a\"",
        "ruleflow-group \"a\"", "auto-focus true", "calendars \"a\"", "refract true", "extends \"b\"", "attributes salience 10",
        "@expires( 1d )", "@role( event )", "@Direct", "@propertyReactive", "@source( System.exit( 77 ) )", "@source( v = \"x\" )",
        "@effective( \"2022-01-01\" + \"\" )", "@java.lang.Deprecated( \"x\" )", "@until( { \"2023-01-01\" } )", "@until( '2023-01-01' )",
    })
    void betweenNameAndWhenIsRefused(String line) {
        String rule = Rules.rule("a", "Situation( employee )", "benefits.basic().ratio( percent(70) );");
        assertRefused(Rules.HEADER + rule.replace("when\n", line + "\nwhen\n"));
    }

    @Test
    void namedConsequencesAndMissingPartsAreRefused() {
        assertRefused(Rules.HEADER + Rules.rule("a", "Situation( employee )", "benefits.basic().ratio( percent(70) );")
                .replace("end\n", "then[ x ]\n    System.exit( 77 );\nend\n"));
        assertRefused(Rules.HEADER + "rule \"a\" then System.exit( 77 ); end\n");
        assertRefused(Rules.HEADER + "rule 'a' when Situation() then end\n");
        assertRefused(Rules.HEADER + "rule a when Situation() then end\n");
    }

    @Test
    void theSameRuleWithoutThemIsFine() {
        assertThat(Rules.read(Rules.HEADER + Rules.rule("a", "Situation( employee )", "benefits.basic().ratio( percent(70) );")).issues())
                .isEmpty();
    }

    @Test
    void deepNestingDoesNotOverflowTheStack() {
        assertRefused(Rules.HEADER + Rules.rule("a", "Situation( " + "(".repeat(100_000) + " )", "benefits" + ".a(".repeat(100_000) + ";"));
    }

    @Test
    void aFileMadeToBeSlowIsRefusedInTime() {
        for (String piece : List.of("（", "\"”", "\"a\" ", "甲 ", "@", "rule \"a\" ", "employe, ", "(", "/* */", "x.y(1).")) {
            String text = Rules.HEADER + "rule \"a\" when Situation( " + piece.repeat(1_000_000 / (3 * piece.length()));
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertRefused(text), piece);
        }
    }

    private static void assertRefused(String text) {
        Rules.Read read = Rules.read(text);

        assertThat(read.issues()).as(text.substring(0, Math.min(2000, text.length()))).isNotEmpty();
    }
}
