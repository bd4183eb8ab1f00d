package io.github.baoxiao;

import io.github.baoxiao.issue.Text;
import io.github.baoxiao.settlement.Totals;
import io.github.baoxiao.terms.Payer;

import java.util.List;

/**
 * Tells a settlement that is taken back. Every amount is negated, also where a band begins and ends, so that every sum and every product
 * of the settlement holds of the reversal. The working keeps its words: they say what is taken back.
 */
final class Reversal implements Breakdown.Telling {

    private static final Breakdown.Note NOTE = new Breakdown.Note("reversal", Text.of("冲销：各项金额与原结算相反，年度累计和账户余额为原结算之前的数额",
            "a reversal: every amount is that of the settlement, negated; the year to date and the accounts are as before it"));

    private final Breakdown.Telling settled;
    private final YearToDate before;
    private final Claim.Accounts accounts;

    Reversal(Breakdown.Telling settled, YearToDate before, Claim.Accounts accounts) {
        this.settled = settled;
        this.before = before;
        this.accounts = accounts;
    }

    @Override
    public Breakdown.Context context() {
        return settled.context();
    }

    @Override
    public Totals totals() {
        Totals totals = settled.totals();
        return new Totals(-totals.funds(), -totals.hospital(), -totals.account(), -totals.cash());
    }

    @Override
    public long paidBy(Payer payer) {
        return -settled.paidBy(payer);
    }

    @Override
    public List<Breakdown.Layer> layers() {
        return settled.layers().stream().map(Reversal::negated).toList();
    }

    private static Breakdown.Layer negated(Breakdown.Layer layer) {
        List<Breakdown.Band> bands = layer.bands().stream().map(band -> new Breakdown.Band(band.from().negated(), band.to().negated(),
                band.ratio(), band.amount().negated())).toList();
        return new Breakdown.Layer(layer.layer(), layer.clause(), layer.base().negated(), layer.deductible().negated(), bands,
                layer.capCut().negated(), layer.overCap().negated(), layer.paid().negated(), layer.working());
    }

    @Override
    public List<Breakdown.Entry> ledger() {
        return settled.ledger().stream().map(entry -> new Breakdown.Entry(entry.amount().negated(), entry.slice(), entry.named(),
                entry.payer(), entry.reason(), entry.rule(), entry.at(), entry.source())).toList();
    }

    @Override
    public List<Breakdown.Note> notes() {
        return List.of(NOTE);
    }

    @Override
    public YearToDate yearToDate() {
        return before;
    }

    @Override
    public Claim.Accounts accounts() {
        return accounts;
    }

    @Override
    public List<Breakdown.Working> itemWorkings() {
        return settled.itemWorkings();
    }
}
