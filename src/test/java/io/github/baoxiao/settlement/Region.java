package io.github.baoxiao.settlement;

import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.money.Rounding;
import io.github.baoxiao.settlement.Oracle.Entry;
import io.github.baoxiao.settlement.Oracle.Promise;
import io.github.baoxiao.settlement.Oracle.Working;
import io.github.baoxiao.terms.Cap;
import io.github.baoxiao.terms.Deductible;
import io.github.baoxiao.terms.Deductible.ByAdmission;
import io.github.baoxiao.terms.Deductible.Mode;
import io.github.baoxiao.terms.Deductible.Reduced;
import io.github.baoxiao.terms.Deductible.ShareOfBill;
import io.github.baoxiao.terms.Deductible.Stepped;
import io.github.baoxiao.terms.NamedSlice;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Payment.Axis;
import io.github.baoxiao.terms.Payment.Banded;
import io.github.baoxiao.terms.Payment.Flat;
import io.github.baoxiao.terms.Payment.Nothing;
import io.github.baoxiao.terms.Payment.Period;
import io.github.baoxiao.terms.Payment.Unit;
import io.github.baoxiao.terms.Purse;
import io.github.baoxiao.terms.Reason;
import io.github.baoxiao.terms.Slice;
import io.github.baoxiao.terms.Stage;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What random claims must reach for the comparison to mean something. */
enum Region {
    LIST_FIRST_FIGURE, LIST_LATER_FIGURE, LIST_LAST_FIGURE_HOLDS, REDUCED_STEP, REDUCED_FLOOR, STEPPED_STEP, STEPPED_FLOOR,
    SHARE_OF_TOTAL, SHARE_OF_IN_SCOPE, SHARE_FLOOR, SHARE_CEILING, DEDUCTIBLE_FACTOR, DEDUCTIBLE_WAIVED, ADMISSION_STATED,
    ADMISSION_COUNTED,
    EACH_ADMISSION, EACH_ADMISSION_CEILING, ONCE_A_YEAR_MET, ONCE_A_YEAR_PARTLY_MET, ONCE_A_YEAR_CEILING, PER_LEVEL_PARTLY_MET,
    PER_LEVEL_CEILING, BASE_WITHIN_DEDUCTIBLE, BASE_AT_DEDUCTIBLE, BASE_ONE_CENT_ABOVE_DEDUCTIBLE, DEDUCTIBLE_SHARED,
    PER_CLAIM_INSIDE, PER_CLAIM_OUTSIDE, PER_YEAR_INSIDE, PER_YEAR_OUTSIDE, CROSSES_BANDS, ENDS_AT_EDGE, ENDS_ONE_CENT_BEFORE_EDGE,
    ENDS_ONE_CENT_AFTER_EDGE, STARTS_AT_EDGE, DEDUCTIBLE_CROSSES_EDGE, POSITION_SHARED,
    OVER_YEARLY_COST_CAP, OVER_CLAIM_COST_CAP, AT_COST_CAP, STARTS_OVER_COST_CAP, DEDUCTIBLE_OVER_COST_CAP,
    PAYOUT_BELOW_ONE, PAYOUT_ABOVE_ONE, PAYOUT_LIMITED_TO_COST, PAYOUT_LIMITED_BESIDE_GUARANTEE, EACH_BAND_ROUNDED_DIFFERS,
    FLAT_WHOLE, FLAT_LIMITED, FLAT_BY_DAY, GUARANTEE_DECISIVE, GUARANTEE_NOT_DECISIVE, GUARANTEE_OUT_OF_DEDUCTIBLE,
    GUARANTEE_CUT, NOTHING_PAID_BY_RULE,
    HALF_CENT_UP, HALF_CENT_EVEN, HALF_CENT_DOWN, FRACTION_DROPPED, FRACTION_RAISED,
    CAP_YEAR_CUTS, CAP_CLAIM_CUTS, CAP_DAY_CUTS, CAP_JUST_ENOUGH, CAP_CUTS_ONE_CENT, CAP_EXHAUSTED_BEFORE, CAP_OVERRUN_BEFORE,
    CAP_SHARED_ON_ONE_BILL, SEVERAL_CAPS, HAND_OVER_IN_MID_BAND, HAND_OVER_AT_EDGE, HAND_OVER_BEFORE_WHOLE_LENGTH_PAYS_THE_SAME,
    CUT_BASIC_PASSED_ON,
    NAMED_COVERED, NAMED_NOT_COVERED, PARTIAL_WEIGHT, SEVERAL_CLAUSES, NO_BASIC_TURN, NOT_COVERED_PAID, BASIC_BEYOND_IN_SCOPE,
    DRAWN_FROM_FOUR_SLICES,
    ACCOUNT_BEFORE_BASIC, ACCOUNT_LATER, ACCOUNT_EXHAUSTED, ACCOUNT_LEFT, OWN_MONEY_IN_DEDUCTIBLE, SHARED_MONEY_IN_DEDUCTIBLE,
    SHARED_MONEY_NOT_MEETING, SHARED_MONEY_IN_TWO_DEDUCTIBLES,
    GIVEN_BASIC, GIVEN_BASIC_OUT_OF_DEDUCTIBLE, GIVEN_LATER, GIVEN_BEYOND_IN_SCOPE, GIVEN_HOSPITAL, GIVEN_REFUSED, NAMED_REFUSED, INDEX_REFUSED,
    SHARE_OF_REGION_INDEX, SHARE_OF_OWN_INDEX, RENEWED, RENEWED_AT_LAST_DAY, RENEWED_PART, YEAR_END, YEAR_END_BASIC,
    EMPTY_BILL, LARGEST_BILL;

