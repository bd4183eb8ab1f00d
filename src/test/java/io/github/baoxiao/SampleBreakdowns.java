package io.github.baoxiao;

import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.settlement.Totals;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Reason;
import io.github.baoxiao.terms.Slice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Breakdowns made by hand, for tests of what is done with one. The rules they cite are illustrative. */
public final class SampleBreakdowns {

    private static final String SOURCE = "渝北区居民医保待遇 2023";

    private SampleBreakdowns() {
    }

    /** The breakdown of the claim of the design, as far as basic insurance: (50000 - 300) × 70% = 34790. */
    public static Breakdown basicOnly() {
        Money paid = Money.yuan(34_790);
        Breakdown.Layer basic = new Breakdown.Layer(Payer.BASIC, "INPATIENT", Money.yuan(50_000), Money.yuan(300),
                List.of(new Breakdown.Band(Money.yuan(300), Money.yuan(50_000), Ratio.percent(70), paid)), Money.ZERO, Money.ZERO, paid,
                List.of());
        List<Breakdown.Entry> ledger = List.of(
                new Breakdown.Entry(paid, Slice.COPAY, Optional.empty(), Payer.BASIC, Reason.RATIO, Optional.of("居民住院 二级 支付比例"),
                        "yubei/resident.drl:20", SOURCE),
                borne("14910.00", Slice.COPAY, Reason.COPAY),
                borne("300.00", Slice.DEDUCTIBLE, Reason.DEDUCTIBLE),
                borne("2000.00", Slice.FULL_SELF_PAY, Reason.FULL_SELF_PAY));
        YearToDate after = YearToDate.of(LocalDate.of(2023, 1, 1),
                Map.of("BASIC/INPATIENT", new YearToDate.Counter(Money.yuan(50_000), Money.yuan(300), paid, 1),
                        "统筹基金", new YearToDate.Counter(Money.ZERO, Money.ZERO, paid, 0)),
                Money.yuan(52_000), Money.yuan(50_000),
                Map.of(Slice.FULL_SELF_PAY, Money.yuan(2_000), Slice.DEDUCTIBLE, Money.yuan(300), Slice.COPAY, Money.yuan(14_910),
                        Slice.OVER_CAP, Money.ZERO));
        return breakdown("C-1", bill("2000.00", "0.00", "50000.00", Map.of()), List.of(),
                new Told(List.of(basic), ledger, List.of(), after, Claim.Accounts.EMPTY));
    }

    /** Everything a breakdown may have: a named part, items, an account, notes, and text that needs escaping. */
    public static Breakdown withEverything() {
        Money paid = Money.yuan("62.50");
        Breakdown.Layer commercial = new Breakdown.Layer(Payer.COMMERCIAL, "特药", Money.yuan(100), Money.ZERO,
                List.of(new Breakdown.Band(Money.ZERO, Money.yuan(100), Ratio.percent("62.5"), paid)), Money.ZERO, Money.ZERO, paid,
                List.of());
        List<Breakdown.Entry> ledger = List.of(
                new Breakdown.Entry(paid, Slice.FULL_SELF_PAY, Optional.of("特药"), Payer.COMMERCIAL, Reason.RATIO,
                        Optional.of("a \"quoted\" rule\u2028\u0085"), "city/supplement.drl:7", ""),
                new Breakdown.Entry(Money.yuan("37.50"), Slice.FULL_SELF_PAY, Optional.of("特药"), Payer.ACCOUNT, Reason.ACCOUNT,
                        Optional.empty(), "", ""),
                borne("5.00", Slice.FIRST_SELF_PAY, Reason.FIRST_SELF_PAY));
        Map<String, Claim.NamedCost> named = Map.of("特药", new Claim.NamedCost(Slice.FULL_SELF_PAY, Money.yuan(100)));
        List<Breakdown.ItemSplit> items = List.of(
                new Breakdown.ItemSplit(0, Money.yuan(100), Money.ZERO, Money.ZERO, Money.ZERO),
                new Breakdown.ItemSplit(1, Money.ZERO, Money.ZERO, Money.yuan(5), Money.ZERO));
        return breakdown("C-2", bill("100.00", "5.00", "0.00", named), items, new Told(List.of(commercial), ledger,
                List.of(new Breakdown.Note("first-share", Text.of("先行自付比例未采用", "the first share did not count"))),
                YearToDate.NONE, new Claim.Accounts(Money.yuan("1.50"), Money.ZERO, Money.ZERO)));
    }

    private static Breakdown.Entry borne(String amount, Slice slice, Reason reason) {
        return new Breakdown.Entry(Money.yuan(amount), slice, Optional.empty(), Payer.PERSON, reason, Optional.empty(), "", "");
    }

    private static Claim.Costs bill(String fullSelfPay, String firstSelfPay, String inScope, Map<String, Claim.NamedCost> named) {
        Claim.Costs sum = Claim.Costs.of(Money.yuan(inScope), Money.yuan(firstSelfPay), Money.ZERO, Money.yuan(fullSelfPay));
        return new Claim.Costs(sum.total(), sum.inScope(), sum.firstSelfPay(), sum.overLimit(), sum.fullSelfPay(), named);
    }

    private static Breakdown breakdown(String id, Claim.Costs costs, List<Breakdown.ItemSplit> items, Told told) {
        return Breakdown.of(id, new Breakdown.Seal("sha256:0", "0.1.0"), costs, items, told);
    }

    private record Told(List<Breakdown.Layer> layers, List<Breakdown.Entry> ledger, List<Breakdown.Note> notes, YearToDate yearToDate,
            Claim.Accounts accounts) implements Breakdown.Telling {
        @Override
        public List<Breakdown.Working> itemWorkings() {
            return List.of();
        }

        @Override
        public Breakdown.Context context() {
            return new Breakdown.Context("P-1", "yubei", Text.of("渝北区", "Yubei"), false);
        }

        @Override
        public Totals totals() {
            return new Totals(sum(Payer::isFund), paidBy(Payer.HOSPITAL), paidBy(Payer.ACCOUNT) + paidBy(Payer.SHARED_ACCOUNT),
                    paidBy(Payer.PERSON));
        }

        private long sum(Predicate<Payer> which) {
            return ledger.stream().filter(entry -> which.test(entry.payer())).mapToLong(entry -> entry.amount().cents()).sum();
        }

        @Override
        public long paidBy(Payer payer) {
            return sum(payer::equals);
        }
    }
}
