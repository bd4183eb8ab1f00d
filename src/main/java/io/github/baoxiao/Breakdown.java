package io.github.baoxiao;

import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.money.Rounding;
import io.github.baoxiao.settlement.Totals;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Reason;
import io.github.baoxiao.terms.Slice;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A settled claim: who bears which cent of the bill, and why. {@link #statement} shows it to a person, {@link #ledger()} to an auditor,
 * {@link io.github.baoxiao.json.ClaimJson#write(Breakdown)} to another program.
 *
 * <p>These hold to the cent, and are asserted on every breakdown: the total is the sum of full self-pay, over limit, first self-pay and in
 * scope; it is the sum of funds, hospital and person; the person's part is the sum of account and cash; the funds are the sum of the
 * layers; the total is the sum of the ledger. The last is asserted when the ledger is told, the others before there is a breakdown.
 *
 * <p>A {@linkplain #isReversal() reversal} takes a breakdown back: it is its exact negation. Every amount in it is the negative of the
 * amount there, so that the identities hold, negated, and both together are nothing; its year to date and the balances of the accounts are
 * those before the claim.
 */
public final class Breakdown {

    private static final List<Slice> BILLED = List.of(Slice.FULL_SELF_PAY, Slice.OVER_LIMIT, Slice.FIRST_SELF_PAY, Slice.IN_SCOPE);

    private final String claim;
    private final Seal seal;
    private final Claim.Costs costs;
    private final List<ItemSplit> items;
    private final Telling telling;
    private final boolean reversal;
    private @Nullable List<Layer> layers;
    private @Nullable List<Entry> ledger;
    private @Nullable List<Note> notes;
    private @Nullable YearToDate yearToDate;

    private Breakdown(String claim, Seal seal, Claim.Costs costs, List<ItemSplit> items, Telling telling, boolean reversal) {
        this.claim = claim;
        this.seal = seal;
        this.costs = costs;
        this.items = items;
        this.telling = telling;
        this.reversal = reversal;
    }

    /**
     * A breakdown whose amounts are known, and whose ledger, working and words are told when somebody asks.
     *
     * @param telling everything that is told on demand; asked twice it says the same, so that two threads may both ask
     */
    static Breakdown of(String claim, Seal seal, Claim.Costs costs, List<ItemSplit> items, Telling telling) {
        List<ItemSplit> lines = List.copyOf(items);
        return asserted(new Breakdown(claim, seal, costs, lines, telling, false));
    }

    private static Breakdown asserted(Breakdown breakdown) {
        if (breakdown.reversal || !breakdown.items.isEmpty()) {
            breakdown.assertIdentities();
        }
        return breakdown;
    }

    /** Without lines the kernel has asserted them on the bill that was made of the costs. */
    private void assertIdentities() {
        long total = costs.total().cents();
        InternalException.unless(Math.addExact(Math.addExact(costs.inScope().cents(), costs.firstSelfPay().cents()),
                Math.addExact(costs.overLimit().cents(), costs.fullSelfPay().cents())) == total, "the four parts do not sum to the total");
        InternalException.unless(telling.totals().total() == total, "funds, hospital and person do not sum to the total");
        if (!items.isEmpty()) {
            InternalException.unless(sum(items.stream().map(ItemSplit::total).toList()).equals(costs.total()), "the items do not sum to the total");
        }
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }

    /** What a breakdown tells only when it is asked. */
    interface Telling {

        /** Whose claim it was, and under which book. */
        Context context();

        /** What the kinds of payers bear. */
        Totals totals();

        /** What one payer bears, in cents. */
        long paidBy(Payer payer);

        /** One row for each clause. */
        List<Layer> layers();

        /** What each clause pays, without its working. */
        default List<Payments.Line> payments() {
            return layers().stream().map(layer -> new Payments.Line(layer.layer(), layer.clause(), layer.paid())).toList();
        }

        /** Every movement of money. */
        List<Entry> ledger();

        /** What did not count. */
        List<Note> notes();

        /** The year to date after the claim. */
        YearToDate yearToDate();

        /** Balances of the accounts after the claim. */
        Claim.Accounts accounts();

        /** How the person's parts of the lines of the bill came about. */
        List<Working> itemWorkings();
    }

    /**
     * The exact negation of this breakdown.
     *
     * @param before the year to date before the claim
     * @param accounts balances of the accounts before the claim
     */
    Breakdown reversal(YearToDate before, Claim.Accounts accounts) {
        return asserted(new Breakdown(claim, seal, costs.negated(), items.stream().map(ItemSplit::negated).toList(),
                new Reversal(telling, before, accounts), true));
    }

    /** The same breakdown with further notes. */
    Breakdown noting(List<Note> further) {
        return further.isEmpty() ? this : new Breakdown(claim, seal, costs, items, new Noted(telling, further), reversal);
    }

    /** {@return whether this takes a settled claim back: every amount in it is that of the settlement, negated} */
    public boolean isReversal() {
        return reversal;
    }

    /** {@return the id of the claim} */
    public String claim() {
        return claim;
    }

    /** {@return what the result was derived with, so that it can be derived again} */
    public Seal seal() {
        return seal;
    }

    /** {@return everything billed} */
    public Money total() {
        return costs.total();
    }

    /** {@return what the funds bear: all layers, the hospital not included} */
    public Money funds() {
        return Money.ofCents(telling.totals().funds());
    }

    /** {@return what the hospital bears} */
    public Money hospital() {
        return Money.ofCents(telling.totals().hospital());
    }

    /** {@return what the person bears, from accounts and in cash} */
    public Money person() {
        return account().plus(cash());
    }

    /** {@return what the accounts pay, the family's shared account included} */
    public Money account() {
        return Money.ofCents(telling.totals().account());
    }

    /** {@return what the person pays in cash} */
    public Money cash() {
        return Money.ofCents(telling.totals().cash());
    }

    /**
     * What one payer bears.
     *
     * @param payer any payer, also one that had no part in the claim
     * @return the amount in yuan, 0.00 where it bears nothing
     */
    public Money paidBy(Payer payer) {
        return Money.ofCents(telling.paidBy(payer));
    }

    /** {@return the ratios officials quote: the funds' share of the total and of the in-scope cost} A share of nothing is 0 %. */
    public Ratios ratios() {
        return new Ratios(quoted(funds(), costs.total()), quoted(funds(), costs.inScope()));
    }

    private static Ratio quoted(Money part, Money whole) {
        return whole.isZero() ? Ratio.ZERO
                : new Ratio(Rounding.HALF_UP.divide(Math.multiplyExact(Math.abs(part.cents()), 10_000L), Math.abs(whole.cents())) * 100);
    }

    /**
     * {@return the bill in four parts, before anything was carved out: {@code FULL_SELF_PAY}, {@code OVER_LIMIT}, {@code FIRST_SELF_PAY}
     * and {@code IN_SCOPE}} They sum to the total.
     */
    public Map<Slice, Money> slices() {
        Map<Slice, Money> slices = new EnumMap<>(Slice.class);
        for (Slice slice : BILLED) {
            slices.put(slice, costs.of(slice));
        }
        return Collections.unmodifiableMap(slices);
    }

    /** {@return one row for each clause, in the order in which they paid, also where they paid nothing} */
    public List<Layer> layers() {
        List<Layer> told = layers;
        if (told == null) {
            told = List.copyOf(telling.layers());
            layers = told;
        }
        return told;
    }

    /** {@return every movement of money; each cent of the bill is in exactly one entry} */
    public List<Entry> ledger() {
        List<Entry> told = ledger;
        if (told == null) {
            told = List.copyOf(telling.ledger());
            ledger = told;
        }
        return told;
    }

    /** {@return what was carved out of the four parts, by name} */
    public Map<String, Claim.NamedCost> named() {
        return costs.named();
    }

    /** {@return balances of the accounts after the claim} */
    public Claim.Accounts accounts() {
        return telling.accounts();
    }

    /** {@return how each line of the bill was split; empty where the claim gave no items} */
    public List<ItemSplit> items() {
        return items;
    }

    /** {@return how the person's parts of the lines came about: what lies over a price ceiling, and the first share} */
    public List<Working> itemWorkings() {
        return List.copyOf(telling.itemWorkings());
    }

    /** {@return what did not count, and why, in both languages; empty where everything counted} */
    public List<Note> notes() {
        List<Note> told = notes;
        if (told == null) {
            told = List.copyOf(telling.notes());
            notes = told;
        }
        return told;
    }

    /** {@return what the medical year has accumulated, this claim included: store it, and give it to the next claim of the person} */
    public YearToDate yearToDate() {
        YearToDate told = yearToDate;
        if (told == null) {
            told = telling.yearToDate();
            yearToDate = told;
        }
        return told;
    }

    /** What each clause pays, without its working. */
    List<Payments.Line> payments() {
        return telling.payments();
    }

    /** Whose claim it was and under which book; the next claim of the same person is checked against it. */
    Context context() {
        return telling.context();
    }

    /**
     * The breakdown as a settlement statement: one table a patient can follow, in Chinese or in English.
     *
     * @param locale Chinese for any Chinese locale, English for every other
     * @return lines of text that end with a line feed; columns line up in a font where a Chinese character is two Latin ones wide
     */
    public String statement(Locale locale) {
        return new SettlementStatement(this, locale).text();
    }

    /** Without amounts: they are a person's. */
    @Override
    public String toString() {
        return "Breakdown";
    }

    /**
     * What the result was derived with.
     *
     * @param rules the hash of the rule book: {@code sha256:…}
     * @param library the version of the library
     */
    public record Seal(String rules, String library) {
    }

    /**
     * The ratios officials quote, rounded to a hundredth of a percent.
     *
     * @param ofTotal what the funds bear of the total
     * @param ofInScope what the funds bear, as a share of the in-scope cost
     */
    public record Ratios(Ratio ofTotal, Ratio ofInScope) {
    }

    /**
     * What became of one clause.
     *
     * @param layer the layer
     * @param clause the clause; empty for a settlement the claim brought with it
     * @param base what it looked at
     * @param deductible the deductible charged
     * @param bands the bands it paid, up to where it handed the cost on
     * @param capCut payment cut by a cap
     * @param overCap cost handed on
     * @param paid the payment
     * @param working how the figures came about, and who said so
     */
    public record Layer(Payer layer, String clause, Money base, Money deductible, List<Band> bands, Money capCut, Money overCap,
            Money paid, List<Working> working) {

        /** What it is given is copied. */
        public Layer {
            bands = List.copyOf(bands);
            working = List.copyOf(working);
        }

        @Override
        public String toString() {
            return "Layer";
        }
    }

    /**
     * A stretch of a band.
     *
     * @param from where it begins on the axis of the clause
     * @param to where it ends
     * @param ratio the fund's ratio
     * @param amount the payment for it
     */
    public record Band(Money from, Money to, Ratio ratio, Money amount) {
        @Override
        public String toString() {
            return "Band";
        }
    }

    /**
     * One step of a working, with the rule behind it.
     *
     * @param text the step in words and figures
     * @param rule the name of the rule; absent where none is behind it
     * @param at file and line of the rule
     * @param source the document the rule cites
     */
    public record Working(Text text, Optional<String> rule, String at, String source) {
        @Override
        public String toString() {
            return "Working";
        }
    }

    /**
     * One movement of money.
     *
     * @param amount how much
     * @param slice the part of the bill it was in
     * @param named the name of the part, if it was carved out under one
     * @param payer who bears it
     * @param reason why
     * @param rule the rule that set the decisive term; absent where a person bears it
     * @param at file and line of the rule; empty without one
     * @param source the document the rule cites; empty without one
     */
    public record Entry(Money amount, Slice slice, Optional<String> named, Payer payer, Reason reason, Optional<String> rule, String at,
            String source) {
        @Override
        public String toString() {
            return "Entry";
        }
    }

    /**
     * How a line of the bill was split.
     *
     * @param line its place in the claim, from 0
     * @param fullSelfPay outside the catalogue
     * @param overLimit above the price ceiling
     * @param firstSelfPay the person's first share
     * @param inScope the rest
     */
    public record ItemSplit(int line, Money fullSelfPay, Money overLimit, Money firstSelfPay, Money inScope) {

        /** {@return what was billed for the line} */
        public Money total() {
            return fullSelfPay.plus(overLimit).plus(firstSelfPay).plus(inScope);
        }

        /** The same line taken back. */
        ItemSplit negated() {
            return new ItemSplit(line, fullSelfPay.negated(), overLimit.negated(), firstSelfPay.negated(), inScope.negated());
        }

        @Override
        public String toString() {
            return "ItemSplit";
        }
    }

    /**
     * Something that did not count, and why.
     *
     * @param code a short kebab-case word
     * @param text the words
     */
    public record Note(String code, Text text) {
        @Override
        public String toString() {
            return "Note";
        }
    }

    /**
     * Whose claim it was.
     *
     * @param person the person's key
     * @param region the name of the region folder
     * @param regionName its name in words
     * @param yearEnd whether it settled a year without a bill
     */
    record Context(String person, String region, Text regionName, boolean yearEnd) {
    }
}
