package io.github.baoxiao.rules;

import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.money.Rounding;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Coverage;
import io.github.baoxiao.terms.Designation;
import io.github.baoxiao.terms.FacilityKind;
import io.github.baoxiao.terms.ItemClass;
import io.github.baoxiao.terms.ItemKind;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Origin;
import io.github.baoxiao.terms.Place;
import io.github.baoxiao.terms.Referral;
import io.github.baoxiao.terms.Scheme;
import io.github.baoxiao.terms.Status;
import io.github.baoxiao.terms.Cover;
import io.github.baoxiao.terms.NamedSlice;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Payment.Axis;
import io.github.baoxiao.terms.Payment.Period;
import io.github.baoxiao.terms.Payment.Unit;
import io.github.baoxiao.terms.Purse;
import io.github.baoxiao.terms.Slice;

import java.util.List;

/**
 * Units and constants of the rule language, imported by every rule file with {@code import static io.github.baoxiao.rules.Units.*}.
 *
 * <p>Every number carries its unit: {@code yuan(20_000)}, {@code yuan("2875.30")}, {@code percent(85)}, {@code percent("62.5")}.
 */
public final class Units {

    private Units() {
    }

    // ---- numbers ----

    /** No limit: {@code yearlyCap( none )}. */
    public static final Money none = Money.MAX;

    /** Whole yuan: {@code yuan(20_000)}. */
    public static Money yuan(long amount) {
        try {
            return Money.yuan(amount);
        } catch (ArithmeticException e) {
            throw VocabularyException.of("amount", Text.of("金额须在 0 至 9999999999.99 元之间，现为 " + amount,
                    "an amount is 0 to 9999999999.99 yuan, was " + amount), Text.NONE);
        }
    }

    /** Yuan with cents, in quotes: {@code yuan("2875.30")}. */
    public static Money yuan(String amount) {
        if (!Money.isAmount(amount)) {
            throw VocabularyException.of("amount", Text.of("不是金额：\"" + amount + "\"", "not an amount: \"" + amount + "\""),
                    Text.of("写作 yuan(\"2875.30\")", "write yuan(\"2875.30\")"));
        }
        return Money.yuan(amount);
    }

    /** Percent, 0 to 100: {@code percent(85)} is 85 %. */
    public static Ratio percent(long percent) {
        if (percent < 0 || percent > 100) {
            throw outOfRange(String.valueOf(percent));
        }
        return Ratio.percent(percent);
    }

