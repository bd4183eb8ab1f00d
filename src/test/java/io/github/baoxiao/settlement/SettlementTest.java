package io.github.baoxiao.settlement;

import static io.github.baoxiao.settlement.Example.account;
import static io.github.baoxiao.settlement.Example.basic;
import static io.github.baoxiao.settlement.Example.bill;
import static io.github.baoxiao.settlement.Example.cents;
import static io.github.baoxiao.settlement.Example.layer;
import static io.github.baoxiao.settlement.Example.turn;
import static io.github.baoxiao.terms.Payer.ACCOUNT;
import static io.github.baoxiao.terms.Payer.ASSISTANCE;
import static io.github.baoxiao.terms.Payer.BASIC;
import static io.github.baoxiao.terms.Payer.COMMERCIAL;
import static io.github.baoxiao.terms.Payer.CRITICAL_ILLNESS;
import static io.github.baoxiao.terms.Payer.HOSPITAL;
import static io.github.baoxiao.terms.Payer.LARGE_AMOUNT;
import static io.github.baoxiao.terms.Payer.PERSON;
import static io.github.baoxiao.terms.Payer.SHARED_ACCOUNT;
import static io.github.baoxiao.terms.Payer.TILT_ASSISTANCE;
import static io.github.baoxiao.terms.Payment.Axis.DEDUCTIBLE_INSIDE;
import static io.github.baoxiao.terms.Payment.Axis.DEDUCTIBLE_OUTSIDE;
import static io.github.baoxiao.terms.Payment.Period.PER_CLAIM;
import static io.github.baoxiao.terms.Payment.Period.PER_YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.money.Rounding;
import io.github.baoxiao.settlement.Example.Draft;
import io.github.baoxiao.settlement.Example.Result;
import io.github.baoxiao.terms.Cap;
import io.github.baoxiao.terms.Deductible;
import io.github.baoxiao.terms.NamedSlice;
import io.github.baoxiao.terms.Payment.Unit;
import io.github.baoxiao.terms.Purse;
import io.github.baoxiao.terms.Reason;
import io.github.baoxiao.terms.Slice;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.util.Optional;

/** SETTLEMENT.md row by row: a bill, one term, the amount worked by hand. Every figure is illustrative. */
class SettlementTest {

    private static final String INPATIENT = "BASIC/INPATIENT";

    @Nested
    @DisplayName("One clause")
    class OneClause {

        @Test
        @DisplayName("(50000 - 300) x 70% = 34790")
        void oneRatioAboveADeductible() {
            Result result = bill("50000").and(Slice.FULL_SELF_PAY, "2000").under(basic().deductible("300").pays(70));
            assertThat(result.paid(BASIC)).isEqualTo("34790.00");
            assertThat(result.left(Slice.DEDUCTIBLE)).isEqualTo("300.00");
            assertThat(result.left(Slice.COPAY)).isEqualTo("14910.00");
            assertThat(result.left(Slice.FULL_SELF_PAY)).isEqualTo("2000.00");
            assertThat(result.bands(0)).containsExactly("300.00-50000.00 at 70% is 34790.00");
        }
    }

    @Nested
    @DisplayName("1. Deductible value")
    class DeductibleValue {

        private final Draft list = basic().deductible("1000", "700", "0").pays(80);

        @Test
        @DisplayName("list: 1000, 700, then 0; the number of the admission is stated or counted")
        void list() {
            assertThat(bill("5000").under(list).deductible()).isEqualTo("1000.00");
            assertThat(bill("5000").admission(2).under(list).deductible()).isEqualTo("700.00");
            assertThat(bill("5000").before(INPATIENT, "0", "0", "0", 1).under(list).deductible()).isEqualTo("700.00");
            assertThat(bill("5000").before(INPATIENT, "0", "0", "0", 8).under(list).deductible()).isEqualTo("0.00");
        }

        @Test
        @DisplayName("a share off for each further admission: 1000 x (1 - 2 x 20%) = 600; never under 500")
        void reduced() {
            Draft clause = basic().deductible(new Deductible.Reduced(Money.yuan(1000), Ratio.percent(20), Money.yuan(500))).pays(80);
            assertThat(bill("5000").under(clause).deductible()).isEqualTo("1000.00");
            assertThat(bill("5000").admission(3).under(clause).deductible()).isEqualTo("600.00");
            assertThat(bill("5000").admission(4).under(clause).deductible()).isEqualTo("500.00");
            assertThat(bill("5000").admission(9).under(clause).deductible()).isEqualTo("500.00");
        }

        @Test
        @DisplayName("an amount off for each further admission: 1000 - 2 x 300 = 400; never under 200")
        void stepped() {
            Draft clause = basic().deductible(new Deductible.Stepped(Money.yuan(1000), Money.yuan(300), Money.yuan(200))).pays(80);
            assertThat(bill("5000").admission(3).under(clause).deductible()).isEqualTo("400.00");
            assertThat(bill("5000").admission(4).under(clause).deductible()).isEqualTo("200.00");
        }

        @Test
        @DisplayName("a share of the bill: 2% x 60000 = 1200 of the total, 2% x 50000 = 1000 in scope; between 800 and 1500")
        void shareOfTheBill() {
            assertThat(bill("50000").and(Slice.FULL_SELF_PAY, "10000").under(share(true)).deductible()).isEqualTo("1200.00");
            assertThat(bill("50000").and(Slice.FULL_SELF_PAY, "10000").under(share(false)).deductible()).isEqualTo("1000.00");
            assertThat(bill("20000").under(share(false)).deductible()).isEqualTo("800.00");
            assertThat(bill("90000").under(share(false)).deductible()).isEqualTo("1500.00");
        }

