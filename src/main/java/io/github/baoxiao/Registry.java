package io.github.baoxiao;

import io.github.baoxiao.book.Codes;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.money.Rounding;
import io.github.baoxiao.terms.Care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which medical facilities settle claims from other provinces directly, for which kind of care, from when to when; and so which counties
 * are covered. A host supplies it as data ({@code io.github.baoxiao.json.RegistryJson} reads it); the library ships an example, no facts.
 *
 * <pre>{@code
 * Registry registry = RegistryJson.read(Path.of("examples/registry/registry.json"));
 * boolean covered = registry.covers("990102", Care.OUTPATIENT, LocalDate.of(2023, 1, 1));
 * Registry.Share share = registry.share("990000", Care.OUTPATIENT, LocalDate.of(2023, 1, 1));
 * }</pre>
 *
 * <p>A county is covered if at least one facility in it is connected. What counts as a county follows from its six-digit code:
 * <ul>
 *   <li>counties, districts, banners and county-level cities: 150121, 110101 of a municipality, 429004 directly under a province;
 *   <li>a city of which the registry has no county on the day: 441900, 442000, 460400 and 620200 have none. So a registry that names a city
 *       has its counties too;
 *   <li>not what has counties (provinces, other cities, prefectures), and not the headings of code tables: 110100, 500200, 429000, and 01 of
 *       a city (150101, all of its districts).
 * </ul>
 * A development zone with a code of its own counts if it is listed, as anything else does that a code says is a county: leave it out.
 *
 * <p>Immutable, for any number of threads. It knows no clock: each question names its day.
 */
public final class Registry {

    private static final Pattern CODE = Pattern.compile("[1-9][0-9]{5}");

    private final List<Region> regions;
    private final Counties counties;
    private final Map<String, Facility> facilities = new HashMap<>();
    private final Map<String, List<Facility>> byCounty = new HashMap<>();

    private Registry(List<Region> regions, Counties counties, List<Facility> facilities) {
        this.regions = List.copyOf(regions);
        this.counties = counties;
        for (Facility facility : facilities) {
            this.facilities.put(facility.code(), facility);
            byCounty.computeIfAbsent(facility.region(), county -> new ArrayList<>()).add(facility);
        }
    }

    /**
     * A county, a city or a province, while it exists.
     *
     * @param code its six digits, which say what it is
     * @param name what it is called
     * @param from the first day it exists; empty where it was always there
     * @param until the first day it exists no longer; empty where it stays
     */
    public record Region(String code, String name, Optional<LocalDate> from, Optional<LocalDate> until) {

        Codes.Rank rank() {
            return Codes.rank(code);
        }

        boolean exists(LocalDate day) {
            return from.map(first -> !day.isBefore(first)).orElse(true) && until.map(day::isBefore).orElse(true);
        }
    }

    /**
     * A hospital, a clinic, a pharmacy.
     *
     * @param code its own code
     * @param name what it is called
     * @param region the code of the county it is in, or of a city without counties
     * @param connected for which care it settles claims from other provinces directly, and when
     */
    public record Facility(String code, String name, String region, List<Window> connected) {

        /** What it is given is copied. */
        public Facility {
            connected = List.copyOf(connected);
        }

        boolean isConnected(Care care, LocalDate day) {
            return connected.stream().anyMatch(window -> window.care() == care && window.holds(day));
        }
    }

