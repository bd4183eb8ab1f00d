package io.github.baoxiao.rules;

import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.money.Rounding;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Connection;
import io.github.baoxiao.terms.Cover;
import io.github.baoxiao.terms.Coverage;
import io.github.baoxiao.terms.Designation;
import io.github.baoxiao.terms.FacilityKind;
import io.github.baoxiao.terms.ItemClass;
import io.github.baoxiao.terms.ItemKind;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.NamedSlice;
import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Origin;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Payment.Axis;
import io.github.baoxiao.terms.Payment.Period;
import io.github.baoxiao.terms.Payment.Unit;
import io.github.baoxiao.terms.Place;
import io.github.baoxiao.terms.Purse;
import io.github.baoxiao.terms.Referral;
import io.github.baoxiao.terms.Scheme;
import io.github.baoxiao.terms.Slice;
import io.github.baoxiao.terms.Status;

import java.util.List;

/**
 * Units and constants of the rule language, imported by every rule file with {@code import static io.github.baoxiao.rules.Units.*}.
 *
 * <p>Every number carries its unit: {@code yuan(20_000)}, {@code yuan("2875.30")}, {@code percent(85)}, {@code percent("62.5")}.
 */
public final class Units {

    private static final int LONGEST_PERCENT = 12;

    private Units() {
    }

    // ---- numbers ----

    /** No limit: {@code yearlyCap( none )}. */
    public static final Money none = Money.MAX;

    /**
     * Whole yuan: {@code yuan(20_000)}.
     *
     * @param amount 0 to 9 999 999 999
     * @return the amount
     * @throws VocabularyException if it is not an amount
     */
    public static Money yuan(long amount) {
        try {
            return Money.yuan(amount);
        } catch (ArithmeticException e) {
            throw VocabularyException.of("amount", Text.of("金额须在 0 至 9999999999.99 元之间，现为 " + amount,
                    "an amount is 0 to 9999999999.99 yuan, was " + amount), Text.NONE);
        }
    }

    /**
     * Yuan with cents, in quotes: {@code yuan("2875.30")}. In Java {@code 2875.30} would be a binary fraction; it does not compile here.
     *
     * @param amount 0 to 9 999 999 999.99, with one or two decimals or none, without sign or separators
     * @return the amount
     * @throws VocabularyException if it is not an amount
     */
    public static Money yuan(String amount) {
        if (!Money.isAmount(amount)) {
            throw VocabularyException.of("amount", Text.of("不是金额：\"" + amount + "\"", "not an amount: \"" + amount + "\""),
                    Text.of("写作 yuan(\"2875.30\")", "write yuan(\"2875.30\")"));
        }
        return Money.yuan(amount);
    }

    /**
     * Percent, 0 to 100: {@code percent(85)} is 85 %.
     *
     * @param percent 0 to 100
     * @return the ratio
     * @throws VocabularyException if it is not a percentage of 0 to 100
     */
    public static Ratio percent(long percent) {
        if (percent < 0 || percent > 100) {
            throw outOfRange(String.valueOf(percent));
        }
        return Ratio.percent(percent);
    }

    /** How a percentage is written that somebody gave its sign; else an example. */
    private static Text percentHint(String written) {
        boolean isShort = written.length() <= LONGEST_PERCENT;      // what is longer is no percentage, and may be a megabyte
        String plain = isShort && (written.endsWith("%") || written.endsWith("％")) ? written.substring(0, written.length() - 1).strip() : written;
        String meant = isShort && plain.matches("0|[1-9][0-9]?|100") ? "percent(" + plain + ")"
                : "percent(\"" + (isShort && plain.matches("[1-9][0-9]?\\.[0-9]{1,4}") ? plain : "62.5") + "\")";
        return Text.of("写作 " + meant, "write " + meant);
    }