        private Draft share(boolean ofTotal) {
            return basic().deductible(new Deductible.ShareOfBill(Ratio.percent(2), ofTotal, Money.yuan(800), Money.yuan(1500))).pays(80);
        }

        @Test
        @DisplayName("a share of an index: 10% x 98321 = 9832.10; of the person's own 5% x 88000 = 4400, at most 4000")
        void shareOfAnIndex() {
            Deductible.Basis wage = new Deductible.ShareOfIndex(Ratio.percent(10), "社会平均工资", false, Optional.of(Money.yuan(98_321)),
                    Money.ZERO, Money.MAX);
            Deductible.Basis salary = new Deductible.ShareOfIndex(Ratio.percent(5), "ownAnnualSalary", true, Optional.empty(), Money.ZERO,
                    Money.MAX);
            Deductible.Basis atMost = new Deductible.ShareOfIndex(Ratio.percent(5), "ownAnnualSalary", true, Optional.empty(), Money.ZERO,
                    Money.yuan(4000));
            assertThat(bill("50000").under(basic().deductible(wage).pays(80)).deductible()).isEqualTo("9832.10");
            assertThat(bill("50000").index("ownAnnualSalary", "88000").under(basic().deductible(salary).pays(80)).deductible())
                    .isEqualTo("4400.00");
            assertThat(bill("50000").index("ownAnnualSalary", "88000").under(basic().deductible(atMost).pays(80)).deductible())
                    .isEqualTo("4000.00");
            assertThatThrownBy(() -> bill("50000").under(basic().deductible(salary).pays(80))).isInstanceOf(ImpossibleBill.class);
        }

        @Test
        @DisplayName("renewed every 90 days: 90 days 1000; 91 days 1000 + 700; 200 days 1000 + 700 + 0; the third admission on 0")
        void renewed() {
            Draft clause = basic().deductible("1000", "700", "0").renewedEvery(90).pays(80);
            assertThat(bill("50000").days(90).under(clause).deductible()).isEqualTo("1000.00");
            assertThat(bill("50000").days(91).under(clause).deductible()).isEqualTo("1700.00");
            assertThat(bill("50000").days(200).under(clause).deductible()).isEqualTo("1700.00");
            assertThat(bill("50000").days(91).admission(2).under(clause).deductible()).isEqualTo("700.00");
            assertThat(bill("50000").days(91).under(clause).counter(INPATIENT)).isEqualTo("50000.00, 1700.00, 38640.00, 2");
        }

        @Test
        @DisplayName("renewed, the working names each period before factors: 1000, 700; of a stay of one period there is none to name")
        void renewedPeriodsAreNamed() {
            Draft clause = basic().deductible("1000", "700", "0").times(50).renewedEvery(90).pays(80);
            assertThat(bill("50000").days(91).under(clause).row().periods()).containsExactly(cents("1000"), cents("700"));
            assertThat(bill("50000").days(90).under(clause).row().periods()).isEmpty();
        }

        @Test
        @DisplayName("renewed and halved: (1000 + 700) x 50% = 850; a part of a stay is one period")
        void renewedPeriodsAndParts() {
            Draft clause = basic().deductible("1000", "700").times(50).renewedEvery(90).pays(80);
            assertThat(bill("50000").days(150).under(clause).deductible()).isEqualTo("850.00");
            assertThat(bill("50000").days(150).part().under(clause).deductible()).isEqualTo("500.00");
        }

        @Test
        @DisplayName("adjustments: 1000 x (50% x 80%) = 400; 333.33 x 50% = 166.665 is 166.67; waived is 0; flat is 0")
        void adjustments() {
            assertThat(bill("5000").under(basic().deductible("1000").times(50, 80).pays(80)).deductible()).isEqualTo("400.00");
            assertThat(bill("5000").under(basic().deductible("333.33").times(50).pays(80)).deductible()).isEqualTo("166.67");
            assertThat(bill("5000").under(basic().deductible("1000").times(0).pays(80)).deductible()).isEqualTo("0.00");
            assertThat(bill("5000").under(basic().deductible("1000").paysFlat("800", Unit.CASE)).deductible()).isEqualTo("0.00");
        }
    }

    @Nested
    @DisplayName("2. Deductible remaining")
    class DeductibleRemaining {

        @Test
        @DisplayName("each admission: 1000 again, 1000 + 1000 met")
        void eachAdmission() {
            Result result = bill("5000").before(INPATIENT, "0", "1000", "0", 1).under(basic().deductible("1000").pays(80));
            assertThat(result.deductible()).isEqualTo("1000.00");
            assertThat(result.counter(INPATIENT)).isEqualTo("5000.00, 2000.00, 3200.00, 2");
        }

        @Test
        @DisplayName("each admission under a yearly ceiling of 1500: min(1000, 1500 - 1000) = 500")
        void eachAdmissionUnderACeiling() {
            Draft clause = basic().deductible("1000").deductibleCeiling("1500").pays(80);
            assertThat(bill("5000").before(INPATIENT, "0", "1000", "0", 1).under(clause).deductible()).isEqualTo("500.00");
            assertThat(bill("5000").before(INPATIENT, "0", "1600", "0", 2).under(clause).deductible()).isEqualTo("0.00");
        }