    /**
     * A time for which a facility is connected for a kind of care.
     *
     * @param care the kind of care
     * @param from the first day
     * @param until the first day no longer; empty where it goes on
     */
    public record Window(Care care, LocalDate from, Optional<LocalDate> until) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
        }
    }

    /**
     * How many counties are covered.
     *
     * @param covered those with a connected facility
     * @param counties all of them
     */
    public record Share(int covered, int counties) {

        /** {@return the share of counties that are covered, rounded to 0.01 %; of none it is 0 %} */
        public Ratio ratio() {
            return counties == 0 ? Ratio.ZERO : new Ratio(Rounding.HALF_UP.divide(covered * 10_000L, counties) * 100);
        }
    }

    /**
     * A registry of these regions and facilities.
     *
     * @param regions every county that counts, every city without counties, and the other cities and the provinces where a name is wanted
     * @param facilities facilities in those counties and cities
     * @return the registry
     * @throws RegistryException with every code that is impossible, unknown or given twice, and every time that ends before it begins
     */
    public static Registry of(List<Region> regions, List<Facility> facilities) {
        List<Issue> issues = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < regions.size(); i++) {
            Region region = regions.get(i);
            check(region, codes.add(region.code()), "/regions/" + i, issues);
        }
        Counties counties = new Counties(regions.stream().filter(region -> CODE.matcher(region.code()).matches()).toList());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < facilities.size(); i++) {
            Facility facility = facilities.get(i);
            check(facility, seen.add(facility.code()), codes, counties, "/facilities/" + i, issues);
        }
        if (!issues.isEmpty()) {
            throw new RegistryException(issues);
        }
        return new Registry(regions, counties, facilities);
    }

    private static void check(Region region, boolean isNew, String at, List<Issue> issues) {
        if (!CODE.matcher(region.code()).matches()) {
            issues.add(issue("region", at + "/code", "须为六位行政区划代码", "a region is a six-digit code"));
        } else if (!isNew) {
            issues.add(issue("duplicate", at + "/code", "同一代码写了两次", "the code is given twice"));
        }
        boolean ends = region.from().isPresent() && region.until().map(until -> !until.isAfter(region.from().get())).orElse(false);
        if (ends) {
            issues.add(issue("dates", at + "/until", "在开始之前结束", "it ends before it begins"));
        }
    }

    private static void check(Facility facility, boolean isNew, Set<String> regions, Counties counties, String at, List<Issue> issues) {
        if (facility.code().isBlank() || !isNew) {
            issues.add(issue(isNew ? "value" : "duplicate", at + "/code", isNew ? "编码不能为空" : "同一编码写了两次",
                    isNew ? "a code is not blank" : "the code is given twice"));
        }
        if (!regions.contains(facility.region())) {
            issues.add(issue("region", at + "/region", "regions 中没有这个代码", "there is no such code in regions"));
        } else if (!counties.everCounts(facility.region())) {
            issues.add(issue("region", at + "/region", "须为县级代码；不设区县的地级市写该市的代码",
                    "a facility is in a county, or in a city without counties; not in a city that has some, in a province or under a heading"));
        }
        for (int i = 0; i < facility.connected().size(); i++) {
            Window window = facility.connected().get(i);
            if (window.until().map(until -> !until.isAfter(window.from())).orElse(false)) {
                issues.add(issue("dates", at + "/connected/" + i + "/until", "在开始之前结束", "it ends before it begins"));
            }
        }
    }

    private static Issue issue(String code, String at, String zh, String en) {
        return Issue.of(code, at, Text.of(zh, en), Text.NONE);
    }

    /**
     * Whether a facility settles claims from other provinces directly. A host that finds it does not says so in the claim:
     * {@link Claim.Facility#notConnected()}.
     *
     * @param facility its own code; one the registry does not know is not connected
     * @param care the kind of care
     * @param day the day of the visit
     * @return whether it is connected then
     */
    public boolean isConnected(String facility, Care care, LocalDate day) {
        Facility known = facilities.get(facility);
        return known != null && known.isConnected(care, day);
    }

    /**
     * Whether at least one facility in a county settles claims from other provinces directly.
     *
     * @param county its six-digit code, or that of a city without counties; what the registry does not know, what does not exist on the day
     *     and what counts as no county is not covered
     * @param care the kind of care
     * @param day the day
     * @return whether it is covered then
     */
    public boolean covers(String county, Care care, LocalDate day) {
        return counties.counts(county, day) && hasConnected(county, care, day);
    }

    private boolean hasConnected(String county, Care care, LocalDate day) {
        return byCounty.getOrDefault(county, List.of()).stream().anyMatch(facility -> facility.isConnected(care, day));
    }

    /**
     * How many of the counties of a province or a city are covered.
     *
     * @param within the six-digit code of the province, the city or the county; of a heading, such as 429000, those under it
     * @param care the kind of care
     * @param day the day; counties that do not exist then do not count
     * @return the share
     */
    public Share share(String within, Care care, LocalDate day) {
        List<Region> all = counties(within, day);
        int covered = (int) all.stream().filter(county -> hasConnected(county.code(), care, day)).count();
        return new Share(covered, all.size());
    }

    /**
     * The counties of a province or a city that are not covered.
     *
     * @param within the six-digit code of the province, the city or the county; of a heading, such as 429000, those under it
     * @param care the kind of care
     * @param day the day
     * @return those counties, in the order of the registry
     */
    public List<Region> uncovered(String within, Care care, LocalDate day) {
        return counties(within, day).stream().filter(county -> !hasConnected(county.code(), care, day)).toList();
    }

    private List<Region> counties(String within, LocalDate day) {
        String stem = Codes.stem(within);
        return regions.stream().filter(region -> region.code().startsWith(stem) && counties.counts(region.code(), day)).toList();
    }

    /** Which regions count as a county, and when: counties while they exist, and cities while they have none. */
    private static final class Counties {

        private final Map<String, Region> byCode = new HashMap<>();
        private final Map<String, List<Region>> byCity = new HashMap<>();

        Counties(List<Region> regions) {
            for (Region region : regions) {
                byCode.put(region.code(), region);
                if (region.rank() == Codes.Rank.COUNTY) {
                    byCity.computeIfAbsent(city(region.code()), city -> new ArrayList<>()).add(region);
                }
            }
        }

        boolean counts(String code, LocalDate day) {
            Region region = byCode.get(code);
            return region != null && region.exists(day) && switch (region.rank()) {
                case COUNTY -> true;
                case CITY -> ofCity(code).stream().noneMatch(county -> county.exists(day));
                case PROVINCE, HEADING -> false;
            };
        }

        /** A city first has no county on its own first day, or on a day on which a county of it ends. */
        boolean everCounts(String code) {
            Region region = byCode.get(code);
            if (region == null || region.rank() == Codes.Rank.COUNTY) {
                return region != null;
            }
            Stream<LocalDate> ends = ofCity(code).stream().flatMap(county -> county.until().stream());
            return Stream.concat(Stream.of(region.from().orElse(LocalDate.MIN)), ends).anyMatch(day -> counts(code, day));
        }

        private List<Region> ofCity(String code) {
            return byCity.getOrDefault(city(code), List.of());
        }

        private static String city(String code) {
            return code.substring(0, 4);
        }
    }
}
