package io.github.baoxiao.json;

import io.github.baoxiao.Claim;
import io.github.baoxiao.YearToDate;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
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

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** What a claim looks like, field by field. */
final class ClaimReader {

    private static final int MOST_YEARS = 150;
    private static final int MOST_ADMISSIONS = 366;
    private static final int MOST_VISITS = 1_000_000;
    private static final List<Need> NEEDS = Stream.of(Need.values()).filter(need -> need != Need.NONE).toList();
    private static final List<Payer> LAYERS = Stream.of(Payer.values()).filter(Payer::isLayer).toList();

    private ClaimReader() {
    }

    /** The claim, not yet checked for consistency. */
    static Claim.Builder claim(Fields claim) {
        Claim.Builder builder = Claim.builder(claim.required("id").text())
                .settledOn(claim.required("settledOn").date())
                .person(claim.required("person").object(ClaimReader::person))
                .visit(claim.required("visit").object(ClaimReader::visit));
        claim.optional("costs").ifPresent(costs -> builder.costs(costs.object(ClaimReader::costs)));
        claim.optional("items").ifPresent(items -> builder.items(items.list(item -> item.object(ClaimReader::item))));
        claim.optional("accounts").ifPresent(accounts -> builder.accounts(accounts.object(ClaimReader::accounts)));
        claim.optional("indices").ifPresent(indices -> builder.indices(indices.map(Value::amount)));
        claim.optional("settled").ifPresent(settled -> builder.settled(settled.list(one -> one.object(ClaimReader::settled))));
        return builder.yearToDate(claim.optional("yearToDate").map(ClaimReader::yearToDate).orElse(YearToDate.CARRIED));
    }

    private static Claim.Person person(Fields person) {
        return new Claim.Person(
                person.required("id").text(),
                person.required("bornOn").birthday(),
                person.required("scheme").choice(List.of(Scheme.values())),
                person.required("status").choice(List.of(Status.values())),
                person.required("region").text(),
                person.optional("needs").map(needs -> needs.set(need -> need.choice(NEEDS))).orElse(Set.of()),
                person.optional("traits").map(traits -> traits.set(Value::text)).orElse(Set.of()),
                integer(person.optional("enrolledYears"), 0, MOST_YEARS),
                person.required("coverage").choice(List.of(Coverage.values())),
                person.optional("waitingUntil").map(Value::date));
    }

    private static Claim.Visit visit(Fields visit) {
        return new Claim.Visit(
                visit.required("care").choice(List.of(Care.values())),
                visit.required("from").date(),
                visit.required("to").date(),
                integer(visit.optional("admission"), 1, MOST_ADMISSIONS),
                visit.required("facility").object(ClaimReader::facility),
                visit.required("referral").choice(List.of(Referral.values())),
                visit.optional("conditions").map(conditions -> conditions.set(Value::text)).orElse(Set.of()),
                integer(visit.optional("part"), 1, MOST_ADMISSIONS));
    }

    private static Claim.Facility facility(Fields facility) {
        return new Claim.Facility(
                facility.required("level").choice(List.of(Level.values())),
                facility.required("kind").choice(List.of(FacilityKind.values())),
                facility.required("region").text(),
                facility.required("designated").bool(),
                facility.optional("connected").map(Value::bool).orElse(true));
    }

    private static Claim.Costs costs(Fields costs) {
        return new Claim.Costs(
                costs.required("total").amount(),
                costs.required("inScope").amount(),
                costs.required("firstSelfPay").amount(),
                costs.required("overLimit").amount(),
                costs.required("fullSelfPay").amount(),
                costs.optional("named").map(named -> named.map(part -> part.object(ClaimReader::namedCost))).orElse(Map.of()));
    }

    private static Claim.NamedCost namedCost(Fields part) {
        return new Claim.NamedCost(
                part.required("of").choice(SliceNames.OF_BILL, SliceNames::of),
                part.required("amount").amount());
    }

    private static Claim.Item item(Fields item) {
        return new Claim.Item(
                item.required("code").text(),
                item.required("name").text(),
                item.required("class").choice(List.of(ItemClass.values())),
                item.required("kind").choice(List.of(ItemKind.values())),
                item.optional("origin").map(origin -> origin.choice(List.of(Origin.values()))).orElse(Origin.DOMESTIC),
                item.required("amount").amount(),
                item.optional("quantity").map(Value::quantity),
                item.optional("ceiling").map(Value::amount).orElse(Money.MAX),
                item.optional("firstShare").map(Value::percent));
    }

    private static Claim.Accounts accounts(Fields accounts) {
        return new Claim.Accounts(
                accounts.required("current").amount(),
                accounts.required("carried").amount(),
                accounts.required("shared").amount());
    }

    private static Claim.Settled settled(Fields settled) {
        return new Claim.Settled(
                settled.required("layer").choice(LAYERS),
                settled.required("deductible").amount(),
                settled.required("overCap").amount(),
                settled.required("paid").amount());
    }

    /** The state of a year, or the word for none. */
    static YearToDate yearToDate(Value state) {
        if (state.node() instanceof Node.Str) {
            if (!state.isWord("NONE")) {
                state.problems().add("value", state.at(), Text.of("须为 \"NONE\" 或累计对象", "this must be \"NONE\" or an object"));
            }
            return YearToDate.NONE;
        }
        return state.object(ClaimReader::state);
    }

    private static YearToDate state(Fields state) {
        record Totals(Money total, Money inScope) {
        }
        var from = state.required("from").date();
        var counters = state.required("counters").map(counter -> counter.object(ClaimReader::counter));
        Totals totals = state.required("totals").object(fields -> new Totals(amount(fields, "total"), amount(fields, "inScope")));
        return YearToDate.of(from, counters, totals.total(), totals.inScope(), state.required("borne").object(ClaimReader::borne));
    }

    private static YearToDate.Counter counter(Fields counter) {
        return new YearToDate.Counter(amount(counter, "position"), amount(counter, "deductible"), amount(counter, "paid"),
                integer(counter.optional("visits"), 0, MOST_VISITS).orElse(0));
    }

    private static Map<Slice, Money> borne(Fields borne) {
        Map<Slice, Money> amounts = new EnumMap<>(Slice.class);
        for (Slice slice : Slice.values()) {
            borne.optional(slice.name()).ifPresent(amount -> amounts.put(slice, amount.amount()));
        }
        return amounts;
    }

    /** An amount that is zero where it is left out. */
    private static Money amount(Fields fields, String name) {
        return fields.optional(name).map(Value::amount).orElse(Money.ZERO);
    }

    private static OptionalInt integer(Optional<Value> value, int least, int most) {
        return value.map(there -> OptionalInt.of(there.integer(least, most))).orElse(OptionalInt.empty());
    }
}
