package io.github.baoxiao.rules;

import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Connection;
import io.github.baoxiao.terms.Coverage;
import io.github.baoxiao.terms.Designation;
import io.github.baoxiao.terms.FacilityKind;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Place;
import io.github.baoxiao.terms.Referral;
import io.github.baoxiao.terms.Scheme;
import io.github.baoxiao.terms.Status;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who, where, when and what kind of care: everything a rule may ask, and no amounts. In a rule: {@code Situation( employee, inpatient,
 * level3A )}.
 *
 * <p>An ordinary situation is a local one, in a designated general hospital, with the insurance in force, without referral or need.
 */
public final class Situation {

    /** Years nobody stated. */
    public static final int UNKNOWN = -1;

    private static final int BITS = 4;
    private static final int YEARS = 44;

    private final long code;
    private final Set<String> traits;
    private final Set<String> conditions;
    private final boolean hasWords;

    private Situation(long code, Set<String> traits, Set<String> conditions) {
        this.code = code;
        this.traits = traits;
        this.conditions = conditions;
        this.hasWords = !traits.isEmpty() || !conditions.isEmpty();
    }

    /**
     * {@return an ordinary situation of that scheme, status, level and kind of care}
     *
     * @param scheme the insurance
     * @param status the standing in it
     * @param level the grade of the facility
     * @param care the kind of care
     */
    public static Situation of(Scheme scheme, Status status, Level level, Care care) {
        return of(scheme, status, level, care, FacilityKind.GENERAL, Designation.DESIGNATED, Place.LOCAL, Referral.NONE, Coverage.IN_FORCE);
    }

    /**
     * {@return a situation without need, traits or conditions}
     *
     * @param scheme the insurance
     * @param status the standing in it
     * @param level the grade of the facility
     * @param care the kind of care
     * @param kind the kind of the facility
     * @param designation whether the facility is designated
     * @param place where the treatment was
     * @param referral how the person came there
     * @param coverage whether the insurance is in force
     */
    public static Situation of(Scheme scheme, Status status, Level level, Care care, FacilityKind kind, Designation designation, Place place,
            Referral referral, Coverage coverage) {
        long code = bits(Dimension.SCHEME, scheme) | bits(Dimension.STATUS, status) | bits(Dimension.LEVEL, level)
                | bits(Dimension.CARE, care) | bits(Dimension.FACILITY_KIND, kind) | bits(Dimension.DESIGNATION, designation)
                | bits(Dimension.PLACE, place) | bits(Dimension.REFERRAL, referral) | bits(Dimension.COVERAGE, coverage)
                | bits(Dimension.NEED, Need.NONE) | bits(Dimension.CONNECTION, Connection.CONNECTED);
        return new Situation(code, Set.of(), Set.of());
    }

    /**
     * {@return the same situation with another scheme}
     *
     * @param scheme the insurance
     */
    public Situation with(Scheme scheme) {
        return with(Dimension.SCHEME, scheme);
    }

    /**
     * {@return the same situation with another status}
     *
     * @param status the standing in it
     */
    public Situation with(Status status) {
        return with(Dimension.STATUS, status);
    }

    /**
     * {@return the same situation with another level of facility}
     *
     * @param level the grade of the facility
     */
    public Situation with(Level level) {
        return with(Dimension.LEVEL, level);
    }

    /**
     * {@return the same situation with another kind of care}
     *
     * @param care the kind of care
     */
    public Situation with(Care care) {
        return with(Dimension.CARE, care);
    }

    /**
     * {@return the same situation with another kind of facility}
     *
     * @param facilityKind the kind of the facility
     */
    public Situation with(FacilityKind facilityKind) {
        return with(Dimension.FACILITY_KIND, facilityKind);
    }

    /**
     * {@return the same situation with another designation}
     *
     * @param designation whether the facility is designated
     */
    public Situation with(Designation designation) {
        return with(Dimension.DESIGNATION, designation);
    }

    /**
     * {@return the same situation with another place of treatment}
     *
     * @param place where the treatment was
     */
    public Situation with(Place place) {
        return with(Dimension.PLACE, place);
    }