    /** The regions a refused case lies in. */
    static Set<Region> of(Oracle.Refused refused) {
        return EnumSet.of(refused.what().startsWith("GIVEN") ? GIVEN_REFUSED : refused.what().startsWith("INDEX") ? INDEX_REFUSED
                : NAMED_REFUSED);
    }

    /** The regions a settled case lies in. */
    static Set<Region> of(Generator.Case made, Oracle.Answer answer) {
        Set<Region> hit = EnumSet.noneOf(Region.class);
        ofBill(made, answer, hit);
        ofAccounts(made, answer, hit);
        for (Working working : answer.workings()) {
            ofDeductible(made, working, hit);
            ofStretch(working, hit);
            ofPayment(made, working, hit);
            ofCaps(made, working, hit);
        }
        ofSharing(answer, hit);
        return hit;
    }

    private static void when(boolean holds, Region region, Set<Region> hit) {
        if (holds) {
            hit.add(region);
        }
    }

    private static boolean pays(Oracle.Answer answer, Payer payer, Slice slice) {
        return answer.ledger().keySet().stream().anyMatch(entry -> entry.payer() == payer && entry.slice() == slice);
    }

    private static void ofBill(Generator.Case made, Oracle.Answer answer, Set<Region> hit) {
        Bill bill = made.bill();
        when(bill.total() == 0, EMPTY_BILL, hit);
        when(bill.yearEnd().isPresent() && answer.ledger().keySet().stream().anyMatch(e -> e.payer().isFund()), YEAR_END, hit);
        when(bill.yearEnd().isPresent() && answer.ledger().keySet().stream().anyMatch(e -> e.payer() == Payer.BASIC), YEAR_END_BASIC, hit);
        when(bill.inScope() >= Money.MAX.cents() - 2, LARGEST_BILL, hit);
        when(answer.rows().size() > 3, SEVERAL_CLAUSES, hit);
        when(made.terms().stages().stream().noneMatch(s -> s instanceof Stage.OfLayer l && l.layer() == Payer.BASIC), NO_BASIC_TURN, hit);
        when(Generator.clauses(made.terms()).stream().anyMatch(c -> c.payment() instanceof Nothing), NOTHING_PAID_BY_RULE, hit);
        for (Bill.Named named : bill.named()) {
            boolean covered = made.terms().stages().stream().flatMap(stage -> stage instanceof Stage.OfAccount account
                    ? account.covers().stream() : ((Stage.OfLayer) stage).clauses().stream().flatMap(c -> c.covers().stream()))
                    .anyMatch(cover -> cover.part().equals(new NamedSlice(named.name())));
            when(named.amount() > 0, covered ? NAMED_COVERED : NAMED_NOT_COVERED, hit);
        }
        for (Bill.Given given : bill.given()) {
            boolean basic = given.layer() == Payer.BASIC;
            when(given.paid() > 0, basic ? GIVEN_BASIC : given.layer() == Payer.HOSPITAL ? GIVEN_HOSPITAL : GIVEN_LATER, hit);
            boolean outside = answer.ledger().keySet().stream().anyMatch(entry -> entry.reason() == Reason.GIVEN
                    && entry.payer() == given.layer() && (!entry.named().isEmpty() || !entry.slice().isInScope()));
            when(outside, GIVEN_BEYOND_IN_SCOPE, hit);
            when(basic && pays(answer, Payer.BASIC, Slice.DEDUCTIBLE), GIVEN_BASIC_OUT_OF_DEDUCTIBLE, hit);
        }
        when(answer.ledger().keySet().stream().anyMatch(e -> e.slice() == Slice.NOT_COVERED && e.payer().isFund()), NOT_COVERED_PAID, hit);
        for (Payer payer : Payer.values()) {
            when(payer.isFund() && answer.ledger().keySet().stream().filter(e -> e.payer() == payer).map(Entry::slice).distinct()
                    .count() >= 4, DRAWN_FROM_FOUR_SLICES, hit);
        }
        for (Working working : answer.workings()) {
            when(working.base() > 0 && working.clause().covers().stream().anyMatch(c -> c.weight().compareTo(Ratio.ONE) < 0),
                    PARTIAL_WEIGHT, hit);
            when(working.clause().layer() == Payer.BASIC && working.clause().covers().stream()
                    .anyMatch(c -> c.part() != Slice.IN_SCOPE) && working.base() > bill.inScope(), BASIC_BEYOND_IN_SCOPE, hit);
        }
    }

