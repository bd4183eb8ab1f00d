package io.github.baoxiao;

import io.github.baoxiao.Breakdown.Band;
import io.github.baoxiao.Breakdown.Layer;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Reason;
import org.junit.jupiter.api.Test;

import java.util.List;

import static io.github.baoxiao.money.Money.yuan;
import static io.github.baoxiao.terms.Payer.ASSISTANCE;
import static io.github.baoxiao.terms.Payer.BASIC;
import static io.github.baoxiao.terms.Payer.CRITICAL_ILLNESS;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The shapes cities give their benefits, each with rules and claims in {@code shapes/<city>}. The shape is real, not every figure is: the
 * first line of a rule file says which are not. The amounts expected here were worked out by hand.
 */
class CityShapesTest {

    /** Guangzhou: a retired person has 70 % of the deductible and bears 70 % of an active person's share. */
    @Test
    void guangzhouRetireeFactor() {
        CaseFolder city = CaseFolder.of("shapes/guangzhou");

        assertThat(city.settle("active-level2.json").funds()).isEqualTo(yuan("16320"));         // (20000 - 800) × 85%
        assertThat(city.settle("retired-level1.json").funds()).isEqualTo(yuan("18339.60"));     // (20000 - 280) × 93%
        assertThat(city.settle("retired-level2.json").funds()).isEqualTo(yuan("17398.80"));     // (20000 - 560) × 89.5%
        assertThat(city.settle("retired-level3.json").funds()).isEqualTo(yuan("16236.80"));     // (20000 - 1120) × 86%
        assertThat(city.settle("retired-level2.json").layers().get(0).bands().get(0).ratio()).isEqualTo(Ratio.percent("89.5"));
    }

    /** Hangzhou: bands over the cost of the year, each level and standing with ratios of its own; a retirement does not begin anew. */
    @Test
    void hangzhouBandsOfTheYear() {
        List<Breakdown> year = CaseFolder.of("shapes/hangzhou").settleAll("stay-1.json", "stay-2.json", "stay-3.json");

        assertThat(year.get(0).funds()).isEqualTo(yuan("23944"));                   // (30000 - 800) × 82%
        assertThat(amounts(year.get(1), BASIC)).containsExactly(                    // level 2, from 30000 to 80000
                yuan("7980"),                                                       // (40000 - 30000 - 500) × 84%
                yuan("36000"));                                                     // (80000 - 40000) × 90%
        assertThat(amounts(year.get(2), BASIC)).containsExactly(                    // level 3, retired, from 80000 to 380000
                yuan("256864"),                                                     // (360000 - 80000 - 800) × 92%
                yuan("18000"));                                                     // (380000 - 360000) × 90%
    }

    /** Zhenjiang: cost above 10000 a year goes to critical illness insurance, whether it comes on one claim or on two. */
    @Test
    void zhenjiangCostCap() {
        CaseFolder city = CaseFolder.of("shapes/zhenjiang");
        Breakdown whole = city.settle("whole.json");

        assertThat(whole.paidBy(BASIC)).isEqualTo(yuan("5520"));                    // (10000 - 800) × 60%
        assertThat(layer(whole, BASIC).overCap()).isEqualTo(yuan("5000"));          // 15000 - 10000
        assertThat(whole.paidBy(CRITICAL_ILLNESS)).isEqualTo(yuan("2088"));         // (15000 - 5520 - 6000) × 60%

        List<Breakdown> year = city.settleAll("first.json", "second.json");
        assertThat(year.get(0).paidBy(BASIC)).isEqualTo(yuan("3120"));              // (6000 - 800) × 60%
        assertThat(year.get(0).paidBy(CRITICAL_ILLNESS)).isEqualTo(yuan("0"));      // 2880 of the 6000 are met
        assertThat(year.get(1).paidBy(BASIC)).isEqualTo(yuan("2400"));              // (10000 - 6000) × 60%
        assertThat(year.get(1).paidBy(CRITICAL_ILLNESS)).isEqualTo(yuan("2088"));   // (9000 - 2400 - (6000 - 2880)) × 60%
    }

