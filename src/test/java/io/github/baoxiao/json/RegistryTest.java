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

    @ParameterizedTest
    @CsvSource({"990102, 2021-06-30, false", "990102, 2021-07-01, true", "990103, 2023-02-28, true", "990103, 2023-03-01, false",
        "990221, 2024-01-01, false", "990222, 2024-01-01, false", "110101, 2024-01-01, false"})
    void aCountyIsCoveredWhileAFacilityInItIsConnected(String county, LocalDate day, boolean covered) {
        assertThat(SHIPPED.covers(county, Care.OUTPATIENT, day)).isEqualTo(covered);
    }

    @Test
    void theShareOfCountiesOfAProvinceAndACity() {
        LocalDate endOf2022 = LocalDate.of(2022, 12, 31);
        LocalDate in2023 = LocalDate.of(2023, 3, 1);

        assertThat(SHIPPED.share("990000", Care.OUTPATIENT, endOf2022)).isEqualTo(new Registry.Share(3, 6));
        assertThat(SHIPPED.share("990000", Care.OUTPATIENT, endOf2022).ratio()).isEqualTo(Ratio.percent(50));
        assertThat(SHIPPED.share("990000", Care.OUTPATIENT, in2023)).isEqualTo(new Registry.Share(2, 5));     // one county gone, one lost
        assertThat(SHIPPED.share("990100", Care.OUTPATIENT, in2023).ratio()).isEqualTo(Ratio.percent("66.67"));
        assertThat(SHIPPED.share("990221", Care.INPATIENT, in2023)).isEqualTo(new Registry.Share(1, 1));
        assertThat(SHIPPED.share("110000", Care.INPATIENT, in2023).ratio()).isEqualTo(Ratio.ZERO);
        assertThat(SHIPPED.uncovered("990000", Care.OUTPATIENT, in2023)).extracting(Registry.Region::name)
                .containsExactly("西区", "河县", "湖县");
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