    /**
     * Percent with decimals, in quotes: {@code percent("62.5")}; at most four decimals.
     *
     * @param percent 0 to 100, without a sign
     * @return the ratio
     * @throws VocabularyException if it is not a percentage of 0 to 100
     */
    public static Ratio percent(String percent) {
        Ratio ratio;
        try {
            ratio = Ratio.percent(percent);
        } catch (NumberFormatException e) {
            throw VocabularyException.of("ratio", Text.of("不是百分数：\"" + percent + "\"", "not a percentage: \"" + percent + "\""),
                    percentHint(percent.strip()));
        }
        if (ratio.compareTo(Ratio.ONE) > 0) {
            throw outOfRange(percent);
        }
        if (!ratio.isZero() && ratio.compareTo(Ratio.percent(1)) < 0) {
            throw VocabularyException.of("ratio", Text.of("不足 1%：\"" + percent + "\"", "less than 1 %: \"" + percent + "\""),
                    Text.of("percent 写百分数：85% 写作 percent(85)，0.85 也写作 percent(85)", "percent takes percent: write percent(85) for 85 % or 0.85"));
        }
        return ratio;
    }

    /**
     * A figure the region file states: {@code index("社会平均工资")}.
     *
     * @param name the name, as {@code benefits.region( … ).index( … )} writes it
     * @return the figure, to take a share of
     * @throws VocabularyException if it is not a name
     */
    public static Index index(String name) {
        return new Index(Names.checked(name), false);
    }

    /**
     * A figure of the person's own, which the claim brings in {@code indices}: {@code own("ownAnnualSalary")}. A claim that leaves it out
     * is refused, where it is needed.
     *
     * @param name the name, as claims write it
     * @return the figure, to take a share of
     * @throws VocabularyException if it is not a name
     */
    public static Index own(String name) {
        return new Index(Names.checked(name), true);
    }

    /** Completed years of age, each of which a term grows with: {@code raiseByPointsPerYear( age, "0.2" )}; in {@code when}, {@code age >= 60}. */
    public static final Years age = new Years(Measure.AGE, 0);

    /** Years of enrolment, each of which a term grows with; in {@code when}, {@code enrolledYears >= 10}. A claim may leave them out. */
    public static final Years enrolledYears = new Years(Measure.ENROLLED_YEARS, 0);

    /** All in-scope cost of the medical year, for a deductible at the year's end: {@code deductibleShareOf( inScopeOfYear, percent(10) )}. */
    public static final Index inScopeOfYear = new Index("inScopeOfYear", true);

    /**
     * Only the years beyond a number: {@code yearsOver( age, 35 )} are none at 35 and one at 36.
     *
     * @param years {@code age} or {@code enrolledYears}
     * @param over 0 to 149
     * @return the years beyond it
     * @throws VocabularyException if it is not such a number
     */
    public static Years yearsOver(Years years, long over) {
        if (over < 0 || over >= Measure.MOST) {
            throw VocabularyException.of("years", Text.of("年数须在 0 至 149 之间，现为 " + over, "years are 0 to 149, was " + over),
                    Text.of("如 yearsOver( age, 35 )", "for example yearsOver( age, 35 )"));
        }
        return new Years(years.measure(), Math.toIntExact(over));
    }

    /**
     * Days of a stay: {@code days(90)}.
     *
     * @param count 1 to 366
     * @return the days
     * @throws VocabularyException if it is not such a number
     */
    public static Days days(long count) {
        if (count < 1 || count > 366) {
            throw VocabularyException.of("days", Text.of("天数须在 1 至 366 之间，现为 " + count, "days are 1 to 366, was " + count),
                    Text.of("如 days(90)", "for example days(90)"));
        }
        return new Days((int) count);
    }

    /** Percentage points, which may be fewer than one. */
    static Ratio points(String points) {
        try {
            Ratio ratio = Ratio.percent(points);
            if (ratio.compareTo(Ratio.ONE) > 0) {
                throw outOfRange(points);
            }
            return ratio;
        } catch (NumberFormatException e) {
            throw VocabularyException.of("ratio", Text.of("不是百分点：\"" + points + "\"", "not percentage points: \"" + points + "\""),
                    Text.of("如 raiseByPoints(5)、raiseByPoints(\"2.5\")", "for example raiseByPoints(5), raiseByPoints(\"2.5\")"));
        }
    }

    private static VocabularyException outOfRange(String percent) {
        return VocabularyException.of("ratio", Text.of("百分数须在 0 至 100 之间，现为 " + percent, "percent must be 0 to 100, was " + percent),
                Text.of("85% 写作 percent(85)", "write percent(85) for 85%"));
    }

    // ---- bands and flat amounts ----

    /** Each claim begins at the first band. */
    public static final Period perClaim = Period.PER_CLAIM;

    /** A claim begins where the year has come to. */
    public static final Period perYear = Period.PER_YEAR;