    /** Yueyang: each admission has its deductible, until 2300 have been borne in the year. */
    @Test
    void yueyangCeilingOnDeductibles() {
        List<Breakdown> year = CaseFolder.of("shapes/yueyang").settleAll("stay-1.json", "stay-2.json", "stay-3.json", "stay-4.json");

        assertThat(deductibles(year)).containsExactly(yuan("500"), yuan("1000"), yuan("800"), yuan("0"));   // 2300 - 500 - 1000 = 800
        assertThat(funds(year)).containsExactly(
                yuan("6175"),                                                       // (10000 - 500) × 65%
                yuan("5850"),                                                       // (10000 - 1000) × 65%
                yuan("5980"),                                                       // (10000 - 800) × 65%
                yuan("6500"));                                                      // 10000 × 65%
    }

    /** Ningbo: one deductible a year, that of the highest level visited; a later stay at a higher level tops it up. */
    @Test
    void ningboDeductibleOfTheHighestLevel() {
        List<Breakdown> year = CaseFolder.of("shapes/ningbo").settleAll("stay-1.json", "stay-2.json", "stay-3.json");

        assertThat(deductibles(year)).containsExactly(yuan("1000"), yuan("500"), yuan("0"));       // level 2, level 3, level 1
        assertThat(amounts(year.get(0), BASIC)).containsExactly(                    // from 0 to 12000
                yuan("7200"),                                                       // (10000 - 1000) × 80%
                yuan("1700"));                                                      // (12000 - 10000) × 85%
        assertThat(amounts(year.get(1), BASIC)).containsExactly(                    // from 12000 to 52000
                yuan("14875"),                                                      // (30000 - 12000 - 500) × 85%
                yuan("19800"));                                                     // (52000 - 30000) × 90%
        assertThat(amounts(year.get(2), BASIC)).containsExactly(                    // from 52000 to 82000
                yuan("16200"),                                                      // (70000 - 52000) × 90%
                yuan("11400"));                                                     // (82000 - 70000) × 95%
    }

    /** Bengbu: at least 45 % of the in-scope cost is paid, if need be out of the deductible. */
    @Test
    void bengbuGuarantee() {
        CaseFolder city = CaseFolder.of("shapes/bengbu");
        Breakdown tiny = city.settle("tiny.json");

        assertThat(city.settle("large.json").funds()).isEqualTo(yuan("5720"));      // (10000 - 1200) × 65%, more than 4500
        assertThat(city.settle("small.json").funds()).isEqualTo(yuan("1350"));      // 3000 × 45%, more than (3000 - 1200) × 65%
        assertThat(tiny.funds()).isEqualTo(yuan("675"));                            // 1500 × 45%
        assertThat(borne(tiny, Reason.DEDUCTIBLE)).isEqualTo(yuan("825"));          // 1200 - (675 - 300)
        assertThat(borne(tiny, Reason.COPAY)).isEqualTo(yuan("0"));
    }

    /** Suzhou: critical illness insurance keeps one account for in-scope cost and one for approved cost outside the catalogue. */
    @Test
    void suzhouTwoAccumulators() {
        CaseFolder city = CaseFolder.of("shapes/suzhou");
        List<Breakdown> year = city.settleAll("stay-1.json", "stay-2.json");

        assertThat(clause(year.get(0), "目录内").paid()).isEqualTo(yuan("1800"));      // ((61000 - 1000) × 20% + 1000 - 10000) × 60%
        assertThat(clause(year.get(0), "目录外").paid()).isEqualTo(yuan("0"));         // 20000, not above 30000
        assertThat(clause(year.get(1), "目录内").paid()).isEqualTo(yuan("2880"));      // ((20000 - 1000) × 20% + 1000) × 60%
        assertThat(clause(year.get(1), "目录外").paid()).isEqualTo(yuan("12500"));     // (20000 + 35000 - 30000) × 50%
        assertThat(borne(year.get(1), Reason.FULL_SELF_PAY)).isEqualTo(yuan("27500"));        // 40000 - 12500

        Breakdown assisted = city.settle("assisted.json");
        assertThat(clause(assisted, "目录内").paid()).isEqualTo(yuan("4800"));         // (13000 - 5000) × 60%
        assertThat(clause(assisted, "目录外").paid()).isEqualTo(yuan("7000"));         // (20000 - 6000) × 50%
    }

