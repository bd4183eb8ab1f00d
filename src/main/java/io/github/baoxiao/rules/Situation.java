package io.github.baoxiao.rules;

import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Coverage;
import io.github.baoxiao.terms.Designation;
import io.github.baoxiao.terms.FacilityKind;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Place;
import io.github.baoxiao.terms.Referral;
import io.github.baoxiao.terms.Scheme;
import io.github.baoxiao.terms.Status;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who, where, when and what kind of care: everything a rule may ask, and no amounts. In a rule: {@code Situation( employee, inpatient,
 * level3A )}.
 *
 * <p>An ordinary situation is a local one, in a designated general hospital, with the insurance in force, without referral or need.
 */
public final class Situation {

    private final Enum<?>[] values;
    private final Set<String> traits;
    private final Set<String> conditions;

    private Situation(Enum<?>[] values, Set<String> traits, Set<String> conditions) {
        this.values = values;
        this.traits = traits;
        this.conditions = conditions;
    }

    /** An ordinary situation of that scheme, status, level and kind of care. */
    public static Situation of(Scheme scheme, Status status, Level level, Care care) {
        return of(scheme, status, level, care, FacilityKind.GENERAL, Designation.DESIGNATED, Place.LOCAL, Referral.NONE, Coverage.IN_FORCE);
    }

    /** A situation without need, traits or conditions. */
    public static Situation of(Scheme scheme, Status status, Level level, Care care, FacilityKind kind, Designation designation, Place place,
            Referral referral, Coverage coverage) {
        return new Situation(new Enum<?>[] {scheme, status, level, care, kind, designation, place, referral, coverage, Need.NONE}, Set.of(),
                Set.of());
    }

    /** The same situation with another scheme. */
    public Situation with(Scheme scheme) {
        return with(Dimension.SCHEME, scheme);
    }

    /** The same situation with another status. */
    public Situation with(Status status) {
        return with(Dimension.STATUS, status);
    }

    /** The same situation with another level of facility. */
    public Situation with(Level level) {
        return with(Dimension.LEVEL, level);
    }

    /** The same situation with another kind of care. */
    public Situation with(Care care) {
        return with(Dimension.CARE, care);
    }

    /** The same situation with another kind of facility. */
    public Situation with(FacilityKind facilityKind) {
        return with(Dimension.FACILITY_KIND, facilityKind);
    }

    /** The same situation with another designation. */
    public Situation with(Designation designation) {
        return with(Dimension.DESIGNATION, designation);
    }

    /** The same situation with another place of treatment. */
    public Situation with(Place place) {
        return with(Dimension.PLACE, place);
    }

    /** The same situation with another referral. */
    public Situation with(Referral referral) {
        return with(Dimension.REFERRAL, referral);
    }

    /** The same situation with another coverage. */
    public Situation with(Coverage coverage) {
        return with(Dimension.COVERAGE, coverage);
    }

    /** The same situation with another need. */
    public Situation with(Need need) {
        return with(Dimension.NEED, need);
    }

    /** The same situation with that value. */
    public Situation with(Dimension dimension, Enum<?> value) {
        Enum<?>[] changed = values.clone();
        changed[dimension.ordinal()] = value;
        return new Situation(changed, traits, conditions);
    }

    /** The same situation with these traits of the person. */
    public Situation withTraits(Set<String> traits) {
        return new Situation(values, Set.copyOf(traits), conditions);
    }

    /** The same situation with these conditions of the visit. */
    public Situation withConditions(Set<String> conditions) {
        return new Situation(values, traits, Set.copyOf(conditions));
    }

    /** Its values as one number, four bits for each dimension; traits and conditions are not in it. */
    public long code() {
        long code = 0;
        for (Enum<?> value : values) {
            code = code << 4 | value.ordinal();
        }
        return code;
    }

    /** Its value in a dimension that is not of an item. */
    public Enum<?> value(Dimension dimension) {
        return values[dimension.ordinal()];
    }

    /** Whether a word is true of it. */
    public boolean is(Word word) {
        return word.isTrueOf(value(word.dimension()));
    }

    /** Traits of the person: {@code Situation( traits contains "MODEL_WORKER" )}. */
    public Set<String> getTraits() {
        return traits;
    }

    /** Conditions of the visit: {@code Situation( conditions contains "COVID-19" )}. */
    public Set<String> getConditions() {
        return conditions;
    }

    /** Whether the person has any need at all. */
    public boolean isInNeed() {
        return is(Units.inNeed);
    }

    /** Whether the scheme is employee. */
    public boolean isEmployee() {
        return is(Units.employee);
    }

    /** Whether the scheme is resident. */
    public boolean isResident() {
        return is(Units.resident);
    }

    /** Whether the status is active. */
    public boolean isActive() {
        return is(Units.active);
    }

    /** Whether the status is retired. */
    public boolean isRetired() {
        return is(Units.retired);
    }

    /** Whether the status is adult. */
    public boolean isAdult() {
        return is(Units.adult);
    }

    /** Whether the status is minor. */
    public boolean isMinor() {
        return is(Units.minor);
    }

    /** Whether the status is student. */
    public boolean isStudent() {
        return is(Units.student);
    }

    /** Whether the status is newborn. */
    public boolean isNewborn() {
        return is(Units.newborn);
    }

