package io.github.baoxiao;

import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.settlement.ClauseResult;
import io.github.baoxiao.settlement.Draw;
import io.github.baoxiao.settlement.Outcome;
import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Slice;
import io.github.baoxiao.terms.Terms;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Tells an outcome of the kernel as a breakdown: cents become money, draws become a ledger, counters become the year to date. */
final class BreakdownMaker {

    private final Claim claim;
    private final Claim.Costs costs;
    private final ItemLines lines;
    private final Outcome outcome;
    private final YearToDate before;
    private final Terms terms;

    BreakdownMaker(Claim claim, Claim.Costs costs, ItemLines lines, Outcome outcome, YearToDate before, Terms terms) {
        this.claim = claim;
        this.costs = costs;
        this.lines = lines;
        this.outcome = outcome;
        this.before = before;
        this.terms = terms;
    }

    Breakdown make(Breakdown.Seal seal, Breakdown.Context context, LocalDate medicalYear, Set<Need> unheardNeeds) {
        List<Breakdown.Entry> ledger = outcome.draws().stream().map(BreakdownMaker::entry).toList();
        return new Breakdown(claim.id(), seal, slices(), outcome.clauses().stream().map(BreakdownMaker::layer).toList(), ledger,
                costs.named(), new Claim.Accounts(money(outcome.current()), money(outcome.carried()), money(outcome.shared())),
                lines.splits(), new Notes(claim, costs, lines, outcome, terms, unheardNeeds).all(), after(medicalYear), context);
    }

    private Map<Slice, Money> slices() {
        Map<Slice, Money> slices = new EnumMap<>(Slice.class);
        for (Slice slice : List.of(Slice.FULL_SELF_PAY, Slice.OVER_LIMIT, Slice.FIRST_SELF_PAY, Slice.IN_SCOPE)) {
            slices.put(slice, costs.of(slice));
        }
        return slices;
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

    private YearToDate after(LocalDate medicalYear) {
        Map<String, YearToDate.Counter> counters = new TreeMap<>();
        outcome.counters().forEach((key, counter) -> counters.put(key, new YearToDate.Counter(money(counter.position()),
                money(counter.deductible()), money(counter.paid()), counter.visits())));
        Map<Slice, Money> borne = new EnumMap<>(Slice.class);
        borne.putAll(before.borne());
        for (Draw draw : outcome.draws()) {
            if (draw.payer() == Payer.PERSON || draw.payer() == Payer.ACCOUNT || draw.payer() == Payer.SHARED_ACCOUNT) {
                Slice slice = draw.slice() == Slice.IN_SCOPE ? Slice.NOT_COVERED : draw.slice();
                borne.merge(slice, money(draw.amount()), Money::plus);
            }
        }
        return YearToDate.of(medicalYear, counters, before.total().plus(costs.total()), before.inScope().plus(costs.inScope()), borne);
    }

    private static Money money(long cents) {
        return Money.ofCents(cents);
    }
}