    private static void ofAccounts(Generator.Case made, Oracle.Answer answer, Set<Region> hit) {
        long[] before = {made.bill().current(), made.bill().carried(), made.bill().shared()};
        long[] after = {answer.current(), answer.carried(), answer.shared()};
        for (Purse purse : Purse.values()) {
            long spent = before[purse.ordinal()] - after[purse.ordinal()];
            when(spent > 0 && after[purse.ordinal()] == 0, ACCOUNT_EXHAUSTED, hit);
            when(spent > 0 && after[purse.ordinal()] > 0, ACCOUNT_LEFT, hit);
        }
        for (Entry entry : answer.ledger().keySet()) {
            if (entry.reason() == Reason.ACCOUNT) {
                when(entry.slice() == Slice.IN_SCOPE, ACCOUNT_BEFORE_BASIC, hit);
                when(entry.slice() == Slice.COPAY, ACCOUNT_LATER, hit);
                when(entry.slice() == Slice.DEDUCTIBLE && entry.payer() == Payer.ACCOUNT, OWN_MONEY_IN_DEDUCTIBLE, hit);
                when(entry.slice() == Slice.DEDUCTIBLE && entry.payer() == Payer.SHARED_ACCOUNT, SHARED_MONEY_IN_DEDUCTIBLE, hit);
            }
        }
        List<Working> excluding = answer.workings().stream().filter(w -> w.clause().layer() == Payer.BASIC && w.charged() > 0
                && w.clause().deductible().notMetBy().contains(Payer.SHARED_ACCOUNT)).toList();
        long shared = answer.ledger().entrySet().stream().filter(e -> e.getKey().payer() == Payer.SHARED_ACCOUNT
                && e.getKey().slice() == Slice.DEDUCTIBLE).mapToLong(java.util.Map.Entry::getValue).sum();
        when(!excluding.isEmpty() && shared > 0, SHARED_MONEY_NOT_MEETING, hit);
        when(excluding.size() > 1 && shared > excluding.get(0).charged(), SHARED_MONEY_IN_TWO_DEDUCTIBLES, hit);
    }