        @Test
        @DisplayName("once a year, topped up to the higher: 1000 - 600 = 400; after 1200 nothing, and nothing is refunded")
        void onceAYear() {
            Draft clause = basic().deductible("1000").onceAYear().pays(80);
            assertThat(bill("5000").before(INPATIENT, "0", "600", "0", 1).under(clause).deductible()).isEqualTo("400.00");
            Result result = bill("5000").before(INPATIENT, "0", "1200", "0", 1).under(clause);
            assertThat(result.deductible()).isEqualTo("0.00");
            assertThat(result.counter(INPATIENT)).isEqualTo("5000.00, 1200.00, 4000.00, 2");
        }

        @Test
        @DisplayName("once a year under a common ceiling: min(2000 - 900, 1500 - 900) = 600")
        void onceAYearUnderACommonCeiling() {
            Draft clause = basic().deductible("2000").onceAYear().deductibleCeiling("1500").pays(80);
            assertThat(bill("5000").before(INPATIENT, "0", "900", "0", 1).under(clause).deductible()).isEqualTo("600.00");
        }

        @Test
        @DisplayName("each level its own figure, common ceiling: min(800 - 300, 1500 - 1200) = 300; both counters move")
        void eachLevelItsOwnFigure() {
            Draft clause = basic().deductible("800").perLevel().deductibleCeiling("1500").pays(80);
            Result result = bill("5000").before(INPATIENT, "0", "1200", "0", 2).before(INPATIENT + "@LEVEL_2", "0", "300", "0", 1)
                    .under(clause);
            assertThat(result.deductible()).isEqualTo("300.00");
            assertThat(result.counter(INPATIENT)).isEqualTo("5000.00, 1500.00, 3760.00, 3");
            assertThat(result.counter(INPATIENT + "@LEVEL_2")).isEqualTo("0.00, 600.00, 0.00, 3");
        }

        @Test
        @DisplayName("no ceiling is none: a year that has met 9999999999.99 owes the 1000 of the next admission all the same")
        void noCeiling() {
            Result result = bill("5000").before(INPATIENT, "0", "9999999999.99", "0", 1).under(basic().deductible("1000").pays(80));
            assertThat(result.deductible()).isEqualTo("1000.00");
        }

        @Test
        @DisplayName("a bill below it: min(200, 300) is charged and met")
        void neverMoreThanTheBase() {
            Result result = bill("200").under(basic().deductible("300").pays(70));
            assertThat(result.deductible()).isEqualTo("200.00");
            assertThat(result.counter(INPATIENT)).isEqualTo("200.00, 200.00, 0.00, 1");
        }

        @Test
        @DisplayName("family money pays 300 of a deductible of 500 and does not meet it: 200 are met; own money meets it")
        void familyMoneyDoesNotMeetIt() {
            Draft clause = basic().deductible("500").onceAYear().notMetBy(SHARED_ACCOUNT).pays(80);
            Result family = bill("5000").purse(Purse.SHARED, "300").under(clause, account(Purse.SHARED, Slice.DEDUCTIBLE));
            assertThat(family.counter(INPATIENT)).isEqualTo("5000.00, 200.00, 3600.00, 1");
            Result own = bill("5000").purse(Purse.CURRENT, "300").under(clause, account(Purse.CURRENT, Slice.DEDUCTIBLE));
            assertThat(own.counter(INPATIENT)).isEqualTo("5000.00, 500.00, 3600.00, 1");
        }
    }

    @Nested
    @DisplayName("2. Whose money meets a deductible")
    class WhoseMoney {

        /** 1000 at 50% of the cost, which family money does not meet; then 1000 of the rest, which it does. */
        private final Draft strict = basic().covers(50, Slice.IN_SCOPE).deductible("1000").onceAYear().deductibleCounter("甲").notMetBy(SHARED_ACCOUNT)
                .pays(0);
        private final Draft lenient = basic().named("REST").deductible("1000").onceAYear().deductibleCounter("乙").pays(0);

        @Test
        @DisplayName("family money pays the one that was charged first: 300 of the first 1000 are not met, the second is")
        void theFirstChargedIsPaidFirst() {
            Result result = bill("4000").purse(Purse.SHARED, "300").under(strict, lenient, account(Purse.SHARED, Slice.DEDUCTIBLE));
            assertThat(result.counter("甲")).isEqualTo("0.00, 700.00, 0.00, 1");
            assertThat(result.counter("乙")).isEqualTo("0.00, 1000.00, 0.00, 1");
        }

        @Test
        @DisplayName("assistance paid the first 1000, so family money pays 300 of the second: both are met")
        void whatALayerPaidIsPaid() {
            Result result = bill("4000").purse(Purse.SHARED, "300").under(strict, lenient,
                    layer(ASSISTANCE).covers(Slice.DEDUCTIBLE).paysFlat("1000", Unit.CASE), account(Purse.SHARED, Slice.DEDUCTIBLE));
            assertThat(result.paid(ASSISTANCE, Slice.DEDUCTIBLE)).isEqualTo("1000.00");
            assertThat(result.paid(SHARED_ACCOUNT, Slice.DEDUCTIBLE)).isEqualTo("300.00");
            assertThat(result.counter("甲")).isEqualTo("0.00, 1000.00, 0.00, 1");
            assertThat(result.counter("乙")).isEqualTo("0.00, 1000.00, 0.00, 1");
        }

        @Test
        @DisplayName("settled elsewhere: 2000 of co-payment, then the first 1000; family money pays 300 of the second: both are met")
        void whatWasPaidElsewhereIsPaid() {
            Result result = bill("4000").purse(Purse.SHARED, "300").given(ASSISTANCE, "0", "0", "3000").under(strict, lenient,
                    turn(ASSISTANCE), account(Purse.SHARED, Slice.DEDUCTIBLE));
            assertThat(result.paid(ASSISTANCE, Slice.DEDUCTIBLE)).isEqualTo("1000.00");
            assertThat(result.counter("甲")).isEqualTo("0.00, 1000.00, 0.00, 1");
            assertThat(result.counter("乙")).isEqualTo("0.00, 1000.00, 0.00, 1");
        }