    /**
     * {@return the same situation with another referral}
     *
     * @param referral how the person came there
     */
    public Situation with(Referral referral) {
        return with(Dimension.REFERRAL, referral);
    }

    /**
     * {@return the same situation with another coverage}
     *
     * @param coverage whether the insurance is in force
     */
    public Situation with(Coverage coverage) {
        return with(Dimension.COVERAGE, coverage);
    }

    /**
     * {@return the same situation with another need}
     *
     * @param need the category of need that counts
     */
    public Situation with(Need need) {
        return with(Dimension.NEED, need);
    }

    /**
     * {@return the same situation with another connection}
     *
     * @param connection whether the facility is connected for direct settlement
     */
    public Situation with(Connection connection) {
        return with(Dimension.CONNECTION, connection);
    }

    /**
     * {@return the same situation with that value}
     *
     * @param dimension what is asked about; not of an item
     * @param value a value of that dimension
     */
    public Situation with(Dimension dimension, Enum<?> value) {
        long changed = code & ~(0xFL << BITS * dimension.ordinal()) | bits(dimension, value);
        return changed == code ? this : new Situation(changed, traits, conditions);
    }

    private static long bits(Dimension dimension, Enum<?> value) {
        return (long) value.ordinal() << BITS * dimension.ordinal();
    }

    /**
     * {@return the same situation with these traits of the person}
     *
     * @param traits identifiers {@code [A-Z0-9_-]+}
     */
    public Situation withTraits(Set<String> traits) {
        return new Situation(code, Set.copyOf(traits), conditions);
    }

    /**
     * {@return the same situation with these conditions of the visit}
     *
     * @param conditions identifiers {@code [A-Z0-9_-]+}
     */
    public Situation withConditions(Set<String> conditions) {
        return new Situation(code, traits, Set.copyOf(conditions));
    }

    /**
     * {@return the same situation with other years}
     *
     * @param measure what is counted
     * @param years 0 to 150, or {@link #UNKNOWN}
     */
    public Situation with(Measure measure, int years) {
        int place = YEARS + 8 * measure.ordinal();
        return new Situation(code & ~(0xFFL << place) | (years & 0xFFL) << place, traits, conditions);
    }

    /** {@return whether it has a trait or a condition} */
    public boolean hasWords() {
        return hasWords;
    }

    /**
     * {@return its years; 0 where no rule asks for them}
     *
     * @param measure what is counted
     */
    public int years(Measure measure) {
        int years = (int) (code >>> YEARS + 8 * measure.ordinal()) & 0xFF;
        return years == (UNKNOWN & 0xFF) ? UNKNOWN : years;
    }

    /** {@return its values as one number, eight bits for years of each kind and four for each dimension; no traits and conditions} */
    public long code() {
        return code;
    }

    /**
     * {@return the bits of {@link #code()} that hold a dimension}
     *
     * @param dimension what is asked about; not of an item
     */
    public static long bitsOf(Dimension dimension) {
        return 0xFL << BITS * dimension.ordinal();
    }

    /**
     * {@return the bits of {@link #code()} that hold years}
     *
     * @param measure what is counted
     */
    public static long bitsOf(Measure measure) {
        return 0xFFL << YEARS + 8 * measure.ordinal();
    }

    /**
     * {@return its value in a dimension that is not of an item}
     *
     * @param dimension what is asked about; not of an item
     */
    public Enum<?> value(Dimension dimension) {
        return dimension.at((int) (code >>> BITS * dimension.ordinal()) & 0xF);
    }

    /**
     * {@return whether a word is true of it}
     *
     * @param word a word of a situation, not of an item
     */
    public boolean is(Word word) {
        return word.isTrueOf(value(word.dimension()));
    }

    /** {@return traits of the person: {@code Situation( traits contains "MODEL_WORKER" )}} */
    public Set<String> getTraits() {
        return traits;
    }

    /** {@return conditions of the visit: {@code Situation( conditions contains "COVID-19" )}} */
    public Set<String> getConditions() {
        return conditions;
    }