    /** Suqian: assistance pays at most 100000 a year, of which 10000 for outpatient care. */
    @Test
    void suqianSharedLimit() {
        CaseFolder city = CaseFolder.of("shapes/suqian");
        List<Breakdown> year = city.settleAll("allowance-1.json", "allowance-2.json", "allowance-3.json", "allowance-4.json");

        assertThat(year.stream().map(paid -> paid.paidBy(ASSISTANCE))).containsExactly(
                yuan("10000"),                                                      // 40000 × 40% × 80% = 12800, outpatient at most 10000
                yuan("72280"),                                                      // (300000 - 209650) × 80%
                yuan("17720"),                                                      // (100000 - 69650) × 80% = 24280, 82280 are paid
                yuan("0"));                                                         // both limits are reached

        assertThat(capsTold(year.get(0))).containsExactly("capped at 10000.00 for a year, which cuts 2800.00");      // not the other limit
        assertThat(capsTold(year.get(1))).isEmpty();
        assertThat(capsTold(year.get(2))).containsExactly("capped at 100000.00 for a year, which cuts 6560.00");

        List<Breakdown> margin = city.settleAll("margin-1.json", "margin-2.json");
        assertThat(margin.get(0).paidBy(ASSISTANCE)).isEqualTo(yuan("700"));        // (10000 × 40% - 3000) × 70%
        assertThat(margin.get(1).paidBy(ASSISTANCE)).isEqualTo(yuan("2450"));       // (10500 - 7000) × 70%, the 3000 are met
    }

    /** Rongcheng: thresholds that are shares of an income, with cents. */
    @Test
    void rongchengThresholdsWithCents() {
        CaseFolder city = CaseFolder.of("shapes/rongcheng");
        Breakdown margin = city.settle("margin.json");

        assertThat(margin.paidBy(BASIC)).isEqualTo(yuan("27440.39"));               // (40000.55 - 800) × 70% = 27440.385
        assertThat(margin.paidBy(ASSISTANCE)).isEqualTo(yuan("5810.92"));           // (12560.16 - 2875.30) × 60% = 5810.916
        assertThat(city.settle("illness-poor.json").paidBy(ASSISTANCE)).isEqualTo(yuan("2685.96"));       // (12560.16 - 7188.25) × 50%
        assertThat(city.settle("allowance.json").paidBy(ASSISTANCE)).isEqualTo(yuan("50000"));            // 90800 × 75% = 68100
        assertThat(city.settle("extremely-poor.json").paidBy(ASSISTANCE)).isEqualTo(yuan("90800"));       // (300800 - 800) × 30% + 800
    }

    /** Jiamusi: a birth is paid with a flat amount, never above its cost. */
    @Test
    void maternityFlatAmounts() {
        CaseFolder city = CaseFolder.of("shapes/maternity");

        assertThat(city.settle("natural.json").funds()).isEqualTo(yuan("1100"));
        assertThat(city.settle("natural.json").person()).isEqualTo(yuan("2100"));   // 3200 - 1100
        assertThat(city.settle("caesarean.json").funds()).isEqualTo(yuan("1500"));
        assertThat(city.settle("cheap.json").funds()).isEqualTo(yuan("900"));       // the cost, below 1100
    }