        @Test
        @DisplayName("1200 of family money cross from the first deductible into the second: 1000 are not met, the other 200 are")
        void moneyCrossesIntoTheSecond() {
            Result result = bill("4000").purse(Purse.SHARED, "1200").under(strict, lenient, account(Purse.SHARED, Slice.DEDUCTIBLE));
            assertThat(result.counter("甲")).isEqualTo("0.00, 0.00, 0.00, 1");
            assertThat(result.counter("乙")).isEqualTo("0.00, 1000.00, 0.00, 1");
        }
    }

    @Nested
    @DisplayName("2. Family money over two deductibles")
    class FamilyMoneyOverTwo {

        @Test
        @DisplayName("family money meets neither: of 1200, 1000 go to the first, which is met by 0, and 200 to the second, met by 800")
        void whatTheFirstTookTheSecondDoesNotGet() {
            Draft first = basic().covers(50, Slice.IN_SCOPE).deductible("1000").onceAYear().deductibleCounter("甲").notMetBy(SHARED_ACCOUNT).pays(0);
            Draft second = basic().named("REST").deductible("1000").onceAYear().deductibleCounter("乙").notMetBy(SHARED_ACCOUNT).pays(0);
            Result result = bill("4000").purse(Purse.SHARED, "1200").under(first, second, account(Purse.SHARED, Slice.DEDUCTIBLE));
            assertThat(result.counter("甲")).isEqualTo("0.00, 0.00, 0.00, 1");
            assertThat(result.counter("乙")).isEqualTo("0.00, 800.00, 0.00, 1");
        }
    }

    @Nested
    @DisplayName("3. Stretch")
    class Stretch {

        private final Draft bands = basic().deductible("1000").upTo("10000", 80).beyond(90);

        @Test
        @DisplayName("per claim, inside: (1000, 10000] x 80% + (10000, 12000] x 90% = 7200 + 1800 = 9000")
        void perClaimInside() {
            Result result = bill("12000").before(INPATIENT, "5000", "0", "0", 1).under(bands.runs(PER_CLAIM, DEDUCTIBLE_INSIDE));
            assertThat(result.paid(BASIC)).isEqualTo("9000.00");
            assertThat(result.bands(0)).containsExactly("1000.00-10000.00 at 80% is 7200.00", "10000.00-12000.00 at 90% is 1800.00");
            assertThat(result.counter(INPATIENT)).startsWith("17000.00");
        }

        @Test
        @DisplayName("per claim, outside: (0, 10000] x 80% + (10000, 11000] x 90% = 8000 + 900 = 8900")
        void perClaimOutside() {
            Result result = bill("12000").before(INPATIENT, "5000", "0", "0", 1).under(bands.runs(PER_CLAIM, DEDUCTIBLE_OUTSIDE));
            assertThat(result.paid(BASIC)).isEqualTo("8900.00");
            assertThat(result.bands(0)).containsExactly("0.00-10000.00 at 80% is 8000.00", "10000.00-11000.00 at 90% is 900.00");
            assertThat(result.counter(INPATIENT)).startsWith("16000.00");
        }

        @Test
        @DisplayName("per year from 5000, inside: (6000, 10000] x 80% + (10000, 17000] x 90% = 3200 + 6300 = 9500")
        void perYearInside() {
            Result result = bill("12000").before(INPATIENT, "5000", "0", "0", 1).under(bands.runs(PER_YEAR, DEDUCTIBLE_INSIDE));
            assertThat(result.paid(BASIC)).isEqualTo("9500.00");
            assertThat(result.counter(INPATIENT)).startsWith("17000.00");
        }

        @Test
        @DisplayName("per year from 5000, outside: (5000, 10000] x 80% + (10000, 16000] x 90% = 4000 + 5400 = 9400")
        void perYearOutside() {
            Result result = bill("12000").before(INPATIENT, "5000", "0", "0", 1).under(bands.runs(PER_YEAR, DEDUCTIBLE_OUTSIDE));
            assertThat(result.paid(BASIC)).isEqualTo("9400.00");
            assertThat(result.counter(INPATIENT)).startsWith("16000.00");
        }

        @Test
        @DisplayName("yearly cost cap of 20000, 12000 used: inside (8000 - 1000) x 80% = 5600, outside 8000 x 80% = 6400")
        void yearlyCostCap() {
            Draft clause = basic().deductible("1000").pays(80).costCap("20000");
            Result inside = bill("12000").before(INPATIENT, "12000", "0", "0", 1).under(clause);
            assertThat(inside.paid(BASIC)).isEqualTo("5600.00");
            assertThat(inside.left(Slice.OVER_CAP)).isEqualTo("4000.00");
            assertThat(inside.counter(INPATIENT)).startsWith("20000.00");
            Result outside = bill("12000").before(INPATIENT, "12000", "0", "0", 1)
                    .under(basic().deductible("1000").runs(PER_CLAIM, DEDUCTIBLE_OUTSIDE).pays(80).costCap("20000"));
            assertThat(outside.paid(BASIC)).isEqualTo("6400.00");
            assertThat(outside.left(Slice.OVER_CAP)).isEqualTo("3000.00");
        }