    /** The deductible uses up the first part of the bands. */
    public static final Axis deductibleInside = Axis.DEDUCTIBLE_INSIDE;

    /** The bands begin after the deductible. */
    public static final Axis deductibleOutside = Axis.DEDUCTIBLE_OUTSIDE;

    /** A flat amount for the case. */
    public static final Unit perCase = Unit.CASE;

    /** A flat amount for the visit. */
    public static final Unit perVisit = Unit.VISIT;

    /** A flat amount for each day of the stay. */
    public static final Unit perDay = Unit.DAY;

    // ---- parts of the bill ----

    /** In-scope cost: before basic insurance has run the whole of it, afterwards all of its parts that are left. */
    public static final Cover inScope = Cover.of(Slice.IN_SCOPE);

    /** What is left of the cost inside the bands of basic insurance. */
    public static final Cover copay = Cover.of(Slice.COPAY);

    /** What is left of the deductible of basic insurance. */
    public static final Cover deductible = Cover.of(Slice.DEDUCTIBLE);

    /** What is left above the cap of basic insurance. */
    public static final Cover overCap = Cover.of(Slice.OVER_CAP);

    /** What is left of in-scope cost that no clause of basic insurance covers. */
    public static final Cover notCovered = Cover.of(Slice.NOT_COVERED);

    /** First self-pay. */
    public static final Cover firstSelfPay = Cover.of(Slice.FIRST_SELF_PAY);

    /** Cost above price ceilings. */
    public static final Cover overLimit = Cover.of(Slice.OVER_LIMIT);

    /** Cost outside the catalogue. */
    public static final Cover fullSelfPay = Cover.of(Slice.FULL_SELF_PAY);

    /** The whole bill, in {@code deductibleShareOf( total, … )}. */
    public static final Whole total = Whole.TOTAL;

    /**
     * {@return a part with a name of the book's own: {@code named("特药")}}
     *
     * @param name the name, as the claim writes it
     */
    public static Cover named(String name) {
        return Cover.of(new NamedSlice(Names.checked(name)));
    }

    /**
     * {@return a share of a part: {@code share( percent(50), firstSelfPay )}}
     *
     * @param weight how much of it, more than 0 and at most 100 %
     * @param part the part: {@code firstSelfPay}
     * @throws VocabularyException if the share is zero
     */
    public static Cover share(Ratio weight, Cover part) {
        if (weight.isZero()) {
            throw VocabularyException.of("ratio", Text.of("份额不能为 0", "a share of nothing covers nothing"), Text.NONE);
        }
        return new Cover(part.part(), weight.times(part.weight()));
    }

    // ---- payers ----

    /** The turn of basic insurance (基本医保) in {@code order}. */
    public static final Turn basic = Turn.of(Payer.BASIC);

    /** The turn of the large-amount fund (职工大额) in {@code order}. */
    public static final Turn largeAmount = Turn.of(Payer.LARGE_AMOUNT);

    /** The turn of critical illness insurance (大病保险) in {@code order}. */
    public static final Turn criticalIllness = Turn.of(Payer.CRITICAL_ILLNESS);

    /** The turn of the civil servant subsidy (公务员补助) in {@code order}. */
    public static final Turn civilServant = Turn.of(Payer.CIVIL_SERVANT);

    /** The turn of the enterprise supplement (企业补充) in {@code order}. */
    public static final Turn enterprise = Turn.of(Payer.ENTERPRISE);

    /** The turn of medical assistance (医疗救助) in {@code order}. */
    public static final Turn assistance = Turn.of(Payer.ASSISTANCE);

    /** The turn of tilt assistance (倾斜救助) in {@code order}. */
    public static final Turn tiltAssistance = Turn.of(Payer.TILT_ASSISTANCE);

    /** The turn of the treasury (财政兜底) in {@code order}. */
    public static final Turn treasury = Turn.of(Payer.TREASURY);

    /** The turn of the commercial supplement (商业补充) in {@code order}. */
    public static final Turn commercial = Turn.of(Payer.COMMERCIAL);

    /** The turn of the hospital (医院负担) in {@code order}. */
    public static final Turn hospital = Turn.of(Payer.HOSPITAL);

    /** The turn of the personal account: this year's money, then what was carried over. */
    public static final Turn account = Turn.of(Purse.CURRENT, Purse.CARRIED);

