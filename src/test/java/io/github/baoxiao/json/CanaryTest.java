package io.github.baoxiao.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baoxiao.ClaimException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

/** An identity card in the wrong field is in no message, whichever the field. */
class CanaryTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String CARD = "110101195803021234";

    @ParameterizedTest
    @ValueSource(strings = {"\"" + CARD + "\"", CARD, "-" + CARD, "[" + CARD + "]", "[\"" + CARD + "\"]", "{\"x\": \"" + CARD + "\"}",
        "\"\\n" + CARD + "\"", "\"张三" + CARD + "\""})
    void inAnyField(String canary) throws Exception {
        int refused = 0;
        for (String at : pointers(MAPPER.readTree(Samples.FULL), "")) {
            JsonNode document = MAPPER.readTree(Samples.FULL);
            put(document, at, MAPPER.readTree(canary));
            try {
                ClaimJson.parse(document.toString());
            } catch (ClaimException e) {
                refused++;
                assertThat(e.getMessage()).doesNotContain(CARD).doesNotContain("张三");
                assertThat(e.issues().toString()).doesNotContain(CARD).doesNotContain("张三");
            }
        }
        assertThat(refused).isGreaterThan(50);
    }

    @Test
    void asTheNameOfAField() {
        for (String document : List.of("{\"" + CARD + "\": 1}", "{\"id\": {\"id" + CARD + "\": 1}, \"" + CARD + "\": [",
                "{\"" + CARD + "\": {\"a\": }}", "{\"id\": \"" + CARD + "\", \"id\": \"" + CARD + "\"}")) {
            assertThat(BadClaimTest.refusal(document).toString()).doesNotContain(CARD);
        }
    }

    @Test
    void inTextThatIsNoJson() {
        for (String document : List.of(CARD, "{\"id\": " + CARD + "x}", "{\"id\": x" + CARD + "}", "{\"id\": \"" + CARD,
                "{\"id\": \"\\q" + CARD + "\"}", "{} " + CARD, "{\"id\": \"" + CARD + "\n\"}")) {
            assertThat(BadClaimTest.refusal(document).toString()).doesNotContain(CARD);
        }
    }

    private static List<String> pointers(JsonNode node, String at) {
        List<String> pointers = new ArrayList<>();
        node.fieldNames().forEachRemaining(name -> {
            String pointer = Pointer.of(at, name);
            pointers.add(pointer);
            pointers.addAll(pointers(node.get(name), pointer));
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            pointers.add(Pointer.of(at, i));
            pointers.addAll(pointers(node.get(i), Pointer.of(at, i)));
        }
        return pointers;
    }

    private static void put(JsonNode document, String at, JsonNode value) {
        int cut = at.lastIndexOf('/');
        JsonNode parent = document.at(at.substring(0, cut));
        String last = at.substring(cut + 1).replace("~1", "/").replace("~0", "~");
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), value);
        } else {
            ((ObjectNode) parent).set(last, value);
        }
    }
}