        @Test
        @DisplayName("cost cap of 5000 for the claim, below the yearly rest: (5000 - 1000) x 80% = 3200")
        void costCapForTheClaim() {
            Result result = bill("12000").under(basic().deductible("1000").pays(80).costCap("20000").costCapPerClaim("5000"));
            assertThat(result.paid(BASIC)).isEqualTo("3200.00");
            assertThat(result.left(Slice.OVER_CAP)).isEqualTo("7000.00");
        }

        @Test
        @DisplayName("no cost cap is none: a year that has come to 9999999999.99 is paid 1000 x 80% = 800 all the same")
        void noCostCap() {
            assertThat(bill("1000").before(INPATIENT, "9999999999.99", "0", "0", 1).under(basic().pays(80)).paid(BASIC))
                    .isEqualTo("800.00");
        }

        @Test
        @DisplayName("beyond has no end: after 9999999999.99 of the year, 1000 x 80% = 800")
        void noEndOfTheLastBand() {
            assertThat(bill("1000").before(INPATIENT, "9999999999.99", "0", "0", 1)
                    .under(basic().runs(PER_YEAR, DEDUCTIBLE_INSIDE).upTo("500", 50).beyond(80)).paid(BASIC)).isEqualTo("800.00");
        }

        @Test
        @DisplayName("decided here: a claim that starts over the cost cap owes its deductible")
        void overTheCapTheDeductibleIsOwed() {
            Result result = bill("12000").before(INPATIENT, "20000", "0", "0", 1)
                    .under(basic().deductible("1000").pays(80).costCap("20000"));
            assertThat(result.left(Slice.DEDUCTIBLE)).isEqualTo("1000.00");
            assertThat(result.left(Slice.OVER_CAP)).isEqualTo("11000.00");
            assertThat(result.counter(INPATIENT)).isEqualTo("21000.00, 1000.00, 0.00, 2");
        }
    }

    @Nested
    @DisplayName("5. Payment")
    class PaymentOfALength {

        @Test
        @DisplayName("a ratio of 0 pays nothing of its band: (0, 1000] x 0 + (1000, 3000] x 60% = 1200")
        void aBandOfZero() {
            assertThat(bill("3000").under(basic().upTo("1000", 0).beyond(60)).paid(BASIC)).isEqualTo("1200.00");
        }

        @Test
        @DisplayName("payout multiplier: 105% x (10000 x 80%) = 8400")
        void payoutMultiplier() {
            assertThat(bill("10000").under(basic().pays(80).payout(105)).paid(BASIC)).isEqualTo("8400.00");
        }

        @Test
        @DisplayName("one rounding for the payment: 0.05 x 50% + 0.05 x 50% = 0.05; each band rounded: 0.03 + 0.03 = 0.06")
        void oneRoundingOrOneForEachBand() {
            Draft clause = basic().upTo("0.05", 50).beyond(50);
            assertThat(bill("0.10").under(clause).paid(BASIC)).isEqualTo("0.05");
            assertThat(bill("0.10").under(clause).bands(0)).containsExactly("0.00-0.05 at 50% is 0.03", "0.05-0.10 at 50% is 0.02");
            assertThat(bill("0.10").roundingEachBand().under(clause).paid(BASIC)).isEqualTo("0.06");
        }

        @Test
        @DisplayName("0.25 x 50% = 0.125: half up 0.13, half even 0.12, half down 0.12, down 0.12, up 0.13")
        void roundings() {
            assertThat(of("0.25", Rounding.HALF_UP)).isEqualTo("0.13");
            assertThat(of("0.25", Rounding.HALF_EVEN)).isEqualTo("0.12");
            assertThat(of("0.27", Rounding.HALF_EVEN)).isEqualTo("0.14");
            assertThat(of("0.25", Rounding.HALF_DOWN)).isEqualTo("0.12");
            assertThat(of("0.25", Rounding.DOWN)).isEqualTo("0.12");
            assertThat(of("0.25", Rounding.UP)).isEqualTo("0.13");
        }

        private String of(String amount, Rounding rounding) {
            return bill(amount).rounding(rounding).under(basic().pays(50)).paid(BASIC);
        }

        @Test
        @DisplayName("flat: 800 a case, 60 a visit, 100 x 7 days; of a bill of 500 no more than 500")
        void flat() {
            assertThat(bill("5000").days(7).under(basic().paysFlat("800", Unit.CASE)).paid(BASIC)).isEqualTo("800.00");
            assertThat(bill("5000").days(7).under(basic().paysFlat("60", Unit.VISIT)).paid(BASIC)).isEqualTo("60.00");
            assertThat(bill("5000").days(7).under(basic().paysFlat("100", Unit.DAY)).paid(BASIC)).isEqualTo("700.00");
            Result small = bill("500").under(basic().paysFlat("800", Unit.CASE));
            assertThat(small.paid(BASIC)).isEqualTo("500.00");
            assertThat(small.row().bands()).isEmpty();
            assertThat(small.outcome().draws().get(0).reason()).isEqualTo(Reason.FLAT);
        }

        @Test
        @DisplayName("guarantee: (4000 - 1000) x 60% = 1800 is less than 60% x 4000 = 2400")
        void guarantee() {
            Result result = bill("4000").under(basic().deductible("1000").pays(60).guarantees(60));
            assertThat(result.paid(BASIC)).isEqualTo("2400.00");
            assertThat(result.bands(0)).containsExactly("0.00-4000.00 at 60% is 2400.00");
            assertThat(result.outcome().draws().get(0).reason()).isEqualTo(Reason.GUARANTEE);
        }