    /** {@return completed years of age: {@code Situation( age >= 60 )}} */
    public int getAge() {
        return years(Measure.AGE);
    }

    /** {@return years of enrolment: {@code Situation( enrolledYears >= 10 )}} */
    public int getEnrolledYears() {
        return years(Measure.ENROLLED_YEARS);
    }

    /** {@return whether the person has any need at all} */
    public boolean isInNeed() {
        return is(Units.inNeed);
    }

    /** {@return whether the person has employee insurance (职工医保)} */
    public boolean isEmployee() {
        return is(Units.employee);
    }

    /** {@return whether the person has resident insurance (居民医保)} */
    public boolean isResident() {
        return is(Units.resident);
    }

    /** {@return whether the person is in work (在职)} */
    public boolean isActive() {
        return is(Units.active);
    }

    /** {@return whether the person is retired (退休)} */
    public boolean isRetired() {
        return is(Units.retired);
    }

    /** {@return whether the person is an adult resident (成年居民)} */
    public boolean isAdult() {
        return is(Units.adult);
    }

    /** {@return whether the person is a minor (未成年居民)} */
    public boolean isMinor() {
        return is(Units.minor);
    }

    /** {@return whether the person is a student (学生)} */
    public boolean isStudent() {
        return is(Units.student);
    }

    /** {@return whether the person is a newborn (新生儿)} */
    public boolean isNewborn() {
        return is(Units.newborn);
    }

    /** {@return whether the facility is of level 3, A or B (三级)} */
    public boolean isLevel3() {
        return is(Units.level3);
    }

    /** {@return whether the facility is of level 3A (三级甲等)} */
    public boolean isLevel3A() {
        return is(Units.level3A);
    }

    /** {@return whether the facility is of level 3B (三级乙等)} */
    public boolean isLevel3B() {
        return is(Units.level3B);
    }

    /** {@return whether the facility is of level 2 (二级)} */
    public boolean isLevel2() {
        return is(Units.level2);
    }

    /** {@return whether the facility is of level 1 (一级)} */
    public boolean isLevel1() {
        return is(Units.level1);
    }

    /** {@return whether the facility is a community one or below (社区及以下)} */
    public boolean isCommunity() {
        return is(Units.community);
    }

    /** {@return whether the care is inpatient (住院)} */
    public boolean isInpatient() {
        return is(Units.inpatient);
    }

    /** {@return whether the care is ordinary outpatient (普通门诊)} */
    public boolean isOutpatient() {
        return is(Units.outpatient);
    }

    /** {@return whether the care is outpatient, for a chronic or special disease (门诊慢特病)} */
    public boolean isChronicOutpatient() {
        return is(Units.chronicOutpatient);
    }

    /** {@return whether the care is an emergency (急诊)} */
    public boolean isEmergencyCare() {
        return is(Units.emergencyCare);
    }

    /** {@return whether the care is maternity (生育)} */
    public boolean isMaternity() {
        return is(Units.maternity);
    }

    /** {@return whether it is a purchase in a pharmacy (药店)} */
    public boolean isPharmacy() {
        return is(Units.pharmacy);
    }

    /** {@return whether it is the settlement at the end of the year (年终结算)} */
    public boolean isYearEnd() {
        return is(Units.yearEnd);
    }

    /** {@return whether the facility is a general one (综合)} */
    public boolean isGeneral() {
        return is(Units.general);
    }

    /** {@return whether the facility is a specialist one (专科)} */
    public boolean isSpecialist() {
        return is(Units.specialist);
    }

    /** {@return whether the facility is one of Chinese or Mongolian medicine (中蒙医)} */
    public boolean isTcm() {
        return is(Units.tcm);
    }

    /** {@return whether the facility is designated by the insurance bureau (定点)} */
    public boolean isDesignated() {
        return is(Units.designated);
    }

    /** {@return whether the facility is not designated (非定点)} */
    public boolean isNotDesignated() {
        return is(Units.notDesignated);
    }

    /** {@return whether the facility is connected for direct settlement (联网)} */
    public boolean isConnected() {
        return is(Units.connected);
    }

