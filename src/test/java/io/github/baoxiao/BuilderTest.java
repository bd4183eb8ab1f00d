package io.github.baoxiao;

import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.json.ClaimJson;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.terms.ItemClass;
import io.github.baoxiao.terms.ItemKind;
import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Slice;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static io.github.baoxiao.Claims.RESIDENT;
import static io.github.baoxiao.Claims.STAY;
import static io.github.baoxiao.Claims.inpatient;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What a Java developer may hand to the builder: what the reader refuses, it refuses too, in the same words. */
class BuilderTest {

    private static final Money HUGE = Money.ofCents(Long.MAX_VALUE);
    private static final String CARD = "张三110101195803021234";

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "a\u202Eb", "a\u200Bb", "\uD800"})
    @DisplayName("a name that cannot be seen is refused, wherever it stands, and the pointer ends before it")
    void refusesInvisibleNames(String name) {
        assertThat(refused(inpatient().indices(Map.of(name, Money.ZERO)))).singleElement().matches(issue -> issue.at().equals("/indices"));
        assertThat(refused(inpatient().costs(Claims.costs("100.00").withNamed(name, Slice.IN_SCOPE, Money.ZERO)))).singleElement()
                .matches(issue -> issue.at().equals("/costs/named"));
        assertThat(refused(inpatient().yearToDate(YearToDate.of(LocalDate.of(2023, 1, 1), Map.of(name, YearToDate.Counter.UNUSED), Money.ZERO, Money.ZERO,
                Map.of())))).singleElement().matches(issue -> issue.at().equals("/yearToDate/counters"));
    }

    @Test
    @DisplayName("a name that may be an identity card is in no pointer and no message")
    void showsNoCard() {
        for (Claim.Builder claim : List.of(inpatient().indices(Map.of(CARD, Money.ofCents(-1))),
                inpatient().costs(Claims.costs("100.00").withNamed(CARD, Slice.IN_SCOPE, Money.ofCents(-1))),
                inpatient().yearToDate(YearToDate.of(LocalDate.of(2023, 1, 1), Map.of(CARD, new YearToDate.Counter(Money.ofCents(-1), Money.ZERO, Money.ZERO, 0)),
                        Money.ZERO, Money.ZERO, Map.of())))) {
            assertThat(refused(claim)).isNotEmpty().allMatch(issue -> issue.at().contains("/…")).noneMatch(issue -> issue.toString().contains("1101"));
        }
    }

    @Test
    @DisplayName("two years in a name are shown: they are no card")
    void showsYears() {
        assertThat(refused(inpatient().indices(Map.of("2024-2025版/起付", Money.ofCents(-1))))).singleElement()
                .matches(issue -> issue.at().equals("/indices/2024-2025版~1起付"));
    }

    @Test
    @DisplayName("half a character is refused in an id, a code and a name")
    void refusesHalfCharacters() {
        Claim.Item item = Claim.Item.of("\uD800", "\uDC00", ItemClass.A, ItemKind.DRUG, Money.yuan(1));
        List<Issue> issues = refused(Claim.builder("\uD800").settledOn(LocalDate.of(2023, 5, 11)).person(Claims.resident("\uDFFF", "150102")).visit(STAY)
                .items(List.of(item)).yearToDate(YearToDate.NONE));
        assertThat(issues).extracting(Issue::at).containsExactly("/id", "/person/id", "/items/0/code", "/items/0/name");
    }

    @Test
    @DisplayName("a year that begins before there were claims is refused")
    void refusesYearBeforeTime() {
        assertThat(refused(inpatient().yearToDate(YearToDate.of(LocalDate.MIN, Map.of(), Money.ZERO, Money.ZERO, Map.of())))).extracting(Issue::at)
                .containsExactly("/yearToDate/from");
    }

    @Test
    @DisplayName("amounts beyond all range are refused as such, and not summed")
    void refusesHugeAmounts() {
        Claim.Item item = Claim.Item.of("A", "A", ItemClass.A, ItemKind.DRUG, HUGE);
        assertThat(refused(inpatient().costs(new Claim.Costs(HUGE, HUGE, HUGE, HUGE, HUGE, Map.of())))).hasSize(5).allMatch(issue -> issue.code().equals("range"));
        assertThat(refused(inpatient().items(List.of(item, item)))).hasSize(2).allMatch(issue -> issue.code().equals("range"));
        assertThat(refused(inpatient().costs(Claims.costs("1.00").withNamed("a", Slice.IN_SCOPE, HUGE).withNamed("b", Slice.IN_SCOPE, HUGE)))).hasSize(2)
                .allMatch(issue -> issue.code().equals("range"));
    }

    @Test
    @DisplayName("the same word twice is the word once: two national codes may mean one need")
    void takesAWordTwice() {
        assertThat(RESIDENT.withNeeds(Need.ORPHAN, Need.ORPHAN).needs()).containsExactly(Need.ORPHAN);
        assertThat(RESIDENT.withTraits("B", "A", "B").traits()).containsExactly("A", "B");
        assertThat(STAY.withConditions("COVID-19", "COVID-19").conditions()).containsExactly("COVID-19");
    }

    @Test
    @DisplayName("null is refused at the door, by its name")
    void refusesNull() {
        refusesNull("bornOn", () -> new Claim.Person("P", null, RESIDENT.scheme(), RESIDENT.status(), "150102", RESIDENT.needs(), RESIDENT.traits(),
                RESIDENT.enrolledYears(), RESIDENT.coverage(), Optional.empty()));
        refusesNull("care", () -> Claim.Visit.of(null, STAY.from(), STAY.to(), STAY.facility()));
        refusesNull("level", () -> Claim.Facility.of(null, "150102"));
        refusesNull("inScope", () -> new Claim.Costs(Money.ZERO, null, Money.ZERO, Money.ZERO, Money.ZERO, Map.of()));
        refusesNull("amount", () -> new Claim.NamedCost(Slice.IN_SCOPE, null));
        refusesNull("kind", () -> Claim.Item.of("A", "A", ItemClass.A, null, Money.ZERO));
        refusesNull("carried", () -> new Claim.Accounts(Money.ZERO, null, Money.ZERO));
        refusesNull("layer", () -> new Claim.Settled(null, Money.ZERO, Money.ZERO, Money.ZERO));
        refusesNull("indices", () -> inpatient().indices(Collections.singletonMap("ownAnnualSalary", null)));
        refusesNull("of", () -> Claims.costs("1.00").withNamed("drug", null, Money.ZERO));
        refusesNull("named", () -> new Claim.Costs(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Collections.singletonMap("drug", null)));
        refusesNull("from", () -> YearToDate.of(null, Map.of(), Money.ZERO, Money.ZERO, Map.of()));
        refusesNull("borne", () -> YearToDate.of(STAY.from(), Map.of(), Money.ZERO, Money.ZERO, Collections.singletonMap(Slice.COPAY, null)));
        refusesNull("counters", () -> YearToDate.of(STAY.from(), Collections.singletonMap("A", null), Money.ZERO, Money.ZERO, Map.of()));
        refusesNull("position", () -> new YearToDate.Counter(null, Money.ZERO, Money.ZERO, 0));
    }

    @Test
    @DisplayName("null given to a builder is the same as left out")
    void takesNullForLeftOut() {
        assertThat(refused(Claim.builder(null).settledOn(null).person(null).visit(null).yearToDate(null))).extracting(Issue::at)
                .containsExactly("/id", "/settledOn", "/person", "/visit", "/yearToDate");
        assertThat(refused(inpatient().costs(null).accounts(null))).extracting(Issue::at).containsExactly("/costs");
    }

    @Test
    @DisplayName("of more than a thousand problems the rest is not told")
    void tellsAThousand() {
        Claim.Item item = Claim.Item.of("", "x".repeat(201), ItemClass.A, ItemKind.DRUG, Money.ofCents(-1));
        List<Issue> issues = refused(inpatient().items(Collections.nCopies(20_000, item)));
        assertThat(issues).hasSize(1001);
        assertThat(issues.get(1000).code()).isEqualTo("limit");
    }

    private static void refusesNull(String name, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessageContaining(name);
    }

    @Test
    @DisplayName("no toString of what a claim and a breakdown are made of shows a value")
    void tellsNoValues() {
        Breakdown paid = Books.of(Books.BASIC).settle(inpatient().build());
        for (Object part : List.of(STAY.facility(), paid.layers().get(0).bands().get(0), paid.layers().get(0).working().get(0),
                new Breakdown.Note("capped", Text.of("7000.00", "7000.00")), new Adjustments.Change(Adjustments.Kind.LATE, "C-1"))) {
            assertThat(part.toString()).isEqualTo(part.getClass().getSimpleName());
        }
    }

    @Test
    @DisplayName("what is written of a claim is read again")
    void writesWhatIsRead() {
        Claim.Item item = Claim.Item.of("X-1", "一次性 (无菌) 输液器", ItemClass.B, ItemKind.CONSUMABLE, Money.yuan(12)).withFirstShare(Ratio.percent(10));
        Claim claim = inpatient().costs(new Claim.Costs(Money.yuan(12), Money.yuan(12), Money.ZERO, Money.ZERO, Money.ZERO, Map.of()))
                .items(List.of(item)).indices(Map.of("年工资/own~1", Money.yuan(1))).build();
        assertThat(ClaimJson.write(ClaimJson.parse(ClaimJson.write(claim)))).isEqualTo(ClaimJson.write(claim));
    }

    @Test
    @DisplayName("an exception that crossed a wire still has its issues")
    void keepsIssuesWhenSerialized() throws Exception {
        ClaimException claim = catchThrowableOfType(ClaimException.class, () -> inpatient().indices(Map.of("", Money.ZERO)).build());
        assertThat(copied(claim).issues()).isEqualTo(claim.issues());
        RuleBookException book = catchThrowableOfType(RuleBookException.class, () -> RuleBook.load(Map.of()));
        assertThat(copied(book).issues()).isEqualTo(book.issues());
        InternalException internal = new InternalException("a test", null);
        assertThat(copied(internal).issues()).isEqualTo(internal.issues());
        RegistryException registry = new RegistryException(claim.issues());
        assertThat(copied(registry).issues()).isEqualTo(claim.issues());
    }

    @SuppressWarnings("unchecked")
    private static <T> T copied(T one) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(one);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }

    private static List<Issue> refused(Claim.Builder claim) {
        return catchThrowableOfType(ClaimException.class, claim::build).issues();
    }
}