        @Test
        @DisplayName("guarantee: where (4000 - 1000) x 90% = 2700 is more than 60% x 4000, it is not needed")
        void guaranteeNotNeeded() {
            Result result = bill("4000").under(basic().deductible("1000").pays(90).guarantees(60));
            assertThat(result.paid(BASIC)).isEqualTo("2700.00");
            assertThat(result.outcome().draws().get(0).reason()).isEqualTo(Reason.RATIO);
        }

        @Test
        @DisplayName("decided here: a guarantee is paid out of the deductible where the bands do not suffice: 50% x 1200 = 600")
        void aGuaranteeOutOfTheDeductible() {
            Result result = bill("1200").under(basic().deductible("1000").pays(60).guarantees(50));
            assertThat(result.paid(BASIC, Slice.COPAY)).isEqualTo("200.00");
            assertThat(result.paid(BASIC, Slice.DEDUCTIBLE)).isEqualTo("400.00");
            assertThat(result.left(Slice.DEDUCTIBLE)).isEqualTo("600.00");
            assertThat(result.counter(INPATIENT)).isEqualTo("1200.00, 1000.00, 600.00, 1");
        }

        @Test
        @DisplayName("limit: 150% x (1000 x 90%) = 1350 is limited to the 1000 above the deductible")
        void neverMoreThanTheCost() {
            assertThat(bill("1500").under(basic().deductible("500").pays(90).payout(150)).paid(BASIC)).isEqualTo("1000.00");
        }

        @Test
        @DisplayName("limit: a guarantee of 10% beside it does not let the ratio reach into the deductible")
        void aGuaranteeDoesNotLetTheRatioReachIntoTheDeductible() {
            Draft clause = basic().deductible("500").pays(90).payout(150).guarantees(10);
            assertThat(bill("1500").under(clause).paid(BASIC)).isEqualTo("1000.00");
        }
    }

    @Nested
    @DisplayName("6. Caps")
    class Caps {

        @Test
        @DisplayName("a year: 10000 x 80% = 8000, of which 6000 are left; handed over at 6000 / 80% = 7500")
        void yearlyCap() {
            Result result = bill("10000").before(INPATIENT, "0", "0", "4000", 1).under(basic().pays(80).cap(Cap.Per.YEAR, "10000"));
            assertThat(result.paid(BASIC)).isEqualTo("6000.00");
            assertThat(result.row().capCut()).isEqualTo(cents("2000"));
            assertThat(result.left(Slice.COPAY)).isEqualTo("1500.00");
            assertThat(result.left(Slice.OVER_CAP)).isEqualTo("2500.00");
            assertThat(result.bands(0)).containsExactly("0.00-7500.00 at 80% is 6000.00");
        }

        @Test
        @DisplayName("just enough is not cut: 10000 x 80% = 8000 of 8000")
        void justEnough() {
            Result result = bill("10000").under(basic().pays(80).cap(Cap.Per.CLAIM, "8000"));
            assertThat(result.row().capCut()).isZero();
            assertThat(result.left(Slice.OVER_CAP)).isEqualTo("0.00");
        }

        @Test
        @DisplayName("a claim and a day: the smaller of 5000 and 600 x 7 = 4200")
        void theSmallestOfSeveral() {
            Draft clause = basic().pays(80).cap(Cap.Per.CLAIM, "5000").cap(Cap.Per.DAY, "600");
            assertThat(bill("10000").days(7).under(clause).paid(BASIC)).isEqualTo("4200.00");
            assertThat(bill("10000").days(9).under(clause).paid(BASIC)).isEqualTo("5000.00");
        }

        @Test
        @DisplayName("the working names the cap that cut: 600 x 7 = 4200 does, 5000 does not; of 5000 that suffice, none")
        void theCapThatCutIsNamed() {
            Draft clause = basic().pays(80).cap(Cap.Per.CLAIM, "5000").cap(Cap.Per.DAY, "600");
            assertThat(bill("10000").days(7).under(clause).row().cutBy()).extracting(Cap::per).containsExactly(Cap.Per.DAY);
            assertThat(bill("10000").days(9).under(clause).row().cutBy()).extracting(Cap::per).containsExactly(Cap.Per.CLAIM);
            assertThat(bill("6250").days(9).under(clause).row().cutBy()).isEmpty();
        }

        @Test
        @DisplayName("a cap for a claim counts nothing, whatever it is called: only the clause's own counter moves")
        void aCapForAClaimHasNoCounter() {
            Result result = bill("1000").under(basic().pays(80).cap(Cap.Per.CLAIM, "500", "单次限额"));
            assertThat(result.paid(BASIC)).isEqualTo("500.00");
            assertThat(result.outcome().counters()).containsOnlyKeys(INPATIENT);
        }

        @Test
        @DisplayName("1.05 x 10% = 0.105 is 0.11 and cut to 0.10; the least length that pays 0.10 is 0.95; 0.10 of cost is handed on")
        void theHandOverPointIsTheLeastLength() {
            Result result = bill("1.05").under(basic().pays(10).cap(Cap.Per.CLAIM, "0.10"));
            assertThat(result.paid(BASIC)).isEqualTo("0.10");
            assertThat(result.row().overCap()).isEqualTo(10);
        }

        @Test
        @DisplayName("over two bands: 1000 x 50% = 500, then 300 more at 75% = 400 of cost; handed over at 1400")
        void theHandOverPointInTheSecondBand() {
            Result result = bill("5000").under(basic().upTo("1000", 50).beyond(75).cap(Cap.Per.CLAIM, "800"));
            assertThat(result.bands(0)).containsExactly("0.00-1000.00 at 50% is 500.00", "1000.00-1400.00 at 75% is 300.00");
            assertThat(result.left(Slice.OVER_CAP)).isEqualTo("3600.00");
        }