    /** Whether the level of facility is level3. */
    public boolean isLevel3() {
        return is(Units.level3);
    }

    /** Whether the level of facility is level3A. */
    public boolean isLevel3A() {
        return is(Units.level3A);
    }

    /** Whether the level of facility is level3B. */
    public boolean isLevel3B() {
        return is(Units.level3B);
    }

    /** Whether the level of facility is level2. */
    public boolean isLevel2() {
        return is(Units.level2);
    }

    /** Whether the level of facility is level1. */
    public boolean isLevel1() {
        return is(Units.level1);
    }

    /** Whether the level of facility is community. */
    public boolean isCommunity() {
        return is(Units.community);
    }

    /** Whether the kind of care is inpatient. */
    public boolean isInpatient() {
        return is(Units.inpatient);
    }

    /** Whether the kind of care is outpatient. */
    public boolean isOutpatient() {
        return is(Units.outpatient);
    }

    /** Whether the kind of care is chronicOutpatient. */
    public boolean isChronicOutpatient() {
        return is(Units.chronicOutpatient);
    }

    /** Whether the kind of care is emergencyCare. */
    public boolean isEmergencyCare() {
        return is(Units.emergencyCare);
    }

    /** Whether the kind of care is maternity. */
    public boolean isMaternity() {
        return is(Units.maternity);
    }

    /** Whether the kind of care is pharmacy. */
    public boolean isPharmacy() {
        return is(Units.pharmacy);
    }

    /** Whether the kind of care is yearEnd. */
    public boolean isYearEnd() {
        return is(Units.yearEnd);
    }

    /** Whether the kind of facility is general. */
    public boolean isGeneral() {
        return is(Units.general);
    }

    /** Whether the kind of facility is specialist. */
    public boolean isSpecialist() {
        return is(Units.specialist);
    }

    /** Whether the kind of facility is tcm. */
    public boolean isTcm() {
        return is(Units.tcm);
    }

    /** Whether the designation is designated. */
    public boolean isDesignated() {
        return is(Units.designated);
    }

    /** Whether the designation is notDesignated. */
    public boolean isNotDesignated() {
        return is(Units.notDesignated);
    }

    /** Whether the place of treatment is local. */
    public boolean isLocal() {
        return is(Units.local);
    }

    /** Whether the place of treatment is elsewhereInProvince. */
    public boolean isElsewhereInProvince() {
        return is(Units.elsewhereInProvince);
    }

    /** Whether the place of treatment is otherProvince. */
    public boolean isOtherProvince() {
        return is(Units.otherProvince);
    }

    /** Whether the referral is noReferral. */
    public boolean isNoReferral() {
        return is(Units.noReferral);
    }

    /** Whether the referral is longTermFiled. */
    public boolean isLongTermFiled() {
        return is(Units.longTermFiled);
    }

    /** Whether the referral is referred. */
    public boolean isReferred() {
        return is(Units.referred);
    }

    /** Whether the referral is emergencyFiled. */
    public boolean isEmergencyFiled() {
        return is(Units.emergencyFiled);
    }

    /** Whether the referral is unfiled. */
    public boolean isUnfiled() {
        return is(Units.unfiled);
    }

    /** Whether the coverage is inForce. */
    public boolean isInForce() {
        return is(Units.inForce);
    }

    /** Whether the coverage is waiting. */
    public boolean isWaiting() {
        return is(Units.waiting);
    }

    /** Whether the coverage is arrears. */
    public boolean isArrears() {
        return is(Units.arrears);
    }

    /** Whether the coverage is deferred. */
    public boolean isDeferred() {
        return is(Units.deferred);
    }

    /** Whether the need is noNeed. */
    public boolean isNoNeed() {
        return is(Units.noNeed);
    }

    /** Whether the need is extremelyPoor. */
    public boolean isExtremelyPoor() {
        return is(Units.extremelyPoor);
    }

    /** Whether the need is subsistenceAllowance. */
    public boolean isSubsistenceAllowance() {
        return is(Units.subsistenceAllowance);
    }

    /** Whether the need is relapsedPoverty. */
    public boolean isRelapsedPoverty() {
        return is(Units.relapsedPoverty);
    }

    /** Whether the need is lowIncomeMargin. */
    public boolean isLowIncomeMargin() {
        return is(Units.lowIncomeMargin);
    }

    /** Whether the need is illnessPoor. */
    public boolean isIllnessPoor() {
        return is(Units.illnessPoor);
    }

    /** Whether the need is registeredPoor. */
    public boolean isRegisteredPoor() {
        return is(Units.registeredPoor);
    }

    /** Whether the need is orphan. */
    public boolean isOrphan() {
        return is(Units.orphan);
    }

    /** Whether the need is severelyDisabled. */
    public boolean isSeverelyDisabled() {
        return is(Units.severelyDisabled);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Situation that && Arrays.equals(values, that.values) && traits.equals(that.traits)
                && conditions.equals(that.conditions);
    }

    @Override
    public int hashCode() {
        return (Arrays.hashCode(values) * 31 + traits.hashCode()) * 31 + conditions.hashCode();
    }

    @Override
    public String toString() {
        return Arrays.toString(values) + new TreeSet<>(traits) + new TreeSet<>(conditions);
    }
}