    /** The turn of this year's account money. */
    public static final Turn currentAccount = Turn.of(Purse.CURRENT);

    /** The turn of the account money carried over. */
    public static final Turn carriedAccount = Turn.of(Purse.CARRIED);

    /** The turn of the family's shared account. */
    public static final Turn sharedAccount = Turn.of(Purse.SHARED);

    // ---- region ----

    /** Halves of a cent go up. */
    public static final Rounding halfUp = Rounding.HALF_UP;

    /** Halves of a cent go to the even neighbour. */
    public static final Rounding halfEven = Rounding.HALF_EVEN;

    /** Halves of a cent go down. */
    public static final Rounding halfDown = Rounding.HALF_DOWN;

    /** Fractions of a cent are dropped. */
    public static final Rounding down = Rounding.DOWN;

    /** Any fraction of a cent becomes a cent. */
    public static final Rounding up = Rounding.UP;

    /** Rules are chosen by the day of discharge. */
    public static final RuleDate discharge = RuleDate.DISCHARGE;

    /** Rules are chosen by the day of admission. */
    public static final RuleDate admission = RuleDate.ADMISSION;

    /** Rules are chosen by the day of settlement. */
    public static final RuleDate settlement = RuleDate.SETTLEMENT;

    // ---- words ----

    /** The person has employee insurance (职工医保). */
    public static final Word employee = Word.of("employee", Dimension.SCHEME, Scheme.EMPLOYEE);

    /** The person has resident insurance (居民医保). */
    public static final Word resident = Word.of("resident", Dimension.SCHEME, Scheme.RESIDENT);

    /** The person is in work (在职). */
    public static final Word active = Word.of("active", Dimension.STATUS, Status.ACTIVE);

    /** The person is retired (退休). */
    public static final Word retired = Word.of("retired", Dimension.STATUS, Status.RETIRED);

    /** The person is an adult resident (成年居民). */
    public static final Word adult = Word.of("adult", Dimension.STATUS, Status.ADULT);

    /** The person is a minor (未成年居民). */
    public static final Word minor = Word.of("minor", Dimension.STATUS, Status.MINOR);

    /** The person is a student (学生). */
    public static final Word student = Word.of("student", Dimension.STATUS, Status.STUDENT);

    /** The person is a newborn (新生儿). */
    public static final Word newborn = Word.of("newborn", Dimension.STATUS, Status.NEWBORN);

    /** The facility is of level 3, A or B (三级). */
    public static final Word level3 = Word.of("level3", Dimension.LEVEL, Level.LEVEL_3A, Level.LEVEL_3B);

    /** The facility is of level 3A (三级甲等). */
    public static final Word level3A = Word.of("level3A", Dimension.LEVEL, Level.LEVEL_3A);

    /** The facility is of level 3B (三级乙等). */
    public static final Word level3B = Word.of("level3B", Dimension.LEVEL, Level.LEVEL_3B);

    /** The facility is of level 2 (二级). */
    public static final Word level2 = Word.of("level2", Dimension.LEVEL, Level.LEVEL_2);

    /** The facility is of level 1 (一级). */
    public static final Word level1 = Word.of("level1", Dimension.LEVEL, Level.LEVEL_1);

    /** The facility is a community one or below (社区及以下). */
    public static final Word community = Word.of("community", Dimension.LEVEL, Level.COMMUNITY);

    /** The care is inpatient (住院). */
    public static final Word inpatient = Word.of("inpatient", Dimension.CARE, Care.INPATIENT);

    /** The care is ordinary outpatient (普通门诊). */
    public static final Word outpatient = Word.of("outpatient", Dimension.CARE, Care.OUTPATIENT);

    /** The care is outpatient, for a chronic or special disease (门诊慢特病). */
    public static final Word chronicOutpatient = Word.of("chronicOutpatient", Dimension.CARE, Care.CHRONIC_OUTPATIENT);

    /** The care is an emergency (急诊). */
    public static final Word emergencyCare = Word.of("emergencyCare", Dimension.CARE, Care.EMERGENCY);

    /** The care is maternity (生育). */
    public static final Word maternity = Word.of("maternity", Dimension.CARE, Care.MATERNITY);

    /** It is a purchase in a pharmacy (药店). */
    public static final Word pharmacy = Word.of("pharmacy", Dimension.CARE, Care.PHARMACY);

