package io.github.baoxiao;

import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Names;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.issue.TooMany;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.ItemClass;
import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Slice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a claim must be in itself, whatever the rules: complete, possible, and summing to its total. */
final class ClaimCheck {

    private static final Pattern REGION = Pattern.compile("[1-9][0-9]{5}");
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Z0-9_-]{1,64}");
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);
    private static final int OLDEST = 150;
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_ITEMS = 20_000;
    private static final BigDecimal MOST_UNITS = new BigDecimal("999999.9999");

    private final Claim claim;
    private final List<Issue> issues = new ArrayList<>();

    private ClaimCheck(Claim claim) {
        this.claim = claim;
    }

    static List<Issue> check(Claim claim) {
        ClaimCheck check = new ClaimCheck(claim);
        check.identifiers();
        check.part();
        check.dates();
        check.costs();
        check.items();
        check.settled();
        check.yearToDate();
        return check.issues;
    }

    private void identifiers() {
        id(claim.id(), "/id");
        id(claim.person().id(), "/person/id");
        region(claim.person().region(), "/person/region");
        region(claim.visit().facility().region(), "/visit/facility/region");
        words(claim.person().traits(), "/person/traits");
        words(claim.visit().conditions(), "/visit/conditions");
        if (claim.person().needs().contains(Need.NONE)) {
            issue("value", "/person/needs", "没有救助类别时写空表", "a person without needs has an empty list");
        }
        if (!claim.person().status().belongsTo(claim.person().scheme())) {
            issue("value", "/person/status", "人员状态与险种（/person/scheme）不符：职工为 ACTIVE、RETIRED，居民为 ADULT、MINOR、STUDENT、NEWBORN",
                    "the status does not fit the scheme (/person/scheme): EMPLOYEE is ACTIVE or RETIRED, RESIDENT is ADULT, MINOR, STUDENT or NEWBORN");
        }
        claim.person().enrolledYears().ifPresent(years -> {
            if (years < 0 || years > OLDEST) {
                issue("range", "/person/enrolledYears", "参保年限须在 0 至 150 之间", "years of enrolment are 0 to 150");
            }
        });
        claim.visit().admission().ifPresent(admission -> {
            if (admission < 1 || admission > 366) {
                issue("range", "/visit/admission", "住院次数须在 1 至 366 之间", "the number of an admission is 1 to 366");
            }
        });
    }

    private void part() {
        claim.visit().part().ifPresent(part -> {
            if (part < 1 || part > 366) {
                issue("range", "/visit/part", "第几段须在 1 至 366 之间", "the number of a part is 1 to 366");
            }
            if (claim.visit().care() != Care.INPATIENT && claim.visit().care() != Care.MATERNITY) {
                issue("value", "/visit/part", "只有住院可以分段结算", "only a stay is settled in parts");
            }
        });
    }

    private void id(String id, String at) {
        if (id.isBlank() || id.length() > LONGEST_ID) {
            issue("id", at, "编号为 1 至 64 个字符", "an id has 1 to 64 characters");
        } else if (!Names.isText(id)) {
            issue("id", at, "编号不能含控制字符或残缺的字符", "an id has no control characters and no half characters");
        }
    }

    private void region(String code, String at) {
        if (!REGION.matcher(code).matches()) {
            issue("region", at, "须为六位行政区划代码", "a region is a six-digit code");
        }
    }

    private void words(Set<String> words, String at) {
        if (!words.stream().allMatch(word -> IDENTIFIER.matcher(word).matches())) {
            issue("identifier", at, "只能用 A-Z、0-9、_ 和 -", "identifiers are made of A-Z, 0-9, _ and -");
        }
    }

    private void dates() {
        LocalDate born = claim.person().bornOn();
        LocalDate from = claim.visit().from();
        LocalDate to = claim.visit().to();
        range(claim.settledOn(), EARLIEST, "/settledOn");
        range(from, EARLIEST, "/visit/from");
        range(to, EARLIEST, "/visit/to");
        range(born, EARLIEST.minusYears(OLDEST), "/person/bornOn");
        claim.person().waitingUntil().ifPresent(day -> range(day, EARLIEST, "/person/waitingUntil"));
        if (to.isBefore(from)) {
            issue("dates", "/visit/to", "出院日期早于入院日期（/visit/from）", "the visit ends before it begins (/visit/from)");
        }
        if (claim.settledOn().isBefore(to)) {
            issue("dates", "/settledOn", "结算日期早于出院日期（/visit/to）", "settled before the visit ended (/visit/to)");
        }
        if (born.isAfter(to) || born.plusYears(OLDEST).isBefore(to)) {
            issue("dates", "/person/bornOn", "出生日期与就诊日期不符", "the day of birth is impossible for the day of the visit");
        }
    }

    private void range(LocalDate date, LocalDate earliest, String at) {
        if (date.isBefore(earliest) || date.isAfter(LATEST)) {
            issue("range", at, "日期超出范围", "the date is out of range");
        }
    }

    private void costs() {
        if (claim.isYearEnd()) {
            yearEnd();
        } else if (claim.costs().isEmpty() && claim.items().isEmpty()) {
            issue("missing", "/costs", "须有 costs 或 items", "costs or items are required");
            return;
        }
        claim.costs().ifPresent(costs -> {
            boolean summable = amount(costs.total(), "/costs/total") & amount(costs.inScope(), "/costs/inScope")
                    & amount(costs.firstSelfPay(), "/costs/firstSelfPay") & amount(costs.overLimit(), "/costs/overLimit")
                    & amount(costs.fullSelfPay(), "/costs/fullSelfPay");
            if (summable) {
                sum(costs);
            }
            named(costs);
        });
        claim.accounts().ifPresent(accounts -> {
            amount(accounts.current(), "/accounts/current");
            amount(accounts.carried(), "/accounts/carried");
            amount(accounts.shared(), "/accounts/shared");
        });
        claim.indices().forEach((name, value) -> {
            name(name, "/indices");
            amount(value, Names.pointer("/indices", name));
        });
    }

    private void sum(Claim.Costs costs) {
        Money sum = costs.inScope().plus(costs.firstSelfPay()).plus(costs.overLimit()).plus(costs.fullSelfPay());
        if (!sum.equals(costs.total())) {
            issue("sum", "/costs/total", "总额 " + costs.total() + " 不等于四项之和 " + sum,
                    "the total " + costs.total() + " is not the sum of the four parts, " + sum);
        }
    }

    /** The name of something the claim brings with it; it stands in pointers, in messages and in the JSON of the claim. */
    private void name(String name, String parent) {
        if (!Names.isVisible(name)) {
            issue("text", parent, "名称为 1 至 64 个可见字符", "a name has 1 to 64 visible characters");
        }
    }

    /** What the person bore in the year is the cost; there is no bill. */
    private void yearEnd() {
        if (claim.costs().isPresent()) {
            noBill("/costs");
        }
        if (!claim.items().isEmpty()) {
            noBill("/items");
        }
        if (!claim.settled().isEmpty()) {
            noBill("/settled");
        }
    }

    private void noBill(String at) {
        issue(Issue.of("year-end", at, Text.of("年终结算没有账单", "a settlement of a year has no bill"),
                Text.of("删去此项；费用取自 yearToDate 的 borne", "leave this out; the cost is what yearToDate says was borne")));
    }

    private void named(Claim.Costs costs) {
        Map<Slice, Money> carved = new EnumMap<>(Slice.class);
        costs.named().forEach((name, part) -> {
            name(name, "/costs/named");
            String at = Names.pointer("/costs/named", name);
            if (!amount(part.amount(), at + "/amount")) {
                return;
            }
            if (part.of().ordinal() > Slice.IN_SCOPE.ordinal()) {
                issue("value", at + "/of", "只能从 inScope、firstSelfPay、overLimit、fullSelfPay 中划出",
                        "carved out of inScope, firstSelfPay, overLimit or fullSelfPay");
                return;
            }
            carved.merge(part.of(), part.amount(), Money::plus);
            if (carved.get(part.of()).compareTo(costs.of(part.of())) > 0) {
                issue("sum", at + "/amount", "划出的金额超过所在部分", "more is carved out than there is");
            }
        });
    }

    private void items() {
        if (claim.items().size() > MOST_ITEMS) {
            issue("limit", "/items", "最多 " + MOST_ITEMS + " 行", "at most " + MOST_ITEMS + " lines");
            return;
        }
        long sum = 0;
        boolean summable = true;
        for (int line = 0; line < claim.items().size(); line++) {
            Claim.Item item = claim.items().get(line);
            summable &= amount(item.amount(), "/items/" + line + "/amount");
            item(item, "/items/" + line);
            sum += item.amount().cents();
        }
        if (!summable) {
            return;
        }
        Money total = Money.ofCents(sum);
        if (total.compareTo(Money.MAX) > 0) {
            issue("range", "/items", "合计超出范围", "the lines sum to more than 9999999999.99");
        }
        if (!claim.items().isEmpty() && claim.costs().isPresent() && !claim.costs().get().total().equals(total)) {
            Money stated = claim.costs().get().total();
            issue("sum", "/costs/total", "总额 " + stated + " 不等于明细合计 " + total,
                    "the total " + stated + " is not the sum of the items, " + total);
        }
    }

    private void item(Claim.Item item, String at) {
        if (item.code().isBlank() || item.code().length() > LONGEST_ID || !Names.isText(item.code())) {
            issue("value", at + "/code", "编码为 1 至 64 个字符，不含控制字符或残缺的字符", "a code has 1 to 64 characters, no control characters and no half characters");
        }
        if (item.name().length() > LONGEST_NAME || !Names.isText(item.name())) {
            issue("value", at + "/name", "名称最多 200 个字符，不含控制字符或残缺的字符", "a name has at most 200 characters, no control characters and no half characters");
        }
        item.quantity().ifPresent(quantity -> {
            if (quantity.signum() <= 0 || quantity.scale() > 4 || quantity.compareTo(MOST_UNITS) > 0) {
                issue("range", at + "/quantity", "数量须大于 0，最多四位小数", "a quantity is above 0 with at most four decimals");
            }
        });
        if (item.ceiling().compareTo(Money.MAX) < 0 && item.quantity().isEmpty()) {
            issue("missing", at + "/quantity", "有限价（ceiling）时须写数量", "a quantity is required with a ceiling");
        }
        item.firstShare().ifPresent(share -> {
            if (share.millionths() < 0 || share.compareTo(Ratio.ONE) > 0) {
                issue("range", at + "/firstShare", "先行自付比例须在 0% 至 100% 之间", "a first share is 0% to 100%");
            } else if (!share.isZero() && item.itemClass() == ItemClass.A) {
                issue("value", at + "/firstShare", "甲类项目没有先行自付", "a class A item has no first share");
            }
        });
    }

    private void settled() {
        Set<Payer> seen = EnumSet.noneOf(Payer.class);
        for (int i = 0; i < claim.settled().size(); i++) {
            Claim.Settled settled = claim.settled().get(i);
            String at = "/settled/" + i;
            amount(settled.deductible(), at + "/deductible");
            amount(settled.overCap(), at + "/overCap");
            amount(settled.paid(), at + "/paid");
            if (!settled.layer().isLayer()) {
                issue("value", at + "/layer", "账户和个人不是保障层次", "an account or the person is not a layer");
            } else if (!seen.add(settled.layer())) {
                issue("duplicate", at + "/layer", "同一层次写了两次", "the layer is given twice");
            }
        }
    }

    private void yearToDate() {
        YearToDate state = claim.yearToDate();
        if (state.isPresent()) {
            range(state.from(), EARLIEST, "/yearToDate/from");
        }
        state.counters().forEach((key, counter) -> {
            name(key, "/yearToDate/counters");
            String at = Names.pointer("/yearToDate/counters", key);
            amount(counter.position(), at + "/position");
            amount(counter.deductible(), at + "/deductible");
            amount(counter.paid(), at + "/paid");
            if (counter.visits() < 0 || counter.visits() > YearToDate.MOST_VISITS) {
                issue("range", at + "/visits", "次数应为 0 至 " + YearToDate.MOST_VISITS, "visits are 0 to " + YearToDate.MOST_VISITS);
            }
        });
        amount(state.total(), "/yearToDate/totals/total");
        amount(state.inScope(), "/yearToDate/totals/inScope");
        state.borne().forEach((slice, amount) -> amount(amount, "/yearToDate/borne/" + slice));
        if (state.borne().values().stream().filter(amount -> amount.compareTo(Money.MAX) <= 0).mapToLong(Money::cents).sum() > Money.MAX.cents()) {
            issue("range", "/yearToDate/borne", "合计超过 9999999999.99", "the sum exceeds 9999999999.99");
        }
    }

    /** Checks an amount; whether it is small enough to be summed, right or not. */
    private boolean amount(Money amount, String at) {
        if (amount.cents() < 0) {
            issue("negative", at, "金额不能为负；退费请用冲销", "an amount is not negative; use a reversal for a refund");
        } else if (amount.compareTo(Money.MAX) > 0) {
            issue("range", at, "金额超过 9999999999.99", "an amount is at most 9999999999.99");
        }
        return amount.compareTo(Money.MAX) <= 0 && amount.compareTo(Money.MAX.negated()) >= 0;
    }

    private void issue(String code, String at, String zh, String en) {
        issue(Issue.of(code, at, Text.of(zh, en), Text.NONE));
    }

    private void issue(Issue issue) {
        if (issues.size() < TooMany.PROBLEMS) {
            issues.add(issue);
        } else if (issues.size() == TooMany.PROBLEMS) {
            issues.add(TooMany.REST);
        }
    }
}
