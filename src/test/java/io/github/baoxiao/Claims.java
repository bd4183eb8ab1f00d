package io.github.baoxiao;

import io.github.baoxiao.Claim.Costs;
import io.github.baoxiao.Claim.Facility;
import io.github.baoxiao.Claim.Person;
import io.github.baoxiao.Claim.Visit;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Scheme;
import io.github.baoxiao.terms.Status;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

import static io.github.baoxiao.money.Money.ZERO;
import static io.github.baoxiao.money.Money.yuan;

/** Claims a test begins with: an adult resident of 150102, ten days in a level 2 hospital there, 10 000 yuan in scope. */
final class Claims {

    static final Person RESIDENT = Person.of("P-1", LocalDate.of(1980, 2, 3), Scheme.RESIDENT, Status.ADULT, "150102");
    static final Facility HOSPITAL = Facility.of(Level.LEVEL_2, "150102");
    static final Visit STAY = stay("2023-05-11");

    private Claims() {
    }

    static Claim.Builder inpatient() {
        return on("2023-05-11");
    }

    /** The same, discharged and settled on another day. */
    static Claim.Builder on(String discharge) {
        return Claim.builder("C-1").settledOn(LocalDate.parse(discharge)).person(RESIDENT).visit(stay(discharge))
                .costs(costs("10000.00")).yearToDate(YearToDate.NONE);
    }

    static Claim costing(String inScope) {
        return inpatient().costs(costs(inScope)).build();
    }

    static Costs costs(String inScope) {
        return Costs.of(yuan(inScope), ZERO, ZERO, ZERO);
    }

    static Visit stay(String discharge) {
        return Visit.of(Care.INPATIENT, LocalDate.parse(discharge).minusDays(10), LocalDate.parse(discharge), HOSPITAL);
    }

    static Person resident(String id, String region) {
        return Person.of(id, RESIDENT.bornOn(), Scheme.RESIDENT, Status.ADULT, region);
    }

    static Claim.Accounts accounts(String current, String carried, String shared) {
        return new Claim.Accounts(yuan(current), yuan(carried), yuan(shared));
    }

    /** What a payer pays of a claim, as text. */
    static String paid(RuleBook book, Claim claim, Payer payer) {
        return paid(book.settle(claim), payer);
    }

    static String paid(Breakdown breakdown, Payer payer) {
        return breakdown.paidBy(payer).toString();
    }

    /** The row of a layer. */
    static Breakdown.Layer row(Breakdown breakdown, Payer layer) {
        return breakdown.layers().stream().filter(row -> row.layer() == layer).findFirst().orElseThrow();
    }

    /** Why a claim is refused: {@code code pointer}. */
    static List<String> refused(Supplier<?> call) {
        return issues(call).stream().map(issue -> issue.code() + " " + issue.at()).toList();
    }

    static List<Issue> issues(Supplier<?> call) {
        try {
            call.get();
        } catch (ClaimException e) {
            return e.issues();
        }
        throw new AssertionError("not refused");
    }

    static Money cents(long cents) {
        return Money.ofCents(cents);
    }
}
