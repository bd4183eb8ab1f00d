package io.github.baoxiao.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baoxiao.Claim;
import io.github.baoxiao.YearToDate;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Coverage;
import io.github.baoxiao.terms.FacilityKind;
import io.github.baoxiao.terms.ItemClass;
import io.github.baoxiao.terms.ItemKind;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Origin;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Referral;
import io.github.baoxiao.terms.Scheme;
import io.github.baoxiao.terms.Slice;
import io.github.baoxiao.terms.Status;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The claims of the design say what they look like. */
class DesignClaimTest {

    @Test
    void theClaimOfTheDesign() {
        Claim claim = ClaimJson.parse(Samples.CLAIM);

        assertThat(claim.id()).isEqualTo("C-1");
        assertThat(claim.settledOn()).isEqualTo(LocalDate.of(2023, 10, 12));
        assertThat(claim.person()).isEqualTo(Claim.Person.of("P-1", LocalDate.of(1958, 3, 2), Scheme.RESIDENT, Status.ADULT, "500112")
                .withNeeds(Need.LOW_INCOME_MARGIN).withEnrolledYears(6).withCoverage(Coverage.IN_FORCE));
        assertThat(claim.visit()).isEqualTo(Claim.Visit.of(Care.INPATIENT, LocalDate.of(2023, 10, 2), LocalDate.of(2023, 10, 12),
                new Claim.Facility(Level.LEVEL_2, FacilityKind.GENERAL, "500112", true)).withAdmission(1).withReferral(Referral.NONE));
        assertThat(claim.costs()).contains(Claim.Costs.of(Money.yuan(50_000), Money.ZERO, Money.ZERO, Money.yuan(2_000)));
        assertThat(claim.accounts()).contains(Claim.Accounts.EMPTY);
        assertThat(claim.items()).isEmpty();
        assertThat(claim.indices()).isEmpty();
        assertThat(claim.settled()).isEmpty();
        assertThat(claim.yearToDate()).isSameAs(YearToDate.NONE);
    }

    @Test
    void theOtherShapesOfTheDesign() {
        Claim claim = ClaimJson.parse(Samples.FULL);

        assertThat(claim.items()).containsExactly(
                new Claim.Item("X-1", "阿莫西林", ItemClass.B, ItemKind.DRUG, Origin.DOMESTIC, Money.yuan("545.50"),
                        Optional.of(new BigDecimal("1")), Money.yuan(600), Optional.of(Ratio.percent(5))),
                Claim.Item.of("X-2", "支架", ItemClass.C, ItemKind.IMPLANT, Money.yuan("264454.50")).withOrigin(Origin.IMPORTED));
        assertThat(claim.costs().orElseThrow().named())
                .isEqualTo(Map.of("特药", new Claim.NamedCost(Slice.FULL_SELF_PAY, Money.yuan(264_000))));
        assertThat(claim.indices()).isEqualTo(Map.of("ownAnnualSalary", Money.yuan(88_000)));
        assertThat(claim.settled()).containsExactly(new Claim.Settled(Payer.BASIC, Money.ZERO, Money.ZERO, Money.yuan("0.5")));
        assertThat(claim.yearToDate()).isEqualTo(YearToDate.of(LocalDate.of(2023, 1, 1),
                Map.of("BASIC/INPATIENT", new YearToDate.Counter(Money.yuan(1_000), Money.yuan(300), Money.yuan(490), 1),
                        "统筹基金", new YearToDate.Counter(Money.ZERO, Money.ZERO, Money.yuan(490), 0)),
                Money.yuan(1_200), Money.yuan(1_000), Map.of(Slice.DEDUCTIBLE, Money.yuan(300), Slice.COPAY, Money.yuan(210))));
    }

    @Test
    void whatMayBeLeftOutMayBeLeftOut() {
        Claim claim = ClaimJson.parse(Samples.LEAST);

        assertThat(claim.person().needs()).isEmpty();
        assertThat(claim.person().traits()).isEmpty();
        assertThat(claim.person().enrolledYears()).isEqualTo(OptionalInt.empty());
        assertThat(claim.visit().admission()).isEqualTo(OptionalInt.empty());
        assertThat(claim.visit().conditions()).isEmpty();
        assertThat(claim.accounts()).isEmpty();
        assertThat(claim.yearToDate()).isSameAs(YearToDate.CARRIED);
    }
}
