package io.github.baoxiao.bench.city;

import io.github.baoxiao.YearToDate;
import io.github.baoxiao.money.Money;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The year to date as the hand-written method keeps it, in cents: what the pool has paid; admissions; deductible met and paid of outpatient and
 * of chronic outpatient care; the large-amount fund; position, deductible met and paid of critical illness insurance; civil servants' subsidy;
 * deductible met and paid of assistance, and paid of it outpatient; deductible met and paid of tilt assistance.
 */
record CityYear(long pool, long admissions, long outpatientMet, long outpatientPaid, long chronicMet, long chronicPaid, long large,
        long criticalPosition, long criticalMet, long critical, long civil, long assistanceMet, long assistance, long assistanceOutpatient,
        long tiltMet, long tilt) {

    static final CityYear NEW = new CityYear(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** The same of a breakdown. */
    static CityYear of(YearToDate year) {
        Map<String, YearToDate.Counter> of = year.counters();
        YearToDate.Counter outpatient = of.getOrDefault("BASIC/OUTPATIENT", YearToDate.Counter.UNUSED);
        YearToDate.Counter chronic = of.getOrDefault("BASIC/CHRONIC_OUTPATIENT", YearToDate.Counter.UNUSED);
        YearToDate.Counter critical = of.getOrDefault("大病", YearToDate.Counter.UNUSED);
        YearToDate.Counter assistance = of.getOrDefault("救助", YearToDate.Counter.UNUSED);
        YearToDate.Counter tilt = of.getOrDefault("TILT_ASSISTANCE/INPATIENT", YearToDate.Counter.UNUSED);
        return new CityYear(paid(of, "统筹基金"), of.getOrDefault("BASIC/INPATIENT", YearToDate.Counter.UNUSED).visits(),
                outpatient.deductible().cents(), outpatient.paid().cents(), chronic.deductible().cents(), chronic.paid().cents(), paid(of, "大额"),
                critical.position().cents(), critical.deductible().cents(), critical.paid().cents(), paid(of, "公务员"),
                assistance.deductible().cents(), assistance.paid().cents(), paid(of, "门诊救助"), tilt.deductible().cents(), tilt.paid().cents());
    }

    private static long paid(Map<String, YearToDate.Counter> counters, String name) {
        return counters.getOrDefault(name, YearToDate.Counter.UNUSED).paid().cents();
    }

    /** The same as the state of a claim. */
    YearToDate state(LocalDate from, boolean employee, boolean inNeed) {
        Map<String, YearToDate.Counter> counters = new LinkedHashMap<>();
        counters.put("统筹基金", counter(0, 0, pool, 0));
        counters.put("BASIC/INPATIENT", counter(pool, 0, pool, admissions));
        counters.put("BASIC/OUTPATIENT", counter(outpatientPaid * 2, outpatientMet, outpatientPaid, 1));
        counters.put("BASIC/CHRONIC_OUTPATIENT", counter(chronicPaid * 2, chronicMet, chronicPaid, 1));
        if (employee) {
            counters.put("大额", counter(large, 0, large, 0));
            counters.put("公务员", counter(civil, 0, civil, 0));
        } else {
            counters.put("大病", counter(criticalPosition, criticalMet, critical, 1));
        }
        if (inNeed) {
            counters.put("救助", counter(assistance, assistanceMet, assistance, 1));
            counters.put("门诊救助", counter(0, 0, assistanceOutpatient, 0));
            counters.put("TILT_ASSISTANCE/INPATIENT", counter(tilt, tiltMet, tilt, 1));
        }
        return YearToDate.of(from, counters, Money.ofCents(4 * pool), Money.ofCents(3 * pool), Map.of());
    }

    private static YearToDate.Counter counter(long position, long deductible, long paid, long visits) {
        return new YearToDate.Counter(Money.ofCents(position), Money.ofCents(deductible), Money.ofCents(paid), (int) visits);
    }
}