    private static void ofDeductible(Generator.Case made, Working working, Set<Region> hit) {
        Deductible deductible = working.clause().deductible();
        if (working.clause().payment() instanceof Flat || working.base() == 0) {
            return;
        }
        int a = working.admission();
        if (deductible.basis() instanceof ByAdmission list && list.figures().size() > 1) {
            when(a == 1, LIST_FIRST_FIGURE, hit);
            when(a > 1 && a <= list.figures().size(), LIST_LATER_FIGURE, hit);
            when(a > list.figures().size(), LIST_LAST_FIGURE_HOLDS, hit);
        }
        if (deductible.times().equals(Ratio.ONE) && working.value() > 0) {
            if (deductible.basis() instanceof Reduced reduced && a > 1) {
                when(true, working.value() == reduced.floor().cents() ? REDUCED_FLOOR : REDUCED_STEP, hit);
            }
            if (deductible.basis() instanceof Stepped stepped && a > 1) {
                when(true, working.value() == stepped.floor().cents() ? STEPPED_FLOOR : STEPPED_STEP, hit);
            }
            if (deductible.basis() instanceof ShareOfBill share) {
                when(working.value() == share.floor().cents(), SHARE_FLOOR, hit);
                when(working.value() == share.ceiling().cents(), SHARE_CEILING, hit);
                when(working.value() > share.floor().cents() && working.value() < share.ceiling().cents(),
                        share.ofTotal() ? SHARE_OF_TOTAL : SHARE_OF_IN_SCOPE, hit);
            }
        }
        if (deductible.basis() instanceof Deductible.ShareOfIndex share && working.value() > 0) {
            when(true, share.own() ? SHARE_OF_OWN_INDEX : SHARE_OF_REGION_INDEX, hit);
        }
        if (deductible.renewedEvery() > 0 && made.bill().days() > deductible.renewedEvery() && working.value() > 0) {
            when(true, made.bill().isPart() ? RENEWED_PART : RENEWED, hit);
            when(made.bill().days() % deductible.renewedEvery() == 0, RENEWED_AT_LAST_DAY, hit);
        }
        when(deductible.times().isZero(), DEDUCTIBLE_WAIVED, hit);
        when(working.value() > 0 && !deductible.times().equals(Ratio.ONE), DEDUCTIBLE_FACTOR, hit);
        when(working.value() > 0, made.bill().admission() > 0 ? ADMISSION_STATED : ADMISSION_COUNTED, hit);
        long value = working.value();
        long rest = working.remaining();
        boolean cut = rest < value;
        boolean atCeiling = !deductible.ceiling().equals(Money.MAX);
        if (value > 0) {
            when(deductible.mode() == Mode.EACH_ADMISSION && !cut, EACH_ADMISSION, hit);
            when(deductible.mode() == Mode.EACH_ADMISSION && cut, EACH_ADMISSION_CEILING, hit);
            when(deductible.mode() == Mode.ONCE_A_YEAR && rest == 0, ONCE_A_YEAR_MET, hit);
            when(deductible.mode() == Mode.ONCE_A_YEAR && cut && rest > 0 && !atCeiling, ONCE_A_YEAR_PARTLY_MET, hit);
            when(deductible.mode() == Mode.ONCE_A_YEAR && cut && atCeiling, ONCE_A_YEAR_CEILING, hit);
            when(deductible.mode() == Mode.PER_LEVEL && cut && rest > 0 && !atCeiling, PER_LEVEL_PARTLY_MET, hit);
            when(deductible.mode() == Mode.PER_LEVEL && cut && atCeiling, PER_LEVEL_CEILING, hit);
        }
        when(rest > working.base(), BASE_WITHIN_DEDUCTIBLE, hit);
        when(rest > 0 && rest == working.base(), BASE_AT_DEDUCTIBLE, hit);
        when(rest > 0 && rest == working.base() - 1, BASE_ONE_CENT_ABOVE_DEDUCTIBLE, hit);
    }

