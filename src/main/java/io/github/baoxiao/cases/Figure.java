package io.github.baoxiao.cases;

import io.github.baoxiao.Breakdown;
import io.github.baoxiao.Claim;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Slice;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A figure of a settlement that a table can expect.
 *
 * @param kind which figure
 * @param layer of which layer, for the kinds that have one
 * @param clause of which of its clauses; empty for all of them together
 */
record Figure(Kind kind, Optional<Payer> layer, String clause) {

    /** The order in which a settlement comes to its figures: the first that differs is the cause of the others. */
    static final Comparator<Figure> ORDER = Comparator.comparing((Figure figure) -> figure.layer().map(Payer::ordinal)
            .orElse(figure.kind().isOfBill() ? -1 : Payer.values().length))
            .thenComparing(Figure::kind).thenComparing(Figure::clause);

    /** What is looked at. */
    enum Kind {
        TOTAL("医疗费总额", "total cost"),
        FULL_SELF_PAY("全自费", "full self-pay"),
        OVER_LIMIT("超限价自费", "over limit"),
        FIRST_SELF_PAY("先行自付", "first self-pay"),
        IN_SCOPE("政策范围内", "in scope"),
        BASE("计入费用", "base"),
        DEDUCTIBLE("起付线", "deductible"),
        CAP_CUT("因封顶少付", "capCut"),
        OVER_CAP("超封顶线", "overCap"),
        PAID("支付", "paid"),
        FUNDS("基金支付合计", "paid by the funds"),
        CURRENT("当年账户支付", "paid from this year's account"),
        CARRIED("历年账户支付", "paid from the account carried over"),
        ACCOUNTS("账户合计", "paid from accounts"),
        PERSON("个人负担合计", "borne by the person"),
        ERROR("报错", "error");

        private final Text label;

        Kind(String zh, String en) {
            this.label = Text.of(zh, en);
        }

        /** Whether it is one of the bill, before anybody pays. */
        boolean isOfBill() {
            return ordinal() <= IN_SCOPE.ordinal();
        }
    }

    static Figure of(Kind kind) {
        return new Figure(kind, Optional.empty(), "");
    }

    static Figure of(Kind kind, Payer layer, String clause) {
        return new Figure(kind, Optional.of(layer), clause);
    }

    /** What a person calls it. */
    Text label() {
        Text of = kind == Kind.PAID && layer.isPresent() ? Text.NONE : Text.of(layer.isPresent() ? " " + kind.label.zh() : kind.label.zh(),
                layer.isPresent() ? " " + kind.label.en() : kind.label.en());
        String name = clause.isEmpty() ? "" : "/" + clause;
        return layer.map(payer -> Text.of(payer.label().zh() + name + of.zh(), payer.label().en() + name + of.en())).orElse(of);
    }

    /** The rows it is a figure of. */
    List<Breakdown.Layer> rows(Breakdown paid) {
        return paid.layers().stream().filter(row -> layer.isPresent() && row.layer() == layer.get())
                .filter(row -> clause.isEmpty() || row.clause().equals(clause)).toList();
    }

    /** Its value; nothing paid by a layer that has no part in the claim is 0.00. */
    Money of(CaseRun.Settled settled) {
        Breakdown paid = settled.breakdown();
        Claim.Accounts before = settled.claim().accounts().orElse(Claim.Accounts.EMPTY);
        return switch (kind) {
            case BASE -> sum(paid, Breakdown.Layer::base);
            case DEDUCTIBLE -> sum(paid, Breakdown.Layer::deductible);
            case CAP_CUT -> sum(paid, Breakdown.Layer::capCut);
            case OVER_CAP -> sum(paid, Breakdown.Layer::overCap);
            case PAID -> clause.isEmpty() ? paid.paidBy(layer.orElseThrow()) : sum(paid, Breakdown.Layer::paid);
            case FUNDS -> paid.funds();
            case CURRENT -> before.current().minus(paid.accounts().current());
            case CARRIED -> before.carried().minus(paid.accounts().carried());
            case ACCOUNTS -> paid.account();
            case PERSON -> paid.person();
            case TOTAL -> paid.total();
            case FULL_SELF_PAY, OVER_LIMIT, FIRST_SELF_PAY, IN_SCOPE -> paid.slices().getOrDefault(Slice.valueOf(kind.name()), Money.ZERO);
            case ERROR -> throw new IllegalStateException("an error is no figure");
        };
    }

    private Money sum(Breakdown paid, Function<Breakdown.Layer, Money> part) {
        Stream<Money> amounts = rows(paid).stream().map(part);
        return amounts.reduce(Money.ZERO, Money::plus);
    }
}
