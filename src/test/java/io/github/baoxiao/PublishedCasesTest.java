package io.github.baoxiao;

import io.github.baoxiao.Breakdown.Band;
import io.github.baoxiao.Breakdown.ItemSplit;
import io.github.baoxiao.Breakdown.Layer;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.money.Rounding;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Reason;
import io.github.baoxiao.terms.Slice;
import org.junit.jupiter.api.Test;

import java.util.List;

import static io.github.baoxiao.money.Money.yuan;
import static io.github.baoxiao.terms.Payer.ASSISTANCE;
import static io.github.baoxiao.terms.Payer.BASIC;
import static io.github.baoxiao.terms.Payer.CRITICAL_ILLNESS;
import static io.github.baoxiao.terms.Payer.TILT_ASSISTANCE;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Worked examples that officials, media and textbooks have printed, each with its own small rule file and claim in
 * {@code published/<case>}: every figure they print, to the cent.
 *
 * <p>Where an example prints what a layer paid but not its terms, the claim brings that layer settled. An example that prints a wrong
 * figure is settled rightly here.
 */
class PublishedCasesTest {

    // ---- basic insurance alone ----

    /** Elderly resident of Beijing, about 2007. */
    @Test
    void bj2007Elder() {
        assertThat(settle("BJ-2007-elder").funds()).isEqualTo(yuan("29220"));       // (50000 - 1300) × 60%
    }

    /** Child in Beijing, about 2007. */
    @Test
    void bj2007Child() {
        assertThat(settle("BJ-2007-child").funds()).isEqualTo(yuan("69545"));       // (100000 - 650) × 70%
    }

    /** Resident in a city hospital of Yueyang, 2019. */
    @Test
    void yy2019With70000() {
        Breakdown paid = settle("YY-2019-70000");

        assertThat(paid.total()).isEqualTo(yuan("70000"));
        assertThat(paid.paidBy(BASIC)).isEqualTo(yuan("42120"));                    // (70000 - 1000 - 3000 - 1200) × 65%
    }

    /** Resident in a level 2 hospital. */
    @Test
    void js12000Level2() {
        assertThat(settle("JS-12000-level2").funds()).isEqualTo(yuan("8550"));      // (12000 - 600) × 75%
    }

    /** Employee in a level 3 hospital, below the cap of the fund. */
    @Test
    void alkLi() {
        Breakdown paid = settle("ALK-li");

        assertThat(paid.funds()).isEqualTo(yuan("119280"));                         // (150000 - 900) × 80%, below 200000
        assertThat(paid.person()).isEqualTo(yuan("30720"));                         // 150000 - 119280
    }

    /** A table of bands with a cap on the fund: the payment of the last band is what the cap leaves. */
    @Test
    void docxLevel3Adm1() {
        Breakdown exhausting = settle("DOCX-level3-adm1");                          // in scope 30000 + 35320 / 0.9

        assertThat(amounts(layer(exhausting, BASIC))).containsExactly(
                yuan("7680"),                                                       // (10000 - 400) × 80%
                yuan("17000"),                                                      // (30000 - 10000) × 85%
                yuan("35320"));                                                     // 60000 - 24680
        assertThat(exhausting.funds()).isEqualTo(yuan("60000"));
        assertThat(layer(exhausting, BASIC).overCap()).isEqualTo(yuan("0"));

        Breakdown ofTwoBands = CaseFolder.of("published/DOCX-level3-adm1").settle("claim-of-two-bands.json");
        assertThat(ofTwoBands.funds()).isEqualTo(yuan("24680"));                    // 7680 + 17000

        Breakdown above = CaseFolder.of("published/DOCX-level3-adm1").settle("claim-above.json");
        assertThat(above.funds()).isEqualTo(yuan("60000"));
        assertThat(layer(above, BASIC).overCap()).isEqualTo(yuan("30755.56"));      // 100000 - (30000 + 35320 / 0.9)
    }

    /** Employee of 36 in Chengdu: the ratio goes by age. */
    @Test
    void cd2024Zhang() {
        Breakdown paid = settle("CD-2024-zhang");

        assertThat(paid.funds()).isEqualTo(yuan("5850"));                           // (8400 - 1000 - 500 - 400) × 90%
        assertThat(paid.person()).isEqualTo(yuan("2550"));                          // 8400 - 5850
    }

    // ---- items and first self-pay ----