    private static void ofStretch(Working working, Set<Region> hit) {
        long end = working.start() + working.length();
        if (working.clause().payment() instanceof Banded banded && banded.bands().size() > 1 && working.length() > 0) {
            boolean inside = banded.axis() == Axis.DEDUCTIBLE_INSIDE;
            boolean yearly = banded.period() == Period.PER_YEAR;
            boolean moved = working.charged() > 0 && (!yearly || working.start() > working.charged());
            when(moved, yearly ? inside ? PER_YEAR_INSIDE : PER_YEAR_OUTSIDE : inside ? PER_CLAIM_INSIDE : PER_CLAIM_OUTSIDE, hit);
            when(working.promise().pieces(working.length()).size() > 1, CROSSES_BANDS, hit);
            for (int i = 0; i < banded.bands().size() - 1; i++) {
                long edge = banded.bands().get(i).upTo().cents();
                when(end == edge, ENDS_AT_EDGE, hit);
                when(end == edge - 1, ENDS_ONE_CENT_BEFORE_EDGE, hit);
                when(end == edge + 1, ENDS_ONE_CENT_AFTER_EDGE, hit);
                when(working.start() == edge, STARTS_AT_EDGE, hit);
                when(inside && working.start() > edge && working.start() - working.charged() < edge, DEDUCTIBLE_CROSSES_EDGE, hit);
            }
        }
        long over = working.base() - working.charged() - working.length();
        long yearly = working.clause().costCap().perYear().equals(Money.MAX) ? Oracle.NONE
                : Math.max(0, working.clause().costCap().perYear().cents() - working.before().position());
        when(over > 0 && yearly == working.costLeft(), OVER_YEARLY_COST_CAP, hit);
        when(over > 0 && yearly > working.costLeft(), OVER_CLAIM_COST_CAP, hit);
        when(over == 0 && working.base() > 0 && working.costLeft() == working.charged() + working.length(), AT_COST_CAP, hit);
        when(working.base() > 0 && yearly == 0, STARTS_OVER_COST_CAP, hit);
        when(working.charged() > working.costLeft(), DEDUCTIBLE_OVER_COST_CAP, hit);
    }

    private static void ofPayment(Generator.Case made, Working working, Set<Region> hit) {
        Promise promise = working.promise();
        long e = working.length();
        long ordinary = promise.ordinary(e);
        long guaranteed = promise.guaranteed(e);
        boolean hasGuarantee = !working.clause().guarantee().ratio().isZero();
        if (working.clause().payment() instanceof Banded banded) {
            when(ordinary > 0 && banded.payout().compareTo(Ratio.ONE) < 0, PAYOUT_BELOW_ONE, hit);
            when(ordinary > 0 && banded.payout().compareTo(Ratio.ONE) > 0, PAYOUT_ABOVE_ONE, hit);
            boolean limited = promise.unlimited(e) > e;
            when(limited && e > 0, PAYOUT_LIMITED_TO_COST, hit);
            when(limited && e > 0 && hasGuarantee && working.charged() > 0 && guaranteed < promise.unlimited(e),
                    PAYOUT_LIMITED_BESIDE_GUARANTEE, hit);
            if (made.terms().roundsEachBand()) {
                Rounding rounding = made.terms().rounding();
                when(rounding == Rounding.DOWN && promise.exact(e).floor().longValueExact() != promise.unlimited(e),
                        EACH_BAND_ROUNDED_DIFFERS, hit);
            } else {
                Oracle.Fraction twice = promise.exact(e).times(2);
                boolean half = twice.isWhole() && twice.above().testBit(0);
                when(half, switch (made.terms().rounding()) {
                    case HALF_UP -> HALF_CENT_UP;
                    case HALF_EVEN -> HALF_CENT_EVEN;
                    case HALF_DOWN -> HALF_CENT_DOWN;
                    case DOWN -> FRACTION_DROPPED;
                    case UP -> FRACTION_RAISED;
                }, hit);
            }
        }
        if (working.clause().payment() instanceof Flat flat && working.base() > 0) {
            when(true, promise.unlimited(e) > e ? FLAT_LIMITED : FLAT_WHOLE, hit);
            when(flat.unit() == Unit.DAY && made.bill().days() > 1, FLAT_BY_DAY, hit);
        }
        when(hasGuarantee && guaranteed > ordinary, GUARANTEE_DECISIVE, hit);
        when(hasGuarantee && guaranteed > 0 && guaranteed < ordinary, GUARANTEE_NOT_DECISIVE, hit);
        when(guaranteed > e && working.full() <= working.room(), GUARANTEE_OUT_OF_DEDUCTIBLE, hit);
        when(guaranteed > ordinary && working.full() > working.room() && working.room() > 0, GUARANTEE_CUT, hit);
    }

