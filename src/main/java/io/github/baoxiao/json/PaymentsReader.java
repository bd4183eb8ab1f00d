package io.github.baoxiao.json;

import io.github.baoxiao.Payments;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.terms.Payer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a breakdown paid. Of the breakdown only that is read; the rest of it may be there or not. */
final class PaymentsReader {

    private static final List<Payer> LAYERS = Stream.of(Payer.values()).filter(Payer::isLayer).toList();
    private static final List<String> REST = List.of("seal", "total", "funds", "hospital", "person", "ratios", "slices", "named", "accounts",
            "items", "notes", "yearToDate");
    private static final List<String> REST_OF_LAYER = List.of("base", "deductible", "capCut", "overCap", "bands");
    private static final List<String> REST_OF_ENTRY = List.of("slice", "named", "reason", "rule", "at", "source");

    private PaymentsReader() {
    }

    /** A breakdown that stands by itself, with the id of its claim. */
    static Payments breakdown(Fields fields) {
        fields.required("claim").text();
        return payments(fields);
    }

    /** What was paid. Which account paid shows in the ledger of a breakdown; without one, two fields say it. */
    static Payments payments(Fields fields) {
        fields.optional("claim");
        REST.forEach(fields::optional);
        List<Payments.Line> lines = new ArrayList<>(fields.required("layers").list(layer -> layer.object(PaymentsReader::layer)));
        Money account = fields.optional("account").map(Value::amount).orElse(Money.ZERO);
        Optional<Money> stated = fields.optional("sharedAccount").map(Value::amount);
        Money shared = fields.optional("ledger").map(ledger -> shared(ledger.list(entry -> entry.object(PaymentsReader::entry))))
                .or(() -> stated).orElse(Money.ZERO);
        boolean togetherInAccount = stated.isEmpty();
        lines.add(new Payments.Line(Payer.ACCOUNT, "", togetherInAccount ? atLeastNothing(account, shared, fields) : account));
        lines.add(new Payments.Line(Payer.SHARED_ACCOUNT, "", shared));
        lines.add(new Payments.Line(Payer.PERSON, "", fields.required("cash").amount()));
        if (fields.optional("reversal").isPresent()) {
            fields.problem("value", Text.of("冲销不是已支付的结算", "a reversal is no settlement that was paid"), Text.NONE);
        }
        return Payments.of(lines);
    }

    private static Money atLeastNothing(Money account, Money shared, Fields fields) {
        if (account.compareTo(shared) < 0) {
            fields.problem("sum", Text.of("account 小于明细账中的家庭共济账户支付", "account is less than what the ledger takes from the shared account"), Text.NONE);
            return Money.ZERO;
        }
        return account.minus(shared);
    }

    private static Payments.Line layer(Fields layer) {
        REST_OF_LAYER.forEach(layer::optional);
        return new Payments.Line(layer.required("layer").choice(LAYERS), layer.required("clause").text(), layer.required("paid").amount());
    }

    private record Entry(Payer payer, Money amount) {
    }

    private static Entry entry(Fields entry) {
        REST_OF_ENTRY.forEach(entry::optional);
        return new Entry(entry.required("payer").choice(List.of(Payer.values())), entry.required("amount").amount());
    }

    private static Money shared(List<Entry> ledger) {
        return ledger.stream().filter(entry -> entry.payer == Payer.SHARED_ACCOUNT).map(Entry::amount).reduce(Money.ZERO, Money::plus);
    }
}