    /** Employee in Heilongjiang, explained by an official of the province. */
    @Test
    void hlj2020Guo() {
        Breakdown paid = settle("HLJ-2020-guo");
        Layer basic = layer(paid, BASIC);

        assertThat(paid.slices()).containsEntry(Slice.FIRST_SELF_PAY, yuan("500"))  // 5000 × 10%
                .containsEntry(Slice.IN_SCOPE, yuan("9500"));                       // 2000 + 3000 + 5000 × 90%
        assertThat(lengthOf(basic)).isEqualTo(yuan("8200"));                        // 9500 - 1300
        assertThat(paid.paidBy(BASIC)).isEqualTo(yuan("6560"));                     // 8200 × 80%
        assertThat(borne(paid, Reason.COPAY)).isEqualTo(yuan("1640"));              // 8200 × 20%
        assertThat(paid.person()).isEqualTo(yuan("3440"));                          // 500 + 1300 + 1640
    }

    /** Employee, items of all classes: what the person bears is printed for each class. */
    @Test
    void xrk2012Wu() {
        Breakdown paid = settle("XRK-2012-wu");
        Money classA = paid.items().get(0).inScope().minus(yuan("800"));            // class A includes the cost under the deductible
        ItemSplit classB = paid.items().get(1);
        ItemSplit relaxed = paid.items().get(2);

        assertThat(copay(classA)).isEqualTo(yuan("2086"));                          // 14900 × 14%
        assertThat(classB.firstSelfPay().plus(copay(classB.inScope()))).isEqualTo(yuan("452"));          // 2000 × 10% + 1800 × 14%
        assertThat(relaxed.firstSelfPay().plus(copay(relaxed.inScope()))).isEqualTo(yuan("238.8"));      // 600 × 30% + 420 × 14%
        assertThat(paid.slices()).containsEntry(Slice.FULL_SELF_PAY, yuan("1700")); // 500 + 1200
        assertThat(paid.person()).isEqualTo(yuan("5276.8"));                        // 2086 + 452 + 238.8 + 800 + 1700
        assertThat(paid.funds()).isEqualTo(yuan("14723.2"));                        // 20000 - 5276.8
    }

    /** One class A drug in Dalian, the deductible already met. */
    @Test
    void dlClassA() {
        Breakdown paid = settle("DL-classA");

        assertThat(paid.funds()).isEqualTo(yuan("8"));                              // 10 × 80%
        assertThat(paid.person()).isEqualTo(yuan("2"));
    }

    /** One class B drug in Dalian, the deductible already met. */
    @Test
    void dlClassB() {
        Breakdown paid = settle("DL-classB");

        assertThat(borne(paid, Reason.FIRST_SELF_PAY)).isEqualTo(yuan("1"));        // 10 × 10%
        assertThat(paid.funds()).isEqualTo(yuan("7.2"));                            // 9 × 80%
        assertThat(borne(paid, Reason.COPAY)).isEqualTo(yuan("1.8"));               // 9 × 20%
        assertThat(paid.person()).isEqualTo(yuan("2.8"));                           // 1 + 1.8
    }

    /** One class B drug of 545.50. The page rounds 27.275 and 518.225 both up, a cent too many; here the rest is in scope. */
    @Test
    void rnd545() {
        Breakdown paid = settle("RND-545.5");

        assertThat(paid.slices()).containsEntry(Slice.FIRST_SELF_PAY, yuan("27.28"))                    // 545.50 × 5% = 27.275
                .containsEntry(Slice.IN_SCOPE, yuan("518.22"));                     // 545.50 - 27.28, not 518.23
        assertThat(paid.funds()).isEqualTo(yuan("259.11"));                         // 518.22 × 50%
        assertThat(paid.person()).isEqualTo(yuan("286.39"));                        // 545.50 - 259.11
    }

    // ---- outpatient care ----

    /** Active employee in Yangzhou: the account pays deductible and co-pay. */
    @Test
    void yz2023Wang() {
        Breakdown paid = settle("YZ-2023-wang");

        assertThat(paid.funds()).isEqualTo(yuan("585"));                            // (1500 - 600) × 65%
        assertThat(paid.person()).isEqualTo(yuan("915"));                           // 1500 - 585
        assertThat(paid.cash()).isEqualTo(yuan("0"));
        assertThat(paid.accounts().current()).isEqualTo(yuan("1845"));              // 2760 - 915
    }

    /** Retired employee in Yangzhou: another deductible, another ratio. */
    @Test
    void yz2023Zhang1() {
        Breakdown paid = settle("YZ-2023-zhang-1");

        assertThat(paid.funds()).isEqualTo(yuan("2610"));                           // (3980 - 500) × 75%
        assertThat(paid.person()).isEqualTo(yuan("1370"));                          // 3980 - 2610
        assertThat(paid.cash()).isEqualTo(yuan("0"));
        assertThat(paid.accounts().current()).isEqualTo(yuan("1630"));              // 3000 - 1370
    }

