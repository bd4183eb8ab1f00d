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
import static io.github.baoxiao.terms.Payer.CRITICAL_ILLNESS;
import static io.github.baoxiao.terms.Payer.HOSPITAL;
import static io.github.baoxiao.terms.Payer.PERSON;
import static io.github.baoxiao.terms.Payer.SHARED_ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.baoxiao.settlement.Example.Result;
import io.github.baoxiao.terms.Payment.Unit;
import io.github.baoxiao.terms.Purse;
import io.github.baoxiao.terms.Slice;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The amounts of a settled bill, which are known without its ledger, and when two of them say the same. */
class OutcomeTest {

    /** (10000 - 1000) x 80% = 7200; of the 1800 beside it the hospital bears 300, assistance 400, the account 200; the family pays the 1000. */
    private final Result everybody = bill("10000").given(HOSPITAL, "0", "0", "300")
            .purse(Purse.CURRENT, "200").purse(Purse.CARRIED, "50").purse(Purse.SHARED, "1500")
            .under(basic().deductible("1000").pays(80), turn(HOSPITAL), layer(ASSISTANCE).paysFlat("400", Unit.CASE),
                    account(Purse.CURRENT, Slice.COPAY), account(Purse.SHARED, Slice.DEDUCTIBLE));

    @Test
    @DisplayName("funds 7200 + 400, hospital 300, accounts 200 + 1000, cash 900: together 10000")
    void kindsOfPayers() {
        Totals totals = everybody.outcome().totals();
        assertThat(totals).isEqualTo(new Totals(cents("7600"), cents("300"), cents("1200"), cents("900")));
        assertThat(totals.total()).isEqualTo(cents("10000"));
    }

    @Test
    @DisplayName("each payer by itself, as in the ledger; one that had no turn bears nothing")
    void eachPayer() {
        Outcome outcome = everybody.outcome();
        assertThat(outcome.paidBy(BASIC)).isEqualTo(cents("7200"));
        assertThat(outcome.paidBy(HOSPITAL)).isEqualTo(cents("300"));
        assertThat(outcome.paidBy(ASSISTANCE)).isEqualTo(cents("400"));
        assertThat(outcome.paidBy(ACCOUNT)).isEqualTo(cents("200"));
        assertThat(outcome.paidBy(SHARED_ACCOUNT)).isEqualTo(cents("1000"));
        assertThat(outcome.paidBy(PERSON)).isEqualTo(cents("900"));
        assertThat(outcome.paidBy(CRITICAL_ILLNESS)).isZero();
        assertThat(everybody.paid(PERSON)).isEqualTo("900.00");
    }

    @Test
    @DisplayName("200 - 200 = 0 are left in the account, 50 of the year before, 1500 - 1000 = 500 of the family's")
    void whatIsLeftInAccounts() {
        assertThat(everybody.outcome().current()).isZero();
        assertThat(everybody.outcome().carried()).isEqualTo(cents("50"));
        assertThat(everybody.outcome().shared()).isEqualTo(cents("500"));
    }

    @Test
    @DisplayName("it names the terms it was settled under: two turns")
    void namesItsTerms() {
        assertThat(bill("100").under(basic().pays(80), turn(HOSPITAL)).outcome().terms().stages()).hasSize(2);
    }

    @Test
    @DisplayName("settled twice, one bill has one outcome; a cent more of cost, met, counted or left in an account is another")
    void equalWhereItSaysTheSame() {
        Outcome outcome = bill("100").under(basic().deductible("200").pays(80)).outcome();
        assertThat(bill("100").under(basic().deductible("200").pays(80)).outcome()).isEqualTo(outcome).hasSameHashCodeAs(outcome);
        assertThat(bill("100.01").under(basic().deductible("200").pays(80)).outcome()).isNotEqualTo(outcome);
        assertThat(bill("100").under(basic().deductible("200.01").pays(80)).outcome()).isNotEqualTo(outcome);
        assertThat(bill("100").before("别的账", "0.01", "0", "0", 0).under(basic().deductible("200").pays(80)).outcome()).isNotEqualTo(outcome);
        assertThat(bill("100").purse(Purse.CURRENT, "0.01").under(basic().deductible("200").pays(80)).outcome()).isNotEqualTo(outcome);
    }

    @Test
    @DisplayName("rows say the same where every amount is the same: 80% of 100 is not 80% of 100.01")
    void equalRows() {
        ClauseResult row = bill("100").under(basic().pays(80)).row();
        assertThat(bill("100").under(basic().pays(80)).row()).isEqualTo(row).hasSameHashCodeAs(row);
        assertThat(bill("100.01").under(basic().pays(80)).row()).isNotEqualTo(row);
    }
}