        @Test
        @DisplayName("what is handed on uses up the year's axis all the same: position 10000, not 7500")
        void theAxisGoesOn() {
            Result result = bill("10000").under(basic().pays(80).cap(Cap.Per.YEAR, "6000"));
            assertThat(result.counter(INPATIENT)).isEqualTo("10000.00, 0.00, 6000.00, 1");
        }

        @Test
        @DisplayName("a cap already exceeded leaves 0; the deductible is charged all the same")
        void aCapAlreadyExceeded() {
            Result result = bill("10000").before(INPATIENT, "0", "0", "7000", 1)
                    .under(basic().deductible("1000").pays(80).cap(Cap.Per.YEAR, "6000"));
            assertThat(result.paid(BASIC)).isEqualTo("0.00");
            assertThat(result.left(Slice.DEDUCTIBLE)).isEqualTo("1000.00");
            assertThat(result.left(Slice.OVER_CAP)).isEqualTo("9000.00");
        }

        @Test
        @DisplayName("two layers under one yearly cap of 10000: 8000, then the 2000 that are left")
        void aSharedCap() {
            Result result = bill("16000").under(basic().pays(50).cap(Cap.Per.YEAR, "10000", "统筹基金"),
                    layer(LARGE_AMOUNT).pays(90).cap(Cap.Per.YEAR, "10000", "统筹基金"));
            assertThat(result.paid(BASIC)).isEqualTo("8000.00");
            assertThat(result.paid(LARGE_AMOUNT)).isEqualTo("2000.00");
            assertThat(result.counter("统筹基金")).isEqualTo("0.00, 0.00, 10000.00, 0");
            assertThat(result.counter("LARGE_AMOUNT/INPATIENT")).isEqualTo("8000.00, 0.00, 2000.00, 1");
        }
    }

    @Nested
    @DisplayName("7. Split and draw")
    class SplitAndDraw {

        @Test
        @DisplayName("BASIC splits 20000 into 1000 + 9000 + 10000; what no clause covers is not covered")
        void basicSplits() {
            Result result = bill("20000").under(basic().covers(50, Slice.IN_SCOPE).deductible("1000").pays(0));
            assertThat(result.left(Slice.DEDUCTIBLE)).isEqualTo("1000.00");
            assertThat(result.left(Slice.COPAY)).isEqualTo("9000.00");
            assertThat(result.left(Slice.NOT_COVERED)).isEqualTo("10000.00");
        }

        @Test
        @DisplayName("decided here: a later layer draws from COPAY, then OVER_CAP, then DEDUCTIBLE: 2000 + 5000 + 500")
        void drawsInOrder() {
            Result result = bill("16000").under(basic().deductible("1000").pays(80).cap(Cap.Per.CLAIM, "8000"),
                    layer(ASSISTANCE).paysFlat("7500", Unit.CASE));
            assertThat(result.paid(ASSISTANCE, Slice.COPAY)).isEqualTo("2000.00");
            assertThat(result.paid(ASSISTANCE, Slice.OVER_CAP)).isEqualTo("5000.00");
            assertThat(result.paid(ASSISTANCE, Slice.DEDUCTIBLE)).isEqualTo("500.00");
            assertThat(result.left(Slice.DEDUCTIBLE)).isEqualTo("500.00");
        }

        @Test
        @DisplayName("a weight: 50% of first self-pay is 500, of which 80% = 400 are paid and 600 remain")
        void aWeight() {
            Result result = bill("0").and(Slice.FIRST_SELF_PAY, "1000")
                    .under(layer(CRITICAL_ILLNESS).covers(50, Slice.FIRST_SELF_PAY).pays(80));
            assertThat(result.row().base()).isEqualTo(cents("500"));
            assertThat(result.paid(CRITICAL_ILLNESS)).isEqualTo("400.00");
            assertThat(result.left(Slice.FIRST_SELF_PAY)).isEqualTo("600.00");
        }

        @Test
        @DisplayName("several liabilities of a city supplement: (15000 - 10000) x 80% in scope, (30000 - 20000) x 50% of special drugs")
        void severalClauses() {
            Result result = bill("15000").and(Slice.FULL_SELF_PAY, "40000").named("特药", Slice.FULL_SELF_PAY, "30000").under(
                    basic().pays(0),
                    layer(COMMERCIAL).named("IN_SCOPE").deductible("10000").pays(80),
                    layer(COMMERCIAL).named("DRUGS").covers(new NamedSlice("特药")).deductible("20000").pays(50));
            assertThat(result.row(1).paid()).isEqualTo(cents("4000"));
            assertThat(result.row(2).paid()).isEqualTo(cents("5000"));
            assertThat(result.left(Slice.FULL_SELF_PAY)).isEqualTo("35000.00");
        }

        @Test
        @DisplayName("a name no clause covers stays in its slice; a covered one larger than its slice is refused")
        void namedParts() {
            assertThat(bill("1000").named("特药", Slice.IN_SCOPE, "400").under(basic().pays(50)).paid(BASIC)).isEqualTo("500.00");
            Draft drugs = layer(COMMERCIAL).covers(new NamedSlice("特药")).pays(50);
            assertThat(bill("1000").named("特药", Slice.IN_SCOPE, "400").under(basic().pays(50), drugs).paid(BASIC)).isEqualTo("300.00");
            assertThatThrownBy(() -> bill("1000").named("特药", Slice.IN_SCOPE, "1000.01").under(drugs))
                    .isInstanceOf(ImpossibleBill.class).hasMessage("impossible NAMED 0");
        }
    }