    /** Retired employee in Dandong. Later visits of the year carry no deductible, as the text adds. */
    @Test
    void dd2023Zhang() {
        List<Breakdown> year = CaseFolder.of("published/DD-2023-zhang").settleAll("claim.json", "claim-later.json");

        assertThat(year.get(0).funds()).isEqualTo(yuan("455"));                     // (1050 - 50 - 300) × 65%
        assertThat(year.get(0).person()).isEqualTo(yuan("595"));                    // 1050 - 455
        assertThat(year.get(1).funds()).isEqualTo(yuan("650"));                     // (1050 - 50) × 65%
    }

    /** Active employee in Lanzhou; the page also prints what the fund pays of the whole bill. */
    @Test
    void lz2023Wang() {
        Breakdown paid = settle("LZ-2023-wang");

        assertThat(paid.funds()).isEqualTo(yuan("900"));                            // (2000 - 300 - 200) × 60%
        assertThat(paid.person()).isEqualTo(yuan("1100"));                          // 2000 - 900
        assertThat(paid.ratios().ofTotal()).isEqualTo(Ratio.percent(45));           // 900 / 2000
    }

    /** Retired employee, outpatient. */
    @Test
    void dw2000() {
        Breakdown paid = settle("DW-2000");

        assertThat(paid.funds()).isEqualTo(yuan("1200"));                           // (2000 - 500) × 80%
        assertThat(paid.person()).isEqualTo(yuan("800"));
    }

    // ---- several layers ----

    /** A family on the margin of low income in Yubei: three layers. Critical illness insurance, below its threshold, comes settled. */
    @Test
    void cqYb2023Jiang() {
        Breakdown paid = settle("CQ-YB-2023-jiang");

        assertThat(paid.paidBy(BASIC)).isEqualTo(yuan("34790"));                    // (50000 - 300) × 70%
        assertThat(layer(paid, CRITICAL_ILLNESS).base()).isEqualTo(yuan("15210"));  // 50000 - 34790
        assertThat(paid.paidBy(CRITICAL_ILLNESS)).isEqualTo(yuan("0"));
        assertThat(paid.paidBy(ASSISTANCE)).isEqualTo(yuan("10647"));               // 15210 × 70%
        assertThat(paid.paidBy(TILT_ASSISTANCE)).isEqualTo(yuan("937.8"));          // (15210 - 10647 - 3000) × 60%
        assertThat(paid.funds()).isEqualTo(yuan("46374.8"));                        // 34790 + 10647 + 937.8
        assertThat(paid.person()).isEqualTo(yuan("5625.2"));                        // 3625.20 in scope, 2000 outside the catalogue
    }

    /** Resident in Guangdong: the deductible and the co-pay of the first layer are the base of the second. */
    @Test
    void gd2022HuangResident() {
        Breakdown paid = settle("GD-2022-huang-resident");

        assertThat(paid.paidBy(BASIC)).isEqualTo(yuan("319200"));                   // (400000 - 1000) × 80%
        assertThat(amounts(layer(paid, CRITICAL_ILLNESS))).containsExactly(         // of 400000 - 319200 = 80800
                yuan("9000"),                                                       // (30000 - 15000) × 60%
                yuan("33020"));                                                     // (80800 - 30000) × 65%
        assertThat(paid.paidBy(CRITICAL_ILLNESS)).isEqualTo(yuan("42020"));
        assertThat(paid.funds()).isEqualTo(yuan("361220"));                         // 319200 + 42020
    }

    /** A cap on cost: what lies above goes to critical illness insurance, whose payment the page does not print. */
    @Test
    void sbo2017Li() {
        Breakdown paid = settle("SBO-2017-li");

        assertThat(paid.paidBy(BASIC)).isEqualTo(yuan("49170"));                    // (90000 - 600) × 55%
        assertThat(layer(paid, BASIC).overCap()).isEqualTo(yuan("87000"));          // 177000 - 90000, its 8000 of first self-pay included
        assertThat(layer(paid, CRITICAL_ILLNESS).base()).isEqualTo(yuan("127830")); // 600 + 40230 + 87000
    }

    // ---- critical illness alone: the claim is the burden that basic insurance, settled, has left ----

    /** Bands over the whole burden: a threshold uses up the first of them. */
    @Test
    void ciGov93800() {
        Breakdown paid = settle("CI-GOV-93800");                                    // burden 150000

        assertThat(amounts(layer(paid, CRITICAL_ILLNESS))).containsExactly(
                yuan("10800"),                                                      // (30000 - 12000) × 60%
                yuan("45500"),                                                      // (100000 - 30000) × 65%
                yuan("37500"));                                                     // (150000 - 100000) × 75%
        assertThat(paid.paidBy(CRITICAL_ILLNESS)).isEqualTo(yuan("93800"));
    }