    /** Jiamusi: the registered poor get five points more, in basic insurance too. */
    @Test
    void jiamusiTiltInsideBasic() {
        CaseFolder city = CaseFolder.of("shapes/jiamusi");
        Breakdown ordinary = city.settle("ordinary.json");
        Breakdown poor = city.settle("poor.json");

        assertThat(ordinary.paidBy(BASIC)).isEqualTo(yuan("39000"));                // (60700 - 700) × 65%
        assertThat(ordinary.paidBy(CRITICAL_ILLNESS)).isEqualTo(yuan("5850"));      // (60700 - 39000 - 10000) × 50%
        assertThat(poor.paidBy(BASIC)).isEqualTo(yuan("42000"));                    // (60700 - 700) × 70%
        assertThat(poor.paidBy(CRITICAL_ILLNESS)).isEqualTo(yuan("4785"));          // (60700 - 42000 - 10000) × 55%
    }

    /** Shanghai: this year's account pays first and meets no deductible, the carried-over account pays last; the year begins in July. */
    @Test
    void shanghaiAccountFirst() {
        List<Breakdown> visits = CaseFolder.of("shapes/shanghai").settleAll("visit-1.json", "visit-2.json", "visit-3.json");

        assertThat(visits.get(0).account()).isEqualTo(yuan("400"));                 // all of it, 200 are left
        assertThat(visits.get(0).funds()).isEqualTo(yuan("0"));
        assertThat(visits.get(1).funds()).isEqualTo(yuan("560"));                   // (1500 - 200 - 500) × 70%
        assertThat(visits.get(1).account()).isEqualTo(yuan("940"));                 // 200 before, 740 after
        assertThat(visits.get(1).accounts()).isEqualTo(new Claim.Accounts(yuan("0"), yuan("260"), yuan("0")));
        assertThat(visits.get(2).funds()).isEqualTo(yuan("140"));                   // (700 - 500) × 70%, July begins a year
        assertThat(visits.get(2).account()).isEqualTo(yuan("260"));
        assertThat(visits.get(2).cash()).isEqualTo(yuan("300"));                    // 700 - 140 - 260
    }

    /** Chongqing: each further admission takes a tenth of the level's deductible off, down to a floor. */
    @Test
    void chongqingFallingDeductible() {
        List<Breakdown> year = CaseFolder.of("shapes/chongqing").settleAll("stay-1.json", "stay-2.json", "stay-3.json", "stay-4.json");

        assertThat(deductibles(year)).containsExactly(
                yuan("880"),                                                        // level 3, first admission
                yuan("396"),                                                        // level 2, second: 440 × 90%
                yuan("704"),                                                        // level 3, third: 880 × 80%
                yuan("620"));                                                       // level 3, fourth: 880 × 70% = 616, at least 620
        assertThat(funds(year)).containsExactly(
                yuan("7752"),                                                       // (10000 - 880) × 85%
                yuan("8163.40"),                                                    // (10000 - 396) × 85%
                yuan("7901.60"),                                                    // (10000 - 704) × 85%
                yuan("7973"));                                                      // (10000 - 620) × 85%
    }

    // ---- reading a breakdown ----

    private static Layer layer(Breakdown paid, Payer payer) {
        return paid.layers().stream().filter(layer -> layer.layer() == payer).findFirst().orElseThrow();
    }

    private static Layer clause(Breakdown paid, String name) {
        return paid.layers().stream().filter(layer -> layer.clause().equals(name)).findFirst().orElseThrow();
    }

    private static List<Money> amounts(Breakdown paid, Payer payer) {
        return layer(paid, payer).bands().stream().map(Band::amount).toList();
    }

    private static List<Money> deductibles(List<Breakdown> year) {
        return year.stream().map(paid -> layer(paid, BASIC).deductible()).toList();
    }

    private static List<Money> funds(List<Breakdown> year) {
        return year.stream().map(Breakdown::funds).toList();
    }

    private static List<String> capsTold(Breakdown paid) {
        return layer(paid, ASSISTANCE).working().stream().map(working -> working.text().en())
                .filter(text -> text.startsWith("capped")).toList();
    }

    private static Money borne(Breakdown paid, Reason reason) {
        return paid.ledger().stream().filter(entry -> entry.payer() == Payer.PERSON && entry.reason() == reason)
                .map(Breakdown.Entry::amount).reduce(Money.ZERO, Money::plus);
    }
}
