package io.github.baoxiao.json;

import io.github.baoxiao.Registry;
import io.github.baoxiao.RegistryException;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.terms.Care;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Whether a county is covered for direct settlement on a day, and what share of counties is; of the fictitious province shipped. */
class RegistryTest {

    private static final Registry SHIPPED = RegistryJson.read(Path.of("examples/registry/registry.json"));
    private static final LocalDate DAY = LocalDate.of(2023, 5, 11);

    @ParameterizedTest
    @CsvSource({"990102, 2021-06-30, false", "990102, 2021-07-01, true", "990103, 2023-02-28, true", "990103, 2023-03-01, false",
        "990221, 2024-01-01, false", "990222, 2024-01-01, false", "110101, 2024-01-01, false", "990300, 2022-02-28, false",
        "990300, 2022-03-01, true", "999001, 2024-01-01, false", "990100, 2024-01-01, false", "990101, 2024-01-01, false"})
    void aCountyIsCoveredWhileAFacilityInItIsConnected(String county, LocalDate day, boolean covered) {
        assertThat(SHIPPED.covers(county, Care.OUTPATIENT, day)).isEqualTo(covered);
    }

    @Test
    void theShareOfCountiesOfAProvinceAndACity() {
        LocalDate endOf2022 = LocalDate.of(2022, 12, 31);
        LocalDate in2023 = LocalDate.of(2023, 3, 1);

        assertThat(SHIPPED.share("990000", Care.OUTPATIENT, endOf2022)).isEqualTo(new Registry.Share(4, 8));
        assertThat(SHIPPED.share("990000", Care.OUTPATIENT, endOf2022).ratio()).isEqualTo(Ratio.percent(50));
        assertThat(SHIPPED.share("990000", Care.OUTPATIENT, in2023)).isEqualTo(new Registry.Share(3, 7));     // one county gone, one lost
        assertThat(SHIPPED.share("990100", Care.OUTPATIENT, in2023).ratio()).isEqualTo(Ratio.percent("66.67"));
        assertThat(SHIPPED.share("990221", Care.INPATIENT, in2023)).isEqualTo(new Registry.Share(1, 1));
        assertThat(SHIPPED.share("110000", Care.INPATIENT, in2023).ratio()).isEqualTo(Ratio.ZERO);
        assertThat(SHIPPED.uncovered("990000", Care.OUTPATIENT, in2023)).extracting(Registry.Region::name)
                .containsExactly("西区", "河县", "湖县", "丁市（虚构，省直辖县级市）");
    }

    @Test
    void aFacilityIsConnectedForACareFromADay() {
        assertThat(SHIPPED.isConnected("H-03", Care.INPATIENT, LocalDate.of(2022, 1, 1))).isTrue();
        assertThat(SHIPPED.isConnected("H-03", Care.OUTPATIENT, LocalDate.of(2022, 12, 30))).isFalse();
        assertThat(SHIPPED.isConnected("H-99", Care.INPATIENT, LocalDate.of(2022, 1, 1))).isFalse();
    }

    @Test
    void aCountyThatDoesNotExistOnTheDayIsNotCovered() {
        Registry.Region gone = new Registry.Region("990104", "旧区", Optional.of(LocalDate.of(2020, 1, 1)), Optional.of(LocalDate.of(2023, 1, 1)));
        Registry.Window always = new Registry.Window(Care.OUTPATIENT, LocalDate.of(2019, 1, 1), Optional.empty());
        Registry registry = Registry.of(List.of(gone), List.of(new Registry.Facility("H", "甲", "990104", List.of(always))));

        assertThat(registry.covers("990104", Care.OUTPATIENT, LocalDate.of(2019, 12, 31))).isFalse();
        assertThat(registry.covers("990104", Care.OUTPATIENT, LocalDate.of(2022, 12, 31))).isTrue();
        assertThat(registry.covers("990104", Care.OUTPATIENT, LocalDate.of(2023, 1, 1))).isFalse();
        assertThat(registry.uncovered("990104", Care.OUTPATIENT, LocalDate.of(2022, 12, 31))).isEmpty();
    }

    /** Dongguan, Zhongshan, Danzhou and Jiayuguan; the code table lists the districts of Jiayuguan, which has none, under a heading. */
    @ParameterizedTest
    @CsvSource({"441900, 440000", "442000, 440000", "460400, 460000", "620200, 620000"})
    void aCityWithoutCountiesCountsAsOne(String city, String province) {
        Registry registry = registry(List.of(province, city), city);

        assertThat(registry.covers(city, Care.OUTPATIENT, DAY)).isTrue();
        assertThat(registry.share(province, Care.OUTPATIENT, DAY)).isEqualTo(new Registry.Share(1, 1));
        assertThat(registry.share(city, Care.OUTPATIENT, DAY)).isEqualTo(new Registry.Share(1, 1));
        assertThat(registry(List.of("620000", "620200", "620201"), "620200").share("620000", Care.OUTPATIENT, DAY))
                .isEqualTo(new Registry.Share(1, 1));
    }