    /** {@return whether the facility is not connected for direct settlement (未联网)} */
    public boolean isNotConnected() {
        return is(Units.notConnected);
    }

    /** {@return whether the treatment was in the region of insurance (统筹区内)} */
    public boolean isLocal() {
        return is(Units.local);
    }

    /** {@return whether the treatment was elsewhere in the province (省内异地)} */
    public boolean isElsewhereInProvince() {
        return is(Units.elsewhereInProvince);
    }

    /** {@return whether the treatment was in another province (跨省异地)} */
    public boolean isOtherProvince() {
        return is(Units.otherProvince);
    }

    /** {@return whether the person came without referral or filing (无转诊)} */
    public boolean isNoReferral() {
        return is(Units.noReferral);
    }

    /** {@return whether the person is filed for long-term treatment elsewhere (长期备案)} */
    public boolean isLongTermFiled() {
        return is(Units.longTermFiled);
    }

    /** {@return whether the person was referred (转诊)} */
    public boolean isReferred() {
        return is(Units.referred);
    }

    /** {@return whether the person came in an emergency that was filed (急诊备案)} */
    public boolean isEmergencyFiled() {
        return is(Units.emergencyFiled);
    }

    /** {@return whether the person went elsewhere without filing (未备案)} */
    public boolean isUnfiled() {
        return is(Units.unfiled);
    }

    /** {@return whether the insurance is in force (正常)} */
    public boolean isInForce() {
        return is(Units.inForce);
    }

    /** {@return whether the insurance is in its waiting period (等待期)} */
    public boolean isWaiting() {
        return is(Units.waiting);
    }

    /** {@return whether the premium is in arrears (欠费)} */
    public boolean isArrears() {
        return is(Units.arrears);
    }

    /** {@return whether the premium is deferred (缓缴)} */
    public boolean isDeferred() {
        return is(Units.deferred);
    }

    /** {@return whether the person has no category of need (非救助对象)} */
    public boolean isNoNeed() {
        return is(Units.noNeed);
    }

    /** {@return whether the person is extremely poor (特困人员)} */
    public boolean isExtremelyPoor() {
        return is(Units.extremelyPoor);
    }

    /** {@return whether the person receives a subsistence allowance (低保对象)} */
    public boolean isSubsistenceAllowance() {
        return is(Units.subsistenceAllowance);
    }

    /** {@return whether the person fell back into poverty (返贫致贫人口)} */
    public boolean isRelapsedPoverty() {
        return is(Units.relapsedPoverty);
    }

    /** {@return whether the household is at the margin of low income (低保边缘家庭成员)} */
    public boolean isLowIncomeMargin() {
        return is(Units.lowIncomeMargin);
    }

    /** {@return whether the person became poor through illness (因病致贫重病患者)} */
    public boolean isIllnessPoor() {
        return is(Units.illnessPoor);
    }

    /** {@return whether the person is registered as poor (建档立卡贫困人口)} */
    public boolean isRegisteredPoor() {
        return is(Units.registeredPoor);
    }

    /** {@return whether the person is an orphan (孤儿)} */
    public boolean isOrphan() {
        return is(Units.orphan);
    }

    /** {@return whether the person is severely disabled (重度残疾人)} */
    public boolean isSeverelyDisabled() {
        return is(Units.severelyDisabled);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Situation that && code == that.code && traits.equals(that.traits)
                && conditions.equals(that.conditions);
    }

    @Override
    public int hashCode() {
        return (Long.hashCode(code) * 31 + traits.hashCode()) * 31 + conditions.hashCode();
    }

    @Override
    public String toString() {
        int age = years(Measure.AGE);
        int enrolled = years(Measure.ENROLLED_YEARS);
        return "" + values() + new TreeSet<>(traits) + new TreeSet<>(conditions)
                + (age == 0 && enrolled == 0 ? "" : "[" + age + ", " + enrolled + "]");
    }

    private List<Enum<?>> values() {
        List<Enum<?>> values = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            if (!dimension.isOfItem()) {
                values.add(value(dimension));
            }
        }
        return values;
    }
}
