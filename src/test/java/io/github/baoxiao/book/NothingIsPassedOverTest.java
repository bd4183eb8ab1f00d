package io.github.baoxiao.book;

import io.github.baoxiao.dialect.Measures;
import io.github.baoxiao.dialect.RuleText;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.rules.Dimension;
import io.github.baoxiao.rules.Units;
import io.github.baoxiao.terms.Clause;
import io.github.baoxiao.terms.CostCap;
import io.github.baoxiao.terms.Deductible;
import io.github.baoxiao.terms.ItemTerms;
import io.github.baoxiao.terms.Payment;
import io.github.baoxiao.terms.Stage;
import io.github.baoxiao.terms.Terms;
import org.junit.jupiter.api.Test;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** A table that leaves out a term is worse than none: whoever adds a term to one of these adds words for it to {@link ClauseFacets}. */
class NothingIsPassedOverTest {

    @Test
    void thePartsOfAClauseAreTheOnesTheTablesTell() {
        assertThat(parts(Clause.class)).as("ungrown is what they tell of where terms grow").containsExactly("layer", "name", "counter", "covers", "deductible", "payment", "guarantee", "costCap",
                "caps", "adjustments", "ungrown");
        assertThat(parts(Deductible.class)).as("levelCounter is told by the mode").containsExactly("basis", "times", "mode", "ceiling", "counter",
                "levelCounter", "notMetBy", "rule", "renewedEvery");
        assertThat(parts(Payment.Banded.class)).containsExactly("period", "axis", "bands", "payout", "rule");
        assertThat(parts(Payment.Band.class)).containsExactly("upTo", "ratio");
        assertThat(parts(CostCap.class)).containsExactly("perYear", "perClaim");
    }

    @Test
    void thePartsOfTermsAndItemsAreTheOnesTheTablesTell() {
        assertThat(parts(Terms.class)).as("rounding is told of the region").containsExactly("stages", "rounding", "roundsEachBand");
        assertThat(Stage.class.getPermittedSubclasses()).containsExactlyInAnyOrder(Stage.OfLayer.class, Stage.OfAccount.class);
        assertThat(parts(ItemTerms.class)).containsExactly("firstShare", "ceiling", "named", "rule", "ceilingRule");
    }

    @Test
    void everyDimensionThatIsNoHeadingIsAnAxis() {
        RuleText any = Rules.read(Rules.HEADER + Rules.rule("any", "Situation()", "benefits.basic().ratio( percent(70) );")).rules().get(0);
        List<RuleText> all = List.of(new RuleText("r", "r/a.drl", "all", 1, "s", LocalDate.EPOCH, Optional.empty(), List.of(),
                RuleText.Kind.ITEM, Optional.empty(), new HashSet<>(Units.words()),
                Set.of("T"), Set.of(), new Measures(), any.data()));

        assertThat(Covered.axes(all)).containsExactlyInAnyOrderElementsOf(Stream.concat(Stream.of(Axis.OPEN_WORDS), Stream.of(Dimension.values())
                .filter(dimension -> dimension != Dimension.SCHEME && dimension != Dimension.CARE).map(Axis::of)).toList());
    }

    @Test
    void aTermWithoutWordsOfItsOwnIsToldByItsParts() {
        assertThat(Words.of(new Deductible.Stepped(Money.yuan(800), Money.yuan(200), Money.ZERO)).zh()).isEqualTo("800 元、200 元、0 元");
        assertThat(Words.of(new Payment.Band(Money.MAX, Ratio.percent("62.5"))).en()).isEqualTo("no limit, 62.5%");
    }

    private static List<String> parts(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
    }
}