    @Test
    void aCityCountsUntilItHasACounty() {
        LocalDate founded = LocalDate.of(2020, 4, 18);
        Registry.Region city = new Registry.Region("460300", "市", Optional.empty(), Optional.empty());
        Registry.Region district = new Registry.Region("460302", "区", Optional.of(founded), Optional.empty());
        Registry registry = Registry.of(List.of(city, district), List.of(in("460300"), in("460302")));

        assertThat(registry.covers("460300", Care.OUTPATIENT, founded.minusDays(1))).isTrue();
        assertThat(registry.covers("460302", Care.OUTPATIENT, founded.minusDays(1))).isFalse();
        assertThat(registry.covers("460300", Care.OUTPATIENT, founded)).isFalse();
        assertThat(registry.covers("460302", Care.OUTPATIENT, founded)).isTrue();
        assertThat(registry.share("460000", Care.OUTPATIENT, founded.minusDays(1))).isEqualTo(new Registry.Share(1, 1));
        assertThat(registry.share("460000", Care.OUTPATIENT, founded)).isEqualTo(new Registry.Share(1, 1));
    }

    /** Districts and counties of a municipality, cities directly under a province, the first city of a prefecture; not their headings. */
    @Test
    void aCountyIsOneWhateverItLiesIn() {
        Registry municipalities = registry(List.of("110000", "110100", "110101", "110102", "500000", "500100", "500101", "500200", "500229"), "110101");
        Registry hubei = registry(List.of("420000", "420100", "420101", "420102", "422800", "422801", "429000", "429004"), "429004");

        assertThat(municipalities.share("110000", Care.OUTPATIENT, DAY)).isEqualTo(new Registry.Share(1, 2));
        assertThat(municipalities.share("110100", Care.OUTPATIENT, DAY)).isEqualTo(new Registry.Share(1, 2));
        assertThat(municipalities.uncovered("500000", Care.OUTPATIENT, DAY)).extracting(Registry.Region::code).containsExactly("500101", "500229");
        assertThat(hubei.covers("429004", Care.OUTPATIENT, DAY)).isTrue();
        assertThat(hubei.share("429000", Care.OUTPATIENT, DAY)).isEqualTo(new Registry.Share(1, 1));
        assertThat(hubei.uncovered("420000", Care.OUTPATIENT, DAY)).extracting(Registry.Region::code).containsExactly("420102", "422801");
    }

    @ParameterizedTest
    @CsvSource({"110000", "110100", "500200", "429000", "420101", "420100"})
    void aFacilityIsNotInWhatIsNoCounty(String region) {
        assertThat(issues(() -> registry(List.of("420102", "110000", "110100", "500200", "429000", "420101", "420100"), region)))
                .containsExactly("region /facilities/0/region");
    }

    private static Registry registry(List<String> codes, String connected) {
        return Registry.of(codes.stream().map(code -> new Registry.Region(code, code, Optional.empty(), Optional.empty())).toList(),
                List.of(in(connected)));
    }

    private static Registry.Facility in(String region) {
        return new Registry.Facility("H-" + region, "医院", region,
                List.of(new Registry.Window(Care.OUTPATIENT, LocalDate.of(2018, 1, 1), Optional.empty())));
    }

    @Test
    void everythingImpossibleIsSaidAtOnce() {
        Registry.Region county = new Registry.Region("990102", "东区", Optional.empty(), Optional.empty());
        Registry.Region city = new Registry.Region("990100", "甲市", Optional.of(LocalDate.of(2022, 1, 1)), Optional.of(LocalDate.of(2022, 1, 1)));
        Registry.Window backwards = new Registry.Window(Care.OUTPATIENT, LocalDate.of(2022, 1, 1), Optional.of(LocalDate.of(2021, 1, 1)));
        List<Registry.Facility> facilities = List.of(new Registry.Facility("H", "甲", "990199", List.of()),
                new Registry.Facility("H", "乙", "990100", List.of(backwards)));

        assertThat(issues(() -> Registry.of(List.of(county, county, city, new Registry.Region("99", "", Optional.empty(), Optional.empty())),
                facilities))).containsExactly("duplicate /regions/1/code", "dates /regions/2/until", "region /regions/3/code",
                "region /facilities/0/region", "duplicate /facilities/1/code", "region /facilities/1/region",
                "dates /facilities/1/connected/0/until");
    }

    @Test
    void aDocumentIsReadAsStrictlyAsAClaim() {
        assertThat(issues(() -> RegistryJson.parse("""
                { "regions": [ { "code": "990102" } ], "hospitals": [],
                  "facilities": [ { "code": "H", "name": "甲", "region": "990102", "connected": [ { "care": "YEAR_END", "from": "2022-13-01" } ] } ] }
                """))).containsExactlyInAnyOrder("missing /regions/0/name", "value /facilities/0/connected/0/care",
                "date /facilities/0/connected/0/from", "unknown-field /hospitals");
    }

    private static List<String> issues(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        List<Issue> issues = catchThrowableOfType(RegistryException.class, call).issues();
        return issues.stream().map(issue -> issue.code() + " " + issue.at()).toList();
    }
}