    /** Percent with decimals, in quotes: {@code percent("62.5")}; at most four decimals. */
    public static Ratio percent(String percent) {
        Ratio ratio;
        try {
            ratio = Ratio.percent(percent);
        } catch (NumberFormatException e) {
            throw VocabularyException.of("ratio", Text.of("不是百分数：\"" + percent + "\"", "not a percentage: \"" + percent + "\""),
                    Text.of("写作 percent(\"62.5\")", "write percent(\"62.5\")"));
        }
        if (ratio.compareTo(Ratio.ONE) > 0) {
            throw outOfRange(percent);
        }
        return ratio;
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

    /** A part with a name of the book's own: {@code named("特药")}. */
    public static Cover named(String name) {
        return Cover.of(new NamedSlice(Names.checked(name)));
    }

    /** A share of a part: {@code share( percent(50), firstSelfPay )}. */
    public static Cover share(Ratio weight, Cover part) {
        if (weight.isZero()) {
            throw VocabularyException.of("ratio", Text.of("份额不能为 0", "a share of nothing covers nothing"), Text.NONE);
        }
        return new Cover(part.part(), weight.times(part.weight()));
    }

    // ---- payers ----

    /** The turn of basic. */
    public static final Turn basic = Turn.of(Payer.BASIC);

    /** The turn of largeAmount. */
    public static final Turn largeAmount = Turn.of(Payer.LARGE_AMOUNT);

    /** The turn of criticalIllness. */
    public static final Turn criticalIllness = Turn.of(Payer.CRITICAL_ILLNESS);

    /** The turn of civilServant. */
    public static final Turn civilServant = Turn.of(Payer.CIVIL_SERVANT);

    /** The turn of enterprise. */
    public static final Turn enterprise = Turn.of(Payer.ENTERPRISE);

    /** The turn of assistance. */
    public static final Turn assistance = Turn.of(Payer.ASSISTANCE);

    /** The turn of tiltAssistance. */
    public static final Turn tiltAssistance = Turn.of(Payer.TILT_ASSISTANCE);

    /** The turn of treasury. */
    public static final Turn treasury = Turn.of(Payer.TREASURY);

    /** The turn of commercial. */
    public static final Turn commercial = Turn.of(Payer.COMMERCIAL);

    /** The turn of hospital. */
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

    /** The scheme is employee. */
    public static final Word employee = Word.of("employee", Dimension.SCHEME, Scheme.EMPLOYEE);

    /** The scheme is resident. */
    public static final Word resident = Word.of("resident", Dimension.SCHEME, Scheme.RESIDENT);

    /** The status is active. */
    public static final Word active = Word.of("active", Dimension.STATUS, Status.ACTIVE);

    /** The status is retired. */
    public static final Word retired = Word.of("retired", Dimension.STATUS, Status.RETIRED);

    /** The status is adult. */
    public static final Word adult = Word.of("adult", Dimension.STATUS, Status.ADULT);

    /** The status is minor. */
    public static final Word minor = Word.of("minor", Dimension.STATUS, Status.MINOR);

    /** The status is student. */
    public static final Word student = Word.of("student", Dimension.STATUS, Status.STUDENT);

    /** The status is newborn. */
    public static final Word newborn = Word.of("newborn", Dimension.STATUS, Status.NEWBORN);

    /** The level of facility is level3. */
    public static final Word level3 = Word.of("level3", Dimension.LEVEL, Level.LEVEL_3A, Level.LEVEL_3B);

    /** The level of facility is level3A. */
    public static final Word level3A = Word.of("level3A", Dimension.LEVEL, Level.LEVEL_3A);

    /** The level of facility is level3B. */
    public static final Word level3B = Word.of("level3B", Dimension.LEVEL, Level.LEVEL_3B);

    /** The level of facility is level2. */
    public static final Word level2 = Word.of("level2", Dimension.LEVEL, Level.LEVEL_2);

    /** The level of facility is level1. */
    public static final Word level1 = Word.of("level1", Dimension.LEVEL, Level.LEVEL_1);

    /** The level of facility is community. */
    public static final Word community = Word.of("community", Dimension.LEVEL, Level.COMMUNITY);

    /** The kind of care is inpatient. */
    public static final Word inpatient = Word.of("inpatient", Dimension.CARE, Care.INPATIENT);

    /** The kind of care is outpatient. */
    public static final Word outpatient = Word.of("outpatient", Dimension.CARE, Care.OUTPATIENT);

    /** The kind of care is chronicOutpatient. */
    public static final Word chronicOutpatient = Word.of("chronicOutpatient", Dimension.CARE, Care.CHRONIC_OUTPATIENT);

    /** The kind of care is emergencyCare. */
    public static final Word emergencyCare = Word.of("emergencyCare", Dimension.CARE, Care.EMERGENCY);

    /** The kind of care is maternity. */
    public static final Word maternity = Word.of("maternity", Dimension.CARE, Care.MATERNITY);

    /** The kind of care is pharmacy. */
    public static final Word pharmacy = Word.of("pharmacy", Dimension.CARE, Care.PHARMACY);

    /** The kind of care is yearEnd. */
    public static final Word yearEnd = Word.of("yearEnd", Dimension.CARE, Care.YEAR_END);

    /** The kind of facility is general. */
    public static final Word general = Word.of("general", Dimension.FACILITY_KIND, FacilityKind.GENERAL);

    /** The kind of facility is specialist. */
    public static final Word specialist = Word.of("specialist", Dimension.FACILITY_KIND, FacilityKind.SPECIALIST);

    /** The kind of facility is tcm. */
    public static final Word tcm = Word.of("tcm", Dimension.FACILITY_KIND, FacilityKind.TCM);

    /** The designation is designated. */
    public static final Word designated = Word.of("designated", Dimension.DESIGNATION, Designation.DESIGNATED);

    /** The designation is notDesignated. */
    public static final Word notDesignated = Word.of("notDesignated", Dimension.DESIGNATION, Designation.NOT_DESIGNATED);

    /** The place of treatment is local. */
    public static final Word local = Word.of("local", Dimension.PLACE, Place.LOCAL);

    /** The place of treatment is elsewhereInProvince. */
    public static final Word elsewhereInProvince = Word.of("elsewhereInProvince", Dimension.PLACE, Place.IN_PROVINCE);

    /** The place of treatment is otherProvince. */
    public static final Word otherProvince = Word.of("otherProvince", Dimension.PLACE, Place.OTHER_PROVINCE);

    /** The referral is noReferral. */
    public static final Word noReferral = Word.of("noReferral", Dimension.REFERRAL, Referral.NONE);

    /** The referral is longTermFiled. */
    public static final Word longTermFiled = Word.of("longTermFiled", Dimension.REFERRAL, Referral.LONG_TERM);

    /** The referral is referred. */
    public static final Word referred = Word.of("referred", Dimension.REFERRAL, Referral.REFERRED);

    /** The referral is emergencyFiled. */
    public static final Word emergencyFiled = Word.of("emergencyFiled", Dimension.REFERRAL, Referral.EMERGENCY);

    /** The referral is unfiled. */
    public static final Word unfiled = Word.of("unfiled", Dimension.REFERRAL, Referral.UNFILED);

    /** The coverage is inForce. */
    public static final Word inForce = Word.of("inForce", Dimension.COVERAGE, Coverage.IN_FORCE);

    /** The coverage is waiting. */
    public static final Word waiting = Word.of("waiting", Dimension.COVERAGE, Coverage.WAITING);

    /** The coverage is arrears. */
    public static final Word arrears = Word.of("arrears", Dimension.COVERAGE, Coverage.ARREARS);

    /** The coverage is deferred. */
    public static final Word deferred = Word.of("deferred", Dimension.COVERAGE, Coverage.DEFERRED);

    /** The need is noNeed. */
    public static final Word noNeed = Word.of("noNeed", Dimension.NEED, Need.NONE);

    /** The need is extremelyPoor. */
    public static final Word extremelyPoor = Word.of("extremelyPoor", Dimension.NEED, Need.EXTREMELY_POOR);

    /** The need is subsistenceAllowance. */
    public static final Word subsistenceAllowance = Word.of("subsistenceAllowance", Dimension.NEED, Need.SUBSISTENCE_ALLOWANCE);

    /** The need is relapsedPoverty. */
    public static final Word relapsedPoverty = Word.of("relapsedPoverty", Dimension.NEED, Need.RELAPSED_POVERTY);

    /** The need is lowIncomeMargin. */
    public static final Word lowIncomeMargin = Word.of("lowIncomeMargin", Dimension.NEED, Need.LOW_INCOME_MARGIN);

    /** The need is illnessPoor. */
    public static final Word illnessPoor = Word.of("illnessPoor", Dimension.NEED, Need.ILLNESS_POOR);

    /** The need is registeredPoor. */
    public static final Word registeredPoor = Word.of("registeredPoor", Dimension.NEED, Need.REGISTERED_POOR);

    /** The need is orphan. */
    public static final Word orphan = Word.of("orphan", Dimension.NEED, Need.ORPHAN);

    /** The need is severelyDisabled. */
    public static final Word severelyDisabled = Word.of("severelyDisabled", Dimension.NEED, Need.SEVERELY_DISABLED);

    /** The class of item is classA. */
    public static final Word classA = Word.of("classA", Dimension.ITEM_CLASS, ItemClass.A);

    /** The class of item is classB. */
    public static final Word classB = Word.of("classB", Dimension.ITEM_CLASS, ItemClass.B);

    /** The class of item is classC. */
    public static final Word classC = Word.of("classC", Dimension.ITEM_CLASS, ItemClass.C);

    /** The kind of item is drug. */
    public static final Word drug = Word.of("drug", Dimension.ITEM_KIND, ItemKind.DRUG);

    /** The kind of item is service. */
    public static final Word service = Word.of("service", Dimension.ITEM_KIND, ItemKind.SERVICE);

    /** The kind of item is device. */
    public static final Word device = Word.of("device", Dimension.ITEM_KIND, ItemKind.DEVICE);

    /** The kind of item is consumable. */
    public static final Word consumable = Word.of("consumable", Dimension.ITEM_KIND, ItemKind.CONSUMABLE);

    /** The kind of item is implant. */
    public static final Word implant = Word.of("implant", Dimension.ITEM_KIND, ItemKind.IMPLANT);

    /** The kind of item is bed. */
    public static final Word bed = Word.of("bed", Dimension.ITEM_KIND, ItemKind.BED);

    /** The kind of item is blood. */
    public static final Word blood = Word.of("blood", Dimension.ITEM_KIND, ItemKind.BLOOD);

    /** The kind of item is otherKind. */
    public static final Word otherKind = Word.of("otherKind", Dimension.ITEM_KIND, ItemKind.OTHER);

    /** The origin is domestic. */
    public static final Word domestic = Word.of("domestic", Dimension.ORIGIN, Origin.DOMESTIC);

    /** The origin is imported. */
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
            general, specialist, tcm, designated, notDesignated, local, elsewhereInProvince, otherProvince, noReferral,
            longTermFiled, referred, emergencyFiled, unfiled, inForce, waiting, arrears, deferred, noNeed,
            extremelyPoor, subsistenceAllowance, relapsedPoverty, lowIncomeMargin, illnessPoor, registeredPoor, orphan,
            severelyDisabled, classA, classB, classC, drug, service, device, consumable, implant, bed, blood, otherKind,
            domestic, imported, inNeed, otherLevels);

    /** Every word a rule can use, in the order of the glossary. */
    public static List<Word> words() {
        return WORDS;
    }
}
