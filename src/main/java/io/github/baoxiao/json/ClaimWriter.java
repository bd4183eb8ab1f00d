package io.github.baoxiao.json;

import io.github.baoxiao.Claim;
import io.github.baoxiao.money.Money;

import java.io.IOException;
import java.util.Map;

/** A claim as JSON, from which the same claim is read. What is empty and may be left out is left out. */
final class ClaimWriter {

    private final Claim claim;
    private final Output out;

    ClaimWriter(Claim claim, Output out) {
        this.claim = claim;
        this.out = out;
    }

    void write() throws IOException {
        out.field("id", claim.id());
        out.field("settledOn", claim.settledOn());
        out.object("person", this::person);
        out.object("visit", this::visit);
        if (claim.costs().isPresent()) {
            out.object("costs", () -> costs(claim.costs().get()));
        }
        if (!claim.items().isEmpty()) {
            out.array("items", this::items);
        }
        if (claim.accounts().isPresent()) {
            out.object("accounts", () -> accounts(claim.accounts().get(), out));
        }
        if (!claim.indices().isEmpty()) {
            out.object("indices", this::indices);
        }
        if (!claim.settled().isEmpty()) {
            out.array("settled", this::settled);
        }
        out.yearToDate(claim.yearToDate());
    }

    private void person() throws IOException {
        Claim.Person person = claim.person();
        out.field("id", person.id());
        out.field("bornOn", person.bornOn());
        out.field("scheme", person.scheme());
        out.field("status", person.status());
        out.field("region", person.region());
        words("needs", person.needs());
        words("traits", person.traits());
        if (person.enrolledYears().isPresent()) {
            out.field("enrolledYears", person.enrolledYears().getAsInt());
        }
        out.field("coverage", person.coverage());
        if (person.waitingUntil().isPresent()) {
            out.field("waitingUntil", person.waitingUntil().get());
        }
    }

    private void visit() throws IOException {
        Claim.Visit visit = claim.visit();
        out.field("care", visit.care());
        out.field("from", visit.from());
        out.field("to", visit.to());
        if (visit.admission().isPresent()) {
            out.field("admission", visit.admission().getAsInt());
        }
        if (visit.part().isPresent()) {
            out.field("part", visit.part().getAsInt());
        }
        out.object("facility", () -> {
            out.field("level", visit.facility().level());
            out.field("kind", visit.facility().kind());
            out.field("region", visit.facility().region());
            out.field("designated", visit.facility().designated());
            if (!visit.facility().connected()) {
                out.field("connected", false);
            }
        });
        out.field("referral", visit.referral());
        words("conditions", visit.conditions());
    }

    private void words(String name, Iterable<?> words) throws IOException {
        out.array(name, () -> {
            for (Object word : words) {
                out.element(word);
            }
        });
    }

    private void costs(Claim.Costs costs) throws IOException {
        out.field("total", costs.total());
        out.field("inScope", costs.inScope());
        out.field("firstSelfPay", costs.firstSelfPay());
        out.field("overLimit", costs.overLimit());
        out.field("fullSelfPay", costs.fullSelfPay());
        if (!costs.named().isEmpty()) {
            named(costs.named(), out);
        }
    }

    /** Named parts, as in a breakdown. */
    static void named(Map<String, Claim.NamedCost> named, Output out) throws IOException {
        out.object("named", () -> {
            for (Map.Entry<String, Claim.NamedCost> part : named.entrySet()) {
                out.object(part.getKey(), () -> {
                    out.field("of", SliceNames.of(part.getValue().of()));
                    out.field("amount", part.getValue().amount());
                });
            }
        });
    }

    private void items() throws IOException {
        for (Claim.Item item : claim.items()) {
            out.element(() -> item(item));
        }
    }

    private void item(Claim.Item item) throws IOException {
        out.field("code", item.code());
        out.field("name", item.name());
        out.field("class", item.itemClass());
        out.field("kind", item.kind());
        out.field("origin", item.origin());
        out.field("amount", item.amount());
        if (item.quantity().isPresent()) {
            out.field("quantity", item.quantity().get().toPlainString());
        }
        if (!item.ceiling().equals(Money.MAX)) {
            out.field("ceiling", item.ceiling());
        }
        if (item.firstShare().isPresent()) {
            out.field("firstShare", item.firstShare().get());
        }
    }

    /** Balances, as in a breakdown. */
    static void accounts(Claim.Accounts accounts, Output out) throws IOException {
        out.field("current", accounts.current());
        out.field("carried", accounts.carried());
        out.field("shared", accounts.shared());
    }

    private void indices() throws IOException {
        for (Map.Entry<String, Money> index : claim.indices().entrySet()) {
            out.field(index.getKey(), index.getValue());
        }
    }

    private void settled() throws IOException {
        for (Claim.Settled settled : claim.settled()) {
            out.element(() -> {
                out.field("layer", settled.layer());
                out.field("deductible", settled.deductible());
                out.field("overCap", settled.overCap());
                out.field("paid", settled.paid());
            });
        }
    }
}