    /** Bands over what exceeds the threshold. */
    @Test
    void bj2021Critical177332() {
        Breakdown paid = settle("BJ-2021-critical-177332");                         // burden 300000
        Layer critical = layer(paid, CRITICAL_ILLNESS);

        assertThat(lengthOf(critical)).isEqualTo(yuan("260475"));                   // 300000 - 39525
        assertThat(amounts(critical)).containsExactly(
                yuan("30000"),                                                      // 50000 × 60%
                yuan("147332.5"));                                                  // (260475 - 50000) × 70%
        assertThat(paid.paidBy(CRITICAL_ILLNESS)).isEqualTo(yuan("177332.5"));
    }

    /** The new rural scheme of Ziyang. */
    @Test
    void zy42000() {
        Breakdown paid = settle("ZY-42000");                                        // burden 8000 + 42000

        assertThat(lengthOf(layer(paid, CRITICAL_ILLNESS))).isEqualTo(yuan("42000"));
        assertThat(paid.paidBy(CRITICAL_ILLNESS)).isEqualTo(yuan("21000"));         // (50000 - 8000) × 50%
    }

    /** The same scheme. The page prints 53000: its second band ends at 80000, and 20000 of the cost are nowhere. */
    @Test
    void badZiyang120000() {
        Breakdown paid = settle("BAD-ziyang-120000");                               // burden 120000

        assertThat(amounts(layer(paid, CRITICAL_ILLNESS))).containsExactly(
                yuan("21000"),                                                      // (50000 - 8000) × 50%
                yuan("30000"),                                                      // (100000 - 50000) × 60%, printed as 30000 × 60%
                yuan("14000"));                                                     // (120000 - 100000) × 70%
        assertThat(paid.paidBy(CRITICAL_ILLNESS)).isEqualTo(yuan("65000")).isNotEqualTo(yuan("53000"));
    }

    /** A page that pays 53000 on a burden of 44000. */
    @Test
    void badBeijing100k() {
        Breakdown paid = settle("BAD-beijing-100k");                                // burden 44000

        assertThat(amounts(layer(paid, CRITICAL_ILLNESS))).containsExactly(
                yuan("12000"),                                                      // 20000 × 60%
                yuan("14000"),                                                      // (40000 - 20000) × 70%
                yuan("3000"));                                                      // (44000 - 40000) × 75%
        assertThat(paid.paidBy(CRITICAL_ILLNESS)).isEqualTo(yuan("29000")).isNotEqualTo(yuan("53000"));
    }

    // ---- city supplements, which have a base of their own ----

    /** Mianyang: half of the first self-pay counts in the first clause, special drugs have a clause of their own. */
    @Test
    void hmbMianyang() {
        Breakdown paid = settle("HMB-mianyang");

        assertThat(clause(paid, "目录内").paid()).isEqualTo(yuan("14000"));            // (20000 + 30000 × 50% - 15000) × 70%
        assertThat(clause(paid, "目录外").paid()).isEqualTo(yuan("20000"));            // (70000 - 20000) × 40%
        assertThat(clause(paid, "特药").paid()).isEqualTo(yuan("70000"));             // 100000 × 70%
        assertThat(paid.funds()).isEqualTo(yuan("104000"));
    }

    /** Two clauses, inside and outside the catalogue. */
    @Test
    void hmbFeng() {
        Breakdown paid = settle("HMB-feng");

        assertThat(clause(paid, "目录内").paid()).isEqualTo(yuan("40000"));            // (50000 - 10000) × 100%
        assertThat(clause(paid, "目录外").paid()).isEqualTo(yuan("8000"));             // (30000 - 20000) × 80%
        assertThat(paid.funds()).isEqualTo(yuan("48000"));
    }

    // ---- reading a breakdown ----

    private static Breakdown settle(String name) {
        return CaseFolder.of("published/" + name).settle();
    }

    private static Layer layer(Breakdown paid, Payer payer) {
        return paid.layers().stream().filter(layer -> layer.layer() == payer).findFirst().orElseThrow();
    }

    private static Layer clause(Breakdown paid, String name) {
        return paid.layers().stream().filter(layer -> layer.clause().equals(name)).findFirst().orElseThrow();
    }

    private static List<Money> amounts(Layer layer) {
        return layer.bands().stream().map(Band::amount).toList();
    }

    /** The cost inside the bands: what the layer looked at, less the deductible and what is over the cap. */
    private static Money lengthOf(Layer layer) {
        return layer.bands().stream().map(band -> band.to().minus(band.from())).reduce(Money.ZERO, Money::plus);
    }

    private static Money borne(Breakdown paid, Reason reason) {
        return paid.ledger().stream().filter(entry -> entry.payer() == Payer.PERSON && entry.reason() == reason)
                .map(Breakdown.Entry::amount).reduce(Money.ZERO, Money::plus);
    }

    private static Money copay(Money cost) {
        return Money.ofCents(Ratio.percent(14).of(cost.cents(), Rounding.HALF_UP));
    }
}
