package io.github.baoxiao.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Coverage;
import io.github.baoxiao.terms.FacilityKind;
import io.github.baoxiao.terms.ItemClass;
import io.github.baoxiao.terms.ItemKind;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Origin;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Referral;
import io.github.baoxiao.terms.Scheme;
import io.github.baoxiao.terms.Slice;
import io.github.baoxiao.terms.Status;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An example claim with any changes, settled by the shipped rules. The bytes are not the document: they choose the claim and edit it, so
 * that nearly every one is JSON, and many are claims.
 */
public final class SettlementFuzz {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int MOST_EDITS = 24;
    private static final List<JsonNode> CLAIMS = Corpora.claims().stream().map(SettlementFuzz::parsed).toList();
    private static final List<String> WORDS = words();

    private final byte[] choices;
    private int at;

    private SettlementFuzz(byte[] choices) {
        this.choices = choices;
    }

    /** Settles the examples before the first edit, which has little time. */
    public static void fuzzerInitialize() {
        Corpora.claims().forEach(Settling::check);
    }

    /** Edits one claim and settles it. */
    public static void fuzzerTestOneInput(byte[] input) {
        Settling.check(new SettlementFuzz(input).document().toString().getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode document() {
        JsonNode document = CLAIMS.get(next() % CLAIMS.size()).deepCopy();
        for (int i = 0; i < MOST_EDITS && at < choices.length; i++) {
            List<Place> places = new ArrayList<>();
            places(document, places);
            if (!places.isEmpty()) {
                edit(places.get(number() % places.size()), places);
            }
        }
        sum(document.path("costs"));
        return document;
    }

    private int next() {
        return at < choices.length ? choices[at++] & 0xFF : 0;
    }

    private int number() {
        return next() << 8 | next();
    }

    // ---- edits ----

    /** Where a value stands: in an object by its name, in an array by its place. */
    private record Place(JsonNode in, String name, int index) {

        JsonNode value() {
            return in instanceof ObjectNode object ? object.get(name) : in.get(index);
        }

        void put(JsonNode value) {
            if (in instanceof ObjectNode object) {
                object.set(name, value);
            } else {
                ((ArrayNode) in).set(index, value);
            }
        }

        void remove() {
            if (in instanceof ObjectNode object) {
                object.remove(name);
            } else {
                ((ArrayNode) in).remove(index);
            }
        }
    }

    private static void places(JsonNode node, List<Place> places) {
        node.fieldNames().forEachRemaining(name -> places.add(new Place(node, name, 0)));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            places.add(new Place(node, "", i));
        }
        node.forEach(inner -> places(inner, places));
    }

    private void edit(Place place, List<Place> places) {
        JsonNode value = place.value();
        switch (next() % 8) {
            case 0 -> place.remove();
            case 1 -> place.put(TextNode.valueOf(WORDS.get(number() % WORDS.size())));
            case 2 -> place.put(TextNode.valueOf(Money.ofCents((long) number() << 16 | number()).toString()));
            case 3 -> place.put(TextNode.valueOf(Money.ofCents((long) next() << (next() % 32)).toString()));
            case 4 -> place.put(places.get(number() % places.size()).value().deepCopy());
            case 5 -> place.put(TextNode.valueOf(later(value.asText(), number() - 0x8000)));
            case 6 -> place.put(MAPPER.getNodeFactory().numberNode(next()));
            default -> borrow(place, CLAIMS.get(next() % CLAIMS.size()));
        }
    }

    /** A field that another claim has there, or one more entry of a list. */
    private void borrow(Place place, JsonNode other) {
        if (place.in() instanceof ArrayNode array && array.size() < 200) {
            array.add(place.value().deepCopy());
            return;
        }
        List<String> names = new ArrayList<>();
        other.fieldNames().forEachRemaining(names::add);
        String name = names.get(next() % names.size());
        if (place.in() instanceof ObjectNode object && object.has("settledOn")) {
            object.set(name, other.get(name).deepCopy());
        } else {
            JsonNode found = other.findValue(place.name());
            if (found != null) {
                place.put(found.deepCopy());
            }
        }
    }

    private static String later(String day, int days) {
        try {
            return LocalDate.parse(day).plusDays(days % 800).toString();
        } catch (DateTimeParseException e) {
            return LocalDate.of(2020, 1, 1).plusDays(Math.floorMod(days, 2_000)).toString();
        }
    }

    /** A bill that sums, so that most claims get past the door. */
    private static void sum(JsonNode costs) {
        List<String> parts = List.of("inScope", "firstSelfPay", "overLimit", "fullSelfPay");
        boolean whole = costs.has("total") && parts.stream().allMatch(part -> Money.isAmount(costs.path(part).asText()));
        if (whole) {
            long cents = parts.stream().mapToLong(part -> Money.yuan(costs.get(part).asText()).cents()).sum();
            ((ObjectNode) costs).put("total", Money.ofCents(cents).toString());
        }
    }

    // ---- what values may be ----

    private static List<String> words() {
        Stream<Enum<?>> constants = Stream.<Enum<?>[]>of(Care.values(), Coverage.values(), FacilityKind.values(), ItemClass.values(),
                ItemKind.values(), Level.values(), Need.values(), Origin.values(), Payer.values(), Referral.values(), Scheme.values(),
                Slice.values(), Status.values()).flatMap(Stream::of);
        Stream<String> others = Stream.of("", "0.00", "0.01", "9999999999.99", "100%", "0%", "33.3333%", "1", "0.0001", "999999.9999", "COVID-19",
                "COVID-19-SUSPECTED", "CIVIL_SERVANT", "统筹基金", "特药", "2020-02-29", "1990-01-01", "2100-12-31", Said.CARD);
        Stream<String> regions = CLAIMS.stream().flatMap(claim -> claim.findValuesAsText("region").stream());
        Stream<String> cities = Stream.of("150100", "150221", "110105", "500112", "449901", "310000", "320500", "330100", "120000", "440100",
                "321100", "510100", "510700", "340300", "341000", "500000");
        return Stream.of(constants.map(Enum::name), others, regions, cities).flatMap(words -> words).distinct().toList();
    }

    private static JsonNode parsed(byte[] document) {
        try {
            return MAPPER.readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