    @Nested
    @DisplayName("8. Counters")
    class CountersAfter {

        @Test
        @DisplayName("5000 + 10000 position, 300 + 500 met, 1000 + 7600 paid, admission 4")
        void countersGrow() {
            Result result = bill("10000").admission(4).before(INPATIENT, "5000", "300", "1000", 1).before("别的账", "1", "2", "3", 4)
                    .under(basic().deductible("500").pays(80));
            assertThat(result.counter(INPATIENT)).isEqualTo("15000.00, 800.00, 8600.00, 4");
            assertThat(result.counter("别的账")).isEqualTo("1.00, 2.00, 3.00, 4");
        }

        @Test
        @DisplayName("two clauses that share a deductible are on the same admission: 1000 of 1200, then 200; visits 1")
        void oneAdmission() {
            Draft first = basic().covers(50, Slice.IN_SCOPE).deductible("1200", "1").onceAYear().deductibleCounter("起付线").pays(0);
            Draft second = basic().named("REST").deductible("1200", "1").onceAYear().deductibleCounter("起付线").pays(0);
            Result result = bill("2000").under(first, second);
            assertThat(result.row(0).deductible()).isEqualTo(cents("1000"));
            assertThat(result.row(1).deductible()).isEqualTo(cents("200"));
            assertThat(result.counter("起付线")).isEqualTo("0.00, 1200.00, 0.00, 1");
        }
    }

    @Nested
    @DisplayName("Around the clauses")
    class Around {

        @Test
        @DisplayName("this year's account before BASIC: 2000 leave (8000 - 1000) x 80% = 5600; the carried one pays co-payment: 900 of 1400")
        void accounts() {
            Result result = bill("10000").purse(Purse.CURRENT, "2000").purse(Purse.CARRIED, "900").under(
                    account(Purse.CURRENT, Slice.IN_SCOPE), basic().deductible("1000").pays(80), account(Purse.CARRIED, Slice.COPAY));
            assertThat(result.paid(ACCOUNT, Slice.IN_SCOPE)).isEqualTo("2000.00");
            assertThat(result.paid(BASIC)).isEqualTo("5600.00");
            assertThat(result.paid(ACCOUNT, Slice.COPAY)).isEqualTo("900.00");
            assertThat(result.left(Slice.COPAY)).isEqualTo("500.00");
            assertThat(result.outcome().carried()).isZero();
        }

        @Test
        @DisplayName("stacked: (50000 - 300) x 70% = 34790; assistance 15210 x 70% = 10647; tilt (4563 - 3000) x 60% = 937.80")
        void stackedLayers() {
            Result result = bill("50000").and(Slice.FULL_SELF_PAY, "2000").under(basic().deductible("300").pays(70),
                    layer(CRITICAL_ILLNESS).deductible("15500").onceAYear().pays(60),
                    layer(ASSISTANCE).pays(70),
                    layer(TILT_ASSISTANCE).deductible("3000").onceAYear().pays(60));
            assertThat(result.row(1).deductible()).isEqualTo(cents("15210"));
            assertThat(result.funds()).isEqualTo("46374.80");
            assertThat(result.paid(PERSON)).isEqualTo("5625.20");
        }

        @Test
        @DisplayName("settled elsewhere: BASIC gives 500 + 2000 over the cap, 6000 paid of 7500; its counters stand still")
        void settledElsewhere() {
            Result result = bill("10000").given(BASIC, "500", "2000", "6000").under(basic().deductible("300").pays(70),
                    layer(ASSISTANCE).pays(50));
            assertThat(result.paid(BASIC, Slice.COPAY)).isEqualTo("6000.00");
            assertThat(result.paid(ASSISTANCE)).isEqualTo("2000.00");
            assertThat(result.counter(INPATIENT)).isEqualTo("0.00, 0.00, 0.00, 0");
            assertThat(result.left(Slice.OVER_CAP)).isEqualTo("1500.00");
        }

        @Test
        @DisplayName("settled elsewhere: the hospital bears 250: 200 of co-payment, then 50 of first self-pay")
        void theHospital() {
            Result result = bill("1000").and(Slice.FIRST_SELF_PAY, "100").given(HOSPITAL, "0", "0", "250")
                    .under(basic().pays(80), turn(HOSPITAL));
            assertThat(result.paid(HOSPITAL, Slice.COPAY)).isEqualTo("200.00");
            assertThat(result.paid(HOSPITAL, Slice.FIRST_SELF_PAY)).isEqualTo("50.00");
            assertThat(result.funds()).isEqualTo("800.00");
        }

        @Test
        @DisplayName("settled elsewhere: more than there was to pay is refused")
        void impossibleSettlements() {
            assertThatThrownBy(() -> bill("10000").given(BASIC, "500", "2000", "8000.01").under(basic().pays(70)))
                    .isInstanceOf(ImpossibleBill.class).hasMessage("impossible GIVEN 0");
            assertThatThrownBy(() -> bill("10000").given(ASSISTANCE, "0", "0", "10000.01").under(basic().pays(0), turn(ASSISTANCE)))
                    .isInstanceOf(ImpossibleBill.class).hasMessage("impossible GIVEN 0");
        }

        @Test
        @DisplayName("nothing: a waiting period leaves the cost where it was and counts nothing")
        void nothing() {
            Result result = bill("1000").under(basic().deductible("300").paysNothing("等待期"));
            assertThat(result.row().base()).isEqualTo(cents("1000"));
            assertThat(result.left(Slice.NOT_COVERED)).isEqualTo("1000.00");
            assertThat(result.outcome().counters()).isEmpty();
        }
    }
}
