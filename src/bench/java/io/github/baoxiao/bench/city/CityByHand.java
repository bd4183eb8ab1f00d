package io.github.baoxiao.bench.city;

import io.github.baoxiao.Claim;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.FacilityKind;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Referral;
import io.github.baoxiao.terms.Scheme;
import io.github.baoxiao.terms.Status;

import java.util.Set;

/**
 * The policy of the city written out in Java as fast as we can: the limit. It keeps the year to date in numbers, knows one policy of one
 * time, checks nothing, and explains nothing. Ratios in hundredths of a percent.
 */
final class CityByHand {

    private static final long ONE = 10_000;
    private static final long NO_CAP = Long.MAX_VALUE / 100_000;
    private static final int[] ASSISTED = new int[Need.values().length];
    private static final int[] REFERRAL = new int[Referral.values().length];

    static {
        ASSISTED[Need.EXTREMELY_POOR.ordinal()] = 1;
        ASSISTED[Need.SUBSISTENCE_ALLOWANCE.ordinal()] = 2;
        ASSISTED[Need.LOW_INCOME_MARGIN.ordinal()] = 3;
        REFERRAL[Referral.LONG_TERM.ordinal()] = 1;
        REFERRAL[Referral.REFERRED.ordinal()] = 2;
        REFERRAL[Referral.EMERGENCY.ordinal()] = 3;
    }

    private CityByHand() {
    }