    /** It is the settlement at the end of the year (年终结算). */
    public static final Word yearEnd = Word.of("yearEnd", Dimension.CARE, Care.YEAR_END);

    /** The facility is a general one (综合). */
    public static final Word general = Word.of("general", Dimension.FACILITY_KIND, FacilityKind.GENERAL);

    /** The facility is a specialist one (专科). */
    public static final Word specialist = Word.of("specialist", Dimension.FACILITY_KIND, FacilityKind.SPECIALIST);

    /** The facility is one of Chinese or Mongolian medicine (中蒙医). */
    public static final Word tcm = Word.of("tcm", Dimension.FACILITY_KIND, FacilityKind.TCM);

    /** The facility is designated by the insurance bureau (定点). */
    public static final Word designated = Word.of("designated", Dimension.DESIGNATION, Designation.DESIGNATED);

    /** The facility is not designated (非定点). */
    public static final Word notDesignated = Word.of("notDesignated", Dimension.DESIGNATION, Designation.NOT_DESIGNATED);

    /** The facility is connected for direct settlement (联网). */
    public static final Word connected = Word.of("connected", Dimension.CONNECTION, Connection.CONNECTED);

    /** The facility is not connected for direct settlement (未联网). */
    public static final Word notConnected = Word.of("notConnected", Dimension.CONNECTION, Connection.NOT_CONNECTED);

    /** The treatment was in the region of insurance (统筹区内). */
    public static final Word local = Word.of("local", Dimension.PLACE, Place.LOCAL);

    /** The treatment was elsewhere in the province (省内异地). */
    public static final Word elsewhereInProvince = Word.of("elsewhereInProvince", Dimension.PLACE, Place.IN_PROVINCE);

    /** The treatment was in another province (跨省异地). */
    public static final Word otherProvince = Word.of("otherProvince", Dimension.PLACE, Place.OTHER_PROVINCE);

    /** The person came without referral or filing (无转诊). */
    public static final Word noReferral = Word.of("noReferral", Dimension.REFERRAL, Referral.NONE);

    /** The person is filed for long-term treatment elsewhere (长期备案). */
    public static final Word longTermFiled = Word.of("longTermFiled", Dimension.REFERRAL, Referral.LONG_TERM);

    /** The person was referred (转诊). */
    public static final Word referred = Word.of("referred", Dimension.REFERRAL, Referral.REFERRED);

    /** The person came in an emergency that was filed (急诊备案). */
    public static final Word emergencyFiled = Word.of("emergencyFiled", Dimension.REFERRAL, Referral.EMERGENCY);

    /** The person went elsewhere without filing (未备案). */
    public static final Word unfiled = Word.of("unfiled", Dimension.REFERRAL, Referral.UNFILED);

    /** The insurance is in force (正常). */
    public static final Word inForce = Word.of("inForce", Dimension.COVERAGE, Coverage.IN_FORCE);

    /** The insurance is in its waiting period (等待期). */
    public static final Word waiting = Word.of("waiting", Dimension.COVERAGE, Coverage.WAITING);

    /** The premium is in arrears (欠费). */
    public static final Word arrears = Word.of("arrears", Dimension.COVERAGE, Coverage.ARREARS);

    /** The premium is deferred (缓缴). */
    public static final Word deferred = Word.of("deferred", Dimension.COVERAGE, Coverage.DEFERRED);

    /** The person has no category of need (非救助对象). */
    public static final Word noNeed = Word.of("noNeed", Dimension.NEED, Need.NONE);

    /** The person is extremely poor (特困人员). */
    public static final Word extremelyPoor = Word.of("extremelyPoor", Dimension.NEED, Need.EXTREMELY_POOR);

    /** The person receives a subsistence allowance (低保对象). */
    public static final Word subsistenceAllowance = Word.of("subsistenceAllowance", Dimension.NEED, Need.SUBSISTENCE_ALLOWANCE);

    /** The person fell back into poverty (返贫致贫人口). */
    public static final Word relapsedPoverty = Word.of("relapsedPoverty", Dimension.NEED, Need.RELAPSED_POVERTY);

    /** The household is at the margin of low income (低保边缘家庭成员). */
    public static final Word lowIncomeMargin = Word.of("lowIncomeMargin", Dimension.NEED, Need.LOW_INCOME_MARGIN);

