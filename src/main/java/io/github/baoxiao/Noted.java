package io.github.baoxiao;

import io.github.baoxiao.settlement.Totals;
import io.github.baoxiao.terms.Payer;

import java.util.ArrayList;
import java.util.List;

/** Tells a settlement with notes that only its place among the person's claims shows. */
final class Noted implements Breakdown.Telling {

    private final Breakdown.Telling settled;
    private final List<Breakdown.Note> further;

    Noted(Breakdown.Telling settled, List<Breakdown.Note> further) {
        this.settled = settled;
        this.further = List.copyOf(further);
    }

    @Override
    public Breakdown.Context context() {
        return settled.context();
    }

    @Override
    public Totals totals() {
        return settled.totals();
    }

    @Override
    public List<Payments.Line> payments() {
        return settled.payments();
    }

    @Override
    public long paidBy(Payer payer) {
        return settled.paidBy(payer);
    }

    @Override
    public List<Breakdown.Layer> layers() {
        return settled.layers();
    }

    @Override
    public List<Breakdown.Entry> ledger() {
        return settled.ledger();
    }

    @Override
    public List<Breakdown.Note> notes() {
        List<Breakdown.Note> notes = new ArrayList<>(settled.notes());
        notes.addAll(further);
        return notes;
    }

    @Override
    public YearToDate yearToDate() {
        return settled.yearToDate();
    }

    @Override
    public Claim.Accounts accounts() {
        return settled.accounts();
    }

    @Override
    public List<Breakdown.Working> itemWorkings() {
        return settled.itemWorkings();
    }
}