    static CityPaid settle(Claim claim, CityYear year) {
        Claim.Person person = claim.person();
        Claim.Visit visit = claim.visit();
        int scheme = person.scheme() == Scheme.EMPLOYEE ? 0 : 1;
        boolean retired = person.status() == Status.RETIRED;
        Set<Need> needs = person.needs();
        int need = needs.isEmpty() ? 0 : ASSISTED[needs.iterator().next().ordinal()];
        boolean inpatient = visit.care() == Care.INPATIENT;
        boolean outpatient = visit.care() == Care.OUTPATIENT;
        int level = visit.facility().level().ordinal();
        String region = visit.facility().region();
        int place = !region.startsWith("99") ? 2 : region.startsWith("9901") ? 0 : 1;
        int referral = REFERRAL[visit.referral().ordinal()];
        Claim.Costs costs = claim.costs().orElseThrow();
        long inScope = costs.inScope().cents();
        long firstSelfPay = costs.firstSelfPay().cents();
        int points = place == 0 ? 0 : CityFigures.POINTS[place - 1][referral];

        // ---- basic ----
        long pool = Math.max(0, CityFigures.POOL[scheme] * 100L - year.pool());
        long deductible;
        long first = 0;
        long second = 0;
        long beyond;
        long room = pool;
        if (inpatient) {
            deductible = 100L * admissionDeductible(scheme, level, place, year.admissions());
            if (visit.facility().kind() == FacilityKind.TCM) {
                deductible = deductible * CityFigures.TCM_DEDUCTIBLE_TIMES / 100;
            }
            if (person.status() == Status.MINOR || person.status() == Status.NEWBORN) {
                deductible = deductible * CityFigures.MINORS_DEDUCTIBLE_TIMES / 100;
            }
            if (scheme == CityFigures.EMPLOYEE) {
                int[] bands = CityFigures.BANDS[level];
                int share = retired ? CityFigures.RETIRED_PERSON_SHARE_TIMES : 100;
                first = ONE - (100 - bands[0] + points) * share;
                second = ONE - (100 - bands[1] + points) * share;
                beyond = ONE - (100 - bands[2] + points) * share;
            } else {
                beyond = (CityFigures.RATIO[level] - points) * 100;
            }
        } else {
            int more = (retired ? CityFigures.RETIRED_POINTS : 0) - points;
            int who = retired ? 2 : scheme;
            deductible = outpatient ? Math.max(0, CityFigures.OUTPATIENT_DEDUCTIBLE[who] * 100L - year.outpatientMet())
                    : Math.max(0, CityFigures.CHRONIC_DEDUCTIBLE[scheme] * 100L - year.chronicMet());
            room = Math.min(room, outpatient ? Math.max(0, CityFigures.OUTPATIENT_CAP[who] * 100L - year.outpatientPaid())
                    : Math.max(0, CityFigures.CHRONIC_CAP[scheme] * 100L - year.chronicPaid()));
            beyond = ((outpatient ? CityFigures.OUTPATIENT_RATIO : CityFigures.CHRONIC_RATIO)[scheme][level] + more) * 100;
        }
        boolean banded = inpatient && scheme == CityFigures.EMPLOYEE;
        long edge = banded ? CityFigures.BAND_EDGES[0] * 100L : 0;
        long edge2 = banded ? CityFigures.BAND_EDGES[1] * 100L : 0;
        long charged = Math.min(inScope, deductible);
        long inFirst = Math.max(0, Math.min(inScope, edge) - charged);
        long inSecond = Math.max(0, Math.min(inScope, edge2) - Math.max(charged, edge));
        long inBands = inScope - charged;
        long basic = part(inFirst * first + inSecond * second + (inBands - inFirst - inSecond) * beyond);
        long overCap = 0;
        if (basic > room) {
            basic = room;
            overCap = inBands - handOver(room, Math.max(0, edge - charged), first, Math.max(0, edge2 - Math.max(charged, edge)), second, beyond);
        }
        long left = inScope - basic;

        // ---- large amount, or critical illness ----
        long large = 0;
        long criticalOwed = 0;
        long critical = 0;
        long position = year.criticalPosition();
        if (!outpatient && scheme == CityFigures.EMPLOYEE) {
            large = Math.min(part(overCap * CityFigures.LARGE_RATIO[retired ? 1 : 0] * 100),
                    Math.max(0, CityFigures.LARGE_CAP * 100L - year.large()));
            left -= large;
        } else if (!outpatient) {
            long threshold = need == 0 ? CityFigures.CRITICAL_DEDUCTIBLE * 100L : CityFigures.CRITICAL_DEDUCTIBLE * CityFigures.NEED_DEDUCTIBLE_TIMES;
            criticalOwed = Math.min(left, Math.max(0, threshold - year.criticalMet()));
            long from = position + criticalOwed;
            long to = position + left;
            long low = Math.max(0, Math.min(to, CityFigures.CRITICAL_EDGES[0] * 100L) - from);
            long middle = Math.max(0, Math.min(to, CityFigures.CRITICAL_EDGES[1] * 100L) - Math.max(from, CityFigures.CRITICAL_EDGES[0] * 100L));
            int more = need == 0 ? 0 : CityFigures.NEED_POINTS;
            critical = Math.min(part(100 * (low * (CityFigures.CRITICAL_RATIO[0] + more) + middle * (CityFigures.CRITICAL_RATIO[1] + more)
                    + (to - from - low - middle) * (CityFigures.CRITICAL_RATIO[2] + more))),
                    need == 0 ? Math.max(0, CityFigures.CRITICAL_CAP * 100L - year.critical()) : NO_CAP);
            position = to;
            left -= critical;
        }

        // ---- civil servants ----
        long civil = 0;
        if (scheme == CityFigures.EMPLOYEE && person.traits().contains("CIVIL_SERVANT")) {
            int care = inpatient ? 0 : outpatient ? 1 : 2;
            long base = left + (firstSelfPay * CityFigures.CIVIL_FIRST_SHARE + 50) / 100;
            civil = Math.min(part(base * CityFigures.CIVIL_RATIO[care][retired ? 1 : 0] * 100), Math.max(0, CityFigures.CIVIL_CAP * 100L - year.civil()));
            long ofScope = Math.min(left, civil);
            left -= ofScope;
            firstSelfPay -= civil - ofScope;
        }

        // ---- assistance ----
        long assistanceOwed = 0;
        long assistance = 0;
        long tiltOwed = 0;
        long tilt = 0;
        if (need > 0) {
            int care = inpatient ? 0 : outpatient ? 1 : 2;
            assistanceOwed = need == 3 ? Math.min(left, Math.max(0, CityFigures.ASSISTANCE_MARGIN_DEDUCTIBLE * 100L - year.assistanceMet())) : 0;
            long cap = need == 1 ? NO_CAP : Math.max(0, CityFigures.ASSISTANCE_CAP * 100L - year.assistance());
            if (outpatient) {
                cap = Math.min(cap, Math.max(0, CityFigures.ASSISTANCE_OUTPATIENT_CAP * 100L - year.assistanceOutpatient()));
            }
            assistance = Math.min(part((left - assistanceOwed) * CityFigures.ASSISTANCE_RATIO[care][need - 1] * 100), cap);
            left -= assistance;
            if (inpatient && (place == 0 || referral == 2)) {
                tiltOwed = Math.min(left, Math.max(0, CityFigures.TILT_DEDUCTIBLE * 100L - year.tiltMet()));
                tilt = Math.min(part((left - tiltOwed) * CityFigures.TILT_RATIO[place == 0 ? 0 : 1] * 100),
                        Math.max(0, CityFigures.TILT_CAP * 100L - year.tilt()));
                left -= tilt;
            }
        }

        // ---- account and cash ----
        long account = 0;
        if (scheme == CityFigures.EMPLOYEE && claim.accounts().isPresent()) {
            Claim.Accounts accounts = claim.accounts().get();
            account = Math.min(accounts.current().cents() + accounts.carried().cents(), outpatient ? left + firstSelfPay : left);
        }
        long cash = costs.total().cents() - basic - large - critical - civil - assistance - tilt - account;
        return new CityPaid(basic, overCap, large, critical, civil, assistance, tilt, account, cash, new CityYear(year.pool() + basic,
                inpatient ? year.admissions() + 1 : year.admissions(), outpatient ? year.outpatientMet() + charged : year.outpatientMet(),
                outpatient ? year.outpatientPaid() + basic : year.outpatientPaid(), !inpatient && !outpatient ? year.chronicMet() + charged
                : year.chronicMet(), !inpatient && !outpatient ? year.chronicPaid() + basic : year.chronicPaid(), year.large() + large, position,
                year.criticalMet() + criticalOwed, year.critical() + critical, year.civil() + civil, year.assistanceMet() + assistanceOwed,
                year.assistance() + assistance, outpatient ? year.assistanceOutpatient() + assistance : year.assistanceOutpatient(),
                year.tiltMet() + tiltOwed, year.tilt() + tilt));
    }

    private static int admissionDeductible(int scheme, int level, int place, long before) {
        if (place > 0) {
            return CityFigures.ADMISSION_ELSEWHERE[scheme][place - 1];
        }
        return scheme == CityFigures.EMPLOYEE ? CityFigures.ADMISSIONS[level][(int) Math.min(2, before)] : CityFigures.ADMISSION[level];
    }

    private static long part(long hundredths) {
        return (hundredths + ONE / 2) / ONE;
    }

    /** The least cost inside the bands of which so much is paid. */
    private static long handOver(long room, long widthOfFirst, long first, long widthOfSecond, long second, long beyond) {
        long wanted = room * ONE - ONE / 2;
        if (wanted <= 0) {
            return 0;
        }
        if (wanted <= widthOfFirst * first) {
            return (wanted + first - 1) / first;
        }
        wanted -= widthOfFirst * first;
        if (wanted <= widthOfSecond * second) {
            return widthOfFirst + (wanted + second - 1) / second;
        }
        wanted -= widthOfSecond * second;
        return widthOfFirst + widthOfSecond + (wanted + beyond - 1) / beyond;
    }
}