    /** The person became poor through illness (因病致贫重病患者). */
    public static final Word illnessPoor = Word.of("illnessPoor", Dimension.NEED, Need.ILLNESS_POOR);

    /** The person is registered as poor (建档立卡贫困人口). */
    public static final Word registeredPoor = Word.of("registeredPoor", Dimension.NEED, Need.REGISTERED_POOR);

    /** The person is an orphan (孤儿). */
    public static final Word orphan = Word.of("orphan", Dimension.NEED, Need.ORPHAN);

    /** The person is severely disabled (重度残疾人). */
    public static final Word severelyDisabled = Word.of("severelyDisabled", Dimension.NEED, Need.SEVERELY_DISABLED);

    /** The item is of class A, wholly in scope (甲类). */
    public static final Word classA = Word.of("classA", Dimension.ITEM_CLASS, ItemClass.A);

    /** The item is of class B, in scope after a first self-pay (乙类). */
    public static final Word classB = Word.of("classB", Dimension.ITEM_CLASS, ItemClass.B);

    /** The item is of class C, outside the catalogue (丙类). */
    public static final Word classC = Word.of("classC", Dimension.ITEM_CLASS, ItemClass.C);

    /** The item is a drug (药品). */
    public static final Word drug = Word.of("drug", Dimension.ITEM_KIND, ItemKind.DRUG);

    /** The item is a service (诊疗服务). */
    public static final Word service = Word.of("service", Dimension.ITEM_KIND, ItemKind.SERVICE);

    /** The item is a device (器械). */
    public static final Word device = Word.of("device", Dimension.ITEM_KIND, ItemKind.DEVICE);

    /** The item is a consumable (耗材). */
    public static final Word consumable = Word.of("consumable", Dimension.ITEM_KIND, ItemKind.CONSUMABLE);

    /** The item is an implant (植入材料). */
    public static final Word implant = Word.of("implant", Dimension.ITEM_KIND, ItemKind.IMPLANT);

    /** The item is a bed (床位). */
    public static final Word bed = Word.of("bed", Dimension.ITEM_KIND, ItemKind.BED);

    /** The item is blood (血液). */
    public static final Word blood = Word.of("blood", Dimension.ITEM_KIND, ItemKind.BLOOD);

    /** The item is of another kind (其他). */
    public static final Word otherKind = Word.of("otherKind", Dimension.ITEM_KIND, ItemKind.OTHER);

    /** The item was made in the country (国产). */
    public static final Word domestic = Word.of("domestic", Dimension.ORIGIN, Origin.DOMESTIC);

    /** The item was imported (进口). */
    public static final Word imported = Word.of("imported", Dimension.ORIGIN, Origin.IMPORTED);

    /** The person has a need of any category. */
    public static final Word inNeed = Word.of("inNeed", Dimension.NEED, Need.EXTREMELY_POOR, Need.SUBSISTENCE_ALLOWANCE,
            Need.RELAPSED_POVERTY, Need.LOW_INCOME_MARGIN, Need.ILLNESS_POOR, Need.REGISTERED_POOR, Need.ORPHAN, Need.SEVERELY_DISABLED);

    /** In {@code columns}: every level that no other column of the table names. */
    public static final Word otherLevels = Word.of("otherLevels", Dimension.LEVEL);

    /** Every word, in the order of the glossary. */
    static final List<Word> WORDS = List.of(
            employee, resident, active, retired, adult, minor, student, newborn, level3, level3A, level3B, level2,
            level1, community, inpatient, outpatient, chronicOutpatient, emergencyCare, maternity, pharmacy, yearEnd,
            general, specialist, tcm, designated, notDesignated, connected, notConnected, local, elsewhereInProvince, otherProvince, noReferral,
            longTermFiled, referred, emergencyFiled, unfiled, inForce, waiting, arrears, deferred, noNeed,
            extremelyPoor, subsistenceAllowance, relapsedPoverty, lowIncomeMargin, illnessPoor, registeredPoor, orphan,
            severelyDisabled, classA, classB, classC, drug, service, device, consumable, implant, bed, blood, otherKind,
            domestic, imported, inNeed, otherLevels);

    /** {@return every word a rule can use, in the order of the glossary} */
    public static List<Word> words() {
        return WORDS;
    }
}
