package io.github.baoxiao;

import io.github.baoxiao.rules.Units;
import io.github.baoxiao.settlement.Bill;
import io.github.baoxiao.terms.Slice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a claim the bill that the kernel takes: cents, no names and no dates. */
final class Bills {

    private Bills() {
    }

    /**
     * The bill of a claim.
     *
     * @param costs what it cost in all, as stated or as its lines sum up
     */
    static Bill of(Claim claim, Claim.Costs costs) {
        Claim.Accounts accounts = claim.accounts().orElse(Claim.Accounts.EMPTY);
        long days = Math.max(1, claim.visit().to().toEpochDay() - claim.visit().from().toEpochDay());
        Bill bill = new Bill(costs.of(Slice.FULL_SELF_PAY).cents(), costs.of(Slice.OVER_LIMIT).cents(),
                costs.of(Slice.FIRST_SELF_PAY).cents(), costs.of(Slice.IN_SCOPE).cents(), named(costs), Math.toIntExact(days),
                claim.visit().admission().orElse(0), accounts.current().cents(), accounts.carried().cents(), accounts.shared().cents(),
                given(claim), claim.visit().part().isPresent(), indices(claim), Optional.empty());
        return checked(bill, costs);
    }

    /**
     * The bill of a year: what the person bore.
     *
     * @param costs what was borne, by slice
     */
    static Bill ofYear(Claim claim, Claim.Costs costs, YearToDate before) {
        Claim.Accounts accounts = claim.accounts().orElse(Claim.Accounts.EMPTY);
        Map<String, Long> figures = new HashMap<>(indices(claim));
        figures.put(Units.inScopeOfYear.name(), before.inScope().cents());
        Bill bill = Bill.ofYear(costs.fullSelfPay().cents(), costs.overLimit().cents(), costs.firstSelfPay().cents(), YearEnd.inScope(before),
                accounts.current().cents(), accounts.carried().cents(), accounts.shared().cents(), figures);
        return checked(bill, costs);
    }

    private static Bill checked(Bill bill, Claim.Costs costs) {
        InternalException.unless(bill.total() == costs.total().cents(), "the four parts do not sum to the total");
        return bill;
    }

    private static Map<String, Long> indices(Claim claim) {
        Map<String, Long> indices = new HashMap<>();
        claim.indices().forEach((name, amount) -> indices.put(name, amount.cents()));
        return indices;
    }

    private static List<Bill.Named> named(Claim.Costs costs) {
        return costs.named().entrySet().stream()
                .map(part -> new Bill.Named(part.getKey(), part.getValue().of(), part.getValue().amount().cents())).toList();
    }

    private static List<Bill.Given> given(Claim claim) {
        return claim.settled().stream()
                .map(one -> new Bill.Given(one.layer(), one.deductible().cents(), one.overCap().cents(), one.paid().cents())).toList();
    }
}