    private static void ofCaps(Generator.Case made, Working working, Set<Region> hit) {
        List<Cap> caps = working.clause().caps();
        when(caps.size() > 1 && working.full() > 0, SEVERAL_CAPS, hit);
        for (Cap cap : caps) {
            when(working.full() > 0 && cap.per() == Cap.Per.YEAR && made.before().getOrDefault(cap.counter(), Counter.UNUSED).paid()
                    > cap.limit().cents(), CAP_OVERRUN_BEFORE, hit);
        }
        when(!caps.isEmpty() && working.full() > 0 && working.full() == working.room(), CAP_JUST_ENOUGH, hit);
        when(working.full() > 0 && working.room() == 0, CAP_EXHAUSTED_BEFORE, hit);
        if (working.full() <= working.room()) {
            return;
        }
        when(working.full() == working.room() + 1, CAP_CUTS_ONE_CENT, hit);
        when(caps.size() == 1, switch (caps.get(0).per()) {
            case YEAR -> CAP_YEAR_CUTS;
            case CLAIM -> CAP_CLAIM_CUTS;
            case DAY -> CAP_DAY_CUTS;
        }, hit);
        when(working.clause().layer() == Payer.BASIC && working.room() > 0, CUT_BASIC_PASSED_ON, hit);
        if (working.clause().payment() instanceof Banded banded && working.room() > 0 && working.handOver() > 0) {
            long at = working.start() + working.handOver();
            boolean edge = banded.bands().stream().anyMatch(band -> band.upTo().cents() == at);
            when(true, edge ? HAND_OVER_AT_EDGE : HAND_OVER_IN_MID_BAND, hit);
            when(working.handOver() < working.length() && working.promise().pays(working.handOver() + 1) == working.room(),
                    HAND_OVER_BEFORE_WHOLE_LENGTH_PAYS_THE_SAME, hit);
        }
    }

    private static void ofSharing(Oracle.Answer answer, Set<Region> hit) {
        Set<String> positions = new TreeSet<>();
        Set<String> deductibles = new TreeSet<>();
        Set<String> paid = new TreeSet<>();
        for (Working working : answer.workings()) {
            when(working.base() > 0 && !positions.add(working.clause().counter()), POSITION_SHARED, hit);
            when(working.charged() > 0 && !deductibles.add(working.clause().deductible().counter()), DEDUCTIBLE_SHARED, hit);
            for (Cap cap : working.clause().caps()) {
                if (cap.per() == Cap.Per.YEAR && working.full() > 0) {
                    when(paid.contains(cap.counter()), CAP_SHARED_ON_ONE_BILL, hit);
                }
            }
            working.clause().caps().stream().filter(cap -> cap.per() == Cap.Per.YEAR && working.full() > 0)
                    .forEach(cap -> paid.add(cap.counter()));
        }
    }
}
