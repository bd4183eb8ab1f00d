package io.github.baoxiao.book;

import io.github.baoxiao.Claim;
import io.github.baoxiao.ClaimException;
import io.github.baoxiao.RuleBook;
import io.github.baoxiao.RuleBookException;
import io.github.baoxiao.TableFormat;
import io.github.baoxiao.YearToDate;
import io.github.baoxiao.fuzz.Said;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Scheme;
import io.github.baoxiao.terms.Status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Any bytes as a rule file beside a good region file: a book that settles and can be shown, or a refusal. What was read is compiled, too,
 * so that this is much slower than {@link RuleTextFuzz}.
 */
public final class RuleBookFuzz {

    private static final byte[] REGION = """
            package rules.fuzz.region
            import io.github.baoxiao.rules.Region
            import static io.github.baoxiao.rules.Units.*
            global io.github.baoxiao.rules.Benefits benefits
            rule "地区"
                @source( "文件" )
                @effective( "2015-01-01" )
            when
                Region()
            then
                benefits.region( "990100" ).names( "某市", "Town" );
            end
            """.getBytes(StandardCharsets.UTF_8);

    private RuleBookFuzz() {
    }

    /** Loads one book. */
    public static void fuzzerTestOneInput(byte[] input) {
        RuleBook book;
        try {
            book = RuleBook.load(Map.of("fuzz/region.drl", REGION, "fuzz/rules.drl", input));
        } catch (RuleBookException e) {
            Said.check(e.issues(), input);
            return;
        }
        try {
            book.warnings().forEach(warning -> Said.check(List.of(warning), input));
            Said.that(!book.tables(Locale.ENGLISH, TableFormat.values()[0]).isBlank(), "empty tables");
        } catch (RuleBookException e) {
            Said.check(e.issues(), input);
        }
        settle(book, input);
    }

    private static void settle(RuleBook book, byte[] input) {
        for (Scheme scheme : Scheme.values()) {
            LocalDate day = LocalDate.of(2023, 5, 9);
            Claim claim = Claim.builder("C-1").settledOn(day)
                    .person(Claim.Person.of("P-1", LocalDate.of(1960, 3, 2), scheme, scheme == Scheme.EMPLOYEE ? Status.ACTIVE : Status.ADULT, "990100"))
                    .visit(Claim.Visit.of(Care.INPATIENT, day.minusDays(7), day, Claim.Facility.of(Level.LEVEL_2, "990100")))
                    .costs(Claim.Costs.of(Money.yuan(50_000), Money.ZERO,
                            Money.ZERO, Money.yuan(2_000)))
                    .yearToDate(YearToDate.NONE).build();
            try {
                Said.that(!book.settle(claim).statement(Locale.CHINESE).isBlank(), "an empty statement");
            } catch (ClaimException e) {
                Said.check(e.issues(), input);
            } catch (RuleBookException e) {
                Said.check(e.issues(), input);
            }
        }
    }
}
