package io.github.baoxiao;

import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.settlement.BrokenInvariant;
import io.github.baoxiao.settlement.ClauseResult;
import io.github.baoxiao.settlement.Draw;
import io.github.baoxiao.settlement.Outcome;
import io.github.baoxiao.settlement.Totals;
import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Slice;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Tells an outcome of the kernel: draws become a ledger, results become rows with their working, counters the year to date. */
final class OutcomeTelling implements Breakdown.Telling {

    private final Claim claim;
    private final Claim.Costs costs;
    private final Optional<ItemLines> lines;
    private final Outcome outcome;
    private final YearToDate before;
    private final LocalDate medicalYear;
    private final Set<Need> unheardNeeds;
    private final String region;
    private final Text regionName;

    OutcomeTelling(Claim claim, Claim.Costs costs, Optional<ItemLines> lines, Outcome outcome, YearToDate before, LocalDate medicalYear,
            Set<Need> unheardNeeds, String region, Text regionName) {
        this.claim = claim;
        this.costs = costs;
        this.lines = lines;
        this.outcome = outcome;
        this.before = before;
        this.medicalYear = medicalYear;
        this.unheardNeeds = unheardNeeds;
        this.region = region;
        this.regionName = regionName;
    }

    @Override
    public Breakdown.Context context() {
        return new Breakdown.Context(claim.person().id(), region, regionName, claim.isYearEnd());
    }

    @Override
    public Totals totals() {
        return outcome.totals();
    }

    @Override
    public long paidBy(Payer payer) {
        return outcome.paidBy(payer);
    }

    @Override
    public List<Breakdown.Layer> layers() {
        return clauses().stream().map(OutcomeTelling::layer).toList();
    }

    @Override
    public List<Payments.Line> payments() {
        return clauses().stream().map(result -> new Payments.Line(result.layer(), result.clause(), money(result.paid()))).toList();
    }

    @Override
    public List<Breakdown.Entry> ledger() {
        return draws().stream().map(OutcomeTelling::entry).toList();
    }

    private List<Draw> draws() {
        return told(Outcome::draws);
    }

    private List<ClauseResult> clauses() {
        return told(Outcome::clauses);
    }

    /** What the kernel tells by settling once more, which it may find impossible as it may the first time. */
    private <T> T told(Function<Outcome, T> question) {
        try {
            return question.apply(outcome);
        } catch (BrokenInvariant e) {
            throw new InternalException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public List<Breakdown.Note> notes() {
        return new Notes(claim, costs, lines, draws(), clauses(), outcome.terms(), unheardNeeds).all();
    }

    @Override
    public List<Breakdown.Working> itemWorkings() {
        return lines.map(ItemLines::workings).orElse(List.of());
    }

    @Override
    public Claim.Accounts accounts() {
        return new Claim.Accounts(money(outcome.current()), money(outcome.carried()), money(outcome.shared()));
    }

    private static Breakdown.Entry entry(Draw draw) {
        return new Breakdown.Entry(money(draw.amount()), draw.slice(), Optional.of(draw.named()).filter(name -> !name.isEmpty()),
                draw.payer(), draw.reason(), Optional.of(draw.rule().rule()).filter(rule -> !rule.isEmpty()), draw.rule().at(),
                draw.rule().source());
    }

    private static Breakdown.Layer layer(ClauseResult result) {
        List<Breakdown.Band> bands = result.bands().stream().map(band -> new Breakdown.Band(money(band.from()), money(band.to()),
                new Ratio(band.ratio()), money(band.amount()))).toList();
        return new Breakdown.Layer(result.layer(), result.clause(), money(result.base()), money(result.deductible()), bands,
                money(result.capCut()), money(result.overCap()), money(result.paid()), Workings.of(result));
    }

    @Override
    public YearToDate yearToDate() {
        Map<Slice, Money> borne = new EnumMap<>(Slice.class);
        boolean yearEnd = claim.isYearEnd();
        if (!yearEnd) {
            borne.putAll(before.borne());
        }
        for (Draw draw : draws()) {
            if (draw.payer() == Payer.PERSON || draw.payer() == Payer.ACCOUNT || draw.payer() == Payer.SHARED_ACCOUNT) {
                Slice slice = draw.slice() == Slice.IN_SCOPE ? Slice.NOT_COVERED : draw.slice();
                borne.merge(slice, money(draw.amount()), Money::plus);
            }
        }
        if (yearEnd) {
            return YearEnd.after(before, medicalYear, outcome.tally(), borne);
        }
        return new YearToDate(medicalYear, outcome.tally(), before.total().plus(costs.total()), before.inScope().plus(costs.inScope()), borne);
    }

    private static Money money(long cents) {
        return Money.ofCents(cents);
    }
}
